"""The letter that asks members of a group that has ended how it was, and the one reminder of it."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.orm import Session

from app.accounts.account_letters import AccountLetters, Addressee, morning_of
from app.accounts.consents import has_agreed
from app.base.clock import Clock
from app.db.database import WriteSession
from app.groups import service as groups
from app.groups.agreements import FEEDBACK_PURPOSE
from app.groups.law import GroupLaw
from app.groups.looking_back import closes_at
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.meetings.feedback import queries
from app.meetings.feedback.access import find_last_day, is_member, is_open
from app.rooms import service as rooms
from app.texts.dates import HELSINKI

FEEDBACK_LETTER: Final = "feedback_letter"
FEEDBACK_PATH: Final = "/huone/{room}/palaute"
REMINDED_BEFORE: Final = timedelta(days=4)


def ask_for_feedback(session: WriteSession, queue: JobQueue, law: GroupLaw, ended_at: datetime) -> None:
    """Everybody who is in gets the letter in the morning and once more before the close, if it is theirs then.

    In the hour of the end another letter says that it has ended. The caller holds the group's lock.
    """
    asked_at = _morning_after(ended_at)
    for account_id, member in groups.list_here(session, law.id):
        facts = {"group_id": law.id, "account_id": account_id}
        # A key outlives its job: it names no account.
        key = f"{FEEDBACK_LETTER}:{member}"
        queue.enqueue(session, FEEDBACK_LETTER, facts, due_at=asked_at, unique_key=key)
        reminded_at = closes_at(ended_at) - REMINDED_BEFORE
        queue.enqueue(session, FEEDBACK_LETTER, facts, due_at=reminded_at, unique_key=f"{key}:again")


def _morning_after(ended_at: datetime) -> datetime:
    today = ended_at.astimezone(HELSINKI).date()
    return next(at for days in (0, 1) if (at := morning_of(today + timedelta(days=days))) > ended_at)


class FeedbackLetters:
    """The handler of FEEDBACK_LETTER jobs."""

    def __init__(self, letters: AccountLetters, clock: Clock) -> None:
        self._letters = letters
        self._clock = clock

    def send(self, work: Work) -> None:
        """Sends it to a member who has agreed to be asked and has not answered, while answers count.

        Raises as `AccountLetters.send`.
        """
        group_id, account_id = (int(str(work.facts[name])) for name in ("group_id", "account_id"))

        def find(session: Session) -> Addressee | None:
            law = groups.read_law(session, group_id)
            room = rooms.find_public_id(session, law.room_id) or ""
            standing = rooms.find_standing(session, room, account_id)
            is_asked = (
                is_open(law, self._clock.now())
                and is_member(standing)
                and has_agreed(session, account_id, law.public_id, FEEDBACK_PURPOSE)
                and not queries.list_given_by(session, account_id, [law.id])
            )
            return (
                Addressee(account_id, FEEDBACK_PATH.replace("{room}", room), day=find_last_day(law))
                if is_asked
                else None
            )

        self._letters.send("feedback", find, work)
