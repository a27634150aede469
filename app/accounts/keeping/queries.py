"""All the SQL of accounts without a group."""

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import cache
from typing import Any, cast

from sqlalchemy import ColumnElement, Row, Select, Table, Update, bindparam, or_, select, update
from sqlalchemy.orm import Session

from app.accounts.models import Account, SignInSession
from app.db.dialects import lock_rows

Found = Row[*tuple[Any, ...]]
_FACTS = (Account.id, Account.groupless_since, Account.asked_to_keep_at)


def list_facts(session: Session, *, after: int, limit: int) -> Sequence[Found]:
    """(id, without a group since, asked at) of accounts with a higher id, in order."""
    return session.execute(select(*_FACTS).where(Account.id > after).order_by(Account.id).limit(limit)).all()


def find_facts(session: Session, account_id: int) -> Found | None:
    """The same of one account."""
    return session.execute(select(*_FACTS).where(Account.id == account_id)).first()


def lock_facts(session: Session, account_id: int) -> Found | None:
    """The same, with the row's lock: whoever writes a row that refers to the account waits for it."""
    facts: Select[*tuple[Any, ...]] = select(*_FACTS).where(Account.id == account_id)
    return session.execute(lock_rows(facts)).first()


def hold_account_id(session: Session, address: str) -> int | None:
    """The account of a tidy address, which nobody deletes before the commit; others may hold it as well."""
    return session.scalar(_held_id_of_account(), {"address": address})


def holds_account(session: Session, account_id: int) -> bool:
    """Whether the account is there; if so nobody deletes it before the commit."""
    return session.scalar(_held(Account.id == account_id)) is not None


def list_held(session: Session, account_ids: Collection[int]) -> set[int]:
    """Those of the accounts that are staff, or blocked: to erase one would lift its block, and nobody could say no."""
    held = or_(Account.is_staff.is_(True), Account.blocked_at.is_not(None))
    return set(session.scalars(select(Account.id).where(Account.id.in_(account_ids), held)))


def list_session_ids(session: Session, account_id: int) -> list[int]:
    """The inner ids of all the account's sessions."""
    return list(session.scalars(select(SignInSession.id).where(SignInSession.account_id == account_id)))


def update_begun(session: Session, account_ids: Collection[int], since: datetime) -> None:
    """Writes since when all of these are without a group; nobody was asked about them yet."""
    values = {"groupless_since": since, "asked_to_keep_at": None}
    session.execute(
        update(Account).where(Account.id.in_(account_ids)).values(**values).execution_options(synchronize_session=False)
    )


def update_ended(session: Session, account_ids: Collection[int]) -> None:
    """Writes that these are without a group no more; no row of one that was not is touched."""
    session.execute(_end(), {"account_ids": list(account_ids)})


def update_asked(session: Session, account_id: int, *, groupless_since: datetime, asked_at: datetime) -> None:
    """Writes when the letter left, unless its person was in a group or kept the account meanwhile."""
    same = (Account.id == account_id, Account.groupless_since == groupless_since, Account.asked_to_keep_at.is_(None))
    session.execute(
        update(Account).where(*same).values(asked_to_keep_at=asked_at).execution_options(synchronize_session=False)
    )


def _held(which: ColumnElement[bool]) -> Select[int]:
    return select(Account.id).where(which).with_for_update(read=True, key_share=True)


@cache
def _held_id_of_account() -> Select[int]:
    return _held(Account.address == bindparam("address"))


@cache
def _end() -> Update:
    rows = cast("Table", Account.__table__)
    begun = (rows.c.id.in_(bindparam("account_ids", expanding=True)), rows.c.groupless_since.is_not(None))
    return update(rows).where(*begun).values(groupless_since=None, asked_to_keep_at=None)
