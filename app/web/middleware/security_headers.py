"""What every answer tells the browser not to do.

A redirect that says nothing of its own is kept by nobody: the host rule's and the router's repeat the query, which may
hold a letter's token, and a browser keeps a 308 for as long as it likes.
"""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_TWO_YEARS_SECONDS = 63_072_000
# Not 304: that would forget what the browser was just told is still true.
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


class SecurityHeaders:
    """Adds the headers to every answer, refusals and faults too."""

    def __init__(self, app: ASGIApp, *, over_tls: bool) -> None:
        """`over_tls` promises https for two years (HSTS)."""
        self._app = app
        self._headers = dict(HEADERS)
        if over_tls:
            self._headers["Strict-Transport-Security"] = f"max-age={_TWO_YEARS_SECONDS}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes everything on; only the head of an answer grows."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
                if message["status"] in _REDIRECTS:
                    headers.setdefault("Cache-Control", "no-store")
            await send(message)

        await self._app(scope, receive, send_with_headers)
