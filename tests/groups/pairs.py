"""The leaders' own room of a group as tests look at it: who sits there, and what it was told."""

from app.groups import service as groups
from app.groups.access import ROOM_KIND
from app.groups.pair import queries
from app.groups.pair.seats import PAIR_KIND, PairSeats
from app.rooms import service as rooms
from app.rooms.access import Place
from app.rooms.seated.service import list_standings_in


class Pair:
    """Of one group, by its inner id."""

    def __init__(self, house, group_id):
        self.house = house
        self.group_id = group_id

    @property
    def room_id(self):
        with self.house.database.read() as session:
            return queries.find_pair_room(session, self.group_id)

    @property
    def room(self):
        with self.house.database.read() as session:
            return rooms.find_public_id(session, self.room_id or 0)

    def mend(self):
        """As the clock over the group does."""
        with self.house.database.transaction() as session:
            self.mend_in(session)

    def mend_in(self, session):
        law = groups.lock_law(session, self.group_id)
        PairSeats(self.house.heard).mend(session, law, self.house.clock.now())

    def seats(self):
        """The accounts of who leads the group, and of who sits in its leaders' room."""
        with self.house.database.read() as session:
            law = groups.read_law(session, self.group_id)
            found = list_standings_in(session, [law.room_id, self.room_id or 0])
        leading = [one.account_id for one in found if one.kind == ROOM_KIND and one.leads_group]
        sitting = [one.account_id for one in found if one.kind == PAIR_KIND and one.place == Place.HERE]
        assert all(one.role == "member" for one in found if one.kind == PAIR_KIND)
        return sorted(leading), sorted(sitting)

    def log(self):
        with self.house.database.read() as session:
            return [entry.kind for entry in rooms.list_entries(session, self.room_id, after=0, limit=200)]

    def standing(self, person):
        with self.house.database.read() as session:
            return rooms.find_standing(session, self.room, person.account_id)
