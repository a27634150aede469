"""The pages on which a leader asks for a second word about a member: to remove them, or to set them aside again."""

from collections.abc import Callable
from dataclasses import dataclass

from fastapi import APIRouter
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response

from app.accounts.asking import asked_again
from app.accounts.people import People
from app.base.errors import BadInput
from app.groups.people import PersonView
from app.safety.access import AlreadyDecided
from app.safety.pages_removals import Fields, led_to
from app.safety.propose_removal import ProposeRemoval
from app.safety.removals import ReadRemovals
from app.safety.schemas import LeaderReason
from app.web.forms import Filled
from app.web.pages import Pages
from app.web.routes import new_router

# In the order of how often they are needed, as the room shows them.
REASONS: tuple[LeaderReason, ...] = ("hurts", "privacy", "selling", "rules", "other")


class ProposalForm(BaseModel):
    """Why it should be; the person reads it if it comes to that."""

    reason: LeaderReason


@dataclass(frozen=True, slots=True)
class Proposing:
    """One kind of proposal: its path and page, whom it may be about, what writes it, what the list says then.

    `find` and `write` take an account, a room and a member; they raise as the use cases behind them.
    """

    path: str
    template: str
    find: Callable[[int, str, str], PersonView]
    write: Callable[[int, str, str, LeaderReason], str]
    saved: str


class ProposePages:
    """The handlers of one kind. They block: FastAPI runs them in threads."""

    def __init__(self, kind: Proposing, *, people: People, pages: Pages) -> None:
        self.path = kind.path
        self._kind = kind
        self._people = people
        self._pages = pages

    def show(self, request: Request, room: str, member: str) -> Response:
        """The form."""
        return self._form(request, room, member, Filled())

    def propose(self, request: Request, room: str, member: str, fields: Fields) -> Response:
        """Asks the others, and leads to the list; asks again where no reason was chosen."""
        person = self._people.needed(request)
        try:
            form = fields.check(ProposalForm, instead={"reason": "bad_choice"})
        except BadInput as refusal:
            return self._form(request, room, member, asked_again(fields, ProposalForm, refusal), status=422)
        try:
            self._kind.write(person.account_id, room, member, form.reason)
        except AlreadyDecided:
            return led_to(f"/huone/{room}/poistot", "already")
        return led_to(f"/huone/{room}/poistot", self._kind.saved)

    def _form(self, request: Request, room: str, member: str, filled: Filled, *, status: int = 200) -> Response:
        target = self._kind.find(self._people.needed(request).account_id, room, member)
        return self._pages.render(
            request, self._kind.template, status=status, form=filled, room=room, target=target, reasons=REASONS
        )


def kinds_of(proposing: ProposeRemoval, reading: ReadRemovals) -> tuple[Proposing, ...]:
    """What a leader may propose."""
    return (
        Proposing(
            "/huone/{room}/poistot/ehdota/{member}",
            "safety/propose_removal.html",
            find=reading.find_target,
            write=proposing.propose,
            saved="proposed",
        ),
        Proposing(
            "/huone/{room}/poistot/sivuun/{member}",
            "safety/propose_aside.html",
            find=reading.find_aside_target,
            write=proposing.ask_aside,
            saved="asked",
        ),
    )


def build_router(handlers: ProposePages) -> APIRouter:
    """The routes; they come before those of the answers, whose paths look the same."""
    router = new_router()
    router.get(handlers.path)(handlers.show)
    router.post(handlers.path)(handlers.propose)
    return router
