"""Letters to whoever's account is blocked or open again. They name no group and nothing that was written."""

from typing import Final

from sqlalchemy.orm import Session

from app.accounts import service as accounts
from app.accounts.account_letters import AccountLetters, Addressee
from app.accounts.next_path import BLOCKED_PATH, HOME
from app.db.database import WriteSession
from app.jobs.queue import JobQueue
from app.jobs.worker import Work

BLOCK_LETTER: Final = "block_letter"
OPENING_LETTER: Final = "opening_letter"


def tell_of_block(session: WriteSession, queue: JobQueue, account_id: int, reason: str) -> None:
    """The account is blocked from this commit on."""
    queue.enqueue(session, BLOCK_LETTER, {"account_id": account_id, "reason": reason})


def tell_of_opening(session: WriteSession, queue: JobQueue, account_id: int) -> None:
    """The account is open again from this commit on."""
    queue.enqueue(session, OPENING_LETTER, {"account_id": account_id})


class BlockLetters:
    """The handlers of both kinds of jobs. Each letter leaves only while what it says is true."""

    def __init__(self, letters: AccountLetters) -> None:
        self._letters = letters

    def tell_block(self, work: Work) -> None:
        """Says why, that all devices are signed out, and how to ask for another look.

        Raises as `AccountLetters.send`.
        """
        account_id, facts = int(str(work.facts["account_id"])), {"reason": str(work.facts["reason"])}

        def find(session: Session) -> Addressee | None:
            if not accounts.is_blocked(session, account_id):
                return None
            return Addressee(account_id, BLOCKED_PATH, facts=facts, is_of_account=True)

        self._letters.send("account_blocked", find, work)

    def tell_opening(self, work: Work) -> None:
        """Says that the person may sign in again. Raises as `AccountLetters.send`."""
        account_id = int(str(work.facts["account_id"]))
        # To an account that is blocked again it does not go, as no letter does.
        self._letters.send("account_unblocked", lambda _: Addressee(account_id, HOME), work)
