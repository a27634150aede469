"""The pages on which an association asks another to share a group, answers such an ask, or goes."""

from collections.abc import Callable
from typing import Annotated, Final, Literal

from fastapi import APIRouter, Depends
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.associations import service as associations
from app.base.clock import Clock
from app.base.errors import BadInput, Clash
from app.db.database import Database
from app.groups import service as groups
from app.groups.owners import service as owners
from app.groups.owners.service import MAX_OWNERS, NO_YES
from app.groups.plans import service as plans
from app.groups.plans.access import require_plan
from app.meetings.owner_letters import ASK_PATH
from app.meetings.pages_founding import DESK_PATH
from app.meetings.share_group import ShareGroup
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

OWNERS_PATH: Final = "/ryhmat/{group}/yhdistykset"
LEAVE_PATH: Final = OWNERS_PATH + "/lahde"
MY_GROUPS: Final = "/omat-ryhmat"
SAVED: Final = ("asked", "taken-back", "left")
Fields = Annotated[FormFields, Depends(read_form)]


class OwnerForm(BaseModel):
    """An association's outward id."""

    association: str


class AnswerForm(BaseModel):
    """Whether an association shares a group."""

    answer: Literal["share", "not_now"]


class OwnersPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, database: Database, clock: Clock, *, sharing: ShareGroup, people: People, pages: Pages) -> None:
        self._database = database
        self._clock = clock
        self._sharing = sharing
        self._people = people
        self._pages = pages

    def show(self, request: Request, group: str) -> Response:
        """Whose the group is, what waits, and the form that asks another association."""
        return self._page(request, group, Filled())

    def ask(self, request: Request, group: str, fields: Fields) -> Response:
        """Asks the association, or asks again which."""
        person = self._people.needed(request)
        try:
            self._sharing.ask(person, group, fields.check(OwnerForm).association)
        except BadInput as refusal:
            return self._page(request, group, asked_again(fields, OwnerForm, refusal), status=422)
        except Clash:
            return _to(OWNERS_PATH, group=group)
        return _to(OWNERS_PATH, "asked", group=group)

    def take_back(self, request: Request, group: str, ask: str) -> Response:
        """Takes an ask back; the button alone says which."""
        try:
            self._sharing.take_back(self._people.needed(request), group, ask)
        except Clash:
            return _to(OWNERS_PATH, group=group)
        return _to(OWNERS_PATH, "taken-back", group=group)

    def show_leaving(self, request: Request, group: str) -> Response:
        """Says what going means, and asks for a yes."""
        return self._leaving(request, group, Filled())

    def leave(self, request: Request, group: str, fields: Fields) -> Response:
        """The association goes; whoever sees the group no more is led to what is theirs."""
        person = self._people.needed(request)
        try:
            self._sharing.leave(person, group, fields.check(OwnerForm).association)
        except BadInput as refusal:
            return self._leaving(request, group, asked_again(fields, OwnerForm, refusal), status=422)
        except Clash:
            return _to(OWNERS_PATH, group=group)
        return _to(OWNERS_PATH, "left", group=group) if person.is_staff else _to(MY_GROUPS, "owner-left")

    def show_ask(self, request: Request, ask: str) -> Response:
        """What an association is asked, with the two answers; or how it ended."""
        return self._asked(request, ask, Filled())

    def answer(self, request: Request, ask: str, fields: Fields) -> Response:
        """Writes the answer. Who comes too late is shown how it stands."""
        person = self._people.needed(request)
        try:
            self._sharing.answer(person, ask, shares=fields.check(AnswerForm).answer == "share")
        except BadInput as refusal:
            return self._asked(request, ask, asked_again(fields, AnswerForm, refusal), status=422)
        except Clash:
            pass
        return _to(ASK_PATH, ask=ask)

    def _page(self, request: Request, group: str, filled: Filled, *, status: int = 200) -> Response:
        person, now = self._people.needed(request), self._clock.now()
        with self._database.read() as session:
            seen = require_plan(session, person, group)
            own = owners.list_owners(session, seen.plan.group_id)
            asked = owners.find_newest_ask(session, seen.plan.group_id, now)
            to_ask = owners.list_to_ask(session, own)
        if not (seen.viewpoint.is_contact or seen.viewpoint.is_staff):
            return _to("/ryhmat/{group}/suunnitelma", group=group)
        saved = request.query_params.get("saved")
        return self._pages.render(
            request,
            "meetings/owners.html",
            status=status,
            form=filled,
            plan=seen.plan,
            may=seen.may,
            owners=own,
            asked=asked if asked and asked.state != "taken_back" else None,
            no_yes=NO_YES,
            to_ask=to_ask if len(own) < MAX_OWNERS else [],
            saved=saved if saved in SAVED else None,
        )

    def _leaving(self, request: Request, group: str, filled: Filled, *, status: int = 200) -> Response:
        person = self._people.needed(request)
        with self._database.read() as session:
            seen = require_plan(session, person, group)
            own = owners.list_owners(session, seen.plan.group_id)
            mine = {one.id for one in associations.list_own(session, person)}
        if not seen.may("leave_sharing") or len(own) < MAX_OWNERS:
            return _to(OWNERS_PATH, group=group)
        may_go = [(one.public_id, one.name) for one in own if person.is_staff or one.id in mine]
        return self._pages.render(
            request, "meetings/owners_leave.html", status=status, form=filled, plan=seen.plan, owners=own, may_go=may_go
        )

    def _asked(self, request: Request, ask: str, filled: Filled, *, status: int = 200) -> Response:
        with self._database.read() as session:
            asked = owners.require_ask(session, self._people.needed(request), ask, self._clock.now())
            plan = plans.find_plan(session, groups.read_law(session, asked.group_id).public_id)
            own = [one.name for one in owners.list_owners(session, asked.group_id) if one != asked.association]
        desk = DESK_PATH.replace("{association}", asked.association.public_id)
        facts = {"asked": asked, "plan": plan, "owners": own, "desk": desk}
        return self._pages.render(request, "meetings/owners_asked.html", status=status, form=filled, **facts)


def build_router(handlers: OwnersPages) -> APIRouter:
    """The routes of sharing a group."""
    routes: tuple[tuple[str, str, Callable[..., Response]], ...] = (
        ("GET", OWNERS_PATH, handlers.show),
        ("POST", OWNERS_PATH, handlers.ask),
        ("GET", LEAVE_PATH, handlers.show_leaving),
        ("POST", LEAVE_PATH, handlers.leave),
        ("POST", OWNERS_PATH + "/{ask}/peru", handlers.take_back),
        ("GET", ASK_PATH, handlers.show_ask),
        ("POST", ASK_PATH, handlers.answer),
    )
    router = new_router()
    for method, path, handler in routes:
        router.add_api_route(path, handler, methods=[method])
    return router


def _to(path: str, saved: str | None = None, **ids: str) -> Response:
    return RedirectResponse(path.format(**ids) + (f"?saved={saved}" if saved else ""), 303, NO_STORE)
