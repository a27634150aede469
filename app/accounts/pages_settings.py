"""The settings page: language, look, devices, password. Every part is a form of its own and whole without script."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.access import Person
from app.accounts.asking import NO_STORE, asked_again
from app.accounts.change_choices import ChangeChoices, Choices
from app.accounts.change_password import ChangePassword
from app.accounts.cookies import KNOWN_COOKIE, SESSION_COOKIE, drop_cookie
from app.accounts.end_sessions import EndSessions
from app.accounts.keeping.keep_account import KeepAccount
from app.accounts.pages_sign_in import SIGN_IN_PATH, Fields
from app.accounts.passwords import MIN_CHARS
from app.accounts.people import People
from app.accounts.schemas import ChoicesForm, DevicesForm, PasswordForm
from app.accounts.view_settings import ViewSettings
from app.base.errors import BadInput
from app.web.assets import SETTINGS_SCRIPT
from app.web.forms import Filled
from app.web.pages import Pages
from app.web.routes import new_router
from app.web.viewer import COLOURS_COOKIE, LANGUAGE_COOKIE, TEXT_SIZE_COOKIE, remember_choice

SETTINGS_PATH = "/asetukset"
SAVED = ("choices", "devices", "password", "password-removed", "kept")


@dataclass(frozen=True)
class SettingsUses:
    """The use cases behind the page."""

    view: ViewSettings
    choices: ChangeChoices
    password: ChangePassword
    end_sessions: EndSessions
    keep: KeepAccount


class SettingsPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, uses: SettingsUses, pages: Pages) -> None:
        self._uses = uses
        self._pages = pages

    def show(self, request: Request, person: Person) -> Response:
        """The page; `?saved=` names the part that was just stored."""
        saved = request.query_params.get("saved")
        return self._render(request, person, Filled(), saved=saved if saved in SAVED else None)

    def save_choices(self, request: Request, person: Person, fields: Fields) -> Response:
        """Stores language, text size and colours, on the account and in this browser."""
        try:
            form = fields.check(ChoicesForm)
        except BadInput as refusal:
            return self._render(request, person, asked_again(fields, ChoicesForm, refusal))
        self._uses.choices.change(person, Choices(form.language, form.text_size, form.colours))
        answer = _back("choices")
        chosen = (form.language, form.text_size, form.colours)
        for name, value in zip((LANGUAGE_COOKIE, TEXT_SIZE_COOKIE, COLOURS_COOKIE), chosen, strict=True):
            remember_choice(answer, name, value, over_tls=self._pages.over_tls)
        return answer

    def end_device(self, person: Person, key: str) -> Response:
        """Signs one of the person's devices out. NotFound for any other key."""
        self._uses.end_sessions.one(person, key)
        return _signed_out() if key == person.session_key else _back("devices")

    def end_devices(self, person: Person, fields: Fields) -> Response:
        """Signs out the others, or all devices and this one too."""
        if fields.check(DevicesForm).which == "others":
            self._uses.end_sessions.others(person)
            return _back("devices")
        self._uses.end_sessions.everywhere(person)
        answer = _signed_out()
        drop_cookie(answer, KNOWN_COOKIE)
        return answer

    def change_password(self, request: Request, person: Person, fields: Fields) -> Response:
        """Sets, changes or removes the password."""
        try:
            form = fields.check(PasswordForm)
            current = form.current_password.get_secret_value()
            if form.action == "remove":
                self._uses.password.remove(person, current=current)
                return _back("password-removed")
            new = form.new_password.get_secret_value()
            self._uses.password.set(person, current=current, new=new)
        except BadInput as refusal:
            return self._render(request, person, asked_again(fields, PasswordForm, refusal))
        return _back("password")

    def keep(self, person: Person) -> Response:
        """The account stays, though its person is in no group."""
        self._uses.keep.keep(person)
        return _back("kept")

    def _render(self, request: Request, person: Person, filled: Filled, *, saved: str | None = None) -> Response:
        mine = self._uses.view.view(person)
        return self._pages.render(
            request,
            "accounts/settings.html",
            status=422 if filled.errors else 200,
            form=filled,
            path=SETTINGS_PATH,
            settings_script=SETTINGS_SCRIPT,
            mine=mine,
            erased_on=mine.erased_on,
            saved=saved,
            password_chars=MIN_CHARS,
        )


def _back(saved: str) -> Response:
    return RedirectResponse(f"{SETTINGS_PATH}?saved={saved}", 303, NO_STORE)


def _signed_out() -> Response:
    answer = RedirectResponse(f"{SIGN_IN_PATH}?signed-out", 303, NO_STORE)
    drop_cookie(answer, SESSION_COOKIE)
    answer.headers["Clear-Site-Data"] = '"storage"'
    return answer


def build_router(handlers: SettingsPages, people: People) -> APIRouter:
    """`/asetukset` and the forms on it."""
    router = new_router()
    needed: Callable[..., Person] = people.needed

    @router.api_route(SETTINGS_PATH, methods=["GET", "HEAD"])
    def show(request: Request, person: Annotated[Person, Depends(needed)]) -> Response:
        return handlers.show(request, person)

    @router.post(SETTINGS_PATH)
    def save_choices(request: Request, person: Annotated[Person, Depends(needed)], fields: Fields) -> Response:
        return handlers.save_choices(request, person, fields)

    @router.post(f"{SETTINGS_PATH}/laitteet")
    def end_devices(person: Annotated[Person, Depends(needed)], fields: Fields) -> Response:
        return handlers.end_devices(person, fields)

    @router.post(f"{SETTINGS_PATH}/laitteet/{{key}}")
    def end_device(person: Annotated[Person, Depends(needed)], key: str) -> Response:
        return handlers.end_device(person, key)

    @router.post(f"{SETTINGS_PATH}/salasana")
    def change_password(request: Request, person: Annotated[Person, Depends(needed)], fields: Fields) -> Response:
        return handlers.change_password(request, person, fields)

    @router.post(f"{SETTINGS_PATH}/pida-tili")
    def keep(person: Annotated[Person, Depends(needed)]) -> Response:
        return handlers.keep(person)

    return router
