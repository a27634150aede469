"""A loop whose time is its own: where nothing is left to do it goes on to the next timer at once."""

import asyncio
import selectors


class VirtualLoop(asyncio.SelectorEventLoop):
    """Waits for no clock. Raises RuntimeError where it would wait for ever."""

    def __init__(self):
        self._now = 0.0
        super().__init__(_Selector(self))

    def time(self):
        return self._now

    def skip(self, seconds):
        self._now += seconds


class _Selector(selectors.SelectSelector):
    def __init__(self, loop):
        super().__init__()
        self._loop = loop

    def select(self, timeout=None):
        found = super().select(0)
        if not found and timeout is None:
            message = "nothing is left that could happen"
            raise RuntimeError(message)
        if not found:
            self._loop.skip(timeout)
        return found
