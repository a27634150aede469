"""The pages on which a leader asks a member to lead, and the member answers. Whole without a script."""

from typing import Annotated, Final, Literal

from fastapi import APIRouter, Depends
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.asking import NO_STORE
from app.accounts.people import People
from app.groups.letters import ASKED_PATH
from app.groups.pages import ROOM_PATH
from app.groups.promotion import Promote
from app.web.forms import FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

ASK_PATH: Final = "/huone/{room}/ohjaajaksi/{member}"
Fields = Annotated[FormFields, Depends(read_form)]


class LeadForm(BaseModel):
    """Which of the two buttons was pressed."""

    answer: Literal["yes", "no"]


class PromotionPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, promoting: Promote, *, people: People, pages: Pages) -> None:
        self._promoting = promoting
        self._people = people
        self._pages = pages

    def show(self, request: Request, room: str, member: str) -> Response:
        """What it means to ask this member."""
        target = self._promoting.find_target(self._people.needed(request).account_id, room, member)
        return self._pages.render(request, "groups/ask_to_lead.html", room=room, target=target)

    def ask(self, request: Request, room: str, member: str) -> Response:
        """Asks, and leads back to the room."""
        self._promoting.ask(self._people.needed(request).account_id, room, member)
        return _to_room(room)

    def show_asked(self, request: Request, room: str) -> Response:
        """The question, for the member whom it is put to."""
        asked = self._promoting.find_asked(self._people.needed(request).account_id, room)
        return self._pages.render(request, "groups/asked_in_group.html", room=room, asked=asked)

    def answer(self, request: Request, room: str, fields: Fields) -> Response:
        """Yes or no; both lead back to the room."""
        account_id = self._people.needed(request).account_id
        self._promoting.answer(account_id, room, leads=fields.check(LeadForm).answer == "yes")
        return _to_room(room)


def build_router(handlers: PromotionPages) -> APIRouter:
    """The routes of both."""
    router = new_router()
    router.add_api_route(ASK_PATH, handlers.show, methods=["GET"])
    router.add_api_route(ASK_PATH, handlers.ask, methods=["POST"])
    router.add_api_route(ASKED_PATH, handlers.show_asked, methods=["GET"])
    router.add_api_route(ASKED_PATH, handlers.answer, methods=["POST"])
    return router


def _to_room(room: str) -> Response:
    return RedirectResponse(ROOM_PATH + room, 303, NO_STORE)
