"""Turns a refusal into an answer: a page for people, problem+json for programs.

Hidden and missing things come through here as the same NotFound, and nothing of the request but its language and
kind shapes the answer: same status, body and headers.
"""

from collections.abc import Hashable
from http import HTTPStatus
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from app.base.errors import AppError, SecondCheckNeeded, SignInNeeded
from app.texts.refusals import say
from app.web.form_pages import page_behind
from app.web.forms import FormRefused
from app.web.pages import Pages
from app.web.viewer import read_viewer

HEADING_STATUSES = frozenset({401, 403, 404, 405, 409, 410, 413, 421, 422, 429})


class Refusals:
    """Makes the answers. Reads no database; safe from the event loop."""

    def __init__(
        self, pages: Pages, *, sign_in_path: str = "/kirjaudu", second_check_path: str = "/toinen-varmistus"
    ) -> None:
        """Where a reader without a session goes, and one who must pass the second check; both get `?next=`."""
        self._pages = pages
        self._sign_in_path = sign_in_path
        self._second_check_path = second_check_path

    def answer(self, request: Request, refusal: AppError) -> Response:
        """The whole answer to a request that is refused."""
        if wants_json(request):
            response = self._problem(request, refusal)
        elif isinstance(refusal, SignInNeeded) and request.method in ("GET", "HEAD"):
            response = _lead_to(self._sign_in_path, _target(request))
        elif isinstance(refusal, SecondCheckNeeded) and request.method in ("GET", "HEAD"):
            response = _lead_to(self._second_check_path, _target(request))
        else:
            response = self._page(request, refusal)
        if refusal.retry_after_seconds is not None:
            response.headers["Retry-After"] = str(refusal.retry_after_seconds)
        return response

    def _page(self, request: Request, refusal: AppError) -> Response:
        status = refusal.status
        facts: dict[str, Hashable] = {
            "path": request.url.path,
            "back": page_behind(request) if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE else None,
            "second_check": _with_next(self._second_check_path, page_behind(request))
            if isinstance(refusal, SecondCheckNeeded)
            else None,
            "may_retry_here": request.method in ("GET", "HEAD"),
            "heading_key": f"refusal-heading-{status if status in HEADING_STATUSES else 500}",
            "said": say(self._pages.texts, read_viewer(request).language, refusal),
        }
        if status == HTTPStatus.NOT_FOUND:
            # Not even the address may make one missing page differ from another.
            facts |= {"path": "/", "may_retry_here": False}
            return self._pages.render_alike(request, "web/refusal.html", status=status, **facts)
        return self._pages.render_plain(request, "web/refusal.html", status=status, **facts)

    def _problem(self, request: Request, refusal: AppError) -> Response:
        body: dict[str, object] = {
            "type": f"urn:vertaistupa:problem:{refusal.code}",
            "title": HTTPStatus(refusal.status).phrase,
            "status": refusal.status,
            "code": refusal.code,
            "detail": say(self._pages.texts, read_viewer(request).language, refusal),
        }
        if refusal.field is not None:
            body["field"] = refusal.field
        if isinstance(refusal, FormRefused):
            body["fields"] = {name: error.code for name, error in refusal.filled.errors.items()}
        if refusal.retry_after_seconds is not None:
            body["retry_after_seconds"] = refusal.retry_after_seconds
        return JSONResponse(body, refusal.status, {"Cache-Control": "no-store"}, media_type="application/problem+json")


def _target(request: Request) -> str:
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")


def _with_next(path: str, target: str) -> str:
    return f"{path}?next={quote(target, safe='/')}"


def _lead_to(path: str, target: str) -> Response:
    return RedirectResponse(_with_next(path, target), 303, {"Cache-Control": "no-store"})


def wants_json(request: Request) -> bool:
    """True for programs: everything under /api/, and whoever asks for JSON and not for a page."""
    accept = request.headers.get("accept", "")
    return request.url.path.startswith("/api/") or ("json" in accept and "text/html" not in accept)
