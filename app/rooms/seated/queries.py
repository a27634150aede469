"""All the SQL of reading whole rooms."""

from collections.abc import Collection
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, or_, select
from sqlalchemy.orm import Session

from app.rooms.access import Standing
from app.rooms.models import LogEntry, RoomMember
from app.rooms.queries import standings


def list_standings_in(session: Session, room_ids: Collection[int]) -> list[Standing]:
    """Every place in these rooms, in the order in which they were taken."""
    return [Standing(*row) for row in session.execute(_standings_in(), {"room_ids": list(room_ids)})]


def has_unread(session: Session, standing: Standing, kinds: Collection[str]) -> bool:
    """True where the log has a row of these kinds, by another or by nobody, above what this member has seen."""
    of_room = (LogEntry.room_id == standing.room_id, LogEntry.number > standing.seen_number, LogEntry.kind.in_(kinds))
    of_others = or_(LogEntry.actor_id.is_(None), LogEntry.actor_id != standing.room_member_id)
    return session.scalar(select(LogEntry.number).where(*of_room, of_others).limit(1)) is not None


@cache
def _standings_in() -> Select[Any]:
    in_rooms = RoomMember.room_id.in_(bindparam("room_ids", expanding=True))
    return standings().where(in_rooms).order_by(RoomMember.id)
