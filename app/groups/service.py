"""What other features ask of groups: who is in a room, and which group it belongs to."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.base.errors import NotFound
from app.groups import queries
from app.groups.access import require_id
from app.groups.people import PersonView, view_people, view_person
from app.rooms import service as rooms
from app.rooms.access import Place


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """What a room is called and the language its group speaks."""

    name: str
    language: str


def list_people(session: Session, room_id: int) -> list[PersonView]:
    """Everybody who is or was in the room with this inner id, in order of joining. Two statements."""
    return view_people(queries.list_memberships(session, room_id), rooms.list_places(session, room_id))


def find_person(session: Session, room_id: int, member: str) -> PersonView | None:
    """One of them by the outward id; None for someone who never joined or has been erased."""
    row = queries.find_membership(session, room_id, member)
    return view_person(row, rooms.list_places(session, room_id).get(member)) if row else None


def list_room_names(session: Session, room_ids: Collection[int]) -> dict[int, str]:
    """The groups' names by the inner ids of their rooms. One statement."""
    return queries.list_names_of_rooms(session, room_ids)


def find_room_facts(session: Session, room_id: int) -> RoomFacts | None:
    """The group's name and language; None where no group has this room."""
    row = queries.find_group_of_room(session, room_id)
    return RoomFacts(row.name, row.language) if row else None


def end_by_removal(session: Session, member: str, now: datetime) -> None:
    """Ends the membership of someone whose place was ended by removal; consents stay, since they may be taken back."""
    queries.set_membership_state(session, member, Place.REMOVED, now)


def take_back(session: Session, member: str) -> None:
    """The same membership is here again, as if it had not ended."""
    queries.set_membership_state(session, member, Place.HERE, None)


def lock_group_of_room(session: Session, room: str) -> str:
    """Takes the lock of the group whose room this is, to be taken before the room's own. Returns its public id.

    Raises NotFound where no group has this room.
    """
    row = queries.find_group_of_room(session, rooms.find_room_id(session, require_id(room)) or 0)
    if row is None:
        raise NotFound
    queries.lock_group(session, row.id)
    return str(row.public_id)
