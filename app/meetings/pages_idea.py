"""Does the association need a group? Four questions, and what becomes of the idea."""

from collections.abc import Callable
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.access import Person
from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.associations.access import AssociationFacts, require_association
from app.base.clock import Clock
from app.base.errors import BadInput, Clash
from app.base.ids import may_be_id, random_id
from app.db.database import Database
from app.groups.ideas.idea import LEADING, MAX_COMMENT_CHARS, SEASONS, month_of
from app.groups.letters import PLAN_PATH
from app.meetings import overview
from app.meetings.drafting import coming_months
from app.meetings.filled import filled_idea
from app.meetings.overview import PlanView
from app.meetings.plan_page import Shown, render_plan
from app.meetings.schemas import MAX_CONNECTS_CHARS, MAX_FOR_CHARS, CommentForm, IdeaForm, ModelForm
from app.meetings.templates import TEMPLATES
from app.meetings.typed import read_line, read_text
from app.meetings.write_idea import Answers, NewIdea, WriteIdea
from app.texts.dates import HELSINKI
from app.texts.languages import Language
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

NEED_PATH = "/yhdistykset/{association}/ryhmat/tarve"
ANSWERS_PATH = PLAN_PATH + "/idea"
Fields = Annotated[FormFields, Depends(read_form)]


class IdeaPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, database: Database, clock: Clock, *, writing: WriteIdea, people: People, pages: Pages) -> None:
        self._database = database
        self._clock = clock
        self._writing = writing
        self._people = people
        self._pages = pages

    def show_need(self, request: Request, association: str) -> Response:
        """The four questions, empty."""
        owner = self._require(self._people.needed(request), association)
        return self._questions(request, Filled(), owner=owner)

    def found(self, request: Request, association: str, fields: Fields) -> Response:
        """Keeps the idea and leads to its page, or asks again with everything kept."""
        person = self._people.needed(request)
        owner = self._require(person, association)
        try:
            form = fields.check(IdeaForm)
            new = NewIdea(association, _form_id(form), self._group_language(request), self._answers(form))
            group = self._writing.found(person, new)
        except BadInput as refusal:
            return self._questions(request, asked_again(fields, IdeaForm, refusal), owner=owner, status=422)
        return _back(group, "idea")

    def show_answers(self, request: Request, group: str) -> Response:
        """The answers in their form; who can't write them now reads the idea."""
        view = self._read(self._people.needed(request), group)
        if not view.seen.may("edit_idea"):
            return _back(group)
        return self._questions(request, filled_idea(view), view=view)

    def change(self, request: Request, group: str, fields: Fields) -> Response:
        """Keeps other answers, or asks again."""
        person = self._people.needed(request)
        view = self._read(person, group)
        try:
            kept = view.idea.begins if view.idea else None
            answers = self._answers(fields.check(IdeaForm), kept=kept)
            return _step(group, lambda: self._writing.change(person, group, answers), "heading")
        except BadInput as refusal:
            return self._questions(request, asked_again(fields, IdeaForm, refusal), view=view, status=422)

    def go_on(self, request: Request, group: str, fields: Fields) -> Response:
        """The group is planned from now on."""
        person, model = self._people.needed(request), fields.check(ModelForm).model
        saved = "wish" if model == "turnkey" else "planned"
        return _step(group, lambda: self._writing.go_on(person, group, model), saved)

    def comment(self, request: Request, group: str, fields: Fields) -> Response:
        """Staff say something, or are asked again."""
        person = self._people.needed(request)
        try:
            form = fields.check(CommentForm)
            words = read_text(form.comment, max_chars=MAX_COMMENT_CHARS) or ""
            call = self._writing.comment
            return _step(group, lambda: call(person, group, words, client_id=_form_id(form)), "commented")
        except BadInput as refusal:
            shown = Shown(self._read(person, group), asked_again(fields, CommentForm, refusal))
            return render_plan(self._pages, request, shown, status=422)

    def _answers(self, form: IdeaForm, *, kept: str | None = None) -> Answers:
        is_own = form.template == "own"
        begins = form.begins or None
        if begins not in (None, kept, *SEASONS, *(f"{month:%Y-%m}" for month in self._months())):
            raise BadInput("bad_choice", field="begins")
        return Answers(
            template=None if form.template == "own" else form.template,
            target_group=read_line(form.target_group, max_chars=MAX_FOR_CHARS) if is_own else None,
            what_connects=read_line(form.what_connects, max_chars=MAX_CONNECTS_CHARS),
            leading=form.leading or None,
            begins=begins,
        )

    def _months(self, kept: date | None = None) -> list[date]:
        """Those to come, and the one that was chosen once, be it past."""
        coming = coming_months(self._clock.now().astimezone(HELSINKI).date())
        return [kept, *coming] if kept is not None and kept not in coming else coming

    def _group_language(self, request: Request) -> Language:
        language = self._pages.viewer(request).language
        return "fi" if language == "fi-selko" else language

    def _require(self, person: Person, association: str) -> AssociationFacts:
        with self._database.read() as session:
            return require_association(session, person, association)

    def _read(self, person: Person, group: str) -> PlanView:
        with self._database.read() as session:
            return overview.read_plan(session, person, group, self._clock.now())

    def _questions(
        self,
        request: Request,
        filled: Filled,
        *,
        owner: AssociationFacts | None = None,
        view: PlanView | None = None,
        status: int = 200,
    ) -> Response:
        """One of `owner`, where an idea begins, and `view`, where one is there, is given."""
        kept = month_of(view.idea.begins) if view and view.idea else None
        return self._pages.render(
            request,
            "meetings/need.html",
            status=status,
            form=filled,
            owner=owner,
            view=view,
            new_id=random_id(),
            templates=TEMPLATES,
            leading=LEADING,
            seasons=SEASONS,
            months=self._months(kept),
            max_for=MAX_FOR_CHARS,
            max_connects=MAX_CONNECTS_CHARS,
        )


def build_router(handlers: IdeaPages) -> APIRouter:
    """The routes of ideas; they come before those of a plan's headings."""
    router = new_router()
    for method, path, handler in (
        ("GET", NEED_PATH, handlers.show_need),
        ("POST", NEED_PATH, handlers.found),
        ("GET", ANSWERS_PATH, handlers.show_answers),
        ("POST", ANSWERS_PATH, handlers.change),
        ("POST", PLAN_PATH + "/aloita", handlers.go_on),
        ("POST", PLAN_PATH + "/kommentti", handlers.comment),
    ):
        router.add_api_route(path, handler, methods=[method])
    return router


def _form_id(form: IdeaForm | CommentForm) -> str:
    """Raises BadInput (`bad_form`) for an id that no page of ours has made."""
    if not may_be_id(form.client_id):
        raise BadInput("bad_form")
    return form.client_id


def _step(group: str, call: Callable[[], None], saved: str) -> Response:
    try:
        call()
    except Clash:
        return _back(group, "moved")
    return _back(group, saved)


def _back(group: str, saved: str | None = None) -> Response:
    path = PLAN_PATH.replace("{group}", group)
    return RedirectResponse(f"{path}?saved={saved}" if saved else path, 303, NO_STORE)
