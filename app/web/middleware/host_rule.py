"""One host name: whoever comes by another one is shown the way."""

from starlette.datastructures import URL
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from app.base.errors import AppError
from app.web.refusals import Refusals


class WrongHost(AppError):
    """The request was sent to a name that is not this service's."""

    code = "wrong_host"
    status = 421


class HostRule:
    """Redirects readers of another host to `public_url`, refuses what would change something there.

    Below it every request has the scheme of `public_url`, however it came.

    `/health/…` answers any host, since load balancers ask by address. Sockets are judged by their Origin instead.
    """

    def __init__(self, app: ASGIApp, *, own_origin: str, refusals: Refusals) -> None:
        """`own_origin` is the scheme and host of `public_url`."""
        self._app = app
        self._public = URL(own_origin)
        self._refusals = refusals

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on, or answers it."""
        if scope["type"] != "http" or scope["path"].startswith("/health/"):
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        if request.headers.get("host", "").lower() == self._public.netloc.lower():
            # What a proxy that ends TLS forwards comes as plain http; the framework's own redirects name the scheme.
            scope["scheme"] = self._public.scheme
            await self._app(scope, receive, send)
        elif scope["method"] in ("GET", "HEAD"):
            target = str(request.url.replace(scheme=self._public.scheme, netloc=self._public.netloc))
            await RedirectResponse(target, 308)(scope, receive, send)
        else:
            await self._refusals.answer(request, WrongHost())(scope, receive, send)
