"""What keeps an account: every table is asked whom it ties to a group or to a task."""

from collections.abc import Collection, Iterable
from datetime import date

from sqlalchemy.orm import Session

from app.accounts.keeping import service as keeping
from app.accounts.keeping.law import erasure_day
from app.base.clock import Clock
from app.base.privacy import TablePrivacy


class Ties:
    """Reads alone. Safe from any thread."""

    def __init__(self, clock: Clock, tables: Iterable[TablePrivacy]) -> None:
        self._clock = clock
        self._ties = [table.ties for table in tables if table.ties is not None]

    def list_tied(self, session: Session, account_ids: Collection[int]) -> set[int]:
        """Those of the accounts that are in a group, asked into one or in charge of something."""
        now = self._clock.now()
        tied: set[int] = set()
        for ties in self._ties:
            tied |= ties(session, account_ids, now)
        return tied

    def is_tied(self, session: Session, account_id: int) -> bool:
        """The same of one account."""
        return bool(self.list_tied(session, [account_id]))

    def find_erasure(self, session: Session, account_id: int) -> date | None:
        """The day on which the account goes unless its person keeps it; None where they were not asked.

        One statement where they were not.
        """
        kept = keeping.find_account(session, account_id)
        if kept is None or kept.asked_at is None or self.is_tied(session, account_id):
            return None
        return erasure_day(kept.asked_at)
