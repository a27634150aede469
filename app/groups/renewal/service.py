"""What the planning of meetings asks: which group goes on as which. Callers that write hold the group's lock."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.db.database import WriteSession
from app.groups.renewal import queries


@dataclass(frozen=True, slots=True)
class NextGroup:
    """The group as which another goes on: its inner and its outward id."""

    id: int
    public_id: str


def find_next(session: Session, group_id: int) -> NextGroup | None:
    """As which group this one goes on; None where it does not."""
    row = queries.find_next(session, group_id)
    return NextGroup(row.id, row.public_id) if row else None


def is_renewal(session: Session, group_id: int) -> bool:
    """True for a group that continues another."""
    return queries.find_former(session, group_id) is not None


def write_renewal(session: WriteSession, group_id: int, next_id: int, now: datetime) -> None:
    """The group goes on as the next one, and asks applicants the same; the table holds it to one."""
    queries.insert_renewal(session, group_id, next_id, now)
    queries.copy_questions(session, group_id, next_id)


def let_go(session: WriteSession, next_id: int) -> None:
    """The next group will not be, so the one that it would have continued may go on otherwise."""
    queries.delete_renewal_into(session, next_id)
