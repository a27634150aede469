"""All the SQL of ideas."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Row, func, select, update
from sqlalchemy.orm import Session

from app.db.rows import insert_row
from app.groups.lifecycle import GroupState
from app.groups.models import Group, GroupIdea, GroupPlan, IdeaComment

Found = Row[*tuple[Any, ...]]
MAX_ROWS = 500


def insert_idea(session: Session, values: Mapping[str, Any]) -> None:
    """Writes a new idea."""
    insert_row(session, GroupIdea, values)


def update_idea(session: Session, group_id: int, values: Mapping[str, Any]) -> None:
    """Writes these answers and no other. The caller holds the group's lock."""
    session.execute(update(GroupIdea).where(GroupIdea.group_id == group_id).values(**values))


def find_by_client_id(session: Session, association_id: int, client_id: str) -> str | None:
    """The outward id of the group that this association's form has made."""
    made = select(Group.public_id).join(GroupIdea, GroupIdea.group_id == Group.id)
    return session.scalar(made.where(GroupIdea.association_id == association_id, GroupIdea.client_id == client_id))


def find_idea(session: Session, group_id: int) -> Found | None:
    """(leading, begins, answered at) of a group that began as an idea."""
    answers = select(GroupIdea.leading, GroupIdea.begins, GroupIdea.answered_at)
    return session.execute(answers.where(GroupIdea.group_id == group_id)).first()


def list_ideas(session: Session, group_ids: Collection[int]) -> Sequence[Found]:
    """Those of the groups that are an idea still: inner id, for whom, its answers, how many comments; oldest first."""
    said = select(func.count(IdeaComment.id)).where(IdeaComment.group_id == Group.id)
    comments = said.correlate(Group).scalar_subquery().label("comments")
    answers = (GroupIdea.leading, GroupIdea.begins, GroupIdea.answered_at)
    return session.execute(
        select(Group.id, GroupPlan.target_group, *answers, comments)
        .join(GroupPlan, GroupPlan.group_id == Group.id)
        .join(GroupIdea, GroupIdea.group_id == Group.id)
        .where(Group.id.in_(group_ids), Group.state == GroupState.IDEA)
        .order_by(Group.id)
        .limit(MAX_ROWS)
    ).all()


def insert_comment(session: Session, values: Mapping[str, Any]) -> None:
    """Writes what staff say."""
    insert_row(session, IdeaComment, values)


def list_comments(session: Session, group_id: int) -> Sequence[Found]:
    """(client id, said at, body) of a group's comments, the first words first."""
    words = select(IdeaComment.client_id, IdeaComment.said_at, IdeaComment.body)
    return session.execute(words.where(IdeaComment.group_id == group_id).order_by(IdeaComment.id)).all()
