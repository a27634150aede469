"""Opening the glass and closing it again. The room is told by the very commit that lets the first word be read."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from app.accounts.access import Person
from app.audit import service as audit
from app.audit.entry import CLOCK, AuditEntry, Doer, Fact
from app.base.clock import Clock
from app.db.database import Database, WriteSession
from app.groups import service as groups
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.entries import Entry, NewEntry
from app.safety.access import AlreadyDecided
from app.safety.break_glass import queries
from app.safety.break_glass.events import CLOSED, OPENED, closed_facts, glass_event, opened_facts
from app.safety.break_glass.law import GlassForm, Opening, ends_at
from app.safety.break_glass.letters import tell_leaders
from app.safety.models import GlassOpening
from app.safety.outside import lock_room, require_room

GLASS_ENDS: Final = "glass_ends"
SHOWN_OPENINGS: Final = 20


@dataclass(frozen=True, slots=True)
class PastOpening:
    """One opening of the group's room as other staff see it, with why in words."""

    reason: str
    words: str
    opened_at: datetime
    until: datetime
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class GlassSeen:
    """A group as the page of break-glass shows it; `own` is the reader's opening, if it lets them read now."""

    group: str
    name: str
    own: Opening | None
    openings: list[PastOpening]


class OpenGlass:
    """The use cases. Blocking: call from `def` endpoints and jobs."""

    def __init__(self, database: Database, publisher: Publishes, jobs: JobQueue, clock: Clock) -> None:
        self._database = database
        self._publisher = publisher
        self._jobs = jobs
        self._clock = clock

    def find(self, person: Person, group: str) -> GlassSeen:
        """Whether they may read now, and what was opened before. Raises NotFound as `open`."""
        with self._database.read() as session:
            facts = require_room(session, person, group)
            own = as_opening(queries.find_last_opening(session, facts.room_id, person.account_id))
            now = self._clock.now()
            return GlassSeen(
                facts.public_id,
                facts.name,
                own if own is not None and own.allows(person.account_id, now) else None,
                [
                    PastOpening(row.reason, row.words, row.opened_at, row.until, row.closed_at)
                    for row in queries.list_openings(session, facts.room_id, SHOWN_OPENINGS)
                ],
            )

    def open(self, person: Person, group: str, form: GlassForm) -> None:
        """From this commit on they may read, and everybody in the room is told; twice is one opening.

        Raises NotFound for anybody but staff, for groups in which they have or had a place, and where nothing of the
        room is left.
        """
        with self._database.transaction() as session:
            facts = require_room(session, person, group)
            room = lock_room(session, facts.room_id)
            # Its words may have gone while the lock was waited for.
            require_room(session, person, group)
            now = self._clock.now()
            own = as_opening(queries.find_last_opening(session, facts.room_id, person.account_id))
            if own is not None and own.allows(person.account_id, now):
                return
            until = ends_at(now, form.hours)
            entry = self._tell(session, facts.room_id, room, OPENED, opened_facts(form.reason, until))
            why = {"reason": form.reason, "words": form.words, "number": entry.number}
            opening_id = queries.insert_opening(
                session,
                {"room_id": facts.room_id, "staff_id": person.account_id, "opened_at": now, "until": until, **why},
            )
            self._jobs.enqueue(session, GLASS_ENDS, {"opening": opening_id}, due_at=until)
            tell_leaders(session, self._jobs, facts.room_id, opening_id)
            told: dict[str, Fact] = {"hours": int(form.hours), "until": until.isoformat()}
            doer = Doer("staff", person.account_id)
            audit.note(session, facts.id, AuditEntry("break_glass_opened", now, doer, None, form.reason, told))

    def close(self, person: Person, group: str) -> None:
        """Their own opening ends now. Raises NotFound as `open`, AlreadyDecided where none of theirs lasts."""
        with self._database.transaction() as session:
            facts = require_room(session, person, group)
            lock_room(session, facts.room_id)
            found = queries.find_last_opening(session, facts.room_id, person.account_id)
            if found is None:
                raise AlreadyDecided
            self._close(session, found.id, Doer("staff", person.account_id))

    def end(self, work: Work) -> None:
        """The job: its time is over, unless it was closed before. A forgotten room's opening is nobody's work."""
        opening_id = int(str(work.facts["opening"]))
        with self._database.transaction() as session:
            room_id = queries.find_room_of(session, opening_id)
            if room_id is None:
                return
            lock_room(session, room_id)
            self._close(session, opening_id, CLOCK)

    def _close(self, session: WriteSession, opening_id: int, doer: Doer) -> None:
        now = self._clock.now()
        opening = as_opening(queries.lock_opening(session, opening_id))
        is_early = doer is CLOCK and opening is not None and now < opening.until
        if opening is None or opening.closed_at is not None or is_early:
            return
        queries.close_opening(session, opening.id, now)
        by = "time" if doer is CLOCK else "staff"
        room = rooms.find_public_id(session, opening.room_id) or ""
        self._tell(session, opening.room_id, room, CLOSED, closed_facts(opening.number, by))
        group_id = groups.find_group_of_room(session, opening.room_id)
        if group_id is not None:
            audit.note(session, group_id, AuditEntry("break_glass_closed", now, doer))

    def _tell(self, session: WriteSession, room_id: int, room: str, kind: str, facts: dict[str, str]) -> Entry:
        now = self._clock.now()
        number = rooms.append_event(session, room_id, NewEntry(kind, now, facts=facts))
        entry = Entry(number, kind, now, None, None, 0, facts)
        event = glass_event(room, entry)
        session.after_commit(lambda: self._publisher.publish([event]))
        return entry


def forget_openings(session: WriteSession, room_id: int, group_id: int, now: datetime) -> None:
    """What staff wrote goes with the room, and nobody reads it any more. The group's lock is held."""
    for _ in queries.list_open(session, [room_id]):
        audit.note(session, group_id, AuditEntry("break_glass_closed", now, CLOCK))
    queries.delete_openings_of_room(session, room_id)


def find_own(session: Session, room_id: int, account_id: int) -> Opening | None:
    """Their newest opening that nobody has closed, under its lock; whether it lets them read, the law says."""
    found = queries.find_last_opening(session, room_id, account_id)
    return as_opening(queries.lock_opening(session, found.id)) if found is not None else None


def as_opening(row: GlassOpening | None) -> Opening | None:
    """A row as a value."""
    if row is None:
        return None
    return Opening(row.id, row.room_id, row.staff_id, row.reason, row.number, row.opened_at, row.until, row.closed_at)
