"""Who sits at a group's table, as far as a newcomer must differ from them."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.groups import queries
from app.groups.cushions import Cushion
from app.groups.door import queries as door_queries
from app.groups.renaming import queries as renaming_queries
from app.groups.substitutes import queries as substitute_queries
from app.rooms import service as rooms
from app.rooms.access import Place


@dataclass(frozen=True, slots=True)
class Taken:
    """Names (as look-alike keys) and cushions that a newcomer can't have."""

    name_keys: frozenset[str]
    cushions: frozenset[Cushion]


def find_taken(session: Session, room_id: int, *, apart_from: int) -> Taken:
    """What those have who are in the room, set aside, or removed: the removed may be taken back as they were.

    Names that are kept for those who wait for an answer are taken too, and the stand-in's, save what is kept for the
    account `apart_from`.
    """
    places = rooms.list_places(session, room_id)
    seated = [
        row
        for row in queries.list_memberships(session, [room_id])
        if places.get(row.member_id) not in (None, Place.LEFT)
    ]
    kept = [row for row in substitute_queries.list_kept(session, room_id) if row.account_id != apart_from]
    sit = {row.member_id for row in seated}
    # Whom the others knew by a name yesterday, a newcomer must not be taken for today.
    given_up = {row.name_key for row in renaming_queries.list_past_name_keys(session, room_id) if row.member_id in sit}
    return Taken(
        frozenset(row.name_key for row in (*seated, *kept))
        | frozenset(given_up)
        | frozenset(door_queries.list_waiting_name_keys(session, room_id, apart_from=apart_from)),
        frozenset(Cushion(row.motif, row.yarn) for row in (*seated, *kept)),
    )


def find_others_names(session: Session, room_id: int, *, apart_from: int) -> frozenset[str]:
    """Keys of all names that are or were anybody else's in the group, be they gone, and of those that are kept.

    Whoever is known to the group could pass for somebody who has left it, so they get no name of theirs.
    """
    known = [
        *renaming_queries.list_name_keys(session, room_id),
        *renaming_queries.list_past_name_keys(session, room_id),
        *substitute_queries.list_kept(session, room_id),
    ]
    theirs = {row.name_key for row in known if row.account_id != apart_from}
    return frozenset(theirs) | frozenset(door_queries.list_waiting_name_keys(session, room_id, apart_from=apart_from))
