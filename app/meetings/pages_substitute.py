"""Who leads one meeting: the page on which a substitute is called, one is asked by address, and a call is taken back.

For those who lead the group or answer for it; it names nobody.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.access import Person
from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.base.clock import Clock
from app.base.errors import BadInput, Clash, NotFound
from app.db.database import Database
from app.groups.plans.access import require_plan
from app.groups.schemas import LeaderForm
from app.groups.substitutes.stand_in import find_stand_in, has_room_for_stand_in
from app.meetings import overview, queries
from app.meetings.absences.cannot_lead import CannotLead
from app.meetings.absences.unled import list_absent
from app.meetings.substitutes import queries as calls
from app.meetings.substitutes.call import CallSubstitute
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

LEADING_PATH: Final = "/ryhmat/{group}/tapaamiset/{meeting}/ohjaus"
SAVED: Final = ("called", "asked", "call-back", "absent", "already")
Fields = Annotated[FormFields, Depends(read_form)]


@dataclass(frozen=True)
class LeadingUses:
    """The use cases behind the pages."""

    calling: CallSubstitute
    absences: CannotLead


class SubstitutePages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, database: Database, clock: Clock, *, uses: LeadingUses, people: People, pages: Pages) -> None:
        self._database = database
        self._clock = clock
        self._uses = uses
        self._people = people
        self._pages = pages

    def show(self, request: Request, group: str, meeting: str) -> Response:
        """Who is called, and what may be done."""
        return self._page(request, self._people.needed(request), (group, meeting))

    def ask(self, request: Request, group: str, meeting: str, fields: Fields) -> Response:
        """Asks somebody by address, or shows the form again with everything kept."""
        person = self._people.needed(request)
        try:
            self._uses.calling.ask(person, group, meeting, fields.check(LeaderForm).address)
        except BadInput as refusal:
            return self._page(request, person, (group, meeting), asked_again(fields, LeaderForm, refusal))
        except Clash:
            return _to(group, meeting, "already")
        return _to(group, meeting, "asked")

    def call(self, request: Request, group: str, meeting: str) -> Response:
        """The one tap."""
        return self._do(request, group, meeting, (self._uses.calling.call, "called"))

    def take_back(self, request: Request, group: str, meeting: str) -> Response:
        """Takes the call back."""
        return self._do(request, group, meeting, (self._uses.calling.take_back, "call-back"))

    def cannot(self, request: Request, group: str, meeting: str) -> Response:
        """A leader cannot lead it; the page that follows offers what may be done instead."""
        try:
            self._uses.absences.say(self._people.needed(request), group, meeting)
        except Clash:
            return _to_meetings(group, "already")
        return _to(group, meeting, "absent")

    def can(self, request: Request, group: str, meeting: str) -> Response:
        """They can after all."""
        try:
            self._uses.absences.take_back(self._people.needed(request), group, meeting)
        except Clash:
            return _to_meetings(group, "already")
        return _to_meetings(group, "present")

    def _do(
        self, request: Request, group: str, meeting: str, deed: tuple[Callable[[Person, str, str], None], str]
    ) -> Response:
        use, saved = deed
        try:
            use(self._people.needed(request), group, meeting)
        except Clash:
            return _to(group, meeting, "already")
        return _to(group, meeting, saved)

    def _page(self, request: Request, person: Person, where: tuple[str, str], filled: Filled | None = None) -> Response:
        group, meeting = where
        saved = request.query_params.get("saved")
        with self._database.read() as session:
            seen = require_plan(session, person, group)
            found = overview.find_meeting(session, seen.plan, meeting)
            call = calls.find_standing_call(session, seen.plan.group_id)
            told: dict[str, Any] = {
                "stand_in": find_stand_in(session, seen.plan.group_id) is not None,
                "is_absent": person.account_id in list_absent(session, seen.plan.group_id).get(meeting, set()),
                "may_ask": has_room_for_stand_in(session, seen.plan.group_id, self._clock.now()),
            }
        if found is None:
            raise NotFound
        if not seen.may("call_substitute") or seen.plan.mode == "local" or found.state not in queries.UNFINISHED:
            # A group that meets in person calls nobody: moving and cancelling are on the list.
            return _to_meetings(group, "absent" if saved == "absent" else "already")
        return self._pages.render(
            request,
            "meetings/substitute.html",
            status=422 if filled else 200,
            form=filled or Filled(),
            seen=seen,
            meeting=found,
            call=call,
            is_called_elsewhere=call is not None and call.meeting != meeting,
            saved=saved if saved in SAVED else None,
            **told,
        )


def build_router(handlers: SubstitutePages) -> APIRouter:
    """The routes of who leads one meeting."""
    router = new_router()
    router.add_api_route(LEADING_PATH, handlers.show, methods=["GET"])
    router.add_api_route(LEADING_PATH, handlers.ask, methods=["POST"])
    router.add_api_route(LEADING_PATH + "/sijainen", handlers.call, methods=["POST"])
    router.add_api_route(LEADING_PATH + "/sijainen/peru", handlers.take_back, methods=["POST"])
    router.add_api_route(LEADING_PATH + "/en-paase", handlers.cannot, methods=["POST"])
    router.add_api_route(LEADING_PATH + "/paasen", handlers.can, methods=["POST"])
    return router


def _to_meetings(group: str, saved: str) -> Response:
    return RedirectResponse(f"/ryhmat/{group}/tapaamiset?saved={saved}", 303, NO_STORE)


def _to(group: str, meeting: str, saved: str) -> Response:
    path = LEADING_PATH.replace("{group}", group).replace("{meeting}", meeting)
    return RedirectResponse(f"{path}?saved={saved}", 303, NO_STORE)
