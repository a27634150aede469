"""The letter that something has changed in a group. It names no group and says not what: the page does."""

from app.accounts import service as accounts
from app.db.database import Database, WriteSession
from app.groups import service as groups
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.mail.letter import Mailer, compose
from app.texts.languages import pick_language
from app.texts.texts import Texts

GROUP_NEWS_LETTER = "group_news_letter"
HOME_PATH = "/omat-ryhmat"


def tell_group(session: WriteSession, queue: JobQueue, group_id: int) -> None:
    """Everybody who is in the group gets the letter that something has changed."""
    for account_id in groups.list_accounts(session, group_id):
        queue.enqueue(session, GROUP_NEWS_LETTER, {"group_id": group_id, "account_id": account_id})


class GroupNewsLetters:
    """The handler of GROUP_NEWS_LETTER jobs. Safe from any thread; blocks while the letter leaves."""

    def __init__(self, database: Database, *, texts: Texts, mailer: Mailer, public_url: str) -> None:
        self._database = database
        self._texts = texts
        self._mailer = mailer
        self._public_url = public_url.rstrip("/")

    def send(self, work: Work) -> None:
        """Sends the letter if the person is still in the group. Raises MailDown, to be tried again, LetterRefused."""
        account_id = int(str(work.facts["account_id"]))
        with self._database.read() as session:
            if account_id not in groups.list_accounts(session, int(str(work.facts["group_id"]))):
                return
            address = accounts.find_address(session, account_id)
            language = accounts.find_language(session, account_id)
        letter = compose(
            self._texts,
            "group_news",
            language=pick_language(language, None),
            to=address,
            public_url=self._public_url,
            link=f"{self._public_url}{HOME_PATH}",
        )
        self._mailer.send(letter)
