"""How far each person has read, gathered and written together.

A mark is a convenience and no promise: a crash may forget the last few seconds of it. Written one by one, marks
would cost more commits than the messages themselves.
"""

import asyncio

import structlog

from app.base.errors import AppError
from app.db.database import Database
from app.realtime.rounds import outliving_faults
from app.rooms import service as rooms
from app.rooms.access import refusal_to_read

FLUSH_SECONDS = 5.0
MAX_AT_ONCE = 500
log = structlog.get_logger()


class SeenMarks:
    """Marks that wait to be written. On the event loop only."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: dict[tuple[str, int], int] = {}

    def note(self, room: str, account_id: int, number: int) -> None:
        """The person has seen up to this number; smaller ones change nothing."""
        key = (room, account_id)
        self._waiting[key] = max(number, self._waiting.get(key, 0))

    def newest(self, room: str, account_id: int, stored: int) -> int:
        """The stored mark, or the one that waits, whichever is further."""
        return max(stored, self._waiting.get((room, account_id), 0))

    async def flush(self) -> None:
        """Writes what waits.

        A mark of someone who may not read any more is dropped; a refusal of the store keeps everything for later.
        """
        while self._waiting:
            keys = list(self._waiting)[:MAX_AT_ONCE]
            marks = {key: self._waiting.pop(key) for key in keys}
            try:
                await self._database.run(self._write, marks)
            except AppError as refusal:
                log.warning("marks_unwritten", code=refusal.code)
                for (room, account_id), number in marks.items():
                    self.note(room, account_id, number)
                return

    async def run(self) -> None:
        """Writes every few seconds until cancelled."""
        while True:
            await asyncio.sleep(FLUSH_SECONDS)
            with outliving_faults("marks"):
                await self.flush()

    def _write(self, marks: dict[tuple[str, int], int]) -> None:
        with self._database.transaction() as session:
            standings = rooms.list_standings(session, set(marks))
            readers = {key: standing for key, standing in standings.items() if refusal_to_read(standing) is None}
            rooms.mark_seen(
                session, [(readers[key], number) for key, number in sorted(marks.items()) if key in readers]
            )
