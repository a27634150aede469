"""Where the house is, and how one comes in: by following a sign-in link over HTTP, as a browser does.

Plain HTTP, for a house on this very machine. Only the cookies that the house set are kept; what they are called is
the house's business.
"""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from html.parser import HTMLParser
from http.client import HTTPConnection, HTTPException, HTTPResponse
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

_TIMEOUT_SECONDS = 15
_OK = 200
_SEE_OTHER = 303
_FORM = "application/x-www-form-urlencoded"


class SignInFailed(Exception):
    """The link opened nothing: it was used, it is old, or the house did not answer."""


@dataclass(frozen=True, slots=True)
class Door:
    """`origin` is the house's public address; `host` and `port` are where its socket listens, which may differ."""

    origin: str
    host: str
    port: int

    @property
    def name(self) -> str:
        """The public host, as the `Host` header says it."""
        return urlsplit(self.origin).netloc


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    cookies: Mapping[str, str]
    text: str

    def require(self, status: int) -> "_Answer":
        if self.status != status:
            message = f"The link opened nothing (HTTP {self.status})."
            raise SignInFailed(message)
        return self


def follow_link(door: Door, link: str) -> Mapping[str, str]:
    """Uses a sign-in link up and returns the cookies of the session. Blocks; not for the event loop.

    Raises SignInFailed.
    """
    address = urlsplit(link)
    try:
        with closing(HTTPConnection(door.host, door.port, timeout=_TIMEOUT_SECONDS)) as line:
            # The first answer moves the token from the address into a cookie; the button of its page uses it up.
            moved = _ask(line, door, f"{address.path}?{address.query}").require(_SEE_OTHER)
            page = _ask(line, door, address.path, cookies=moved.cookies).require(_OK)
            pressed = _ask(line, door, address.path, cookies=moved.cookies, form=_hidden_fields(page.text))
            return pressed.require(_SEE_OTHER).cookies
    except (OSError, HTTPException) as error:
        message = "The house did not answer."
        raise SignInFailed(message) from error


def cookie_header(cookies: Mapping[str, str]) -> str:
    """The cookies as the `Cookie` header carries them."""
    return "; ".join(f"{name}={value}" for name, value in cookies.items())


def _ask(
    line: HTTPConnection,
    door: Door,
    path: str,
    *,
    cookies: Mapping[str, str] | None = None,
    form: Mapping[str, str] | None = None,
) -> _Answer:
    headers = {"Host": door.name, "Cookie": cookie_header(cookies or {})}
    if form is None:
        line.request("GET", path, headers=headers)
    else:
        headers |= {"Origin": door.origin, "Sec-Fetch-Site": "same-origin", "Content-Type": _FORM}
        line.request("POST", path, urlencode(form), headers)
    answer = line.getresponse()
    text = answer.read().decode()
    return _Answer(answer.status, _cookies_of(answer), text)


def _hidden_fields(page: str) -> Mapping[str, str]:
    """What the page's forms send by themselves."""
    fields = _HiddenFields()
    fields.feed(page)
    return fields.found


class _HiddenFields(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "input" and given.get("type") == "hidden":
            self.found[given.get("name") or ""] = given.get("value") or ""


def _cookies_of(answer: HTTPResponse) -> Mapping[str, str]:
    jar = SimpleCookie()
    for header in answer.headers.get_all("Set-Cookie", []):
        jar.load(header)
    return {name: morsel.value for name, morsel in jar.items() if morsel.value}
