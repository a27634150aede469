"""The mark by which a database that was put back is known, and what follows: every cursor is from another one."""

from sqlalchemy.orm import Session

from app.base.ids import random_id
from app.rooms import queries


def read_mark(session: Session) -> tuple[str, int] | None:
    """The database's generation and beat, None in a new one."""
    return queries.find_mark(session)


def write_mark(session: Session, generation: str, beat: int) -> None:
    """Writes the database's generation and beat."""
    queries.replace_mark(session, generation, beat)


def renew_epochs(session: Session) -> None:
    """Makes every cursor unusable: the database is not the one that clients have read from."""
    queries.update_epochs(session, random_id())
