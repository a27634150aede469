"""The road of the sockets: past all that is done for pages alone, with each message of theirs."""

from collections.abc import Mapping

from starlette.types import ASGIApp, Receive, Scope, Send


class SocketRoad:
    """Stands outside every rule for pages and every route, none of which has a word for a socket."""

    def __init__(self, app: ASGIApp, sockets: Mapping[str, ASGIApp]) -> None:
        """`sockets` are the applications that serve them, by their paths; each keeps its own rules of origin."""
        self._app = app
        self._sockets = sockets

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """A socket of an unknown path goes the way of a page, and finds none."""
        socket = self._sockets.get(scope["path"]) if scope["type"] == "websocket" else None
        await (socket or self._app)(scope, receive, send)
