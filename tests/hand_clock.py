"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime, timedelta
from itertools import count


class HandClock:
    """Starts at a Tuesday evening of 2026 in Helsinki, when a group would meet."""

    def __init__(self) -> None:
        self._now = datetime(2026, 9, 15, 17, 30, tzinfo=UTC)
        self._monotonic = 1000.0
        self._readings = count()
        self._jump: tuple[int, float] | None = None

    def now(self) -> datetime:
        if self._jump and next(self._readings) >= self._jump[0]:
            seconds, self._jump = self._jump[1], None
            self.move(seconds=seconds)
        return self._now

    def monotonic(self) -> float:
        return self._monotonic

    def jump_after(self, readings: int, *, seconds: float) -> None:
        """Goes on by itself once `now` has been asked so often: a race with time, without waiting."""
        self._readings, self._jump = count(), (readings, seconds)

    def move(self, **span: float) -> None:
        """`move(minutes=10)`: both kinds of time go on by that much."""
        delta = timedelta(**span)
        self._now += delta
        self._monotonic += delta.total_seconds()
