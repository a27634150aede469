"""What has happened to a group: for those in it and its association, and for staff with whether the log is whole."""

from datetime import date
from typing import Any, Final

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.asking import NO_STORE
from app.accounts.people import People
from app.audit.access import audience_of
from app.audit.read_log import LogPage, read_page
from app.audit.verify import Break, verify
from app.base.errors import NotFound
from app.db.database import Database
from app.groups import access
from app.web.pages import Pages
from app.web.routes import new_router

LOG_PATH: Final = "/ryhmat/{group}/tapahtumat"
LEADERS_LOG_PATH: Final = LOG_PATH + "/ohjaajille"
STAFFS_LOG_PATH: Final = "/liitto/ryhmat/{group}/tapahtumat"
ROOMS_LOG_PATH: Final = "/huone/{room}/tapahtumat"
# No place of a chain is longer.
_MOST_DIGITS: Final = 9


class LogPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(self, database: Database, *, people: People, pages: Pages) -> None:
        self._database = database
        self._people = people
        self._pages = pages

    def of_room(self, request: Request, room: str) -> Response:
        """The way from a room's menu."""
        person = self._people.needed(request)
        with self._database.read() as session:
            place = access.require_own_place(session, person.account_id, room)
        return RedirectResponse(LOG_PATH.replace("{group}", place.group), 303, NO_STORE)

    def show(self, request: Request, group: str) -> Response:
        """The newest rows that the reader may read, or those before a place; to leaders what every member reads.

        What leaders read besides stands behind their second check, on a page of its own.
        """
        person = self._people.needed(request)
        with self._database.read() as session:
            reader = access.require_log_reader(session, person, group)
            audience = audience_of(person.account_id, reader.readers - {"leader"})
            page = read_page(session, reader.group_id, audience, before=_before(request))
        return self._page(request, LOG_PATH, reader, page)

    def show_leaders(self, request: Request, group: str) -> Response:
        """The same with what leaders alone read. Raises NotFound for everybody else."""
        person = self._people.needed(request)
        with self._database.read() as session:
            reader = access.require_log_reader(session, person, group)
            if "leader" not in reader.readers:
                raise NotFound
            audience = audience_of(person.account_id, reader.readers)
            page = read_page(session, reader.group_id, audience, before=_before(request))
        return self._page(request, LEADERS_LOG_PATH, reader, page)

    def show_staff(self, request: Request, group: str) -> Response:
        """All rows, and whether the chain is whole."""
        person = self._people.staff_needed(request)
        with self._database.read() as session:
            reader = access.require_log_reader_of_staff(session, person, group)
            audience = audience_of(person.account_id, reader.readers)
            page = read_page(session, reader.group_id, audience, before=_before(request))
            broken = verify(session, reader.group_id)
        return self._page(request, STAFFS_LOG_PATH, reader, page, broken=broken)

    def _page(
        self, request: Request, path: str, reader: access.LogReader, page: LogPage, *, broken: Break | None = None
    ) -> Response:
        whose = {STAFFS_LOG_PATH: "staff", LEADERS_LOG_PATH: "leaders"}.get(path, "everybody")
        facts: dict[str, Any] = {"reader": reader, "page": page, "broken": broken, "as_day": date.fromisoformat}
        own_path = path.replace("{group}", reader.group)
        return self._pages.render(request, "groups/log.html", own_path=own_path, whose=whose, **facts)


def build_router(handlers: LogPages) -> APIRouter:
    """The routes of a group's log."""
    router = new_router()
    router.add_api_route(ROOMS_LOG_PATH, handlers.of_room, methods=["GET"])
    router.add_api_route(LOG_PATH, handlers.show, methods=["GET"])
    router.add_api_route(LEADERS_LOG_PATH, handlers.show_leaders, methods=["GET"])
    router.add_api_route(STAFFS_LOG_PATH, handlers.show_staff, methods=["GET"])
    return router


def _before(request: Request) -> int | None:
    """Where the page before ended. Raises NotFound for what no page ever gave."""
    asked = request.query_params.get("older")
    if asked is None:
        return None
    if not (asked.isascii() and asked.isdigit() and len(asked) <= _MOST_DIGITS):
        raise NotFound
    return int(asked)
