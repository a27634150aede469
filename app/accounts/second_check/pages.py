"""The pages of the second check: in the settings, where it is set up, and at the door, where it is asked."""

from dataclasses import dataclass
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends
from pydantic import BaseModel, Field
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.access import Person
from app.accounts.asking import NO_STORE, asked_again, come_back_at
from app.accounts.cookies import SESSION_COOKIE, put_cookie
from app.accounts.keep_session import NewToken
from app.accounts.next_path import safe_next
from app.accounts.people import People
from app.accounts.schemas import MAX_TYPED_CHARS, Tick
from app.accounts.second_check.change_check import BeginAgain, ChangeSecondCheck
from app.accounts.second_check.door import SecondCheckDoor
from app.accounts.second_check.letters import SECOND_CHECK_PATH
from app.accounts.second_check.pass_check import PassSecondCheck
from app.accounts.second_check.picture import draw_picture
from app.accounts.second_check.proving import NoSecondCheck
from app.base.clock import Clock
from app.base.errors import BadInput, RateLimited
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

DOOR_PATH = "/toinen-varmistus"
SAVED = ("on", "off")
Fields = Annotated[FormFields, Depends(read_form)]


class CheckForm(BaseModel):
    """A code of the app or a recovery code, and where its person was going."""

    code: str = Field(default="", max_length=MAX_TYPED_CHARS)
    next: str = Field(default="", max_length=MAX_TYPED_CHARS)


class SwitchOnForm(CheckForm):
    """The app's first code, and that the recovery codes are kept."""

    kept: Tick = ""


@dataclass(frozen=True)
class SecondCheckUses:
    """The use cases behind the pages."""

    change: ChangeSecondCheck
    passing: PassSecondCheck
    door: SecondCheckDoor


class SecondCheckPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, uses: SecondCheckUses, pages: Pages, clock: Clock) -> None:
        self._uses = uses
        self._pages = pages
        self._clock = clock

    def ask(self, request: Request, person: Person) -> Response:
        """The door. Whoever need not stand before it goes on; whoever has no check yet sets one up, where all must."""
        wanted = next(iter(request.query_params.getlist("next")), "")
        if self._uses.change.view(person).on_since is None:
            if self._uses.door.is_required:
                return RedirectResponse(_with_next(SECOND_CHECK_PATH, safe_next(wanted)), 303, NO_STORE)
            return RedirectResponse(safe_next(wanted), 303, NO_STORE)
        if self._uses.door.has_passed(person.second_check_at, "door"):
            return RedirectResponse(safe_next(wanted), 303, NO_STORE)
        return self._door(request, Filled({"next": [wanted]} if wanted else {}))

    def take(self, request: Request, person: Person, fields: Fields) -> Response:
        """A code at the door: on to where its person was going."""
        try:
            form = fields.check(CheckForm)
            passed = self._uses.passing.show(person, form.code)
        except BadInput as refusal:
            return self._door(request, asked_again(fields, CheckForm, refusal), status=422)
        except NoSecondCheck:
            return self.ask(request, person)
        except RateLimited as refusal:
            return self._door(request, fields.filled(CheckForm), status=429, refusal=refusal)
        return _passed(passed, safe_next(form.next))

    def show(self, request: Request, person: Person) -> Response:
        """What there is of the check, and what can be done to it."""
        wanted = next(iter(request.query_params.getlist("next")), "")
        return self._settings(request, person, Filled({"next": [wanted]} if wanted else {}))

    def begin(self, person: Person, fields: Fields) -> Response:
        """Makes what the page then shows."""
        form = fields.check(CheckForm)
        self._uses.change.begin(person)
        return RedirectResponse(_with_next(SECOND_CHECK_PATH, form.next), 303, NO_STORE)

    def switch_on(self, request: Request, person: Person, fields: Fields) -> Response:
        """On to where the person was going, or back to the page."""
        try:
            form = fields.check(SwitchOnForm)
            passed = self._uses.change.switch_on(person, form.code, is_kept=form.kept == "yes")
        except BadInput as refusal:
            return self._settings(request, person, asked_again(fields, SwitchOnForm, refusal), status=422)
        except RateLimited as refusal:
            return self._settings(request, person, fields.filled(SwitchOnForm), status=429, refusal=refusal)
        except BeginAgain as refusal:
            return self._settings(request, person, fields.filled(CheckForm), status=refusal.status, has_lapsed=True)
        return _passed(passed, safe_next(form.next) if form.next else f"{SECOND_CHECK_PATH}?saved=on")

    def renew_codes(self, request: Request, person: Person, fields: Fields) -> Response:
        """The new codes, in this answer alone."""
        try:
            codes = self._uses.change.renew_codes(person, fields.check(CheckForm).code)
        except BadInput as refusal:
            return self._settings(request, person, asked_again(fields, CheckForm, refusal), status=422)
        except RateLimited as refusal:
            return self._settings(request, person, fields.filled(CheckForm), status=429, refusal=refusal)
        return self._pages.render(request, "accounts/recovery_codes.html", path=SECOND_CHECK_PATH, codes=codes)

    def switch_off(self, request: Request, person: Person, fields: Fields) -> Response:
        """Back to the page, which offers to begin anew."""
        try:
            self._uses.change.switch_off(person, fields.check(CheckForm).code)
        except BadInput as refusal:
            return self._settings(request, person, asked_again(fields, CheckForm, refusal), status=422)
        except RateLimited as refusal:
            return self._settings(request, person, fields.filled(CheckForm), status=429, refusal=refusal)
        return RedirectResponse(f"{SECOND_CHECK_PATH}?saved=off", 303, NO_STORE)

    def _door(self, request: Request, filled: Filled, *, status: int = 200, **facts: object) -> Response:
        return self._render(request, "accounts/second_check_door.html", filled, status=status, path=DOOR_PATH, **facts)

    def _settings(
        self, request: Request, person: Person, filled: Filled, *, status: int = 200, **facts: object
    ) -> Response:
        mine = self._uses.change.view(person)
        saved = request.query_params.get("saved")
        own = {
            "mine": mine,
            "path": SECOND_CHECK_PATH,
            "picture": draw_picture(mine.begun.address) if mine.begun else "",
            "is_led_here": bool(filled.value("next")) and self._uses.door.is_required,
            "sign_in_path": f"/kirjaudu?again=yes&next={quote(_with_next(SECOND_CHECK_PATH, filled.value('next')))}",
            "saved": saved if saved in SAVED else None,
        }
        template = "accounts/second_check.html"
        return self._render(request, template, filled, status=status, **own, **{"has_lapsed": False} | facts)

    def _render(self, request: Request, template: str, filled: Filled, *, status: int, **facts: object) -> Response:
        refusal = facts.pop("refusal", None)
        wait = come_back_at(self._clock.now(), refusal) if isinstance(refusal, RateLimited) else None
        page = self._pages.render(request, template, status=status, form=filled, come_back_at=wait, **facts)
        if isinstance(refusal, RateLimited):
            page.headers["Retry-After"] = str(refusal.retry_after_seconds)
        return page


