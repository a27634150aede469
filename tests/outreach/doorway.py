"""The use cases of a group's door over a `tests.groups.house.House`."""

from sqlalchemy import select

from app.accounts.lifetimes import Lifetimes
from app.accounts.request_sign_in import LetterRequest, LetterTools, RequestSignIn
from app.accounts.sign_in_limits import Asker, SignInBudget, SignInLimits, Windows
from app.groups.door.admit import Admission
from app.groups.door.answer import AnswerRequests, Decision
from app.groups.door.ask import AskToJoin
from app.groups.door.request import Answers
from app.groups.door.settle import SettleRequests
from app.groups.models import JoinRequest
from app.groups.seat import Seats
from tests.groups.house import EVERY_CONSENT
from tests.plain_settings import plain_settings

KEY = "k" * 40
# A race of a thousand rounds asks for more than ten letters in each, of one network and on one day.
_MANY = Windows(*["1000000 per day"] * 4)
WIDE = SignInBudget(letters=_MANY, passwords=_MANY, codes=_MANY, links_per_network="1000000 per day")
YES = Decision(accepts=True)
NO = Decision(accepts=False, words="Kiitos, että kirjoitit.")


class Doorway:
    def __init__(self, house):
        settings = plain_settings(public_url="https://stupa.example", secret_key=KEY)
        limits = SignInLimits("memory://", KEY.encode(), WIDE)
        tools = LetterTools(KEY.encode(), Lifetimes.of(settings), limits, house.queue)
        parts = {
            "admission": Admission(Seats(house.heard, house.queue)),
            "queue": house.queue,
            "group_clock": house.group_clock,
        }
        letters = RequestSignIn(house.database, house.clock, tools)
        self.house = house
        self.ask = AskToJoin(house.database, house.clock, letters, house.group_clock)
        self.settle = SettleRequests(house.database, house.clock, **parts)
        self.answer = AnswerRequests(house.database, house.clock, **parts)

    def by_letter(self, group, address, answers, language="fi"):
        asked = LetterRequest(address, "", Asker(), shared_device=False, next_path="")
        self.ask.by_letter(group, answers, asked, language=language)
        return self.rows()[-1].public_id

    def proved(self, group, address, name):
        """A request by letter whose address is proved but which is not settled: the person, and its outward id."""
        request = self.by_letter(group, address, answers(name))
        person = self.house.person(address)
        with self.house.database.transaction() as session:
            self.settle.claim(session, person.account_id, request)
        return person, request

    def waiting(self, group, address, name):
        """The same, settled: it waits where no place was had at once."""
        person, request = self.proved(group, address, name)
        self.settle.settle(person.account_id, request)
        return person, request

    def rows(self):
        with self.house.database.read() as session:
            return session.scalars(select(JoinRequest).order_by(JoinRequest.id)).all()

    def offered(self):
        """The names for which a place is held."""
        return [row.display_name for row in self.rows() if row.state == "waiting" and row.offered_until is not None]

    def states(self):
        return [row.state for row in self.rows()]


def answers(name="Havu", **more):
    given = {"why": "", "heard": None, "accepts_rules": True, "consents": EVERY_CONSENT, **more}
    return Answers(name, **given)
