"""All the SQL of what letters have left: counts by account, kind and day, no letter itself."""

from datetime import date

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.accounts.models import SentLetters
from app.db.database import WriteSession
from app.db.rows import insert_row


def count_sent(session: Session, account_id: int, kind: str, day: date) -> int:
    """How many letters of this kind the account has got on this day."""
    return session.scalar(select(SentLetters.count).where(*_of(account_id, kind, day))) or 0


def note_sent(session: WriteSession, account_id: int, kind: str, day: date) -> None:
    """Counts one more."""
    if _raise(session, account_id, kind, day):
        return
    row = {"account_id": account_id, "kind": kind, "day": day, "count": 1}
    try:
        # Another process may be counting the day's first one as well.
        with session.begin_nested():
            insert_row(session, SentLetters, row)
    except IntegrityError:
        _raise(session, account_id, kind, day)


def delete_sent_before(session: Session, day: date, limit: int) -> int:
    """Forgets what earlier days counted, at most `limit` rows."""
    old = session.scalars(select(SentLetters.id).where(SentLetters.day < day).limit(limit)).all()
    session.execute(delete(SentLetters).where(SentLetters.id.in_(old)))
    return len(old)


def _of(account_id: int, kind: str, day: date) -> tuple[ColumnElement[bool], ...]:
    return SentLetters.account_id == account_id, SentLetters.kind == kind, SentLetters.day == day


def _raise(session: Session, account_id: int, kind: str, day: date) -> bool:
    raised = (
        update(SentLetters)
        .where(*_of(account_id, kind, day))
        .values(count=SentLetters.count + 1)
        .returning(SentLetters.id)
    )
    return session.execute(raised.execution_options(synchronize_session=False)).first() is not None
