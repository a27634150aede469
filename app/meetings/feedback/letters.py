"""The letter that asks members of a group that has ended how it was, and the one reminder of it."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.orm import Session

from app.accounts.account_letters import AccountLetters, Addressee
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
from app.meetings.feedback.access import find_close, is_member, is_open
from app.rooms import service as rooms

FEEDBACK_LETTER: Final = "feedback_letter"
FEEDBACK_PATH: Final = "/huone/{room}/palaute"
REMINDED_BEFORE: Final = timedelta(days=4)


def ask_for_feedback(session: WriteSession, queue: JobQueue, law: GroupLaw, ended_at: datetime) -> None:
    """Everybody who is in gets the letter now and once more four days before the close, if it is theirs then.

    The caller holds the group's lock.
    """
    for account_id, member in groups.list_here(session, law.id):
        facts = {"group_id": law.id, "account_id": account_id}
        # A key outlives its job: it names no account.
        key = f"{FEEDBACK_LETTER}:{member}"
        queue.enqueue(session, FEEDBACK_LETTER, facts, unique_key=key)
        reminded_at = closes_at(ended_at) - REMINDED_BEFORE
        queue.enqueue(session, FEEDBACK_LETTER, facts, due_at=reminded_at, unique_key=f"{key}:again")


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
            until = find_close(law)
            room = rooms.find_public_id(session, law.room_id) or ""
            standing = rooms.find_standing(session, room, account_id)
            is_asked = (
                is_open(law, self._clock.now())
                and is_member(standing)
                and has_agreed(session, account_id, law.public_id, FEEDBACK_PURPOSE)
                and not queries.list_given_by(session, account_id, [law.id])
            )
            return Addressee(account_id, FEEDBACK_PATH.replace("{room}", room), until) if is_asked else None

        self._letters.send("feedback", find, work)
