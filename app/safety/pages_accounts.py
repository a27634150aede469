"""The staff's pages of blocked accounts: the question, the list, the way back. Whole without JavaScript."""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.base.errors import BadInput
from app.safety.access import AlreadyDecided
from app.safety.block_account import BlockAccount
from app.safety.pages_propose import REASONS
from app.safety.schemas import LeaderReason
from app.safety.unhandled import STAFF_REPORTS_PATH
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

STAFF_ACCOUNTS_PATH = "/liitto/suljetut-tilit"
# What the list may say after something was done; anything else in the address says nothing.
SAVED = ("blocked", "opened", "already")
Fields = Annotated[FormFields, Depends(read_form)]


class BlockForm(BaseModel):
    """Why an account is blocked; its person reads it."""

    reason: LeaderReason


class AccountPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, blocking: BlockAccount, *, people: People, pages: Pages) -> None:
        self._blocking = blocking
        self._people = people
        self._pages = pages

    def ask(self, request: Request, report: str) -> Response:
        """What blocking means, and the form of its reason."""
        return self._ask(request, report, Filled())

    def block(self, request: Request, report: str, fields: Fields) -> Response:
        """Blocks, and leads to the list; asks again where no reason was chosen."""
        person = self._people.staff_needed(request)
        try:
            form = fields.check(BlockForm, instead={"reason": "bad_choice"})
        except BadInput as refusal:
            return self._ask(request, report, asked_again(fields, BlockForm, refusal), status=422)
        return _do(lambda: self._blocking.block(person, report, form.reason), "blocked")

    def show(self, request: Request) -> Response:
        """All blocked accounts that this member of staff may open again."""
        blocked = self._blocking.list_blocked(self._people.staff_needed(request))
        saved = request.query_params.get("saved")
        said = saved if saved in SAVED else None
        return self._pages.render(request, "safety/staff_accounts.html", blocked=blocked, saved=said)

    def ask_to_open(self, request: Request, key: str) -> Response:
        """What opening means, and its button."""
        blocked = self._blocking.find_blocked(self._people.staff_needed(request), key)
        return self._pages.render(request, "safety/open_account.html", row=blocked)

    def open(self, request: Request, key: str) -> Response:
        """Opens, and leads to the list."""
        person = self._people.staff_needed(request)
        return _do(lambda: self._blocking.unblock(person, key), "opened")

    def _ask(self, request: Request, report: str, filled: Filled, *, status: int = 200) -> Response:
        writer = self._blocking.find_writer(self._people.staff_needed(request), report)
        if writer.is_blocked:
            return RedirectResponse(f"{STAFF_ACCOUNTS_PATH}?saved=already", 303, NO_STORE)
        facts = {"report": report, "writer": writer, "reasons": REASONS}
        return self._pages.render(request, "safety/block_account.html", status=status, form=filled, **facts)


def build_router(handlers: AccountPages) -> APIRouter:
    """The routes of blocked accounts."""
    routes: tuple[tuple[str, str, Callable[..., Response]], ...] = (
        ("GET", STAFF_REPORTS_PATH + "/{report}/sulje-tili", handlers.ask),
        ("POST", STAFF_REPORTS_PATH + "/{report}/sulje-tili", handlers.block),
        ("GET", STAFF_ACCOUNTS_PATH, handlers.show),
        ("GET", STAFF_ACCOUNTS_PATH + "/{key}/avaa", handlers.ask_to_open),
        ("POST", STAFF_ACCOUNTS_PATH + "/{key}/avaa", handlers.open),
    )
    router = new_router()
    for method, path, handler in routes:
        router.add_api_route(path, handler, methods=[method])
    return router


def _do(deed: Callable[[], None], saved: str) -> Response:
    """Does it and leads to the list; where somebody was quicker, the list says so."""
    try:
        deed()
    except AlreadyDecided:
        saved = "already"
    return RedirectResponse(f"{STAFF_ACCOUNTS_PATH}?saved={saved}", 303, NO_STORE)
