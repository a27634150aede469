"""Switches the language, without script and without signing in."""

from collections.abc import Callable

from fastapi import APIRouter
from starlette.requests import HTTPConnection, Request
from starlette.responses import RedirectResponse

from app.texts.languages import Language
from app.web.local_paths import local_path
from app.web.pages import Pages
from app.web.viewer import LANGUAGE_COOKIE, remember_choice

OnChosen = Callable[[HTTPConnection, Language], None]


def build_router(pages: Pages, *, on_chosen: OnChosen | None = None) -> APIRouter:
    """`GET /kieli/{language}?next=/path`. `on_chosen` remembers it for whoever is signed in; it may block."""
    router = APIRouter(include_in_schema=False)

    @router.get("/kieli/{language}")
    def switch(request: Request, language: Language, next: str = "/") -> RedirectResponse:  # noqa: A002 - the address's own word
        if on_chosen is not None:
            on_chosen(request, language)
        answer = RedirectResponse(local_path(next), 303, {"Cache-Control": "no-store"})
        remember_choice(answer, LANGUAGE_COOKIE, language, over_tls=pages.over_tls)
        return answer

    return router
