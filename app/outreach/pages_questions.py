"""Which questions a group asks of those who wish to join, and the staff's review of the ready ones."""

from typing import Annotated, Final

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.access import Person
from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.base.errors import BadInput
from app.groups.door.access import asks_leaders
from app.groups.questions.choose import ChooseQuestions
from app.groups.questions.library import MOST_QUESTIONS, text_key
from app.groups.questions.review import ReviewQuestions
from app.outreach.pages_public import GROUPS_PATH
from app.outreach.pages_requests import REQUESTS
from app.outreach.schemas import QuestionsForm
from app.texts.languages import LANGUAGES
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

QUESTIONS: Final = "/kysymykset"
REVIEW_PATH: Final = "/liitto/kysymykset"
SAVED_REVIEWS: Final = ("reviewed", "taken-back")
Fields = Annotated[FormFields, Depends(read_form)]


class QuestionPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, *, choosing: ChooseQuestions, reviewing: ReviewQuestions, people: People, pages: Pages) -> None:
        self._choosing = choosing
        self._reviewing = reviewing
        self._people = people
        self._pages = pages

    def show(self, request: Request, group: str) -> Response:
        """What the group asks, and what it may ask."""
        return self._questions(request, self._people.needed(request), group, Filled())

    def save(self, request: Request, group: str, fields: Fields) -> Response:
        """Asks this from now on, or shows what stands in the way."""
        person = self._people.needed(request)
        try:
            self._choosing.choose(person, group, fields.check(QuestionsForm).questions)
        except BadInput as refusal:
            return self._questions(request, person, group, asked_again(fields, QuestionsForm, refusal), status=422)
        return _to(f"{GROUPS_PATH}/{group}{REQUESTS}?saved=questions")

    def review(self, request: Request) -> Response:
        """Every question in all languages, with what staff have said of it."""
        questions = self._reviewing.list_all(self._people.staff_needed(request))
        saved = request.query_params.get("saved")
        return self._pages.render(
            request,
            "outreach/question_reviews.html",
            questions=questions,
            text_key=text_key,
            languages=LANGUAGES,
            say=self._pages.texts.get,
            saved=saved if saved in SAVED_REVIEWS else None,
        )

    def mark(self, request: Request, question: str) -> Response:
        """Groups may ask it from now on."""
        self._reviewing.mark(self._people.staff_needed(request), question)
        return _to(f"{REVIEW_PATH}?saved=reviewed")

    def take_back(self, request: Request, question: str) -> Response:
        """No group asks it any more."""
        self._reviewing.take_back(self._people.staff_needed(request), question)
        return _to(f"{REVIEW_PATH}?saved=taken-back")

    def _questions(
        self, request: Request, person: Person, group: str, filled: Filled, *, status: int = 200
    ) -> Response:
        choice = self._choosing.look(person, group)
        if not choice.may_choose:
            return _to(f"{GROUPS_PATH}/{group}{REQUESTS}")
        return self._pages.render(
            request,
            "outreach/questions.html",
            status=status,
            form=filled,
            group=group,
            chosen=filled.values.get("questions", []) if filled.errors else choice.asked,
            offered=choice.offered,
            text_key=text_key,
            most=MOST_QUESTIONS,
            asks=asks_leaders(choice.judge.law),
        )


def build_router(handlers: QuestionPages) -> APIRouter:
    """`/ryhmat/{group}/kysymykset` and `/liitto/kysymykset`."""
    router = new_router()
    router.get(GROUPS_PATH + "/{group}" + QUESTIONS)(handlers.show)
    router.post(GROUPS_PATH + "/{group}" + QUESTIONS)(handlers.save)
    router.get(REVIEW_PATH)(handlers.review)
    router.post(REVIEW_PATH + "/{question}")(handlers.mark)
    router.post(REVIEW_PATH + "/{question}/peru")(handlers.take_back)
    return router


def _to(path: str) -> Response:
    return RedirectResponse(path, 303, NO_STORE)
