"""Lays the meetings of a programme out over the days of a series. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Layout:
    """`placed` gives (which meeting, its day) in order of days, None where a new one comes; `left` found no day."""

    placed: list[tuple[int | None, date]]
    left: list[int]


def lay_out(meetings: int, days: Sequence[date]) -> Layout:
    """Meetings keep their order and their themes, and the last one stays the last: it says goodbye.

    What days are to spare go to new meetings before the last; where days are too few the meetings before the last
    find none. One day to spare is left unused: half a year of every third week has room for eight or nine, and a
    ready programme of eight is whole.
    """
    if meetings == 0:
        return Layout([(None, day) for day in days], [])
    if len(days) == meetings + 1:
        days = days[:-1]
    *before, last = range(meetings)
    if not days:
        return Layout([], [*before, last])
    kept = before[: len(days) - 1]
    new = [None] * (len(days) - 1 - len(kept))
    return Layout(list(zip([*kept, *new, last], days, strict=True)), before[len(kept) :])
