"""The form of a planned group's house rules. Whole without JavaScript."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.access import Person
from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.base.clock import Clock
from app.base.errors import BadInput, Clash
from app.db.database import Database
from app.groups.agreements import FIXED_RULES
from app.groups.house_rules import MAX_OWN_RULES, MAX_RULE_CHARS, OPTIONAL_RULES
from app.groups.letters import PLAN_PATH
from app.groups.plans.rules import RulesMoved, RulesSettled
from app.meetings import overview
from app.meetings.edit_rules import EditRules
from app.meetings.filled import filled_rules
from app.meetings.overview import PlanView
from app.meetings.pages_plan import plan_path
from app.meetings.schemas import HouseRulesForm
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

RULES_PATH = PLAN_PATH + "/pelisaannot"
Fields = Annotated[FormFields, Depends(read_form)]


class RulesPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, database: Database, clock: Clock, *, editing: EditRules, people: People, pages: Pages) -> None:
        self._database = database
        self._clock = clock
        self._editing = editing
        self._people = people
        self._pages = pages

    def show(self, request: Request, group: str) -> Response:
        """The rules as they stand; who can't write them now reads the plan, or why they stay as they are."""
        view = self._read(self._people.needed(request), group)
        if not view.seen.may("edit_rules"):
            return _to(plan_path(group))
        if view.rules.is_settled:
            return _to(_content_path(group))
        return self._form(request, view, filled_rules(view.plan.house_rules))

    def save(self, request: Request, group: str, fields: Fields) -> Response:
        """Saves and accepts them; where somebody was quicker, both stand there, and saving again keeps the own ones."""
        person = self._people.needed(request)
        try:
            form = fields.check(HouseRulesForm)
            language = self._read(person, group).plan.language
            self._editing.save(person, group, form.house_rules(language), form.version)
        except BadInput as refusal:
            filled = asked_again(fields, HouseRulesForm, refusal)
            return self._form(request, self._read(person, group), filled, status=422)
        except RulesMoved:
            return self._form(request, self._read(person, group), fields.filled(HouseRulesForm), status=409)
        except RulesSettled:
            return _to(f"{_content_path(group)}?saved=rules-settled")
        except Clash:
            return _to(f"{plan_path(group)}?saved=moved")
        return _to(f"{_content_path(group)}?saved=rules")

    def _read(self, person: Person, group: str) -> PlanView:
        with self._database.read() as session:
            return overview.read_plan(session, person, group, self._clock.now())

    def _form(self, request: Request, view: PlanView, filled: Filled, *, status: int = 200) -> Response:
        """`status` 409: the set that the form began on is no more, and the newest is shown beside what was typed."""
        return self._pages.render(
            request,
            "meetings/plan_rules.html",
            status=status,
            form=filled,
            view=view,
            house_rules=view.plan.house_rules,
            has_moved=status == Clash.status,
            fixed=FIXED_RULES,
            optional=OPTIONAL_RULES,
            places=range(1, MAX_OWN_RULES + 1),
            max_rule=MAX_RULE_CHARS,
        )


def build_router(handlers: RulesPages) -> APIRouter:
    """The routes of the house rules."""
    router = new_router()
    router.add_api_route(RULES_PATH, handlers.show, methods=["GET"])
    router.add_api_route(RULES_PATH, handlers.save, methods=["POST"])
    return router


def _content_path(group: str) -> str:
    return f"{plan_path(group)}/sisalto"


def _to(path: str) -> Response:
    return RedirectResponse(path, 303, NO_STORE)
