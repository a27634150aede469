"""All the SQL of owners."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, delete, select, update
from sqlalchemy.orm import Session

from app.db.rows import insert_row
from app.groups.models import Group, GroupOwner, OwnerAsk

Found = Row[*tuple[Any, ...]]


def insert_owner(session: Session, group_id: int, association_id: int) -> None:
    """One more association owns the group."""
    insert_row(session, GroupOwner, {"group_id": group_id, "association_id": association_id})


def delete_owner(session: Session, group_id: int, association_id: int) -> None:
    """The association owns the group no more."""
    here = GroupOwner.group_id == group_id
    session.execute(delete(GroupOwner).where(here, GroupOwner.association_id == association_id))


def list_rooms_of(session: Session, association_ids: Collection[int]) -> Sequence[Found]:
    """(association, room) of every group that one of these associations owns. Inner ids."""
    found = select(GroupOwner.association_id, Group.room_id).join(Group, Group.id == GroupOwner.group_id)
    return session.execute(found.where(GroupOwner.association_id.in_(association_ids))).all()


def insert_ask(session: Session, values: Mapping[str, Any]) -> None:
    """An association is asked."""
    insert_row(session, OwnerAsk, values)


def end_ask(session: Session, ask_id: int, state: str, now: datetime) -> None:
    """How it ended."""
    session.execute(update(OwnerAsk).where(OwnerAsk.id == ask_id).values(state=state, ended_at=now))


def find_ask(session: Session, ask: str) -> Found | None:
    """(inner id, public id, group, association, state, asked at) of one ask."""
    return session.execute(_asks().where(OwnerAsk.public_id == ask)).first()


def find_newest_ask(session: Session, group_id: int) -> Found | None:
    """The same of the newest ask about a group."""
    found = _asks().where(OwnerAsk.group_id == group_id)
    return session.execute(found.order_by(OwnerAsk.id.desc()).limit(1)).first()


def list_open_asks_to(session: Session, association_id: int, after: datetime) -> Sequence[Found]:
    """(public id, group's name, asked at) of what an association is asked, the oldest first."""
    open_ones = (OwnerAsk.association_id == association_id, OwnerAsk.state == "open", OwnerAsk.created_at > after)
    found = select(OwnerAsk.public_id, Group.name, OwnerAsk.created_at).join(Group, Group.id == OwnerAsk.group_id)
    return session.execute(found.where(*open_ones).order_by(OwnerAsk.id)).all()


def delete_old_asks(session: Session, before: datetime, *, limit: int) -> int:
    """Forgets what was asked before; how many rows went."""
    old = select(OwnerAsk.id).where(OwnerAsk.created_at <= before).limit(limit)
    return len(session.scalars(delete(OwnerAsk).where(OwnerAsk.id.in_(old)).returning(OwnerAsk.id)).all())


def _asks() -> Select[*tuple[Any, ...]]:
    return select(
        OwnerAsk.id,
        OwnerAsk.public_id,
        OwnerAsk.group_id,
        OwnerAsk.association_id,
        OwnerAsk.state,
        OwnerAsk.created_at,
    )
