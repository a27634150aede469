"""The life of a group as one table: each step from state to state, who takes it, on what conditions, and when. Pure.

A second table has the marks, which lie over a state and change none.

`groups.service.change_state` takes no step that is not in it, `plans.plan.rights_of` reads in it who may publish, take
back, cancel and end, `meetings.conditions` what a plan must say, and `GroupClock` what time brings. LIFECYCLE.md shows
it as `python -m app.groups.lifecycle` draws it.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal, get_args

Actor = Literal["association_contact", "leader", "staff", "clock"]
SupportModel = Literal["self_service", "turnkey"]
StepName = Literal["plan", "publish", "unpublish", "start", "begin_ending", "go_on", "end", "archive", "cancel"]
PlanCondition = Literal[
    "leader",
    "channel",
    "target_group",
    "what_connects",
    "intake",
    "language",
    "mode",
    "municipality",
    "start_date",
    "end_date",
    "rhythm",
    "first_meeting",
    "rules",
    "approval",
]
StepCondition = Literal[
    PlanCondition,
    "association",
    "support_model",
    "enough_members",
    "too_few_members",
    "no_date_left",
    "before_the_end",
    "members_asked",
    "new_end_date",
    "last_meeting_over",
    "reason",
]
# first_meeting: the time of the first meeting. ending_begins: 30 days before the end, or when two meetings are left.
# last_day_over: the midnight after the end date. words_kept: what was said has been kept for 30 days.
MomentName = Literal["first_meeting", "ending_begins", "last_day_over", "words_kept"]
MarkName = Literal["frozen", "on_break"]
# a_day_in_seven: leaders 24 hours in seven days, all together. from_outside: staff who have no place in the group.
# no_meeting_inside: meetings are moved or cancelled first. ends_while_running: before the last 30 days begin.
MarkCondition = Literal["a_day_in_seven", "from_outside", "no_meeting_inside", "ends_while_running"]


class GroupState(StrEnum):
    """Where a group is between its first thought and its archive."""

    IDEA = "idea"
    PLANNING = "planning"
    RECRUITING = "recruiting"
    RUNNING = "running"
    ENDING = "ending"
    ENDED = "ended"
    ARCHIVED = "archived"
    CANCELLED = "cancelled"


# Before the start the leaders are sought, and those whom staff or the contact ask may sit down already. An idea asks
# and seats nobody, and is shared with nobody: its association writes it, plans it or lets go of it.
BEFORE_START: Final = frozenset({GroupState.PLANNING, GroupState.RECRUITING})
# In the place of a support model, as long as a group is an idea.
UNDECIDED: Final = "undecided"
LIVING: Final = frozenset({GroupState.RUNNING, GroupState.ENDING})
# In which a group has meetings to come to.
MEETS: Final = LIVING | {GroupState.RECRUITING}


@dataclass(frozen=True, slots=True)
class Step:
    """A row of the table.

    `taken_by`: any of these sides, and all who are named in a side together. `at`: when the clock takes it. `model`:
    for groups of this support model alone.
    """

    name: StepName
    before: GroupState
    after: GroupState
    taken_by: tuple[frozenset[Actor], ...]
    conditions: tuple[StepCondition, ...] = ()
    at: MomentName | None = None
    model: SupportModel | None = None

    def may_be_taken(self, actors: frozenset[Actor], model: str | None = None) -> bool:
        """Whether these, who all wish for it, may take it in a group of this support model."""
        return self.model in (None, model) and any(side <= actors for side in self.taken_by)


@dataclass(frozen=True, slots=True)
class Mark:
    """A row of the table of marks: what lies over a state and changes none.

    `lifted_by`: who ends it early, and whether time ends it. `states`: those in which it may lie.
    """

    name: MarkName
    set_by: Actor
    lifted_by: frozenset[Actor]
    states: frozenset[GroupState]
    conditions: tuple[MarkCondition, ...] = ()


class NoSuchStep(ValueError):
    """A step that the table lacks. Who may do what is judged before, so this is a fault of the program."""


def _any_of(*actors: Actor) -> tuple[frozenset[Actor], ...]:
    return tuple(frozenset({actor}) for actor in actors)


def _together(*actors: Actor) -> tuple[frozenset[Actor], ...]:
    return (frozenset(actors),)


_IDEA, _PLANNING, _RECRUITING = GroupState.IDEA, GroupState.PLANNING, GroupState.RECRUITING
_RUNNING, _ENDING, _ENDED = GroupState.RUNNING, GroupState.ENDING, GroupState.ENDED
_ANSWER_FOR_IT: Final = _any_of("association_contact", "staff")
_CLOCK: Final = _any_of("clock")
_WHOLE_PLAN: Final = tuple(condition for condition in get_args(PlanCondition) if condition != "approval")
STEPS: Final = (
    Step("plan", _IDEA, _PLANNING, _ANSWER_FOR_IT, ("association", "support_model")),
    Step(
        "publish",
        _PLANNING,
        _RECRUITING,
        _any_of("association_contact", "leader"),
        _WHOLE_PLAN,
        model="self_service",
    ),
    Step("publish", _PLANNING, _RECRUITING, _any_of("staff"), (*_WHOLE_PLAN, "approval"), model="turnkey"),
    Step("unpublish", _RECRUITING, _PLANNING, _ANSWER_FOR_IT),
    Step("start", _RECRUITING, _RUNNING, _any_of("leader"), ("leader", "enough_members")),
    Step("start", _RECRUITING, _RUNNING, _CLOCK, ("leader", "enough_members"), at="first_meeting"),
    # Too few take the next date of the series; where there is none, the group is planned anew.
    Step("unpublish", _RECRUITING, _PLANNING, _CLOCK, ("too_few_members", "no_date_left"), at="first_meeting"),
    Step("begin_ending", _RUNNING, _ENDING, _CLOCK, at="ending_begins"),
    Step(
        "go_on",
        _ENDING,
        _RUNNING,
        _together("leader", "association_contact"),
        ("before_the_end", "members_asked", "new_end_date"),
    ),
    Step("end", _ENDING, _ENDED, _CLOCK, at="last_day_over"),
    Step("end", _ENDING, _ENDED, _any_of("leader"), ("last_meeting_over",)),
    Step("archive", _ENDED, GroupState.ARCHIVED, _CLOCK, at="words_kept"),
    *(
        Step("cancel", before, GroupState.CANCELLED, _ANSWER_FOR_IT, ("reason",))
        for before in (_IDEA, _PLANNING, _RECRUITING)
    ),
)


# A frozen room of an archived group holds nothing any more, so there is nothing to freeze.
MARKS: Final = (
    Mark(
        "frozen",
        "leader",
        frozenset({"leader", "staff", "clock"}),
        frozenset(GroupState) - {GroupState.ARCHIVED},
        ("a_day_in_seven",),
    ),
    Mark(
        "frozen",
        "staff",
        frozenset({"staff", "clock"}),
        frozenset(GroupState) - {GroupState.ARCHIVED},
        ("from_outside",),
    ),
    Mark(
        "on_break",
        "leader",
        frozenset({"leader", "clock"}),
        frozenset({GroupState.RUNNING}),
        ("no_meeting_inside", "ends_while_running"),
    ),
)


def may_set(name: MarkName, state: str, actors: frozenset[Actor]) -> bool:
    """Whether one of these sets such a mark on a group of this state."""
    return any(mark.set_by in actors and state in mark.states for mark in MARKS if mark.name == name)


def may_lift(name: MarkName, *, set_by: str, actor: Actor) -> bool:
    """Whether this actor ends such a mark that was set on this one's word."""
    return any(actor in mark.lifted_by for mark in MARKS if (mark.name, mark.set_by) == (name, set_by))


