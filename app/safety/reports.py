"""Reading reports, for those to whom they went.

A report shows its handler the reported message and at most five before it; when staff look, that is written down.
"""

from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlalchemy.orm import Session

from app.base.clock import Clock
from app.base.errors import NotFound
from app.base.text import is_storable
from app.chat import service as chat
from app.chat.access import MessageFacts
from app.db.database import Database, WriteSession
from app.rooms import service as rooms
from app.rooms.access import Standing, require_leader
from app.safety import queries
from app.safety.access import ReportFacts
from app.safety.models import Report
from app.safety.moderation import Rung, Staff, note_rung
from app.safety.proposals import rooms_of
from app.safety.queries import Shelf

PAGE = 20
Listed = TypeVar("Listed")


@dataclass(frozen=True, slots=True)
class ReportCase:
    """A report with what its handler may see."""

    report: ReportFacts
    message: MessageFacts | None
    before: list[MessageFacts]


@dataclass(frozen=True, slots=True)
class ReportPage(Generic[Listed]):
    """A page of a list; `older` is what to ask the next one with, None at its end."""

    items: list[Listed]
    older: str | None


class ReadReports:
    """The use cases. Blocking: call from `def` endpoints."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def for_leader(self, account_id: int, room: str, older: str | None = None) -> ReportPage[ReportCase]:
        """Reports that went to the leaders of this room, each with its message; what was before it is in the room.

        None that this leader made, or that is about what they wrote.

        The open ones come first, the newest of them first. Raises NotFound for strangers and for an `older` that
        this list never gave, NotAllowed for members.
        """
        with self._database.read() as session:
            leader = require_leader(rooms.find_standing(session, room, account_id))
            page = _page(session, _for_leader(session, leader), older)
            messages = chat.list_messages(session, leader.room_id, {report.number for report in page.items})
            cases = [ReportCase(report, messages.get(report.number), []) for report in page.items]
            return ReportPage(cases, page.older)

    def one_for_leader(self, account_id: int, room: str, public_id: str) -> ReportCase:
        """One report of this room's leaders with its message; what was before it is in the room.

        Raises NotFound for strangers, for any other report, for the leader's own, and for one that is handled of a
        message from before their time; NotAllowed for members.
        """
        with self._database.read() as session:
            leader = require_leader(rooms.find_standing(session, room, account_id))
            report = _require_of_room(session, leader, public_id)
            if report.state != "open" and report.number not in rooms.list_spans(session, leader):
                raise NotFound
            messages = chat.list_messages(session, report.room_id, {report.number})
            return ReportCase(report, messages.get(report.number), [])

    def for_staff(self, account_id: int, older: str | None = None) -> ReportPage[ReportFacts]:
        """Reports that went to staff, without what was said; none of a group in which the reader has or had a place.

        In the order of `for_leader`. Raises NotFound for an `older` that this list never gave.
        """
        with self._database.read() as session:
            return _page(session, _for_outsider(session, account_id), older)

    def waiting_for_leader(self, account_id: int) -> dict[str, int]:
        """How many reports wait in each room that the account leads, by the room's outward id; none is left out."""
        with self._database.read() as session:
            own = rooms.list_member_ids_of(session, account_id)
            led = rooms.list_led_room_ids(session, account_id)
            counts = queries.count_open_by_room(session, led, but_members=own)
            found = {rooms.find_public_id(session, room_id): count for room_id, count in counts.items()}
            return {room: count for room, count in found.items() if room is not None}

    def waiting_for_staff(self, account_id: int) -> int:
        """How many reports wait for staff, but for those of a group in which the reader has or had a place."""
        with self._database.read() as session:
            return queries.count_open(session, _for_outsider(session, account_id))

    def open_as_staff(self, account_id: int, public_id: str) -> ReportCase:
        """One report with its message and at most five before it; the look is written down first.

        Raises NotFound for reports that did not go to staff, and for those of a group in which the reader has or had a
        place.
        """
        with self._database.transaction() as session:
            report = require_for_staff(session, account_id, public_id)
            rung = Rung("staff_read_report", message_number=report.number)
            note_rung(session, Staff(account_id, report.room_id), self._clock.now(), rung)
            return _case(session, report)


