"""What follows from somebody's leaving for the safety of a room."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from app.db.database import WriteSession
from app.groups import service as groups
from app.jobs.queue import JobQueue
from app.rooms import service as rooms
from app.rooms.access import Standing
from app.safety import queries
from app.safety.propose_removal import lapse_about
from app.safety.report_letters import tell_staff_of_reports

_A_PAIR: Final = 2


@dataclass(frozen=True, slots=True)
class AfterLeaving:
    """Called in the transaction in which somebody leaves, under the room's lock."""

    queue: JobQueue

    def __call__(self, session: WriteSession, leaver: Standing, now: datetime) -> None:
        """Nothing is proposed or asked any more about who has left; what no other leader is left to read goes to staff.

        A report goes to another than its reporter, so the last leader's own ones go too. Staff are told.
        """
        lapse_about(session, leaver, now)
        left = rooms.list_standings_by_id(session, [leaver.room_member_id]).get(leaver.room_member_id)
        if left is not None and left.is_bound(now):
            # Leaving is no way round it: who comes back by a leader's word alone is not kept a place elsewhere.
            groups.end_renewal_of(session, self.queue, leaver, now)
        queries.close_reviews_of(session, leaver.room_member_id, now)
        if leaver.is_leader:
            hand_over_reports(session, self.queue, leaver.room_id, now)


def hand_over_reports(session: WriteSession, queue: JobQueue, room_id: int, now: datetime) -> None:
    """A leader of the room is gone: what no other than its reporter is left to read goes to staff, who are told."""
    left = rooms.list_leader_ids(session, room_id)
    if len(left) < _A_PAIR and queries.hand_reports_to_staff(session, room_id, reported_by=left):
        tell_staff_of_reports(session, queue, now)
