"""All the SQL of groups and memberships."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, delete, func, or_, select, update
from sqlalchemy.orm import Session

from app.accounts import service as accounts
from app.db.dialects import lock_rows
from app.db.rows import insert_row, insert_row_for_id, update_rows
from app.groups.lifecycle import UNDECIDED, GroupState
from app.groups.models import (
    Group,
    GroupOwner,
    GroupPlan,
    Invitation,
    JoinRequest,
    Membership,
    RenewalOffer,
    StandIn,
)

Found = Row[*tuple[Any, ...]]
MAX_GROUPS = 1000

# --- groups


def insert_group(session: Session, values: Mapping[str, Any], association_id: int) -> int:
    """The new group's inner id; the association owns it."""
    group_id = insert_row_for_id(session, Group, values)
    insert_row(session, GroupOwner, {"group_id": group_id, "association_id": association_id})
    return group_id


def lock_group(session: Session, group_id: int) -> None:
    """Takes the group's row lock: the first of all locks of a group."""
    session.execute(_locked_group(), {"group_id": group_id}).all()


def find_law(session: Session, group_id: int) -> Found | None:
    """What the law asks about a group, in the order of `GroupLaw`."""
    return session.execute(_law_of_group(), {"group_id": group_id}).first()


@cache
def law_facts() -> Select[*tuple[Any, ...]]:
    """What the law asks about groups, in the order of `GroupLaw`; to be narrowed and widened."""
    facts = _group_facts().subquery()

    def offered(what: ColumnElement[Any]) -> Any:
        held = select(what).where(
            JoinRequest.group_id == Group.id, JoinRequest.state == "waiting", JoinRequest.offered_until.is_not(None)
        )
        return held.correlate(Group).scalar_subquery()

    def renewed(what: ColumnElement[Any]) -> Any:
        held = select(what).where(RenewalOffer.group_id == Group.id, RenewalOffer.state == "open")
        return held.correlate(Group).scalar_subquery()

    return select(
        Group.id,
        Group.public_id,
        Group.room_id,
        Group.state,
        Group.state_since,
        Group.intake,
        Group.asks_first,
        Group.small_start,
        Group.size,
        Group.end_date,
        Group.first_meeting_at,
        Group.started_at,
        facts.c.members,
        facts.c.leaders,
        Group.kept_members.is_not(None).label("is_forgotten"),
        Group.break_from,
        Group.break_until,
        Group.leaderless_since,
        offered(func.count(JoinRequest.id)).label("offers"),
        offered(func.min(JoinRequest.offered_until)).label("offer_lapses_at"),
        renewed(func.count(RenewalOffer.id)).label("renewals"),
        renewed(func.min(RenewalOffer.offered_until)).label("renewal_lapses_at"),
    ).join(facts, facts.c.id == Group.id)


def update_state(session: Session, group_id: int, before: str, values: Mapping[str, Any]) -> bool:
    """Writes a group's new state and what comes with it. False where it is not in `before` any more."""
    changed = session.execute(
        update(Group)
        .where(Group.id == group_id, Group.state == before)
        .values(**values)
        .returning(Group.id)
        .execution_options(synchronize_session=False)
    ).first()
    return changed is not None


def update_group(session: Session, group_id: int, values: Mapping[str, Any]) -> None:
    """Writes facts of a group. The caller holds its lock."""
    update_rows(session, Group, values, id=group_id)


def find_group(session: Session, group: str) -> Found | None:
    """Facts of one group by its public id, with its counts."""
    return session.execute(_facts_of_group(), {"group": group}).first()


def list_groups(session: Session, association_ids: Collection[int] | None = None) -> Sequence[Found]:
    """Facts of groups with their counts; those that the associations own where these are given.

    An idea that was let go of is no group, and on no list.
    """
    is_one = or_(GroupPlan.support_model.is_distinct_from(UNDECIDED), Group.state != GroupState.CANCELLED)
    statement = _group_facts().where(is_one).order_by(Group.id).limit(MAX_GROUPS)
    if association_ids is not None:
        owned = select(GroupOwner.group_id).where(GroupOwner.association_id.in_(association_ids))
        statement = statement.where(Group.id.in_(owned))
    return session.execute(statement).all()


def list_owners(session: Session, group_ids: Collection[int]) -> Sequence[Found]:
    """(group, association) inner ids of who owns what."""
    return session.execute(_owners_of_groups(), {"group_ids": list(group_ids)}).all()


def list_group_names(session: Session, association_id: int) -> Sequence[str]:
    """The names of the groups that an association owns."""
    return session.scalars(_group_names(), {"association_id": association_id}).all()


