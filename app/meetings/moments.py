"""When time alone takes a group on. Pure: what is written of the group decides, never when somebody asks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final, Literal

from app.groups.law import ARCHIVED_AFTER, CANCELLED_FORGOTTEN_AFTER, GroupLaw
from app.groups.lifecycle import GroupState, MomentName, moment_of
from app.meetings.series import at_helsinki

ENDING_BEFORE: Final = timedelta(days=30)
MEETINGS_LEFT_AT_ENDING: Final = 2
_MIDNIGHT: Final = time()
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Moment:
    """What comes due, and when. `people_forgotten`, `break_over` and `offer_lapsed` are no steps: the state stays."""

    at: datetime
    name: MomentName | Literal["people_forgotten", "break_over", "offer_lapsed"]


def find_moment(law: GroupLaw, list_ends: Callable[[], Sequence[datetime]]) -> Moment | None:
    """The next thing that the clock alone brings to a group, be it overdue.

    `list_ends` says when each meeting is over, in their order; it is asked only where that decides.
    """
    if law.state == GroupState.CANCELLED and law.state_since is not None and not law.is_forgotten:
        return Moment(law.state_since + CANCELLED_FORGOTTEN_AFTER, "people_forgotten")
    name, at = moment_of(law.state), None
    if name == "first_meeting":
        at = law.first_meeting_at
    elif name == "ending_begins" and law.end_date is not None:
        at = ending_at(law, law.end_date, list_ends())
    elif name == "last_day_over" and law.end_date is not None:
        at = at_helsinki(law.end_date + _DAY, _MIDNIGHT)
    elif name == "words_kept" and law.state_since is not None:
        at = law.state_since + ARCHIVED_AFTER
    step = Moment(at, name) if name is not None and at is not None else None
    beside = []
    if law.rest is not None:
        beside.append(Moment(at_helsinki(law.rest.last + _DAY, _MIDNIGHT), "break_over"))
    beside += [Moment(at, "offer_lapsed") for at in (law.offer_lapses_at, law.renewal_lapses_at) if at is not None]
    # Of two at the same moment a step comes last: it may end what the other is about.
    return min([*beside, *([step] if step else [])], key=lambda moment: moment.at, default=None)


def ending_at(law: GroupLaw, end: date, ends: Sequence[datetime]) -> datetime:
    """When a running group begins to end.

    30 days before the end or when two meetings are left, whichever comes first, never before the first meeting.
    `ends` says when each meeting is over, in their order.
    """
    begun = law.started_at or law.first_meeting_at
    by_date = at_helsinki(end, _MIDNIGHT) - ENDING_BEFORE
    few_left = ends[-MEETINGS_LEFT_AT_ENDING - 1 : -MEETINGS_LEFT_AT_ENDING] or [begun or by_date]
    return max([min([by_date, *few_left]), *([begun] if begun else [])])