def _with_next(path: str, wanted: str) -> str:
    return f"{path}?next={quote(wanted, safe='/')}" if wanted else path


def _passed(passed: NewToken, path: str) -> Response:
    answer = RedirectResponse(path, 303, NO_STORE)
    put_cookie(answer, SESSION_COOKIE, passed.token, seconds=passed.cookie_seconds)
    return answer


def build_router(handlers: SecondCheckPages, people: People) -> APIRouter:
    """`/toinen-varmistus` and `/asetukset/toinen-varmistus`, with the forms on them."""
    router = new_router()
    someone = Depends(people.needed)

    @router.api_route(DOOR_PATH, methods=["GET", "HEAD"])
    def ask(request: Request, person: Annotated[Person, someone]) -> Response:
        return handlers.ask(request, person)

    @router.post(DOOR_PATH)
    def take(request: Request, person: Annotated[Person, someone], fields: Fields) -> Response:
        return handlers.take(request, person, fields)

    @router.api_route(SECOND_CHECK_PATH, methods=["GET", "HEAD"])
    def show(request: Request, person: Annotated[Person, someone]) -> Response:
        return handlers.show(request, person)

    @router.post(SECOND_CHECK_PATH)
    def begin(person: Annotated[Person, someone], fields: Fields) -> Response:
        return handlers.begin(person, fields)

    @router.post(f"{SECOND_CHECK_PATH}/kayttoon")
    def switch_on(request: Request, person: Annotated[Person, someone], fields: Fields) -> Response:
        return handlers.switch_on(request, person, fields)

    @router.post(f"{SECOND_CHECK_PATH}/varakoodit")
    def renew_codes(request: Request, person: Annotated[Person, someone], fields: Fields) -> Response:
        return handlers.renew_codes(request, person, fields)

    @router.post(f"{SECOND_CHECK_PATH}/pois")
    def switch_off(request: Request, person: Annotated[Person, someone], fields: Fields) -> Response:
        return handlers.switch_off(request, person, fields)

    return router
