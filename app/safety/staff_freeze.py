"""Staff freeze a group's room from outside, and lift that: no word of the room is read for it.

Nobody decides from outside who has or had a place in the group: they act there as what they are in it, or not at all.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from app.accounts.access import Person
from app.base.clock import Clock
from app.db.database import Database
from app.rooms import service as rooms
from app.rooms.access import Freeze, FrozenBy
from app.safety.access import AlreadyDecided
from app.safety.freeze_room import Freezer
from app.safety.moderation import Staff
from app.safety.outside import lock_room, require_room
from app.safety.schemas import FreezeLength, FreezeReason

LENGTHS: Final[dict[FreezeLength, timedelta | None]] = {
    "day": timedelta(days=1),
    "week": timedelta(days=7),
    "month": timedelta(days=30),
    "open": None,
}


@dataclass(frozen=True, slots=True)
class RoomSeen:
    """A group's room as staff see it from outside; `freeze` is None where it is not frozen."""

    group: str
    name: str
    freeze: Freeze | None


class StaffFreeze:
    """The use cases. Blocking: call from `def` endpoints."""

    def __init__(self, database: Database, freezer: Freezer, clock: Clock) -> None:
        self._database = database
        self._freezer = freezer
        self._clock = clock

    def find(self, person: Person, group: str) -> RoomSeen:
        """Whether the group's room is frozen. Raises NotFound as `freeze`."""
        with self._database.read() as session:
            facts = require_room(session, person, group)
            return RoomSeen(facts.public_id, facts.name, rooms.find_freeze(session, facts.room_id))

    def freeze(self, person: Person, group: str, length: FreezeLength, reason: FreezeReason) -> None:
        """Nobody writes in the room from now on; a freeze that is there becomes this one.

        Raises NotFound for anybody but staff, for groups in which they have or had a place, and where nothing of the
        room is left.
        """
        with self._database.transaction() as session:
            facts = require_room(session, person, group)
            room = lock_room(session, facts.room_id)
            # Its words may have gone while the lock was waited for.
            require_room(session, person, group)
            now, lasts = self._clock.now(), LENGTHS[length]
            mark = Freeze(now, now + lasts if lasts else None, FrozenBy.STAFF)
            self._freezer.freeze(session, room, mark, Staff(person.account_id, facts.room_id), reason)

    def thaw(self, person: Person, group: str) -> None:
        """Lifts it, whoever froze the room. Raises NotFound as `freeze`, AlreadyDecided where it is not frozen."""
        with self._database.transaction() as session:
            facts = require_room(session, person, group)
            room = lock_room(session, facts.room_id)
            if rooms.find_freeze(session, facts.room_id) is None:
                raise AlreadyDecided
            self._freezer.thaw(session, room, Staff(person.account_id, facts.room_id), self._clock.now())
