"""All the SQL of stand-ins."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, cast

from sqlalchemy import Delete, Row, Select, Table, bindparam, delete, select
from sqlalchemy.orm import Session

from app.db.rows import insert_row
from app.groups.models import Group, StandIn

Found = Row[*tuple[Any, ...]]


def insert_stand_in(session: Session, values: Mapping[str, Any]) -> None:
    """Writes the group's stand-in."""
    insert_row(session, StandIn, values)


def find_of_group(session: Session, group_id: int) -> Found | None:
    """The group's stand-in."""
    return session.execute(_stand_in_of_group(), {"group_id": group_id}).first()


def find(session: Session, stand_in: str) -> Found | None:
    """One by the outward id."""
    return session.execute(_stand_ins().where(StandIn.public_id == stand_in)).first()


def list_kept(session: Session, room_id: int) -> Sequence[Found]:
    """(account, name key, motif, yarn) of the stand-in of the group whose room this is."""
    return session.execute(_kept_in_room(), {"room_id": room_id}).all()


def list_of(session: Session, account_id: int) -> Sequence[Found]:
    """Of which groups the account is the stand-in, the longest first."""
    return session.execute(_stand_ins().where(StandIn.account_id == account_id).order_by(StandIn.id)).all()


def delete_of_group(session: Session, group_id: int, *, account_id: int) -> None:
    """This account is not the group's stand-in any more."""
    session.execute(_deletion(), {"of_group": group_id, "of_account": account_id})


def delete_of_account(session: Session, account_id: int) -> None:
    """The account is nobody's stand-in any more."""
    session.execute(delete(StandIn).where(StandIn.account_id == account_id))


def _stand_ins() -> Select[*tuple[Any, ...]]:
    return select(
        StandIn.public_id,
        StandIn.group_id,
        StandIn.account_id,
        StandIn.display_name,
        StandIn.name_key,
        StandIn.motif,
        StandIn.yarn,
        StandIn.accepted_at,
        Group.public_id.label("group"),
        Group.name.label("group_name"),
    ).join(Group, Group.id == StandIn.group_id)


@cache
def _deletion() -> Delete:
    rows = cast("Table", StandIn.__table__)
    return delete(rows).where(rows.c.group_id == bindparam("of_group"), rows.c.account_id == bindparam("of_account"))


@cache
def _kept_in_room() -> Select[*tuple[Any, ...]]:
    kept = select(StandIn.account_id, StandIn.name_key, StandIn.motif, StandIn.yarn)
    return kept.join(Group, Group.id == StandIn.group_id).where(Group.room_id == bindparam("room_id"))


@cache
def _stand_in_of_group() -> Select[*tuple[Any, ...]]:
    return _stand_ins().where(StandIn.group_id == bindparam("group_id"))
