"""All the SQL of plans."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Row, Select, bindparam, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.accounts import service as accounts
from app.db.rows import insert_row, update_rows
from app.groups.models import Group, GroupOwner, GroupPlan, Invitation, Membership
from app.rooms import service as rooms

Found = Row[*tuple[Any, ...]]
MAX_ROWS = 500


def insert_plan(session: Session, values: Mapping[str, Any]) -> None:
    """The plan of a new group."""
    insert_row(session, GroupPlan, values)


def update_plan(session: Session, group_id: int, values: Mapping[str, Any]) -> None:
    """Writes these fields of a plan and no other. The caller holds the group's lock."""
    update_rows(session, GroupPlan, values, group_id=group_id)


def find_plan(session: Session, group: str) -> Found | None:
    """A group and its plan by the group's public id, in the order of `Plan`."""
    return session.execute(_plan_of_group(), {"group": group}).first()


def list_owners(session: Session, group_id: int) -> list[int]:
    """The inner ids of the associations that own the group."""
    return list(session.scalars(_owners_of_group(), {"group_id": group_id}))


def is_leader(session: Session, group_id: int, account_id: int) -> bool:
    """True where the account leads the group now: a leader who is set aside does not."""
    asked = {"group_id": group_id, "account_id": account_id}
    return session.execute(_leaders_place(), asked).first() is not None


def has_turnkey_draft_of_staff(session: Session, states: Collection[str]) -> bool:
    """True where a turnkey group in one of these states is to be prepared, or was approved and is to be published."""
    theirs = or_(GroupPlan.handed_over_at.is_(None), GroupPlan.approved_at.is_not(None))
    drafts = select(Group.id).join(GroupPlan, GroupPlan.group_id == Group.id)
    found = drafts.where(Group.state.in_(list(states)), GroupPlan.support_model == "turnkey", theirs)
    return session.execute(found.limit(1)).first() is not None


def list_leader_names(session: Session, group_id: int) -> list[str]:
    """The leaders' names in the group, in order of joining."""
    return list(session.scalars(_of_leaders(Membership.display_name), {"group_id": group_id}))


def list_named_leaders(session: Session, group_id: int) -> Sequence[Found]:
    """(account, name in the group) of those who lead it now."""
    return session.execute(select(Membership.account_id, Membership.display_name).where(*_leads(group_id))).all()


def list_leader_accounts(session: Session, group_id: int) -> list[int]:
    """The accounts of those who lead it now."""
    return list(session.scalars(_of_leaders(Membership.account_id), {"group_id": group_id}))


def list_leader_invitations(session: Session, group_id: int, ways: Collection[str]) -> Sequence[Found]:
    """(public id, state, sent at) of the invitations to lead the group by these ways, in order of sending."""
    return session.execute(_invitations_to_lead(), {"group_id": group_id, "ways": list(ways)}).all()


def end_open_invitations(session: Session, group_id: int, now: datetime) -> None:
    """Takes back whatever still leads somebody into the group."""
    session.execute(
        update(Invitation)
        .where(Invitation.group_id == group_id, Invitation.state == "open")
        .values(state="taken_back", ended_at=now)
    )


def find_rules(session: Session, group_id: int) -> Found | None:
    """(what differs from the ready rules, the group's language); null where the group has no plan."""
    return session.execute(_rules(), {"group_id": group_id}).first()


def has_others(session: Session, group_id: int) -> bool:
    """True where somebody is in the group who does not lead it, or was removed and might be taken back."""
    return session.execute(_others(), {"group_id": group_id}).first() is not None


def _leads(group_id: Any) -> tuple[ColumnElement[bool], ...]:
    """Who leads it now: whose account is blocked does not."""
    is_here = (Membership.group_id == group_id, Membership.state == "here", Membership.role == "leader")
    return (*is_here, ~accounts.blocked_where(Membership.account_id))


@cache
def _plan_of_group() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Group.id,
            Group.public_id,
            Group.name,
            Group.language,
            Group.state,
            Group.intake,
            Group.asks_first,
            Group.size,
            Group.end_date,
            GroupPlan.support_model,
            GroupPlan.template,
            GroupPlan.target_group,
            GroupPlan.what_connects,
            GroupPlan.description,
            GroupPlan.mode,
            GroupPlan.municipality,
            GroupPlan.visibility,
            GroupPlan.rhythm,
            GroupPlan.start_date,
            GroupPlan.meeting_time,
            GroupPlan.channels,
            GroupPlan.own_channel,
            GroupPlan.networks_note,
            GroupPlan.resources_note,
            GroupPlan.rules_version,
            GroupPlan.handed_over_at,
            GroupPlan.approved_at,
            GroupPlan.change_note,
            GroupPlan.new_end_date,
            GroupPlan.new_end_by,
            GroupPlan.house_rules,
        )
        .join(GroupPlan, GroupPlan.group_id == Group.id)
        .where(Group.public_id == bindparam("group"))
    )


@cache
def _owners_of_group() -> Select[int]:
    owners = select(GroupOwner.association_id).where(GroupOwner.group_id == bindparam("group_id"))
    return owners.order_by(GroupOwner.id)


@cache
def _leaders_place() -> Select[int]:
    leads = rooms.leads_where(Group.room_id, bindparam("account_id", type_=BigInteger))
    return select(Group.id).where(Group.id == bindparam("group_id"), leads)


@cache
def _of_leaders(what: InstrumentedAttribute[Any]) -> Select[Any]:
    return select(what).where(*_leads(bindparam("group_id"))).order_by(Membership.id)


@cache
def _invitations_to_lead() -> Select[*tuple[Any, ...]]:
    found = select(Invitation.public_id, Invitation.state, Invitation.created_at)
    by_these_ways = Invitation.way.in_(bindparam("ways", expanding=True))
    to_lead = (Invitation.group_id == bindparam("group_id"), Invitation.role == "leader", by_these_ways)
    return found.where(*to_lead).order_by(Invitation.id).limit(MAX_ROWS)


@cache
def _rules() -> Select[*tuple[Any, ...]]:
    found = select(GroupPlan.house_rules, Group.language)
    joined = found.join(GroupPlan, GroupPlan.group_id == Group.id, isouter=True)
    return joined.where(Group.id == bindparam("group_id"))


@cache
def _others() -> Select[int]:
    stays = Membership.state.in_(("here", "removed"))
    of_group = Membership.group_id == bindparam("group_id")
    return select(Membership.id).where(of_group, Membership.role != "leader", stays).limit(1)
