"""No other site may make a reader's browser change anything here."""

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from app.base.errors import NotAllowed
from app.base.origin import may_change_state
from app.web.refusals import Refusals


class OriginRefused(NotAllowed):
    """The request was set off by another site."""

    code = "origin_refused"


class OriginRule:
    """Asks `base/origin.py` about every request; answers 403 for another site's."""

    def __init__(self, app: ASGIApp, *, own_origin: str, refusals: Refusals) -> None:
        """`own_origin` as browsers write it: scheme, host, and port where it is not the scheme's own."""
        self._app = app
        self._own_origin = own_origin
        self._refusals = refusals

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on, or answers it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        passes = may_change_state(
            scope["method"],
            origin=request.headers.get("origin"),
            fetch_site=request.headers.get("sec-fetch-site"),
            own_origin=self._own_origin,
        )
        answer = self._app if passes else self._refusals.answer(request, OriginRefused())
        await answer(scope, receive, send)
