"""A plan as it stands, and what each person may do to it (domain.md section 2, "Who may do what"). Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from itertools import product
from typing import Final, Literal, get_args

from app.base.errors import Clash, NotAllowed
from app.groups.house_rules import HouseRules
from app.groups.lifecycle import (
    BEFORE_START,
    LIVING,
    UNDECIDED,
    Actor,
    GroupState,
    Step,
    may_set,
    require_step,
    steps_from,
)

# The steps of the table that are taken from a plan's pages.
StepRight = Literal["plan", "publish", "unpublish", "cancel", "end"]
Right = Literal[
    StepRight,
    "edit_idea",
    "comment",
    "edit_all",
    "edit_programme",
    "edit_rules",
    "switch_model",
    "invite",
    "hand_over",
    "approve",
    "small_start",
    "replan_meetings",
    "mark_meetings",
    "propose_end",
    "answer_end",
    "take_break",
    "share",
    "leave_sharing",
    "ask_successor",
    "call_substitute",
    "say_absence",
    "ask_visit",
    "tell_guest",
    "renew",
    "write_note",
]
STEP_RIGHTS: Final[tuple[StepRight, ...]] = get_args(StepRight)
_SOME_DAY: Final = datetime(2000, 1, 1, tzinfo=UTC)
DRAFT_STATES: Final = frozenset({GroupState.IDEA, GroupState.PLANNING})
# In which another association may come to share a group; one that is over may still be left.
MAY_BE_SHARED: Final = BEFORE_START | LIVING

# In which a group looks back, and may go on as a new one with the same people.
CLOSING: Final = frozenset({GroupState.ENDING, GroupState.ENDED})


@dataclass(frozen=True, slots=True)
class Plan:
    """A group and its plan. None: not decided yet."""

    group_id: int
    public_id: str
    name: str
    language: str
    state: str
    intake: str | None
    asks_first: bool
    size: int
    end_date: date | None
    support_model: str
    template: str | None
    target_group: str | None
    what_connects: str | None
    description: str | None
    mode: str | None
    municipality: str | None
    visibility: str
    rhythm: str | None
    start_date: date | None
    meeting_time: time | None
    channels: list[str]
    own_channel: str | None
    networks_note: str | None
    resources_note: str | None
    rules_version: str | None
    handed_over_at: datetime | None
    approved_at: datetime | None
    change_note: str | None
    # Another last day that one side, `leader` or `association_contact`, has proposed.
    new_end_date: date | None = None
    new_end_by: str | None = None
    # Of its house rules: what differs from the ready ones.
    kept_rules: Mapping[str, Sequence[str]] | None = None

    @property
    def is_idea(self) -> bool:
        """True for what nobody has planned: an idea, and one that was let go of."""
        return self.state == GroupState.IDEA or self.support_model == UNDECIDED

    @property
    def house_rules(self) -> HouseRules:
        """What its people agree to."""
        return HouseRules.of(self.kept_rules, self.language)

    @property
    def is_draft(self) -> bool:
        """True while it may still be written."""
        return self.state == GroupState.PLANNING

    @property
    def is_turnkey(self) -> bool:
        """True where staff prepare the plan and the association approves it."""
        return self.support_model == "turnkey"

    @property
    def awaits_approval(self) -> bool:
        """True while a draft that staff have handed over waits for the association's answer."""
        return self.is_draft and self.is_turnkey and self.handed_over_at is not None and self.approved_at is None


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """What somebody is to a group. One person may be several of these."""

    is_contact: bool
    is_staff: bool
    is_leader: bool

    @property
    def actors(self) -> frozenset[Actor]:
        """The same in the words of the table of steps."""
        told: dict[Actor, bool] = {
            "association_contact": self.is_contact,
            "staff": self.is_staff,
            "leader": self.is_leader,
        }
        return frozenset(actor for actor, applies in told.items() if applies)

    @property
    def side(self) -> Actor | None:
        """For whom they speak where leaders and association decide together; nobody says yes for both."""
        if self.is_leader:
            return "leader"
        return "association_contact" if self.is_contact else None


@dataclass(frozen=True, slots=True)
class SeenPlan:
    """A plan, as somebody sees it who may see it."""

    plan: Plan
    viewpoint: Viewpoint
    # The outward id of one of the owners that this person answers for.
    association: str | None = None

    def may(self, right: Right) -> bool:
        """Whether this person may do it, as the group stands."""
        return right in rights_of(self.viewpoint, self.plan)

    def require(self, right: Right) -> None:
        """Raises Clash where the group has moved on since the page was shown, NotAllowed where it never was theirs."""
        if self.may(right):
            return
        raise Clash if right in _rights_ever(self.viewpoint, self.plan) else NotAllowed

    def step(self, right: StepRight) -> Step:
        """The step that this person takes, for whom `require` has just let do it."""
        return require_step(right, self.plan.state, self.viewpoint.actors, self.plan.support_model)


