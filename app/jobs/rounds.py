"""Rounds of the clock: what happens within one is told by one letter as it ends. Pure."""

from datetime import datetime, timedelta

QUARTER_MINUTES = 15


def next_round(now: datetime, minutes: int = QUARTER_MINUTES) -> datetime:
    """The end of the round of so many minutes that `now` lies in, counted from the full hour; never `now` itself."""
    passed = timedelta(minutes=now.minute % minutes, seconds=now.second, microseconds=now.microsecond)
    return now - passed + timedelta(minutes=minutes)
