"""Switches the language, without script and without signing in."""

from fastapi import APIRouter
from starlette.responses import RedirectResponse

from app.texts.languages import Language
from app.web.local_paths import local_path
from app.web.pages import Pages
from app.web.viewer import LANGUAGE_COOKIE, remember_choice


def build_router(pages: Pages) -> APIRouter:
    """`GET /kieli/{language}?next=/path`."""
    router = APIRouter(include_in_schema=False)

    @router.get("/kieli/{language}")
    async def switch(language: Language, next: str = "/") -> RedirectResponse:  # noqa: A002 - the address's own word
        answer = RedirectResponse(local_path(next), 303, {"Cache-Control": "no-store"})
        remember_choice(answer, LANGUAGE_COOKIE, language, over_tls=pages.over_tls)
        return answer

    return router
