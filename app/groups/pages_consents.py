"""The page of one's own consents in a group. Whole without JavaScript."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.asking import NO_STORE
from app.accounts.people import People
from app.groups.agreements import OPTIONAL_PURPOSES, REQUIRED_PURPOSE, RULES_PURPOSE
from app.groups.change_consents import ChangeConsents
from app.groups.schemas import ConsentsForm
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

CONSENTS_PATH = "/huone/{room}/suostumukset"
Fields = Annotated[FormFields, Depends(read_form)]


class ConsentPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, consents: ChangeConsents, people: People, pages: Pages) -> None:
        self._consents = consents
        self._people = people
        self._pages = pages

    def show(self, request: Request, room: str) -> Response:
        """What one has agreed to and since when; the optional ones as ticks."""
        view = self._consents.view(self._people.needed(request).account_id, room)
        ticked = {purpose: ["yes"] for purpose in OPTIONAL_PURPOSES if purpose in view.given}
        return self._pages.render(
            request,
            "groups/consents.html",
            form=Filled(ticked),
            view=view,
            house_rules=view.house_rules,
            lasting=(RULES_PURPOSE, REQUIRED_PURPOSE),
            saved=request.query_params.get("saved") == "consents",
        )

    def save(self, request: Request, room: str, fields: Fields) -> Response:
        """Keeps what is ticked, takes back the rest."""
        form = fields.check(ConsentsForm)
        chosen = [purpose for purpose in OPTIONAL_PURPOSES if getattr(form, purpose) == "yes"]
        self._consents.change(self._people.needed(request).account_id, room, chosen)
        return RedirectResponse(f"{request.url.path}?saved=consents", 303, NO_STORE)


def build_router(handlers: ConsentPages) -> APIRouter:
    """The routes of consents."""
    router = new_router()
    router.get(CONSENTS_PATH)(handlers.show)
    router.post(CONSENTS_PATH)(handlers.save)
    return router
