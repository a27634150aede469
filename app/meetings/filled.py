"""What is decided already, as it stands in the fields of a form. Pure."""

from datetime import date, datetime, time

from app.groups.house_rules import HouseRules
from app.groups.plans.plan import Plan
from app.meetings.conditions import Heading
from app.meetings.overview import PlannedEvening, PlanView
from app.meetings.plan_group import faults_of_days
from app.meetings.schemas import FrameForm
from app.meetings.typed import read_day
from app.texts.dates import HELSINKI
from app.web.forms import FieldError, Filled


def filled_from(plan: Plan, heading: Heading) -> Filled:
    """The form of one heading."""
    if heading == "communication":
        return _filled(channels=plan.channels, own_channel=plan.own_channel)
    if heading == "frame":
        return _filled(
            name=plan.name,
            target_group=plan.target_group,
            what_connects=plan.what_connects,
            description=plan.description,
            intake=plan.intake,
            asks_first="yes" if plan.asks_first else None,
            size=str(plan.size),
            language=plan.language,
            mode=plan.mode,
            municipality=plan.municipality,
            visibility=plan.visibility,
            start_date=_day(plan.start_date),
            end_date=_day(plan.end_date),
            rhythm=plan.rhythm,
            meeting_time=_clock(plan.meeting_time),
        )
    if heading in ("networks", "resources"):
        return _filled(note=plan.networks_note if heading == "networks" else plan.resources_note)
    return Filled()


def filled_idea(view: PlanView) -> Filled:
    """The four answers of an idea."""
    plan, idea = view.plan, view.idea
    return _filled(
        template=plan.template or ("own" if plan.target_group else None),
        target_group=None if plan.template else plan.target_group,
        what_connects=plan.what_connects,
        leading=idea.leading if idea else None,
        begins=idea.begins if idea else None,
    )


def with_faults_of_days(filled: Filled, plan: Plan, now: datetime) -> Filled:
    """The form of the frame with all that is wrong with its days: whatever else is wrong hides none of it."""
    start, end = (
        None if name in filled.errors else read_day(filled.value(name)) for name in ("start_date", "end_date")
    )
    found = {fault.field or "": FieldError(fault.code, fault.facts) for fault in faults_of_days(plan, start, end, now)}
    errors = {**found, **filled.errors}
    return Filled(filled.values, {name: errors[name] for name in FrameForm.model_fields if name in errors})


def filled_rules(rules: HouseRules) -> Filled:
    """The house rules of a group as its form shows them."""
    own = {f"own_{place}": [words] for place, words in enumerate(rules.own, start=1)}
    return Filled({"keep": rules.ready, **own})


def filled_evening(evening: PlannedEvening) -> Filled:
    """The form of one meeting."""
    local = evening.starts_at.astimezone(HELSINKI)
    theme = evening.theme or ("own" if evening.own_theme else "")
    return _filled(
        day=_day(local),
        clock=_clock(local.time()),
        kind=evening.kind,
        theme=theme,
        theme_before=theme,
        own_theme=evening.own_theme,
        own_question=evening.own_question,
    )


def filled_time(at: datetime) -> Filled:
    """The form of a meeting's day and time."""
    local = at.astimezone(HELSINKI)
    return _filled(day=_day(local), clock=_clock(local.time()))


def _filled(**values: str | list[str] | None) -> Filled:
    given = {name: value for name, value in values.items() if value is not None}
    return Filled({name: value if isinstance(value, list) else [value] for name, value in given.items()})


def _day(day: date | datetime | None) -> str | None:
    return f"{day.day}.{day.month}.{day.year}" if day else None


def _clock(clock: time | None) -> str | None:
    return f"{clock.hour}.{clock.minute:02}" if clock is not None else None
