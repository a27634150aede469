"""A visit's place in the room ends with its meeting: the part of `EveningWatch` that knows visits."""

from datetime import datetime

from app.audit import service as audit
from app.audit.entry import CLOCK, AuditEntry
from app.db.database import WriteSession
from app.groups.access import is_staff
from app.groups.law import GroupLaw, may_come_for_meeting
from app.jobs.queue import JobQueue
from app.meetings.evening_places import EveningPlaces
from app.meetings.visits import queries
from app.meetings.visits.letters import tell_visitor
from app.meetings.visits.visit import Ending, Visit, VisitState, is_ahead
from app.rooms import service as rooms


class VisitWatch:
    """Safe from any thread."""

    def __init__(self, queue: JobQueue, places: EveningPlaces) -> None:
        self._queue = queue
        self._places = places

    def look(self, session: WriteSession, law: GroupLaw, now: datetime) -> None:
        """Ends the visits whose meeting is over or elsewhere, and those of who may not come any more.

        The caller holds the group's lock.
        """
        for visit in queries.list_standing(session, law.id):
            if visit.state == VisitState.HERE:
                if not self._may_stay(session, law, visit):
                    self.end(session, law, visit, now)
            elif (why := _why_over(session, law, visit, now)) is not None:
                self.call_off(session, law, visit, why, now)

    def end(self, session: WriteSession, law: GroupLaw, visit: Visit, now: datetime) -> None:
        """Whoever came goes, and the visit was made."""
        self._places.end(session, law, visit.room_member_id, now)
        queries.end_visit(session, visit.id, VisitState.DONE, now)

    def call_off(self, session: WriteSession, law: GroupLaw, visit: Visit, why: Ending, now: datetime) -> None:
        """Nothing comes of it; whoever had taken it hears so."""
        queries.end_visit(session, visit.id, VisitState.CANCELLED, now, why)
        audit.note(session, law.id, AuditEntry("visit_off", now, CLOCK, reason=why))
        tell_visitor(session, self._queue, visit)

    def _may_stay(self, session: WriteSession, law: GroupLaw, visit: Visit) -> bool:
        if not (is_ahead(visit) and may_come_for_meeting(law)) or rooms.find_freeze(session, law.room_id) is not None:
            return False
        is_in = self._places.is_in(session, visit.room_member_id, visit.account_id)
        return is_in and is_staff(session, visit.account_id or 0)


def _why_over(session: WriteSession, law: GroupLaw, visit: Visit, now: datetime) -> Ending | None:
    """Why a visit that nobody has made yet comes to nothing now; None while it may still be made.

    One on site outlasts its hour, for only who went knows.
    """
    is_taken = visit.state == VisitState.BOOKED
    if is_taken and (visit.account_id is None or not is_staff(session, visit.account_id)):
        return "not_made"
    if visit.waits_for_word(now) and visit.starts_at == visit.meeting_at and visit.meeting_state != "cancelled":
        return None
    if not may_come_for_meeting(law) or not is_ahead(visit):
        return "not_made" if visit.meeting_state in ("held", "missed") else "off"
    return None
