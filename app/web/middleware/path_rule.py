"""A path that no database could hold names no page."""

from starlette.types import ASGIApp, Receive, Scope, Send

from app.base.errors import NotFound
from app.base.text import is_storable


class PathRule:
    """Keeps from the routes what PostgreSQL would answer with an error of its own, such as `%00`."""

    def __init__(self, app: ASGIApp) -> None:
        """Stands inside whatever answers for errors."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on. Raises NotFound, so that the answer is a missing page's."""
        if scope["type"] == "http" and not is_storable(scope["path"]):
            raise NotFound
        await self._app(scope, receive, send)
