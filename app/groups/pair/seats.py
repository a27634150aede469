"""Who sits in the leaders' own room: exactly those who lead the group, no more and no less.

Nobody who makes or ends a leader has to remember it: the clock over the group, which is asked after whatever changes
who leads, compares who leads with who sits there, and mends the difference in the same transaction. All sit there as
`member`, so none has a leader's powers over the other. A substitute leads one evening and gets no place.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from app.base.ids import random_id
from app.db.database import WriteSession
from app.groups.events import joined_event, left_event
from app.groups.law import GroupLaw
from app.groups.pair import queries
from app.groups.pair.people import list_people_of
from app.realtime.publisher import Publishes
from app.realtime.room_event import RoomEvent
from app.rooms import service as rooms
from app.rooms.access import Place, Standing
from app.rooms.entries import NewMember
from app.rooms.seated import service as seated

# Of the leaders' own room of a group.
PAIR_KIND: Final = "pair"


class PairSeats:
    """Safe from any thread."""

    def __init__(self, publisher: Publishes) -> None:
        self._publisher = publisher

    def mend(self, session: WriteSession, law: GroupLaw, now: datetime) -> None:
        """Whoever leads has a place there from a number on, whoever does not has none; with the first comes the room.

        The caller holds the group's lock, under which alone anybody begins or ceases to lead. Whoever leads again sees
        nothing from before. A group that is forgotten has no people; its leaders' room was cleared with it.
        """
        if law.is_forgotten:
            return
        room_id = queries.find_pair_room(session, law.id)
        leading, sitting = _compare(session, law.room_id, room_id)
        leaders, seats = {one.account_id for one in leading}, {one.account_id for one in sitting}
        if leaders == seats:
            return
        room_id = room_id if room_id is not None else _open_room(session, law, now)
        room = rooms.find_public_id(session, room_id) or ""
        # In the order of their ids, as everybody takes them: the group's own room is the older one.
        rooms.lock_room(session, rooms.find_public_id(session, law.room_id) or "")
        rooms.lock_room(session, room)
        for one in sitting:
            if one.account_id not in leaders:
                number = rooms.end_place(session, one, Place.LEFT, now)
                self._publish(session, left_event(room, number, now, one.member))
        for account_id in sorted(leaders - seats):
            self._seat(session, (room_id, room), account_id, now)

    def _seat(self, session: WriteSession, place: tuple[int, str], account_id: int, now: datetime) -> None:
        room_id, room = place
        member = random_id()
        number = rooms.add_member(session, room_id, NewMember(account_id, member, "member"), now)
        for person in list_people_of(session, [room_id]).get(room_id, ()):
            if person.member == member:
                self._publish(session, joined_event(room, number, now, person, {}))

    def _publish(self, session: WriteSession, event: RoomEvent) -> None:
        session.after_commit(lambda: self._publisher.publish([event]))


def find_pair_room(session: Session, group_id: int) -> int | None:
    """The inner id of the leaders' own room of a group; None before its first leader."""
    return queries.find_pair_room(session, group_id)


def find_group_of_pair(session: Session, room_id: int) -> int | None:
    """The inner id of the group whose leaders' own room this is; None for any other room."""
    return queries.find_group_of_pair(session, room_id)


def list_pair_rooms_beside(session: Session, room_ids: set[int]) -> set[int]:
    """Inner ids of the leaders' own rooms of the groups with these rooms."""
    return queries.list_pair_rooms_beside(session, room_ids) if room_ids else set()


def _compare(session: Session, group_room: int, pair_room: int | None) -> tuple[list[Standing], list[Standing]]:
    """Who leads, and who sits in the leaders' room."""
    places: Sequence[Standing] = seated.list_standings_in(session, [group_room, pair_room or 0])
    leading = [one for one in places if one.room_id == group_room and one.leads_group]
    sitting = [one for one in places if one.room_id == pair_room and one.place == Place.HERE]
    return leading, sitting


def _open_room(session: WriteSession, law: GroupLaw, now: datetime) -> int:
    room_id, _ = rooms.create_room(session, PAIR_KIND, now)
    queries.set_pair_room(session, law.id, room_id)
    return room_id
