"""The plan of a group: its six headings, what still stops it, and the steps up to its publishing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Depends
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.access import Person
from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.base.clock import Clock
from app.base.errors import BadInput, Clash, NotFound
from app.db.database import Database
from app.groups.invitations.invite import Invite, NewInvitation
from app.groups.law import MAX_LEADERS
from app.groups.letters import PLAN_PATH
from app.groups.schemas import LeaderForm
from app.meetings import overview
from app.meetings.conditions import Heading
from app.meetings.drafting import CHANNELS
from app.meetings.filled import filled_from, with_faults_of_days
from app.meetings.overview import PlanView
from app.meetings.plan_group import PlanGroup
from app.meetings.plan_page import SLUGS, Shown, render_plan
from app.meetings.publish_group import CANCEL_REASONS, MAX_CANCEL_CHARS, PublishGroup
from app.meetings.schemas import (
    CODES,
    CancelForm,
    ChangesForm,
    CommunicationForm,
    FrameForm,
    ModelForm,
    NoteForm,
    PublishForm,
    SmallStartForm,
)
from app.meetings.series import RHYTHMS
from app.meetings.typed import read_line, read_text
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

DRAFT_PATH = "/ryhmat/{group}/luonnos"
FORMS: Mapping[Heading, type[BaseModel]] = {
    "leaders": LeaderForm,
    "communication": CommunicationForm,
    "frame": FrameForm,
    "networks": NoteForm,
    "resources": NoteForm,
}
SAVED = (
    "group", "wish", "heading", "model", "invited", "taken-back", "published", "unpublished", "cancelled",
    "handed-over", "approved", "changes", "moved", "small", "small-undone", "idea", "planned", "commented",
)  # fmt: skip
Fields = Annotated[FormFields, Depends(read_form)]


def plan_path(group: str) -> str:
    """Where the plan of a group is."""
    return PLAN_PATH.replace("{group}", group)


@dataclass(frozen=True)
class PlanUses:
    """The use cases behind the pages."""

    plan_group: PlanGroup
    publishing: PublishGroup
    invitations: Invite


class PlanPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, database: Database, clock: Clock, *, uses: PlanUses, people: People, pages: Pages) -> None:
        self._database = database
        self._clock = clock
        self._uses = uses
        self._people = people
        self._pages = pages

    def show(self, request: Request, group: str) -> Response:
        """The six headings with their states, and what stops the publishing; of an idea its own page."""
        return self._plan(request, self._people.needed(request), group, Filled())

    def draft(self, request: Request, group: str) -> Response:
        """The whole draft to read, for everybody who may see it."""
        view = self._read(self._people.needed(request), group)
        return self._pages.render(request, "meetings/plan_draft.html", view=view, house_rules=view.plan.house_rules)

    def show_heading(self, request: Request, group: str, heading: str) -> Response:
        """One heading's form with what is decided so far; who can't write it now reads the plan."""
        person = self._people.needed(request)
        view = self._read(person, group)
        key = _heading_of(heading)
        if not view.seen.may("invite" if key == "leaders" else "edit_all"):
            return _to(plan_path(group))
        return self._heading(request, view, heading, filled_from(view.plan, key))

    def save_heading(self, request: Request, group: str, heading: str, fields: Fields) -> Response:
        """Saves one heading, or asks again with everything kept and nothing stored."""
        person = self._people.needed(request)
        key = _heading_of(heading)
        try:
            self._save(person, group, key, fields)
        except BadInput as refusal:
            filled, view = asked_again(fields, FORMS[key], refusal), self._read(person, group)
            if key == "frame":
                filled = with_faults_of_days(filled, view.plan, self._clock.now())
            return self._heading(request, view, heading, filled, status=422)
        except Clash:
            return _back(group, "moved")
        if key == "leaders":
            return _to(f"{plan_path(group)}/{heading}?saved=invited")
        return _back(group, "heading")

    def take_back_invitation(self, request: Request, group: str, invitation: str) -> Response:
        """Takes an invitation to lead back."""
        self._uses.invitations.take_back(self._people.needed(request), group, invitation)
        return _to(f"{plan_path(group)}/ohjaajat?saved=taken-back")

    def switch_model(self, request: Request, group: str, fields: Fields) -> Response:
        """Changes who prepares the group."""
        person = self._people.needed(request)
        form = fields.check(ModelForm)
        return self._step(group, lambda: self._uses.plan_group.switch_model(person, group, form.model), "model")

    def publish(self, request: Request, group: str, fields: Fields) -> Response:
        """Publishes, or shows what still stops it."""
        person = self._people.needed(request)
        try:
            alone = fields.check(PublishForm).alone == "yes"
            return self._step(
                group, lambda: self._uses.publishing.publish(person, group, with_one_leader=alone), "published"
            )
        except BadInput as refusal:
            return self._plan(request, person, group, asked_again(fields, PublishForm, refusal), status=422)

    def hand_over(self, request: Request, group: str) -> Response:
        """Staff give their draft to the association."""
        person = self._people.needed(request)
        return self._step(group, lambda: self._uses.publishing.hand_over(person, group), "handed-over")

    def approve(self, request: Request, group: str) -> Response:
        """The association agrees to the draft."""
        person = self._people.needed(request)
        return self._step(group, lambda: self._uses.publishing.approve(person, group), "approved")

    def ask_for_changes(self, request: Request, group: str, fields: Fields) -> Response:
        """The draft goes back to staff with a note."""
        person = self._people.needed(request)
        try:
            note = fields.check(ChangesForm).note
            return self._step(
                group, lambda: self._uses.publishing.ask_for_changes(person, group, note.strip()), "changes"
            )
        except BadInput as refusal:
            return self._plan(request, person, group, asked_again(fields, ChangesForm, refusal), status=422)

    def small_start(self, request: Request, group: str, fields: Fields) -> Response:
        """The group may begin smaller, or not after all."""
        person, allowed = self._people.needed(request), fields.check(SmallStartForm).allowed == "yes"
        call = partial(self._uses.publishing.allow_small_start, person, group, allowed=allowed)
        return self._step(group, call, "small" if allowed else "small-undone")

    def show_unpublish(self, request: Request, group: str) -> Response:
        """Asks whether the group is meant to go back to planning."""
        view = self._read(self._people.needed(request), group)
        if not view.seen.may("unpublish"):
            return _to(plan_path(group))
        return self._pages.render(request, "meetings/plan_unpublish.html", view=view)

    def unpublish(self, request: Request, group: str) -> Response:
        """Takes the group back to planning."""
        person = self._people.needed(request)
        return self._step(group, lambda: self._uses.publishing.take_back(person, group), "unpublished")

    def show_cancel(self, request: Request, group: str) -> Response:
        """Asks why, and says what can't be undone."""
        view = self._read(self._people.needed(request), group)
        if not view.seen.may("cancel"):
            return _to(plan_path(group))
        return self._cancel(request, view, Filled())

    def cancel(self, request: Request, group: str, fields: Fields) -> Response:
        """Cancels the group, or asks again."""
        person = self._people.needed(request)
        try:
            form = fields.check(CancelForm, instead=CODES)
            message = read_text(form.message, max_chars=MAX_CANCEL_CHARS)
            call = partial(self._uses.publishing.cancel, person, group, form.reason, message=message)
            return self._step(group, call, "cancelled")
        except BadInput as refusal:
            filled = asked_again(fields, CancelForm, refusal)
            return self._cancel(request, self._read(person, group), filled, status=422)

    def _save(self, person: Person, group: str, key: Heading, fields: FormFields) -> None:
        use = self._uses.plan_group
        if key == "leaders":
            self._uses.invitations.invite(person, group, NewInvitation(fields.check(LeaderForm).address, "leader"))
        elif key == "communication":
            form = fields.check(CommunicationForm)
            use.save_communication(person, group, form.channels, read_line(form.own_channel, max_chars=60))
        elif key == "frame":
            use.save_frame(person, group, fields.check(FrameForm).frame())
        else:
            note = read_text(fields.check(NoteForm).note, max_chars=2000)
            (use.save_networks if key == "networks" else use.save_resources)(person, group, note)

    def _step(self, group: str, call: Callable[[], None], saved: str) -> Response:
        try:
            call()
        except Clash:
            return _back(group, "moved")
        return _back(group, saved)

    def _read(self, person: Person, group: str) -> PlanView:
        with self._database.read() as session:
            return overview.read_plan(session, person, group, self._clock.now())

    def _plan(self, request: Request, person: Person, group: str, filled: Filled, *, status: int = 200) -> Response:
        shown = Shown(self._read(person, group), filled, saved_word(request, SAVED))
        return render_plan(self._pages, request, shown, status=status)

    def _heading(
        self, request: Request, view: PlanView, heading: str, filled: Filled, *, status: int = 200
    ) -> Response:
        return self._pages.render(
            request,
            f"meetings/plan_{_heading_of(heading)}.html",
            status=status,
            form=filled,
            view=view,
            channels=CHANNELS,
            rhythms=RHYTHMS,
            max_leaders=MAX_LEADERS,
            saved=saved_word(request, SAVED),
        )

    def _cancel(self, request: Request, view: PlanView, filled: Filled, *, status: int = 200) -> Response:
        return self._pages.render(
            request, "meetings/plan_cancel.html", status=status, form=filled, view=view, reasons=CANCEL_REASONS
        )


