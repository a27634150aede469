"""Apua nyt itself, for anybody, and what a device keeps of it."""

from dataclasses import replace

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from app.base.errors import NotFound
from app.help.checks import HelpChecks
from app.help.kept_pages import KEPT_PREFIX, KeptPages
from app.help.numbers import all_checked_on, numbers_for
from app.texts.languages import Language, is_language
from app.web.pages import Pages
from app.web.routes import new_router
from app.web.viewer import Viewer, read_viewer

HELP_PATH = "/apua-nyt"
WORKER_PATH = "/yhteys.js"


def build_router(pages: Pages, checks: HelpChecks) -> APIRouter:
    """`/apua-nyt`, the pages that devices keep, and the worker that keeps them. `?kieli=` asks for a language.

    Nobody is asked who they are: for a stranger and a member every byte is the same.
    """
    kept = KeptPages(pages, checks)
    router = new_router()

    @router.get(HELP_PATH)
    def help_now(request: Request, kieli: str = "") -> HTMLResponse:
        language = _viewer(request, kieli).language
        numbers = numbers_for(language, checks.known(), checks.today())
        return pages.render_public(
            request, "help/help_now.html", language=language, numbers=numbers, checked_on=all_checked_on(numbers)
        )

    @router.get(KEPT_PREFIX + "{name}/{language}")
    def kept_page(request: Request, name: str, language: Language) -> HTMLResponse:
        template = kept.templates.get(name)
        if template is None:
            raise NotFound
        return pages.render_public(request, template, language=language, **kept.facts(language))

    @router.get(WORKER_PATH)
    def worker(request: Request, kieli: str = "") -> Response:
        script = kept.worker_for(_viewer(request, kieli))
        if script is None:
            raise NotFound
        return Response(script, media_type="text/javascript", headers={"Cache-Control": "private, no-cache"})

    return router


def _viewer(request: Request, asked: str) -> Viewer:
    viewer = read_viewer(request)
    return replace(viewer, language=asked) if is_language(asked) else viewer
