"""The first visit: a name, the house rules, consents, and with them a place in the room."""

from dataclasses import dataclass

from app.base.clock import Clock
from app.base.errors import BadInput, NotFound
from app.base.ids import random_id
from app.db.database import Database
from app.groups import access, queries
from app.groups.cushions import Cushion, choose_cushion
from app.groups.names import require_name
from app.groups.people import PersonView
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.access import Place


@dataclass(frozen=True, slots=True)
class FirstVisit:
    """What someone answered: the name as typed, and the purposes they said yes to."""

    name: str
    accepts_rules: bool
    consents: frozenset[str]


@dataclass(frozen=True, slots=True)
class Taken:
    """Names (as look-alike keys) and cushions of those who are, or may be again, at the table."""

    name_keys: frozenset[str]
    cushions: frozenset[Cushion]


class JoinGroup:
    """Turns an open invitation into a membership, once. Safe from any thread."""

    def __init__(self, database: Database, clock: Clock, publisher: Publishes) -> None:
        self._database = database
        self._clock = clock
        self._publisher = publisher

    def join(self, account_id: int, invitation: str, visit: FirstVisit) -> str:
        """The room's outward id; the membership, its consents and `joined` are on disk, or nothing is.

        A second tab that comes late gets the same room and makes nothing. Raises NotFound for an invitation that is
        not this account's to follow, BadInput on `name` (see `names.require_name`, and `name_taken`), on `rules`
        (`rules_needed`) and on `consent` (`consent_needed`), GroupFull.
        """
        name, key = require_name(visit.name)
        require_agreement(visit)
        now = self._clock.now()
        with self._database.transaction() as session:
            row = access.require_addressee(session, account_id, invitation)
            queries.lock_group(session, row.group_id)
            room = rooms.find_public_id(session, row.room_id) or ""
            standing = rooms.lock_standing(session, room, account_id)
            if standing is not None and standing.place in (Place.HERE, Place.ASIDE):
                return room
            found = access.require_invitation(session, account_id, invitation, now)
            if standing is not None and standing.place == Place.REMOVED:
                raise NotFound
            taken = find_taken(session, found.room_id)
            if key in taken.name_keys:
                raise BadInput("name_taken", field="name")
            cushion = choose_cushion(found.public_id, taken.cushions)
            person = PersonView(random_id(), name, found.role, cushion.motif, cushion.yarn, "here")
            self._seat(session, found, account_id, {"person": person, "name_key": key, "visit": visit, "now": now})
            return room
