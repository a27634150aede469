"""Asking to join, and the page of one's own request."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.access import Person
from app.accounts.asking import NO_STORE, asked_again, asker_of, come_back_at
from app.accounts.people import People
from app.accounts.request_sign_in import LetterRequest
from app.base.addresses import Network
from app.base.clock import Clock
from app.base.errors import AppError, BadInput, RateLimited
from app.base.ids import random_id
from app.db.database import Database, WriteSession
from app.groups.agreements import OPTIONAL_PURPOSES, REQUIRED_PURPOSE
from app.groups.door import view
from app.groups.door.access import who_answers
from app.groups.door.ask import REQUEST_PATH, AskToJoin
from app.groups.door.conversation import ConversationFull, Converse, NothingAsked, may_say
from app.groups.door.request import MAX_WORDS_CHARS, AlreadyAnswered, Answers, Arrival, RequestState
from app.groups.door.settle import SettleRequests
from app.groups.law import DoorShut, GroupFull
from app.groups.names import MAX_NAME_CHARS
from app.groups.pages import MY_GROUPS_PATH, ROOM_PATH
from app.groups.plans.rules import read_rules
from app.groups.questions.choose import list_asked
from app.groups.questions.library import WORDINGS, text_key
from app.groups.rug import draw_rug
from app.outreach import access, listing, ready_words
from app.outreach.pages_public import GROUPS_PATH
from app.outreach.schemas import JOIN_CODES, JoinForm, NameForm, SayingForm, StrangersJoinForm
from app.texts.languages import html_lang
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router
from app.web.viewer import read_viewer

SENT = "sent"
_SHUT = (access.Door.STARTED, access.Door.ENDED)
Fields = Annotated[FormFields, Depends(read_form)]


@dataclass(frozen=True)
class WishBudget:
    """How many wishes one person has a day: `count` takes one of them, `find_wait` tells whether one is left."""

    count: Callable[[int], None]
    find_wait: Callable[[int], RateLimited | None]


class JoinUses:
    """The use cases behind the pages."""

    def __init__(
        self,
        ask: AskToJoin,
        settle: SettleRequests,
        converse: Converse,
        *,
        people: People,
        budget: WishBudget,
    ) -> None:
        self.ask = ask
        self.settle = settle
        self.converse = converse
        self.people = people
        self.count_request = budget.count
        self.find_wait = budget.find_wait

    def claim(self, session: WriteSession, account_id: int, path: str) -> None:
        """The letter that leads to `path` was followed by this account."""
        self.settle.claim(session, account_id, path.removeprefix(REQUEST_PATH))

    def arrive_by_letter(self, account_id: int, path: str) -> str:
        """Where somebody goes whose letter led to `path`. Counted: letters are as many as networks ask for.

        Where there were too many wishes the request stays proved, and its page says when to come back.
        """
        try:
            self.count_request(account_id)
        except RateLimited:
            return path
        return self.arrive(account_id, path)

    def arrive(self, account_id: int, path: str) -> str:
        """Where somebody goes whose request is that of `path`: the room, or the page that tells what is so."""
        try:
            return path_of(self.settle.settle(account_id, path.removeprefix(REQUEST_PATH)))
        except AppError:
            return path


class JoinPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(
        self, database: Database, clock: Clock, *, uses: JoinUses, pages: Pages, proxies: Sequence[Network]
    ) -> None:
        self._database = database
        self._clock = clock
        self._uses = uses
        self._pages = pages
        self._proxies = proxies

    def show(self, request: Request, group: str) -> Response:
        """The form, or where the reader stands in this group already."""
        return self._form(request, group, Filled())

    def send(self, request: Request, group: str, fields: Fields) -> Response:
        """Asks by letter, or at once where the reader is signed in; or asks again with everything kept."""
        person = self._uses.people.if_any(request)
        model = JoinForm if person else StrangersJoinForm
        try:
            form = _checked(fields, is_signed_in=person is not None)
            if person is not None:
                self._uses.count_request(person.account_id)
                asked = self._uses.ask.as_person(person.account_id, group, _answers(form))
                return _to(self._uses.arrive(person.account_id, REQUEST_PATH + asked))
            self._uses.ask.by_letter(
                group, _answers(form), self._letter(request, form), language=read_viewer(request).language
            )
        except BadInput as refusal:
            return self._form(request, group, asked_again(fields, model, refusal), status=422)
        except RateLimited as refusal:
            page = self._form(request, group, fields.filled(model), status=429, refusal=refusal)
            page.headers["Retry-After"] = str(refusal.retry_after_seconds)
            return page
        except DoorShut:
            # The group's page says what happened, and which groups take people now.
            return _to(f"{GROUPS_PATH}/{group}")
        return _to(f"{GROUPS_PATH}/{group}/liity?{SENT}")

    def own_request(self, request: Request, wanted: str) -> Response:
        """What has become of one's own request. Who was let in goes to the room."""
        return self._own_request(request, self._uses.people.needed(request), wanted, Filled())

    def settle(self, request: Request, wanted: str, fields: Fields) -> Response:
        """Sends a request that is not settled yet, under the name that is asked now."""
        person = self._uses.people.needed(request)
        try:
            name = fields.check(NameForm).name
            self._uses.count_request(person.account_id)
            return _to(path_of(self._uses.settle.settle(person.account_id, wanted, name=name)))
        except BadInput as refusal:
            return self._own_request(request, person, wanted, asked_again(fields, NameForm, refusal))
        except RateLimited as refusal:
            return self._own_request(request, person, wanted, fields.filled(NameForm), refusal=refusal)

    def take_place(self, request: Request, wanted: str) -> Response:
        """Sits down in the place that was held; where none is held any more the request's page says so."""
        person = self._uses.people.needed(request)
        try:
            return _to(path_of(self._uses.settle.take_place(person.account_id, wanted)))
        except (DoorShut, GroupFull):
            return _to(REQUEST_PATH + wanted)

    def reply(self, request: Request, wanted: str, fields: Fields) -> Response:
        """Replies to what was asked before a decision; where it is decided already the page says what."""
        person = self._uses.people.needed(request)
        try:
            self._uses.converse.reply(person.account_id, wanted, fields.check(SayingForm).as_saying())
        except BadInput as refusal:
            return self._own_request(request, person, wanted, asked_again(fields, SayingForm, refusal))
        except (AlreadyAnswered, ConversationFull, NothingAsked):
            return _to(REQUEST_PATH + wanted)
        return _to(REQUEST_PATH + wanted + "#sanottu")

    def take_back(self, request: Request, wanted: str) -> Response:
        """Ends one's own request; nobody asks why."""
        self._uses.settle.take_back(self._uses.people.needed(request).account_id, wanted)
        return _to(REQUEST_PATH + wanted)

    def _letter(self, request: Request, form: JoinForm | StrangersJoinForm) -> LetterRequest:
        address = getattr(form, "address", "")
        return LetterRequest(address, "", asker_of(request, self._proxies), shared_device=False, next_path="")

    def _form(
        self, request: Request, group: str, filled: Filled, *, status: int = 200, refusal: RateLimited | None = None
    ) -> Response:
        person, now = self._uses.people.if_any(request), self._clock.now()
        with self._database.read() as session:
            found = access.require_page(session, group)
            who = who_answers(session, found.law)
            asked = list_asked(session, found.law)
            house_rules = read_rules(session, found.law.id)
            arrival = view.find_own_way(session, person.account_id, found.law) if person else None
        if arrival is not None:
            return _to(path_of(arrival))
        door = access.door_of(found.law, now)
        if door in _SHUT:
            return _to(f"{GROUPS_PATH}/{group}")
        return self._pages.render(
            request,
            "outreach/join.html",
            status=status,
            form=filled,
            group=found,
            door=door,
            who=who,
            questions=[(question, text_key(question)) for question in asked],
            is_full=found.law.free < 1,
            is_sent=SENT in request.query_params and person is None and not filled.values,
            is_signed_in=person is not None,
            come_back_at=come_back_at(now, refusal) if refusal else None,
            house_rules=house_rules,
            max_name=MAX_NAME_CHARS,
            max_words=MAX_WORDS_CHARS,
            rug=draw_rug(found.law.public_id),
        )

    def _own_request(
        self,
        request: Request,
        person: Person,
        wanted: str,
        filled: Filled,
        *,
        refusal: RateLimited | None = None,
    ) -> Response:
        now = self._clock.now()
        with self._database.read() as session:
            own = view.view_own(session, person.account_id, wanted)
            others = listing.list_others(session, now, besides=own.law.id)
        if own.room is not None:
            return _to(ROOM_PATH + own.room)
        if own.facts.state == RequestState.ACCEPTED:
            # Let in once, and gone again by their own wish.
            return _to(MY_GROUPS_PATH)
        door = access.door_of(own.law, now)
        is_shut = door in _SHUT
        if own.facts.state == RequestState.PROVED and refusal is None and not filled.errors and not is_shut:
            refusal = self._uses.find_wait(person.account_id)
        page = self._pages.render(
            request,
            "outreach/request.html",
            status=429 if refusal else 422 if filled.errors else 200,
            form=filled,
            own=own,
            text_key=text_key,
            answer=ready_words.as_read(self._pages.texts, own.facts.answer or "", read_viewer(request).language),
            others=others,
            is_shut=is_shut,
            asks=door == access.Door.ASKS,
            is_full=own.law.free < 1,
            come_back_at=come_back_at(now, refusal) if refusal else None,
            may_say=may_say(own.said, as_applicant=True),
            new_id=random_id(),
            max_name=MAX_NAME_CHARS,
            max_words=MAX_WORDS_CHARS,
            rug=draw_rug(own.facts.group),
            draw_rug=draw_rug,
            html_lang=html_lang,
        )
        if refusal is not None:
            page.headers["Retry-After"] = str(refusal.retry_after_seconds)
        return page


