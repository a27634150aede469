"""A group's room as staff reach it from outside: never where they have or had a place, never one that is forgotten."""

from sqlalchemy.orm import Session

from app.accounts.access import Person, require_staff
from app.base.errors import NotFound
from app.groups.access import GroupFacts, require_group
from app.rooms import service as rooms
from app.safety.freeze_law import require_from_outside
from app.safety.proposals import rooms_of


def require_room(session: Session, person: Person, group: str) -> GroupFacts:
    """The group, without a lock.

    Raises NotFound for anybody but staff, for groups in which they have or had a place, and where nothing of the room
    is left.
    """
    require_staff(person)
    facts = require_group(session, person, group)
    require_from_outside(
        is_from_group=facts.room_id in rooms_of(session, person.account_id),
        is_forgotten=rooms.is_forgotten(session, facts.room_id),
    )
    return facts


def lock_room(session: Session, room_id: int) -> str:
    """Takes the room's lock. Returns its outward id, raises NotFound where it is gone."""
    room = rooms.find_public_id(session, room_id)
    if room is None:
        raise NotFound
    rooms.lock_room(session, room)
    return room
