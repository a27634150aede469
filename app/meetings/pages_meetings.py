"""The meetings of a published group: for its people to read, for leaders and planners to move, cancel and mark held."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.accounts.asking import NO_STORE, asked_again
from app.accounts.people import People
from app.base.clock import Clock
from app.base.errors import BadInput, Clash, NotFound
from app.db.database import Database
from app.groups import service as groups
from app.groups.letters import LEADERS_PATH
from app.groups.lifecycle import LIVING, GroupState
from app.groups.plans.access import require_plan
from app.groups.substitutes.stand_in import find_stand_in
from app.meetings import overview
from app.meetings.absences.unled import list_absent, list_unled
from app.meetings.feedback.results import RESULTS_PATH, SHOWN_IN
from app.meetings.filled import filled_time
from app.meetings.guests.queries import list_guests
from app.meetings.letters import END_DATE_PATH, MEMBERS_PATH
from app.meetings.meeting_now import Meeting
from app.meetings.pages_plan import plan_path
from app.meetings.renewal.letters import CLOSING_PATH
from app.meetings.replan_meeting import CANCEL_MEETING_REASONS, CancelMeetingReason, ReplanMeeting
from app.meetings.schemas import MovedForm
from app.meetings.substitutes import queries as calls
from app.meetings.visits.overview import list_newest
from app.meetings.visits.visit import kinds_for
from app.rooms import service as rooms
from app.web.forms import Filled, FormFields, read_form
from app.web.pages import Pages
from app.web.routes import new_router

MEETINGS_PATH = "/ryhmat/{group}/tapaamiset"
END_PATH = "/ryhmat/{group}/paata"
BREAK_PATH = "/ryhmat/{group}/tauko"
SAVED = (
    "meeting-moved",
    "meeting-cancelled",
    "meeting-held",
    "meeting-not-held",
    "absent",
    "present",
    "guest",
    "no-guest",
    "already",
)
# What the page of meetings says to somebody who may only read them.
_TO_READ: dict[str, Any] = {
    "base": "",
    "may_replan": False,
    "may_mark": False,
    "end_path": None,
    "end_date_path": None,
    "break_path": None,
    "closing_path": None,
    "results_path": None,
    "leaders_path": None,
    "may_call": False,
    "call": None,
    "has_stand_in": False,
    "may_say_absence": False,
    "may_tell_guest": False,
    "visit_kinds": (),
    "visits": {},
    "guests": {},
    "absences": {},
    "own_account": None,
    "unled": None,
    "leaders": None,
    "rest": None,
    "is_over": False,
    "room": None,
    "plan_path": None,
    "end_date": None,
    "saved": None,
}
Fields = Annotated[FormFields, Depends(read_form)]


class CancelMeetingForm(BaseModel):
    """Why it will not be; the room reads it."""

    reason: CancelMeetingReason


class MeetingsPages:
    """The handlers. They block: FastAPI runs them in threads."""

    def __init__(
        self, database: Database, clock: Clock, *, replanning: ReplanMeeting, people: People, pages: Pages
    ) -> None:
        self._database = database
        self._clock = clock
        self._replanning = replanning
        self._people = people
        self._pages = pages

    def show(self, request: Request, group: str) -> Response:
        """All meetings in the order of their time, with what may be done to each."""
        with self._database.read() as session:
            person = self._people.needed(request)
            seen = require_plan(session, person, group)
            meetings = overview.list_all_meetings(session, seen.plan)
            absences = list_absent(session, seen.plan.group_id)
            unled = {one.public_id for one in list_unled(session, [seen.plan.group_id]).get(seen.plan.group_id, ())}
            law = groups.read_law(session, seen.plan.group_id)
            call = calls.find_standing_call(session, seen.plan.group_id)
            has_stand_in = find_stand_in(session, seen.plan.group_id) is not None
            visits = list_newest(session, seen.plan.group_id)
            guests = list_guests(session, seen.plan.group_id)
            room = rooms.find_public_id(session, law.room_id) if seen.viewpoint.is_leader else None
        saved = request.query_params.get("saved")
        return self._list(
            request,
            meetings,
            name=seen.plan.name,
            room=room,
            plan_path=None if seen.viewpoint.is_leader else plan_path(group),
            base=MEETINGS_PATH.replace("{group}", group),
            may_replan=seen.may("replan_meetings"),
            may_mark=seen.plan.mode == "local" and seen.may("mark_meetings"),
            end_path=END_PATH.replace("{group}", group) if seen.may("end") else None,
            end_date_path=END_DATE_PATH.replace("{group}", group) if seen.may("propose_end") else None,
            break_path=BREAK_PATH.replace("{group}", group) if seen.may("take_break") else None,
            closing_path=CLOSING_PATH.replace("{group}", group) if seen.may("renew") else None,
            results_path=RESULTS_PATH.replace("{group}", group) if seen.plan.state in SHOWN_IN else None,
            leaders_path=LEADERS_PATH.replace("{group}", group) if seen.may("ask_successor") else None,
            leaders=law.leaders,
            may_call=seen.plan.mode != "local" and seen.may("call_substitute"),
            call=call,
            has_stand_in=has_stand_in,
            may_say_absence=seen.may("say_absence"),
            absences=absences,
            may_tell_guest=seen.may("tell_guest"),
            visit_kinds=kinds_for(seen.viewpoint, seen.plan.mode) if seen.may("ask_visit") else (),
            visits=visits,
            guests=guests,
            own_account=person.account_id,
            unled=unled,
            rest=law.rest,
            is_over=seen.plan.state == GroupState.ENDED,
            end_date=seen.plan.end_date if seen.plan.state in LIVING else None,
            saved=saved if saved in SAVED else None,
        )

    def show_to_member(self, request: Request, room: str) -> Response:
        """The same for whoever is in the group's room, to read; a leader is sent to where they may do more."""
        person = self._people.needed(request)
        with self._database.read() as session:
            seen = overview.read_meetings_of_room(session, person.account_id, room)
        if seen.is_leader:
            return RedirectResponse(MEETINGS_PATH.replace("{group}", seen.group), 303, NO_STORE)
        facts = {"room": room, "end_date": seen.end_date, "rest": seen.rest, "guests": seen.guests}
        return self._list(request, seen.meetings, name=seen.name, **facts)

    def _list(self, request: Request, meetings: Sequence[Meeting], **facts: Any) -> Response:
        """What is ahead first; what has been after it, the newest first."""
        now = self._clock.now()
        ahead = [meeting for meeting in meetings if meeting.planned_end > now]
        past = [meeting for meeting in reversed(meetings) if meeting.planned_end <= now]
        given = {**_TO_READ, **facts, "meetings": [*ahead, *past], "now": now}
        return self._pages.render(request, "meetings/meetings.html", **given)

    def ask_move(self, request: Request, group: str, meeting: str) -> Response:
        """The form of another time; the one that stands now is in it."""
        return self._ask(request, group, meeting, "move")

    def move(self, request: Request, group: str, meeting: str, fields: Fields) -> Response:
        """Moves it, or asks again with everything kept."""
        person = self._people.needed(request)
        try:
            day, clock = fields.check(MovedForm).moment()
            self._replanning.move(person, group, meeting, day, clock)
        except BadInput as refusal:
            return self._ask(request, group, meeting, "move", asked_again(fields, MovedForm, refusal))
        except Clash:
            return _to(group, "already")
        return _to(group, "meeting-moved")

    def ask_cancel(self, request: Request, group: str, meeting: str) -> Response:
        """The form of a cancellation."""
        return self._ask(request, group, meeting, "cancel")

    def cancel(self, request: Request, group: str, meeting: str, fields: Fields) -> Response:
        """Cancels it, or asks again where no reason was chosen."""
        person = self._people.needed(request)
        try:
            form = fields.check(CancelMeetingForm, instead={"reason": "bad_choice"})
            self._replanning.cancel(person, group, meeting, form.reason)
        except BadInput as refusal:
            return self._ask(request, group, meeting, "cancel", asked_again(fields, CancelMeetingForm, refusal))
        except Clash:
            return _to(group, "already")
        return _to(group, "meeting-cancelled")

    def mark(self, request: Request, group: str, meeting: str, answer: str) -> Response:
        """One of `pidettiin` and `ei-pidetty`."""
        if answer not in ("pidettiin", "ei-pidetty"):
            raise NotFound
        held = answer == "pidettiin"
        try:
            self._replanning.mark(self._people.needed(request), group, meeting, held=held)
        except Clash:
            return _to(group, "already")
        return _to(group, "meeting-held" if held else "meeting-not-held")

    def _ask(self, request: Request, group: str, meeting: str, what: str, filled: Filled | None = None) -> Response:
        with self._database.read() as session:
            seen = require_plan(session, self._people.needed(request), group)
            found = overview.find_meeting(session, seen.plan, meeting)
        if found is None:
            raise NotFound
        if not seen.may("replan_meetings") or not _may_change(found):
            return _to(group, "already")
        return self._pages.render(
            request,
            f"meetings/meeting_{what}.html",
            status=422 if filled else 200,
            form=filled or (filled_time(found.starts_at) if what == "move" else Filled()),
            seen=seen,
            meeting=found,
            reasons=CANCEL_MEETING_REASONS,
        )


def build_router(handlers: MeetingsPages) -> APIRouter:
    """The routes of a group's meetings."""
    one = MEETINGS_PATH + "/{meeting}"
    routes: tuple[tuple[str, str, Callable[..., Response]], ...] = (
        ("GET", MEETINGS_PATH, handlers.show),
        ("GET", MEMBERS_PATH, handlers.show_to_member),
        ("GET", one + "/siirra", handlers.ask_move),
        ("POST", one + "/siirra", handlers.move),
        ("GET", one + "/peru", handlers.ask_cancel),
        ("POST", one + "/peru", handlers.cancel),
        ("POST", one + "/{answer}", handlers.mark),
    )
    router = new_router()
    for method, path, handler in routes:
        router.add_api_route(path, handler, methods=[method])
    return router


def _may_change(meeting: Meeting) -> bool:
    return meeting.state in ("planned", "lobby")


def _to(group: str, saved: str) -> Response:
    return RedirectResponse(f"/ryhmat/{group}/tapaamiset?saved={saved}", 303, NO_STORE)
