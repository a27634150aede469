"""What follows for the safety of a room from somebody's coming to lead it."""

from dataclasses import dataclass
from datetime import datetime

from app.db.database import WriteSession
from app.jobs.queue import JobQueue
from app.rooms import service as rooms
from app.rooms.access import Standing
from app.safety import queries
from app.safety.propose_removal import lapse_of_leader
from app.safety.report_letters import tell_staff_of_reports


@dataclass(frozen=True, slots=True)
class AfterPromotion:
    """Called in the transaction in which somebody begins to lead, as a member, anew or for one meeting; room locked."""

    queue: JobQueue

    def __call__(self, session: WriteSession, member: Standing, now: datetime) -> None:
        """What is reported of a leader is read by staff, and leaders are not proposed for removal."""
        lapse_of_leader(session, member, now)
        # Of whatever they wrote here, from earlier places too.
        if queries.hand_reports_about(session, member.room_id, rooms.list_member_ids_of(session, member.account_id)):
            tell_staff_of_reports(session, self.queue, now)
