"""Erases one account: every table forgets its person, in one transaction, and open sockets close."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime

import structlog

from app.accounts.end_sessions import SessionEnder
from app.accounts.keeping import service as keeping
from app.base.clock import Clock
from app.base.errors import Clash
from app.base.privacy import TablePrivacy
from app.db.database import Database, WriteSession
from app.jobs.worker import Work
from app.privacy.ties import Ties

log = structlog.get_logger()


class StillKept(Clash):
    """Something ties the account to a group again, or its person has kept it meanwhile."""

    code = "account_kept"


class EraseAccount:
    """The use case. Safe from any thread.

    `tables` come in the order of the layers, those above first: each finds what it needs to know of the person in those
    below. The account's own row goes before what else accounts keep, and takes along what hangs on it.
    """

    def __init__(
        self, database: Database, clock: Clock, *, ender: SessionEnder, ties: Ties, tables: Iterable[TablePrivacy]
    ) -> None:
        self._database = database
        self._clock = clock
        self._ender = ender
        self._ties = ties
        self._tables = tuple(tables)

    def unused(self, work: Work) -> None:
        """The handler of ERASE_JOB jobs: does nothing where the account is gone, kept or tied to a group by now."""
        account_id = int(str(work.facts["account_id"]))
        now = self._clock.now()
        with self._database.read() as session:
            kept = keeping.find_account(session, account_id)
            if kept is None or not kept.is_to_be_erased(now):
                return
        with suppress(StillKept):
            self._erase_unused(account_id, now)
            log.info("accounts_erased", count=1)

    def _erase_unused(self, account_id: int, now: datetime) -> None:
        """Raises StillKept, which undoes even that the letters for signing in have ended."""
        with self._database.transaction() as session:
            self._ender.end_letters(session, account_id, now=now)
            kept = keeping.lock_account(session, account_id)
            if kept is None or not kept.is_to_be_erased(now) or self._ties.is_tied(session, account_id):
                raise StillKept
            self._forget(session, account_id, now)

    def _forget(self, session: WriteSession, account_id: int, now: datetime) -> None:
        """The caller has ended the account's letters and holds its lock."""
        sessions = keeping.list_session_ids(session, account_id)
        for table in self._tables:
            if table.erase is not None:
                table.erase(session, account_id)
        self._ender.note_erased(session, account_id, sessions, now=now)
