"""The only place that judges who sees a plan, and as whom its log names them. What they may do is `plan.rights_of`."""

from sqlalchemy.orm import Session

from app.accounts.access import Person
from app.associations import service as associations
from app.audit.entry import Doer, Role
from app.base.errors import NotFound
from app.base.ids import may_be_id
from app.groups.plans import queries
from app.groups.plans.plan import Plan, SeenPlan, Viewpoint


def require_plan(session: Session, person: Person, group: str) -> SeenPlan:
    """The plan, for staff, for the contacts of the group's owners and for its leaders.

    Raises NotFound for anybody else, as for a missing one and for a group without a plan.
    """
    if not may_be_id(group):
        raise NotFound
    row = queries.find_plan(session, group)
    group_id = row.id if row else 0
    owners = set(queries.list_owners(session, group_id))
    own = {association.id: association.public_id for association in associations.list_own(session, person)}
    is_leader = queries.is_leader(session, group_id, person.account_id)
    viewpoint = Viewpoint(is_contact=bool(owners & own.keys()), is_staff=person.is_staff, is_leader=is_leader)
    if row is None or not (viewpoint.is_staff or viewpoint.is_contact or viewpoint.is_leader):
        raise NotFound
    return SeenPlan(Plan(*row), viewpoint, next((own[owner] for owner in sorted(owners & own.keys())), None))


def side_of(seen: SeenPlan) -> Role:
    """As which of their sides somebody acts on a plan's pages; staff who are nothing else there act as staff."""
    return seen.viewpoint.side or "staff"


def doer_of(seen: SeenPlan, person: Person) -> Doer:
    """The same with their account."""
    return Doer(side_of(seen), person.account_id)


def doer_for_owner(person: Person) -> Doer:
    """As whom it names somebody who acts for an association, or in its stead: no leader may."""
    return Doer("staff" if person.is_staff else "association_contact", person.account_id)
