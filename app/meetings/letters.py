"""The letter that something has changed in a group. It names no group and says not what: the page does."""

from datetime import datetime

from sqlalchemy.orm import Session

from app.accounts.account_letters import AccountLetters, Addressee
from app.accounts.next_path import HOME
from app.db.database import WriteSession
from app.groups import service as groups
from app.jobs.queue import JobQueue
from app.jobs.worker import Work

GROUP_NEWS_LETTER = "group_news_letter"


def tell_group(session: WriteSession, queue: JobQueue, group_id: int, *, at: datetime | None = None) -> None:
    """Everybody who is in the group gets the letter that something has changed: now, or `at` if they still are."""
    for account_id in groups.list_accounts(session, group_id):
        queue.enqueue(session, GROUP_NEWS_LETTER, {"group_id": group_id, "account_id": account_id}, due_at=at)


class GroupNewsLetters:
    """The handler of GROUP_NEWS_LETTER jobs."""

    def __init__(self, letters: AccountLetters) -> None:
        self._letters = letters

    def send(self, work: Work) -> None:
        """Sends the letter if the person is still in the group. Raises as `AccountLetters.send`."""
        group_id, account_id = (int(str(work.facts[name])) for name in ("group_id", "account_id"))

        def find(session: Session) -> Addressee | None:
            return Addressee(account_id, HOME) if account_id in groups.list_accounts(session, group_id) else None

        self._letters.send("group_news", find)
