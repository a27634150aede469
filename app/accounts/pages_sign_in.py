"""The pages of signing in by letter, code or password, and of signing out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.access import AccountBlocked
from app.accounts.asking import NO_STORE, asked_again, asker_of, come_back_at, visitor_of, welcome
from app.accounts.cookies import BROWSER_COOKIE, SESSION_COOKIE, drop_cookie, put_cookie
from app.accounts.end_sessions import EndSessions
from app.accounts.lifetimes import Lifetimes, as_told
from app.accounts.next_path import BLOCKED_PATH, INVITATIONS, safe_next
from app.accounts.people import People
from app.accounts.prove_address import LINK_TOKEN, ProveAddress
from app.accounts.request_sign_in import LetterRequest, RequestSignIn
from app.accounts.schemas import CodeForm, SignInForm
from app.accounts.sign_in_with_password import SignInWithPassword
from app.base.addresses import Network
from app.base.clock import Clock
from app.base.errors import BadInput, RateLimited
from app.base.ids import random_token
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router
from app.web.viewer import read_viewer

SIGN_IN_PATH = "/kirjaudu"
BROWSER_COOKIE_SECONDS = 3600
Fields = Annotated[FormFields, Depends(read_form)]


@dataclass(frozen=True)
class SignInUses:
    """The use cases behind the pages."""

    request_sign_in: RequestSignIn
    prove_address: ProveAddress
    with_password: SignInWithPassword
    end_sessions: EndSessions
    people: People


class SignInPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(
        self, uses: SignInUses, pages: Pages, clock: Clock, *, lifetimes: Lifetimes, proxies: Sequence[Network]
    ) -> None:
        self._uses = uses
        self._pages = pages
        self._clock = clock
        self._lifetimes = lifetimes
        self._proxies = proxies

    def show(self, request: Request) -> Response:
        """The form. Somebody who is signed in goes on, unless they must prove themselves `again`."""
        asked_for = next(iter(request.query_params.getlist("next")), "")
        if self._uses.people.find(request) is not None and "again" not in request.query_params:
            return RedirectResponse(safe_next(asked_for), 303, NO_STORE)
        filled = Filled({"next": [asked_for]} if asked_for else {})
        return self._form(request, filled, is_signed_out="signed-out" in request.query_params)

    def ask(self, request: Request, fields: Fields) -> Response:
        """A filled password signs in; an address alone gets a letter, or the same answer."""
        try:
            form = fields.check(SignInForm)
            by_password = form.way == "password" or form.password.get_secret_value()
            return self._with_password(request, form) if by_password else self._send_letter(request, form)
        except BadInput as refusal:
            return self._form(request, asked_again(fields, SignInForm, refusal), status=422)
        except RateLimited as refusal:
            return self._form(request, fields.filled(SignInForm), status=429, refusal=refusal)
        except AccountBlocked as refusal:
            return self._blocked(request, status=refusal.status)

    def show_blocked(self, request: Request) -> Response:
        """What a blocked account means, the same for everybody: it says nothing of whoever asks."""
        return self._blocked(request, status=200)

    def take_code(self, request: Request, fields: Fields) -> Response:
        """The code from the letter, in the browser that asked."""
        try:
            form = fields.check(CodeForm)
            signed_in = self._uses.prove_address.by_code(
                form.code,
                request.cookies.get(BROWSER_COOKIE),
                visitor_of(request),
                asker=asker_of(request, self._proxies),
            )
        except BadInput as refusal:
            return self.sent(request, asked_again(fields, CodeForm, refusal), status=422)
        except RateLimited as refusal:
            return self.sent(request, fields.filled(CodeForm), status=429, refusal=refusal)
        return welcome(signed_in, signed_in.next_path, over_tls=self._pages.over_tls)

    def sign_out(self, request: Request) -> Response:
        """Ends this browser's session and what the app kept on the device."""
        self._uses.end_sessions.sign_out(request.cookies.get(SESSION_COOKIE))
        answer = RedirectResponse(f"{SIGN_IN_PATH}?signed-out", 303, NO_STORE)
        drop_cookie(answer, SESSION_COOKIE)
        # Unsent words lie in storage. Nothing personal is ever in the cache, and emptying it takes old phones long.
        answer.headers["Clear-Site-Data"] = '"storage"'
        return answer

    def lead_back(self) -> Response:
        """The code's address, opened as a page."""
        return RedirectResponse(SIGN_IN_PATH, 303, NO_STORE)

    def sent(
        self,
        request: Request,
        filled: Filled,
        *,
        status: int = 200,
        refusal: RateLimited | None = None,
        asked_at: str = "",
    ) -> Response:
        """The page after sending: what happened, and the code as the second way.

        `asked_at` is where another address is typed, if elsewhere than on the page of signing in.
        """
        facts = {"refusal": refusal, "asked_at": asked_at}
        return self._render(request, "accounts/letter_sent.html", filled, status=status, **facts)

    def _with_password(self, request: Request, form: SignInForm) -> Response:
        signed_in = self._uses.with_password.sign_in(
            form.address,
            form.password.get_secret_value(),
            visitor=visitor_of(request),
            asker=asker_of(request, self._proxies),
            shared_device=form.shared_device == "yes",
        )
        return welcome(signed_in, safe_next(form.next), over_tls=self._pages.over_tls)

    def _send_letter(self, request: Request, form: SignInForm) -> Response:
        asked = letter_request(request, form, proxies=self._proxies)
        self._uses.request_sign_in.request(asked)
        return remember_browser(self.sent(request, kept_for_code(form)), asked)

    def _blocked(self, request: Request, *, status: int) -> Response:
        return self._pages.render(request, "accounts/blocked.html", status=status)

    def _form(self, request: Request, filled: Filled, *, status: int = 200, **facts: object) -> Response:
        return self._render(request, "accounts/sign_in.html", filled, status=status, **facts)

    def _render(self, request: Request, template: str, filled: Filled, *, status: int, **facts: object) -> Response:
        refusal = facts.pop("refusal", None)
        back = safe_next(filled.value("next"))
        page = self._pages.render(
            request,
            template,
            status=status,
            form=filled,
            path=f"{SIGN_IN_PATH}?next={quote(back, safe='/')}" if filled.value("next") else SIGN_IN_PATH,
            link_life=as_told(self._lifetimes.link),
            shared_minutes=minutes(self._lifetimes.shared_device_idle),
            is_invited=back.startswith(INVITATIONS),
            **{"come_back_at": None, "is_signed_out": False} | facts | self._come_back(refusal),
        )
        if isinstance(refusal, RateLimited):
            page.headers["Retry-After"] = str(refusal.retry_after_seconds)
        return page

    def _come_back(self, refusal: object) -> dict[str, object]:
        if not isinstance(refusal, RateLimited):
            return {}
        return {"come_back_at": come_back_at(self._clock.now(), refusal)}


