"""The page on which somebody changes their name in one group. Whole without a script."""

from typing import Annotated, Final

from fastapi import APIRouter, Depends
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.base.errors import BadInput
from app.groups.names import MAX_NAME_CHARS
from app.groups.pages import ROOM_PATH
from app.groups.renaming.change_name import MOST_CHANGES, ChangeName
from app.groups.rug import draw_rug
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

NAME_PATH: Final = "/huone/{room}/nimi"
Fields = Annotated[FormFields, Depends(read_form)]


class NameForm(BaseModel):
    """The name as it was typed."""

    name: str


class NamePages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, changing: ChangeName, *, people: People, pages: Pages) -> None:
        self._changing = changing
        self._people = people
        self._pages = pages

    def show(self, request: Request, room: str) -> Response:
        """What one is called, who sees a change, and the form."""
        return self._page(request, room, Filled())

    def change(self, request: Request, room: str, fields: Fields) -> Response:
        """Changes it and leads into the room, where the change stands; or asks again."""
        try:
            name = fields.check(NameForm).name
            self._changing.change(self._people.needed(request).account_id, room, name)
        except BadInput as refusal:
            return self._page(request, room, asked_again(fields, NameForm, refusal), status=422)
        return RedirectResponse(ROOM_PATH + room, 303, NO_STORE)

    def _page(self, request: Request, room: str, filled: Filled, *, status: int = 200) -> Response:
        own = self._changing.find(self._people.needed(request).account_id, room)
        return self._pages.render(
            request,
            "groups/change_name.html",
            status=status,
            form=filled,
            room=room,
            own=own,
            rug=draw_rug(own.group),
            max_name=MAX_NAME_CHARS,
            most=MOST_CHANGES,
        )


def build_router(handlers: NamePages) -> APIRouter:
    """The routes of one's own name."""
    router = new_router()
    router.add_api_route(NAME_PATH, handlers.show, methods=["GET"])
    router.add_api_route(NAME_PATH, handlers.change, methods=["POST"])
    return router
