"""The federation is invited to one meeting, and the invitation taken back."""

from app.accounts.access import Person
from app.audit import service as audit
from app.audit.entry import AuditEntry
from app.base.errors import BadInput, Clash, NotAllowed, NotFound
from app.base.ids import random_id
from app.db.database import WriteSession
from app.groups import service as groups
from app.groups.plans.access import doer_of, side_of
from app.groups.plans.plan import Plan
from app.jobs.queue import JobQueue
from app.meetings import queries as meetings
from app.meetings.evening_places import EveningPlaces
from app.meetings.meeting_now import Meeting
from app.meetings.plan_door import PlanDoor
from app.meetings.visits import queries
from app.meetings.visits.letters import tell_staff, tell_visitor
from app.meetings.visits.visit import Kind, Visit, VisitState, kinds_for
from app.meetings.visits.watch import VisitWatch
from app.realtime.publisher import Publishes


class AskVisit:
    """The use cases. All raise as `PlanDoor.open`, and NotFound for a meeting of another group.

    Safe from any thread.
    """

    def __init__(self, door: PlanDoor, queue: JobQueue, publisher: Publishes) -> None:
        self._door = door
        self._queue = queue
        self._watch = VisitWatch(queue, EveningPlaces(queue, publisher))

    def ask(self, person: Person, group: str, meeting: str, kind: Kind) -> None:
        """Staff are asked to come to this meeting; twice is one visit.

        Raises BadInput on `kind` (`bad_choice`) for what this person or such a group cannot ask for, and Clash for a
        meeting that is over, or to which the federation comes otherwise already.
        """
        now = self._door.clock.now()
        with self._door.open(person, group, "ask_visit") as (session, seen):
            if kind not in kinds_for(seen.viewpoint, seen.plan.mode):
                raise BadInput("bad_choice", field="kind")
            found = find_meeting(session, seen.plan, meeting)
            standing = _find_standing(session, seen.plan, found)
            if standing is not None and standing.kind == kind:
                return
            if standing is not None or found.state not in meetings.UNFINISHED or found.planned_end <= now:
                raise Clash
            about = {"meeting_id": found.id, "meeting_at": found.starts_at, "kind": kind, "asked_by": side_of(seen)}
            row = {"public_id": random_id(), "group_id": seen.plan.group_id, "state": VisitState.ASKED, "asked_at": now}
            queries.insert_visit(session, {**row, **about})
            audit.note(session, seen.plan.group_id, AuditEntry("visit_asked", now, doer_of(seen, person), reason=kind))
            tell_staff(session, self._queue)

    def take_back(self, person: Person, group: str, meeting: str) -> None:
        """Nobody comes, and who has come goes at once; twice changes nothing.

        Raises NotAllowed for a contact where leaders opened their room.
        """
        now = self._door.clock.now()
        with self._door.open(person, group, "ask_visit") as (session, seen):
            found = find_meeting(session, seen.plan, meeting)
            visit = _find_standing(session, seen.plan, found)
            if visit is None:
                return
            if visit.kind not in kinds_for(seen.viewpoint, seen.plan.mode):
                raise NotAllowed
            if visit.state == VisitState.HERE:
                self._watch.end(session, groups.read_law(session, seen.plan.group_id), visit, now)
            else:
                queries.end_visit(session, visit.id, VisitState.CANCELLED, now, "taken_back")
                tell_visitor(session, self._queue, visit)
            entry = AuditEntry("visit_off", now, doer_of(seen, person), reason="taken_back")
            audit.note(session, seen.plan.group_id, entry)


def find_meeting(session: WriteSession, plan: Plan, meeting: str) -> Meeting:
    """A meeting of this group. Raises NotFound for any other."""
    row = meetings.find_meeting(session, plan.group_id, meeting)
    if row is None:
        raise NotFound
    return Meeting.of(row)


def _find_standing(session: WriteSession, plan: Plan, meeting: Meeting) -> Visit | None:
    standing = queries.list_standing(session, plan.group_id)
    return next((visit for visit in standing if visit.meeting_id == meeting.id), None)
