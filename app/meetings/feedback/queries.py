"""All the SQL of looking back.

Marks, words and the row that says who has answered are written in one transaction, and must not be found by each other.
So with each answer all rows of its group are written anew, in all three tables and in no order, under new ids: neither
place nor number nor the transaction that wrote a row (`xmin`) tells the newest from the others, or which belong
together. A group has twelve members at most.
"""

from collections.abc import Collection, Mapping
from secrets import SystemRandom
from typing import Any, Final

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from app.base.ids import random_id
from app.db.model import Base
from app.db.rows import insert_row
from app.meetings.feedback.figures import STATEMENTS, Answer, Figures, Marks, Sum
from app.meetings.models import FeedbackAnswer, FeedbackGiven, FeedbackQuote, GroupFeedback

_RANDOM: Final = SystemRandom()


def find_feedback(session: Session, group_id: int) -> GroupFeedback | None:
    """What is kept of a group's end; None where it has none."""
    return session.scalars(select(GroupFeedback).where(GroupFeedback.group_id == group_id)).first()


def insert_feedback(session: Session, group_id: int, asked: int) -> None:
    """The group ended with so many members."""
    insert_row(session, GroupFeedback, {"group_id": group_id, "asked": asked, "note_version": 0})


def update_feedback(session: Session, group_id: int, values: Mapping[str, Any]) -> None:
    """Writes what is kept. The caller holds the group's lock."""
    changed = update(GroupFeedback).where(GroupFeedback.group_id == group_id).values(**values)
    session.execute(changed.execution_options(synchronize_session=False))


def list_marks(session: Session, group_id: int) -> list[Marks]:
    """The marks of everybody who answered, in no order."""
    return [*session.scalars(select(FeedbackAnswer.marks).where(FeedbackAnswer.group_id == group_id))]


def list_quotes(session: Session, group_id: int) -> list[str]:
    """The words that may be used, by ids that say nothing."""
    found = select(FeedbackQuote.words).where(FeedbackQuote.group_id == group_id)
    return [*session.scalars(found.order_by(FeedbackQuote.id))]


def list_given(session: Session, group_id: int) -> list[int]:
    """The accounts that have answered."""
    return list(session.scalars(select(FeedbackGiven.account_id).where(FeedbackGiven.group_id == group_id)))


def list_given_by(session: Session, account_id: int, group_ids: Collection[int] | None = None) -> set[int]:
    """Of these groups, or of all, those about which the account has answered."""
    given = select(FeedbackGiven.group_id).where(FeedbackGiven.account_id == account_id)
    if group_ids is not None:
        given = given.where(FeedbackGiven.group_id.in_(group_ids))
    return set(session.scalars(given))


def write_answer(session: Session, group_id: int, account_id: int, answer: Answer) -> None:
    """The answer and that this account has given one. The caller holds the group's lock, and saw that it had not."""
    marks = [*list_marks(session, group_id), answer.marks]
    quotes = [*list_quotes(session, group_id), *([answer.quote] if answer.quote else [])]
    accounts = [*list_given(session, group_id), account_id]
    delete_answers(session, group_id)
    _insert(
        session, FeedbackAnswer, [{"id": random_id(), "group_id": group_id, "marks": _in_order(one)} for one in marks]
    )
    _insert(session, FeedbackQuote, [{"id": random_id(), "group_id": group_id, "words": one} for one in quotes])
    _insert(session, FeedbackGiven, [{"group_id": group_id, "account_id": one} for one in accounts])


def delete_answers(session: Session, group_id: int) -> None:
    """Nobody is known to have answered, and no answer stands by itself any more."""
    for table in (FeedbackAnswer, FeedbackQuote, FeedbackGiven):
        gone = delete(table).where(table.group_id == group_id)
        session.execute(gone.execution_options(synchronize_session=False))


def forget_given_by(session: Session, account_id: int) -> None:
    """Nothing says any more that this account has answered anywhere; what it answered is nobody's."""
    session.execute(delete(FeedbackGiven).where(FeedbackGiven.account_id == account_id))


def keep_figures(session: Session, group_id: int, figures: Figures) -> None:
    """What stays of the answers when the group is archived."""
    sums = {statement: [found.count, found.high, found.total] for statement, found in figures.sums.items()}
    kept = {"answered": figures.answered, "sums": sums, "quotes": [*figures.quotes]}
    update_feedback(session, group_id, kept)


def kept_figures(row: GroupFeedback) -> Figures | None:
    """The same, read; None before the archiving."""
    if row.answered is None:
        return None
    sums = row.sums or {}
    return Figures(row.answered, {one: Sum(*sums.get(one, (0, 0, 0))) for one in STATEMENTS}, row.quotes or [])


def _insert(session: Session, table: type[Base], rows: list[Mapping[str, Any]]) -> None:
    _RANDOM.shuffle(rows)
    if rows:
        session.execute(insert(table), rows)


def _in_order(marks: Marks) -> Marks:
    """In the order of the statements, not of the form that was sent."""
    return {statement: marks[statement] for statement in STATEMENTS if statement in marks}
