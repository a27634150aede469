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
        exchange = _Exchange(receive, send, self._max_bytes)
        if _claimed(request) <= self._max_bytes:
            try:
                await self._app(scope, exchange.receive, exchange.send)
            except TooLarge:
                if exchange.has_begun:
                    raise
            if exchange.has_begun or not exchange.is_too_large:
                return
        await self._refusals.answer(request, TooLarge())(scope, receive, send)


class _Exchange:
    """One request and its answer, watched."""

    def __init__(self, receive: Receive, send: Send, max_bytes: int) -> None:
        self._receive = receive
        self._send = send
        self._bytes_left = max_bytes
        self.has_begun = False

    @property
    def is_too_large(self) -> bool:
        return self._bytes_left < 0

    async def receive(self) -> Message:
        message = await self._receive()
        self._bytes_left -= len(message.get("body", b""))
        if self.is_too_large:
            raise TooLarge
        return message

    async def send(self, message: Message) -> None:
        """The framework turns what is raised while it reads JSON into an answer of its own: that one is held back."""
        if self.has_begun or not self.is_too_large:
            self.has_begun = True
            await self._send(message)


def _claimed(request: Request) -> int:
    try:
        return int(request.headers.get("content-length", "0"))
    except ValueError:
        return 0
