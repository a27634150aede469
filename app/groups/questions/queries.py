"""All the SQL of questions: which staff have reviewed, and which a group has chosen."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row, delete, select, update
from sqlalchemy.orm import Session

from app.db.rows import insert_row
from app.groups.models import Group, QuestionReview

Found = Row[*tuple[Any, ...]]


def list_reviews(session: Session) -> Sequence[Found]:
    """(question, wording, day) of all that are reviewed."""
    return session.execute(select(QuestionReview.question, QuestionReview.wording, QuestionReview.reviewed_on)).all()


def insert_review(session: Session, question: str, wording: int, day: date, account_id: int) -> None:
    """This wording of the question is reviewed. The caller has removed what was said of it before."""
    reviewed = {"question": question, "wording": wording, "reviewed_on": day, "account_id": account_id}
    insert_row(session, QuestionReview, reviewed)


def delete_reviews(session: Session, question: str) -> None:
    """Nothing is reviewed of this question."""
    session.execute(delete(QuestionReview).where(QuestionReview.question == question))


def list_reviews_by(session: Session, account_id: int) -> Sequence[QuestionReview]:
    """What somebody has reviewed."""
    mine = select(QuestionReview).where(QuestionReview.account_id == account_id)
    return session.scalars(mine.order_by(QuestionReview.id)).all()


def forget_reviewer(session: Session, account_id: int) -> None:
    """The reviews stand, and nobody knows any more whose they are."""
    mine = update(QuestionReview).where(QuestionReview.account_id == account_id).values(account_id=None)
    session.execute(mine.execution_options(synchronize_session=False))


def find_chosen(session: Session, group_id: int) -> list[str] | None:
    """What the group has chosen; None where it has chosen nothing."""
    return session.scalar(select(Group.join_questions).where(Group.id == group_id))
