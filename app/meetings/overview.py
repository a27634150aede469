"""What the pages of planning show: an association's groups, and a plan with all its headings. Reads only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

from sqlalchemy.orm import Session

from app.accounts.access import Person
from app.associations import service as associations
from app.associations.access import AssociationFacts, require_association
from app.base.errors import NotFound
from app.groups import overview as groups_overview
from app.groups import service as groups
from app.groups.access import GroupFacts, require_id
from app.groups.ideas import service as ideas
from app.groups.ideas.idea import Comment, Idea, ListedIdea
from app.groups.law import Break, GroupLaw, count_missing
from app.groups.lifecycle import LIVING, GroupState
from app.groups.owners import service as owners
from app.groups.owners.service import AskedIn
from app.groups.plans import service as plans
from app.groups.plans.access import require_plan
from app.groups.plans.plan import Plan, SeenPlan
from app.groups.plans.rules import are_settled, list_leaders_to_agree
from app.groups.plans.service import Leaders
from app.groups.renewal import service as renewals
from app.meetings import queries
from app.meetings.changes.queries import count_unseen
from app.meetings.conditions import HEADINGS, OPTIONAL, Condition, Facts, Heading, Progress, missing_from, progress_of
from app.meetings.guests.queries import ToldGuest, list_guests
from app.meetings.meeting_now import Meeting
from app.meetings.series import is_better_avoided, is_holiday_week
from app.rooms import service as rooms
from app.rooms.access import require_reader
from app.texts.dates import HELSINKI


@dataclass(frozen=True, slots=True)
class AssociationDesk:
    """An association, its groups, and what other associations ask of it.

    By a group's inner id: when it meets next, how many requests wait, and what it is where it is an idea still.
    """

    facts: AssociationFacts
    groups: Sequence[GroupFacts]
    next_times: Mapping[int, datetime]
    requests: Mapping[int, int]
    ideas: Mapping[int, ListedIdea]
    asks: Sequence[AskedIn]
    # The reader is one of its contacts: staff see the desk as well.
    is_contacts: bool


@dataclass(frozen=True, slots=True)
class HeadingView:
    """One of the six headings: how far it has come and what is missing."""

    key: Heading
    progress: Progress
    missing: Sequence[Condition]
    is_optional: bool


@dataclass(frozen=True, slots=True)
class MeetingsOfRoom:
    """A group's meetings as those in its room see them.

    `end_date` is set while the group lives; `guests` by the outward id of their meeting.
    """

    group: str
    name: str
    is_leader: bool
    end_date: date | None
    rest: Break | None
    meetings: Sequence[Meeting]
    guests: Mapping[str, ToldGuest]


@dataclass(frozen=True, slots=True)
class PlannedEvening:
    """A meeting of the programme. `doubts` are keys of what is worth a second look: `doubt-<key>`."""

    public_id: str
    starts_at: datetime
    kind: str
    theme: str | None
    own_theme: str | None
    own_question: str | None
    doubts: Sequence[str]


@dataclass(frozen=True, slots=True)
class RulesView:
    """How the house rules of a plan stand, which the plan itself holds.

    `is_settled`: nobody may change them. `is_readers_turn` and `is_others_turn`: of those who lead the group, who has
    agreed to another set.
    """

    is_settled: bool
    is_readers_turn: bool
    is_others_turn: bool


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan as its pages show it."""

    seen: SeenPlan
    owners: Sequence[str]
    leaders: Leaders
    headings: Sequence[HeadingView]
    missing: Sequence[Condition]
    evenings: Sequence[PlannedEvening]
    law: GroupLaw
    rules: RulesView
    # True for a draft that continues another group.
    is_renewal: bool = False
    # With what it began, where it was an idea first; what staff said is not its leaders' to read.
    idea: Idea | None = None
    comments: Sequence[Comment] = ()
    # What others have changed in a draft since the reader's last look at its changes.
    unseen_changes: int = 0

    @property
    def is_too_small(self) -> bool:
        """True for a group that looks for members and would not begin with those who are in it now."""
        return self.law.state == GroupState.RECRUITING and count_missing(self.law) > 0

    @property
    def plan(self) -> Plan:
        """The plan itself."""
        return self.seen.plan

    def heading(self, key: Heading) -> HeadingView:
        """One of the six."""
        return next(heading for heading in self.headings if heading.key == key)


def read_desk(session: Session, person: Person, association: str, now: datetime) -> AssociationDesk:
    """The desk of an association. Raises NotFound as `require_association`."""
    facts = require_association(session, person, association)
    groups = groups_overview.list_groups_of(session, facts.id)
    next_times = queries.list_next_times(session, [group.id for group in groups], now)
    requests = groups_overview.count_requests(session, groups)
    listed = ideas.list_ideas(session, [group.id for group in groups if group.state == GroupState.IDEA])
    asks = owners.list_asks_to(session, facts.id, now)
    is_contacts = associations.answers_for(session, person, facts.id)
    return AssociationDesk(facts, groups, next_times, requests, listed, asks, is_contacts)


