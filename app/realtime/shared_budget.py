"""Budgets that many processes count together, in the store beside the bus.

While that is away each counts for itself: no word of a person may wait for a counter, nor be refused for want of one.
"""

import asyncio
import math
import time
from typing import Any

import structlog
from limits import RateLimitItemPerSecond
from limits.aio.storage import RedisStorage
from limits.aio.strategies import MovingWindowRateLimiter

from app.base.clock import Clock
from app.base.errors import RateLimited
from app.realtime.budget import OwnBudget, Window

STORE_SECONDS = 0.25
RETRY_SECONDS = 2.0
log = structlog.get_logger()


class BudgetStore:
    """The counts in Valkey or Redis, and the connections to it."""

    def __init__(self, url: str) -> None:
        """Connects when first asked. Raises ModuleNotFoundError where the extra `redis` is not installed."""
        # The client is an optional extra: one process needs neither its memory nor its presence.
        from redis.asyncio.connection import ConnectionPool  # noqa: PLC0415
        from redis.exceptions import RedisError  # noqa: PLC0415

        address = url.replace("valkey", "redis", 1) if url.startswith("valkey") else url
        self.away: tuple[type[Exception], ...] = (RedisError, OSError, TimeoutError)
        self._pool = ConnectionPool.from_url(address)
        options: dict[str, Any] = {"connection_pool": self._pool}
        storage = RedisStorage(f"async+{address}", implementation="redispy", **options)
        self._limiter = MovingWindowRateLimiter(storage)

    async def charge(self, name: str, windows: tuple[Window, ...], account_id: int) -> None:
        """Takes one from every window of the budget `name`. Raises RateLimited, or one of `away`."""
        for window in windows:
            item = RateLimitItemPerSecond(window.amount, window.seconds)
            if not await self._limiter.hit(item, name, str(account_id)):
                stats = await self._limiter.get_window_stats(item, name, str(account_id))
                raise RateLimited(retry_after_seconds=max(1, round(stats.reset_time - time.time())))

    async def aclose(self) -> None:
        """Lets go of the connections."""
        await self._pool.disconnect()


class SharedBudget:
    """Counts together with the other processes; alone while the store is away."""

    def __init__(self, store: BudgetStore, name: str, *windows: Window, clock: Clock) -> None:
        """`name` keeps one budget's counts from another's in the store."""
        self._store = store
        self._name = name
        self._windows = windows
        self._alone = OwnBudget(clock, *windows)
        self._clock = clock
        self._away_until = -math.inf

    async def charge(self, account_id: int) -> None:
        """Takes one from every window. Raises RateLimited with whole seconds to wait, at least one.

        A store that does not answer in a quarter of a second is left alone for two seconds.
        """
        if self._clock.monotonic() < self._away_until:
            await self._alone.charge(account_id)
            return
        try:
            async with asyncio.timeout(STORE_SECONDS):
                await self._store.charge(self._name, self._windows, account_id)
        except self._store.away as error:
            self._away_until = self._clock.monotonic() + RETRY_SECONDS
            log.warning("budget_store_away", kind=type(error).__name__)
            await self._alone.charge(account_id)
