"""Freezing a room and lifting that (rung 7 of the ladder): from the number of the event on nobody writes in it.

The mark is judged where the send path judges everything else, under the room's lock and inside the transaction that
numbers a message (`rooms.access.require_writer`), so nothing numbered between the two events is a message. What
protects stays possible: to read, to report, to remove one's own words, to hide, to set aside. It ends by itself by a
job that was written in the same transaction; a job that comes late, twice, or after somebody else decided changes
nothing.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.orm import Session

from app.audit.entry import Action
from app.base.clock import Clock
from app.base.errors import NotFound
from app.chat import events
from app.db.database import Database, WriteSession
from app.groups import service as groups
from app.groups.evening_seat import end_evening_place
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.access import Freeze, FrozenBy, Standing, require_leader
from app.rooms.visiting import list_visitor_ids
from app.safety import queries
from app.safety.freeze_law import WITHIN, FreezeMark, leaders_end, require_liftable
from app.safety.moderation import Actor, Rung, Time, note_rung
from app.safety.schemas import FreezeRoom as FreezeBody

FREEZE_ENDS: Final = "freeze_ends"
FREEZE: Final[Action] = "freeze_room"
THAW: Final[Action] = "thaw_room"


@dataclass(frozen=True, slots=True)
class Frozen:
    """The event's number, None where the room was frozen already; and until when: None, until staff lift it."""

    number: int | None
    until: datetime | None


class Freezer:
    """What both sides do to a room whose lock they hold: the mark, the rung, the event and the end."""

    def __init__(self, publisher: Publishes, jobs: JobQueue) -> None:
        self._publisher = publisher
        self._jobs = jobs

    def freeze(self, session: WriteSession, room: str, mark: Freeze, actor: Actor, reason: str) -> int:
        """Freezes it, or freezes it otherwise. Returns the event's number.

        Whoever the federation sent to a meeting goes: what is being looked into is no place to be shown round in.
        """
        leader = actor if isinstance(actor, Standing) else None
        entry = rooms.freeze(session, _room_of(actor), mark, mark.at, leader)
        note_rung(session, actor, mark.at, Rung(FREEZE, reason))
        if mark.until is not None:
            key = f"{FREEZE_ENDS}:{room}:{entry.number}"
            self._jobs.enqueue(session, FREEZE_ENDS, {"room": room}, due_at=mark.until, unique_key=key)
        event = events.freeze_event(room, entry)
        session.after_commit(lambda: self._publisher.publish([event]))
        self._end_visits(session, _room_of(actor), mark.at)
        return entry.number

    def thaw(self, session: WriteSession, room: str, actor: Actor, now: datetime) -> int:
        """Lifts it. Returns the event's number."""
        leader = actor if isinstance(actor, Standing) else None
        entry = rooms.thaw(session, _room_of(actor), _side_of(actor), now, leader)
        note_rung(session, actor, now, Rung(THAW))
        event = events.freeze_event(room, entry)
        session.after_commit(lambda: self._publisher.publish([event]))
        return entry.number

    def _end_visits(self, session: WriteSession, room_id: int, now: datetime) -> None:
        visitors = rooms.list_standings_by_id(session, list_visitor_ids(session, room_id))
        group_id = groups.find_group_of_room(session, room_id) if visitors else None
        for visitor in visitors.values():
            end_evening_place(session, self._publisher, group_id or 0, visitor, now)


class FreezeRoom:
    """The leaders' use cases, and the end by time. Blocking: call through `database.run`."""

    def __init__(self, database: Database, freezer: Freezer, clock: Clock) -> None:
        self._database = database
        self._freezer = freezer
        self._clock = clock

    def freeze(self, account_id: int, body: FreezeBody) -> Frozen:
        """Freezes the room for the hours wished, or for what the leaders have left.

        Raises NotFound for strangers, NotAllowed for members, NeedsStaff where the leaders' time is used up.
        """
        with self._database.transaction() as session:
            leader = require_leader(rooms.lock_place(session, body.room, account_id))
            if leader.freeze is not None:
                return Frozen(None, leader.freeze.until)
            now = self._clock.now()
            until = leaders_end(list_marks(session, leader.room_id, now), now, timedelta(hours=body.hours))
            mark = Freeze(now, until, FrozenBy.LEADER)
            return Frozen(self._freezer.freeze(session, body.room, mark, leader, body.reason), until)

    def thaw(self, account_id: int, room: str) -> int | None:
        """The event's number, None where the room was not frozen.

        Raises NotFound for strangers, NotAllowed for members and where staff froze it.
        """
        with self._database.transaction() as session:
            leader = require_leader(rooms.lock_place(session, room, account_id))
            if leader.freeze is None:
                return None
            require_liftable(leader.freeze, FrozenBy.LEADER)
            return self._freezer.thaw(session, room, leader, self._clock.now())

    def end(self, work: Work) -> None:
        """The job: the time is over, unless something else has happened since."""
        room = str(work.facts["room"])
        with self._database.transaction() as session:
            rooms.lock_room(session, room)
            room_id = rooms.find_room_id(session, room)
            mark = rooms.find_freeze(session, room_id) if room_id is not None else None
            now = self._clock.now()
            if room_id is not None and mark is not None and mark.until is not None and mark.until <= now:
                self._freezer.thaw(session, room, Time(room_id), now)


def list_marks(session: Session, room_id: int, now: datetime) -> list[FreezeMark]:
    """Where freezes of a room began and ended in the last eight days, the oldest first."""
    rows = queries.list_entries_of(session, room_id, (FREEZE, THAW), after=now - WITHIN - timedelta(days=1))
    return [FreezeMark(row.at, _froze(row.staff_id) if row.action == FREEZE else None) for row in rows]


def _froze(staff_id: int | None) -> FrozenBy:
    return FrozenBy.STAFF if staff_id is not None else FrozenBy.LEADER


def _room_of(actor: Actor) -> int:
    if actor.room_id is None:
        raise NotFound
    return actor.room_id


def _side_of(actor: Actor) -> str:
    if isinstance(actor, Time):
        return "time"
    return FrozenBy.LEADER if isinstance(actor, Standing) else FrozenBy.STAFF
