"""The page on which staff say that a number still answers."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.asking import NO_STORE
from app.accounts.people import People
from app.help.checks import HelpChecks
from app.web.pages import Pages
from app.web.routes import new_router

NUMBERS_PATH = "/liitto/numerot"
SAVED = ("checked", "taken-back")


class NumberPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, checks: HelpChecks, people: People, pages: Pages) -> None:
        self._checks = checks
        self._people = people
        self._pages = pages

    def show(self, request: Request) -> Response:
        """Every number, those that need a check first, with what each of its readers is told."""
        numbers = self._checks.list_all(self._people.staff_needed(request))
        saved = request.query_params.get("saved")
        return self._pages.render(
            request,
            "help/numbers.html",
            numbers=numbers,
            say=self._pages.texts.get,
            saved=saved if saved in SAVED else None,
            told=next((one for one in numbers if one.dialled == request.query_params.get("number")), None),
        )

    def mark(self, request: Request, number: str) -> Response:
        """Checked today; the address says the number that the staff member saw."""
        self._checks.mark(self._people.staff_needed(request), number)
        return _back("checked", number)

    def take_back(self, request: Request, number: str) -> Response:
        """Counts as never checked."""
        self._checks.take_back(self._people.staff_needed(request), number)
        return _back("taken-back", number)


def build_router(handlers: NumberPages) -> APIRouter:
    """`/liitto/numerot` and its two buttons."""
    router = new_router()
    router.get(NUMBERS_PATH)(handlers.show)
    router.post(NUMBERS_PATH + "/{number}")(handlers.mark)
    router.post(NUMBERS_PATH + "/{number}/peru")(handlers.take_back)
    return router


def _back(saved: str, number: str) -> Response:
    return RedirectResponse(f"{NUMBERS_PATH}?saved={saved}&number={number}", 303, NO_STORE)
