"""The page on which a leader plans a group's break, or ends it. Whole without JavaScript."""

from collections.abc import Sequence
from typing import Annotated, Final

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.base.errors import BadInput, Clash
from app.db.database import Database
from app.groups import service as groups
from app.groups.plans.access import require_plan
from app.meetings.meeting_now import Meeting
from app.meetings.overview import list_meetings_within
from app.meetings.pages_meetings import BREAK_PATH, MEETINGS_PATH
from app.meetings.schemas import BreakForm
from app.meetings.take_break import MeetingsInBreak, TakeBreak
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

SAVED: Final = ("set", "over")
Fields = Annotated[FormFields, Depends(read_form)]


class BreakPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, database: Database, *, breaks: TakeBreak, people: People, pages: Pages) -> None:
        self._database = database
        self._breaks = breaks
        self._people = people
        self._pages = pages

    def show(self, request: Request, group: str) -> Response:
        """The break that is ahead or on, with its end, and the form of another."""
        return self._page(request, group, Filled())

    def take(self, request: Request, group: str, fields: Fields) -> Response:
        """Takes it; asks again with everything kept, and with the meetings that stand in its way."""
        person = self._people.needed(request)
        try:
            rest = fields.check(BreakForm).days()
            self._breaks.take(person, group, rest)
        except BadInput as refusal:
            return self._page(request, group, asked_again(fields, BreakForm, refusal), status=422)
        except MeetingsInBreak as refusal:
            with self._database.read() as session:
                seen = require_plan(session, person, group)
                in_the_way = list_meetings_within(session, seen.plan, rest)
            filled = asked_again(fields, BreakForm, BadInput(refusal.code, field="first"))
            return self._page(request, group, filled, status=409, in_the_way=in_the_way)
        except Clash:
            return _to_meetings(group)
        return _to(group, "set")

    def end(self, request: Request, group: str) -> Response:
        """The group meets again."""
        try:
            self._breaks.end(self._people.needed(request), group)
        except Clash:
            return _to_meetings(group)
        return _to(group, "over")

    def _page(
        self, request: Request, group: str, filled: Filled, *, status: int = 200, in_the_way: Sequence[Meeting] = ()
    ) -> Response:
        with self._database.read() as session:
            seen = require_plan(session, self._people.needed(request), group)
            law = groups.read_law(session, seen.plan.group_id)
        if not seen.may("take_break"):
            return _to_meetings(group)
        saved = request.query_params.get("saved")
        return self._pages.render(
            request,
            "meetings/break.html",
            status=status,
            form=filled,
            plan=seen.plan,
            law=law,
            in_the_way=in_the_way,
            saved=saved if saved in SAVED else None,
        )


def build_router(handlers: BreakPages) -> APIRouter:
    """The routes of a break."""
    router = new_router()
    router.add_api_route(BREAK_PATH, handlers.show, methods=["GET"])
    router.add_api_route(BREAK_PATH, handlers.take, methods=["POST"])
    router.add_api_route(BREAK_PATH + "/lopeta", handlers.end, methods=["POST"])
    return router


def _to(group: str, saved: str) -> Response:
    return RedirectResponse(f"{BREAK_PATH.replace('{group}', group)}?saved={saved}", 303, NO_STORE)


def _to_meetings(group: str) -> Response:
    return RedirectResponse(MEETINGS_PATH.replace("{group}", group), 303, NO_STORE)
