"""Places of whoever the federation sends to one meeting, as other features ask of them."""

from sqlalchemy.orm import Session

from app.rooms import queries
from app.rooms.access import VISITOR, Place


def list_visitor_ids(session: Session, room_id: int) -> set[int]:
    """Inner ids of the visitors who have a place now, be they set aside."""
    places = (Place.HERE, Place.ASIDE)
    return queries.list_leaders_of(session, [room_id], (VISITOR,), places=places).get(room_id, set())


def list_visits_of(session: Session, account_id: int) -> set[int]:
    """Inner ids of all places that this account has or had as a visitor."""
    return {place.id for place in queries.list_members_of(session, account_id) if place.role == VISITOR}
