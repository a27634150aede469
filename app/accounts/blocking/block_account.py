"""Blocks an account on the whole platform, and opens it again. What it has in groups stays as it was.

Who may, and why, the features above judge and write down: these verbs work inside their transaction.
"""

from datetime import datetime

from app.accounts import queries
from app.accounts.end_sessions import SessionEnder
from app.base.errors import NotAllowed, NotFound
from app.db.database import WriteSession


class AccountBlocker:
    """Every way that begins a session reads `blocked_at` under the row's lock that is taken here: none slips past."""

    def __init__(self, ender: SessionEnder) -> None:
        self._ender = ender

    def block(self, session: WriteSession, account_id: int, *, now: datetime) -> bool:
        """No session, no link and no code of the account works from the commit on. False where it was blocked already.

        Open sockets hear of it as of any end of a session. Raises NotFound; NotAllowed `staff_account` for staff, who
        would be locked out of their work with nobody to let them in.
        """
        self._ender.end_letters(session, account_id, now=now)
        account = queries.lock_account(session, account_id)
        if account is None:
            raise NotFound
        if account.is_staff:
            raise NotAllowed("staff_account")
        if account.blocked_at is not None:
            return False
        queries.update_account(session, account_id, blocked_at=now)
        self._ender.end_all(session, account_id, now=now)
        return True

    def lift(self, session: WriteSession, account_id: int) -> bool:
        """The person may sign in again, anew on each device. False where the account was open."""
        account = queries.lock_account(session, account_id)
        if account is None or account.blocked_at is None:
            return False
        queries.update_account(session, account_id, blocked_at=None)
        return True
