"""A substitute leads one meeting: called in one tap by whoever answers for it, taken back the same way.

The stand-in sits down at once where the group has one; else the call waits until somebody who is asked by address
says yes. At most one call stands in a group, counted under its lock.
"""

from app.accounts.access import Person
from app.audit import service as audit
from app.audit.entry import AuditEntry
from app.base.errors import Clash, NotFound
from app.db.database import WriteSession
from app.groups import service as groups
from app.groups.law import GroupLaw
from app.groups.plans.access import doer_of
from app.groups.plans.plan import Plan, SeenPlan
from app.groups.substitutes.stand_in import ask_stand_in, find_stand_in
from app.jobs.queue import JobQueue
from app.meetings import queries
from app.meetings.meeting_now import Meeting
from app.meetings.plan_door import PlanDoor
from app.meetings.substitutes import queries as calls


class CallSubstitute:
    """The use cases. All raise as `PlanDoor.open`, and NotFound for a meeting of another group.

    Safe from any thread.
    """

    def __init__(self, door: PlanDoor, queue: JobQueue) -> None:
        self._door = door
        self._queue = queue

    def call(self, person: Person, group: str, meeting: str) -> None:
        """The group's stand-in has a leader's rights from now to this meeting's end; twice is one call.

        Raises Clash for a meeting that is over or is held in person, where another meeting of the group has its
        substitute, and where there is no stand-in, or one who cannot come: their account is blocked, or they have come
        into the group by another way.
        """
        with self._door.open(person, group, "call_substitute") as (session, seen):
            law = groups.read_law(session, seen.plan.group_id)
            if find_stand_in(session, law.id) is None:
                raise Clash
            if not self._write(session, seen, law, meeting, person):
                return
            self._door.ask_clock(session, law.id)
            call = calls.find_standing_call(session, law.id)
            if call is None or call.state != "open":
                raise Clash

    def ask(self, person: Person, group: str, meeting: str, address: str) -> None:
        """Somebody is asked by address to be the stand-in, and their yes is the call for this meeting.

        Raises Clash as `call`, and as `ask_stand_in`.
        """
        with self._door.open(person, group, "call_substitute") as (session, seen):
            law = groups.read_law(session, seen.plan.group_id)
            self._write(session, seen, law, meeting, person)
            ask_stand_in(session, self._queue, law, address, by=doer_of(seen, person))

    def take_back(self, person: Person, group: str, meeting: str) -> None:
        """The call stands no more, and whoever came by it goes; twice changes nothing."""
        with self._door.open(person, group, "call_substitute") as (session, seen):
            found = _find(session, seen.plan, meeting)
            call = calls.find_standing_call(session, seen.plan.group_id)
            if call is None or call.meeting_id != found.id:
                return
            calls.withdraw(session, call.id)
            self._door.ask_clock(session, seen.plan.group_id)

    def _write(self, session: WriteSession, seen: SeenPlan, law: GroupLaw, meeting: str, person: Person) -> bool:
        """Writes the call. False where one for this meeting has been answered already."""
        found, now = _find(session, seen.plan, meeting), self._door.clock.now()
        if seen.plan.mode == "local" or found.state not in queries.UNFINISHED:
            raise Clash
        call = calls.find_standing_call(session, law.id)
        if call is not None and call.meeting_id != found.id:
            raise Clash
        if call is not None:
            return call.state == "waiting"
        calls.insert(session, law.id, (found.id, found.starts_at), now)
        audit.note(session, law.id, AuditEntry("substitute_called", now, doer_of(seen, person)))
        return True


def _find(session: WriteSession, plan: Plan, meeting: str) -> Meeting:
    row = queries.find_meeting(session, plan.group_id, meeting)
    if row is None:
        raise NotFound
    return Meeting.of(row)