def read_plan(session: Session, person: Person, group: str, now: datetime) -> PlanView:
    """A plan with all that its pages show. Raises NotFound as `require_plan`."""
    seen = require_plan(session, person, group)
    plan = seen.plan
    leaders = plans.list_leaders(session, plan.group_id, now)
    evenings = list_planned_evenings(session, plan)
    first = evenings[0].starts_at if evenings else None
    to_agree = list_leaders_to_agree(session, plan)
    facts = Facts(plan, len(leaders.names), first, leaders.waiting, len(to_agree))
    headings = [HeadingView(key, *progress_of(key, facts, now), key in OPTIONAL) for key in HEADINGS]
    owners = plans.list_owner_names(session, plan.group_id)
    law = groups.read_law(session, plan.group_id)
    continues = plan.is_draft and renewals.is_renewal(session, plan.group_id)
    idea = ideas.find_idea(session, plan.group_id)
    hears = seen.viewpoint.is_contact or seen.viewpoint.is_staff
    comments = ideas.list_comments(session, plan.group_id) if hears else []
    missing, unseen = missing_from(facts, now), 0
    if plan.is_draft:
        unseen = count_unseen(session, plan.group_id, person.account_id)
    rules = RulesView(
        are_settled(session, plan.group_id) if plan.is_draft else True,
        is_readers_turn=person.account_id in to_agree,
        is_others_turn=bool(to_agree - {person.account_id}),
    )
    return PlanView(seen, owners, leaders, headings, missing, evenings, law, rules, continues, idea, comments, unseen)


def list_planned_evenings(session: Session, plan: Plan) -> list[PlannedEvening]:
    """The programme in order of time, without what was taken off."""
    rows = [row for row in queries.list_meetings(session, plan.group_id) if row.state != "cancelled"]
    overlapping = {
        later.id
        for earlier, later in pairwise(rows)
        if later.starts_at < earlier.starts_at + timedelta(minutes=earlier.minutes)
    }
    return [_view_evening(row, plan, clashes=row.id in overlapping) for row in rows]


def find_evening(session: Session, plan: Plan, meeting: str) -> PlannedEvening | None:
    """One planned meeting of the programme."""
    row = queries.find_meeting(session, plan.group_id, meeting)
    return _view_evening(row, plan) if row is not None and row.state == "planned" else None


def list_all_meetings(session: Session, plan: Plan) -> list[Meeting]:
    """The meetings of a published group in the order of their time, cancelled ones too."""
    return [Meeting.of(row) for row in queries.list_meetings(session, plan.group_id)]


def list_meetings_left(session: Session, plan: Plan, now: datetime) -> list[Meeting]:
    """The meetings that are to come or go on, in the order of their time."""
    return [meeting for meeting in list_all_meetings(session, plan) if meeting.is_left(now)]


def list_meetings_after(session: Session, plan: Plan, day: date) -> list[Meeting]:
    """The meetings to come after this day: what ending the group on it leaves out."""
    rows = [Meeting.of(row) for row in queries.list_meetings(session, plan.group_id)]
    to_come = [row for row in rows if row.state in ("planned", "lobby")]
    return [row for row in to_come if row.starts_at.astimezone(HELSINKI).date() > day]


def list_meetings_within(session: Session, plan: Plan, rest: Break) -> list[Meeting]:
    """The meetings to come on these days: what stands in the way of a break."""
    to_come = [one for one in list_all_meetings(session, plan) if one.state in ("planned", "lobby")]
    return [one for one in to_come if one.starts_at.astimezone(HELSINKI).date() in rest]


def read_meetings_of_room(session: Session, account_id: int, room: str) -> MeetingsOfRoom:
    """The meetings of the group whose room the reader is in.

    Raises as `require_reader`, and NotFound for a room of no group.
    """
    standing = require_reader(rooms.find_standing(session, require_id(room), account_id))
    group_id = groups.find_group_of_room(session, standing.room_id)
    if group_id is None:
        raise NotFound
    law = groups.read_law(session, group_id)
    facts = groups.find_room_facts(session, standing.room_id)
    is_published = law.state in LIVING | {GroupState.RECRUITING, GroupState.ENDED}
    rows = queries.list_meetings(session, group_id) if is_published else []
    return MeetingsOfRoom(
        group=law.public_id,
        name=facts.name if facts else "",
        is_leader=standing.leads_group and plans.find_plan(session, law.public_id) is not None,
        end_date=law.end_date if law.state in LIVING else None,
        rest=law.rest,
        meetings=[Meeting.of(row) for row in rows],
        guests=list_guests(session, group_id),
    )


def find_meeting(session: Session, plan: Plan, meeting: str) -> Meeting | None:
    """One meeting of the group, whatever its state."""
    row = queries.find_meeting(session, plan.group_id, meeting)
    return Meeting.of(row) if row is not None else None


def is_taken_off(session: Session, plan: Plan, meeting: str | None) -> bool:
    """True for a meeting of this group that was taken off and may be brought back."""
    row = queries.find_meeting(session, plan.group_id, meeting) if meeting else None
    return row is not None and row.state == "cancelled"


def _view_evening(row: Any, plan: Plan, *, clashes: bool = False) -> PlannedEvening:
    is_coffee = row.theme is None and row.own_theme is None
    kind = "coffee" if is_coffee and row.kind == "talk" else row.kind
    day = row.starts_at.astimezone(HELSINKI).date()
    doubts = [*_doubts(day, plan), *(["clash"] if clashes else [])]
    return PlannedEvening(row.public_id, row.starts_at, kind, row.theme, row.own_theme, row.own_question, doubts)


def _doubts(day: date, plan: Plan) -> Sequence[str]:
    is_outside = (plan.start_date and day < plan.start_date) or (plan.end_date and day > plan.end_date)
    told = [("outside", bool(is_outside)), ("holiday", is_better_avoided(day)), ("school_break", is_holiday_week(day))]
    return [key for key, applies in told if applies]
