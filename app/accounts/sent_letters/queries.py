"""All the SQL of what letters have left: counts by account, kind and day, no letter itself."""

from datetime import date

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.accounts.models import SentLetters
from app.db.database import WriteSession
from app.db.rows import insert_row


def take_place(session: WriteSession, account_id: int, kind: str, day: date, *, most: int) -> bool:
    """Counts one more of this kind, for the account and the day, where it is one of the first `most`; else False."""
    if _raise(session, account_id, kind, day, most):
        return True
    row = {"account_id": account_id, "kind": kind, "day": day, "count": 1}
    try:
        # Another process may be counting the day's first one as well.
        with session.begin_nested():
            insert_row(session, SentLetters, row)
    except IntegrityError:
        return _raise(session, account_id, kind, day, most)
    return True


def give_place_back(session: WriteSession, account_id: int, kind: str, day: date) -> None:
    """One less: the letter did not leave."""
    session.execute(
        update(SentLetters)
        .where(*_of(account_id, kind, day), SentLetters.count > 0)
        .values(count=SentLetters.count - 1)
        .execution_options(synchronize_session=False)
    )


def delete_sent_before(session: Session, day: date, limit: int) -> int:
    """Forgets what earlier days counted, at most `limit` rows."""
    old = session.scalars(select(SentLetters.id).where(SentLetters.day < day).limit(limit)).all()
    session.execute(delete(SentLetters).where(SentLetters.id.in_(old)))
    return len(old)


def _of(account_id: int, kind: str, day: date) -> tuple[ColumnElement[bool], ...]:
    return SentLetters.account_id == account_id, SentLetters.kind == kind, SentLetters.day == day


def _raise(session: Session, account_id: int, kind: str, day: date, most: int) -> bool:
    raised = (
        update(SentLetters)
        .where(*_of(account_id, kind, day), SentLetters.count < most)
        .values(count=SentLetters.count + 1)
        .returning(SentLetters.id)
    )
    return session.execute(raised.execution_options(synchronize_session=False)).first() is not None
