"""A leader cannot lead one meeting, and says so in one tap; no reason is asked, and the same tap takes it back."""

from app.accounts.access import Person
from app.base.errors import Clash, NotFound
from app.db.database import WriteSession
from app.groups import service as groups
from app.groups.letters import list_seekers
from app.groups.plans.plan import Plan
from app.jobs.queue import JobQueue
from app.meetings import queries as meetings
from app.meetings.absences import queries
from app.meetings.absences.letters import LEADER_ABSENT_LETTER, UNLED_LETTER, tell
from app.meetings.absences.unled import is_unled, list_absent, list_leading
from app.meetings.meeting_now import Meeting
from app.meetings.plan_door import PlanDoor


class CannotLead:
    """The use cases. Both raise as `PlanDoor.open`, and NotFound for a meeting of another group.

    Safe from any thread.
    """

    def __init__(self, door: PlanDoor, queue: JobQueue) -> None:
        self._door = door
        self._queue = queue

    def say(self, person: Person, group: str, meeting: str) -> None:
        """This leader does not lead that meeting; the other one is told by letter. Twice is once.

        Where nobody is left who can, contacts and staff are told: a meeting never starts without a leader. Raises
        Clash for a meeting that has begun or is over.
        """
        with self._door.open(person, group, "say_absence") as (session, seen):
            found = _find(session, seen.plan, meeting)
            if found.state not in meetings.TO_COME:
                raise Clash
            if person.account_id in list_absent(session, seen.plan.group_id).get(meeting, set()):
                return
            # What was said of another time of the same meeting is said anew.
            queries.delete_absence(session, found.id, person.account_id)
            now = self._door.clock.now()
            queries.insert_absence(session, found.id, person.account_id, found.starts_at, now)
            self._tell(session, seen.plan, found)

    def take_back(self, person: Person, group: str, meeting: str) -> None:
        """They lead it after all; twice changes nothing."""
        with self._door.open(person, group, "say_absence") as (session, seen):
            queries.delete_absence(session, _find(session, seen.plan, meeting).id, person.account_id)

    def _tell(self, session: WriteSession, plan: Plan, meeting: Meeting) -> None:
        law = groups.read_law(session, plan.group_id)
        if is_unled(session, law.id, meeting.public_id):
            tell(session, self._queue, (law, meeting), kind=UNLED_LETTER, readers=list_seekers(session, law.id))
            return
        absent = list_absent(session, law.id)[meeting.public_id]
        others = list_leading(session, law.id) - absent
        tell(session, self._queue, (law, meeting), kind=LEADER_ABSENT_LETTER, readers=sorted(others))


def _find(session: WriteSession, plan: Plan, meeting: str) -> Meeting:
    row = meetings.find_meeting(session, plan.group_id, meeting)
    if row is None:
        raise NotFound
    return Meeting.of(row)
