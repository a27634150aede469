"""The letter that says there is an answer. What it is, is read inside: the letter names nobody and nothing."""

from app.accounts import service as accounts
from app.db.database import Database
from app.groups import service as groups
from app.groups.door import queries
from app.groups.door.ask import REQUEST_PATH
from app.groups.door.request import ANSWERED_STATES, RequestState
from app.groups.law import GroupState
from app.jobs.worker import Work
from app.mail.letter import Mailer, compose
from app.rooms import service as rooms
from app.rooms.access import Place
from app.texts.languages import pick_language
from app.texts.texts import Texts


class DecisionLetters:
    """The handler of DECISION_LETTER jobs. Safe from any thread; blocks while the letter leaves."""

    def __init__(self, database: Database, *, texts: Texts, mailer: Mailer, public_url: str) -> None:
        self._database = database
        self._texts = texts
        self._mailer = mailer
        self._public_url = public_url.rstrip("/")

    def send(self, work: Work) -> None:
        """Sends the letter if the answer still stands: who was let in and has left again gets none.

        Raises MailDown, to be tried again, and LetterRefused.
        """
        with self._database.read() as session:
            row = queries.find_request_by_id(session, int(str(work.facts["request_id"])))
            if row is None or row.account_id is None or row.state not in ANSWERED_STATES:
                return
            if row.state == RequestState.ACCEPTED:
                law = groups.read_law(session, row.group_id)
                room = rooms.find_public_id(session, law.room_id) or ""
                standing = rooms.find_standing(session, room, row.account_id)
                if standing is None or standing.place != Place.HERE or law.state == GroupState.ARCHIVED:
                    return
            address = accounts.find_address(session, row.account_id)
            language = accounts.find_language(session, row.account_id)
        letter = compose(
            self._texts,
            "decision",
            language=pick_language(language, None),
            to=address,
            public_url=self._public_url,
            link=f"{self._public_url}{REQUEST_PATH}{row.public_id}",
        )
        self._mailer.send(letter)
