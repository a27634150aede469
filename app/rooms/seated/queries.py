"""All the SQL of reading whole rooms."""

from collections.abc import Collection

from sqlalchemy.orm import Session

from app.rooms.access import Standing
from app.rooms.models import RoomMember
from app.rooms.queries import standings


def list_standings_in(session: Session, room_ids: Collection[int]) -> list[Standing]:
    """Every place in these rooms, in the order in which they were taken."""
    statement = standings().where(RoomMember.room_id.in_(room_ids)).order_by(RoomMember.id)
    return [Standing(*row) for row in session.execute(statement)]
