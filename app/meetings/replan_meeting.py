"""One meeting gets another time or is cancelled, and a local group's meetings are marked held or not.

The room hears of a move and of a cancellation by a numbered event, everybody in the group by a letter that says only
that there is news. Whoever leads, plans or is staff may do it: a sole leader may have fallen ill.
"""

from datetime import date, datetime, time, timedelta
from typing import Final, Literal, get_args

from app.accounts.access import Person
from app.base.errors import BadInput, Clash, NotFound
from app.db.database import WriteSession
from app.groups import service as groups
from app.groups.lifecycle import GroupState
from app.groups.plans.plan import Plan
from app.jobs.queue import JobQueue
from app.meetings import queries
from app.meetings.events import ReplannedKind
from app.meetings.lay_programme import moment_of
from app.meetings.letters import meeting_news_leave_at, tell_group
from app.meetings.meeting_now import Meeting, MeetingState
from app.meetings.plan_door import PlanDoor
from app.meetings.tell_room import shut_lobby, tell_replanned
from app.realtime.publisher import Publishes
from app.texts.dates import HELSINKI

CancelMeetingReason = Literal["ill", "few", "other"]
CANCEL_MEETING_REASONS: Final = get_args(CancelMeetingReason)
_TO_COME: Final = (MeetingState.PLANNED, MeetingState.LOBBY)
_MARKED: Final = (MeetingState.PLANNED, MeetingState.HELD, MeetingState.MISSED)


class ReplanMeeting:
    """The use cases. All raise as `PlanDoor.open`, and NotFound for a meeting of another group."""

    def __init__(self, door: PlanDoor, queue: JobQueue, publisher: Publishes) -> None:
        self._door = door
        self._queue = queue
        self._publisher = publisher

    def move(self, person: Person, group: str, meeting: str, day: date, clock: time) -> None:
        """Gives it another day and time; the rest stays.

        Raises BadInput on `clock` (`no_such_time`) and on `day` (`in_past`, `outside_period`, `in_break`,
        `meeting_clash`), Clash for one that has begun, is over or is cancelled.
        """
        to = moment_of(day, clock, "clock")
        with self._door.open(person, group, "replan_meetings") as (session, seen):
            found = _to_come(session, seen.plan, meeting)
            if found.starts_at == to:
                return
            self._check(session, seen.plan, found, to)
            self._shut(session, seen.plan, found)
            queries.move_meeting(session, found.id, to)
            facts = {"was": found.starts_at.isoformat(), "starts_at": to.isoformat()}
            self._tell(session, seen.plan, "meeting_moved", facts)

    def cancel(self, person: Person, group: str, meeting: str, reason: CancelMeetingReason) -> None:
        """It will not be; twice changes nothing.

        Raises Clash for one that has begun or is over, BadInput on `reason` (`only_meeting`) for the only one that is
        left of a group which has not started.
        """
        now = self._door.clock.now()
        with self._door.open(person, group, "replan_meetings") as (session, seen):
            found = _find(session, seen.plan, meeting)
            if found.state == MeetingState.CANCELLED:
                return
            found = _to_come(session, seen.plan, meeting)
            is_only = len(queries.list_planned_times(session, seen.plan.group_id)) == 1
            if is_only and seen.plan.state == GroupState.RECRUITING:
                raise BadInput("only_meeting", field="reason")
            self._shut(session, seen.plan, found)
            queries.end_meeting(session, found.id, MeetingState.CANCELLED, now)
            self._tell(session, seen.plan, "meeting_cancelled", {"was": found.starts_at.isoformat(), "reason": reason})

    def mark(self, person: Person, group: str, meeting: str, *, held: bool) -> None:
        """Says of a local group's meeting whose time is over whether it was held; it may be said anew.

        Raises Clash for one that is not over, was cancelled, or belongs to a group with a room of its own.
        """
        now = self._door.clock.now()
        with self._door.open(person, group, "mark_meetings") as (session, seen):
            found = _find(session, seen.plan, meeting)
            if seen.plan.mode != "local" or found.state not in _MARKED or now < found.planned_end:
                raise Clash
            times = {"opened_at": found.starts_at, "closed_at": found.planned_end}
            values = times if held else {"opened_at": None, "closed_at": now}
            state = MeetingState.HELD if held else MeetingState.MISSED
            queries.update_meeting(session, found.id, {"state": state, **values})

    def _check(self, session: WriteSession, plan: Plan, found: Meeting, to: datetime) -> None:
        day = to.astimezone(HELSINKI).date()
        if to <= self._door.clock.now():
            raise BadInput("in_past", field="day")
        if (plan.start_date and day < plan.start_date) or (plan.end_date and day > plan.end_date):
            raise BadInput("outside_period", field="day")
        rest = groups.read_law(session, plan.group_id).rest
        if rest is not None and day in rest:
            raise BadInput("in_break", field="day")
        over = to + timedelta(minutes=found.minutes)
        others = [Meeting.of(row) for row in queries.list_meetings(session, plan.group_id) if row.id != found.id]
        living = [other for other in others if other.state != MeetingState.CANCELLED]
        if any(other.starts_at < over and to < other.planned_end for other in living):
            raise BadInput("meeting_clash", field="day")

    def _shut(self, session: WriteSession, plan: Plan, found: Meeting) -> None:
        if found.state == MeetingState.LOBBY:
            law = groups.read_law(session, plan.group_id)
            shut_lobby(session, self._publisher, law, self._door.clock.now())

    def _tell(self, session: WriteSession, plan: Plan, kind: ReplannedKind, facts: dict[str, str]) -> None:
        law = groups.read_law(session, plan.group_id)
        if law.state == GroupState.RECRUITING:
            times = [at for _, at in queries.list_planned_times(session, law.id)]
            groups.set_dates(session, law.id, first_meeting_at=min(times))
        now = self._door.clock.now()
        tell_replanned(session, self._publisher, law, kind, at=now, **facts)
        # The former time counts as well: whoever would come for it must hear before.
        soonest = min(datetime.fromisoformat(facts[key]) for key in ("was", "starts_at") if key in facts)
        tell_group(session, self._queue, law.id, now, at=meeting_news_leave_at(now, soonest))
        # Asked again, the clock writes the job of what comes next.
        self._door.ask_clock(session, law.id)


def _find(session: WriteSession, plan: Plan, meeting: str) -> Meeting:
    row = queries.find_meeting(session, plan.group_id, meeting)
    if row is None:
        raise NotFound
    return Meeting.of(row)


def _to_come(session: WriteSession, plan: Plan, meeting: str) -> Meeting:
    found = _find(session, plan, meeting)
    if found.state not in _TO_COME:
        raise Clash
    return found