def letter_request(request: Request, form: SignInForm, *, proxies: Sequence[Network]) -> LetterRequest:
    """What the form and the browser ask for."""
    known = request.cookies.get(BROWSER_COOKIE, "")
    return LetterRequest(
        address=form.address,
        browser_token=known if LINK_TOKEN.fullmatch(known) else random_token(),
        asker=asker_of(request, proxies),
        shared_device=form.shared_device == "yes",
        next_path=safe_next(form.next),
        language=read_viewer(request).language,
    )


def remember_browser(page: Response, asked: LetterRequest) -> Response:
    """The code works only where this cookie is."""
    put_cookie(page, BROWSER_COOKIE, asked.browser_token, seconds=BROWSER_COOKIE_SECONDS)
    return page


def kept_for_code(form: SignInForm) -> Filled:
    """What the page after sending keeps, to ask for another letter."""
    kept = {"address": form.address.strip(), "shared_device": form.shared_device, "next": form.next}
    return Filled({name: [value] for name, value in kept.items() if value})


def minutes(span: timedelta) -> int:
    """A span in whole minutes, for texts."""
    return int(span.total_seconds() // 60)


def build_router(handlers: SignInPages) -> APIRouter:
    """`/kirjaudu`, `/kirjaudu/koodi`, `/kirjaudu/suljettu`, `/kirjaudu-ulos`."""
    router = new_router()
    router.add_api_route(SIGN_IN_PATH, handlers.show, methods=["GET", "HEAD"])
    router.add_api_route(SIGN_IN_PATH, handlers.ask, methods=["POST"])
    router.add_api_route(f"{SIGN_IN_PATH}/koodi", handlers.lead_back, methods=["GET", "HEAD"])
    router.add_api_route(f"{SIGN_IN_PATH}/koodi", handlers.take_code, methods=["POST"])
    router.add_api_route(BLOCKED_PATH, handlers.show_blocked, methods=["GET", "HEAD"])
    router.add_api_route("/kirjaudu-ulos", handlers.sign_out, methods=["POST"])
    return router
