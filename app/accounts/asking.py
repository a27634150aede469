"""What the sign-in pages read from a request, and the answer that opens the door."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.cookies import (
    BROWSER_COOKIE,
    KNOWN_COOKIE,
    LINK_COOKIE,
    SESSION_COOKIE,
    drop_cookie,
    put_cookie,
)
from app.accounts.devices import name_device
from app.accounts.sign_in_limits import Asker
from app.accounts.start_session import SignedIn, Visitor
from app.base.addresses import Network, client_address
from app.base.errors import BadInput, RateLimited
from app.web.forms import Filled, FormFields, FormRefused
from app.web.viewer import COLOURS_COOKIE, LANGUAGE_COOKIE, TEXT_SIZE_COOKIE, remember_choice

NO_STORE = {"Cache-Control": "no-store"}
# The longest that browsers keep a cookie; each sign-in begins it anew.
KNOWN_COOKIE_SECONDS = 400 * 24 * 3600


def visitor_of(request: Request) -> Visitor:
    """The browser that asks."""
    return Visitor(
        device=name_device(request.headers.get("user-agent", "")), session_token=request.cookies.get(SESSION_COOKIE)
    )


def asker_of(request: Request, proxies: Sequence[Network]) -> Asker:
    """Who is counted: the asker's own address, through listed proxies only, and the browser where it is known."""
    peer = request.client.host if request.client else None
    client = client_address(peer, request.headers.getlist("x-forwarded-for"), proxies)
    return Asker(client, request.cookies.get(KNOWN_COOKIE, ""))


def welcome(signed_in: SignedIn, next_path: str, *, over_tls: bool) -> Response:
    """Sends the person on, signed in, with the account's choices for pages that know no account."""
    answer = RedirectResponse(next_path, 303, NO_STORE)
    put_cookie(answer, SESSION_COOKIE, signed_in.token, seconds=signed_in.cookie_seconds)
    for name in (LINK_COOKIE, BROWSER_COOKIE):
        drop_cookie(answer, name)
    if signed_in.known_browser is None:
        drop_cookie(answer, KNOWN_COOKIE)
    else:
        put_cookie(answer, KNOWN_COOKIE, signed_in.known_browser, seconds=KNOWN_COOKIE_SECONDS)
    chosen = (signed_in.language, signed_in.text_size, signed_in.colours)
    for name, value in zip((LANGUAGE_COOKIE, TEXT_SIZE_COOKIE, COLOURS_COOKIE), chosen, strict=True):
        remember_choice(answer, name, value, over_tls=over_tls)
    return answer


def asked_again(fields: FormFields, model: type[BaseModel], refusal: BadInput) -> Filled:
    """The form as it goes back: what was typed, save secrets, and what to mend. Raises `refusal` if of no field."""
    if isinstance(refusal, FormRefused):
        return refusal.filled
    if refusal.field is None:
        raise refusal
    return FormRefused.of(fields.filled(model), refusal.field, refusal.code, **refusal.facts).filled


def come_back_at(now: datetime, refusal: RateLimited) -> datetime:
    """The whole minute from which another try is welcome."""
    wait = timedelta(seconds=refusal.retry_after_seconds or 60, minutes=1)
    return (now + wait).replace(second=0, microsecond=0)
