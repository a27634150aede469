"""Small things that browsers and crawlers ask for by themselves."""

from fastapi import APIRouter
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from app.web.routes import new_router

_DAY_SECONDS = 24 * 3600
_UNLISTED = ("/api/", "/kieli/", "/omat-ryhmat", "/asetukset", "/ilman-yhteytta/")
_ROBOTS = "\n".join(["User-agent: *", *(f"Disallow: {path}" for path in _UNLISTED), ""])
ICON_PATH = "/favicon.svg"
ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
    '<path d="M3 15 16 5l13 10" fill="none" stroke="#2f3f93" stroke-width="3" stroke-linecap="round"/>'
    '<circle cx="16" cy="22" r="6.5" fill="#f2b134"/></svg>'
)


def build_router() -> APIRouter:
    """`/robots.txt`, `/favicon.svg`, `/favicon.ico`."""
    router = new_router()

    @router.get("/robots.txt")
    async def robots() -> PlainTextResponse:
        return PlainTextResponse(_ROBOTS, headers={"Cache-Control": f"public, max-age={_DAY_SECONDS}"})

    @router.get(ICON_PATH)
    async def icon() -> Response:
        return Response(ICON, media_type="image/svg+xml", headers={"Cache-Control": f"public, max-age={_DAY_SECONDS}"})

    @router.get("/favicon.ico")
    async def old_icon() -> RedirectResponse:
        return RedirectResponse(ICON_PATH, 308)

    return router
