"""The page of a place in the group that continues one's own, for its person alone. Whole without JavaScript."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends
from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.base.errors import BadInput, Clash, Gone
from app.db.database import Database
from app.groups.names import MAX_NAME_CHARS
from app.groups.pages import ROOM_PATH
from app.groups.renewal.answer_offer import AnswerOffer, OfferView
from app.groups.renewal.letters import OFFER_PATH
from app.groups.renewal.offered import OfferState
from app.groups.rug import draw_rug
from app.groups.schemas import FIRST_VISIT_CODES, AnswerForm, FirstVisitForm
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

# Says when a group means to meet; handed in, for groups know no meetings.
ListEvenings = Callable[[Session, int], Sequence[datetime]]
Fields = Annotated[FormFields, Depends(read_form)]


class RenewalPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(
        self, database: Database, answering: AnswerOffer, *, list_evenings: ListEvenings, people: People, pages: Pages
    ) -> None:
        self._database = database
        self._answering = answering
        self._list_evenings = list_evenings
        self._people = people
        self._pages = pages

    def show(self, request: Request, offer: str) -> Response:
        """What the new group is and the two answers; or that the place is held no more. Who is in goes to the room."""
        return self._page(request, offer, Filled())

    def answer(self, request: Request, offer: str, fields: Fields) -> Response:
        """Sits down and opens the room, or asks again with everything kept; a no needs nothing filled in."""
        account_id = self._people.needed(request).account_id
        try:
            if fields.check(AnswerForm).answer == "no":
                self._answering.decline(account_id, offer)
                return _to(OFFER_PATH.replace("{offer}", offer))
            form = fields.check(FirstVisitForm, instead=FIRST_VISIT_CODES)
            room = self._answering.accept(account_id, offer, form.visit())
        except BadInput as refusal:
            return self._page(request, offer, asked_again(fields, FirstVisitForm, refusal), status=422)
        except (Clash, Gone):
            room = None
        return _to(ROOM_PATH + room if room else OFFER_PATH.replace("{offer}", offer))

    def _page(self, request: Request, offer: str, filled: Filled, *, status: int = 200) -> Response:
        view = self._answering.find(self._people.needed(request).account_id, offer)
        if view.room is not None:
            return _to(ROOM_PATH + view.room)
        if not view.is_open:
            return self._gone(request, view)
        with self._database.read() as session:
            evenings = self._list_evenings(session, view.facts.group_id)
        return self._pages.render(
            request,
            "groups/renewal.html",
            status=status,
            form=filled,
            view=view,
            evenings=evenings,
            rug=draw_rug(view.facts.group),
            house_rules=view.house_rules,
            max_name=MAX_NAME_CHARS,
        )

    def _gone(self, request: Request, view: OfferView) -> Response:
        """How it ended is told to who has answered alone; the others read the same words, whatever was the cause."""
        return self._pages.render(
            request,
            "groups/renewal_gone.html",
            is_declined=view.facts.state == OfferState.DECLINED,
            group=view.facts.group if view.is_at_door else None,
        )


def build_router(handlers: RenewalPages) -> APIRouter:
    """The routes of a place in the next group."""
    router = new_router()
    router.add_api_route(OFFER_PATH, handlers.show, methods=["GET"])
    router.add_api_route(OFFER_PATH, handlers.answer, methods=["POST"])
    return router


def _to(path: str) -> Response:
    return RedirectResponse(path, 303, NO_STORE)
