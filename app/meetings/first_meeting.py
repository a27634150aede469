"""The letter of a group's first meeting: the day before, or at joining where that is later; once for each time.

A group tells by a job who has not been told; whom a letter is for is asked again as it leaves. Where the first meeting
gets another time, whoever knew the former one gets another letter, which says so.
"""

from datetime import datetime, time, timedelta
from typing import Final

from sqlalchemy.orm import Session

from app.accounts.account_letters import AccountLetters, Addressee
from app.accounts.consents import has_agreed
from app.base.clock import Clock
from app.db.database import Database, WriteSession
from app.groups import service as groups
from app.groups.agreements import REMINDERS_PURPOSE
from app.groups.law import GroupClock, GroupLaw
from app.groups.lifecycle import GroupState
from app.groups.plans import service as plans
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.mail.letter import LetterKind
from app.meetings.few_members import warn_of_few
from app.meetings.letters import meeting_news_leave_at
from app.meetings.series import at_helsinki
from app.rooms import service as rooms
from app.rooms.access import Place
from app.texts.dates import HELSINKI

FIRST_MEETING: Final = "first_meeting"
FIRST_MEETING_LETTER: Final = "first_meeting_letter"
# The afternoon of the day before: late enough to be remembered, early enough to be planned with.
_TOLD_AT: Final = time(16)
_DAY: Final = timedelta(days=1)


def told_from(first: datetime) -> datetime:
    """From when on a first meeting at this time is told of. Pure."""
    return at_helsinki(first.astimezone(HELSINKI).date() - _DAY, _TOLD_AT)


def remind_of_first(session: WriteSession, queue: JobQueue, law: GroupLaw) -> None:
    """Writes the job that tells, once for each publishing and each time of the meeting."""
    if law.state != GroupState.RECRUITING or law.first_meeting_at is None:
        return
    published = law.state_since.isoformat() if law.state_since else ""
    key = f"{FIRST_MEETING}:{law.public_id}:{published}:{law.first_meeting_at.isoformat()}"
    queue.enqueue(session, FIRST_MEETING, {"group_id": law.id}, due_at=told_from(law.first_meeting_at), unique_key=key)


class TellFirstMeeting:
    """The handler of FIRST_MEETING, NEWCOMER and FEWER_COME jobs: writes the letters that are due.

    Safe from any thread.
    """

    def __init__(self, database: Database, clock: Clock, queue: JobQueue, group_clock: GroupClock) -> None:
        self._database = database
        self._clock = clock
        self._queue = queue
        self._group_clock = group_clock

    def run(self, work: Work) -> None:
        """Everybody who is in and does not know it gets a letter, however often and by whom this is called."""
        with self._database.transaction() as session:
            law = self._group_clock.advance(session, int(str(work.facts["group_id"])))
            first = law.first_meeting_at
            now = self._clock.now()
            if law.state != GroupState.RECRUITING or first is None or now < told_from(first):
                return
            warn_of_few(session, self._queue, law, first, now)
            at = first.isoformat()
            for told in groups.tell_meeting_time(session, law, first):
                facts = {"group_id": law.id, "account_id": told.account_id, "at": at, "moved": told.knew_another_time}
                # A finished job keeps its key for a while, so it names nobody outside of the group.
                key = f"{FIRST_MEETING_LETTER}:{told.member}:{at}"
                # Who moves it to and fro within minutes sends one letter: that of the time that stands.
                due_at = meeting_news_leave_at(now, first) if told.knew_another_time else None
                self._queue.enqueue(session, FIRST_MEETING_LETTER, facts, due_at=due_at, unique_key=key)


class FirstMeetingLetters:
    """The handler of FIRST_MEETING_LETTER jobs."""

    def __init__(self, letters: AccountLetters, clock: Clock) -> None:
        self._letters = letters
        self._clock = clock

    def send(self, work: Work) -> None:
        """Sends the letter while it is true, to those who are here and have agreed to be reminded.

        Raises as `AccountLetters.send`.
        """
        group_id, account_id = (int(str(work.facts[name])) for name in ("group_id", "account_id"))
        at = datetime.fromisoformat(str(work.facts["at"]))
        kind: LetterKind = "first_meeting_moved" if work.facts["moved"] else "first_meeting"
        self._letters.send(kind, lambda session: self._addressee(session, group_id, account_id, at), work)

    def _addressee(self, session: Session, group_id: int, account_id: int, at: datetime) -> Addressee | None:
        law = groups.read_law(session, group_id)
        is_ahead = law.state == GroupState.RECRUITING and law.first_meeting_at == at and self._clock.now() < at
        room = rooms.find_public_id(session, law.room_id) or ""
        standing = rooms.find_standing(session, room, account_id)
        if not is_ahead or standing is None or standing.place != Place.HERE:
            return None
        if not has_agreed(session, account_id, law.public_id, REMINDERS_PURPOSE):
            return None
        plan = plans.find_plan(session, law.public_id)
        where = "local" if plan is not None and plan.mode == "local" else "online"
        return Addressee(account_id, f"/huone/{room}", at, {"where": where})
