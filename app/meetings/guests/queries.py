"""All the SQL of guests."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from app.db.rows import insert_row
from app.meetings.models import Guest, Meeting


@dataclass(frozen=True, slots=True)
class ToldGuest:
    """Who comes to a meeting, as those in the group read it."""

    name: str
    origin: str | None


def list_guests(session: Session, group_id: int) -> dict[str, ToldGuest]:
    """The guests of the group, by the outward id of their meeting."""
    found = select(Meeting.public_id, Guest.name, Guest.origin).join(Meeting, Meeting.id == Guest.meeting_id)
    rows = session.execute(found.where(Guest.group_id == group_id))
    return {row.public_id: ToldGuest(row.name, row.origin) for row in rows}


def find_guest(session: Session, meeting_id: int) -> ToldGuest | None:
    """The guest of one meeting."""
    row = session.execute(select(Guest.name, Guest.origin).where(Guest.meeting_id == meeting_id)).first()
    return ToldGuest(row.name, row.origin) if row else None


def insert_guest(session: Session, values: Mapping[str, Any]) -> None:
    """Writes who comes. The caller holds the group's lock."""
    insert_row(session, Guest, values)


def update_guest(session: Session, meeting_id: int, values: Mapping[str, Any]) -> None:
    """Writes who comes instead. The caller holds the group's lock."""
    changed = update(Guest).where(Guest.meeting_id == meeting_id).values(dict(values))
    session.execute(changed.execution_options(synchronize_session=False))


def delete_guest(session: Session, meeting_id: int) -> None:
    """Nobody comes."""
    session.execute(delete(Guest).where(Guest.meeting_id == meeting_id))


def delete_guests_of_group(session: Session, group_id: int) -> None:
    """Nobody is known to have come to this group."""
    session.execute(delete(Guest).where(Guest.group_id == group_id))
