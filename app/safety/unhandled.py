"""What becomes of reports that nobody has handled when a group is about to be forgotten.

Two weeks before, staff get them all and a letter; when the words go, that they were never handled is written down.
"""

from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from app.accounts import service as accounts
from app.accounts.account_letters import AccountLetters, Addressee
from app.base.clock import Clock
from app.db.database import Database, WriteSession
from app.groups import service as groups
from app.groups.law import GroupLaw
from app.groups.lifecycle import GroupState
from app.groups.pair.seats import find_pair_room
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.rooms import service as rooms
from app.safety import queries
from app.safety.moderation import Rung, Time, note_rung
from app.safety.proposals import rooms_of

REPORTS_LAST_CALL: Final = "reports_last_call"
UNHANDLED_LETTER: Final = "unhandled_letter"
STAFF_REPORTS_PATH: Final = "/liitto/ilmoitukset"


def note_unhandled(session: WriteSession, room_id: int, now: datetime) -> None:
    """Writes a rung for each report that goes with its room: which number, by which reason, never handled, no words."""
    for row in queries.list_open_of_room(session, room_id):
        note_rung(session, Time(room_id), now, Rung("report_unhandled", row.reason, message_number=row.message_number))


class LastCall:
    """The handler of REPORTS_LAST_CALL jobs ({"group_id"}). Safe from any thread; twice changes nothing more."""

    def __init__(self, database: Database, queue: JobQueue) -> None:
        self._database = database
        self._queue = queue

    def run(self, work: Work) -> None:
        """What waits for the leaders of an ended group waits for staff from now on, and staff are told.

        Of the leaders' own room too, which goes with the group's; what is reported there waits for staff anyway.
        """
        with self._database.transaction() as session:
            law = groups.lock_law(session, int(str(work.facts["group_id"])))
            room = rooms.find_public_id(session, law.room_id) or ""
            rooms.lock_room(session, room)
            if law.state != GroupState.ENDED or not _waits(session, law):
                return
            queries.hand_reports_to_staff(session, law.room_id)
            for account_id in accounts.list_staff(session):
                facts = {"group_id": law.id, "account_id": account_id}
                key = f"{UNHANDLED_LETTER}:{law.public_id}:{account_id}"
                self._queue.enqueue(session, UNHANDLED_LETTER, facts, unique_key=key)


class UnhandledLetters:
    """The handler of UNHANDLED_LETTER jobs: names no group and nobody, only until when something waits."""

    def __init__(self, letters: AccountLetters, clock: Clock) -> None:
        self._letters = letters
        self._clock = clock

    def send(self, work: Work) -> None:
        """Sends the letter while something waits that its reader may handle. Raises as `AccountLetters.send`."""
        group_id, account_id = (int(str(work.facts[name])) for name in ("group_id", "account_id"))

        def find(session: Session) -> Addressee | None:
            law = groups.read_law(session, group_id)
            gone_at = groups.list_forgotten_at(session, [law.room_id]).get(law.room_id)
            may_handle = account_id in accounts.list_staff(session)
            if gone_at is None or gone_at <= self._clock.now() or not may_handle:
                return None
            if law.room_id in rooms_of(session, account_id):
                return None
            return Addressee(account_id, STAFF_REPORTS_PATH, gone_at) if _waits(session, law) else None

        self._letters.send("case_waits", find, work)


def _waits(session: Session, law: GroupLaw) -> bool:
    """Whether a report of the group's room, or of its leaders' own, is still to be handled."""
    room_ids = (law.room_id, find_pair_room(session, law.id))
    return any(queries.list_open_of_room(session, room_id) for room_id in room_ids if room_id is not None)
