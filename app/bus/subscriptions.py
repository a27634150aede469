"""Which channels are wanted, what the connection of now was told, and what it has confirmed. No I/O."""

import asyncio


class Subscriptions:
    """Numbers every change, so that one number confirms all changes before it. For one event loop."""

    def __init__(self) -> None:
        self.changed = asyncio.Event()
        self._wanted: set[bytes] = set()
        self._told: set[bytes] = set()
        self._number = 0
        self._confirmed_number = -1
        self._waiters: list[tuple[int, asyncio.Future[None]]] = []

    def has_confirmed(self, number: int) -> bool:
        """True when everything asked up to `number` is in effect on the connection of now."""
        return self._confirmed_number >= number

    def holds(self, channel: bytes) -> bool:
        """True while the channel is wanted."""
        return channel in self._wanted

    def add(self, channel: bytes) -> None:
        """From now on the channel is wanted."""
        if channel not in self._wanted:
            self._wanted.add(channel)
            self._note_change()

    def discard(self, channel: bytes) -> None:
        """From now on the channel is not wanted."""
        if channel in self._wanted:
            self._wanted.remove(channel)
            self._note_change()

    def take_changes(self) -> tuple[int, set[bytes], set[bytes]]:
        """The number to confirm, and what to begin and end on the connection."""
        self.changed.clear()
        begun, ended = self._wanted - self._told, self._told - self._wanted
        self._told = set(self._wanted)
        return self._number, begun, ended

    def confirm(self, number: int) -> None:
        """The server has done everything asked up to `number`."""
        self._confirmed_number = max(self._confirmed_number, number)
        self._wake(self._confirmed_number)

    async def confirmed(self) -> None:
        """Returns when what is wanted now is in effect, or the connection was given up."""
        if self.has_confirmed(self._number):
            return
        waiter = asyncio.get_running_loop().create_future()
        self._waiters.append((self._number, waiter))
        await waiter

    def forget(self) -> None:
        """A new connection knows nothing yet."""
        self._told = set()
        self._confirmed_number = -1

    def give_up(self) -> None:
        """The connection is gone: nobody waits for it any more, the gap will be reported."""
        self._wake(self._number)

    def _note_change(self) -> None:
        self._number += 1
        self.changed.set()

    def _wake(self, number: int) -> None:
        waiting, self._waiters = self._waiters, []
        for asked, waiter in waiting:
            if asked > number:
                self._waiters.append((asked, waiter))
            elif not waiter.done():
                waiter.set_result(None)
