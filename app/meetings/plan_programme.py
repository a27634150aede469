"""Writing the programme of a group that is still planned: one meeting at a time."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Literal

from app.accounts.access import Person
from app.base.errors import BadInput, NotFound
from app.base.ids import random_id
from app.db.database import WriteSession
from app.meetings import queries
from app.meetings.changes.plan_edits import PlanEdits
from app.meetings.lay_programme import moment_of
from app.meetings.series import MAX_MEETINGS
from app.meetings.templates import MeetingKind
from app.meetings.themes import THEMES

PlannedKind = Literal["talk", "activity", "influence", "coffee"]
_MINUTES = {"standard_90": 90}


@dataclass(frozen=True, slots=True)
class Evening:
    """A meeting as it is typed. `theme` is the key of a ready one; a coffee meeting has neither theme nor question."""

    day: date
    clock: time
    kind: MeetingKind | Literal["coffee"]
    theme: str | None = None
    own_theme: str | None = None
    own_question: str | None = None


class PlanProgramme:
    """The use cases. All raise as `PlanDoor.open`. Safe from any thread."""

    def __init__(self, edits: PlanEdits) -> None:
        self._edits = edits

    def add(self, person: Person, group: str, evening: Evening) -> str:
        """The outward id of the new meeting.

        Raises BadInput on `theme` (`bad_choice`, `choose_one`), on `clock` (`no_such_time`) and on `day`
        (`too_many_meetings`).
        """
        _check(evening)
        now = self._edits.clock.now()
        with self._edits.open(person, group, "meeting") as (session, seen):
            require_room_for(session, seen.plan.group_id)
            meeting = random_id()
            row = {
                "public_id": meeting,
                "group_id": seen.plan.group_id,
                "minutes": 60,
                "state": "planned",
                "created_at": now,
                **_values(evening, None),
            }
            queries.insert_meetings(session, [row])
        return meeting

    def change(self, person: Person, group: str, meeting: str, evening: Evening) -> None:
        """Writes one meeting anew. Raises NotFound for a meeting that is not planned here, BadInput as `add`."""
        _check(evening)
        with self._edits.open(person, group, "meeting") as (session, seen):
            row = _require_meeting(session, seen.plan.group_id, meeting, "planned")
            queries.update_meeting(session, row.id, _values(evening, row.run_of_show))

    def take_off(self, person: Person, group: str, meeting: str) -> None:
        """Takes a meeting off the programme; until the publishing it may be brought back. Twice changes nothing."""
        now = self._edits.clock.now()
        with self._edits.open(person, group, "meeting") as (session, seen):
            row = _require_meeting(session, seen.plan.group_id, meeting)
            if row.state == "planned":
                queries.end_meeting(session, row.id, "cancelled", now)

    def bring_back(self, person: Person, group: str, meeting: str) -> None:
        """Undoes `take_off`. Raises BadInput on `day` (`too_many_meetings`)."""
        with self._edits.open(person, group, "meeting") as (session, seen):
            row = _require_meeting(session, seen.plan.group_id, meeting)
            if row.state == "cancelled":
                require_room_for(session, seen.plan.group_id)
                queries.update_meeting(session, row.id, {"state": "planned", "closed_at": None})


def require_room_for(session: WriteSession, group_id: int, more: int = 1) -> None:
    """Raises BadInput on `day` (`too_many_meetings`) where the programme has no place for so many more."""
    if len(queries.list_planned_times(session, group_id)) + more > MAX_MEETINGS:
        raise BadInput("too_many_meetings", field="day", count=MAX_MEETINGS)


def _check(evening: Evening) -> None:
    if evening.theme is not None:
        if evening.theme not in {theme.key for theme in THEMES}:
            raise BadInput("bad_choice", field="theme")
        if evening.own_theme:
            raise BadInput("choose_one", field="theme")


def _values(evening: Evening, run_of_show: str | None) -> dict[str, Any]:
    """What a meeting's row says of the evening. Without a theme nothing but coffee is left of its course."""
    at: datetime = moment_of(evening.day, evening.clock, "clock")
    is_coffee = evening.kind == "coffee"
    has_theme = not is_coffee and bool(evening.theme or evening.own_theme)
    themed = run_of_show if run_of_show not in (None, "coffee_60") else "text_60"
    course = themed if has_theme else "coffee_60"
    return {
        "starts_at": at,
        "minutes": _MINUTES.get(str(course), 60),
        "kind": "talk" if is_coffee else evening.kind,
        "theme": evening.theme if has_theme else None,
        "own_theme": evening.own_theme if has_theme else None,
        "own_question": evening.own_question if has_theme else None,
        "run_of_show": course,
    }


def _require_meeting(session: WriteSession, group_id: int, meeting: str, state: str | None = None) -> queries.Found:
    row = queries.find_meeting(session, group_id, meeting)
    if row is None or (state is not None and row.state != state):
        raise NotFound
    return row
