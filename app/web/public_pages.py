"""Pages that anyone may read: the front page, Apua nyt, and what the service says of itself. No database."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from app.base.clock import Clock
from app.texts.dates import HELSINKI
from app.web.help_numbers import EMERGENCY, numbers_for
from app.web.pages import Pages
from app.web.viewer import read_viewer


def build_router(pages: Pages, *, clock: Clock) -> APIRouter:
    """`/`, `/apua-nyt`, `/saavutettavuus`, `/tietosuoja`."""
    router = APIRouter(include_in_schema=False)

    @router.get("/")
    def front(request: Request) -> Response:
        if pages.viewer(request).person is not None:
            return RedirectResponse("/omat-ryhmat", 303, {"Cache-Control": "no-store"})
        return pages.render_plain(request, "web/front.html")

    @router.get("/apua-nyt")
    async def help_now(request: Request) -> HTMLResponse:
        today = clock.now().astimezone(HELSINKI).date()
        numbers = numbers_for(read_viewer(request).language)
        checked = [number.checked_on for number in (EMERGENCY, *numbers)]
        return pages.render_public(
            request,
            "web/help_now.html",
            emergency=EMERGENCY,
            numbers=numbers,
            today=today,
            checked_on=min(day for day in checked if day) if all(checked) else None,
        )

    @router.get("/saavutettavuus")
    async def accessibility(request: Request) -> HTMLResponse:
        return pages.render_public(request, "web/accessibility.html")

    @router.get("/tietosuoja")
    async def privacy(request: Request) -> HTMLResponse:
        return pages.render_public(request, "web/privacy.html")

    return router
