"""Notices that the database was put back from a copy, so that no reader trusts a cursor of what is gone.

The database and a file beside it both hold a generation, made anew at every start, and a beat that rises every
minute and once more at the orderly stop, in the database first. A copy taken before the last start has another
generation; one taken since has a smaller beat. Either way every room gets another epoch before anything listens.
Unnoticed goes only a copy from the last minute before a crash.
"""

import asyncio
import json
import os
from pathlib import Path

import structlog

from app.base.durable import sync_folder
from app.base.ids import random_id
from app.db.database import Database
from app.realtime.rounds import outliving_faults
from app.rooms import server_mark

BEAT_SECONDS = 60.0
log = structlog.get_logger()


def tell_restored(database: Database) -> None:
    """Renews every room's epoch, where somebody knows that the database is a copy put back. No server may run."""
    with database.transaction() as session:
        server_mark.renew_epochs(session)
    log.warning("database_restored")


class RestoreWatch:
    """The marks of one database and the file beside it."""

    def __init__(self, database: Database, path: Path) -> None:
        self._database = database
        self._path = path
        self._generation = ""
        self._beat = 0

    def begin(self) -> bool:
        """Compares, renews the epochs where the two differ, and starts a new generation. True where they differed."""
        beside = self._read_file()
        with self._database.transaction() as session:
            inside = server_mark.read_mark(session)
            restored = inside is not None and (beside is None or inside[0] != beside[0] or inside[1] < beside[1])
            if restored:
                server_mark.renew_epochs(session)
            self._generation, self._beat = random_id(), 0
            server_mark.write_mark(session, self._generation, self._beat)
        self._write_file()
        if restored:
            log.warning("database_restored")
        return restored

    def beat(self) -> None:
        """One beat, in the database first: a crash in between leaves the file behind, never ahead."""
        with self._database.transaction() as session:
            server_mark.write_mark(session, self._generation, self._beat + 1)
        self._beat += 1
        self._write_file()

    async def run(self) -> None:
        """Beats until cancelled."""
        while True:
            await asyncio.sleep(BEAT_SECONDS)
            with outliving_faults("restore"):
                await self._database.run(self.beat)

    def _read_file(self) -> tuple[str, int] | None:
        try:
            generation, beat = json.loads(self._path.read_text(encoding="utf-8"))
            return str(generation), int(beat)
        except (OSError, ValueError, TypeError):
            return None

    def _write_file(self) -> None:
        fresh = self._path.with_suffix(".new")
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump([self._generation, self._beat], file)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._path)
        # Else a power cut may bring the old file back: a restore that was none would send everybody to the beginning.
        sync_folder(self._path.parent)
