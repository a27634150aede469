"""A group's meetings as they are planned: rows from ready themes, and moving them to other days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from app.base.errors import BadInput
from app.base.ids import random_id
from app.db.database import WriteSession
from app.meetings import queries
from app.meetings.layout import lay_out
from app.meetings.series import MAX_MEETINGS, at_helsinki
from app.meetings.templates import TemplateMeeting
from app.texts.dates import HELSINKI

COFFEE = TemplateMeeting("coffee", run_of_show="coffee_60")


@dataclass(frozen=True, slots=True)
class Series:
    """The days of a group, their clock time in Helsinki, and the ready programme that a new group begins with."""

    days: Sequence[date]
    clock: time
    programme: Sequence[TemplateMeeting]


def insert_programme(
    session: WriteSession, group_id: int, meetings: Sequence[tuple[TemplateMeeting, datetime]], now: datetime
) -> None:
    """Writes meetings from ready themes; the coffee meeting has none."""
    queries.insert_meetings(session, [_row(group_id, meeting, at, now) for meeting, at in meetings])


def lay_programme(session: WriteSession, group_id: int, series: Series, now: datetime) -> None:
    """Gives the group's planned meetings the days of the series in their order; a group without any gets its programme.

    A meeting without a day is left out, and comes back to its place before the last as soon as there is a day for it;
    what days are to spare then become coffee meetings, which go first where days are too few. Raises BadInput on
    `meeting_time` (`no_such_time`).
    """
    programme, days = series.programme, series.days[:MAX_MEETINGS]
    known = _known(session, group_id, len(days))
    layout = lay_out(len(known) or len(programme), days)
    new = []
    for which, day in layout.placed:
        at = moment_of(day, series.clock)
        if which is None or not known:
            new.append((COFFEE if which is None else programme[which], at))
        else:
            queries.update_meeting(session, known[which], {"starts_at": at, "state": "planned"})
    for which in layout.left if known else ():
        queries.leave_out(session, known[which])
    insert_programme(session, group_id, new, now)


def _known(session: WriteSession, group_id: int, days: int) -> list[int]:
    """The inner ids of the group's meetings in their order, those that were left out before the last again.

    Coffee meetings that nobody has touched are deleted, from the last on, until the rest has days enough.
    """
    planned = [meeting_id for meeting_id, _ in queries.list_planned_times(session, group_id)]
    known = [*planned[:-1], *queries.list_left_out(session, group_id), *planned[-1:]]
    spare = queries.list_spare(session, group_id)
    for meeting_id in [one for one in reversed(known) if one in spare][: max(len(known) - days, 0)]:
        queries.delete_meeting(session, meeting_id)
        known.remove(meeting_id)
    return known


def change_clock(session: WriteSession, group_id: int, clock: time) -> None:
    """All planned meetings keep their days and begin at this time. Raises BadInput as `lay_programme`."""
    for meeting_id, at in queries.list_planned_times(session, group_id):
        moved = moment_of(at.astimezone(HELSINKI).date(), clock)
        queries.update_meeting(session, meeting_id, {"starts_at": moved})


def moment_of(day: date, clock: time, field: str = "meeting_time") -> datetime:
    """When Helsinki's clocks show it. Raises BadInput on `field` (`no_such_time`)."""
    try:
        return at_helsinki(day, clock)
    except BadInput as refusal:
        raise BadInput(refusal.code, field=field) from refusal


def _row(group_id: int, meeting: TemplateMeeting, at: datetime, now: datetime) -> dict[str, Any]:
    is_coffee = meeting.run_of_show == "coffee_60"
    return {
        "public_id": random_id(),
        "group_id": group_id,
        "starts_at": at,
        "minutes": 60,
        "kind": meeting.kind,
        "theme": None if is_coffee else meeting.theme_key,
        "own_theme": None,
        "own_question": None,
        "run_of_show": meeting.run_of_show or "text_60",
        "state": "planned",
        "created_at": now,
    }
