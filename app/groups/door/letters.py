"""The letter that says there is an answer. What it is, is read inside: the letter names nobody and nothing."""

from sqlalchemy.orm import Session

from app.accounts.account_letters import AccountLetters, Addressee
from app.groups import service as groups
from app.groups.door import queries
from app.groups.door.ask import REQUEST_PATH
from app.groups.door.request import ANSWERED_STATES, RequestState
from app.groups.law import GroupState
from app.jobs.worker import Work
from app.rooms import service as rooms
from app.rooms.access import Place


class DecisionLetters:
    """The handler of DECISION_LETTER jobs."""

    def __init__(self, letters: AccountLetters) -> None:
        self._letters = letters

    def send(self, work: Work) -> None:
        """Sends the letter if the answer still stands: who was let in and has left again gets none.

        Raises as `AccountLetters.send`.
        """
        self._letters.send("decision", lambda session: _addressee(session, int(str(work.facts["request_id"]))))


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
