"""All the SQL of the leaders' own rooms."""

from collections.abc import Collection, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Row, Select, bindparam, select
from sqlalchemy.orm import Session

from app.groups.models import Group, Membership
from app.groups.queries import update_group

Found = Row[*tuple[Any, ...]]


def find_pair_room(session: Session, group_id: int) -> int | None:
    """The inner id of the leaders' own room of a group; None before its first leader."""
    return session.execute(_pair_room_of_group(), {"group_id": group_id}).scalar_one_or_none()


def find_pair_room_beside(session: Session, room_id: int) -> int | None:
    """The same by the group's own room."""
    return session.execute(_pair_room_beside(), {"room_id": room_id}).scalar_one_or_none()


def find_group_of_pair(session: Session, room_id: int) -> int | None:
    """The inner id of the group whose leaders have this room."""
    return session.scalar(select(Group.id).where(Group.pair_room_id == room_id))


def set_pair_room(session: Session, group_id: int, room_id: int) -> None:
    """The group's leaders have this room."""
    update_group(session, group_id, {"pair_room_id": room_id})


def list_pair_rooms_beside(session: Session, room_ids: Collection[int]) -> set[int]:
    """The leaders' own rooms of the groups with these rooms."""
    found = select(Group.pair_room_id).where(Group.room_id.in_(room_ids), Group.pair_room_id.is_not(None))
    return {room_id for room_id in session.scalars(found) if room_id is not None}


def list_groups_beside(session: Session, room_ids: Collection[int]) -> Sequence[Found]:
    """The groups whose leaders have these rooms; `room_id` is the leaders' room, `beside_id` the group's."""
    return session.execute(_groups_beside(), {"room_ids": list(room_ids)}).all()


def list_people(session: Session, room_ids: Collection[int]) -> Sequence[Found]:
    """What all are called who are or were in the groups whose leaders have these rooms, in order of joining."""
    return session.execute(_people_beside(), {"room_ids": list(room_ids)}).all()


@cache
def _pair_room_of_group() -> Select[*tuple[Any, ...]]:
    return select(Group.pair_room_id).where(Group.id == bindparam("group_id"))


@cache
def _pair_room_beside() -> Select[*tuple[Any, ...]]:
    return select(Group.pair_room_id).where(Group.room_id == bindparam("room_id"))


@cache
def _groups_beside() -> Select[*tuple[Any, ...]]:
    columns = (
        Group.pair_room_id.label("room_id"),
        Group.room_id.label("beside_id"),
        Group.public_id,
        Group.name,
        Group.language,
        Group.state,
        Group.state_since,
    )
    return select(*columns).where(Group.pair_room_id.in_(bindparam("room_ids", expanding=True))).order_by(Group.id)


@cache
def _people_beside() -> Select[*tuple[Any, ...]]:
    columns = (Group.pair_room_id.label("room_id"), Membership.account_id, Membership.display_name)
    people = select(*columns, Membership.motif, Membership.yarn).join(Group, Group.id == Membership.group_id)
    return people.where(Group.pair_room_id.in_(bindparam("room_ids", expanding=True))).order_by(Membership.id)
