"""How long a room may be frozen, and by whom (rung 7 of the ladder). Pure: marks and a moment in, a judgement out.

Leaders freeze a room for 24 hours in any seven days, all of them together: what is lifted early is given back, and a
second freeze gets what is left. Past that, staff decide.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final

from app.base.errors import NotAllowed, NotFound
from app.groups.lifecycle import may_lift
from app.rooms.access import Freeze, FrozenBy

LEADERS_MOST: Final = timedelta(hours=24)
WITHIN: Final = timedelta(days=7)
# Less than this helps nobody, and would be over before it is read.
LEAST: Final = timedelta(minutes=1)


class NeedsStaff(NotAllowed):
    """The leaders have used up their time; staff may freeze the room longer."""

    code = "needs_staff"


@dataclass(frozen=True, slots=True)
class FreezeMark:
    """Where a freeze began or ended; `by` is None where it ended."""

    at: datetime
    by: FrozenBy | None


def leaders_end(marks: Sequence[FreezeMark], now: datetime, wished: timedelta) -> datetime:
    """When a freeze by a leader that begins now ends: after what is wished, or what is left.

    `marks`: of the last eight days, the oldest first. Raises NeedsStaff where nothing is left.
    """
    left = LEADERS_MOST - _frozen_by_leaders(marks, now - WITHIN, now)
    if left < LEAST:
        raise NeedsStaff
    return now + min(wished, left)


def require_liftable(freeze: Freeze, by: FrozenBy) -> None:
    """Raises NotAllowed for a side that the table of marks does not name: a leader where staff froze the room."""
    if not may_lift("frozen", set_by=freeze.by, actor=by.value):
        raise NotAllowed


def require_from_outside(*, is_from_group: bool, is_forgotten: bool) -> None:
    """Raises NotFound for staff who have or had a place in the group, and for a room of which nothing is left."""
    if is_from_group or is_forgotten:
        raise NotFound


def _frozen_by_leaders(marks: Sequence[FreezeMark], start: datetime, now: datetime) -> timedelta:
    total = timedelta()
    for mark, following in pairwise([*marks, FreezeMark(now, None)]):
        if mark.by == FrozenBy.LEADER:
            total += max(timedelta(), following.at - max(mark.at, start))
    return total