def count_founded(session: Session, association_id: int, after: datetime) -> int:
    """How many groups that the association owns were founded since."""
    return session.scalars(_founded(), {"association_id": association_id, "after": after}).one()


def list_groups_of_rooms(session: Session, room_ids: Collection[int]) -> Sequence[Found]:
    """What lists say of the groups with these rooms, the oldest first; nothing of a plan where none is."""
    of_plan = (GroupPlan.support_model, GroupPlan.template, GroupPlan.mode)
    of_group = (Group.id, Group.public_id, Group.name, Group.room_id, Group.state, Group.state_since, Group.welcome)
    of_break = (Group.break_from, Group.break_until)
    return session.execute(
        select(*of_group, *of_plan, *of_break)
        .join(GroupPlan, GroupPlan.group_id == Group.id, isouter=True)
        .where(Group.room_id.in_(room_ids))
        .order_by(Group.id)
    ).all()


def list_facts_of_rooms(session: Session, room_ids: Collection[int]) -> Sequence[Found]:
    """The groups whose rooms these are: called how, how far they have come, prepared by whom (None without a plan)."""
    return session.execute(_groups_of_rooms(), {"room_ids": list(room_ids)}).all()


def find_group_of_room(session: Session, room_id: int) -> Found | None:
    """One of them."""
    return next(iter(list_facts_of_rooms(session, [room_id])), None)


def find_welcome(session: Session, group_id: int) -> Found | None:
    """(welcome, its version, template) of a group."""
    return session.execute(
        select(Group.welcome, Group.welcome_version, GroupPlan.template)
        .join(GroupPlan, GroupPlan.group_id == Group.id, isouter=True)
        .where(Group.id == group_id)
    ).first()


def list_names_of_rooms(session: Session, room_ids: Collection[int]) -> dict[int, str]:
    """Names of groups by their rooms."""
    rows = session.execute(select(Group.room_id, Group.name).where(Group.room_id.in_(room_ids)))
    return dict(rows.all())


# --- memberships


def insert_membership(session: Session, values: Mapping[str, Any]) -> None:
    """Writes a membership."""
    insert_row(session, Membership, values)


def set_membership_state(session: Session, member: str, state: str, ended_at: datetime | None) -> None:
    """`here` without an end, or `left` or `removed` with one; the row keeps name and cushion all the while."""
    session.execute(
        update(Membership)
        .where(Membership.member_id == member)
        .values(state=state, ended_at=ended_at)
        .execution_options(synchronize_session=False)
    )


def set_membership_role(session: Session, member: str, role: str) -> None:
    """What somebody is in the group from now on; name and cushion stay."""
    session.execute(
        update(Membership)
        .where(Membership.member_id == member)
        .values(role=role)
        .execution_options(synchronize_session=False)
    )


def list_memberships(session: Session, room_ids: Collection[int]) -> Sequence[Found]:
    """Everybody who ever joined the groups of these rooms and is not erased, in order of joining."""
    return session.execute(_people_of_rooms(), {"room_ids": list(room_ids)}).all()


def find_membership(session: Session, room_id: int, member: str) -> Found | None:
    """One of them by the outward id."""
    return session.execute(_people().where(Group.room_id == room_id, Membership.member_id == member)).first()


def list_accounts_here(session: Session, group_id: int) -> list[int]:
    """The accounts of those who are in the group now."""
    here = select(Membership.account_id).where(Membership.group_id == group_id, Membership.state == "here")
    return list(session.scalars(here.order_by(Membership.id)))


def list_meeting_times_known(session: Session, group_id: int) -> Sequence[Found]:
    """(account, outward member id, when the group first meets as far as they know) of those who are in it now."""
    here = select(Membership.account_id, Membership.member_id, Membership.knows_meeting_at).where(
        Membership.group_id == group_id, Membership.state == "here"
    )
    return session.execute(here.order_by(Membership.id)).all()


def set_meeting_time_known(session: Session, group_id: int, at: datetime) -> None:
    """Everybody who is in the group is told this time of its first meeting."""
    session.execute(
        update(Membership)
        .where(Membership.group_id == group_id, Membership.state == "here")
        .values(knows_meeting_at=at)
        .execution_options(synchronize_session=False)
    )


def list_memberships_of(session: Session, account_id: int) -> Sequence[Found]:
    """The account's memberships with their groups, the newest first."""
    return session.execute(
        select(
            Membership.member_id,
            Membership.role,
            Membership.state,
            Membership.display_name,
            Membership.motif,
            Membership.yarn,
            Membership.joined_at,
            Membership.ended_at,
            Group.public_id.label("group"),
            Group.name.label("group_name"),
            Group.room_id,
        )
        .join(Group, Group.id == Membership.group_id)
        .where(Membership.account_id == account_id)
        .order_by(Membership.id.desc())
    ).all()


