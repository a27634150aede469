"""The page of what came of looking back, and of the leaders' final note. Whole without JavaScript."""

from typing import Annotated

from fastapi import APIRouter, Depends
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.associations.schemas import as_rule
from app.base.clock import Clock
from app.base.errors import BadInput, Clash
from app.db.database import Database
from app.groups.plans.access import require_plan
from app.meetings.feedback.figures import MARKS, STATEMENTS
from app.meetings.feedback.final_note import MAX_NOTE_CHARS, NoteMoved, WriteNote
from app.meetings.feedback.results import RESULTS_PATH, SHOWN_IN, read_results
from app.meetings.pages_meetings import MEETINGS_PATH
from app.meetings.typed import read_text
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

Fields = Annotated[FormFields, Depends(read_form)]


class NoteForm(BaseModel):
    """The words, and which version they were begun on."""

    note: Annotated[str, as_rule(lambda text: read_text(text, max_chars=MAX_NOTE_CHARS))] = ""
    version: int = 0


class LookingBackPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, database: Database, clock: Clock, *, writing: WriteNote, people: People, pages: Pages) -> None:
        self._database = database
        self._clock = clock
        self._writing = writing
        self._people = people
        self._pages = pages

    def show(self, request: Request, group: str) -> Response:
        """The figures once they are, and the note; before the group's end the way leads to its meetings."""
        return self._page(request, group, Filled())

    def save(self, request: Request, group: str, fields: Fields) -> Response:
        """Saves the note; where the other leader was quicker, both texts stand there."""
        person = self._people.needed(request)
        try:
            form = fields.check(NoteForm)
            text = read_text(form.note, max_chars=MAX_NOTE_CHARS)
            self._writing.write(person, group, text, form.version)
        except BadInput as refusal:
            return self._page(request, group, asked_again(fields, NoteForm, refusal), status=422)
        except NoteMoved:
            return self._page(request, group, fields.filled(NoteForm), status=409)
        except Clash:
            return _to(RESULTS_PATH.replace("{group}", group))
        return _to(f"{request.url.path}?saved=note")

    def _page(self, request: Request, group: str, filled: Filled, *, status: int = 200) -> Response:
        person = self._people.needed(request)
        with self._database.read() as session:
            seen = require_plan(session, person, group)
            is_shown = seen.plan.state in SHOWN_IN
            results = read_results(session, seen.plan.group_id, self._clock.now()) if is_shown else None
        if results is None:
            return _to(MEETINGS_PATH.replace("{group}", group))
        return self._pages.render(
            request,
            "meetings/looking_back.html",
            status=status,
            form=filled,
            seen=seen,
            plan=seen.plan,
            may_write=seen.may("write_note"),
            results=results,
            statements=STATEMENTS,
            marks=MARKS,
            max_note=MAX_NOTE_CHARS,
            moved=status == 409,  # noqa: PLR2004 - a status of HTTP
            saved=request.query_params.get("saved") == "note",
        )


def build_router(handlers: LookingBackPages) -> APIRouter:
    """The routes of what came of looking back."""
    router = new_router()
    router.add_api_route(RESULTS_PATH, handlers.show, methods=["GET"])
    router.add_api_route(RESULTS_PATH, handlers.save, methods=["POST"])
    return router


def _to(path: str) -> Response:
    return RedirectResponse(path, 303, NO_STORE)
