"""Who sits at a group's table, as far as a newcomer must differ from them."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.groups import queries
from app.groups.cushions import Cushion
from app.rooms import service as rooms
from app.rooms.access import Place


@dataclass(frozen=True, slots=True)
class Taken:
    """Names (as look-alike keys) and cushions that a newcomer can't have."""

    name_keys: frozenset[str]
    cushions: frozenset[Cushion]


def find_taken(session: Session, room_id: int) -> Taken:
    """What those have who are in the room, set aside, or removed: the removed may be taken back as they were."""
    places = rooms.list_places(session, room_id)
    seated = [
        row for row in queries.list_memberships(session, room_id) if places.get(row.member_id) not in (None, Place.LEFT)
    ]
    return Taken(
        frozenset(row.name_key for row in seated),
        frozenset(Cushion(row.motif, row.yarn) for row in seated),
    )
