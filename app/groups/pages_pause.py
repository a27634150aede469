"""Taking a break from a group: one page that says what it means, its button, and the way back."""

from typing import Final

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.asking import NO_STORE
from app.accounts.people import People
from app.base.errors import NotAllowed
from app.db.database import Database
from app.groups import access
from app.groups.pages import MY_GROUPS_PATH, ROOM_PATH
from app.groups.pages_leave import LEAVE_PATH
from app.groups.pause_membership import PauseMembership
from app.groups.rug import draw_rug
from app.web.pages import Pages
from app.web.routes import new_router

PAUSE_PATH: Final = "/huone/{room}/tauko"
BACK_PATH: Final = PAUSE_PATH + "/palaa"


class PausePages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, database: Database, *, pausing: PauseMembership, people: People, pages: Pages) -> None:
        self._database = database
        self._pausing = pausing
        self._people = people
        self._pages = pages

    def ask(self, request: Request, room: str) -> Response:
        """What a break means. Whoever takes one already is led to the way back, and who can't to the way out."""
        person = self._people.needed(request)
        with self._database.read() as session:
            place = access.require_own_place(session, person.account_id, room)
        if place.leaders_left is not None:
            raise NotAllowed
        if not place.may_pause:
            return _to(ROOM_PATH + room if place.is_paused else LEAVE_PATH.replace("{room}", room))
        return self._pages.render(request, "groups/pause.html", place=place, rug=draw_rug(place.group))

    def pause(self, request: Request, room: str) -> Response:
        """Begins it, and tells so among one's own groups."""
        self._pausing.pause(self._people.needed(request).account_id, room)
        return _to(MY_GROUPS_PATH + "?saved=paused")

    def come_back(self, request: Request, room: str) -> Response:
        """Ends it, and leads into the room."""
        self._pausing.come_back(self._people.needed(request).account_id, room)
        return _to(ROOM_PATH + room)


def build_router(handlers: PausePages) -> APIRouter:
    """The routes of a break."""
    router = new_router()
    router.add_api_route(PAUSE_PATH, handlers.ask, methods=["GET"])
    router.add_api_route(PAUSE_PATH, handlers.pause, methods=["POST"])
    router.add_api_route(BACK_PATH, handlers.come_back, methods=["POST"])
    return router


def _to(path: str) -> Response:
    return RedirectResponse(path, 303, NO_STORE)
