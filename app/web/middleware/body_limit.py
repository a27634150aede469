"""No body may be larger than the service takes, whatever its head claims."""

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.base.errors import TooLarge
from app.web.refusals import Refusals


class BodyLimit:
    """Refuses by Content-Length at once, and counts what really comes."""

    def __init__(self, app: ASGIApp, *, max_bytes: int, refusals: Refusals) -> None:
        """`max_bytes` is for one body."""
        self._app = app
        self._max_bytes = max_bytes
        self._refusals = refusals

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on with a counted body. A route that reads too much gets TooLarge raised."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        if _claimed(request) > self._max_bytes:
            await self._refusals.answer(request, TooLarge())(scope, receive, send)
            return
        taken = 0

        async def receive_counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self._max_bytes:
                raise TooLarge
            return message

        await self._app(scope, receive_counted, send)


def _claimed(request: Request) -> int:
    try:
        return int(request.headers.get("content-length", "0"))
    except ValueError:
        return 0
