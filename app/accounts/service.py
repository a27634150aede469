"""What other features and the sockets ask of accounts, inside their own transactions and snapshots."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, SQLColumnExpression
from sqlalchemy.orm import Session

from app.accounts import queries
from app.accounts.addresses import tidy_address
from app.accounts.blocking import queries as blocking_queries
from app.accounts.end_sessions import SessionEnder
from app.accounts.keeping import queries as keeping_queries
from app.accounts.lifetimes import Lifetimes
from app.accounts.models import Account
from app.base.errors import NotFound
from app.base.ids import random_id
from app.db.database import WriteSession

REVOCATIONS_AT_ONCE = 1000
MAX_BLOCKED_ACCOUNTS = 200


@dataclass(frozen=True)
class RevokedSession:
    """A session that has ended; open sockets of `session_id` must close."""

    id: int
    at: datetime
    kind: str
    account_id: int
    session_id: int | None


@dataclass(frozen=True)
class BlockedAccount:
    """An account that is blocked. `key` names it to staff: random, and of no group."""

    account_id: int
    key: str
    blocked_at: datetime


def create_or_find_account(session: WriteSession, address: str, language: str, *, now: datetime) -> int:
    """The id of the address's account, made when there is none. The address is proved only at the first sign-in.

    Raises BadInput `address_missing` or `address_bad`. Two callers at once get the same account, and nobody erases it
    before the commit.
    """
    tidy = tidy_address(address)
    found = keeping_queries.hold_account_id(session, tidy)
    if found is None:
        found = queries.insert_account(session, address=tidy, local_key=random_id(), language=language, now=now)
    # Lost to another insert: that one's row is committed, or ours would still be waiting for it.
    return found if found is not None else queries.require_account_id(session, tidy)


def find_address(session: Session, account_id: int) -> str:
    """Where a letter to the account goes; to be handed to the mailer alone. Raises NotFound."""
    account = queries.find_account(session, account_id)
    if account is None:
        raise NotFound
    return account.address


def find_language(session: Session, account_id: int) -> str:
    """The language that the account reads. Raises NotFound."""
    account = queries.find_account(session, account_id)
    if account is None:
        raise NotFound
    return account.language


def is_known(session: Session, account_id: int) -> bool:
    """False where the account was erased."""
    return queries.find_account(session, account_id) is not None


def is_blocked(session: Session, account_id: int) -> bool:
    """True where nobody may come in as this account, and no letter but of that goes to it."""
    account = queries.find_account(session, account_id)
    return account is not None and account.blocked_at is not None


def is_staff(session: Session, account_id: int) -> bool:
    """True where the account is staff."""
    account = queries.find_account(session, account_id)
    return account is not None and account.is_staff


def blocked_where(account_id: SQLColumnExpression[int]) -> ColumnElement[bool]:
    """`is_blocked` as a condition for a statement of another feature, whose column names the account."""
    return blocking_queries.is_blocked(account_id)


def list_blocked(session: Session) -> list[BlockedAccount]:
    """The accounts that are blocked, the one blocked last first; at most 200."""
    return [_blocked(account) for account in blocking_queries.list_blocked(session, MAX_BLOCKED_ACCOUNTS)]


def find_blocked(session: Session, key: str) -> BlockedAccount | None:
    """The blocked account of this key; None for any other."""
    account = blocking_queries.find_blocked(session, key)
    return _blocked(account) if account else None


def set_staff(session: WriteSession, account_id: int, *, ender: SessionEnder, now: datetime) -> None:
    """Makes the account staff. Its sessions end: staff sign in anew, for a working day at a time.

    Raises NotFound.
    """
    if queries.lock_account(session, account_id) is None:
        raise NotFound
    queries.update_account(session, account_id, is_staff=True)
    ender.end_all(session, account_id, now=now)


def list_staff_ids(session: Session) -> list[int]:
    """Who is staff."""
    return queries.list_staff_ids(session)


def list_revocations(session: Session, after_id: int) -> Sequence[RevokedSession]:
    """At most 1000 revocations with a higher id, in order.

    Ids commit out of order on PostgreSQL, so a reader must look back a few seconds behind the highest it has seen.
    """
    rows = queries.list_revocations(session, after_id=after_id, limit=REVOCATIONS_AT_ONCE)
    return [RevokedSession(row.id, row.at, row.kind, row.account_id, row.session_id) for row in rows]


def latest_revocation_id(session: Session) -> int:
    """Where a process that begins now begins to read; 0 in an empty house."""
    return queries.latest_revocation_id(session)


def note_use(session: WriteSession, session_ids: Sequence[int], *, lifetimes: Lifetimes, now: datetime) -> None:
    """Sessions were used over a socket just now, so they do not end for idleness. Call it at most once a minute."""
    queries.update_sessions_seen(
        session,
        session_ids,
        now=now,
        idle_until=lifetimes.idle_until(now, shared_device=False),
        shared_idle_until=lifetimes.idle_until(now, shared_device=True),
    )


def list_staff(session: Session) -> list[int]:
    """The inner ids of all staff, for letters alone."""
    return queries.list_staff_ids(session)


def list_last_seen(session: Session, account_ids: Collection[int]) -> dict[int, date | None]:
    """The day on which each of these accounts last signed in or was used; None: never."""
    seen = queries.list_last_seen(session, account_ids)
    return {account_id: at.date() if at else None for account_id, at in seen.items()}


def _blocked(account: Account) -> BlockedAccount:
    return BlockedAccount(account.id, account.local_key, account.blocked_at or account.created_at)
