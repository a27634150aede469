"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime, timedelta


class HandClock:
    """Starts at a Tuesday evening of 2026 in Helsinki, when a group would meet."""

    def __init__(self) -> None:
        self._now = datetime(2026, 9, 15, 17, 30, tzinfo=UTC)
        self._monotonic = 1000.0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._monotonic

    def move(self, **span: float) -> None:
        """`move(minutes=10)`: both kinds of time go on by that much."""
        delta = timedelta(**span)
        self._now += delta
        self._monotonic += delta.total_seconds()