def steps_from(state: str, actors: frozenset[Actor], model: str | None = None) -> list[Step]:
    """What these, who all wish for it, may do with a group of this state and support model."""
    return [step for step in STEPS if step.before == state and step.may_be_taken(actors, model)]


def require_step(name: StepName, state: str, actors: frozenset[Actor], model: str | None = None) -> Step:
    """The step of this name that they may take from here. Raises NoSuchStep."""
    for step in steps_from(state, actors, model):
        if step.name == name:
            return step
    message = f"{', '.join(sorted(actors))} cannot {name} a group that is {state}"
    raise NoSuchStep(message)


def conditions_of_publishing(model: str) -> tuple[StepCondition, ...]:
    """What a planned group of this support model must fulfil before it looks for members."""
    asked = (step.conditions for step in STEPS if step.name == "publish" and step.model == model)
    # An idea has no model yet, and both ask for a whole plan.
    return next(asked, _WHOLE_PLAN)


def moment_of(state: str) -> MomentName | None:
    """At which moment the clock takes a group on from this state; None where time alone changes nothing."""
    return next((step.at for step in steps_from(state, frozenset({"clock"}))), None)


def draw() -> str:
    """The tables as LIFECYCLE.md shows them: a diagram in Mermaid, each step with its conditions, and the marks."""
    return "\n".join(["```mermaid", "stateDiagram-v2", *_arrows(), "```", "", *_rows(), "", *_marks()])


def _arrows() -> Iterator[str]:
    reached, left = {step.after for step in STEPS}, {step.before for step in STEPS}
    yield from (f"    [*] --> {state}" for state in GroupState if state not in reached)
    for step in STEPS:
        model = f", {step.model}" if step.model else ""
        yield f"    {step.before} --> {step.after}: {step.name} ({_who(step)}{model})"
    yield from (f"    {state} --> [*]" for state in GroupState if state not in left)


def _rows() -> Iterator[str]:
    yield from ("| step | from → to | who | conditions | when |", "|---|---|---|---|---|")
    for step in STEPS:
        who = _who(step) + (f" ({step.model})" if step.model else "")
        conditions = ", ".join(step.conditions) or "–"
        yield f"| {step.name} | {step.before} → {step.after} | {who} | {conditions} | {step.at or '–'} |"


def _marks() -> Iterator[str]:
    yield from ("| mark | set by | in | ended by | conditions |", "|---|---|---|---|---|")
    for mark in MARKS:
        missing = [state for state in GroupState if state not in mark.states]
        inside = [state for state in GroupState if state in mark.states]
        where = f"all but {', '.join(missing)}" if len(missing) < len(inside) else ", ".join(inside)
        ends = " or ".join(sorted(mark.lifted_by))
        yield f"| {mark.name} | {mark.set_by} | {where} | {ends} | {', '.join(mark.conditions) or '–'} |"


def _who(step: Step) -> str:
    return " or ".join(" and ".join(sorted(side)) for side in step.taken_by)


if __name__ == "__main__":
    sys.stdout.write(draw() + "\n")
