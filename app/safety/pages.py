"""Plain lists of reports: the leaders' own, and the staff's. Nobody sees who reported."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.accounts.people import People
from app.db.database import Database
from app.groups import service as groups
from app.safety.reports import ReadReports, ReportCase
from app.safety.unhandled import STAFF_REPORTS_PATH
from app.web.pages import Pages
from app.web.routes import new_router


class ReportPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, database: Database, *, reports: ReadReports, people: People, pages: Pages) -> None:
        self._database = database
        self._reports = reports
        self._people = people
        self._pages = pages

    def for_leader(self, request: Request, room: str) -> Response:
        """What was reported to the leaders of this room."""
        person = self._people.needed(request)
        page = self._reports.for_leader(person.account_id, room, request.query_params.get("older"))
        names = self._names(page.items)
        with self._database.read() as session:
            gone_at = groups.list_forgotten_at(session, {case.report.room_id for case in page.items})
        facts: dict[str, Any] = {"page": page, "names": names, "gone_at": gone_at, "saved": _saved(request)}
        return self._pages.render(request, "safety/leader_reports.html", room=room, **facts)

    def for_staff(self, request: Request) -> Response:
        """What was reported to staff, without what was said."""
        person = self._people.staff_needed(request)
        page = self._reports.for_staff(person.account_id, request.query_params.get("older"))
        with self._database.read() as session:
            names = groups.list_room_names(session, {report.room_id for report in page.items})
            gone_at = groups.list_forgotten_at(session, {report.room_id for report in page.items})
        rows = [(report, names.get(report.room_id, ""), gone_at.get(report.room_id)) for report in page.items]
        return self._pages.render(
            request, "safety/staff_reports.html", reports=rows, older=page.older, saved=_saved(request)
        )

    def _names(self, cases: Sequence[ReportCase]) -> Mapping[str, str | None]:
        rooms = {case.report.room_id for case in cases}
        with self._database.read() as session:
            return {person.member: person.name for room in rooms for person in groups.list_people(session, room)}


def build_router(handlers: ReportPages) -> APIRouter:
    """The routes of reports."""
    routes: tuple[tuple[str, str, Callable[..., Response]], ...] = (
        ("GET", "/huone/{room}/ilmoitukset", handlers.for_leader),
        ("GET", STAFF_REPORTS_PATH, handlers.for_staff),
    )
    router = new_router()
    for method, path, handler in routes:
        router.add_api_route(path, handler, methods=[method])
    return router


def _saved(request: Request) -> bool:
    return request.query_params.get("saved") == "closed"
