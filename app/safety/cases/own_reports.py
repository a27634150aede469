"""What somebody has reported in a room, and what they were answered."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from app.chat import service as chat
from app.chat.access import MessageState
from app.db.database import Database
from app.rooms import service as rooms
from app.rooms.access import require_reader
from app.safety.cases import queries

# Older ones go after 90 days in any case.
MOST_OWN = 100


@dataclass(frozen=True, slots=True)
class OwnReport:
    """One's own report. Who handled it is told to nobody: of a hidden message it would tell who wrote it."""

    reason: str
    created_at: datetime
    closed_at: datetime | None
    decision: str | None
    # The message as far as it stands in the talk for everybody; None where it is hidden, removed or gone.
    number: int | None
    words: str | None = field(repr=False)
    answer: str | None = field(repr=False)


class ReadOwnReports:
    """The use case. Blocking: call from `def` endpoints."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, account_id: int, room: str) -> Sequence[OwnReport]:
        """The newest first. Raises as `require_reader`."""
        with self._database.read() as session:
            reporter = require_reader(rooms.find_standing(session, room, account_id))
            rows = queries.list_own(session, reporter.room_member_id, MOST_OWN)
            messages = chat.list_messages(session, reporter.room_id, {row.message_number for row in rows})
            in_sight = {n for n, message in messages.items() if message.state == MessageState.VISIBLE}
            return [
                OwnReport(
                    reason=row.reason,
                    created_at=row.created_at,
                    closed_at=row.closed_at,
                    decision=(row.decision or "other") if row.state == "closed" else None,
                    number=row.message_number if row.message_number in in_sight else None,
                    words=row.words,
                    answer=row.answer,
                )
                for row in rows
            ]
