"""Who looks at a page, as far as a page must know: language, look, and whether they are signed in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from starlette.requests import HTTPConnection
from starlette.responses import Response

from app.texts.languages import Language, html_lang, pick_language

Colours = Literal["device", "light", "dark"]
TextSize = Literal["normal", "large", "largest"]
LANGUAGE_COOKIE = "language"
COLOURS_COOKIE = "colours"
TEXT_SIZE_COOKIE = "text_size"
_YEAR_SECONDS = 365 * 24 * 3600


@dataclass(frozen=True)
class Person:
    """What a page's frame says to someone signed in. Accounts hands it in; pages know no account."""

    is_staff: bool = False


FindPerson = Callable[[HTTPConnection], Person | None]


@dataclass(frozen=True)
class Viewer:
    """The reader of one page."""

    language: Language = "fi"
    colours: Colours = "device"
    text_size: TextSize = "normal"
    person: Person | None = None

    @property
    def html_lang(self) -> str:
        """The `lang` of the page."""
        return html_lang(self.language)


def read_viewer(connection: HTTPConnection, person: Person | None = None) -> Viewer:
    """The viewer by the cookies and headers of a request; what is not a known choice counts as none."""
    cookies = connection.cookies
    return Viewer(
        language=pick_language(cookies.get(LANGUAGE_COOKIE), connection.headers.get("accept-language")),
        colours=_choice(cookies, COLOURS_COOKIE, get_args(Colours)),
        text_size=_choice(cookies, TEXT_SIZE_COOKIE, get_args(TextSize)),
        person=person,
    )


def remember_choice(response: Response, name: str, value: str, *, over_tls: bool) -> None:
    """Keeps one of the three choices in the browser for a year. It says nothing about a person."""
    response.set_cookie(name, value, max_age=_YEAR_SECONDS, path="/", secure=over_tls, httponly=True, samesite="lax")


def nobody(connection: HTTPConnection) -> Person | None:  # noqa: ARG001 - the shape of FindPerson
    """The FindPerson of a program without accounts."""
    return None


def _choice(cookies: Mapping[str, str], name: str, choices: tuple[str, ...]) -> Any:
    value = cookies.get(name)
    return value if value in choices else choices[0]
