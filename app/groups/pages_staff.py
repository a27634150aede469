"""The staff's pages: facts and counts of associations and groups, and inviting. No person is named here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.access import Person
from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.associations.add_contact import MIN_CONTACTS
from app.associations.pages import STAFF_DESK_PATH
from app.base.clock import Clock
from app.base.errors import BadInput
from app.db.database import Database
from app.groups import access, overview
from app.groups.ideas.service import list_ideas
from app.groups.invitations.invite import Invite, NewInvitation
from app.groups.lifecycle import BEFORE_START, LIVING
from app.groups.next_meeting import ListUnled
from app.groups.overview import awaits_publishing, count_staffs_requests, count_states, is_wish
from app.groups.schemas import InviteForm
from app.groups.visits_told import CountVisits, ListVisits
from app.help import service as help_numbers
from app.rooms import service as rooms
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

GROUP_PATH = "/liitto/ryhmat/"
# What the desk and a group's page may say after something was done; anything else in the address says nothing.
SAVED = ("association", "contact", "invited", "taken-back")
Fields = Annotated[FormFields, Depends(read_form)]


@dataclass(frozen=True)
class StaffUses:
    """The use cases behind the pages. What is `waiting_…` counts for a member of staff."""

    invitations: Invite
    waiting_reports: Callable[[int], int]
    waiting_reviews: Callable[[int], int]
    waiting_removals: Callable[[int], int]
    list_unled: ListUnled
    list_visits: ListVisits
    count_visits: CountVisits


class StaffPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, database: Database, clock: Clock, *, uses: StaffUses, people: People, pages: Pages) -> None:
        self._database = database
        self._clock = clock
        self._uses = uses
        self._people = people
        self._pages = pages

    def desk(self, request: Request) -> Response:
        """All associations and groups in counts, and what waits: wishes, requests, reports, numbers for a check."""
        person = self._people.staff_needed(request)
        with self._database.read() as session:
            associations = overview.list_all_associations(session, person)
            groups = overview.list_all_groups(session, person)
            ideas = list_ideas(session, [facts.id for facts, _ in groups if facts.state == "idea"])
            unled = self._uses.list_unled(session, [facts.id for facts, _ in groups])
            frozen = rooms.list_frozen(session)
            asking = count_staffs_requests(session, [facts for facts, _ in groups])
            waiting_visits = self._uses.count_visits(session)
            to_check = help_numbers.count_needing_check(session, person, self._clock.now())
        return self._pages.render(
            request,
            "groups/staff_desk.html",
            associations=sorted(associations, key=lambda row: row.facts.contacts >= MIN_CONTACTS),
            groups=groups,
            ideas=[(*row, ideas[row[0].id]) for row in groups if row[0].id in ideas],
            wishes=[row for row in groups if is_wish(row[0])],
            to_publish=[row for row in groups if awaits_publishing(row[0])],
            leaderless=[row for row in groups if row[0].leaderless_since],
            unled_meetings=[(*row, unled[row[0].id][0]) for row in groups if row[0].id in unled],
            asking=[(*row, asking[row[0].id]) for row in groups if row[0].id in asking],
            frozen=frozen,
            min_contacts=MIN_CONTACTS,
            states=count_states(facts for facts, _ in groups),
            waiting_reports=self._uses.waiting_reports(person.account_id),
            waiting_reviews=self._uses.waiting_reviews(person.account_id),
            waiting_removals=self._uses.waiting_removals(person.account_id),
            waiting_visits=waiting_visits,
            numbers_to_check=to_check,
            saved=_saved(request),
        )

    def show_group(self, request: Request, group: str) -> Response:
        """One group: facts, counts, the form of invitations and what is open."""
        return self._group(request, self._people.staff_needed(request), group, Filled())

    def invite(self, request: Request, group: str, fields: Fields) -> Response:
        """Sends an invitation, or asks again with everything kept."""
        person = self._people.staff_needed(request)
        try:
            form = fields.check(InviteForm)
            self._uses.invitations.invite(person, group, NewInvitation(form.address, form.role))
        except BadInput as refusal:
            return self._group(request, person, group, asked_again(fields, InviteForm, refusal), status=422)
        return _back(group, "invited")

    def take_back(self, request: Request, group: str, invitation: str) -> Response:
        """Takes an invitation back; the button alone says which."""
        self._uses.invitations.take_back(self._people.staff_needed(request), group, invitation)
        return _back(group, "taken-back")

    def _group(self, request: Request, person: Person, group: str, filled: Filled, *, status: int = 200) -> Response:
        with self._database.read() as session:
            facts = access.require_group(session, person, group)
            invitations = overview.list_sent_invitations(session, facts, self._clock.now())
            owners = overview.list_owner_names(session, person, facts)
            frozen = rooms.find_freeze(session, facts.room_id)
            visits = self._uses.list_visits(session, facts.id)
        return self._pages.render(
            request,
            "groups/staff_group.html",
            status=status,
            form=filled,
            facts=facts,
            owners=owners,
            frozen=frozen,
            visits=visits,
            invitations=invitations,
            invites_in=BEFORE_START | LIVING,
            saved=_saved(request),
        )


def build_router(handlers: StaffPages) -> APIRouter:
    """The routes of the staff's pages."""
    routes: tuple[tuple[str, str, Callable[..., Response]], ...] = (
        ("GET", STAFF_DESK_PATH, handlers.desk),
        ("GET", GROUP_PATH + "{group}", handlers.show_group),
        ("POST", GROUP_PATH + "{group}", handlers.invite),
        ("POST", GROUP_PATH + "{group}/kutsut/{invitation}/peru", handlers.take_back),
    )
    router = new_router()
    for method, path, handler in routes:
        router.add_api_route(path, handler, methods=[method])
    return router


def _saved(request: Request) -> str | None:
    saved = request.query_params.get("saved")
    return saved if saved in SAVED else None


def _back(group: str, saved: str) -> Response:
    return RedirectResponse(f"{GROUP_PATH}{group}?saved={saved}", 303, NO_STORE)
