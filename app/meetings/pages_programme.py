"""The programme of a group that is planned: its meetings one by one, and the house rules."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.access import Person
from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.base.clock import Clock
from app.base.errors import BadInput, Clash, NotFound
from app.db.database import Database
from app.groups.agreements import RULES_PURPOSE, VERSIONS
from app.groups.letters import PLAN_PATH
from app.groups.plans.plan import Plan
from app.groups.plans.rules import RulesMoved
from app.meetings import overview
from app.meetings.edit_rules import EditRules
from app.meetings.filled import filled_evening
from app.meetings.overview import PlannedEvening, PlanView
from app.meetings.pages_plan import plan_path, saved_word
from app.meetings.plan_programme import PlanProgramme
from app.meetings.schemas import CODES, MAX_QUESTION_CHARS, MAX_THEME_CHARS, EveningForm, RulesForm
from app.meetings.series import MAX_MEETINGS
from app.meetings.templates import LIBRARY, TEMPLATES, TemplateMeeting, require_template
from app.meetings.themes import Theme, require_theme
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

CONTENT_PATH = PLAN_PATH + "/sisalto"
NEW_MEETING_PATH = CONTENT_PATH + "/uusi"
MEETING_PATH = CONTENT_PATH + "/{meeting}"
KINDS = ("talk", "activity", "influence", "coffee")
SAVED = ("meeting", "removed", "restored", "rules", "rules-moved", "rules-settled")
Fields = Annotated[FormFields, Depends(read_form)]


@dataclass(frozen=True, slots=True)
class ProgrammeUses:
    """The use cases behind the pages."""

    programme: PlanProgramme
    rules: EditRules


class ProgrammePages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, database: Database, clock: Clock, *, uses: ProgrammeUses, people: People, pages: Pages) -> None:
        self._database = database
        self._clock = clock
        self._uses = uses
        self._people = people
        self._pages = pages

    def show(self, request: Request, group: str) -> Response:
        """The meetings in order, and the house rules; who can't write them now reads the plan."""
        view = self._read(self._people.needed(request), group)
        if not view.seen.may("edit_programme"):
            return _to(plan_path(group))
        return self._content(request, view, Filled())

    def accept_rules(self, request: Request, group: str, fields: Fields) -> Response:
        """Keeps which house rules were read."""
        person = self._people.needed(request)
        try:
            form = fields.check(RulesForm, instead=CODES)
            self._uses.rules.accept(person, group, form.rules_version or VERSIONS[RULES_PURPOSE])
        except BadInput as refusal:
            filled = asked_again(fields, RulesForm, refusal)
            return self._content(request, self._read(person, group), filled, status=422)
        except RulesMoved:
            # Another set stands there now, to be read before it is accepted.
            return _back(group, "rules-moved")
        except Clash:
            return _moved(group)
        return _back(group, "rules")

    def show_new(self, request: Request, group: str) -> Response:
        """The empty form of one more meeting; the group's own time stands in it."""
        view = self._read(self._people.needed(request), group)
        if not view.seen.may("edit_programme"):
            return _to(plan_path(group))
        clock = view.plan.meeting_time
        usual = {"clock": [f"{clock.hour}.{clock.minute:02}"]} if clock else {}
        return self._meeting(request, view, None, Filled({"kind": ["talk"], **usual}))

    def add(self, request: Request, group: str, fields: Fields) -> Response:
        """Adds a meeting, or asks again with everything kept."""
        person = self._people.needed(request)
        try:
            self._uses.programme.add(person, group, fields.check(EveningForm).evening())
        except BadInput as refusal:
            filled = asked_again(fields, EveningForm, refusal)
            return self._meeting(request, self._read(person, group), None, filled, status=422)
        except Clash:
            return _moved(group)
        return _back(group, "meeting")

    def show_meeting(self, request: Request, group: str, meeting: str) -> Response:
        """One meeting as it is planned."""
        view = self._read(self._people.needed(request), group)
        evening = self._evening(view.plan, meeting)
        if not view.seen.may("edit_programme"):
            return _to(plan_path(group))
        return self._meeting(request, view, evening, filled_evening(evening))

    def change(self, request: Request, group: str, meeting: str, fields: Fields) -> Response:
        """Saves one meeting, or asks again with everything kept."""
        person = self._people.needed(request)
        try:
            self._uses.programme.change(person, group, meeting, fields.check(EveningForm).evening())
        except BadInput as refusal:
            view = self._read(person, group)
            filled = asked_again(fields, EveningForm, refusal)
            return self._meeting(request, view, self._evening(view.plan, meeting), filled, status=422)
        except Clash:
            return _moved(group)
        return _back(group, "meeting")

    def take_off(self, request: Request, group: str, meeting: str) -> Response:
        """Takes a meeting off; the page offers to bring it back."""
        try:
            self._uses.programme.take_off(self._people.needed(request), group, meeting)
        except Clash:
            return _moved(group)
        return _to(f"{_content_path(group)}?saved=removed&meeting={meeting}")

    def bring_back(self, request: Request, group: str, meeting: str) -> Response:
        """Brings back what was taken off."""
        person = self._people.needed(request)
        try:
            self._uses.programme.bring_back(person, group, meeting)
        except BadInput as refusal:
            filled = asked_again(FormFields([]), EveningForm, refusal)
            return self._content(request, self._read(person, group), filled, status=422)
        except Clash:
            return _moved(group)
        return _back(group, "restored")

    def _read(self, person: Person, group: str) -> PlanView:
        with self._database.read() as session:
            return overview.read_plan(session, person, group, self._clock.now())

    def _evening(self, plan: Plan, meeting: str) -> PlannedEvening:
        with self._database.read() as session:
            evening = overview.find_evening(session, plan, meeting)
        if evening is None:
            raise NotFound
        return evening

    def _content(self, request: Request, view: PlanView, filled: Filled, *, status: int = 200) -> Response:
        removed = request.query_params.get("meeting")
        with self._database.read() as session:
            can_undo = overview.is_taken_off(session, view.plan, removed)
        return self._pages.render(
            request,
            "meetings/plan_content.html",
            status=status,
            form=filled,
            view=view,
            house_rules=view.plan.house_rules,
            saved=saved_word(request, SAVED),
            removed=removed if can_undo else None,
            waiting=[] if view.evenings else _themes_of(view.plan),
            max_meetings=MAX_MEETINGS,
        )

    def _meeting(
        self, request: Request, view: PlanView, evening: PlannedEvening | None, filled: Filled, *, status: int = 200
    ) -> Response:
        return self._pages.render(
            request,
            "meetings/plan_meeting.html",
            status=status,
            form=filled,
            view=view,
            evening=evening,
            kinds=KINDS,
            shelves=_shelves(view.plan),
            max_theme=MAX_THEME_CHARS,
            max_question=MAX_QUESTION_CHARS,
        )


