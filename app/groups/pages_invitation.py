"""The pages that an invitation leads to, for its addressee alone: a first visit, and the asking of a leader."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Protocol

from fastapi import APIRouter, Depends
from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.access import Person
from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.base.clock import Clock
from app.base.errors import BadInput, NotFound
from app.db.database import Database
from app.groups import access, overview
from app.groups.invitations.invite import Invite
from app.groups.invitations.shut import ShutInvitation, find_shut
from app.groups.join_group import JoinGroup
from app.groups.law import DoorShut
from app.groups.letters import ASKED_PATH, FIRST_VISIT_PATH
from app.groups.names import MAX_NAME_CHARS
from app.groups.pages import MY_GROUPS_PATH, ROOM_PATH
from app.groups.rug import draw_rug
from app.groups.schemas import FIRST_VISIT_CODES, AnswerForm, FirstVisitForm
from app.texts.languages import html_lang
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

# Says when a group means to meet; handed in, for groups know no meetings.
ListEvenings = Callable[[Session, int], Sequence[datetime]]
Fields = Annotated[FormFields, Depends(read_form)]


class ListOthers(Protocol):
    """Groups that take people now, as rows of the public list; handed in, for groups know no list."""

    def __call__(self, session: Session, now: datetime, *, besides: int) -> Sequence[object]:
        """`besides`: the inner id of the group that takes nobody."""


@dataclass(frozen=True, slots=True)
class InvitationUses:
    """The use cases behind the pages, and what those above tell them."""

    join_group: JoinGroup
    invitations: Invite
    list_evenings: ListEvenings
    list_others: ListOthers


class InvitationPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        *,
        uses: InvitationUses,
        people: People,
        pages: Pages,
    ) -> None:
        self._database = database
        self._clock = clock
        self._uses = uses
        self._people = people
        self._pages = pages

    def show(self, request: Request, invitation: str) -> Response:
        """The invitation's own page, for its addressee alone; one who is in already goes to the room.

        Where its door is shut, the page says so and which groups take people now.
        """
        person = self._people.needed(request)
        return self._first_visit(request, person, invitation, Filled())

    def answer(self, request: Request, invitation: str, fields: Fields) -> Response:
        """Joins and opens the room, or asks again with everything kept; a no needs nothing filled in."""
        person = self._people.needed(request)
        try:
            answer = fields.check(AnswerForm).answer
            if answer == "no":
                self._uses.invitations.decline(person.account_id, invitation)
                return _to_declined(invitation)
            if answer == "changed":
                self._uses.invitations.change_mind(person.account_id, invitation)
                return _to(FIRST_VISIT_PATH + invitation)
            form = fields.check(FirstVisitForm, instead=FIRST_VISIT_CODES)
            room = self._uses.join_group.join(person.account_id, invitation, form.visit())
        except BadInput as refusal:
            filled = asked_again(fields, FirstVisitForm, refusal)
            return self._first_visit(request, person, invitation, filled, status=422)
        except (DoorShut, NotFound):
            with self._database.read() as session:
                told = self._find_shut(session, person, invitation, self._clock.now())
            if told is None:
                raise
            return self._tell_shut(request, *told)
        return _to(ROOM_PATH + room if room else f"{MY_GROUPS_PATH}?saved=stand-in")

    def _first_visit(
        self, request: Request, person: Person, invitation: str, filled: Filled, *, status: int = 200
    ) -> Response:
        now = self._clock.now()
        with self._database.read() as session:
            elsewhere = _find_elsewhere(session, person, invitation, now)
            if elsewhere is not None:
                return elsewhere
            told = self._find_shut(session, person, invitation, now)
            if told is None:
                welcome = overview.find_welcome(session, person.account_id, invitation, now)
                leads = welcome.invitation.role == "leader"
                evenings = self._uses.list_evenings(session, welcome.invitation.group_id) if leads else ()
        if told is not None:
            return self._tell_shut(request, *told)
        return self._pages.render(
            request,
            "groups/asked_to_lead.html" if leads else "groups/first_visit.html",
            status=status,
            form=filled,
            welcome=welcome,
            rug=draw_rug(welcome.invitation.group),
            house_rules=welcome.house_rules,
            max_name=MAX_NAME_CHARS,
            evenings=evenings,
        )

    def _find_shut(
        self, session: Session, person: Person, invitation: str, now: datetime
    ) -> tuple[ShutInvitation, Sequence[object]] | None:
        """The invitation whose door has shut, and other groups."""
        shut = find_shut(session, person.account_id, invitation, now)
        return (shut, self._uses.list_others(session, now, besides=shut.group_id)) if shut else None

    def _tell_shut(self, request: Request, shut: ShutInvitation, others: Sequence[object]) -> Response:
        return self._pages.render(
            request,
            "groups/invitation_shut.html",
            status=DoorShut.status,
            shut=shut,
            others=others,
            rug=draw_rug(shut.group),
            draw_rug=draw_rug,
            html_lang=html_lang,
        )


def build_router(handlers: InvitationPages) -> APIRouter:
    """The routes of invitations."""
    router = new_router()
    router.get(FIRST_VISIT_PATH + "{invitation}")(handlers.show)
    router.post(FIRST_VISIT_PATH + "{invitation}")(handlers.answer)
    return router


def _find_elsewhere(session: Session, person: Person, invitation: str, now: datetime) -> Response | None:
    """Where somebody goes who has followed or answered the invitation already."""
    room = access.find_room_behind(session, person.account_id, invitation)
    if room is not None:
        is_asked = access.is_asked_to_lead(session, person.account_id, invitation, now)
        return _to(ASKED_PATH.replace("{room}", room) if is_asked else ROOM_PATH + room)
    # Who goes back after a no sees what they said, and may take it back there.
    if access.find_declined(session, person.account_id, invitation, now) is not None:
        return _to_declined(invitation)
    return None


def _to_declined(invitation: str) -> Response:
    return _to(f"{MY_GROUPS_PATH}?saved=declined&invitation={invitation}")


def _to(path: str) -> Response:
    return RedirectResponse(path, 303, NO_STORE)