def build_router(handlers: JoinPages) -> APIRouter:
    """`/ryhmat/{group}/liity`, `/pyynto/{request}`, and what its person does there."""
    router = new_router()
    router.get(GROUPS_PATH + "/{group}/liity")(handlers.show)
    router.post(GROUPS_PATH + "/{group}/liity")(handlers.send)
    router.get(REQUEST_PATH + "{wanted}")(handlers.own_request)
    router.post(REQUEST_PATH + "{wanted}")(handlers.settle)
    router.post(REQUEST_PATH + "{wanted}/paikka")(handlers.take_place)
    router.post(REQUEST_PATH + "{wanted}/vastaa")(handlers.reply)
    router.post(REQUEST_PATH + "{wanted}/peru")(handlers.take_back)
    return router


def path_of(arrival: Arrival) -> str:
    """The page that an arrival is read on."""
    return ROOM_PATH + arrival.room if arrival.room is not None else REQUEST_PATH + arrival.request


def _checked(fields: FormFields, *, is_signed_in: bool) -> JoinForm | StrangersJoinForm:
    if is_signed_in:
        return fields.check(JoinForm, instead=JOIN_CODES)
    return fields.check(StrangersJoinForm, instead=JOIN_CODES)


def _answers(form: JoinForm | StrangersJoinForm) -> Answers:
    consents = {REQUIRED_PURPOSE, *(name for name in OPTIONAL_PURPOSES if getattr(form, name) == "yes")}
    more: dict[str, str] = {question: getattr(form, question) for question in WORDINGS}
    return Answers(
        form.name,
        form.why,
        form.heard or None,
        accepts_rules=True,
        consents=frozenset(consents),
        more=more,
        rules_version=form.rules_version,
    )


def _to(path: str) -> Response:
    return RedirectResponse(path, 303, NO_STORE)
