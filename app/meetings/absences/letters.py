"""Letters about a meeting that a leader, or nobody, can lead. They name no group, no meeting and nobody: pages do."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from sqlalchemy.orm import Session

from app.accounts.account_letters import AccountLetters, Addressee, DailyLetter, enqueue_once_a_day, morning_of
from app.db.database import WriteSession
from app.groups import service as groups
from app.groups.law import GroupLaw
from app.groups.letters import list_seekers
from app.groups.plans import service as plans
from app.jobs.keys import nameless
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.meetings.absences.unled import is_unled, list_absent
from app.meetings.meeting_now import Meeting
from app.texts.dates import HELSINKI

LEADER_ABSENT_LETTER: Final = "leader_absent_letter"
UNLED_LETTER: Final = "unled_letter"
_MEETINGS_PATH = "/ryhmat/{group}/tapaamiset"


def tell(
    session: WriteSession, queue: JobQueue, about: tuple[GroupLaw, Meeting], *, kind: str, readers: Iterable[int]
) -> None:
    """One letter of this kind a day to each reader about the meeting at its time, however often it is said.

    What is said, taken back before its letter leaves, and said again is told as well: the next morning, or at once
    where the meeting does not wait for the morning.
    """
    law, meeting = about
    now = queue.now()
    waits = meeting.starts_at > morning_of(now.astimezone(HELSINKI).date() + timedelta(days=1))
    for account_id in readers:
        facts = {"group_id": law.id, "meeting": meeting.public_id, "account_id": account_id}
        key = nameless(kind, account_id, (meeting.public_id, meeting.starts_at))
        if waits:
            enqueue_once_a_day(session, queue, DailyLetter(kind, key, facts), now)
        else:
            queue.enqueue(session, kind, facts, unique_key=f"{key}:{now.isoformat()}")


class AbsenceLetters:
    """The handlers of LEADER_ABSENT_LETTER and UNLED_LETTER jobs. Both raise as `AccountLetters.send`."""

    def __init__(self, letters: AccountLetters) -> None:
        self._letters = letters

    def tell_leader(self, work: Work) -> None:
        """Sends the letter while another leader's word stands and its reader leads the group."""
        group_id, meeting, account_id = _facts(work)

        def find(session: Session) -> Addressee | None:
            others = list_absent(session, group_id).get(meeting, set()) - {account_id}
            leads = account_id in plans.list_leader_accounts(session, group_id)
            return _addressee(session, group_id, account_id) if others and leads else None

        self._letters.send("leader_absent", find, work)

    def tell_seeker(self, work: Work) -> None:
        """Sends the letter while nobody can lead the meeting and its reader is one who finds somebody."""
        group_id, meeting, account_id = _facts(work)

        def find(session: Session) -> Addressee | None:
            if not is_unled(session, group_id, meeting) or account_id not in list_seekers(session, group_id):
                return None
            return _addressee(session, group_id, account_id)

        self._letters.send("meeting_unled", find, work)


def _facts(work: Work) -> tuple[int, str, int]:
    return int(str(work.facts["group_id"])), str(work.facts["meeting"]), int(str(work.facts["account_id"]))


def _addressee(session: Session, group_id: int, account_id: int) -> Addressee:
    return Addressee(account_id, _MEETINGS_PATH.replace("{group}", groups.read_law(session, group_id).public_id))
