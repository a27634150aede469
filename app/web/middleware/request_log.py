"""One line for each request: what was asked of which route, and how it went. Never the address itself."""

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.base.clock import Clock

log = structlog.get_logger()
# Asked for by browsers themselves, without anybody's wish.
_QUIET_PREFIXES = ("/static/", "/health/", "/yhteys.js", "/ilman-yhteytta/")


class RequestLog:
    """Logs method, route template, status and milliseconds. A path may hold a token, so it is never written."""

    def __init__(self, app: ASGIApp, *, clock: Clock) -> None:
        """`clock` measures the time to the last byte."""
        self._app = app
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes everything on."""
        if scope["type"] != "http" or scope["path"].startswith(_QUIET_PREFIXES):
            await self._app(scope, receive, send)
            return
        status = 0
        begun = self._clock.monotonic()

        async def send_watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, send_watched)
        finally:
            log.info(
                "request",
                method=scope["method"],
                route=route_of(scope),
                status=status,
                milliseconds=round((self._clock.monotonic() - begun) * 1000),
            )


def route_of(scope: Scope) -> str:
    """The template of the route that took the request, "unmatched" where none did."""
    return str(getattr(scope.get("route"), "path", "unmatched"))
