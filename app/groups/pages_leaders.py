"""The page of a begun group's leaders: who leads, who is asked to follow, and the form that asks.

For those who lead the group or answer for it. It names nobody but the leaders, and nobody by address.
"""

from dataclasses import replace
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
from app.groups import service as groups
from app.groups.invitations.ask_successor import AskSuccessor
from app.groups.invitations.invite import count_leader_places
from app.groups.law import AS_STAND_IN, TO_LEAD_NEXT
from app.groups.letters import LEADERS_PATH
from app.groups.plans import service as plans
from app.groups.plans.access import require_plan
from app.groups.schemas import LeaderForm
from app.groups.substitutes.stand_in import find_stand_in, has_room_for_stand_in
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

SAVED: Final = ("invited", "taken-back", "stand-in-gone")
Fields = Annotated[FormFields, Depends(read_form)]


class LeadersPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, database: Database, clock: Clock, *, asking: AskSuccessor, people: People, pages: Pages) -> None:
        self._database = database
        self._clock = clock
        self._asking = asking
        self._people = people
        self._pages = pages

    def show(self, request: Request, group: str) -> Response:
        """Who leads, who was asked, and the form while a place is free."""
        return self._page(request, self._people.needed(request), group, Filled())

    def ask(self, request: Request, group: str, fields: Fields) -> Response:
        """Sends the invitation, or asks again with everything kept."""
        person = self._people.needed(request)
        try:
            self._asking.ask(person, group, fields.check(LeaderForm).address)
        except BadInput as refusal:
            return self._page(request, person, group, asked_again(fields, LeaderForm, refusal), status=422)
        except Clash:
            return _to_meetings(group)
        return _to(group, "invited")

    def take_back(self, request: Request, group: str, invitation: str) -> Response:
        """Takes an invitation back."""
        try:
            self._asking.take_back(self._people.needed(request), group, invitation)
        except Clash:
            return _to_meetings(group)
        return _to(group, "taken-back")

    def _page(self, request: Request, person: Person, group: str, filled: Filled, *, status: int = 200) -> Response:
        now = self._clock.now()
        with self._database.read() as session:
            seen = require_plan(session, person, group)
            law = groups.read_law(session, seen.plan.group_id)
            leaders = plans.list_leaders(session, law.id, now, ways=TO_LEAD_NEXT)
            places = count_leader_places(session, law, now, way="successor")
            stand_in = find_stand_in(session, law.id)
            asked = plans.list_leaders(session, law.id, now, ways=AS_STAND_IN)
            may_ask = has_room_for_stand_in(session, law.id, now)
        if not seen.may("ask_successor"):
            return _to_meetings(group)
        saved = request.query_params.get("saved")
        return self._pages.render(
            request,
            "groups/leaders.html",
            status=status,
            form=filled,
            stand_in=replace(asked, names=[stand_in.name] if stand_in else []),
            may_ask_stand_in=may_ask,
            plan=seen.plan,
            leads=seen.viewpoint.is_leader,
            leaders=leaders,
            places=places,
            saved=saved if saved in SAVED else None,
        )


def build_router(handlers: LeadersPages) -> APIRouter:
    """The routes of a group's leaders."""
    router = new_router()
    router.add_api_route(LEADERS_PATH, handlers.show, methods=["GET"])
    router.add_api_route(LEADERS_PATH, handlers.ask, methods=["POST"])
    router.add_api_route(LEADERS_PATH + "/{invitation}/peru", handlers.take_back, methods=["POST"])
    return router


def _to(group: str, saved: str) -> Response:
    return RedirectResponse(f"{LEADERS_PATH.replace('{group}', group)}?saved={saved}", 303, NO_STORE)


def _to_meetings(group: str) -> Response:
    """Where things stand, for those who came too early or too late."""
    return RedirectResponse(f"/ryhmat/{group}/tapaamiset", 303, NO_STORE)
