"""The page on which a leader ends the group after its last meeting. Whole without JavaScript."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.asking import NO_STORE
from app.accounts.people import People
from app.base.clock import Clock
from app.base.errors import Clash
from app.db.database import Database
from app.groups.law import ARCHIVED_AFTER
from app.groups.plans.access import require_plan
from app.meetings.end_group import EndGroup, MeetingsLeft
from app.meetings.overview import list_meetings_left
from app.meetings.pages_meetings import END_PATH, MEETINGS_PATH
from app.web.pages import Pages
from app.web.routes import new_router


class EndPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, database: Database, clock: Clock, *, ending: EndGroup, people: People, pages: Pages) -> None:
        self._database = database
        self._clock = clock
        self._ending = ending
        self._people = people
        self._pages = pages

    def ask(self, request: Request, group: str) -> Response:
        """Says what it means and asks for a yes; or why it can't be done yet."""
        now = self._clock.now()
        with self._database.read() as session:
            seen = require_plan(session, self._people.needed(request), group)
            left = list_meetings_left(session, seen.plan, now)
        if not seen.may("end"):
            return _to(group)
        cleared_at = now + ARCHIVED_AFTER
        return self._pages.render(request, "meetings/end_group.html", plan=seen.plan, left=left, cleared_at=cleared_at)

    def end(self, request: Request, group: str) -> Response:
        """Ends it. Who comes too late or too early is shown how the group stands."""
        try:
            self._ending.end(self._people.needed(request), group)
        except MeetingsLeft:
            return RedirectResponse(END_PATH.replace("{group}", group), 303, NO_STORE)
        except Clash:
            return _to(group)
        return _to(group)


def build_router(handlers: EndPages) -> APIRouter:
    """The routes of ending a group."""
    router = new_router()
    router.add_api_route(END_PATH, handlers.ask, methods=["GET"])
    router.add_api_route(END_PATH, handlers.end, methods=["POST"])
    return router


def _to(group: str) -> Response:
    return RedirectResponse(MEETINGS_PATH.replace("{group}", group), 303, NO_STORE)
