"""How much one person may ask in a time, whichever socket or device it comes by.

A process that serves alone counts here, in its memory. Many count together: see `shared_budget.py`.
"""

import math
from collections import deque
from dataclasses import dataclass
from typing import Protocol

from app.base.clock import Clock
from app.base.errors import RateLimited

SWEEP_EVERY = 1024


class Budget(Protocol):
    """A person's budget. Raises RateLimited when it is used up."""

    async def charge(self, account_id: int) -> None:
        """Takes one from the budget."""
        ...


@dataclass(frozen=True, slots=True)
class Window:
    """At most `amount` in any `seconds`."""

    amount: int
    seconds: int


def writing_windows(*, per_10_seconds: int, per_minute: int) -> tuple[Window, ...]:
    """What may be written."""
    return Window(per_10_seconds, 10), Window(per_minute, 60)


def asking_windows(*, per_minute: int = 300) -> tuple[Window, ...]:
    """What may be asked without writing: pages of history, reconnects, marks."""
    return (Window(per_minute, 60),)


class OwnBudget:
    """Counts in this process alone. On the event loop only."""

    def __init__(self, clock: Clock, *windows: Window) -> None:
        self._clock = clock
        self._windows = windows
        self._longest = max(window.seconds for window in windows)
        self._taken: dict[int, deque[float]] = {}
        self._charges = 0

    async def charge(self, account_id: int) -> None:
        """Takes one where every window has room. Raises RateLimited with whole seconds to wait, at least one."""
        now = self._clock.monotonic()
        self._sweep(now)
        taken = self._taken.setdefault(account_id, deque())
        while taken and now - taken[0] >= self._longest:
            taken.popleft()
        for window in self._windows:
            if len(taken) >= window.amount and now - taken[-window.amount] < window.seconds:
                left = taken[-window.amount] + window.seconds - now
                raise RateLimited(retry_after_seconds=max(1, math.ceil(left)))
        taken.append(now)

    def _sweep(self, now: float) -> None:
        """Forgets those who have been silent for longer than any window."""
        self._charges += 1
        if self._charges % SWEEP_EVERY == 0:
            oldest = now - self._longest
            self._taken = {account: taken for account, taken in self._taken.items() if taken and taken[-1] > oldest}
