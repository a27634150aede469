"""The pages of those who are in groups: one's own groups, the first visit, and the shell of the room."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.access import Person
from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.base.clock import Clock
from app.base.errors import BadInput
from app.db.database import Database
from app.groups import access, overview
from app.groups.access import OpenInvitation
from app.groups.agreements import HOUSE_RULES, OPTIONAL_PURPOSES, REQUIRED_PURPOSE
from app.groups.join_group import FirstVisit, JoinGroup
from app.groups.letters import FIRST_VISIT_PATH
from app.groups.names import MAX_NAME_CHARS
from app.groups.rug import draw_rug
from app.groups.schemas import FIRST_VISIT_CODES, FirstVisitForm
from app.web.assets import EARLY_SOCKET_SCRIPT, ROOM_SCRIPT
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages

MY_GROUPS_PATH = "/omat-ryhmat"
ROOM_PATH = "/huone/"
Fields = Annotated[FormFields, Depends(read_form)]


class GroupPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(
        self, database: Database, clock: Clock, *, join_group: JoinGroup, people: People, pages: Pages
    ) -> None:
        self._database = database
        self._clock = clock
        self._join_group = join_group
        self._people = people
        self._pages = pages

    def my_groups(self, request: Request) -> Response:
        """One's own groups and open invitations; a contact's associations in counts."""
        person = self._people.needed(request)
        with self._database.read() as session:
            groups = overview.list_own_groups(session, person.account_id)
            invitations = access.list_open_invitations(session, person.account_id, self._clock.now())
            associations = overview.list_own_associations(session, person)
            requests = overview.list_own_requests(session, person.account_id)
            unled = overview.list_unled_groups(session, person) if associations else []
        return self._pages.render(
            request,
            "groups/my_groups.html",
            groups=groups,
            invitations=invitations,
            associations=associations,
            requests=requests,
            unled=unled,
            draw_rug=draw_rug,
            is_staff=person.is_staff,
        )

    def show_first_visit(self, request: Request, invitation: str) -> Response:
        """The invitation's own page, for its addressee alone; one who is in already goes to the room."""
        person = self._people.needed(request)
        return self._first_visit(request, person, invitation, Filled())

    def join(self, request: Request, invitation: str, fields: Fields) -> Response:
        """Joins and opens the room, or asks again with everything kept."""
        person = self._people.needed(request)
        try:
            form = fields.check(FirstVisitForm, instead=FIRST_VISIT_CODES)
            consents = {REQUIRED_PURPOSE, *(name for name in OPTIONAL_PURPOSES if getattr(form, name) == "yes")}
            visit = FirstVisit(form.name, accepts_rules=True, consents=frozenset(consents))
            room = self._join_group.join(person.account_id, invitation, visit)
        except BadInput as refusal:
            filled = asked_again(fields, FirstVisitForm, refusal)
            return self._first_visit(request, person, invitation, filled, status=422)
        return _to(ROOM_PATH + room)

    def room(self, request: Request, room: str) -> Response:
        """The shell in which the room's script draws; it tells those set aside or removed what is so."""
        person = self._people.needed(request)
        with self._database.read() as session:
            door = access.require_way_in(session, person.account_id, room, self._clock.now())
        if isinstance(door, OpenInvitation):
            return _to(FIRST_VISIT_PATH + door.public_id)
        return self._pages.render(
            request,
            "groups/room.html",
            room=door.room,
            rug=draw_rug(door.group),
            account=person.local_key,
            room_script=ROOM_SCRIPT,
            early_socket_script=EARLY_SOCKET_SCRIPT,
        )

    def _first_visit(
        self, request: Request, person: Person, invitation: str, filled: Filled, *, status: int = 200
    ) -> Response:
        with self._database.read() as session:
            room = access.find_room_behind(session, person.account_id, invitation)
            if room is not None:
                return _to(ROOM_PATH + room)
            welcome = overview.find_welcome(session, person.account_id, invitation, self._clock.now())
        return self._pages.render(
            request,
            "groups/first_visit.html",
            status=status,
            form=filled,
            welcome=welcome,
            rug=draw_rug(welcome.invitation.group),
            house_rules=HOUSE_RULES,
            max_name=MAX_NAME_CHARS,
        )


def build_router(handlers: GroupPages) -> APIRouter:
    """The routes of one's own groups and of the room's shell."""
    router = APIRouter()
    router.get(MY_GROUPS_PATH)(handlers.my_groups)
    router.get(FIRST_VISIT_PATH + "{invitation}")(handlers.show_first_visit)
    router.post(FIRST_VISIT_PATH + "{invitation}")(handlers.join)
    router.get(ROOM_PATH + "{room}")(handlers.room)
    return router


def _to(path: str) -> Response:
    return RedirectResponse(path, 303, NO_STORE)
