"""Where the letter's link leads, and the first staff member's link.

Opening a link changes nothing, however often and by whatever: the token moves from the address into a cookie of ten
minutes, and the reader is sent on to the same page without it. So it stays out of the address bar, the history and
every Referer, without any script; a mail scanner that follows only gives itself a cookie. The button uses it up.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.access import JOIN
from app.accounts.asking import NO_STORE, asked_again, asker_of, visitor_of, welcome
from app.accounts.cookies import FIRST_STAFF_COOKIE, LINK_COOKIE, drop_cookie, put_cookie
from app.accounts.first_staff import FIRST_STAFF_PATH, FirstStaff
from app.accounts.letter_secrets import page_seal
from app.accounts.lifetimes import Lifetimes, as_told
from app.accounts.next_path import HOME
from app.accounts.pages_sign_in import (
    Fields,
    SignInPages,
    kept_for_code,
    letter_request,
    remember_browser,
)
from app.accounts.people import People
from app.accounts.prove_address import LINK_PATH, LINK_TOKEN, Claim, ProveAddress
from app.accounts.schemas import LinkForm, SignInForm
from app.base.addresses import Network
from app.base.errors import BadInput, Gone
from app.web.forms import Filled
from app.web.pages import Pages
from app.web.routes import new_router
from app.web.viewer import read_viewer

LINK_COOKIE_SECONDS = 600


@dataclass(frozen=True)
class Wish:
    """What a wish to join holds, as its reader agrees to it: somebody else may have typed it into the form.

    `answers` are what was answered, each after its question's text; `heard` is None where it was not said. `own_rules`
    are the group's after the ready ones, in the language `own_rules_spoken`. `purposes` are those of the consents
    beyond the rules; `versions` names the texts of both as they are now.
    """

    group: str
    name: str
    answers: Sequence[tuple[str, str]]
    heard: str | None
    rules: Sequence[str]
    own_rules: Sequence[str]
    own_rules_spoken: str
    purposes: Sequence[str]
    versions: str


@dataclass(frozen=True)
class Joining:
    """What becomes of somebody whose letter proves the address of a wish to join; the features above know.

    `look` tells what a letter's path leads to, None where it is nothing any more. `claim` runs inside the proof's
    transaction. `arrive` takes (account, the letter's path) after it and returns where the person goes; it does not
    raise, since the link is used up by then.
    """

    look: Callable[[str], Wish | None]
    claim: Claim
    arrive: Callable[[int, str], str]


@dataclass(frozen=True)
class LinkUses:
    """The use cases behind the letter's link; without `joining` nobody asks to join here."""

    prove_address: ProveAddress
    joining: Joining | None = None


@dataclass(frozen=True)
class _Letter:
    """A letter as its page shows it. `form` is what the page's button sends.

    `is_anothers`: somebody is signed in in this browser, and it is not whom the letter lets in.
    """

    form: LinkForm
    wish: Wish | None
    asks_to_join: bool
    is_anothers: bool


class LinkPages:
    """The handlers of the letter's link. They block: FastAPI runs them in threads."""

    def __init__(
        self,
        uses: LinkUses,
        people: People,
        pages: Pages,
        *,
        lifetimes: Lifetimes,
        proxies: Sequence[Network],
    ) -> None:
        self._prove_address = uses.prove_address
        self._people = people
        self._pages = pages
        self._lifetimes = lifetimes
        self._proxies = proxies
        self._joining = uses.joining

    def show(self, request: Request) -> Response:
        """Takes the token out of the address; then the page with its one button. Uses nothing up."""
        if "t" in request.query_params:
            return self._clean(request)
        if LINK_COOKIE not in request.cookies and self._people.find(request) is not None:
            # The way back from the room leads past here; the link was used by this very reader.
            return RedirectResponse(HOME, 303, NO_STORE)
        letter = self._find(request)
        return self._page(request, letter) if letter is not None else self._gone_or_home(request)

    def use(self, request: Request, fields: Fields) -> Response:
        """The button: the link is used up and the door opens.

        A cookie holds one letter, and any site can make a browser open another one between the page and its press.
        Then nothing is used up, nor where the texts have changed: what is pressed must be what was read.
        """
        pressed = fields.check(LinkForm)
        letter = self._find(request)
        if letter is not None and pressed != letter.form:
            return self._page(request, letter, status=409, changed=_what_changed(pressed, letter.form))
        try:
            signed_in = self._prove_address.by_link(
                request.cookies.get(LINK_COOKIE), visitor_of(request), asker=asker_of(request, self._proxies)
            )
        except Gone:
            return self._gone_or_home(request)
        path = signed_in.next_path
        if signed_in.purpose == JOIN and self._joining is not None:
            path = self._joining.arrive(signed_in.account_id, path)
        return welcome(signed_in, path, over_tls=self._pages.over_tls)

    def _find(self, request: Request) -> _Letter | None:
        """The letter of the cookie, where its link would open the door."""
        token = request.cookies.get(LINK_COOKIE, "")
        found = self._prove_address.find_link(token)
        if found is None:
            return None
        asks_to_join = found.purpose == JOIN
        wish = self._joining.look(found.next_path) if asks_to_join and self._joining is not None else None
        person = self._people.find(request)
        return _Letter(
            form=LinkForm(letter=page_seal(token), versions=wish.versions if wish else ""),
            wish=wish,
            asks_to_join=asks_to_join,
            is_anothers=person is not None and person.account_id != found.account_id,
        )

    def _page(self, request: Request, letter: _Letter, *, status: int = 200, changed: str = "") -> Response:
        return self._pages.render(request, "accounts/link.html", status=status, letter=letter, changed=changed)

    def _gone_or_home(self, request: Request) -> Response:
        """Many open an old letter to come back. Who is still signed in is let in, and not sent for another letter."""
        if self._people.find(request) is None:
            return self._gone(request)
        answer = RedirectResponse(HOME, 303, NO_STORE)
        drop_cookie(answer, LINK_COOKIE)
        return answer

    def _clean(self, request: Request) -> Response:
        return move_token_into_cookie(request, LINK_COOKIE, LINK_PATH) or self._gone(request)

    def _gone(self, request: Request) -> Response:
        page = self._pages.render(
            request, "accounts/link_gone.html", status=410, link_life=as_told(self._lifetimes.link)
        )
        drop_cookie(page, LINK_COOKIE)
        return page


class FirstStaffPages:
    """The handlers of the empty house's link. They block: FastAPI runs them in threads."""

    def __init__(
        self, first_staff: FirstStaff, sign_in_pages: SignInPages, pages: Pages, *, proxies: Sequence[Network]
    ) -> None:
        self._first_staff = first_staff
        self._sign_in_pages = sign_in_pages
        self._pages = pages
        self._proxies = proxies

    def show(self, request: Request) -> Response:
        """As the letter's link; then a form for the address of the first staff member."""
        if "t" in request.query_params:
            moved = move_token_into_cookie(request, FIRST_STAFF_COOKIE, FIRST_STAFF_PATH)
            return moved or self._gone(request)
        if not self._first_staff.link_is_alive(request.cookies.get(FIRST_STAFF_COOKIE)):
            return self._gone(request)
        return self._form(request, Filled())

    def ask(self, request: Request, fields: Fields) -> Response:
        """Sends the usual letter; only following it makes anybody staff."""
        try:
            form = fields.check(SignInForm)
            asked = letter_request(request, form, proxies=self._proxies)
            self._first_staff.request(
                request.cookies.get(FIRST_STAFF_COOKIE), asked, language=read_viewer(request).language
            )
        except Gone:
            return self._gone(request)
        except BadInput as refusal:
            return self._form(request, asked_again(fields, SignInForm, refusal), status=422)
        page = self._sign_in_pages.sent(request, kept_for_code(form), asked_at=FIRST_STAFF_PATH)
        return remember_browser(page, asked)

    def _form(self, request: Request, filled: Filled, *, status: int = 200) -> Response:
        return self._pages.render(request, "accounts/first_staff.html", status=status, form=filled)

    def _gone(self, request: Request) -> Response:
        page = self._pages.render(request, "accounts/first_staff_gone.html", status=410)
        drop_cookie(page, FIRST_STAFF_COOKIE)
        return page


def move_token_into_cookie(request: Request, cookie: str, clean_path: str) -> Response | None:
    """Sends the reader on without the token; None where the address holds none that could be ours.

    Asks no database, so the answer is the same for links that live and links that do not.
    """
    tokens = request.query_params.getlist("t")
    if len(tokens) != 1 or not LINK_TOKEN.fullmatch(tokens[0]):
        return None
    answer = RedirectResponse(clean_path, 303, NO_STORE)
    put_cookie(answer, cookie, tokens[0], seconds=LINK_COOKIE_SECONDS)
    return answer


def _what_changed(pressed: LinkForm, now: LinkForm) -> str:
    """What the page says first as it comes anew; empty where it was not ours that was pressed, or holds no texts."""
    if not pressed.letter:
        return ""
    if pressed.letter != now.letter:
        return "letter"
    return "texts" if now.versions else ""


def build_router(link: LinkPages, first_staff: FirstStaffPages) -> APIRouter:
    """`/kirjaudu/linkki`, `/kirjaudu/ensimmainen`."""
    router = new_router()
    router.add_api_route(LINK_PATH, link.show, methods=["GET", "HEAD"])
    router.add_api_route(LINK_PATH, link.use, methods=["POST"])
    router.add_api_route(FIRST_STAFF_PATH, first_staff.show, methods=["GET", "HEAD"])
    router.add_api_route(FIRST_STAFF_PATH, first_staff.ask, methods=["POST"])
    return router
