"""The pages that an invitation leads to, for its addressee alone: a first visit, and the asking of a leader."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends
from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.access import Person
from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.base.clock import Clock
from app.base.errors import BadInput
from app.db.database import Database
from app.groups import access, overview
from app.groups.agreements import HOUSE_RULES, OPTIONAL_PURPOSES, REQUIRED_PURPOSE
from app.groups.invitations.invite import Invite
from app.groups.join_group import FirstVisit, JoinGroup
from app.groups.letters import ASKED_PATH, FIRST_VISIT_PATH
from app.groups.names import MAX_NAME_CHARS
from app.groups.pages import MY_GROUPS_PATH, ROOM_PATH
from app.groups.rug import draw_rug
from app.groups.schemas import FIRST_VISIT_CODES, AnswerForm, FirstVisitForm
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages

# Says when a group means to meet; handed in, for groups know no meetings.
ListEvenings = Callable[[Session, int], Sequence[datetime]]
Fields = Annotated[FormFields, Depends(read_form)]


class InvitationPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        *,
        uses: tuple[JoinGroup, Invite, ListEvenings],
        people: People,
        pages: Pages,
    ) -> None:
        self._database = database
        self._clock = clock
        self._join_group, self._invitations, self._list_evenings = uses
        self._people = people
        self._pages = pages

    def show(self, request: Request, invitation: str) -> Response:
        """The invitation's own page, for its addressee alone; one who is in already goes to the room."""
        person = self._people.needed(request)
        return self._first_visit(request, person, invitation, Filled())

    def answer(self, request: Request, invitation: str, fields: Fields) -> Response:
        """Joins and opens the room, or asks again with everything kept; a no needs nothing filled in."""
        person = self._people.needed(request)
        try:
            answer = fields.check(AnswerForm).answer
            if answer == "no":
                self._invitations.decline(person.account_id, invitation)
                return _to_declined(invitation)
            if answer == "changed":
                self._invitations.change_mind(person.account_id, invitation)
                return _to(FIRST_VISIT_PATH + invitation)
            form = fields.check(FirstVisitForm, instead=FIRST_VISIT_CODES)
            consents = {REQUIRED_PURPOSE, *(name for name in OPTIONAL_PURPOSES if getattr(form, name) == "yes")}
            visit = FirstVisit(form.name, accepts_rules=True, consents=frozenset(consents))
            room = self._join_group.join(person.account_id, invitation, visit)
        except BadInput as refusal:
            filled = asked_again(fields, FirstVisitForm, refusal)
            return self._first_visit(request, person, invitation, filled, status=422)
        return _to(ROOM_PATH + room if room else f"{MY_GROUPS_PATH}?saved=stand-in")

    def _first_visit(
        self, request: Request, person: Person, invitation: str, filled: Filled, *, status: int = 200
    ) -> Response:
        with self._database.read() as session:
            room = access.find_room_behind(session, person.account_id, invitation)
            if room is not None:
                is_asked = access.is_asked_to_lead(session, person.account_id, invitation, self._clock.now())
                return _to(ASKED_PATH.replace("{room}", room) if is_asked else ROOM_PATH + room)
            # Who goes back after a no sees what they said, and may take it back there.
            if access.find_declined(session, person.account_id, invitation, self._clock.now()) is not None:
                return _to_declined(invitation)
            welcome = overview.find_welcome(session, person.account_id, invitation, self._clock.now())
            leads = welcome.invitation.role == "leader"
            evenings = self._list_evenings(session, welcome.invitation.group_id) if leads else ()
        return self._pages.render(
            request,
            "groups/asked_to_lead.html" if leads else "groups/first_visit.html",
            status=status,
            form=filled,
            welcome=welcome,
            rug=draw_rug(welcome.invitation.group),
            house_rules=HOUSE_RULES,
            max_name=MAX_NAME_CHARS,
            evenings=evenings,
        )


def build_router(handlers: InvitationPages) -> APIRouter:
    """The routes of invitations."""
    router = APIRouter()
    router.get(FIRST_VISIT_PATH + "{invitation}")(handlers.show)
    router.post(FIRST_VISIT_PATH + "{invitation}")(handlers.answer)
    return router


def _to_declined(invitation: str) -> Response:
    return _to(f"{MY_GROUPS_PATH}?saved=declined&invitation={invitation}")


def _to(path: str) -> Response:
    return RedirectResponse(path, 303, NO_STORE)