def build_router(handlers: ProgrammePages) -> APIRouter:
    """The routes of the programme."""
    router = new_router()
    for method, path, handler in (
        ("GET", CONTENT_PATH, handlers.show),
        ("POST", CONTENT_PATH, handlers.accept_rules),
        ("GET", NEW_MEETING_PATH, handlers.show_new),
        ("POST", NEW_MEETING_PATH, handlers.add),
        ("GET", MEETING_PATH, handlers.show_meeting),
        ("POST", MEETING_PATH, handlers.change),
        ("POST", MEETING_PATH + "/poista", handlers.take_off),
        ("POST", MEETING_PATH + "/palauta", handlers.bring_back),
    ):
        router.add_api_route(path, handler, methods=[method])
    return router


def _themes_of(plan: Plan) -> list[Theme]:
    """The themes of the chosen programme, which wait for their days."""
    return _themes(require_template(plan.template).meetings) if plan.template else []


def _shelves(plan: Plan) -> list[tuple[str, list[Theme]]]:
    """(key of a heading, themes) that a meeting may take; an own programme may take from all of the ready ones."""
    chosen = [template for template in TEMPLATES if plan.template in (None, template.key)]
    return [
        *((template.name, _themes(template.meetings)) for template in chosen),
        ("theme-library", [theme for theme in _themes(LIBRARY) if theme.key != "coffee"]),
    ]


def _themes(meetings: tuple[TemplateMeeting, ...]) -> list[Theme]:
    return [require_theme(meeting.theme_key) for meeting in meetings]


def _content_path(group: str) -> str:
    return f"{plan_path(group)}/sisalto"


def _moved(group: str) -> Response:
    return _to(f"{plan_path(group)}?saved=moved")


def _back(group: str, saved: str) -> Response:
    return _to(f"{_content_path(group)}?saved={saved}")


def _to(path: str) -> Response:
    return RedirectResponse(path, 303, NO_STORE)
