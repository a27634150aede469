"""The page on which a leader asks for another's word, to set the same person aside a second time (rung 6a)."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.accounts.asking import asked_again
from app.accounts.people import People
from app.base.errors import BadInput
from app.safety.access import AlreadyDecided
from app.safety.pages_removals import REASONS, Fields, ProposalForm, led_to
from app.safety.propose_removal import ProposeRemoval
from app.safety.removals import ReadRemovals
from app.web.forms import Filled
from app.web.pages import Pages

ASK_ASIDE_PATH = "/huone/{room}/poistot/sivuun/{member}"


class AskAsidePages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, proposing: ProposeRemoval, reading: ReadRemovals, *, people: People, pages: Pages) -> None:
        self._proposing = proposing
        self._reading = reading
        self._people = people
        self._pages = pages

    def show(self, request: Request, room: str, member: str) -> Response:
        """The form."""
        return self._form(request, room, member, Filled())

    def ask(self, request: Request, room: str, member: str, fields: Fields) -> Response:
        """Asks the others, and leads to the list; asks again where no reason was chosen."""
        person = self._people.needed(request)
        try:
            form = fields.check(ProposalForm, instead={"reason": "bad_choice"})
        except BadInput as refusal:
            return self._form(request, room, member, asked_again(fields, ProposalForm, refusal), status=422)
        try:
            self._proposing.ask_aside(person.account_id, room, member, form.reason)
        except AlreadyDecided:
            return led_to(f"/huone/{room}/poistot", "already")
        return led_to(f"/huone/{room}/poistot", "asked")

    def _form(self, request: Request, room: str, member: str, filled: Filled, *, status: int = 200) -> Response:
        target = self._reading.find_aside_target(self._people.needed(request).account_id, room, member)
        return self._pages.render(
            request,
            "safety/propose_aside.html",
            status=status,
            form=filled,
            room=room,
            target=target,
            reasons=REASONS,
        )


def build_router(handlers: AskAsidePages) -> APIRouter:
    """The routes; they come before those of the answers, whose paths look the same."""
    router = APIRouter()
    router.get(ASK_ASIDE_PATH)(handlers.show)
    router.post(ASK_ASIDE_PATH)(handlers.ask)
    return router
