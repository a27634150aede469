"""How much one person may ask in a time, whichever socket or device it comes by."""

import time
from typing import Protocol

from limits import RateLimitItem, RateLimitItemPerMinute, RateLimitItemPerSecond
from limits.aio.storage import Storage
from limits.aio.strategies import MovingWindowRateLimiter

from app.base.errors import RateLimited


class Budget(Protocol):
    """A person's budget. Raises RateLimited when it is used up."""

    async def charge(self, account_id: int) -> None:
        """Takes one from the budget."""
        ...


class WindowBudget:
    """Several moving windows at once; the first that is full says when to come back."""

    def __init__(self, storage: Storage, name: str, *windows: RateLimitItem) -> None:
        """`name` keeps one budget's counts from another's in a shared storage."""
        self._limiter = MovingWindowRateLimiter(storage)
        self._name = name
        self._windows = windows

    async def charge(self, account_id: int) -> None:
        """Takes one from every window. Raises RateLimited with whole seconds to wait, at least one."""
        for window in self._windows:
            if not await self._limiter.hit(window, self._name, str(account_id)):
                stats = await self._limiter.get_window_stats(window, self._name, str(account_id))
                raise RateLimited(retry_after_seconds=max(1, round(stats.reset_time - time.time())))


def writing_budget(storage: Storage, *, per_10_seconds: int, per_minute: int) -> WindowBudget:
    """What may be written."""
    return WindowBudget(
        storage, "write", RateLimitItemPerSecond(per_10_seconds, 10), RateLimitItemPerMinute(per_minute)
    )


def asking_budget(storage: Storage, *, per_minute: int = 300) -> WindowBudget:
    """What may be asked without writing: pages of history, reconnects, marks."""
    return WindowBudget(storage, "ask", RateLimitItemPerMinute(per_minute))
