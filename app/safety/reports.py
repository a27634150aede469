"""Reading and closing reports, for those to whom they went.

A report shows its handler the reported message and at most five before it; when staff look, that is written down.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.base.clock import Clock
from app.base.errors import NotFound
from app.chat import service as chat
from app.chat.access import MessageFacts
from app.db.database import Database
from app.rooms import service as rooms
from app.rooms.access import require_leader
from app.safety import queries
from app.safety.access import ReportFacts
from app.safety.models import Report

MAX_LISTED = 200


@dataclass(frozen=True, slots=True)
class ReportCase:
    """A report with what its handler may see."""

    report: ReportFacts
    message: MessageFacts | None
    before: list[MessageFacts]


class ReadReports:
    """The use cases. Blocking: call from `def` endpoints."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def for_leader(self, account_id: int, room: str) -> list[ReportCase]:
        """Reports that went to the leaders of this room. Raises NotFound for strangers, NotAllowed for members."""
        with self._database.read() as session:
            leader = require_leader(rooms.find_standing(session, room, account_id))
            rows = queries.list_reports(session, audience="leaders", room_id=leader.room_id, limit=MAX_LISTED)
            return [_case(session, report) for report in _facts(rows)]

    def for_staff(self, account_id: int) -> list[ReportFacts]:
        """Reports that went to staff, without what was said; none of a group that the reader leads."""
        with self._database.read() as session:
            rows = _facts(queries.list_reports(session, audience="staff", room_id=None, limit=MAX_LISTED))
            led = {room_id for room_id in {row.room_id for row in rows} if _leads(session, account_id, room_id)}
            return [row for row in rows if row.room_id not in led]

    def open_as_staff(self, account_id: int, public_id: str) -> ReportCase:
        """One report with its message and at most five before it; the look is written down first.

        Raises NotFound for reports that did not go to staff, and for those of a group that the reader leads.
        """
        with self._database.transaction() as session:
            report = _require_for_staff(session, account_id, public_id)
            entry = {"room_id": report.room_id, "at": self._clock.now(), "action": "staff_read_report"}
            queries.insert_entry(session, {**entry, "message_number": report.number})
            return _case(session, report)

    def close_as_staff(self, account_id: int, public_id: str) -> None:
        """Marks a report that went to staff as handled. Raises NotFound as `open_as_staff`."""
        with self._database.transaction() as session:
            self._close(session, _require_for_staff(session, account_id, public_id))

    def close_as_leader(self, account_id: int, room: str, public_id: str) -> None:
        """Marks a report that went to this room's leaders as handled. Raises NotFound, NotAllowed for members."""
        with self._database.transaction() as session:
            leader = require_leader(rooms.lock_standing(session, room, account_id))
            report = _require(as_facts(queries.find_report(session, public_id)), "leaders")
            if report.room_id != leader.room_id:
                raise NotFound
            self._close(session, report)

    def _close(self, session: Session, report: ReportFacts) -> None:
        if report.state == "open":
            queries.update_report(session, report.id, {"state": "closed", "closed_at": self._clock.now()})


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
        state=row.state,
        created_at=row.created_at,
    )


def _facts(rows: Sequence[Report]) -> list[ReportFacts]:
    return [facts for row in rows if (facts := as_facts(row)) is not None]


def _require(report: ReportFacts | None, audience: str) -> ReportFacts:
    if report is None or report.audience != audience or report.state == "taken_back":
        raise NotFound
    return report


def _require_for_staff(session: Session, account_id: int, public_id: str) -> ReportFacts:
    report = _require(as_facts(queries.find_report(session, public_id)), "staff")
    if _leads(session, account_id, report.room_id):
        raise NotFound
    return report


def _leads(session: Session, account_id: int, room_id: int) -> bool:
    """True for a leader of the room, here or not: a report about a leader leaves no trace for that leader."""
    room = rooms.find_public_id(session, room_id)
    standing = rooms.find_standing(session, room, account_id) if room else None
    return standing is not None and standing.role == "leader"


def _case(session: Session, report: ReportFacts) -> ReportCase:
    around = chat.list_last_messages(session, report.room_id, up_to=report.number, limit=6)
    message = next((found for found in around if found.number == report.number), None)
    return ReportCase(report, message, [found for found in around if found.number != report.number])
