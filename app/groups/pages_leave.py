"""Leaving a group: one page that says what it means, and its button."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.asking import NO_STORE
from app.accounts.people import People
from app.db.database import Database
from app.groups import access
from app.groups.leave_group import LeaveGroup
from app.groups.rug import draw_rug
from app.web.pages import Pages
from app.web.routes import new_router

LEAVE_PATH = "/huone/{room}/lahde"


class LeavePages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, database: Database, *, leave_group: LeaveGroup, people: People, pages: Pages) -> None:
        self._database = database
        self._leave_group = leave_group
        self._people = people
        self._pages = pages

    def ask(self, request: Request, room: str) -> Response:
        """What leaving means, and the way to take one's own words along first."""
        person = self._people.needed(request)
        with self._database.read() as session:
            place = access.require_own_place(session, person.account_id, room)
        return self._pages.render(request, "groups/leave.html", place=place, rug=draw_rug(place.group))

    def leave(self, request: Request, room: str) -> Response:
        """Leaves, and tells so among one's own groups."""
        self._leave_group.leave(self._people.needed(request).account_id, room)
        return RedirectResponse("/omat-ryhmat?saved=left", 303, NO_STORE)


def build_router(handlers: LeavePages) -> APIRouter:
    """The routes of leaving."""
    router = new_router()
    router.get(LEAVE_PATH)(handlers.ask)
    router.post(LEAVE_PATH)(handlers.leave)
    return router
