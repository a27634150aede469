"""All the SQL of names that were changed."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Row, Select, bindparam, select, update
from sqlalchemy.orm import Session

from app.db.rows import insert_row
from app.groups.models import Group, Membership, PastName

Found = Row[*tuple[Any, ...]]


def rename_member(session: Session, member: str, past: Mapping[str, Any], name: str, name_key: str) -> None:
    """Somebody is called `name` from now on; `past` is how and until which number they were called before."""
    membership_id = session.scalars(select(Membership.id).where(Membership.member_id == member)).one()
    insert_row(session, PastName, {"membership_id": membership_id, **past})
    session.execute(
        update(Membership)
        .where(Membership.id == membership_id)
        .values(display_name=name, name_key=name_key)
        .execution_options(synchronize_session=False)
    )


def forget_past_names(session: Session, member: str) -> None:
    """What somebody was called before is told to nobody any more; that it was theirs stays known."""
    of_member = select(Membership.id).where(Membership.member_id == member)
    session.execute(
        update(PastName)
        .where(PastName.membership_id.in_(of_member))
        .values(name=None)
        .execution_options(synchronize_session=False)
    )


def list_changes_of_name(session: Session, room_id: int) -> Sequence[Found]:
    """(membership, number, former name, present name) of a group, each person's in the order of their numbers."""
    return session.execute(
        _past_names(PastName.membership_id, PastName.number, PastName.name, Membership.display_name)
        .where(Group.room_id == room_id)
        .order_by(PastName.membership_id, PastName.number)
    ).all()


def list_past_names_of(session: Session, account_id: int) -> Sequence[Found]:
    """(group, name, until when) of what the account was called before; what was forgotten is left out."""
    of_account = (Membership.account_id == account_id, PastName.name.is_not(None))
    found = _past_names(Group.name.label("group_name"), PastName.name, PastName.changed_at)
    return session.execute(found.where(*of_account).order_by(PastName.id)).all()


def list_changes_since(session: Session, member: str, after: datetime) -> Sequence[datetime]:
    """When this member changed their name after that moment, the first first."""
    found = _past_names(PastName.changed_at).where(Membership.member_id == member, PastName.changed_at > after)
    return session.scalars(found.order_by(PastName.changed_at)).all()


def list_past_name_keys(session: Session, room_id: int) -> Sequence[Found]:
    """(account, outward member id, key) of every name that was given up in a group."""
    return session.execute(_past_name_keys(), {"room_id": room_id}).all()


def list_name_keys(session: Session, room_id: int) -> Sequence[Found]:
    """(account, key) of the present or last name of everybody who is or was in a group."""
    named = select(Membership.account_id, Membership.name_key).join(Group, Group.id == Membership.group_id)
    return session.execute(named.where(Group.room_id == room_id)).all()


def _past_names(*columns: Any) -> Select[Any]:
    with_membership = select(*columns).join(Membership, Membership.id == PastName.membership_id)
    return with_membership.join(Group, Group.id == Membership.group_id)


@cache
def _past_name_keys() -> Select[*tuple[Any, ...]]:
    found = _past_names(Membership.account_id, Membership.member_id, PastName.name_key)
    return found.where(Group.room_id == bindparam("room_id"))