def as_facts(row: Report | None) -> ReportFacts | None:
    """A row as a value."""
    if row is None:
        return None
    return ReportFacts(
        id=row.id,
        report=row.public_id,
        room_id=row.room_id,
        number=row.message_number,
        reporter_id=row.reporter_id,
        audience=row.audience,
        reason=row.reason,
        words=row.words,
        as_reported=row.as_reported,
        state=row.state,
        created_at=row.created_at,
        author_id=row.author_id,
        decision=row.decision,
        answer=row.answer,
        closed_at=row.closed_at,
    )


def lock_for_leader(session: WriteSession, account_id: int, room: str, public_id: str) -> tuple[Standing, ReportFacts]:
    """The leader, under the room's lock, and a report that went to the leaders of their room.

    Raises NotFound for strangers, for any other report and for the leader's own; NotAllowed for members.
    """
    leader = require_leader(rooms.lock_place(session, room, account_id))
    return leader, _require_of_room(session, leader, public_id)


def require_for_staff(session: Session, account_id: int, public_id: str) -> ReportFacts:
    """A report that this member of staff may handle.

    Raises NotFound for those that did not go to staff, and for those of a group in which they have or had a place.
    """
    report = _require(as_facts(queries.find_report(session, public_id)), "staff")
    if report.room_id in rooms_of(session, account_id):
        raise NotFound
    return report


def _page(session: Session, shelf: Shelf, older: str | None) -> ReportPage[ReportFacts]:
    place = _place_of(session, shelf, older) if older is not None else None
    rows = queries.list_reports(session, shelf, older=place, limit=PAGE + 1)
    listed = [facts for row in rows[:PAGE] if (facts := as_facts(row)) is not None]
    more = len(rows) > PAGE
    return ReportPage(listed, f"{listed[-1].state}-{listed[-1].report}" if more else None)


def _place_of(session: Session, shelf: Shelf, older: str) -> tuple[str, int]:
    """Where a page ended. Its last report may have been handled since, so the page says as what it was listed."""
    state, _, public_id = older.partition("-")
    may_be_listed = state in ("open", "closed") and is_storable(public_id)
    row = queries.find_report(session, public_id) if may_be_listed else None
    if row is None or row.audience != shelf.audience or row.room_id in shelf.but_rooms:
        raise NotFound
    if shelf.room_id is not None and row.room_id != shelf.room_id:
        raise NotFound
    return state, row.id


def _require(report: ReportFacts | None, audience: str) -> ReportFacts:
    if report is None or report.audience != audience or report.state == "taken_back":
        raise NotFound
    return report


def _require_of_room(session: Session, leader: Standing, public_id: str) -> ReportFacts:
    report = _require(as_facts(queries.find_report(session, public_id)), "leaders")
    if report.room_id != leader.room_id:
        raise NotFound
    if {report.reporter_id, report.author_id} & set(rooms.list_member_ids_of(session, leader.account_id)):
        raise NotFound
    return report


def _for_leader(session: Session, leader: Standing) -> Shelf:
    """What went to the leaders of a room, for this one of them: what they wrote or reported is the others' to handle.

    Whatever they were called then: whoever left and came back to lead reads no report about themselves. What waits is
    theirs to handle whenever it was said; of what is handled they read no more than they may in the room.
    """
    own = frozenset(rooms.list_member_ids_of(session, leader.account_id))
    return Shelf("leaders", leader.room_id, but_members=own, within=rooms.list_spans(session, leader))


def _for_outsider(session: Session, account_id: int) -> Shelf:
    """What went to staff, for this one of them: whoever has or had a place in a group may be whom it is about."""
    return Shelf("staff", but_rooms=frozenset(rooms_of(session, account_id)))


def _case(session: Session, report: ReportFacts) -> ReportCase:
    around = chat.list_last_messages(session, report.room_id, up_to=report.number, limit=6)
    message = next((found for found in around if found.number == report.number), None)
    return ReportCase(report, message, [found for found in around if found.number != report.number])
