"""All the SQL of the second check."""

from datetime import datetime
from functools import cache
from typing import Any, cast

from sqlalchemy import CursorResult, Delete, Row, Select, Update, bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from app.accounts.models import SecondCheck, SignInSession
from app.db.dialects import lock_rows

_AS_WRITTEN = {"synchronize_session": False}


def find_check(session: Session, account_id: int) -> SecondCheck | None:
    """The account's row, begun or switched on; to be read only."""
    return session.scalar(select(SecondCheck).where(SecondCheck.account_id == account_id))


def is_on(session: Session, account_id: int) -> bool:
    """Whether the account has one that is switched on."""
    return session.scalar(_on_since(), {"account_id": account_id}) is not None


def lock_check(session: Session, account_id: int) -> SecondCheck | None:
    """The row, locked: what is used up of it is decided once."""
    statement = lock_rows(select(SecondCheck).where(SecondCheck.account_id == account_id))
    return session.scalar(statement, execution_options={"populate_existing": True})


def insert_check(session: Session, **values: object) -> None:
    """A check that is begun, in the place of one that was."""
    delete_check(session, cast("int", values["account_id"]))
    session.execute(insert(SecondCheck).values(**values))


def update_check(session: Session, account_id: int, **values: object) -> None:
    """Sets columns of one account's check."""
    _changed(session, update(SecondCheck).where(SecondCheck.account_id == account_id).values(**values))


def delete_check(session: Session, account_id: int) -> None:
    """The account has none any more."""
    _changed(session, delete(SecondCheck).where(SecondCheck.account_id == account_id))


def delete_unfinished(session: Session, *, before: datetime, limit: int) -> int:
    """Deletes what was begun and never switched on."""
    old = select(SecondCheck.account_id).where(SecondCheck.on_since.is_(None), SecondCheck.begun_at < before)
    return _changed(session, delete(SecondCheck).where(SecondCheck.account_id.in_(old.limit(limit))))


def raise_session(session: Session, session_id: int, *, token_hash: bytes, now: datetime) -> Row[datetime, bool] | None:
    """The session has passed the check, under another token: the ones before it open nothing from now on.

    Returns when it ends and whether its device is shared; None where it has ended.
    """
    statement = update(SignInSession).where(SignInSession.id == session_id, SignInSession.expires_at > now)
    raised = statement.values(token_hash=token_hash, previous_token_hash=None, rotated_at=now, second_check_at=now)
    facts = raised.returning(SignInSession.expires_at, SignInSession.shared_device)
    return session.execute(facts.execution_options(**_AS_WRITTEN)).one_or_none()


def find_passed_at(session: Session, session_id: int) -> datetime | None:
    """When this session passed the check."""
    return session.scalar(select(SignInSession.second_check_at).where(SignInSession.id == session_id))


def forget_passed(session: Session, account_id: int) -> None:
    """No session of the account has passed any more."""
    _changed(session, update(SignInSession).where(SignInSession.account_id == account_id).values(second_check_at=None))


def _changed(session: Session, statement: Update | Delete) -> int:
    result = cast("CursorResult[Any]", session.execute(statement.execution_options(**_AS_WRITTEN)))
    return result.rowcount


@cache
def _on_since() -> Select[datetime | None]:
    return select(SecondCheck.on_since).where(SecondCheck.account_id == bindparam("account_id"))
