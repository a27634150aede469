"""Where the house is, and how one comes in: by following a sign-in link over HTTP, as a browser does.

Plain HTTP, for a house on this very machine. Only the cookies that the house set are kept; what they are called is
the house's business.
"""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from http.cookies import SimpleCookie
from urllib.parse import urlsplit

_TIMEOUT_SECONDS = 15
_SEE_OTHER = 303


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


def follow_link(door: Door, link: str) -> Mapping[str, str]:
    """Uses a sign-in link up and returns the cookies of the session. Blocks; not for the event loop.

    Raises SignInFailed.
    """
    address = urlsplit(link)
    try:
        with closing(HTTPConnection(door.host, door.port, timeout=_TIMEOUT_SECONDS)) as line:
            # The first answer moves the token from the address into a cookie; the button uses it up.
            moved = _ask(line, door, "GET", f"{address.path}?{address.query}")
            return _ask(line, door, "POST", address.path, cookies=moved)
    except (OSError, HTTPException) as error:
        message = "The house did not answer."
        raise SignInFailed(message) from error


def cookie_header(cookies: Mapping[str, str]) -> str:
    """The cookies as the `Cookie` header carries them."""
    return "; ".join(f"{name}={value}" for name, value in cookies.items())


def _ask(
    line: HTTPConnection, door: Door, method: str, path: str, *, cookies: Mapping[str, str] | None = None
) -> Mapping[str, str]:
    headers = {"Host": door.name, "Cookie": cookie_header(cookies or {})}
    if method == "POST":
        headers |= {"Origin": door.origin, "Sec-Fetch-Site": "same-origin", "Content-Length": "0"}
    line.request(method, path, headers=headers)
    answer = line.getresponse()
    answer.read()
    if answer.status != _SEE_OTHER:
        message = f"The link opened nothing (HTTP {answer.status})."
        raise SignInFailed(message)
    return _cookies_of(answer)


def _cookies_of(answer: HTTPResponse) -> Mapping[str, str]:
    jar = SimpleCookie()
    for header in answer.headers.get_all("Set-Cookie", []):
        jar.load(header)
    return {name: morsel.value for name, morsel in jar.items() if morsel.value}
