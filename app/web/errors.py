"""Hands every error of a handler to `Refusals`, so that no reader ever sees a stack or another program's words."""

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from app.base.errors import AppError, BadInput, NotAllowed, NotFound, SignInNeeded, TooLarge, Unavailable
from app.web.refusals import Refusals

_BY_STATUS: dict[int, type[AppError]] = {
    400: BadInput,
    401: SignInNeeded,
    403: NotAllowed,
    404: NotFound,
    413: TooLarge,
    503: Unavailable,
}


class MethodNotAllowed(AppError):
    """The address exists, but not for this method."""

    code = "method_not_allowed"
    status = 405


def install(app: FastAPI, refusals: Refusals) -> None:
    """Adds the handlers. Faults that are no refusal are caught outside the routes, by FaultGuard."""

    async def refused(request: Request, error: Exception) -> Response:
        assert isinstance(error, AppError)  # noqa: S101 - what the handler is registered for
        return refusals.answer(request, error)

    async def invalid(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)  # noqa: S101 - the same
        return refusals.answer(request, _of_validation(error))

    async def by_status(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)  # noqa: S101 - the same
        response = refusals.answer(request, _of_status(error.status_code))
        response.headers.update(error.headers or {})
        return response

    app.add_exception_handler(AppError, refused)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(HTTPException, by_status)


def _of_status(status: int) -> AppError:
    if status == MethodNotAllowed.status:
        return MethodNotAllowed()
    return _BY_STATUS.get(status, AppError)()


def _of_validation(error: RequestValidationError) -> AppError:
    """A path that cannot be meant is a page that is not there; anything else is the sender's to mend."""
    place = error.errors()[0]["loc"]
    if place[0] == "path":
        return NotFound()
    return BadInput(field=next((part for part in place[:0:-1] if isinstance(part, str)), None))
