"""All the SQL of break-glass."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from app.db.dialects import lock_rows
from app.db.rows import insert_row_for_id
from app.safety.models import GlassOpening


def insert_opening(session: Session, values: Mapping[str, Any]) -> int:
    """A new opening's inner id."""
    return insert_row_for_id(session, GlassOpening, values)


def find_last_opening(session: Session, room_id: int, staff_id: int) -> GlassOpening | None:
    """The newest opening of a room by this account that nobody has closed."""
    own = (GlassOpening.room_id == room_id, GlassOpening.staff_id == staff_id, GlassOpening.closed_at.is_(None))
    return session.scalars(select(GlassOpening).where(*own).order_by(GlassOpening.id.desc()).limit(1)).first()


def lock_opening(session: Session, opening_id: int) -> GlassOpening | None:
    """An opening under its lock: after the room's, before the audit chain's."""
    found = select(GlassOpening).where(GlassOpening.id == opening_id).execution_options(populate_existing=True)
    return session.scalars(lock_rows(found)).one_or_none()


def find_room_of(session: Session, opening_id: int) -> int | None:
    """The inner id of the room that an opening is of."""
    return session.scalar(select(GlassOpening.room_id).where(GlassOpening.id == opening_id))


def close_opening(session: Session, opening_id: int, at: datetime) -> None:
    """Nobody reads by it from now on."""
    session.execute(update(GlassOpening).where(GlassOpening.id == opening_id).values(closed_at=at))


def list_open(session: Session, room_ids: Collection[int]) -> Sequence[GlassOpening]:
    """The openings of these rooms that the room was not told the end of, in the order of their events."""
    still = (GlassOpening.room_id.in_(room_ids), GlassOpening.closed_at.is_(None))
    return session.scalars(select(GlassOpening).where(*still).order_by(GlassOpening.number)).all()


def list_openings(session: Session, room_id: int, limit: int) -> Sequence[GlassOpening]:
    """All openings of a room, the newest first."""
    found = select(GlassOpening).where(GlassOpening.room_id == room_id).order_by(GlassOpening.id.desc())
    return session.scalars(found.limit(limit)).all()


def list_openings_by(session: Session, staff_id: int) -> Sequence[GlassOpening]:
    """What one of staff opened, in all groups."""
    found = select(GlassOpening).where(GlassOpening.staff_id == staff_id).order_by(GlassOpening.id)
    return session.scalars(found).all()


def forget_staff(session: Session, staff_id: int) -> None:
    """Nobody can tell any more who of staff it was; an opening that lasts lets nobody read."""
    session.execute(update(GlassOpening).where(GlassOpening.staff_id == staff_id).values(staff_id=None))


def delete_openings_of_room(session: Session, room_id: int) -> None:
    """Removes a room's openings with their words."""
    session.execute(delete(GlassOpening).where(GlassOpening.room_id == room_id))


def delete_openings_before(session: Session, before: datetime, limit: int) -> int:
    """Removes old openings, at most `limit`."""
    ids = session.scalars(select(GlassOpening.id).where(GlassOpening.opened_at < before).limit(limit)).all()
    session.execute(delete(GlassOpening).where(GlassOpening.id.in_(ids)))
    return len(ids)
