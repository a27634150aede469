"""Switches the language, without script and without signing in."""

from collections.abc import Callable

from fastapi import APIRouter
from starlette.requests import HTTPConnection, Request
from starlette.responses import RedirectResponse

from app.texts.languages import Language
from app.web.local_paths import local_path
from app.web.pages import Pages
from app.web.routes import new_router
from app.web.viewer import LANGUAGE_COOKIE, remember_choice

OnChosen = Callable[[HTTPConnection, Language], None]


def build_router(pages: Pages, *, on_chosen: OnChosen | None = None) -> APIRouter:
    """`/kieli/{language}?next=/path`: POST from the buttons of every page, GET as an address for links.

    `on_chosen` remembers the language of a POST for whoever is signed in; it may block. An address that is only
    opened is no wish of a person: a picture on another site can open it.
    """
    router = new_router()

    @router.get("/kieli/{language}")
    def open_in(language: Language, next: str = "/") -> RedirectResponse:  # noqa: A002 - the address's own word
        answer = RedirectResponse(local_path(next), 303, {"Cache-Control": "no-store"})
        remember_choice(answer, LANGUAGE_COOKIE, language, over_tls=pages.over_tls)
        return answer

    @router.post("/kieli/{language}")
    def switch(request: Request, language: Language, next: str = "/") -> RedirectResponse:  # noqa: A002 - the same
        if on_chosen is not None:
            on_chosen(request, language)
        return open_in(language, next)

    return router
