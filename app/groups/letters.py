"""The letter of an invitation. It names no group and no role: whoever sees it on a screen learns nothing."""

from app.accounts import service as accounts
from app.base.clock import Clock
from app.db.database import Database
from app.groups import access, queries
from app.jobs.worker import Work
from app.mail.letter import Mailer, compose
from app.texts.languages import pick_language
from app.texts.texts import Texts

INVITATION_LETTER = "invitation_letter"
FIRST_VISIT_PATH = "/tervetuloa/"


class InvitationLetters:
    """The handler of INVITATION_LETTER jobs. Safe from any thread; blocks while the letter leaves."""

    def __init__(self, database: Database, clock: Clock, *, texts: Texts, mailer: Mailer, public_url: str) -> None:
        self._database = database
        self._clock = clock
        self._texts = texts
        self._mailer = mailer
        self._public_url = public_url.rstrip("/")

    def send(self, work: Work) -> None:
        """Sends the letter if the invitation still stands; whoever was taken back gets none.

        Raises MailDown, to be tried again, and LetterRefused.
        """
        with self._database.read() as session:
            row = queries.find_invitation_by_id(session, int(str(work.facts["invitation_id"])))
            if row is None or not access.is_open(row, self._clock.now()):
                return
            address = accounts.find_address(session, row.account_id)
            language = accounts.find_language(session, row.account_id)
        letter = compose(
            self._texts,
            "invitation",
            language=pick_language(language, None),
            to=address,
            public_url=self._public_url,
            link=f"{self._public_url}{FIRST_VISIT_PATH}{row.public_id}",
        )
        self._mailer.send(letter)
