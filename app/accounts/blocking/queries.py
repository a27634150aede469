"""All the SQL of blocked accounts."""

from collections.abc import Sequence
from functools import cache

from sqlalchemy import ColumnElement, SQLColumnExpression, exists, select
from sqlalchemy.orm import Session

from app.accounts.models import Account


@cache
def is_blocked(account_id: SQLColumnExpression[int]) -> ColumnElement[bool]:
    """Whether the account that a statement's column names is blocked; looked up by its key, row by row."""
    return exists().where(Account.id == account_id, Account.blocked_at.is_not(None))


def find_blocked(session: Session, local_key: str) -> Account | None:
    """The blocked account with this key."""
    return session.scalar(select(Account).where(Account.local_key == local_key, Account.blocked_at.is_not(None)))


def list_blocked(session: Session, limit: int) -> Sequence[Account]:
    """Blocked accounts, the one blocked last first."""
    blocked = select(Account).where(Account.blocked_at.is_not(None))
    return session.scalars(blocked.order_by(Account.blocked_at.desc(), Account.id.desc()).limit(limit)).all()
