"""What is to be done before a group ends, as its leaders and contacts read it. Pure but for `find_way`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy.orm import Session

from app.accounts.access import Person
from app.base.errors import NotFound
from app.groups.access import list_open_invitations
from app.groups.letters import FIRST_VISIT_PATH, PLAN_PATH
from app.groups.lifecycle import GroupState
from app.groups.plans.access import require_plan
from app.groups.plans.plan import Plan
from app.groups.renewal.service import NextGroup
from app.meetings.meeting_now import Meeting
from app.meetings.themes import CLOSING_THEMES

ItemKey = Literal["last_day", "closing_theme", "what_next", "own_words"]


@dataclass(frozen=True, slots=True)
class ClosingItem:
    """One thing, and whether it is in order; its texts are `closing-<key>` and more."""

    key: ItemKey
    is_done: bool


def list_items(plan: Plan, last: Meeting | None, *, has_next: bool) -> Sequence[ClosingItem]:
    """The list in its order. `last`: the group's last meeting that is not cancelled."""
    is_over = plan.state == GroupState.ENDED
    return (
        ClosingItem("last_day", plan.end_date is not None),
        ClosingItem("closing_theme", last is not None and last.theme in CLOSING_THEMES),
        ClosingItem("what_next", has_next or is_over),
        # At the end everybody gets a letter that says so.
        ClosingItem("own_words", is_over),
    )


def find_last(meetings: Sequence[Meeting]) -> Meeting | None:
    """The last of the meetings that is not cancelled; they are in the order of their time."""
    return next((one for one in reversed(meetings) if one.state != "cancelled"), None)


def find_way(session: Session, person: Person, next_group: NextGroup, now: datetime) -> str | None:
    """Where this person may go on with the next group: to its plan, or to their invitation; None where nowhere."""
    try:
        require_plan(session, person, next_group.public_id)
    except NotFound:
        own = list_open_invitations(session, person.account_id, now)
        asked = next((one for one in own if one.group_id == next_group.id), None)
        return FIRST_VISIT_PATH + asked.public_id if asked else None
    return PLAN_PATH.replace("{group}", next_group.public_id)
