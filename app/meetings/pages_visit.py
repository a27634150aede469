"""Who else comes to one meeting: the pages on which leaders invite the federation to it and tell of a guest."""

from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.associations.schemas import as_rule
from app.base.errors import BadInput, Clash, NotFound
from app.db.database import Database
from app.groups.plans.access import require_plan
from app.meetings import overview, queries
from app.meetings.guests.queries import ToldGuest, list_guests
from app.meetings.guests.tell_guest import TellGuest
from app.meetings.typed import read_line
from app.meetings.visits.ask import AskVisit
from app.meetings.visits.overview import list_newest
from app.meetings.visits.visit import Kind, kinds_for
from app.rooms.access import RoomFrozen
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

VISIT_PATH: Final = "/ryhmat/{group}/tapaamiset/{meeting}/kaynti"
GUEST_PATH: Final = "/ryhmat/{group}/tapaamiset/{meeting}/alustaja"
SAVED_VISIT: Final = ("asked", "back")
MAX_GUEST_CHARS: Final = 60
MAX_ORIGIN_CHARS: Final = 80
Fields = Annotated[FormFields, Depends(read_form)]


def _needed_guest(text: str) -> None:
    if read_line(text, max_chars=MAX_GUEST_CHARS) is None:
        raise BadInput("empty")


class VisitForm(BaseModel):
    """Whether the federation comes into the room or to the place."""

    kind: Kind


class GuestForm(BaseModel):
    """Who introduces the theme, and where they come from; members read both."""

    guest: Annotated[str, as_rule(_needed_guest)]
    origin: Annotated[str, as_rule(lambda text: read_line(text, max_chars=MAX_ORIGIN_CHARS))] = ""

    def told(self) -> ToldGuest:
        """What the use case takes."""
        name = read_line(self.guest, max_chars=MAX_GUEST_CHARS) or ""
        return ToldGuest(name, read_line(self.origin, max_chars=MAX_ORIGIN_CHARS))


class VisitPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, database: Database, *, uses: tuple[AskVisit, TellGuest], people: People, pages: Pages) -> None:
        self._database = database
        self._asking, self._telling = uses
        self._people = people
        self._pages = pages

    def show_visit(self, request: Request, group: str, meeting: str) -> Response:
        """What is so, and the form of an invitation where nothing is."""
        return self._visit(request, (group, meeting))

    def ask(self, request: Request, group: str, meeting: str, fields: Fields) -> Response:
        """Invites, or asks again."""
        try:
            form = fields.check(VisitForm, instead={"kind": "bad_choice"})
            self._asking.ask(self._people.needed(request), group, meeting, form.kind)
        except BadInput as refusal:
            return self._visit(request, (group, meeting), asked_again(fields, VisitForm, refusal))
        except Clash:
            return _to_meetings(group, "already")
        return _to(VISIT_PATH, group, meeting, "asked")

    def take_back(self, request: Request, group: str, meeting: str) -> Response:
        """Nobody comes."""
        try:
            self._asking.take_back(self._people.needed(request), group, meeting)
        except Clash:
            return _to_meetings(group, "already")
        return _to(VISIT_PATH, group, meeting, "back")

    def show_guest(self, request: Request, group: str, meeting: str) -> Response:
        """Who comes, to be changed."""
        return self._guest(request, (group, meeting))

    def tell(self, request: Request, group: str, meeting: str, fields: Fields) -> Response:
        """Tells of the guest, or asks again with everything kept."""
        try:
            form = fields.check(GuestForm)
            self._telling.tell(self._people.needed(request), group, meeting, form.told())
        except BadInput as refusal:
            return self._guest(request, (group, meeting), asked_again(fields, GuestForm, refusal))
        except RoomFrozen as frozen:
            kept = asked_again(fields, GuestForm, BadInput(frozen.code, field="guest"))
            return self._guest(request, (group, meeting), kept)
        except Clash:
            return _to_meetings(group, "already")
        return _to_meetings(group, "guest")

    def untell(self, request: Request, group: str, meeting: str) -> Response:
        """No guest comes."""
        try:
            self._telling.take_back(self._people.needed(request), group, meeting)
        except Clash:
            return _to_meetings(group, "already")
        return _to_meetings(group, "no-guest")

    def _visit(self, request: Request, where: tuple[str, str], filled: Filled | None = None) -> Response:
        group, meeting = where
        with self._database.read() as session:
            seen = require_plan(session, self._people.needed(request), group)
            found = overview.find_meeting(session, seen.plan, meeting)
            visit = list_newest(session, seen.plan.group_id).get(meeting)
        if found is None:
            raise NotFound
        kinds = kinds_for(seen.viewpoint, seen.plan.mode)
        if not seen.may("ask_visit") or not kinds or found.state not in queries.UNFINISHED:
            return _to_meetings(group, "already")
        saved = request.query_params.get("saved")
        facts: dict[str, Any] = {"kinds": kinds, "visit": visit, "saved": saved if saved in SAVED_VISIT else None}
        return self._render(request, "visit", (seen, found), filled, facts)

    def _guest(self, request: Request, where: tuple[str, str], filled: Filled | None = None) -> Response:
        group, meeting = where
        with self._database.read() as session:
            seen = require_plan(session, self._people.needed(request), group)
            found = overview.find_meeting(session, seen.plan, meeting)
            guest = list_guests(session, seen.plan.group_id).get(meeting)
        if found is None:
            raise NotFound
        if not seen.may("tell_guest") or found.state not in queries.UNFINISHED:
            return _to_meetings(group, "already")
        return self._render(request, "guest", (seen, found), filled, {"guest": guest})

    def _render(
        self, request: Request, page: str, about: tuple[Any, Any], filled: Filled | None, facts: dict[str, Any]
    ) -> Response:
        seen, found = about
        given = {"form": filled or Filled(), "seen": seen, "meeting": found, **facts}
        return self._pages.render(request, f"meetings/{page}.html", status=422 if filled else 200, **given)


def build_router(handlers: VisitPages) -> APIRouter:
    """The routes of who else comes to a meeting."""
    router = new_router()
    router.add_api_route(VISIT_PATH, handlers.show_visit, methods=["GET"])
    router.add_api_route(VISIT_PATH, handlers.ask, methods=["POST"])
    router.add_api_route(VISIT_PATH + "/peru", handlers.take_back, methods=["POST"])
    router.add_api_route(GUEST_PATH, handlers.show_guest, methods=["GET"])
    router.add_api_route(GUEST_PATH, handlers.tell, methods=["POST"])
    router.add_api_route(GUEST_PATH + "/pois", handlers.untell, methods=["POST"])
    return router


def _to_meetings(group: str, saved: str) -> Response:
    return RedirectResponse(f"/ryhmat/{group}/tapaamiset?saved={saved}", 303, NO_STORE)


def _to(path: str, group: str, meeting: str, saved: str) -> Response:
    where = path.replace("{group}", group).replace("{meeting}", meeting)
    return RedirectResponse(f"{where}?saved={saved}", 303, NO_STORE)
