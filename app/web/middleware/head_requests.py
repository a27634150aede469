"""Every page that can be read can be asked about: HEAD is GET without the body."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class HeadRequests:
    """Lets routes that know GET alone answer HEAD too."""

    def __init__(self, app: ASGIApp) -> None:
        """Stands just outside the routes."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on as GET; the head of the answer goes out whole, the body stays here."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self._app(scope, receive, send)
            return

        async def send_head(message: Message) -> None:
            if message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        # A copy, for the server counts the bytes it was promised by the method in its own.
        inner = dict(scope, method="GET")
        try:
            await self._app(inner, receive, send_head)
        finally:
            scope["route"] = inner.get("route")
