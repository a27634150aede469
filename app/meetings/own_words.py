"""The letter two weeks before a group's words go: how long one's own can still be taken along."""

from datetime import date, datetime, timedelta
from typing import Final

from sqlalchemy.orm import Session

from app.accounts.account_letters import AccountLetters, Addressee
from app.accounts.next_path import HOME
from app.db.database import WriteSession
from app.groups import service as groups
from app.groups.law import ARCHIVED_AFTER, REMINDED_BEFORE
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.texts.dates import HELSINKI

OWN_WORDS_LETTER: Final = "own_words_letter"


def remind_of_own_words(session: WriteSession, queue: JobQueue, group_id: int, ended_at: datetime) -> None:
    """Everybody who is in a group that ended at this moment is reminded once, 14 days before its words go.

    domain.md section 2. The caller holds the group's lock.
    """
    due_at = ended_at + ARCHIVED_AFTER - REMINDED_BEFORE
    for account_id, member in groups.list_here(session, group_id):
        facts = {"group_id": group_id, "account_id": account_id}
        # A key outlives its job: it names no account.
        queue.enqueue(session, OWN_WORDS_LETTER, facts, due_at=due_at, unique_key=f"{OWN_WORDS_LETTER}:{member}")


def last_whole_day(cleared_at: datetime) -> date:
    """The last day in Finland to whose end the words are there, whatever the hour in which they go. Pure."""
    return cleared_at.astimezone(HELSINKI).date() - timedelta(days=1)


class OwnWordsLetters:
    """The handler of OWN_WORDS_LETTER jobs."""

    def __init__(self, letters: AccountLetters) -> None:
        self._letters = letters

    def send(self, work: Work) -> None:
        """Sends the letter while the words are there and their writer has a place, a pause or not.

        It leads to "my groups", from which one's own words are taken. Raises as `AccountLetters.send`.
        """
        group_id, account_id = (int(str(work.facts[name])) for name in ("group_id", "account_id"))

        def find(session: Session) -> Addressee | None:
            law = groups.read_law(session, group_id)
            cleared_at = groups.list_forgotten_at(session, [law.room_id]).get(law.room_id)
            if cleared_at is None or account_id not in groups.list_accounts(session, group_id):
                return None
            return Addressee(account_id, HOME, day=last_whole_day(cleared_at))

        self._letters.send("own_words", find, work)
