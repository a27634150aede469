"""The page "how do we go on?": what is left to do before a group ends, and going on as a new one."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.access import Person
from app.accounts.asking import NO_STORE
from app.accounts.people import People
from app.base.clock import Clock
from app.base.errors import BadInput, Clash
from app.db.database import Database
from app.groups import service as groups
from app.groups.law import GroupEnd, GroupLaw
from app.groups.lifecycle import GroupState
from app.groups.plans.access import require_plan
from app.groups.plans.plan import CLOSING
from app.groups.renewal import service as renewals
from app.meetings import overview, queries
from app.meetings.moments import ending_at
from app.meetings.pages_meetings import MEETINGS_PATH
from app.meetings.renewal.closing_list import find_last, find_way, list_items
from app.meetings.renewal.continue_group import ContinueGroup
from app.meetings.renewal.letters import CLOSING_PATH
from app.web.forms import FieldError, Filled
from app.web.pages import Pages
from app.web.routes import new_router

# In which there is something to say: before its time, when the list opens.
_SHOWN = frozenset(GroupState) - {GroupState.ARCHIVED, GroupState.CANCELLED}


class RenewalPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(
        self, database: Database, clock: Clock, *, continuing: ContinueGroup, people: People, pages: Pages
    ) -> None:
        self._database = database
        self._clock = clock
        self._continuing = continuing
        self._people = people
        self._pages = pages

    def show(self, request: Request, group: str) -> Response:
        """The list, and the one step; before its time the day on which it opens."""
        return self._page(request, group, Filled())

    def go_on(self, request: Request, group: str) -> Response:
        """Founds the next group, and leads to it; whoever presses again is led to the same."""
        person = self._people.needed(request)
        try:
            self._continuing.go_on(person, group)
        except BadInput as refusal:
            # What is wrong is with the step itself: the form has no field.
            error = FieldError(refusal.code, dict(refusal.facts))
            return self._page(request, group, Filled(errors={"renew": error}), status=422)
        except Clash:
            return _to(CLOSING_PATH.replace("{group}", group))
        return _to(self._way(person, group) or CLOSING_PATH.replace("{group}", group))

    def _way(self, person: Person, group: str) -> str | None:
        with self._database.read() as session:
            following = renewals.find_next(session, require_plan(session, person, group).plan.group_id)
            return find_way(session, person, following, self._clock.now()) if following else None

    def _page(self, request: Request, group: str, filled: Filled, *, status: int = 200) -> Response:
        person = self._people.needed(request)
        with self._database.read() as session:
            seen = require_plan(session, person, group)
            law = groups.read_law(session, seen.plan.group_id)
            last = find_last(overview.list_all_meetings(session, seen.plan))
            ends = queries.list_ends(session, law.id) if law.state == GroupState.RUNNING else []
            following = renewals.find_next(session, law.id)
            way = find_way(session, person, following, self._clock.now()) if following else None
        if seen.viewpoint.side is None or seen.plan.state not in _SHOWN:
            return _to(MEETINGS_PATH.replace("{group}", group))
        is_running = law.state == GroupState.RUNNING and law.end_date is not None
        return self._pages.render(
            request,
            "meetings/closing.html",
            status=status,
            form=filled,
            plan=seen.plan,
            may=seen.may,
            is_open=seen.plan.state in CLOSING,
            opens_at=ending_at(law, law.end_date, ends) if is_running and law.end_date else None,
            items=list_items(seen.plan, last, has_next=following is not None),
            last=last,
            end=_end_of(law),
            has_next=following is not None,
            way=way,
        )


def build_router(handlers: RenewalPages) -> APIRouter:
    """The routes of a group's end and what follows it."""
    router = new_router()
    router.add_api_route(CLOSING_PATH, handlers.show, methods=["GET"])
    router.add_api_route(CLOSING_PATH, handlers.go_on, methods=["POST"])
    return router


def _end_of(law: GroupLaw) -> GroupEnd | None:
    is_over = law.state == GroupState.ENDED and law.state_since is not None
    return GroupEnd.of(law.state_since) if is_over and law.state_since else None


def _to(path: str) -> Response:
    return RedirectResponse(path, 303, NO_STORE)