def delete_memberships_of(session: Session, account_id: int) -> None:
    """Takes the account's names and cushions out of every group."""
    session.execute(delete(Membership).where(Membership.account_id == account_id))


def delete_people_of_group(session: Session, group_id: int) -> None:
    """Removes every membership, invitation, promise and wish to join of a group, and what came of them elsewhere.

    What was said to them when it was cancelled goes too.
    """
    session.execute(update(GroupPlan).where(GroupPlan.group_id == group_id).values(cancel_message=None))
    for table in (Membership, Invitation, JoinRequest, StandIn, RenewalOffer):
        session.execute(delete(table).where(table.group_id == group_id))
    session.execute(delete(RenewalOffer).where(RenewalOffer.former_id == group_id))


@cache
def _locked_group() -> Select[int]:
    # A deed under the room's lock alone writes a row of the audit log, which refers to the group.
    return lock_rows(select(Group.id).where(Group.id == bindparam("group_id")), lets_refer=True)


@cache
def _law_of_group() -> Select[*tuple[Any, ...]]:
    return law_facts().where(Group.id == bindparam("group_id"))


@cache
def _groups_of_rooms() -> Select[*tuple[Any, ...]]:
    what = (Group.id, Group.public_id, Group.room_id, Group.name, Group.language, GroupPlan.support_model)
    why_off = (GroupPlan.cancel_reason, GroupPlan.cancel_message)
    facts = select(*what, Group.state, Group.state_since, Group.first_meeting_at, Group.leaderless_since, *why_off)
    planned = facts.join(GroupPlan, GroupPlan.group_id == Group.id, isouter=True)
    return planned.where(Group.room_id.in_(bindparam("room_ids", expanding=True)))


@cache
def _facts_of_group() -> Select[*tuple[Any, ...]]:
    return _group_facts().where(Group.public_id == bindparam("group"))


@cache
def _owners_of_groups() -> Select[*tuple[Any, ...]]:
    owners = select(GroupOwner.group_id, GroupOwner.association_id)
    return owners.where(GroupOwner.group_id.in_(bindparam("group_ids", expanding=True))).order_by(GroupOwner.id)


@cache
def _people_of_rooms() -> Select[*tuple[Any, ...]]:
    of_rooms = Group.room_id.in_(bindparam("room_ids", expanding=True))
    return _people().where(of_rooms).order_by(Membership.id)


@cache
def _group_facts() -> Select[*tuple[Any, ...]]:
    def count(role: str, *more: ColumnElement[bool]) -> Any:
        present = select(func.count(Membership.id)).where(
            Membership.group_id == Group.id, Membership.state == "here", Membership.role == role, *more
        )
        return present.correlate(Group).scalar_subquery()

    invited = select(func.count(Invitation.id)).where(Invitation.group_id == Group.id, Invitation.state == "open")
    return select(
        Group.id,
        Group.public_id,
        Group.name,
        Group.language,
        Group.room_id,
        Group.created_at,
        func.coalesce(Group.kept_members, count("member")).label("members"),
        # Whose account is blocked leads nothing, and holds no leader's place.
        func.coalesce(Group.kept_leaders, count("leader", ~accounts.blocked_where(Membership.account_id))).label(
            "leaders"
        ),
        invited.correlate(Group).scalar_subquery().label("invited"),
        Group.state,
        GroupPlan.support_model,
        GroupPlan.handed_over_at,
        GroupPlan.approved_at,
        Group.leaderless_since,
        GroupPlan.change_note.is_not(None).label("wishes_changes"),
    ).join(GroupPlan, GroupPlan.group_id == Group.id, isouter=True)


def _people() -> Select[*tuple[Any, ...]]:
    columns = (
        Membership.member_id,
        Membership.display_name,
        Membership.name_key,
        Membership.role,
        Membership.motif,
        Membership.yarn,
        Group.room_id,
    )
    return select(*columns).join(Group, Group.id == Membership.group_id)


@cache
def _group_names() -> Select[str]:
    owned = select(Group.name).join(GroupOwner, GroupOwner.group_id == Group.id)
    return owned.where(GroupOwner.association_id == bindparam("association_id")).limit(MAX_GROUPS)


@cache
def _founded() -> Select[int]:
    owned = select(func.count(Group.id)).join(GroupOwner, GroupOwner.group_id == Group.id)
    own = GroupOwner.association_id == bindparam("association_id")
    return owned.where(own, Group.created_at > bindparam("after"))
