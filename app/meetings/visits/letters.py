"""Letters about visits. They name no group, no meeting and nobody: pages do."""

from typing import Final

from sqlalchemy.orm import Session

from app.accounts import service as accounts
from app.accounts.account_letters import AccountLetters, Addressee, DailyLetter, enqueue_once_a_day
from app.db.database import WriteSession
from app.groups import service as groups
from app.groups.plans import service as plans
from app.jobs.keys import nameless
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.meetings.visits import queries
from app.meetings.visits.visit import Visit, VisitState

VISIT_ASKED_LETTER: Final = "visit_asked_letter"
VISIT_NEWS_LETTER: Final = "visit_news_letter"
STAFF_VISITS_PATH: Final = "/liitto/kaynnit"
_MEETINGS_PATH: Final = "/ryhmat/{group}/tapaamiset"


def tell_staff(session: WriteSession, queue: JobQueue) -> None:
    """A visit is asked for: each of staff gets a letter, once a day however many are."""
    for account_id in accounts.list_staff_ids(session):
        key = nameless(VISIT_ASKED_LETTER, account_id)
        letter = DailyLetter(VISIT_ASKED_LETTER, key, {"account_id": account_id})
        enqueue_once_a_day(session, queue, letter, queue.now())


def tell_asking(session: WriteSession, queue: JobQueue, visit: Visit, state: VisitState) -> None:
    """Staff have answered: those on whose side it was asked get the letter."""
    for account_id in _list_asking(session, visit):
        _tell(session, queue, visit, account_id, state)


def tell_visitor(session: WriteSession, queue: JobQueue, visit: Visit) -> None:
    """What one of staff has taken has come to nothing: they get the letter."""
    if visit.account_id is not None:
        _tell(session, queue, visit, visit.account_id, VisitState.CANCELLED)


class VisitLetters:
    """The handlers of both kinds of jobs. Both raise as `AccountLetters.send`."""

    def __init__(self, letters: AccountLetters) -> None:
        self._letters = letters

    def tell_staff(self, work: Work) -> None:
        """Sends the letter while a visit waits for somebody and its reader is one of staff."""
        account_id = int(str(work.facts["account_id"]))

        def find(session: Session) -> Addressee | None:
            waits = account_id in accounts.list_staff_ids(session) and queries.count_asked(session) > 0
            return Addressee(account_id, STAFF_VISITS_PATH) if waits else None

        self._letters.send("visit_asked", find, work)

    def tell_news(self, work: Work) -> None:
        """Sends the letter while the visit stands as it did and its reader is of those who asked, or was to come."""
        account_id, state = int(str(work.facts["account_id"])), str(work.facts["state"])

        def find(session: Session) -> Addressee | None:
            visit = queries.find_visit(session, str(work.facts["visit"]))
            if visit is None or visit.state != state:
                return None
            if account_id == visit.account_id:
                is_staff = account_id in accounts.list_staff_ids(session)
                return Addressee(account_id, STAFF_VISITS_PATH) if is_staff else None
            if account_id not in _list_asking(session, visit):
                return None
            group = groups.read_law(session, visit.group_id).public_id
            return Addressee(account_id, _MEETINGS_PATH.replace("{group}", group))

        self._letters.send("visit_news", find, work)


def _tell(session: WriteSession, queue: JobQueue, visit: Visit, account_id: int, state: VisitState) -> None:
    facts = {"visit": visit.public_id, "account_id": account_id, "state": str(state)}
    key = nameless(VISIT_NEWS_LETTER, account_id, (visit.public_id, state))
    queue.enqueue(session, VISIT_NEWS_LETTER, facts, unique_key=key)


def _list_asking(session: Session, visit: Visit) -> list[int]:
    by_leader = visit.asked_by == "leader"
    find = plans.list_leader_accounts if by_leader else plans.list_contact_accounts
    return list(find(session, visit.group_id))
