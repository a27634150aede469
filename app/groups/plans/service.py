"""What the planning of meetings asks of groups: founding one, reading and writing its plan. Callers hold the lock."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from app.associations import service as associations
from app.audit import service as audit
from app.audit.entry import AuditEntry, Doer
from app.base.errors import BadInput
from app.base.ids import random_id
from app.db.database import WriteSession
from app.groups import queries as group_queries
from app.groups.access import INVITATION_LIFE, ROOM_KIND
from app.groups.law import BY_DOOR, Way
from app.groups.lifecycle import UNDECIDED, SupportModel
from app.groups.plans import queries
from app.groups.plans.plan import DRAFT_STATES, Plan
from app.rooms import service as rooms

# Of one association: far more than anybody plans, and no flood of rows and letters.
MAX_FOUNDED_A_DAY = 20


@dataclass(frozen=True, slots=True)
class NewPlan:
    """A group about to be founded: whose, its name and language, and what is decided already.

    With `state` among the group's values it begins as that, else in planning. `is_renewal`: it goes on for another
    group of that name, which ends.
    """

    association_id: int
    name: str
    language: str
    support_model: SupportModel | None
    template: str | None = None
    group_values: Mapping[str, Any] = field(default_factory=dict)
    plan_values: Mapping[str, Any] = field(default_factory=dict)
    is_renewal: bool = False


@dataclass(frozen=True, slots=True)
class SentToLead:
    """An invitation to lead, as planners see it: never to whom. `state` is `open` or `declined`."""

    public_id: str
    ordinal: int
    state: str
    sent_at: datetime


@dataclass(frozen=True, slots=True)
class Leaders:
    """Who leads, by the name in the group, and who was asked."""

    names: list[str]
    asked: list[SentToLead]

    @property
    def waiting(self) -> int:
        """How many have not answered yet."""
        return sum(invitation.state == "open" for invitation in self.asked)


def found_group(session: WriteSession, new: NewPlan, now: datetime, *, by: Doer) -> tuple[int, str]:
    """The group with its room, its owner and its plan, and in its log who founded it. Its inner and its outward id.

    Raises BadInput on `name` (`group_exists`: this association has one of that name; `too_many_groups`: so many were
    founded within a day).
    """
    # A form sent twice waits here, and then sees what the first one made.
    associations.lock_association(session, new.association_id)
    if not new.is_renewal:
        require_free_name(session, new.association_id, new.name)
    if group_queries.count_founded(session, new.association_id, now - timedelta(days=1)) >= MAX_FOUNDED_A_DAY:
        raise BadInput("too_many_groups", field="name")
    room_id, _ = rooms.create_room(session, ROOM_KIND, now)
    group = random_id()
    facts = {
        "public_id": group,
        "name": new.name,
        "language": new.language,
        "room_id": room_id,
        "state": "planning",
        "state_since": now,
        "created_at": now,
        **new.group_values,
    }
    group_id = group_queries.insert_group(session, facts, new.association_id)
    plan = {"group_id": group_id, "support_model": new.support_model or UNDECIDED, "template": new.template}
    queries.insert_plan(session, {**plan, **new.plan_values})
    audit.note(session, group_id, AuditEntry("group_founded", now, by))
    return group_id, group


def find_plan(session: Session, group: str) -> Plan | None:
    """The plan of a group by its outward id, for whoever may know of it; None where it has none."""
    row = queries.find_plan(session, group)
    return Plan(*row) if row else None


def require_free_name(session: Session, association_id: int, name: str) -> None:
    """Raises BadInput on `name` (`group_exists`) where the association has a group of that name."""
    if name.casefold() in list_taken_names(session, association_id):
        raise BadInput("group_exists", field="name")


def list_taken_names(session: Session, association_id: int) -> set[str]:
    """The names of the association's groups, in small letters."""
    return {name.casefold() for name in group_queries.list_group_names(session, association_id)}


def rename(session: WriteSession, plan: Plan, name: str) -> None:
    """Gives the group another name. Raises BadInput as `require_free_name`, for any of its owners."""
    for association_id in queries.list_owners(session, plan.group_id):
        if name.casefold() != plan.name.casefold():
            require_free_name(session, association_id, name)
    group_queries.update_group(session, plan.group_id, {"name": name})


def lock_owners(session: WriteSession, group_id: int) -> None:
    """Takes the locks of the associations that own the group: before the group's own, which comes after them."""
    for association_id in sorted(queries.list_owners(session, group_id)):
        associations.lock_association(session, association_id)


def write_plan(session: WriteSession, group_id: int, **values: Any) -> None:
    """Writes these fields of a plan and no other, so that two who save two headings lose nothing of each other."""
    queries.update_plan(session, group_id, values)


def write_group(session: WriteSession, group_id: int, **values: Any) -> None:
    """The same for what the group itself holds of its plan."""
    group_queries.update_group(session, group_id, values)


def wait_for_staff(session: Session) -> bool:
    """True while any turnkey plan waits for the federation: to be prepared, or to be published after the yes to it."""
    return queries.has_turnkey_draft_of_staff(session, DRAFT_STATES)


def list_leaders(session: Session, group_id: int, now: datetime, *, ways: Collection[Way] = BY_DOOR) -> Leaders:
    """Who leads the group and who was asked to, by these ways; what was taken back is nobody's to see."""
    fresh = now - INVITATION_LIFE
    asked = [
        SentToLead(row.public_id, ordinal, row.state, row.created_at)
        for ordinal, row in enumerate(queries.list_leader_invitations(session, group_id, ways), start=1)
        if row.state == "declined" or (row.state == "open" and row.created_at > fresh)
    ]
    return Leaders(queries.list_leader_names(session, group_id), asked)


def list_owner_ids(session: Session, group_id: int) -> list[int]:
    """The inner ids of the associations that own the group, who founded it first."""
    return queries.list_owners(session, group_id)


def list_owner_names(session: Session, group_id: int) -> list[str]:
    """The names of the associations that own the group."""
    return associations.list_names_of(session, queries.list_owners(session, group_id))


def list_leader_accounts(session: Session, group_id: int) -> list[int]:
    """The inner ids of those who lead the group now, for letters alone."""
    return queries.list_leader_accounts(session, group_id)


def list_names_of_leaders(session: Session, group_id: int) -> dict[int, str]:
    """The names in the group of those who lead it now, by their accounts' inner ids."""
    return {row.account_id: row.display_name for row in queries.list_named_leaders(session, group_id)}


def list_contact_accounts(session: Session, group_id: int) -> list[int]:
    """The inner ids of everybody who answers for an association that owns the group, for letters alone."""
    return associations.list_contact_accounts(session, queries.list_owners(session, group_id))


def end_invitations(session: WriteSession, group_id: int, now: datetime) -> None:
    """Takes back whatever still leads somebody into the group."""
    queries.end_open_invitations(session, group_id, now)
