"""Another last day of a group that lives: its leaders or its association propose it, the other side agrees."""

from datetime import date, datetime
from typing import Any

from app.accounts.access import Person
from app.base.errors import BadInput, Clash
from app.db.database import WriteSession
from app.groups import service as groups
from app.groups.law import GroupLaw
from app.groups.lifecycle import Actor, GroupState, require_step
from app.groups.plans import service as plans
from app.groups.plans.access import doer_of
from app.groups.plans.plan import Plan
from app.jobs.queue import JobQueue
from app.meetings import queries
from app.meetings.letters import LAST_DAY, tell_last_day, tell_other_side
from app.meetings.meeting_now import MeetingState
from app.meetings.moments import ending_at
from app.meetings.overview import list_meetings_after
from app.meetings.plan_door import PlanDoor
from app.meetings.series import check_period
from app.meetings.tell_room import shut_lobby, tell_days, tell_replanned
from app.realtime.publisher import Publishes
from app.texts.dates import HELSINKI

_NOTHING: dict[str, None] = {"new_end_date": None, "new_end_by": None}
_BOTH = frozenset[Actor]({"leader", "association_contact"})


class MoveEndDate:
    """The use cases. All raise as `PlanDoor.open`. Safe from any thread."""

    def __init__(self, door: PlanDoor, queue: JobQueue, publisher: Publishes) -> None:
        self._door = door
        self._queue = queue
        self._publisher = publisher

    def propose(self, person: Person, group: str, day: date, *, members_asked: bool) -> None:
        """The other side is told that a yes is needed; a later proposal takes the place of the former one.

        Raises BadInput on `day` (`in_past`, `same_end`, `end_in_break`, `end_before_start`, `too_long_period`), and on
        `asked` (`members_not_asked`) for a later day where nobody says that the members were asked.
        """
        with self._door.open(person, group, "propose_end") as (session, seen):
            self._check(seen.plan, groups.read_law(session, seen.plan.group_id), day)
            if seen.plan.end_date is not None and day > seen.plan.end_date and not members_asked:
                raise BadInput("members_not_asked", field="asked")
            by = str(seen.viewpoint.side)
            plans.write_plan(session, seen.plan.group_id, new_end_date=day, new_end_by=by)
            tell_other_side(session, self._queue, seen.plan, day, by=by)

    def take_away(self, person: Person, group: str) -> None:
        """The one side takes its proposal back, or the other one declines it: the last day stays as it is."""
        with self._door.open(person, group, "propose_end") as (session, seen):
            plans.write_plan(session, seen.plan.group_id, **_NOTHING)

    def agree(self, person: Person, group: str, day: date) -> None:
        """The group ends on that day; meetings after it are cancelled, and all are told which day it is.

        A group that was about to end goes on where the new day leaves it time. Raises Clash where another day is
        proposed now, BadInput as `propose`.
        """
        with self._door.open(person, group, "answer_end") as (session, seen):
            if seen.plan.new_end_date != day:
                raise Clash
            law, now = groups.read_law(session, seen.plan.group_id), self._door.clock.now()
            self._check(seen.plan, law, day)
            groups.set_dates(session, law.id, end_date=day)
            plans.write_plan(session, law.id, **_NOTHING)
            self._leave_out(session, seen.plan, law, day)
            goes_on = law.state == GroupState.ENDING and ending_at(law, day, queries.list_ends(session, law.id)) > now
            if goes_on:
                # Both sides take this step together; who says yes last has it done.
                by = doer_of(seen, person)
                groups.change_state(session, law, require_step("go_on", law.state, _BOTH), now, by=by)
            facts = {"last_day": day.isoformat(), **({"reason": "goes_on"} if goes_on else {})}
            tell_days(session, self._publisher, law, "last_day_moved", at=now, **facts)
            tell_last_day(session, self._queue, law.id, now, news=LAST_DAY)
            # Asked again, the clock writes the job of what comes next.
            self._door.ask_clock(session, law.id)

    def _check(self, plan: Plan, law: GroupLaw, day: date) -> None:
        now = self._door.clock.now()
        if day < now.astimezone(HELSINKI).date():
            raise BadInput("in_past", field="day")
        if day == plan.end_date:
            raise BadInput("same_end", field="day")
        if law.rest is not None and day <= law.rest.last:
            raise BadInput("end_in_break", field="day")
        try:
            check_period(plan.start_date or _begun(law, now), day)
        except BadInput as refusal:
            facts: dict[str, Any] = dict(refusal.facts)
            raise BadInput(refusal.code, field="day", **facts) from refusal

    def _leave_out(self, session: WriteSession, plan: Plan, law: GroupLaw, day: date) -> None:
        now = self._door.clock.now()
        for meeting in list_meetings_after(session, plan, day):
            if meeting.state == MeetingState.LOBBY:
                shut_lobby(session, self._publisher, law, now)
            queries.end_meeting(session, meeting.id, MeetingState.CANCELLED, now)
            facts = {"was": meeting.starts_at.isoformat(), "reason": "other"}
            tell_replanned(session, self._publisher, law, "meeting_cancelled", at=now, **facts)


def _begun(law: GroupLaw, now: datetime) -> date:
    return (law.started_at or law.first_meeting_at or now).astimezone(HELSINKI).date()
