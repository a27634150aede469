"""The page on which leaders write their welcome. Whole without JavaScript."""

from typing import Annotated

from fastapi import APIRouter, Depends
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.associations.schemas import as_rule
from app.base.errors import BadInput, Clash
from app.groups.welcome import MAX_WELCOME_CHARS
from app.meetings.typed import read_text
from app.meetings.write_welcome import WelcomeMoved, WriteWelcome
from app.rooms.access import RoomFrozen
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

WELCOME_PATH = "/huone/{room}/tervetulo"
Fields = Annotated[FormFields, Depends(read_form)]


class WelcomeForm(BaseModel):
    """The words, and which version they were begun on."""

    welcome: Annotated[str, as_rule(lambda text: read_text(text, max_chars=MAX_WELCOME_CHARS))] = ""
    version: int = 0


class WelcomePages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, writing: WriteWelcome, people: People, pages: Pages) -> None:
        self._writing = writing
        self._people = people
        self._pages = pages

    def show(self, request: Request, room: str) -> Response:
        """The welcome as it stands, and the form."""
        return self._page(request, room, Filled())

    def save(self, request: Request, room: str, fields: Fields) -> Response:
        """Saves; where another leader was quicker, both texts stand there, and saving again keeps the own one."""
        person = self._people.needed(request)
        try:
            form = fields.check(WelcomeForm)
            text = read_text(form.welcome, max_chars=MAX_WELCOME_CHARS)
            self._writing.write(person.account_id, room, text, form.version)
        except BadInput as refusal:
            return self._page(request, room, asked_again(fields, WelcomeForm, refusal), status=422)
        except RoomFrozen as frozen:
            kept = asked_again(fields, WelcomeForm, BadInput(frozen.code, field="welcome"))
            return self._page(request, room, kept, status=422)
        except WelcomeMoved:
            return self._page(request, room, fields.filled(WelcomeForm), status=409, moved=True)
        except Clash:
            return self._page(request, room, Filled(), status=409)
        return RedirectResponse(f"{request.url.path}?saved=welcome", 303, NO_STORE)

    def _page(self, request: Request, room: str, filled: Filled, *, status: int = 200, moved: bool = False) -> Response:
        view = self._writing.read(self._people.needed(request).account_id, room)
        return self._pages.render(
            request,
            "meetings/welcome.html",
            status=status,
            form=filled,
            room=room,
            view=view,
            moved=moved,
            max_welcome=MAX_WELCOME_CHARS,
            saved=request.query_params.get("saved") == "welcome",
        )


def build_router(handlers: WelcomePages) -> APIRouter:
    """The routes of the welcome."""
    router = new_router()
    router.add_api_route(WELCOME_PATH, handlers.show, methods=["GET"])
    router.add_api_route(WELCOME_PATH, handlers.save, methods=["POST"])
    return router
