"""The dates of a group's evenings, by the clock of Helsinki. Pure.

A series keeps its clock time over the summer-time change (domain.md section 2, "Calendar"). Evenings that a Finnish
family has other plans for are not proposed; whoever plans the group may choose them all the same.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Final, Literal, get_args

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta
from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday

from app.base.errors import BadInput
from app.texts.dates import HELSINKI

Rhythm = Literal["weekly", "two_weeks", "three_weeks", "monthly", "own_dates"]
RHYTHMS: Final = get_args(Rhythm)
MAX_MEETINGS: Final = 60
MAX_MONTHS: Final = 12
_WEEKS: Final = {"weekly": 1, "two_weeks": 2, "three_weeks": 3}
_JULY: Final = 7


def at_helsinki(day: date, clock: time) -> datetime:
    """The moment when Helsinki's clocks show `clock` on `day`; the first of two in the hour that comes twice.

    Raises BadInput on `time` (`no_such_time`) for the hour that the beginning of summer time leaves out.
    """
    moment = datetime.combine(day, clock, HELSINKI)
    # Going through UTC moves a time that the clocks never show.
    seen = moment.astimezone(UTC).astimezone(HELSINKI)
    if seen.replace(tzinfo=None) != moment.replace(tzinfo=None):
        raise BadInput("no_such_time", field="time")
    return moment.astimezone(UTC)


def check_period(start: date, end: date) -> None:
    """Raises BadInput on `end_date`: `end_before_start`, or `too_long_period` for more than twelve months."""
    if end < start:
        raise BadInput("end_before_start", field="end_date")
    if end > start + relativedelta(months=MAX_MONTHS):
        raise BadInput("too_long_period", field="end_date", count=MAX_MONTHS)


def default_end(start: date) -> date:
    """Half a year on: the end that is proposed."""
    return start + relativedelta(months=6)


def propose_days(start: date, end: date, rhythm: Rhythm) -> list[date]:
    """The evenings from `start` to `end`, both included, at most 60: the first one is `start` itself.

    A day that is better avoided moves by whole weeks inside its own step of the rhythm, or falls out. None for
    `own_dates`. Raises BadInput as `check_period`.
    """
    check_period(start, end)
    if rhythm == "own_dates":
        return []
    days: list[date] = [start]
    for wanted, following in _steps(start, end, rhythm):
        day = next((day for day in _weekly(wanted, min(following, end + _DAY)) if not is_better_avoided(day)), None)
        if day is not None and day > days[-1]:
            days.append(day)
    return days[:MAX_MEETINGS]


def is_better_avoided(day: date) -> bool:
    """Easter from Maundy Thursday to Monday, 30.4.–1.5., Midsummer's eve and day, July, 6.12. and 20.12.–6.1."""
    month_day = (day.month, day.day)
    if day.month == _JULY or month_day in _DAYS_OFF or month_day >= (12, 20) or month_day <= (1, 6):
        return True
    sunday = easter(day.year)
    return sunday - 3 * _DAY <= day <= sunday + _DAY or _is_midsummer(day)


def is_holiday_week(day: date) -> bool:
    """Weeks when schools somewhere in Finland have holidays or end (8–10, 22, 42–43): worth a word to the planner."""
    return day.isocalendar().week in _HOLIDAY_WEEKS


def _steps(start: date, end: date, rhythm: Rhythm) -> Iterator[tuple[date, date]]:
    """Each wanted day after the first, with the one that follows it."""
    begin = datetime.combine(start, time())
    if rhythm == "monthly":
        # The second Tuesday stays the second Tuesday; a fifth one becomes the last of its month.
        ordinal = (start.day - 1) // 7 + 1
        which = weekday(start.weekday(), ordinal if ordinal <= 4 else -1)  # noqa: PLR2004 - every month has four
        rule = rrule(MONTHLY, dtstart=begin, byweekday=which, count=MAX_MONTHS + 3)
    else:
        rule = rrule(WEEKLY, dtstart=begin, interval=_WEEKS[rhythm], count=MAX_MEETINGS + 1)
    wanted = [moment.date() for moment in rule if moment.date() > start]
    yield from ((day, following) for day, following in zip(wanted, islice(wanted, 1, None), strict=False) if day <= end)


def _weekly(first: date, before: date) -> Iterator[date]:
    day = first
    while day < before:
        yield day
        day += 7 * _DAY


def _is_midsummer(day: date) -> bool:
    """The Friday and Saturday of 19.–26. June (the eve falls on 19.–25., the day on 20.–26.)."""
    eve = next(date(day.year, 6, number) for number in range(19, 26) if date(day.year, 6, number).weekday() == _FRIDAY)
    return eve <= day <= eve + _DAY


_DAY: Final = timedelta(days=1)
_FRIDAY: Final = 4
_DAYS_OFF: Final = frozenset({(4, 30), (5, 1), (12, 6)})
_HOLIDAY_WEEKS: Final = frozenset({8, 9, 10, 22, 42, 43})
