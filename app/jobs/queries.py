"""All the SQL of jobs. A row is taken by a lease and finished by compare-and-set on its attempt."""

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import cache

from sqlalchemy import ColumnElement, CursorResult, Select, bindparam, delete, or_, select, update
from sqlalchemy.orm import Session

from app.jobs.models import Job

FINISHED = ("done", "dead")


def list_due(session: Session, kinds: Collection[str], now: datetime, *, limit: int) -> Sequence[Job]:
    """Rows that are due and nobody's, oldest first, locked; rows that another worker holds are passed over.

    On SQLite the lane is the lock.
    """
    asked = {"kinds": list(kinds), "now": now, "limit": limit}
    return session.scalars(_due_rows(), asked).all()


def has_due(session: Session, kinds: Collection[str], now: datetime) -> bool:
    """Whether `list_due` would find anything; a plain read that needs no lane."""
    return session.scalar(_a_due_row(), {"kinds": list(kinds), "now": now}) is not None


def update_attempt(session: Session, job_id: int, attempt: int, **values: object) -> bool:
    """Changes the row only while it is still on this attempt. Returns whether it was."""
    statement = update(Job).where(Job.id == job_id, Job.state == "waiting", Job.attempts == attempt).values(**values)
    result = session.execute(statement.execution_options(synchronize_session=False))
    assert isinstance(result, CursorResult)  # noqa: S101 - what an UPDATE gives
    return result.rowcount == 1


def delete_finished(session: Session, before: datetime) -> None:
    """Forgets work that ended before the moment."""
    session.execute(delete(Job).where(Job.state.in_(FINISHED), Job.finished_at < before))


def _is_due() -> tuple[ColumnElement[bool], ...]:
    now = bindparam("now", type_=Job.due_at.type)
    is_nobodys = or_(Job.leased_until.is_(None), Job.leased_until <= now)
    return (Job.state == "waiting", Job.due_at <= now, Job.kind.in_(bindparam("kinds", expanding=True)), is_nobodys)


@cache
def _due_rows() -> Select[Job]:
    due = select(Job).where(*_is_due()).order_by(Job.due_at, Job.id)
    return due.limit(bindparam("limit")).with_for_update(skip_locked=True)


@cache
def _a_due_row() -> Select[int]:
    return select(Job.id).where(*_is_due()).limit(1)
