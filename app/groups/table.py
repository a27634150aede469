"""Who sits at a group's table, as far as a newcomer must differ from them."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.groups import queries
from app.groups.cushions import Cushion
from app.groups.door import queries as door_queries
from app.rooms import service as rooms
from app.rooms.access import Place


@dataclass(frozen=True, slots=True)
class Taken:
    """Names (as look-alike keys) and cushions that a newcomer can't have."""

    name_keys: frozenset[str]
    cushions: frozenset[Cushion]


def find_taken(session: Session, room_id: int, *, apart_from: int) -> Taken:
    """What those have who are in the room, set aside, or removed: the removed may be taken back as they were.

    Names that are kept for those who wait for an answer are taken too, save what the account `apart_from` asked.
    """
    places = rooms.list_places(session, room_id)
    seated = [
        row
        for row in queries.list_memberships(session, [room_id])
        if places.get(row.member_id) not in (None, Place.LEFT)
    ]
    return Taken(
        frozenset(row.name_key for row in seated)
        | frozenset(door_queries.list_waiting_name_keys(session, room_id, apart_from=apart_from)),
        frozenset(Cushion(row.motif, row.yarn) for row in seated),
    )
