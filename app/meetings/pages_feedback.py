"""The page on which a member of a group that has ended says how it was. Whole without JavaScript."""

from typing import Annotated, Final, Literal

from fastapi import APIRouter, Depends
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.associations.schemas import as_rule
from app.base.errors import BadInput
from app.groups.pages import ROOM_PATH
from app.groups.schemas import Yes
from app.meetings.feedback.access import FeedbackClosed
from app.meetings.feedback.figures import MARKS, MAX_WORDS_CHARS, STATEMENTS, Answer
from app.meetings.feedback.give_feedback import GiveFeedback
from app.meetings.feedback.letters import FEEDBACK_PATH
from app.meetings.typed import read_text
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

Fields = Annotated[FormFields, Depends(read_form)]
SKIP: Final = "skip"
Mark = Literal["1", "2", "3", "4", "5", "skip"]


class FeedbackForm(BaseModel):
    """A mark for each statement, or none; words, and whether they may be used."""

    support: Mark = SKIP
    not_alone: Mark = SKIP
    new_views: Mark = SKIP
    cope: Mark = SKIP
    services: Mark = SKIP
    safe: Mark = SKIP
    words: Annotated[str, as_rule(lambda text: read_text(text, max_chars=MAX_WORDS_CHARS))] = ""
    quote: Yes | None = None

    def answer(self) -> Answer:
        """What the use case takes.

        Words that may not be used are nobody's to read, so they are not kept. Whoever wrote some is asked before they
        are gone, for there is one answer: raises BadInput (`words_unused`) where the tick is missing.
        """
        said = {statement: getattr(self, statement) for statement in STATEMENTS}
        words = read_text(self.words, max_chars=MAX_WORDS_CHARS)
        if words and not self.quote:
            raise BadInput("words_unused", field="quote")
        marks = {statement: int(mark) for statement, mark in said.items() if mark != SKIP}
        return Answer(marks, words or None)


class FeedbackPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, giving: GiveFeedback, people: People, pages: Pages) -> None:
        self._giving = giving
        self._people = people
        self._pages = pages

    def show(self, request: Request, room: str) -> Response:
        """The statements; or thanks, or that the time is over. Before the end the way leads into the room."""
        return self._page(request, room, Filled())

    def give(self, request: Request, room: str, fields: Fields) -> Response:
        """Keeps the answer and thanks, or asks again with everything kept."""
        person = self._people.needed(request)
        try:
            self._giving.give(person.account_id, room, fields.check(FeedbackForm).answer())
        except BadInput as refusal:
            return self._page(request, room, asked_again(fields, FeedbackForm, refusal), status=422)
        except FeedbackClosed:
            return _to(FEEDBACK_PATH.replace("{room}", room))
        return _to(FEEDBACK_PATH.replace("{room}", room))

    def _page(self, request: Request, room: str, filled: Filled, *, status: int = 200) -> Response:
        view = self._giving.view(self._people.needed(request).account_id, room)
        if view.state == "early":
            return _to(ROOM_PATH + room)
        return self._pages.render(
            request,
            "meetings/feedback.html",
            status=status if view.state == "open" else 200,
            form=filled if view.state == "open" else Filled(),
            view=view,
            statements=STATEMENTS,
            marks=MARKS,
            max_words=MAX_WORDS_CHARS,
        )


def build_router(handlers: FeedbackPages) -> APIRouter:
    """The routes of giving feedback."""
    router = new_router()
    router.add_api_route(FEEDBACK_PATH, handlers.show, methods=["GET"])
    router.add_api_route(FEEDBACK_PATH, handlers.give, methods=["POST"])
    return router


def _to(path: str) -> Response:
    return RedirectResponse(path, 303, NO_STORE)
