"""The letter that a report has been answered. It names no group and nobody, and not what it is about."""

from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from app.accounts.account_letters import AccountLetters, Addressee
from app.db.database import WriteSession
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.rooms import service as rooms
from app.rooms.access import refusal_to_read
from app.safety import queries
from app.safety.access import ReportFacts

ANSWERED_LETTER: Final = "answered_letter"
OWN_REPORTS_PATH: Final = "/huone/{room}/vastaukset"


def tell_answered(session: WriteSession, queue: JobQueue, report: ReportFacts, now: datetime) -> None:
    """The reporter gets a letter that something has been answered."""
    key = f"{ANSWERED_LETTER}:{report.report}:{now.isoformat()}"
    queue.enqueue(session, ANSWERED_LETTER, {"report": report.report}, unique_key=key)


class AnsweredLetters:
    """The handler of ANSWERED_LETTER jobs."""

    def __init__(self, letters: AccountLetters) -> None:
        self._letters = letters

    def send(self, work: Work) -> None:
        """Sends it while the answer stands and its reader may read the room. Raises as `AccountLetters.send`."""

        def find(session: Session) -> Addressee | None:
            row = queries.find_report(session, str(work.facts["report"]))
            if row is None or row.state != "closed":
                return None
            reporter = rooms.list_standings_by_id(session, [row.reporter_id]).get(row.reporter_id)
            if reporter is None or refusal_to_read(reporter):
                return None
            return Addressee(reporter.account_id, OWN_REPORTS_PATH.replace("{room}", reporter.room))

        self._letters.send("report_answered", find, work)
