"""The daily look at accounts without a group: since when, whom to ask, whom to erase (domain.md section 2).

What was in a group leaves no date behind once the group is archived, so the first look that finds nothing to tie an
account to one writes its own. A look that is late or comes twice changes nothing but that: what it decides waits as a
job, which judges anew.
"""

from collections.abc import Collection
from typing import Final

from app.accounts.keeping import service as keeping
from app.accounts.keeping.law import Keeping
from app.base.clock import Clock
from app.base.privacy import ROWS_AT_ONCE
from app.db.database import Database
from app.jobs.keys import nameless
from app.jobs.queue import JobQueue
from app.privacy.ties import Ties

ASK_JOB: Final = "ask_to_keep_account"
ERASE_JOB: Final = "erase_account"


class Groupless:
    """Safe from any thread; several processes may look at once."""

    def __init__(self, database: Database, clock: Clock, jobs: JobQueue, ties: Ties) -> None:
        self._database = database
        self._clock = clock
        self._jobs = jobs
        self._ties = ties

    def look(self) -> None:
        """Looks at every account, a handful at a time, each in a snapshot and a short transaction of its own."""
        after = 0
        while True:
            with self._database.read() as session:
                accounts = keeping.list_accounts(session, after=after, limit=ROWS_AT_ONCE)
                tied = self._ties.list_tied(session, [account.account_id for account in accounts])
            if not accounts:
                return
            self._write(accounts, tied)
            after = accounts[-1].account_id

    def _write(self, accounts: Collection[Keeping], tied: Collection[int]) -> None:
        now = self._clock.now()
        free = [account for account in accounts if account.account_id not in tied]
        begin = [account.account_id for account in free if account.groupless_since is None]
        end = [one.account_id for one in accounts if one.account_id in tied and one.groupless_since is not None]
        # One letter in 30 days at most, for so long a job keeps its key; an erasure that a fault buried comes again the
        # next day.
        keys = [(ASK_JOB, one.account_id, one.groupless_since) for one in free if one.is_to_be_asked(now)]
        keys += [(ERASE_JOB, one.account_id, now) for one in free if one.is_to_be_erased(now)]
        if not (begin or end or keys):
            return
        with self._database.transaction() as session:
            keeping.begin(session, begin, now)
            keeping.end(session, end)
            for kind, account_id, of in keys:
                key = nameless(kind, account_id, of.date() if of else "")
                self._jobs.enqueue(session, kind, {"account_id": account_id}, unique_key=key)
