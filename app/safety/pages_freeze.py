"""The staff's page of a group's room: freezing it from outside, and lifting that. Whole without JavaScript."""

from typing import Annotated, Final, get_args

from fastapi import APIRouter, Depends
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.base.errors import BadInput
from app.safety.access import AlreadyDecided
from app.safety.schemas import FreezeLength, FreezeReason
from app.safety.staff_freeze import StaffFreeze
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

FREEZE_PATH: Final = "/liitto/ryhmat/{group}/pysaytys"
SAVED: Final = ("frozen", "thawed", "already")
Fields = Annotated[FormFields, Depends(read_form)]


class FreezeForm(BaseModel):
    """For how long, and why; the reason is for the log alone."""

    length: FreezeLength
    reason: FreezeReason


class FreezePages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, freezing: StaffFreeze, *, people: People, pages: Pages) -> None:
        self._freezing = freezing
        self._people = people
        self._pages = pages

    def show(self, request: Request, group: str) -> Response:
        """Whether the room is frozen, what that means, and the forms."""
        return self._page(request, group, Filled())

    def freeze(self, request: Request, group: str, fields: Fields) -> Response:
        """Freezes, or asks again where no length or no reason was chosen."""
        person = self._people.staff_needed(request)
        try:
            form = fields.check(FreezeForm, instead={"length": "bad_choice", "reason": "bad_choice"})
        except BadInput as refusal:
            return self._page(request, group, asked_again(fields, FreezeForm, refusal), status=422)
        self._freezing.freeze(person, group, form.length, form.reason)
        return _to(group, "frozen")

    def thaw(self, request: Request, group: str) -> Response:
        """Lifts it; where somebody was quicker, the page says so."""
        try:
            self._freezing.thaw(self._people.staff_needed(request), group)
        except AlreadyDecided:
            return _to(group, "already")
        return _to(group, "thawed")

    def _page(self, request: Request, group: str, filled: Filled, *, status: int = 200) -> Response:
        seen = self._freezing.find(self._people.staff_needed(request), group)
        saved = request.query_params.get("saved")
        return self._pages.render(
            request,
            "safety/freeze_room.html",
            status=status,
            form=filled,
            seen=seen,
            lengths=get_args(FreezeLength),
            reasons=get_args(FreezeReason),
            saved=saved if saved in SAVED else None,
        )


def build_router(handlers: FreezePages) -> APIRouter:
    """The routes of freezing from outside."""
    router = new_router()
    router.add_api_route(FREEZE_PATH, handlers.show, methods=["GET"])
    router.add_api_route(FREEZE_PATH, handlers.freeze, methods=["POST"])
    router.add_api_route(FREEZE_PATH + "/avaa", handlers.thaw, methods=["POST"])
    return router


def _to(group: str, saved: str) -> Response:
    return RedirectResponse(f"{FREEZE_PATH.replace('{group}', group)}?saved={saved}", 303, NO_STORE)
