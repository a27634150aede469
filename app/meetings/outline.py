"""What a plan says outside its own tables: who leads, when the group meets. Reads only."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from app.groups.next_meeting import NextMeeting
from app.groups.plans import service as plans
from app.groups.plans.plan import Plan
from app.groups.plans.rules import list_leaders_to_agree
from app.meetings import queries
from app.meetings.conditions import Facts
from app.meetings.meeting_now import LOBBY_BEFORE, MeetingState


def read_facts(session: Session, plan: Plan, now: datetime) -> Facts:
    """What the conditions of publishing ask."""
    times = [at for _, at in queries.list_planned_times(session, plan.group_id)]
    leaders = len(plans.list_leaders(session, plan.group_id, now).names)
    to_agree = len(list_leaders_to_agree(session, plan))
    return Facts(plan, leaders, times[0] if times else None, leaders_to_agree=to_agree)


def list_evenings(session: Session, group_id: int) -> list[datetime]:
    """When the group means to meet, in order."""
    return [at for _, at in queries.list_planned_times(session, group_id)]


def list_next_meetings(session: Session, group_ids: Collection[int], now: datetime) -> dict[int, NextMeeting]:
    """What each group meets for now or next, by inner id; those that have nothing ahead are missing. One statement.

    One that is on counts until it is closed, one that nobody began until its time is over.
    """
    following: dict[int, NextMeeting] = {}
    for row in queries.list_unfinished_of(session, group_ids):
        is_over = row.state != MeetingState.OPEN and row.starts_at + timedelta(minutes=row.minutes) <= now
        if not is_over:
            following.setdefault(row.group_id, NextMeeting(row.starts_at, row.starts_at - LOBBY_BEFORE))
    return following
