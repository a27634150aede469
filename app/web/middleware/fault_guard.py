"""A fault of ours becomes one log line and a kind page, never a stack before a reader."""

import structlog
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.base.errors import AppError
from app.web.middleware.request_log import route_of
from app.web.refusals import Refusals

log = structlog.get_logger()


class FaultGuard:
    """Catches what no handler expected. Logs its kind and place: the message may hold what a person wrote."""

    def __init__(self, app: ASGIApp, *, refusals: Refusals) -> None:
        """Stands outside the routes and inside everything that adds to answers."""
        self._app = app
        self._refusals = refusals

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on. Raises the fault only where the answer has begun already: it cannot be unsaid."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        has_begun = False

        async def send_watched(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self._app(scope, receive, send_watched)
        except AppError as refusal:
            if has_begun:
                raise
            await self._refusals.answer(Request(scope), refusal)(scope, receive, send)
        except Exception as fault:
            log.error("fault", kind=type(fault).__name__, place=_place(fault), route=route_of(scope))  # noqa: TRY400 - the traceback may hold a person's words
            if has_begun:
                raise
            await self._refusals.answer(Request(scope), AppError())(scope, receive, send)


def _place(fault: BaseException) -> str:
    """Module and line of the innermost of our own frames."""
    place = ""
    trace = fault.__traceback__
    while trace is not None:
        module = str(trace.tb_frame.f_globals.get("__name__", ""))
        if module.startswith("app.") or not place:
            place = f"{module}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
