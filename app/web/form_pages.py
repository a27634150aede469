"""The page whose form was just sent, as the way back to it."""

from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.routing import Match

from app.web.local_paths import local_path

FRONT_PAGE = "/"


def page_behind(request: Request) -> str:
    """The path of the page that a reader came from, where it can be opened here; else the front page.

    Browsers name it in Referer for our own pages alone; whatever else stands there is not followed.
    """
    try:
        named = urlsplit(request.headers.get("referer", ""))
    except ValueError:
        return FRONT_PAGE
    if named.scheme not in ("http", "https") or named.netloc.lower() != request.headers.get("host", "").lower():
        return FRONT_PAGE
    path = local_path(named.path + (f"?{named.query}" if named.query else ""), FRONT_PAGE)
    return path if _can_be_opened(request, named.path) else FRONT_PAGE


def _can_be_opened(request: Request, path: str) -> bool:
    asked = {"type": "http", "method": "GET", "path": path, "root_path": "", "headers": []}
    return any(route.matches(asked)[0] is Match.FULL for route in request.app.router.routes)
