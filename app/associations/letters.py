"""The letter to someone who was put down as a contact: an invitation like any other, and it names no association."""

from sqlalchemy.orm import Session

from app.accounts.account_letters import AccountLetters, Addressee
from app.accounts.next_path import HOME
from app.associations import queries
from app.jobs.worker import Work

CONTACT_LETTER = "contact_letter"


class ContactLetters:
    """The handler of CONTACT_LETTER jobs."""

    def __init__(self, letters: AccountLetters) -> None:
        self._letters = letters

    def send(self, work: Work) -> None:
        """Sends the letter if the person is still a contact. Raises as `AccountLetters.send`."""
        account_id = int(str(work.facts["account_id"]))

        def find(session: Session) -> Addressee | None:
            return Addressee(account_id, HOME) if queries.list_contact_rows(session, account_id) else None

        self._letters.send("invitation", find, work)
