"""When a group that goes on begins and ends anew: the proposal, which its planners may change. Pure."""

from datetime import date, timedelta
from typing import Final

from dateutil.relativedelta import relativedelta

from app.meetings.series import MAX_MONTHS, default_end, is_better_avoided

# Two weeks in which everybody may answer, and one to publish the group before them.
AHEAD: Final = timedelta(weeks=3)
_DAY: Final = timedelta(days=1)
_WEEK: Final = timedelta(weeks=1)


def propose_period(former: tuple[date | None, date | None], weekday: int | None, today: date) -> tuple[date, date]:
    """The first day after the former group's last, on the same day of the week (Monday is 0), and the last day.

    Three weeks from today at the earliest; as long as the former group, at most twelve months; half a year where its
    days are not known.
    """
    started, ended = former
    start = max(today + AHEAD, (ended or today) + _DAY)
    if weekday is not None:
        start += (weekday - start.weekday()) % 7 * _DAY
    while is_better_avoided(start):
        start += _WEEK
    length = ended - started if started and ended and ended > started else None
    end = start + length if length else default_end(start)
    return start, min(end, start + relativedelta(months=MAX_MONTHS))
