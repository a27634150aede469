"""Letters that a report waits: to the room's leaders, or to staff. They name no group, nobody, and not what it is.

A leader is to look within a day, staff on the next working day (domain.md section 6), and neither sits in the room all
the time. What comes within five minutes is one letter.
"""

from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from app.accounts import service as accounts
from app.accounts.account_letters import AccountLetters, Addressee
from app.db.database import WriteSession
from app.jobs.keys import nameless
from app.jobs.queue import JobQueue
from app.jobs.rounds import next_round
from app.jobs.worker import Work
from app.rooms import service as rooms
from app.rooms.access import Standing
from app.safety import queries
from app.safety.proposals import rooms_of
from app.safety.queries import Shelf
from app.safety.unhandled import STAFF_REPORTS_PATH

LEADERS_REPORT_LETTER: Final = "leaders_report_letter"
STAFFS_REPORT_LETTER: Final = "staffs_report_letter"
_ROUND_MINUTES: Final = 5


def tell_of_report(session: WriteSession, queue: JobQueue, reporter: Standing, audience: str, now: datetime) -> None:
    """Something waits for the leaders of the reporter's room, or for staff: each but the reporter gets a letter."""
    due_at = next_round(now, _ROUND_MINUTES)
    if audience == "leaders":
        for leader_id in rooms.list_leader_ids(session, reporter.room_id) - {reporter.room_member_id}:
            key = f"{LEADERS_REPORT_LETTER}:{leader_id}:{due_at.isoformat()}"
            queue.enqueue(session, LEADERS_REPORT_LETTER, {"leader_id": leader_id}, due_at=due_at, unique_key=key)
    else:
        tell_staff_of_reports(session, queue, now)


def tell_staff_of_reports(session: WriteSession, queue: JobQueue, now: datetime) -> None:
    """Reports wait for staff: each of them gets a letter."""
    due_at = next_round(now, _ROUND_MINUTES)
    for account_id in accounts.list_staff_ids(session):
        key = nameless(STAFFS_REPORT_LETTER, account_id, due_at)
        queue.enqueue(session, STAFFS_REPORT_LETTER, {"account_id": account_id}, due_at=due_at, unique_key=key)


class ReportLetters:
    """The handlers of both kinds of jobs. Each letter leaves while something waits that its reader may handle."""

    def __init__(self, letters: AccountLetters) -> None:
        self._letters = letters

    def tell_leader(self, work: Work) -> None:
        """To one who leads the room. Raises as `AccountLetters.send`."""
        leader_id = int(str(work.facts["leader_id"]))

        def find(session: Session) -> Addressee | None:
            leader = rooms.list_standings_by_id(session, [leader_id]).get(leader_id)
            if leader is None or not leader.is_leader:
                return None
            own = rooms.list_member_ids_of(session, leader.account_id)
            if not queries.count_open_by_room(session, [leader.room_id], but_members=own):
                return None
            return Addressee(leader.account_id, f"/huone/{leader.room}/ilmoitukset")

        self._letters.send("report_waits", find, work)

    def tell_staff(self, work: Work) -> None:
        """To one of staff. Raises as `AccountLetters.send`."""
        account_id = int(str(work.facts["account_id"]))

        def find(session: Session) -> Addressee | None:
            if account_id not in accounts.list_staff_ids(session):
                return None
            shelf = Shelf("staff", but_rooms=frozenset(rooms_of(session, account_id)))
            return Addressee(account_id, STAFF_REPORTS_PATH) if queries.count_open(session, shelf) else None

        self._letters.send("report_waits", find, work)
