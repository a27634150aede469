"""What a plan says outside its own tables: who leads, when the group meets. Reads only."""

from datetime import datetime

from sqlalchemy.orm import Session

from app.groups.plans import service as plans
from app.groups.plans.plan import Plan
from app.meetings import queries
from app.meetings.conditions import Facts


def read_facts(session: Session, plan: Plan, now: datetime) -> Facts:
    """What the conditions of publishing ask."""
    times = [at for _, at in queries.list_planned_times(session, plan.group_id)]
    leaders = len(plans.list_leaders(session, plan.group_id, now).names)
    return Facts(plan, leaders, times[0] if times else None)


def list_evenings(session: Session, group_id: int) -> list[datetime]:
    """When the group means to meet, in order."""
    return [at for _, at in queries.list_planned_times(session, group_id)]
