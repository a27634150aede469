"""The letter to someone who was put down as a contact: an invitation like any other, and it names no association."""

from app.accounts import service as accounts
from app.associations import queries
from app.db.database import Database
from app.jobs.worker import Work
from app.mail.letter import Mailer, compose
from app.texts.languages import pick_language
from app.texts.texts import Texts

CONTACT_LETTER = "contact_letter"
HOME_PATH = "/omat-ryhmat"


class ContactLetters:
    """The handler of CONTACT_LETTER jobs. Safe from any thread; blocks while the letter leaves."""

    def __init__(self, database: Database, *, texts: Texts, mailer: Mailer, public_url: str) -> None:
        self._database = database
        self._texts = texts
        self._mailer = mailer
        self._public_url = public_url.rstrip("/")

    def send(self, work: Work) -> None:
        """Sends the letter if the person is still a contact. Raises MailDown, to be tried again, and LetterRefused."""
        account_id = int(str(work.facts["account_id"]))
        with self._database.read() as session:
            if not queries.list_contact_rows(session, account_id):
                return
            address = accounts.find_address(session, account_id)
            language = accounts.find_language(session, account_id)
        letter = compose(
            self._texts,
            "invitation",
            language=pick_language(language, None),
            to=address,
            public_url=self._public_url,
            link=f"{self._public_url}{HOME_PATH}",
        )
        self._mailer.send(letter)
