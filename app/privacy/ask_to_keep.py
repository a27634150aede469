"""The letter that asks the person of an account without a group whether to keep it."""

from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from app.accounts.account_letters import AccountLetters, Addressee
from app.accounts.keeping import service as keeping
from app.accounts.keeping.law import erasure_day
from app.base.clock import Clock
from app.db.database import Database
from app.jobs.worker import Work
from app.mail.letter import LetterRefused
from app.privacy.ties import Ties

# Where the button is that keeps it.
KEPT_AT: Final = "/asetukset"


class AskToKeep:
    """The handler of ASK_JOB jobs."""

    def __init__(self, database: Database, clock: Clock, letters: AccountLetters, ties: Ties) -> None:
        self._database = database
        self._clock = clock
        self._letters = letters
        self._ties = ties

    def send(self, work: Work) -> None:
        """Sends the letter where it is true still, and then writes down that it left: from that moment 30 days count.

        So nothing is erased of which no letter has left, however long mail or program stood still. Where its address
        is refused for good nobody can be asked, and the days count all the same. A crash between the two sends the
        letter once more. Raises as `AccountLetters.send`.
        """
        account_id, now = int(str(work.facts["account_id"])), self._clock.now()
        since: list[datetime] = []

        def find(session: Session) -> Addressee | None:
            kept = keeping.find_account(session, account_id)
            if kept is None or not kept.is_to_be_asked(now) or self._ties.is_tied(session, account_id):
                return None
            since.extend([kept.groupless_since] if kept.groupless_since else [])
            return Addressee(account_id, KEPT_AT, day=erasure_day(now), is_of_account=True)

        try:
            has_left = self._letters.send("account_unused", find, work)
        except LetterRefused:
            self._note(account_id, since, now)
            raise
        if has_left:
            self._note(account_id, since, now)

    def _note(self, account_id: int, since: list[datetime], now: datetime) -> None:
        with self._database.transaction() as session:
            keeping.note_asked(session, account_id, groupless_since=since[0], now=now)
