"""The staff's pages of break-glass: opening, closing, and what may be read meanwhile. Whole without JavaScript."""

from typing import Annotated, Final, get_args

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.base.errors import BadInput, NotFound
from app.safety.access import AlreadyDecided
from app.safety.break_glass.law import GlassForm, GlassLength, GlassReason, GlassShut
from app.safety.break_glass.open_glass import OpenGlass
from app.safety.break_glass.read_glass import GlassPage, ReadGlass
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

GLASS_PATH: Final = "/liitto/ryhmat/{group}/hataavaus"
READ_PATH: Final = GLASS_PATH + "/viestit"
SAVED: Final = ("closed", "already", "shut")
# No number of a room is longer.
_MOST_DIGITS: Final = 9
Fields = Annotated[FormFields, Depends(read_form)]


class GlassPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, opening: OpenGlass, reading: ReadGlass, *, people: People, pages: Pages) -> None:
        self._opening = opening
        self._reading = reading
        self._people = people
        self._pages = pages

    def show(self, request: Request, group: str) -> Response:
        """What opening means, the form, and what was opened before."""
        return self._page(request, group, Filled())

    def open(self, request: Request, group: str, fields: Fields) -> Response:
        """Opens and leads on to the messages, or asks again for what is missing."""
        person = self._people.staff_needed(request)
        try:
            form = fields.check(GlassForm, instead={"reason": "bad_choice", "hours": "bad_choice"})
        except BadInput as refusal:
            return self._page(request, group, asked_again(fields, GlassForm, refusal), status=422)
        self._opening.open(person, group, form)
        return _to(READ_PATH, group)

    def close(self, request: Request, group: str) -> Response:
        """Ends one's own opening; where it has ended, the page says so."""
        try:
            self._opening.close(self._people.staff_needed(request), group)
        except AlreadyDecided:
            return _to(GLASS_PATH, group, "?saved=already")
        return _to(GLASS_PATH, group, "?saved=closed")

    def read(self, request: Request, group: str) -> Response:
        """A page of messages; it was written down that it was read before anything of it is rendered.

        Where the time is over, staff are led to where they open anew.
        """
        person = self._people.staff_needed(request)
        before = request.query_params.get("before")
        try:
            page = self._reading.page(person, group, _number(before) if before is not None else None)
        except GlassShut:
            return _to(GLASS_PATH, group, "?saved=shut")
        return self._messages(request, page, is_single=False)

    def reveal(self, request: Request, group: str, number: str) -> Response:
        """One hidden message; a POST, for it is a deed of its own."""
        person = self._people.staff_needed(request)
        try:
            page = self._reading.reveal(person, group, _number(number))
        except GlassShut:
            return _to(GLASS_PATH, group, "?saved=shut")
        return self._messages(request, page, is_single=True)

    def lead_back(self, request: Request, group: str, number: str) -> Response:  # noqa: ARG002 - the route's own part
        """A reload of a revealed message: the list comes first."""
        self._people.staff_needed(request)
        return _to(READ_PATH, group)

    def _page(self, request: Request, group: str, filled: Filled, *, status: int = 200) -> Response:
        seen = self._opening.find(self._people.staff_needed(request), group)
        saved = request.query_params.get("saved")
        return self._pages.render(
            request,
            "safety/break_glass.html",
            status=status,
            form=filled,
            seen=seen,
            reasons=get_args(GlassReason),
            lengths=get_args(GlassLength),
            saved=saved if saved in SAVED else None,
        )

    def _messages(self, request: Request, page: GlassPage, *, is_single: bool) -> Response:
        return self._pages.render(request, "safety/break_glass_messages.html", page=page, is_single=is_single)


def build_router(handlers: GlassPages) -> APIRouter:
    """The routes of break-glass."""
    router = new_router()
    router.add_api_route(GLASS_PATH, handlers.show, methods=["GET"])
    router.add_api_route(GLASS_PATH, handlers.open, methods=["POST"])
    router.add_api_route(GLASS_PATH + "/sulje", handlers.close, methods=["POST"])
    router.add_api_route(READ_PATH, handlers.read, methods=["GET"])
    router.add_api_route(READ_PATH + "/{number}", handlers.reveal, methods=["POST"])
    router.add_api_route(READ_PATH + "/{number}", handlers.lead_back, methods=["GET"])
    return router


def _number(text: str) -> int:
    """A number of the room. Raises NotFound for what this page never gave."""
    if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
        raise NotFound
    return int(text)


def _to(path: str, group: str, query: str = "") -> Response:
    return RedirectResponse(path.replace("{group}", group) + query, 303, NO_STORE)
