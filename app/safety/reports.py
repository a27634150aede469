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

    def for_staff(self) -> list[ReportFacts]:
        """Reports that went to staff, without what was said."""
        with self._database.read() as session:
            return _facts(queries.list_reports(session, audience="staff", room_id=None, limit=MAX_LISTED))

    def open_as_staff(self, public_id: str) -> ReportCase:
        """One report with its message and at most five before it; the look is written down first.

        Raises NotFound for reports that did not go to staff.
        """
        with self._database.transaction() as session:
            report = _require(as_facts(queries.find_report(session, public_id)), "staff")
            entry = {"room_id": report.room_id, "at": self._clock.now(), "action": "staff_read_report"}
            queries.insert_entry(session, {**entry, "message_number": report.number})
            return _case(session, report)

    def close_as_staff(self, public_id: str) -> None:
        """Marks a report that went to staff as handled. Raises NotFound."""
        with self._database.transaction() as session:
            self._close(session, _require(as_facts(queries.find_report(session, public_id)), "staff"))

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


def _case(session: Session, report: ReportFacts) -> ReportCase:
    around = chat.list_last_messages(session, report.room_id, up_to=report.number, limit=6)
    message = next((found for found in around if found.number == report.number), None)
    return ReportCase(report, message, [found for found in around if found.number != report.number])
