"""Pages that anyone may read: the front page, and what the service says of itself. No database."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from app.web.pages import Pages
from app.web.routes import new_router


def build_router(pages: Pages) -> APIRouter:
    """`/`, `/saavutettavuus`, `/tietosuoja`."""
    router = new_router()

    @router.get("/")
    def front(request: Request) -> Response:
        if pages.viewer(request).person is not None:
            return RedirectResponse("/omat-ryhmat", 303, {"Cache-Control": "no-store"})
        return pages.render_plain(request, "web/front.html")

    @router.get("/saavutettavuus")
    async def accessibility(request: Request) -> HTMLResponse:
        return pages.render_public(request, "web/accessibility.html")

    @router.get("/tietosuoja")
    async def privacy(request: Request) -> HTMLResponse:
        return pages.render_public(request, "web/privacy.html")

    return router
