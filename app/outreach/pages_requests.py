"""Those who answer: what waits in a group, and one applicant in one view. Nobody sees an address here."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.access import Person
from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.base.clock import Clock
from app.base.errors import AppError, BadInput
from app.base.ids import random_id
from app.db.database import Database
from app.groups import access as group_access
from app.groups.access import RoomDoor
from app.groups.door import access as door_access
from app.groups.door import view
from app.groups.door.answer import AnswerRequests, Decision
from app.groups.door.conversation import ConversationFull, Converse, list_said, may_say
from app.groups.door.request import MAX_WORDS_CHARS, AlreadyAnswered, RequestState
from app.groups.law import DoorShut, GroupFull
from app.groups.pages import MY_GROUPS_PATH
from app.groups.questions.choose import list_asked, may_choose
from app.groups.questions.library import text_key
from app.groups.rug import draw_rug
from app.outreach import ready_words
from app.outreach.pages_public import GROUPS_PATH
from app.outreach.schemas import DecisionForm, SayingForm
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

REQUESTS = "/pyynnot"
SAVED = ("accepted", "declined", "raised", "asks-yes", "asks-no", "questions")
Fields = Annotated[FormFields, Depends(read_form)]


@dataclass(frozen=True)
class AnswerUses:
    """The use cases behind the pages."""

    answers: AnswerRequests
    converse: Converse


class RequestPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, database: Database, clock: Clock, *, uses: AnswerUses, people: People, pages: Pages) -> None:
        self._database = database
        self._clock = clock
        self._uses = uses
        self._people = people
        self._pages = pages

    def of_room(self, request: Request, room: str) -> Response:
        """The way from a room's menu."""
        person = self._people.needed(request)
        with self._database.read() as session:
            door = group_access.require_way_in(session, person.account_id, room, self._clock.now())
        return _to(f"{GROUPS_PATH}/{door.group}{REQUESTS}" if isinstance(door, RoomDoor) else MY_GROUPS_PATH)

    def waiting(self, request: Request, group: str) -> Response:
        """What waits for an answer."""
        person = self._people.needed(request)
        with self._database.read() as session:
            waiting = view.view_waiting(session, person, group)
            asked = list_asked(session, waiting.judge.law)
        saved = request.query_params.get("saved")
        return self._pages.render(
            request,
            "outreach/requests.html",
            group=group,
            waiting=waiting,
            may_grow=waiting.judge.role == "leader" and door_access.may_grow(waiting.judge.law),
            may_question=waiting.judge.may_answer and may_choose(waiting.judge.law),
            asked=asked,
            text_key=text_key,
            may_choose=waiting.judge.role == "leader" and door_access.may_choose_acceptance(waiting.judge.law),
            rug=draw_rug(group),
            saved=saved if saved in SAVED else None,
        )

    def applicant(self, request: Request, group: str, wanted: str) -> Response:
        """One request with its answers, and the decision."""
        return self._applicant(request, self._people.needed(request), (group, wanted), Filled())

    def decide(self, request: Request, group: str, wanted: str, fields: Fields) -> Response:
        """Answers, or shows what stands in the way: an answer that was given meanwhile, or no place."""
        person = self._people.needed(request)
        try:
            form = fields.check(DecisionForm)
            decision = Decision(accepts=form.answer == "accept", words=form.words)
            self._uses.answers.answer(person, group, wanted, decision)
        except BadInput as refusal:
            filled = asked_again(fields, DecisionForm, refusal)
            return self._applicant(request, person, (group, wanted), filled, refusal=refusal)
        except (AlreadyAnswered, GroupFull, DoorShut) as refusal:
            return self._applicant(request, person, (group, wanted), fields.filled(DecisionForm), refusal=refusal)
        return _to(f"{GROUPS_PATH}/{group}{REQUESTS}?saved={'accepted' if decision.accepts else 'declined'}")

    def ask(self, request: Request, group: str, wanted: str, fields: Fields) -> Response:
        """Asks the applicant something before a decision, or shows what stands in the way."""
        person = self._people.needed(request)
        path = f"{GROUPS_PATH}/{group}{REQUESTS}/{wanted}"
        try:
            self._uses.converse.ask(person, group, wanted, fields.check(SayingForm).as_saying())
        except BadInput as refusal:
            filled = asked_again(fields, SayingForm, refusal)
            return self._applicant(request, person, (group, wanted), filled, refusal=refusal)
        except (AlreadyAnswered, ConversationFull) as refusal:
            return self._applicant(request, person, (group, wanted), fields.filled(SayingForm), refusal=refusal)
        return _to(path + "#sanottu")

    def _applicant(
        self,
        request: Request,
        person: Person,
        names: tuple[str, str],
        filled: Filled,
        *,
        refusal: AppError | None = None,
    ) -> Response:
        group, wanted = names
        with self._database.read() as session:
            waiting = view.view_waiting(session, person, group)
            found = door_access.require_request(session, waiting.judge, wanted)
            decider = view.find_decider(session, waiting.judge, found)
            said = list_said(session, found, waiting.judge.law.room_id)
            is_bound = view.is_bound(session, waiting.judge, found, self._clock.now())
        free = waiting.judge.law.free
        order = [one.id for one in waiting.requests]
        return self._pages.render(
            request,
            "outreach/applicant.html",
            status=refusal.status if refusal else 200,
            form=filled,
            group=group,
            found=found,
            text_key=text_key,
            is_waiting=found.state == RequestState.WAITING,
            decider=decider,
            is_bound=is_bound,
            place=order.index(found.id) + 1 if found.id in order else None,
            count=waiting.count,
            free=free,
            answers_with_others=waiting.judge.role == "leader" and waiting.judge.law.leaders > 1,
            refusal_code=refusal.code if isinstance(refusal, GroupFull | DoorShut) else None,
            ready_words=ready_words.propose(self._pages.texts, found.group_language, is_full=free == 0),
            said=said,
            may_say=may_say(said, as_applicant=False),
            new_id=random_id(),
            max_words=MAX_WORDS_CHARS,
            rug=draw_rug(group),
        )


def build_router(handlers: RequestPages) -> APIRouter:
    """`/ryhmat/{group}/pyynnot`, one request below it, and the way there from the room."""
    router = new_router()
    router.get("/huone/{room}" + REQUESTS)(handlers.of_room)
    router.get(GROUPS_PATH + "/{group}" + REQUESTS)(handlers.waiting)
    router.get(GROUPS_PATH + "/{group}" + REQUESTS + "/{wanted}")(handlers.applicant)
    router.post(GROUPS_PATH + "/{group}" + REQUESTS + "/{wanted}")(handlers.decide)
    router.post(GROUPS_PATH + "/{group}" + REQUESTS + "/{wanted}/kysy")(handlers.ask)
    return router


def _to(path: str) -> Response:
    return RedirectResponse(path, 303, NO_STORE)
