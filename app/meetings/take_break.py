"""A group that runs takes a break, such as a summer's: from a day to a day it does not meet. Its room stays open.

Whether it is on a break is what its days and the clock say, so there is nothing to be done when it begins. Its end is a
moment of the group's clock, which tells the room once, however late it is asked.
"""

from datetime import date

from app.accounts.access import Person
from app.audit import service as audit
from app.audit.entry import AuditEntry, Doer
from app.base.errors import BadInput, Clash
from app.groups import service as groups
from app.groups.law import Break, GroupLaw
from app.meetings.group_clock import GroupClock
from app.meetings.moments import ENDING_BEFORE
from app.meetings.overview import list_meetings_within
from app.meetings.plan_door import PlanDoor
from app.meetings.tell_room import tell_days
from app.realtime.publisher import Publishes
from app.texts.dates import HELSINKI


class MeetingsInBreak(Clash):
    """Meetings are planned on these days: they are moved or cancelled first."""

    code = "meetings_in_break"


class TakeBreak:
    """The use cases. All raise as `PlanDoor.open`. Safe from any thread."""

    def __init__(self, door: PlanDoor, group_clock: GroupClock, publisher: Publishes) -> None:
        self._door = door
        self._group_clock = group_clock
        self._publisher = publisher

    def take(self, person: Person, group: str, rest: Break) -> None:
        """No meeting is expected on these days; a break that was set before is replaced. The room is told.

        Raises BadInput on `first` (`in_past`) and on `last` (`break_backwards`, `outside_period`, `break_too_late`
        where the group would begin to end before it), MeetingsInBreak where a meeting is planned on one of the days.
        """
        with self._door.open(person, group, "take_break") as (session, seen):
            law = groups.read_law(session, seen.plan.group_id)
            if law.rest == rest:
                return
            self._check(law, rest)
            if list_meetings_within(session, seen.plan, rest):
                raise MeetingsInBreak
            groups.set_dates(session, law.id, break_from=rest.first, break_until=rest.last)
            days = {"first_day": rest.first.isoformat(), "last_day": rest.last.isoformat()}
            now, by = self._door.clock.now(), Doer("leader", person.account_id)
            tell_days(session, self._publisher, law, "break_set", at=now, **days)
            audit.note(session, law.id, AuditEntry("break_set", now, by, facts=days))
            # Asked again, the clock writes the job of what comes next.
            self._door.ask_clock(session, law.id)

    def end(self, person: Person, group: str) -> None:
        """The group meets again from now on, or takes no break at all; twice changes nothing."""
        with self._door.open(person, group, "take_break") as (session, seen):
            law = groups.read_law(session, seen.plan.group_id)
            by = Doer("leader", person.account_id)
            self._group_clock.end_break(session, law, at=self._door.clock.now(), by=by)

    def _check(self, law: GroupLaw, rest: Break) -> None:
        if rest.first < self._today():
            raise BadInput("in_past", field="first")
        if rest.last < rest.first:
            raise BadInput("break_backwards", field="last")
        if law.end_date is not None and rest.last > law.end_date:
            raise BadInput("outside_period", field="last")
        if law.end_date is not None and rest.last >= law.end_date - ENDING_BEFORE:
            raise BadInput("break_too_late", field="last")

    def _today(self) -> date:
        return self._door.clock.now().astimezone(HELSINKI).date()
