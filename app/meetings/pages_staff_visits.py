"""The staff's pages of visits: what is asked for, taking it, coming to the meeting, and saying no."""

import re
from collections.abc import Callable
from typing import Annotated, Final, get_args

from fastapi import APIRouter, Depends
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.associations.schemas import as_rule
from app.base.clock import Clock
from app.base.errors import BadInput, Clash, NotFound
from app.db.database import Database
from app.groups.names import require_name
from app.meetings.visits.answer import AnswerVisit
from app.meetings.visits.letters import STAFF_VISITS_PATH
from app.meetings.visits.overview import find_for_staff, list_for_staff
from app.meetings.visits.visit import MOST_VISITS, Refusal
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

SAVED: Final = ("booked", "refused", "done", "not-done", "already")
REFUSALS: Final = get_args(Refusal)
Fields = Annotated[FormFields, Depends(read_form)]


class TakeForm(BaseModel):
    """The name that the group sees; beyond the usual visits the number that the form asked about."""

    name: Annotated[str, as_rule(require_name)]
    confirmed: str = ""


class ComeForm(BaseModel):
    """The name that the group sees."""

    name: Annotated[str, as_rule(require_name)]


class RefuseForm(BaseModel):
    """Why nobody comes; those who asked read it."""

    reason: Refusal


class StaffVisitPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(
        self, database: Database, clock: Clock, *, answering: AnswerVisit, people: People, pages: Pages
    ) -> None:
        self._database = database
        self._clock = clock
        self._answering = answering
        self._people = people
        self._pages = pages

    def show_all(self, request: Request) -> Response:
        """What waits for somebody, and what this one of staff has taken."""
        person = self._people.staff_needed(request)
        with self._database.read() as session:
            seen = list_for_staff(session, person)
        saved = request.query_params.get("saved")
        return self._pages.render(
            request,
            "meetings/staff_visits.html",
            asked=[one for one in seen if one.visit.account_id is None],
            own=[one for one in seen if one.visit.account_id is not None],
            most=MOST_VISITS,
            saved=saved if saved in SAVED else None,
        )

    def show(self, request: Request, visit: str) -> Response:
        """One of them, and what may be done."""
        return self._page(request, visit)

    def take(self, request: Request, visit: str, fields: Fields) -> Response:
        """This one of staff comes, or the form comes again with everything kept."""
        try:
            form = fields.check(TakeForm)
            confirmed = int(form.confirmed) if re.fullmatch("[0-9]{1,4}", form.confirmed) else None
            self._answering.take(self._people.staff_needed(request), visit, form.name, confirmed=confirmed)
        except BadInput as refusal:
            return self._page(request, visit, asked_again(fields, TakeForm, refusal))
        except Clash:
            return _to("already")
        return _to("booked")

    def come(self, request: Request, visit: str, fields: Fields) -> Response:
        """Into the room."""
        try:
            form = fields.check(ComeForm)
            room = self._answering.come(self._people.staff_needed(request), visit, form.name)
        except BadInput as refusal:
            return self._page(request, visit, asked_again(fields, ComeForm, refusal))
        except Clash:
            return _to("already")
        return RedirectResponse(f"/huone/{room}", 303, NO_STORE)

    def refuse(self, request: Request, visit: str, fields: Fields) -> Response:
        """Says no, or asks again why."""
        try:
            form = fields.check(RefuseForm, instead={"reason": "bad_choice"})
            self._answering.refuse(self._people.staff_needed(request), visit, form.reason)
        except BadInput as refusal:
            return self._page(request, visit, asked_again(fields, RefuseForm, refusal))
        except Clash:
            return _to("already")
        return _to("refused")

    def mark(self, request: Request, visit: str, answer: str) -> Response:
        """One of `pidettiin` and `ei-pidetty`, of a visit on site."""
        if answer not in ("pidettiin", "ei-pidetty"):
            raise NotFound
        try:
            self._answering.mark(self._people.staff_needed(request), visit, made=answer == "pidettiin")
        except Clash:
            return _to("already")
        return _to("done" if answer == "pidettiin" else "not-done")

    def _page(self, request: Request, visit: str, filled: Filled | None = None) -> Response:
        person = self._people.staff_needed(request)
        with self._database.read() as session:
            seen = find_for_staff(session, person, visit)
        if not seen.visit.is_standing:
            return _to("already")
        return self._pages.render(
            request,
            "meetings/staff_visit.html",
            status=422 if filled else 200,
            form=filled or Filled(),
            seen=seen,
            visit=seen.visit,
            waits_for_word=seen.visit.waits_for_word(self._clock.now()),
            most=MOST_VISITS,
            refusals=REFUSALS,
        )


def build_router(handlers: StaffVisitPages) -> APIRouter:
    """The routes of the staff's visits."""
    one = STAFF_VISITS_PATH + "/{visit}"
    routes: tuple[tuple[str, str, Callable[..., Response]], ...] = (
        ("GET", STAFF_VISITS_PATH, handlers.show_all),
        ("GET", one, handlers.show),
        ("POST", one, handlers.take),
        ("POST", one + "/tule", handlers.come),
        ("POST", one + "/ei", handlers.refuse),
        ("POST", one + "/{answer}", handlers.mark),
    )
    router = new_router()
    for method, path, handler in routes:
        router.add_api_route(path, handler, methods=[method])
    return router


def _to(saved: str) -> Response:
    return RedirectResponse(f"{STAFF_VISITS_PATH}?saved={saved}", 303, NO_STORE)
