"""All the SQL of jobs. A row is taken by a lease and finished by compare-and-set on its attempt."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import CursorResult, delete, or_, select, update
from sqlalchemy.orm import Session

from app.jobs.models import Job

FINISHED = ("done", "dead")


def list_due(session: Session, kinds: Collection[str], now: datetime, *, limit: int) -> Sequence[Job]:
    """Rows that are due and nobody's, oldest first, locked; rows that another worker holds are passed over.

    On SQLite the lane is the lock.
    """
    statement = (
        select(Job)
        .where(Job.state == "waiting", Job.due_at <= now, Job.kind.in_(kinds))
        .where(or_(Job.leased_until.is_(None), Job.leased_until <= now))
        .order_by(Job.due_at, Job.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return session.scalars(statement).all()


def has_due(session: Session, kinds: Collection[str], now: datetime) -> bool:
    """Whether `list_due` would find anything; a plain read that needs no lane."""
    statement = (
        select(Job.id)
        .where(Job.state == "waiting", Job.due_at <= now, Job.kind.in_(kinds))
        .where(or_(Job.leased_until.is_(None), Job.leased_until <= now))
        .limit(1)
    )
    return session.scalar(statement) is not None


def update_attempt(session: Session, job_id: int, attempt: int, **values: object) -> bool:
    """Changes the row only while it is still on this attempt. Returns whether it was."""
    statement = update(Job).where(Job.id == job_id, Job.state == "waiting", Job.attempts == attempt).values(**values)
    result = session.execute(statement, execution_options={"synchronize_session": False})
    assert isinstance(result, CursorResult)  # noqa: S101 - what an UPDATE gives
    return result.rowcount == 1


def delete_finished(session: Session, before: datetime) -> None:
    """Forgets work that ended before the moment."""
    session.execute(delete(Job).where(Job.state.in_(FINISHED), Job.finished_at < before))
