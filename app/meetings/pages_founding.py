"""The desk of an association, and the pages on which a group is founded: by the association, or by six answers."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.access import Person
from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.associations import service as associations
from app.associations.access import AssociationFacts, require_association
from app.associations.titles import MAX_GROUP_NAME_CHARS
from app.base.clock import Clock
from app.base.errors import BadInput
from app.db.database import Database
from app.groups.door.access import PUBLIC
from app.meetings import overview
from app.meetings.drafting import WEEKDAYS, Answers, coming_months
from app.meetings.found_group import FoundGroup, NewGroup
from app.meetings.pages_plan import plan_path
from app.meetings.schemas import MAX_FOR_CHARS, AnswersForm, NewGroupForm, read_month
from app.meetings.templates import TEMPLATES
from app.meetings.typed import read_line
from app.texts.dates import HELSINKI
from app.texts.languages import Language
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

DESK_PATH = "/yhdistykset/{association}"
NEW_GROUP_PATH = DESK_PATH + "/ryhmat/uusi"
WISH_PATH = DESK_PATH + "/ryhmat/toive"
STAFF_WISH_PATH = "/liitto/ryhmat/uusi"
Fields = Annotated[FormFields, Depends(read_form)]


class FoundingPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(
        self, database: Database, clock: Clock, *, found_group: FoundGroup, people: People, pages: Pages
    ) -> None:
        self._database = database
        self._clock = clock
        self._found_group = found_group
        self._people = people
        self._pages = pages

    def desk(self, request: Request, association: str) -> Response:
        """The association's groups in states and counts."""
        person = self._people.needed(request)
        with self._database.read() as session:
            desk = overview.read_desk(session, person, association, self._clock.now())
        return self._pages.render(request, "meetings/association.html", desk=desk, public=PUBLIC)

    def show_new_group(self, request: Request, association: str) -> Response:
        """The empty form of a group that the association plans itself, and the way to the other model."""
        return self._new_group(request, self._people.needed(request), association, Filled())

    def found(self, request: Request, association: str, fields: Fields) -> Response:
        """Founds the group and leads to its plan, or asks again with everything kept."""
        person = self._people.needed(request)
        self._require(person, association)
        try:
            form = fields.check(NewGroupForm)
            template = None if form.template == "own" else form.template
            group = self._found_group.found(person, NewGroup(association, form.name, form.language, template))
        except BadInput as refusal:
            filled = asked_again(fields, NewGroupForm, refusal)
            return self._new_group(request, person, association, filled, status=422)
        return _to(f"{plan_path(group)}?saved=group")

    def show_wish(self, request: Request, association: str) -> Response:
        """The six questions, for one association."""
        person = self._people.needed(request)
        return self._wish(request, [self._require(person, association)], Filled())

    def wish(self, request: Request, association: str, fields: Fields) -> Response:
        """Drafts the group for staff to finish, or asks again with everything kept."""
        person = self._people.needed(request)
        owner = self._require(person, association)
        return self._ask_for(request, person, fields, owners=[owner], association=association)

    def show_staff_wish(self, request: Request) -> Response:
        """The same for staff, who choose on whose behalf."""
        return self._wish(request, self._all(self._people.staff_needed(request)), Filled(), by_staff=True)

    def staff_wish(self, request: Request, fields: Fields) -> Response:
        """Drafts the group on an association's behalf."""
        person = self._people.staff_needed(request)
        return self._ask_for(request, person, fields, owners=self._all(person), association=None)

    def _ask_for(
        self,
        request: Request,
        person: Person,
        fields: FormFields,
        *,
        owners: Sequence[AssociationFacts],
        association: str | None,
    ) -> Response:
        try:
            form = fields.check(AnswersForm)
            answers = self._answers(form, association or form.association, self._group_language(request))
            group = self._found_group.ask_for(person, answers)
        except BadInput as refusal:
            filled = asked_again(fields, AnswersForm, refusal)
            return self._wish(request, owners, filled, by_staff=association is None, status=422)
        return _to(f"{plan_path(group)}?saved={'group' if association is None else 'wish'}")

    def _answers(self, form: AnswersForm, association: str, language: Language) -> Answers:
        return Answers(
            association=association,
            template=None if form.template == "own" else form.template,
            target_group=read_line(form.target_group, max_chars=MAX_FOR_CHARS) if form.template == "own" else None,
            leaders=tuple(address for address in (form.leader_1, form.leader_2) if address.strip()),
            month=read_month(form.month, self._months()),
            evening=form.evening,
            intake=form.intake,
            language=language,
        )

    def _group_language(self, request: Request) -> Language:
        """A group begins in the asker's language; whether it speaks easy Finnish is decided in its plan."""
        language = self._pages.viewer(request).language
        return "fi" if language == "fi-selko" else language

    def _months(self) -> list[date]:
        return coming_months(self._clock.now().astimezone(HELSINKI).date())

    def _require(self, person: Person, association: str) -> AssociationFacts:
        with self._database.read() as session:
            return require_association(session, person, association)

    def _all(self, person: Person) -> list[AssociationFacts]:
        with self._database.read() as session:
            return associations.list_all(session, person)

    def _new_group(
        self, request: Request, person: Person, association: str, filled: Filled, *, status: int = 200
    ) -> Response:
        return self._pages.render(
            request,
            "meetings/new_group.html",
            status=status,
            form=filled,
            association=self._require(person, association),
            templates=TEMPLATES,
            language=self._group_language(request),
            max_name=MAX_GROUP_NAME_CHARS,
        )

    def _wish(
        self,
        request: Request,
        owners: Sequence[AssociationFacts],
        filled: Filled,
        *,
        by_staff: bool = False,
        status: int = 200,
    ) -> Response:
        return self._pages.render(
            request,
            "meetings/six_answers.html",
            status=status,
            form=filled,
            owners=owners,
            by_staff=by_staff,
            templates=TEMPLATES,
            months=self._months(),
            evenings=WEEKDAYS,
            max_for=MAX_FOR_CHARS,
        )


def build_router(handlers: FoundingPages) -> APIRouter:
    """The routes of the association's desk and of founding."""
    router = new_router()
    for method, path, handler in (
        ("GET", DESK_PATH, handlers.desk),
        ("GET", NEW_GROUP_PATH, handlers.show_new_group),
        ("POST", NEW_GROUP_PATH, handlers.found),
        ("GET", WISH_PATH, handlers.show_wish),
        ("POST", WISH_PATH, handlers.wish),
        ("GET", STAFF_WISH_PATH, handlers.show_staff_wish),
        ("POST", STAFF_WISH_PATH, handlers.staff_wish),
    ):
        router.add_api_route(path, handler, methods=[method])
    return router


def _to(path: str) -> Response:
    return RedirectResponse(path, 303, NO_STORE)
