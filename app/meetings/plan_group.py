"""Writing the headings of a plan. Each writes its own fields alone: the last save of a heading wins, others stay."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import get_args

from app.accounts.access import Person
from app.base.errors import BadInput
from app.db.database import WriteSession
from app.groups.lifecycle import SupportModel
from app.groups.plans import service as plans
from app.groups.plans.plan import Plan
from app.jobs.queue import JobQueue
from app.meetings.changes.plan_edits import PlanEdits
from app.meetings.drafting import CHANNELS
from app.meetings.lay_programme import Series, change_clock, lay_programme
from app.meetings.letters import tell_staff
from app.meetings.series import Rhythm, check_period, propose_days
from app.meetings.templates import TemplateMeeting, require_template
from app.texts.dates import HELSINKI


@dataclass(frozen=True, slots=True)
class Frame:
    """For whom, how often and for how long. None: not decided yet."""

    name: str
    language: str
    target_group: str | None = None
    what_connects: str | None = None
    description: str | None = None
    intake: str | None = None
    asks_first: bool = False
    mode: str | None = None
    municipality: str | None = None
    visibility: str = "listed"
    size: int = 8
    start_date: date | None = None
    end_date: date | None = None
    rhythm: Rhythm | None = None
    meeting_time: time | None = None


class PlanGroup:
    """The use cases. All raise as `PlanDoor.open`. Safe from any thread."""

    def __init__(self, edits: PlanEdits, queue: JobQueue) -> None:
        self._edits = edits
        self._queue = queue

    def save_communication(self, person: Person, group: str, channels: Sequence[str], own_channel: str | None) -> None:
        """How people hear of the group: some of CHANNELS, and one of one's own."""
        chosen = [channel for channel in CHANNELS if channel in channels]
        with self._edits.open(person, group, "communication") as (session, seen):
            plans.write_plan(session, seen.plan.group_id, channels=chosen, own_channel=own_channel)

    def save_networks(self, person: Person, group: str, note: str | None) -> None:
        """Who near by could take part."""
        with self._edits.open(person, group, "networks") as (session, seen):
            plans.write_plan(session, seen.plan.group_id, networks_note=note)

    def save_resources(self, person: Person, group: str, note: str | None) -> None:
        """Child care, costs, money."""
        with self._edits.open(person, group, "resources") as (session, seen):
            plans.write_plan(session, seen.plan.group_id, resources_note=note)

    def switch_model(self, person: Person, group: str, model: SupportModel) -> None:
        """Who prepares the group from now on; staff are told where it is they. Every value stays."""
        if model not in get_args(SupportModel):
            raise BadInput("bad_choice", field="model")
        with self._edits.open(person, group, "model") as (session, seen):
            plans.write_plan(session, seen.plan.group_id, support_model=model)
            if model == "turnkey" != seen.plan.support_model:
                tell_staff(session, self._queue, self._edits.clock.now(), apart_from=person.account_id)

    def save_frame(self, person: Person, group: str, frame: Frame) -> None:
        """Writes the frame, and lays the meetings out anew where start, end or rhythm has changed.

        Raises BadInput on `name` (`group_exists`), `start_date` and `end_date` (`in_past`), `end_date`
        (`end_before_start`, `too_long_period`) and `meeting_time` (`no_such_time`); nothing is stored then.
        """
        with self._edits.open(person, group, "frame", lock_owners=True) as (session, seen):
            plan = seen.plan
            if faults := faults_of_days(plan, frame.start_date, frame.end_date, self._edits.clock.now()):
                raise faults[0]
            plans.rename(session, plan, frame.name)
            plans.write_group(
                session,
                plan.group_id,
                language=frame.language,
                intake=frame.intake,
                asks_first=frame.asks_first,
                size=frame.size,
                end_date=frame.end_date,
            )
            plans.write_plan(
                session,
                plan.group_id,
                target_group=frame.target_group,
                what_connects=frame.what_connects,
                description=frame.description,
                mode=frame.mode,
                municipality=frame.municipality,
                visibility=frame.visibility,
                rhythm=frame.rhythm,
                start_date=frame.start_date,
                meeting_time=frame.meeting_time,
            )
            self._lay_meetings(session, plan, frame)

    def _lay_meetings(self, session: WriteSession, plan: Plan, frame: Frame) -> None:
        start, end, rhythm, clock = frame.start_date, frame.end_date, frame.rhythm, frame.meeting_time
        if not (start and end and rhythm and clock) or rhythm == "own_dates":
            return
        if plan.meeting_time is None or (plan.start_date, plan.end_date, plan.rhythm) != (start, end, rhythm):
            series = Series(propose_days(start, end, rhythm), clock, _programme_of(plan))
            lay_programme(session, plan.group_id, series, self._edits.clock.now())
        elif clock != plan.meeting_time:
            change_clock(session, plan.group_id, clock)


def faults_of_days(plan: Plan, start: date | None, end: date | None, now: datetime) -> list[BadInput]:
    """What is wrong with the days of a frame, in the form's order: of each at most one thing.

    A start that was ahead when it was written may have passed meanwhile; the conditions of publishing ask it.
    """
    today = now.astimezone(HELSINKI).date()
    faults = []
    if start and start < today and start != plan.start_date:
        faults.append(BadInput("in_past", field="start_date"))
    if end and end < today:
        faults.append(BadInput("in_past", field="end_date"))
    elif end and start and not faults:
        # Measured from a start that stands alone: another one says nothing about the end.
        try:
            check_period(start, end)
        except BadInput as fault:
            faults.append(fault)
    return faults


def _programme_of(plan: Plan) -> Sequence[TemplateMeeting]:
    return require_template(plan.template).meetings if plan.template else ()