def rights_of(who: Viewpoint, plan: Plan) -> frozenset[Right]:
    """All that somebody may do now.

    A turnkey plan is the staff's until the association has approved it; nobody approves what their own side has
    prepared. An idea is its association's to write; staff comment on ideas and plans. Who plans, publishes, takes
    back, cancels and ends says the table of steps.
    """
    rights: set[Right] = _steps_of(who, plan)
    if plan.state == GroupState.IDEA:
        rights |= _of_idea(who)
    if plan.is_draft:
        rights |= _of_draft(who, plan)
    if plan.state in BEFORE_START and (who.is_contact or who.is_staff):
        rights.add("invite")
    if plan.state in MAY_BE_SHARED and (who.is_contact or who.is_staff):
        rights.add("share")
    if plan.state in MAY_BE_SHARED | {GroupState.ENDED} and (who.is_contact or who.is_staff):
        rights.add("leave_sharing")
    if plan.state == GroupState.RECRUITING and who.is_contact:
        rights.add("small_start")
    return frozenset(rights | _of_meetings(who, plan) | _of_living(who, plan))


def _of_meetings(who: Viewpoint, plan: Plan) -> set[Right]:
    rights: set[Right] = set()
    # A sole leader may have fallen ill, so all who see a plan may.
    if who.actors and plan.state in LIVING | {GroupState.RECRUITING}:
        rights |= {"replan_meetings", "call_substitute"}
    if who.is_leader and plan.state in LIVING | {GroupState.RECRUITING}:
        rights |= {"say_absence", "tell_guest"}
    # For whom the door of the room opens, and whose is only a place on site: `meetings.visits.visit.kinds_for`.
    if who.side is not None and plan.state in LIVING | {GroupState.RECRUITING}:
        rights.add("ask_visit")
    if who.actors and plan.state in LIVING | {GroupState.ENDED}:
        rights.add("mark_meetings")
    return rights


def _of_living(who: Viewpoint, plan: Plan) -> set[Right]:
    rights: set[Right] = set()
    if plan.state in LIVING and who.side is not None:
        rights.add("propose_end")
        if plan.new_end_by not in (None, who.side):
            rights.add("answer_end")
    if plan.state in CLOSING and who.side is not None:
        rights.add("renew")
    # The final note of those who led it, until its people are forgotten.
    if plan.state == GroupState.ENDED and who.is_leader:
        rights.add("write_note")
    if may_set("on_break", plan.state, who.actors):
        rights.add("take_break")
    # Whoever answers for the group or leads it finds the next leader; nobody else is let in by it.
    if plan.state in LIVING and who.actors:
        rights.add("ask_successor")
    return rights


def _of_idea(who: Viewpoint) -> set[Right]:
    rights: set[Right] = set()
    if who.is_contact:
        rights.add("edit_idea")
    if who.is_staff:
        rights.add("comment")
    return rights


def _of_draft(who: Viewpoint, plan: Plan) -> set[Right]:
    prepares = who.is_staff and plan.is_turnkey and plan.approved_at is None
    rights: set[Right] = set()
    if who.is_contact or prepares:
        rights |= {"edit_all", "edit_programme", "edit_rules"}
    if who.is_leader:
        rights |= {"edit_programme", "edit_rules"}
    if who.is_contact:
        rights.add("switch_model")
    if who.is_staff:
        rights.add("comment")
    return rights | (_of_turnkey(who, plan) if plan.is_turnkey else set())


def _steps_of(who: Viewpoint, plan: Plan) -> set[Right]:
    """Of the conditions this one alone says whose turn it is; the others are told on the plan's page."""
    steps = steps_from(plan.state, who.actors, plan.support_model)
    names = {step.name for step in steps if "approval" not in step.conditions or plan.approved_at is not None}
    return {right for right in STEP_RIGHTS if right in names}


def _of_turnkey(who: Viewpoint, plan: Plan) -> set[Right]:
    if plan.approved_at is not None:
        return set()
    if plan.handed_over_at is None:
        return {"hand_over"} if who.is_staff else set()
    return {"approve"} if who.is_contact and not who.is_staff else set()


def _rights_ever(who: Viewpoint, plan: Plan) -> set[Right]:
    """What the person may do at one stage or another."""
    stages = product(GroupState, (None, _SOME_DAY), (None, _SOME_DAY), ("leader", "association_contact"))
    return {
        right
        for state, handed_over_at, approved_at, new_end_by in stages
        for right in rights_of(
            who,
            replace(plan, state=state, handed_over_at=handed_over_at, approved_at=approved_at, new_end_by=new_end_by),
        )
    }