def build_router(handlers: PlanPages) -> APIRouter:
    """The routes of a plan; the content's own come before, see `pages_programme`."""
    router = new_router()
    for method, path, handler in (
        ("GET", PLAN_PATH, handlers.show),
        ("GET", DRAFT_PATH, handlers.draft),
        ("POST", PLAN_PATH + "/malli", handlers.switch_model),
        ("POST", PLAN_PATH + "/julkaise", handlers.publish),
        ("POST", PLAN_PATH + "/luovuta", handlers.hand_over),
        ("POST", PLAN_PATH + "/hyvaksy", handlers.approve),
        ("POST", PLAN_PATH + "/muutokset", handlers.ask_for_changes),
        ("POST", PLAN_PATH + "/pienena", handlers.small_start),
        ("GET", PLAN_PATH + "/takaisin", handlers.show_unpublish),
        ("POST", PLAN_PATH + "/takaisin", handlers.unpublish),
        ("GET", PLAN_PATH + "/peru", handlers.show_cancel),
        ("POST", PLAN_PATH + "/peru", handlers.cancel),
        ("POST", PLAN_PATH + "/ohjaajat/{invitation}/peru", handlers.take_back_invitation),
        ("GET", PLAN_PATH + "/{heading}", handlers.show_heading),
        ("POST", PLAN_PATH + "/{heading}", handlers.save_heading),
    ):
        router.add_api_route(path, handler, methods=[method])
    return router


def saved_word(request: Request, known: tuple[str, ...]) -> str | None:
    """What the page may say after something was done; anything else in the address says nothing."""
    saved = request.query_params.get("saved")
    return saved if saved in known else None


def _heading_of(slug: str) -> Heading:
    if slug not in SLUGS:
        raise NotFound
    return SLUGS[slug]


def _back(group: str, saved: str) -> Response:
    return _to(f"{plan_path(group)}?saved={saved}")


def _to(path: str) -> Response:
    return RedirectResponse(path, 303, NO_STORE)
