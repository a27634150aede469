"""The page on which an association's contacts answer what a leader has proposed. Whole without JavaScript."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.accounts.people import People
from app.safety.decide_removal import DecideRemoval
from app.safety.pages_removals import answered, answers_of, saved_of
from app.safety.removals_of_contacts import ReadAsContact
from app.safety.seconds import CONTACT_REMOVALS_PATH
from app.web.pages import Pages
from app.web.routes import new_router


class ContactRemovalPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, deciding: DecideRemoval, reading: ReadAsContact, *, people: People, pages: Pages) -> None:
        self._deciding = deciding
        self._reading = reading
        self._people = people
        self._pages = pages

    def show(self, request: Request, association: str) -> Response:
        """What waits for the association's contacts."""
        view = self._reading.list_waiting(self._people.needed(request), association)
        return self._pages.render(request, "safety/contact_removals.html", view=view, saved=saved_of(request))

    def answer(self, request: Request, association: str, proposal: str, answer: str) -> Response:
        """One of `poista`, `sivuun` and `ei`."""
        person = self._people.needed(request)

        def decide(*, agrees: bool) -> None:
            self._deciding.decide_as_contact(person, association, proposal, agrees=agrees)

        return answered(answers_of(decide), answer, CONTACT_REMOVALS_PATH.replace("{association}", association))


def build_router(handlers: ContactRemovalPages) -> APIRouter:
    """The routes of the contacts' page."""
    router = new_router()
    router.get(CONTACT_REMOVALS_PATH)(handlers.show)
    router.post(CONTACT_REMOVALS_PATH + "/{proposal}/{answer}")(handlers.answer)
    return router
