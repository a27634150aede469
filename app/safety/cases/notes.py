"""Notes on a case, for those who handle it: the leaders of the room among themselves, and staff.

Where a report goes on from leaders to staff, its notes go with it. Neither reporter nor writer ever reads one, and no
letter or log holds a word of them.
"""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.base.clock import Clock
from app.db.database import Database, WriteSession
from app.groups import service as groups
from app.rooms import service as rooms
from app.safety.access import ReportFacts
from app.safety.cases import queries
from app.safety.cases.case import MOST_NOTES, CaseFull, NewNote, Note
from app.safety.reports import lock_for_leader, require_for_staff


class WriteNotes:
    """The use cases. Safe from any thread. Both raise CaseFull."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def as_leader(self, account_id: int, room: str, public_id: str, note: NewNote) -> None:
        """Notes it on a case of this room's leaders. Raises as `lock_for_leader`."""
        with self._database.transaction() as session:
            leader, report = lock_for_leader(session, account_id, room, public_id)
            self._write(session, report, note, {"account_id": account_id, "side": "leader", "member": leader.member})

    def as_staff(self, account_id: int, public_id: str, note: NewNote) -> None:
        """Notes it on a case that went to staff. Raises as `require_for_staff`."""
        with self._database.transaction() as session:
            report = require_for_staff(session, account_id, public_id)
            rooms.lock_room(session, rooms.find_public_id(session, report.room_id) or "")
            self._write(session, report, note, {"account_id": account_id, "side": "staff", "member": None})

    def _write(self, session: WriteSession, report: ReportFacts, note: NewNote, by: dict[str, object]) -> None:
        rows = queries.list_notes(session, report.id)
        if any(row.client_id == note.client_id for row in rows):
            return
        if len(rows) >= MOST_NOTES:
            raise CaseFull
        values = {"report_id": report.id, "client_id": note.client_id, "body": note.body}
        queries.insert_note(session, {**by, **values, "written_at": self._clock.now()})


def list_notes(session: Session, report: ReportFacts) -> Sequence[Note]:
    """The notes on a case, the first first; whoever asks for it has judged who reads them."""
    rows = queries.list_notes(session, report.id)
    leaders = {row.member: groups.find_person(session, report.room_id, row.member) for row in rows if row.member}
    names = {member: person.name for member, person in leaders.items() if person is not None}
    return [
        Note("leader" if row.side == "leader" else "staff", names.get(row.member or ""), row.written_at, row.body)
        for row in rows
    ]
