"""A leader ends a group after its last meeting, without waiting for its last day."""

from app.accounts.access import Person
from app.audit.entry import Doer
from app.base.errors import Clash
from app.groups import service as groups
from app.meetings.group_clock import GroupClock
from app.meetings.overview import list_meetings_left
from app.meetings.plan_door import PlanDoor


class MeetingsLeft(Clash):
    """A meeting is still ahead, or goes on."""

    code = "meetings_left"


class EndGroup:
    """The use case. Raises as `PlanDoor.open`. Safe from any thread."""

    def __init__(self, door: PlanDoor, group_clock: GroupClock) -> None:
        self._door = door
        self._group_clock = group_clock

    def end(self, person: Person, group: str) -> None:
        """What the clock does at the end of the last day happens now; this can't be undone. Raises MeetingsLeft."""
        with self._door.open(person, group, "end") as (session, seen):
            law, now = groups.read_law(session, seen.plan.group_id), self._door.clock.now()
            if list_meetings_left(session, seen.plan, now):
                raise MeetingsLeft
            self._group_clock.end(session, law, now, by=Doer("leader", person.account_id))
            # Asked again, the clock writes the job of what comes next.
            self._door.ask_clock(session, law.id)
