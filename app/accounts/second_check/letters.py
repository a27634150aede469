"""Tells the person by letter what happened to their second check: whoever did it, the owner of the address hears."""

from typing import Literal

from sqlalchemy.orm import Session

from app.accounts import service
from app.accounts.account_letters import AccountLetters, Addressee
from app.base.errors import NotFound
from app.db.database import WriteSession
from app.jobs.queue import JobQueue
from app.jobs.worker import Work

SECOND_CHECK_LETTER = "second_check_letter"
SECOND_CHECK_PATH = "/asetukset/toinen-varmistus"
What = Literal["on", "off", "codes", "recovery_used"]


def enqueue_letter(session: WriteSession, jobs: JobQueue, account_id: int, what: What) -> None:
    """One letter for each thing that happened, in the transaction in which it did."""
    jobs.enqueue(session, SECOND_CHECK_LETTER, {"account_id": account_id, "what": what})


class SecondCheckLetters:
    """The handler of SECOND_CHECK_LETTER jobs."""

    def __init__(self, letters: AccountLetters) -> None:
        self._letters = letters

    def send(self, work: Work) -> None:
        """Sends the letter, whatever came after: each change is told. Raises as `AccountLetters.send`."""
        account_id, what = int(str(work.facts["account_id"])), str(work.facts["what"])
        self._letters.send("second_check", lambda session: _addressee(session, account_id, what), work)


def _addressee(session: Session, account_id: int, what: str) -> Addressee | None:
    try:
        service.find_language(session, account_id)
    except NotFound:
        return None
    return Addressee(account_id, SECOND_CHECK_PATH, facts={"what": what}, is_of_account=True)
