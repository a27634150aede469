"""What was changed in a plan: day by day, in words, with a way to put it back."""

from contextlib import suppress
from itertools import groupby

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.access import Person
from app.accounts.asking import NO_STORE
from app.accounts.people import People
from app.base.errors import BadInput, Clash, Unavailable
from app.db.database import Database
from app.meetings.changes.letters import CHANGES_PATH
from app.meetings.changes.overview import ChangesView, mark_seen, read_changes
from app.meetings.changes.put_back import PutBack
from app.meetings.pages_plan import plan_path, saved_word
from app.texts.dates import HELSINKI
from app.web.pages import Pages
from app.web.routes import new_router

PUT_BACK_PATH = CHANGES_PATH + "/{change}/palauta"
SAVED = ("put-back",)


class ChangesPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, database: Database, *, putting_back: PutBack, people: People, pages: Pages) -> None:
        self._database = database
        self._putting_back = putting_back
        self._people = people
        self._pages = pages

    def show(self, request: Request, group: str) -> Response:
        """The changes; what others have changed since the reader's last look is marked this once."""
        person = self._people.needed(request)
        view = self._read(person, group)
        answer = self._page(request, view)
        if view.has_new:
            # Reading goes on while nothing can be written: the mark stays until the next look.
            with suppress(Unavailable):
                mark_seen(self._database, person, view)
        return answer

    def put_back(self, request: Request, group: str, change: str) -> Response:
        """Puts back how it was, or says what stands in the way."""
        person = self._people.needed(request)
        try:
            self._putting_back.put_back(person, group, change)
        except BadInput as refusal:
            return self._page(request, self._read(person, group), refused=refusal, status=refusal.status)
        except Clash:
            return RedirectResponse(f"{plan_path(group)}?saved=moved", 303, NO_STORE)
        return RedirectResponse(f"{CHANGES_PATH.replace('{group}', group)}?saved=put-back", 303, NO_STORE)

    def _read(self, person: Person, group: str) -> ChangesView:
        with self._database.read() as session:
            return read_changes(session, person, group)

    def _page(
        self, request: Request, view: ChangesView, *, refused: BadInput | None = None, status: int = 200
    ) -> Response:
        days = groupby(view.changes, lambda change: change.changed_at.astimezone(HELSINKI).date())
        return self._pages.render(
            request,
            "meetings/plan_changes.html",
            status=status,
            view=view,
            days=[(day, list(changes)) for day, changes in days],
            saved=saved_word(request, SAVED),
            refused=refused,
        )


def build_router(handlers: ChangesPages) -> APIRouter:
    """The routes of a plan's changes."""
    router = new_router()
    router.add_api_route(CHANGES_PATH, handlers.show, methods=["GET"])
    router.add_api_route(PUT_BACK_PATH, handlers.put_back, methods=["POST"])
    return router
