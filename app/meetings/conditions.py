"""What a plan must say before it is published (domain.md section 2), and how far each heading has come. Pure."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal, get_args

from app.groups.lifecycle import BEFORE_START, PlanCondition, conditions_of_publishing
from app.groups.plans.plan import Plan
from app.texts.dates import HELSINKI

Heading = Literal["leaders", "communication", "frame", "networks", "resources", "content"]
HEADINGS: Final[tuple[Heading, ...]] = get_args(Heading)
OPTIONAL: Final[frozenset[Heading]] = frozenset({"networks", "resources"})
Progress = Literal["open", "half", "done"]
# Of what connects the members (domain.md section 1); an idea may say less.
MIN_CONNECTS_CHARS: Final = 20


@dataclass(frozen=True, slots=True)
class Facts:
    """A plan, and what it says elsewhere: leaders who said yes, the first meeting's time, who has not answered yet.

    `leaders_to_agree`: of those who lead it, how many agreed to other house rules than it has now.
    """

    plan: Plan
    leaders: int
    first_meeting_at: datetime | None
    waiting: int = 0
    leaders_to_agree: int = 0


@dataclass(frozen=True, slots=True)
class Condition:
    """Something that stops the publishing; its text is `condition-<key>`.

    `field` of the heading's page is where it is mended. None: it is no field of the plan.
    """

    key: PlanCondition
    heading: Heading | None
    field: str = ""


_CONDITIONS: Final = (
    Condition("leader", "leaders", "address"),
    Condition("channel", "communication", "channels"),
    Condition("target_group", "frame", "target_group"),
    Condition("what_connects", "frame", "what_connects"),
    Condition("intake", "frame", "intake"),
    Condition("language", "frame", "language"),
    Condition("mode", "frame", "mode"),
    Condition("municipality", "frame", "municipality"),
    Condition("start_date", "frame", "start_date"),
    Condition("end_date", "frame", "end_date"),
    Condition("rhythm", "frame", "rhythm"),
    Condition("first_meeting", "content", "meetings"),
    Condition("rules", "content", "rules"),
    Condition("approval", None),
)


def missing_from(facts: Facts, now: datetime) -> list[Condition]:
    """Everything that stops the group from being published at this moment, in the order of the headings."""
    said, asked = _said(facts, now), conditions_of_publishing(facts.plan.support_model)
    return [condition for condition in _CONDITIONS if condition.key in asked and not said[condition.key]]


def progress_of(heading: Heading, facts: Facts, now: datetime) -> tuple[Progress, list[Condition]]:
    """How far a heading has come, and which of its conditions are missing."""
    missing = [condition for condition in missing_from(facts, now) if condition.heading == heading]
    if missing:
        return ("half" if _is_begun(heading, facts) else "open"), missing
    return ("open" if heading in OPTIONAL and not _is_begun(heading, facts) else "done"), missing


def _said(facts: Facts, now: datetime) -> dict[PlanCondition, bool]:
    plan, first = facts.plan, facts.first_meeting_at
    today = now.astimezone(HELSINKI).date()
    # What lies behind a group that lives is no work that was left undone.
    is_ahead = plan.state in BEFORE_START
    ends = plan.end_date is not None and (plan.end_date >= today or not is_ahead)
    # A first meeting that has passed, or comes after the end, would end the group in the hour that it was published.
    meets = first is not None and ((first > now and not _is_after(first, plan.end_date)) or not is_ahead)
    return {
        "leader": facts.leaders > 0,
        "channel": bool(plan.channels or plan.own_channel),
        "target_group": bool(plan.target_group),
        "what_connects": len(plan.what_connects or "") >= MIN_CONNECTS_CHARS,
        "intake": bool(plan.intake),
        "language": bool(plan.language),
        "mode": bool(plan.mode),
        "municipality": plan.mode in (None, "online") or bool(plan.municipality),
        "start_date": plan.start_date is not None,
        "end_date": ends,
        "rhythm": bool(plan.rhythm),
        "first_meeting": meets,
        "rules": bool(plan.rules_version) and not facts.leaders_to_agree,
        "approval": plan.approved_at is not None,
    }


def _is_after(moment: datetime, end: date | None) -> bool:
    return end is not None and moment.astimezone(HELSINKI).date() > end


def _is_begun(heading: Heading, facts: Facts) -> bool:
    plan = facts.plan
    if heading == "leaders":
        return facts.waiting > 0
    if heading == "networks":
        return bool(plan.networks_note)
    if heading == "resources":
        return bool(plan.resources_note)
    if heading == "content":
        return facts.first_meeting_at is not None or bool(plan.rules_version)
    if heading == "frame":
        decided = (plan.target_group, plan.what_connects, plan.intake, plan.mode, plan.start_date, plan.rhythm)
        return any(value is not None for value in decided)
    return False
