"""The pages of proposals about members: the leaders' own, with names, and the staff's, without any.

Whole without JavaScript.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Protocol

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.asking import NO_STORE
from app.accounts.people import People
from app.base.errors import NotFound
from app.safety.access import AlreadyDecided
from app.safety.answer_review import AnswerReview
from app.safety.decide_removal import DecideRemoval
from app.safety.propose_removal import ProposeRemoval
from app.safety.removals import ReadRemovals
from app.safety.seconds import STAFF_REMOVALS_PATH
from app.web.forms import FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

# What a page may say after something was done; anything else in the address says nothing.
SAVED = ("proposed", "asked", "removed", "aside", "declined", "taken-back", "reinstated", "stands", "already")
Fields = Annotated[FormFields, Depends(read_form)]


class Decide(Protocol):
    """Answers one proposal."""

    def __call__(self, *, agrees: bool) -> None:
        """Raises as the use case behind it."""
        ...


@dataclass(frozen=True, slots=True)
class RemovalUses:
    """The use cases behind the pages."""

    proposing: ProposeRemoval
    deciding: DecideRemoval
    reading: ReadRemovals
    reviews: AnswerReview


class RemovalPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(
        self,
        uses: RemovalUses,
        *,
        people: People,
        pages: Pages,
    ) -> None:
        self._proposing = uses.proposing
        self._deciding = uses.deciding
        self._reading = uses.reading
        self._reviews = uses.reviews
        self._people = people
        self._pages = pages

    def for_leader(self, request: Request, room: str) -> Response:
        """What is proposed in this group."""
        view = self._reading.for_leader(self._people.needed(request).account_id, room)
        return self._pages.render(request, "safety/leader_removals.html", room=room, view=view, saved=saved_of(request))

    def answer_as_leader(self, request: Request, room: str, proposal: str, answer: str) -> Response:
        """One of `poista`, `sivuun`, `ei` (another leader's) and `peru` (the proposer's own).

        What a yes does is the proposal's; the word says what the page tells then.
        """
        account_id = self._people.needed(request).account_id

        def decide(*, agrees: bool) -> None:
            self._deciding.decide_as_leader(account_id, room, proposal, agrees=agrees)

        deeds: dict[str, tuple[Callable[[], None], str]] = {
            **answers_of(decide),
            "peru": (lambda: self._proposing.take_back(account_id, room, proposal), "taken-back"),
        }
        return answered(deeds, answer, f"/huone/{room}/poistot")

    def for_staff(self, request: Request) -> Response:
        """What waits for staff, and which removals may still be undone."""
        person = self._people.staff_needed(request)
        waiting, removed = self._reading.for_staff(person)
        return self._pages.render(
            request,
            "safety/staff_removals.html",
            reviews=self._reviews.list_waiting(person),
            waiting=waiting,
            removed=removed,
            saved=saved_of(request),
        )

    def answer_review(self, request: Request, review: str, answer: str) -> Response:
        """One of `kumoa` and `pysyy`."""
        person = self._people.staff_needed(request)
        deeds: dict[str, tuple[Callable[[], None], str]] = {
            "kumoa": (lambda: self._reviews.answer(person, review, undoes=True), "reinstated"),
            "pysyy": (lambda: self._reviews.answer(person, review, undoes=False), "stands"),
        }
        return answered(deeds, answer, STAFF_REMOVALS_PATH)

    def answer_as_staff(self, request: Request, proposal: str, answer: str) -> Response:
        """One of `poista`, `sivuun`, `ei` and `palauta`."""
        person = self._people.staff_needed(request)

        def decide(*, agrees: bool) -> None:
            self._deciding.decide_as_staff(person, proposal, agrees=agrees)

        deeds: dict[str, tuple[Callable[[], None], str]] = {
            **answers_of(decide),
            "palauta": (lambda: self._deciding.reinstate(person, proposal), "reinstated"),
        }
        return answered(deeds, answer, STAFF_REMOVALS_PATH)


def build_router(handlers: RemovalPages) -> APIRouter:
    """The routes of removal."""
    routes: tuple[tuple[str, str, Callable[..., Response]], ...] = (
        ("GET", "/huone/{room}/poistot", handlers.for_leader),
        ("POST", "/huone/{room}/poistot/{proposal}/{answer}", handlers.answer_as_leader),
        ("GET", STAFF_REMOVALS_PATH, handlers.for_staff),
        ("POST", STAFF_REMOVALS_PATH + "/{proposal}/{answer}", handlers.answer_as_staff),
        ("POST", STAFF_REMOVALS_PATH + "/tarkistus/{review}/{answer}", handlers.answer_review),
    )
    router = new_router()
    for method, path, handler in routes:
        router.add_api_route(path, handler, methods=[method])
    return router


def answers_of(decide: Decide) -> dict[str, tuple[Callable[[], None], str]]:
    """The answers of whoever is the second: `poista` and `sivuun`, as the proposal has it, and `ei`."""
    return {
        "poista": (lambda: decide(agrees=True), "removed"),
        "sivuun": (lambda: decide(agrees=True), "aside"),
        "ei": (lambda: decide(agrees=False), "declined"),
    }


def answered(deeds: dict[str, tuple[Callable[[], None], str]], answer: str, path: str) -> Response:
    """Does it and leads to the list; where somebody was quicker, the list says so."""
    if answer not in deeds:
        raise NotFound
    deed, saved = deeds[answer]
    try:
        deed()
    except AlreadyDecided:
        saved = "already"
    return led_to(path, saved)


def saved_of(request: Request) -> str | None:
    """What the page is to say was done; None for anything else that stands in the address."""
    saved = request.query_params.get("saved")
    return saved if saved in SAVED else None


def led_to(path: str, saved: str) -> Response:
    """On to a list that says what was done."""
    return RedirectResponse(f"{path}?saved={saved}", 303, NO_STORE)
