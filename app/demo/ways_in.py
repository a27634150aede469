"""How the people of a demonstration sign in: by the letters of the house, as everybody does."""

from collections.abc import Mapping

from app.accounts import access
from app.accounts.access import Person
from app.accounts.cookies import SESSION_COOKIE
from app.accounts.next_path import HOME
from app.accounts.request_sign_in import LetterRequest
from app.accounts.sign_in_limits import Asker
from app.base.ids import random_token
from app.demo.letters import LinkKeeper
from app.demo.plan import LANGUAGE, STAFF_ADDRESS
from app.main import House
from app.simulation.door import Door, follow_link


class WaysIn:
    """Blocks, and needs the house to be served meanwhile: for threads beside the event loop."""

    def __init__(self, house: House, keeper: LinkKeeper, door: Door) -> None:
        self._house = house
        self._keeper = keeper
        self._door = door

    def first_staff(self) -> Person:
        """Comes into the empty house as its first staff member does, by the house's one link and a letter."""
        first = self._house.accounts.first_staff
        token = (first.make_link() or "").partition("?t=")[2]
        first.request(token, _asked(STAFF_ADDRESS, HOME), language=LANGUAGE)
        return self._person_behind(follow_link(self._door, self._keeper.take_link(STAFF_ADDRESS)))

    def person(self, address: str) -> Person:
        """Signs in the person behind an address that has an account."""
        return self._person_behind(self.cookies(address))

    def link(self, address: str, next_path: str = HOME) -> str:
        """A link that signs this person in, once, and leads on to `next_path`."""
        self._house.accounts.request_sign_in.request(_asked(address, next_path))
        return self._keeper.take_link(address)

    def cookies(self, address: str) -> Mapping[str, str]:
        """The cookies of a session of this person."""
        return follow_link(self._door, self.link(address))

    def _person_behind(self, cookies: Mapping[str, str]) -> Person:
        with self._house.database.read() as session:
            person = access.find_person(session, cookies[SESSION_COOKIE], self._house.clock.now())
        if person is None:
            message = "A person of the demonstration could not sign in."
            raise RuntimeError(message)
        return person


def _asked(address: str, next_path: str) -> LetterRequest:
    return LetterRequest(
        address=address, browser_token=random_token(), asker=Asker(), shared_device=False, next_path=next_path
    )
