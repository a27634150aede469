"""The same people go on as a new group: one step makes a plan of what was the old group's, and asks its leaders.

Nothing of a person goes along: no name, no consent, no welcome that somebody wrote. Members hear of it when the new
group is published (`groups.renewal.offer`), and come by their own yes.
"""

from datetime import date, datetime, time
from typing import Any, Final

from app.accounts.access import Person
from app.audit import service as audit
from app.audit.entry import AuditEntry, Doer
from app.base.ids import random_id
from app.db.database import WriteSession
from app.groups import service as groups
from app.groups.invitations.invite import Terms, send_invitation, write_invitation
from app.groups.law import MAX_SIZE, GroupLaw
from app.groups.owners import service as owners
from app.groups.plans import service as plans
from app.groups.plans.access import doer_of
from app.groups.plans.plan import Plan, SeenPlan
from app.groups.plans.service import NewPlan
from app.groups.renewal import service as renewals
from app.jobs.queue import JobQueue
from app.meetings import queries
from app.meetings.lay_programme import COFFEE, insert_programme, moment_of
from app.meetings.layout import lay_out
from app.meetings.letters import tell_staff
from app.meetings.meeting_now import Meeting
from app.meetings.overview import list_all_meetings
from app.meetings.plan_door import PlanDoor
from app.meetings.renewal.period import propose_period
from app.meetings.series import MAX_MEETINGS, RHYTHMS, propose_days
from app.texts.dates import HELSINKI

_OF_GROUP: Final = ("intake", "asks_first")
_OF_PLAN: Final = (
    "target_group",
    "what_connects",
    "description",
    "mode",
    "municipality",
    "visibility",
    "rhythm",
    "channels",
    "own_channel",
    "networks_note",
    "resources_note",
    "rules_version",
)


class ContinueGroup:
    """The use case. Raises as `PlanDoor.open`. Safe from any thread."""

    def __init__(self, door: PlanDoor, queue: JobQueue) -> None:
        self._door = door
        self._queue = queue

    def go_on(self, person: Person, group: str) -> None:
        """A group in planning that continues this one, with an invitation for each who leads it; once, however often.

        Whoever presses as a leader gets theirs without a letter: the page leads them to it. Raises BadInput on `name`
        (`too_many_groups`).
        """
        with self._door.open(person, group, "renew", lock_owners=True) as (session, seen):
            if renewals.find_next(session, seen.plan.group_id) is None:
                self._found(session, person, seen)

    def _found(self, session: WriteSession, person: Person, seen: SeenPlan) -> None:
        plan, now = seen.plan, self._door.clock.now()
        former = groups.read_law(session, plan.group_id)
        meetings = [one for one in list_all_meetings(session, plan) if one.state != "cancelled"]
        weekday = _local(meetings[0]).weekday() if meetings else None
        today = now.astimezone(HELSINKI).date()
        start, end = propose_period((plan.start_date, plan.end_date), weekday, today)
        clock = plan.meeting_time or (_local(meetings[0]).time() if meetings else None)
        by = doer_of(seen, person)
        first, *others = plans.list_owner_ids(session, plan.group_id)
        next_id, _ = plans.found_group(session, _plan_of(plan, former, first, (start, end, clock)), now, by=by)
        for association_id in others:
            owners.add_owner(session, next_id, association_id)
        renewals.write_renewal(session, plan.group_id, next_id, now)
        _copy_programme(session, next_id, meetings, (start, end, clock, plan.rhythm), now)
        self._ask_leaders(session, seen, next_id, by=by)
        audit.note(session, plan.group_id, AuditEntry("group_continued", now, by))
        if plan.is_turnkey:
            tell_staff(session, self._queue, now, apart_from=person.account_id)

    def _ask_leaders(self, session: WriteSession, seen: SeenPlan, next_id: int, *, by: Doer) -> None:
        to_lead = Terms("leader", "door", by)
        law = groups.read_law(session, next_id)
        for account_id in plans.list_leader_accounts(session, seen.plan.group_id):
            if account_id == by.account_id:
                write_invitation(session, law, account_id, to_lead, now=self._door.clock.now())
            else:
                send_invitation(session, self._queue, law, account_id, to_lead)


def _plan_of(plan: Plan, former: GroupLaw, association_id: int, when: tuple[date, date, time | None]) -> NewPlan:
    start, end, clock = when
    kept: dict[str, Any] = {name: getattr(plan, name) for name in _OF_PLAN}
    kept["house_rules"] = plan.house_rules.kept()
    return NewPlan(
        association_id,
        plan.name,
        plan.language,
        "turnkey" if plan.is_turnkey else "self_service",
        plan.template,
        group_values={
            **{name: getattr(plan, name) for name in _OF_GROUP},
            # As large as all need who are in the group now.
            "size": min(MAX_SIZE, max(plan.size, former.members)),
            "end_date": end,
        },
        plan_values={**kept, "start_date": start, "meeting_time": clock},
        is_renewal=True,
    )


def _copy_programme(
    session: WriteSession,
    next_id: int,
    meetings: list[Meeting],
    when: tuple[date, date, time | None, str | None],
    now: datetime,
) -> None:
    """The same evenings in their order, on new days; what days are to spare become coffee meetings."""
    start, end, clock, rhythm = when
    if clock is None or not meetings:
        return
    shift = start - _local(meetings[0]).date()
    days = [day for one in meetings if (day := _local(one).date() + shift) <= end]
    named = next((one for one in RHYTHMS if one == rhythm and one != "own_dates"), None)
    if named is not None:
        days = propose_days(start, end, named)
    rows, coffee = [], []
    for which, day in lay_out(len(meetings), days[:MAX_MEETINGS]).placed:
        at = moment_of(day, clock)
        if which is None:
            coffee.append((COFFEE, at))
        else:
            rows.append(_row(next_id, meetings[which], at, now))
    queries.insert_meetings(session, rows)
    insert_programme(session, next_id, coffee, now)


def _row(group_id: int, meeting: Meeting, at: datetime, now: datetime) -> dict[str, Any]:
    about = ("minutes", "kind", "theme", "own_theme", "own_question", "run_of_show")
    kept = {name: getattr(meeting, name) for name in about}
    of = {"public_id": random_id(), "group_id": group_id, "starts_at": at}
    return {**of, **kept, "state": "planned", "created_at": now}


def _local(meeting: Meeting) -> datetime:
    return meeting.starts_at.astimezone(HELSINKI)
