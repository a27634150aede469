"""The page on which leaders and association agree on another last day of a group. Whole without JavaScript."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.base.errors import BadInput, Clash
from app.db.database import Database
from app.groups.plans.access import require_plan
from app.meetings.letters import END_DATE_PATH
from app.meetings.move_end_date import MoveEndDate
from app.meetings.overview import list_meetings_after
from app.meetings.pages_meetings import MEETINGS_PATH
from app.meetings.schemas import EndDateForm
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

SAVED = ("proposed", "agreed", "taken-away", "moved")
Fields = Annotated[FormFields, Depends(read_form)]


class EndDatePages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, database: Database, *, moving: MoveEndDate, people: People, pages: Pages) -> None:
        self._database = database
        self._moving = moving
        self._people = people
        self._pages = pages

    def show(self, request: Request, group: str) -> Response:
        """The last day, what is proposed and what that leaves out, and the form of another proposal."""
        return self._page(request, group, Filled())

    def propose(self, request: Request, group: str, fields: Fields) -> Response:
        """Proposes, or asks again with everything kept."""
        person = self._people.needed(request)
        try:
            form = fields.check(EndDateForm)
            self._moving.propose(person, group, form.date(), members_asked=form.asked == "yes")
        except BadInput as refusal:
            return self._page(request, group, asked_again(fields, EndDateForm, refusal), status=422)
        except Clash:
            return _to(group, "moved")
        return _to(group, "proposed")

    def agree(self, request: Request, group: str, fields: Fields) -> Response:
        """Agrees to the day that the page showed, and to no other."""
        person = self._people.needed(request)
        try:
            self._moving.agree(person, group, fields.check(EndDateForm).date())
        except (BadInput, Clash):
            # The day has passed, or is proposed no more: the page says how it stands.
            return _to(group, "moved")
        return _to(group, "agreed")

    def take_away(self, request: Request, group: str) -> Response:
        """The proposal is taken back or declined."""
        try:
            self._moving.take_away(self._people.needed(request), group)
        except Clash:
            return _to(group, "moved")
        return _to(group, "taken-away")

    def _page(self, request: Request, group: str, filled: Filled, *, status: int = 200) -> Response:
        with self._database.read() as session:
            seen = require_plan(session, self._people.needed(request), group)
            day = seen.plan.new_end_date
            left_out = list_meetings_after(session, seen.plan, day) if day else []
        if not seen.may("propose_end"):
            return RedirectResponse(MEETINGS_PATH.replace("{group}", group), 303, NO_STORE)
        saved = request.query_params.get("saved")
        return self._pages.render(
            request,
            "meetings/end_date.html",
            status=status,
            form=filled,
            seen=seen,
            left_out=left_out,
            saved=saved if saved in SAVED else None,
        )


def build_router(handlers: EndDatePages) -> APIRouter:
    """The routes of another last day."""
    router = new_router()
    router.add_api_route(END_DATE_PATH, handlers.show, methods=["GET"])
    router.add_api_route(END_DATE_PATH, handlers.propose, methods=["POST"])
    router.add_api_route(END_DATE_PATH + "/sovi", handlers.agree, methods=["POST"])
    router.add_api_route(END_DATE_PATH + "/poista", handlers.take_away, methods=["POST"])
    return router


def _to(group: str, saved: str) -> Response:
    return RedirectResponse(f"{END_DATE_PATH.replace('{group}', group)}?saved={saved}", 303, NO_STORE)
