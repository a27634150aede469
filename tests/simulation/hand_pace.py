"""A sleep that a test drives: nobody wakes before the test lets the time pass."""

import asyncio
import heapq
import itertools


class HandPace:
    """Hand it over as `sleep`. `now` is in seconds from the beginning."""

    def __init__(self):
        self.now = 0.0
        self._asleep = []
        self._order = itertools.count()
        self._changed = asyncio.Event()

    async def __call__(self, seconds):
        waking = asyncio.get_running_loop().create_future()
        heapq.heappush(self._asleep, (self.now + seconds, next(self._order), seconds, waking))
        self._changed.set()
        await waking

    async def next_sleep(self):
        """How long whoever wakes next has asked to sleep; waits until somebody sleeps."""
        async with asyncio.timeout(20):
            while not self._waiting():
                self._changed.clear()
                await self._changed.wait()
        return self._asleep[0][2]

    async def wake(self):
        """Lets the time pass until the next one wakes."""
        await self.next_sleep()
        due, _, _, waking = heapq.heappop(self._asleep)
        self.now = max(self.now, due)
        waking.set_result(None)

    async def until(self, met):
        """Lets the time pass for as long as `met()` is false."""
        while not met():
            await self.wake()

    async def during(self, waited_for):
        """Lets the time pass, as far as people sleep at all, while something else is waited for."""
        driving = asyncio.create_task(self.until(lambda: False))
        try:
            await waited_for
        finally:
            driving.cancel()
            await asyncio.gather(driving, return_exceptions=True)

    def _waiting(self):
        while self._asleep and self._asleep[0][3].done():
            heapq.heappop(self._asleep)  # it was cancelled in its sleep
        return bool(self._asleep)
