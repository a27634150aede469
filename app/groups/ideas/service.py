"""What founding and planning ask of ideas. Callers hold the lock that each names."""

from collections.abc import Collection, Mapping

from sqlalchemy.orm import Session

from app.base.errors import BadInput
from app.db.database import WriteSession
from app.groups.ideas import queries
from app.groups.ideas.idea import MAX_COMMENTS, Comment, Idea, ListedIdea


def find_made(session: Session, association_id: int, client_id: str) -> str | None:
    """The outward id of the group that this form of the association has made already; under the association's lock."""
    return queries.find_by_client_id(session, association_id, client_id)


def keep_idea(session: WriteSession, group_id: int, idea: Idea, *, association_id: int, client_id: str) -> None:
    """Writes the idea of a new group, made by this form; under the association's lock."""
    made = {"group_id": group_id, "association_id": association_id, "client_id": client_id}
    queries.insert_idea(session, {**made, **_answers(idea)})


def change_idea(session: WriteSession, group_id: int, idea: Idea) -> None:
    """Other answers in the place of the former ones; under the group's lock."""
    queries.update_idea(session, group_id, _answers(idea))


def find_idea(session: Session, group_id: int) -> Idea | None:
    """With what a group began; None for one that was planned from the first."""
    row = queries.find_idea(session, group_id)
    return Idea(*row) if row else None


def list_ideas(session: Session, group_ids: Collection[int]) -> Mapping[int, ListedIdea]:
    """Those of the groups that are an idea still, by inner id, for whoever may see the groups."""
    return {
        row.id: ListedIdea(row.target_group, Idea(row.leading, row.begins, row.answered_at), row.comments)
        for row in queries.list_ideas(session, group_ids)
    }


def add_comment(session: WriteSession, group_id: int, comment: Comment, *, client_id: str) -> bool:
    """Says it, once for the same `client_id`: False where it was said already. Under the group's lock.

    Raises BadInput on `comment` (`comments_full`).
    """
    said = queries.list_comments(session, group_id)
    if any(row.client_id == client_id for row in said):
        return False
    if len(said) >= MAX_COMMENTS:
        raise BadInput("comments_full", field="comment")
    row = {"group_id": group_id, "client_id": client_id, "body": comment.body, "said_at": comment.said_at}
    queries.insert_comment(session, row)
    return True


def list_comments(session: Session, group_id: int) -> list[Comment]:
    """What staff have said, the newest last; whoever asks has judged who reads it."""
    return [Comment(row.said_at, row.body) for row in queries.list_comments(session, group_id)]


def _answers(idea: Idea) -> dict[str, object]:
    return {"leading": idea.leading, "begins": idea.begins, "answered_at": idea.answered_at}
