"""What `privacy`, which knows what ties an account to a group, reads and writes here, inside its own transactions.

Groups say as well that somebody asks to come into one, or has sat down in it.
"""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy.orm import Session

from app.accounts.keeping import queries
from app.accounts.keeping.law import Keeping
from app.base.errors import SignInNeeded
from app.db.database import WriteSession


def list_accounts(session: Session, *, after: int, limit: int) -> list[Keeping]:
    """Accounts with a higher inner id, in order."""
    return [Keeping(*row) for row in queries.list_facts(session, after=after, limit=limit)]


def find_account(session: Session, account_id: int) -> Keeping | None:
    """One account; None where it is gone."""
    row = queries.find_facts(session, account_id)
    return Keeping(*row) if row else None


def lock_account(session: WriteSession, account_id: int) -> Keeping | None:
    """The same, locked: nobody gives the account a place, an invitation or a session before the commit."""
    row = queries.lock_facts(session, account_id)
    return Keeping(*row) if row else None


def require_account(session: WriteSession, account_id: int) -> None:
    """The account is there until the commit, for what begins to tie it. Raises SignInNeeded where it is gone."""
    if not queries.holds_account(session, account_id):
        raise SignInNeeded


def begin(session: WriteSession, account_ids: Collection[int], now: datetime) -> None:
    """The year without a group begins for these."""
    if account_ids:
        queries.update_begun(session, account_ids, now)


def end(session: WriteSession, account_ids: Collection[int]) -> None:
    """Something ties these to a group again."""
    if account_ids:
        queries.update_ended(session, account_ids)


def note_asked(session: WriteSession, account_id: int, *, groupless_since: datetime, now: datetime) -> None:
    """The letter has left that asks about these months without a group."""
    queries.update_asked(session, account_id, groupless_since=groupless_since, asked_at=now)


def list_session_ids(session: Session, account_id: int) -> list[int]:
    """What open sockets know the account's sessions by."""
    return queries.list_session_ids(session, account_id)
