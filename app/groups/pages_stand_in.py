"""The form that asks a group's stand-in, and the ways back: those who asked let them go, they themselves withdraw."""

from typing import Annotated, Final

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.access import Person
from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.base.clock import Clock
from app.base.errors import BadInput, Clash
from app.db.database import Database
from app.groups.letters import LEADERS_PATH
from app.groups.pages import MY_GROUPS_PATH
from app.groups.plans.access import require_plan
from app.groups.schemas import LeaderForm
from app.groups.substitutes.stand_in import StandIns, has_room_for_stand_in
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

STAND_IN_PATH: Final = LEADERS_PATH + "/varasijainen"
WITHDRAW_PATH: Final = "/varasijainen/{stand_in}/lopeta"
Fields = Annotated[FormFields, Depends(read_form)]


class StandInPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, database: Database, clock: Clock, *, stand_ins: StandIns, people: People, pages: Pages) -> None:
        self._database = database
        self._clock = clock
        self._stand_ins = stand_ins
        self._people = people
        self._pages = pages

    def show(self, request: Request, group: str) -> Response:
        """The form, while the group has no stand-in and waits for nobody's answer."""
        return self._page(request, self._people.needed(request), group, Filled())

    def ask(self, request: Request, group: str, fields: Fields) -> Response:
        """Sends the invitation, or asks again with everything kept."""
        person = self._people.needed(request)
        try:
            self._stand_ins.ask(person, group, fields.check(LeaderForm).address)
        except BadInput as refusal:
            return self._page(request, person, group, asked_again(fields, LeaderForm, refusal))
        except Clash:
            return _to_meetings(group)
        return _to_leaders(group, "?saved=invited")

    def let_go(self, request: Request, group: str) -> Response:
        """The group has no stand-in any more."""
        try:
            self._stand_ins.let_go(self._people.needed(request), group)
        except Clash:
            return _to_meetings(group)
        return _to_leaders(group, "?saved=stand-in-gone")

    def withdraw(self, request: Request, stand_in: str) -> Response:
        """The stand-in's own word: a place in the room that stood by the promise ends with it."""
        self._stand_ins.withdraw(self._people.needed(request).account_id, stand_in)
        return RedirectResponse(f"{MY_GROUPS_PATH}?saved=stand-in-gone", 303, NO_STORE)

    def _page(self, request: Request, person: Person, group: str, filled: Filled) -> Response:
        with self._database.read() as session:
            seen = require_plan(session, person, group)
            may_ask = has_room_for_stand_in(session, seen.plan.group_id, self._clock.now())
        if not seen.may("ask_successor"):
            return _to_meetings(group)
        if not may_ask and not filled.errors:
            return _to_leaders(group)
        status = 422 if filled.errors else 200
        return self._pages.render(request, "groups/stand_in.html", status=status, form=filled, plan=seen.plan)


def build_router(handlers: StandInPages) -> APIRouter:
    """The routes of a group's stand-in."""
    router = new_router()
    router.add_api_route(STAND_IN_PATH, handlers.show, methods=["GET"])
    router.add_api_route(STAND_IN_PATH, handlers.ask, methods=["POST"])
    router.add_api_route(STAND_IN_PATH + "/pois", handlers.let_go, methods=["POST"])
    router.add_api_route(WITHDRAW_PATH, handlers.withdraw, methods=["POST"])
    return router


def _to_leaders(group: str, saved: str = "") -> Response:
    return RedirectResponse(LEADERS_PATH.replace("{group}", group) + saved, 303, NO_STORE)


def _to_meetings(group: str) -> Response:
    return RedirectResponse(f"/ryhmat/{group}/tapaamiset", 303, NO_STORE)
