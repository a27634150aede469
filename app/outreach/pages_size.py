"""What leaders decide of their group's door: how many places there are, and whether they say yes to each newcomer."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.access import Person
from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.base.errors import BadInput, NotFound
from app.db.database import Database
from app.groups.door.access import may_grow, require_judge
from app.groups.door.choose_acceptance import ChooseAcceptance
from app.groups.door.raise_size import RaiseSize
from app.groups.law import MAX_SIZE
from app.meetings.typed import read_size
from app.outreach.pages_public import GROUPS_PATH
from app.outreach.pages_requests import REQUESTS
from app.outreach.schemas import DoorForm, SizeForm
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

SIZE = "/paikat"
DOOR = "/ovi"
Fields = Annotated[FormFields, Depends(read_form)]


class SizePages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(
        self,
        database: Database,
        *,
        raise_size: RaiseSize,
        acceptance: ChooseAcceptance,
        people: People,
        pages: Pages,
    ) -> None:
        self._database = database
        self._raise_size = raise_size
        self._acceptance = acceptance
        self._people = people
        self._pages = pages

    def show(self, request: Request, group: str) -> Response:
        """How many places there are, and the field for more."""
        return self._size(request, self._people.needed(request), group, Filled())

    def save(self, request: Request, group: str, fields: Fields) -> Response:
        """More places from now on, or the same page with what stands in the way."""
        person = self._people.needed(request)
        try:
            self._raise_size.raise_to(person, group, read_size(fields.check(SizeForm).size))
        except BadInput as refusal:
            return self._size(request, person, group, asked_again(fields, SizeForm, refusal), status=422)
        return RedirectResponse(f"{GROUPS_PATH}/{group}{REQUESTS}?saved=raised", 303, NO_STORE)

    def choose(self, request: Request, group: str, fields: Fields) -> Response:
        """The group's door as its leaders want it. The page has no field that could be typed wrong."""
        person = self._people.needed(request)
        asks = fields.check(DoorForm).asks
        self._acceptance.choose(person, group, asks_first=asks == "yes")
        return RedirectResponse(f"{GROUPS_PATH}/{group}{REQUESTS}?saved=asks-{asks}", 303, NO_STORE)

    def _size(self, request: Request, person: Person, group: str, filled: Filled, *, status: int = 200) -> Response:
        with self._database.read() as session:
            judge = require_judge(session, person, group)
        if judge.role != "leader" or not may_grow(judge.law):
            raise NotFound
        return self._pages.render(
            request,
            "outreach/size.html",
            status=status,
            form=filled,
            group=group,
            size=judge.law.size,
            largest=MAX_SIZE,
        )


def build_router(handlers: SizePages) -> APIRouter:
    """`/ryhmat/{group}/paikat` and `/ryhmat/{group}/ovi`."""
    router = new_router()
    router.get(GROUPS_PATH + "/{group}" + SIZE)(handlers.show)
    router.post(GROUPS_PATH + "/{group}" + SIZE)(handlers.save)
    router.post(GROUPS_PATH + "/{group}" + DOOR)(handlers.choose)
    return router
