"""The letters of wishes to join: one waits for an answer, there is an answer. They name nobody and nothing."""

from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from app.accounts.account_letters import AccountLetters, Addressee, DailyLetter, enqueue_once_a_day
from app.db.database import WriteSession
from app.groups import service as groups
from app.groups.door import queries
from app.groups.door.ask import REQUEST_PATH
from app.groups.door.request import ANSWERED_STATES, RequestFacts, RequestState
from app.groups.law import GroupLaw
from app.groups.lifecycle import GroupState
from app.groups.plans import service as plans
from app.jobs.keys import nameless
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.rooms import service as rooms
from app.rooms.access import Place

REQUEST_LETTER: Final = "request_letter"
ASKED_LETTER: Final = "asked_letter"


def tell_waiting(session: WriteSession, queue: JobQueue, law: GroupLaw, now: datetime) -> None:
    """A wish waits: the leaders get a letter, or who answers where nobody leads yet; each one a day at most."""
    readers = plans.list_leader_accounts(session, law.id) or plans.list_contact_accounts(session, law.id)
    for account_id in readers:
        facts = {"group_id": law.id, "account_id": account_id}
        letter = DailyLetter(REQUEST_LETTER, nameless(REQUEST_LETTER, law.public_id, account_id), facts)
        enqueue_once_a_day(session, queue, letter, now)


def tell_asked(session: WriteSession, queue: JobQueue, request: RequestFacts, now: datetime) -> None:
    """Something is asked of an applicant: they get a letter, one a day at most."""
    letter = DailyLetter(ASKED_LETTER, f"{ASKED_LETTER}:{request.public_id}", {"request_id": request.id})
    enqueue_once_a_day(session, queue, letter, now)


class AskedLetters:
    """The handler of ASKED_LETTER jobs."""

    def __init__(self, letters: AccountLetters) -> None:
        self._letters = letters

    def send(self, work: Work) -> None:
        """Sends the letter while what was asked waits for a reply. Raises as `AccountLetters.send`."""

        def find(session: Session) -> Addressee | None:
            row = queries.find_request_by_id(session, int(str(work.facts["request_id"])))
            if row is None or row.account_id is None or row.state != RequestState.WAITING:
                return None
            if queries.find_last_sides(session, [row.id]).get(row.id, "applicant") == "applicant":
                return None
            return Addressee(row.account_id, REQUEST_PATH + row.public_id)

        self._letters.send("asked", find, work)


class WaitingLetters:
    """The handler of REQUEST_LETTER jobs."""

    def __init__(self, letters: AccountLetters) -> None:
        self._letters = letters

    def send(self, work: Work) -> None:
        """Sends the letter while a wish waits that its reader may answer. Raises as `AccountLetters.send`."""
        group_id, account_id = (int(str(work.facts[name])) for name in ("group_id", "account_id"))

        def find(session: Session) -> Addressee | None:
            law = groups.read_law(session, group_id)
            if not queries.count_waiting(session, [group_id]).get(group_id):
                return None
            if account_id in plans.list_leader_accounts(session, group_id):
                room = rooms.find_public_id(session, law.room_id) or ""
                return Addressee(account_id, f"/huone/{room}/pyynnot")
            answers = law.leaders == 0 and account_id in plans.list_contact_accounts(session, group_id)
            return Addressee(account_id, f"/ryhmat/{law.public_id}/pyynnot") if answers else None

        self._letters.send("yes_needed", find, work)


class DecisionLetters:
    """The handler of DECISION_LETTER jobs."""

    def __init__(self, letters: AccountLetters) -> None:
        self._letters = letters

    def send(self, work: Work) -> None:
        """Sends the letter if the answer still stands: who was let in and has left again gets none.

        Raises as `AccountLetters.send`.
        """
        self._letters.send("decision", lambda session: _addressee(session, int(str(work.facts["request_id"]))), work)


class OfferLetters:
    """The handler of OFFER_LETTER jobs."""

    def __init__(self, letters: AccountLetters) -> None:
        self._letters = letters

    def send(self, work: Work) -> None:
        """Sends the letter while the place is held. Raises as `AccountLetters.send`."""

        def find(session: Session) -> Addressee | None:
            row = queries.find_request_by_id(session, int(str(work.facts["request_id"])))
            if row is None or row.state != RequestState.WAITING or row.offered_until is None:
                return None
            return Addressee(row.account_id, REQUEST_PATH + row.public_id, row.offered_until)

        self._letters.send("place_offered", find, work)


def _addressee(session: Session, request_id: int) -> Addressee | None:
    row = queries.find_request_by_id(session, request_id)
    if row is None or row.account_id is None or row.state not in ANSWERED_STATES:
        return None
    if row.state == RequestState.ACCEPTED:
        law = groups.read_law(session, row.group_id)
        room = rooms.find_public_id(session, law.room_id) or ""
        standing = rooms.find_standing(session, room, row.account_id)
        if standing is None or standing.place != Place.HERE or law.state == GroupState.ARCHIVED:
            return None
    return Addressee(row.account_id, REQUEST_PATH + row.public_id)
