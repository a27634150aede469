"""From the thread that committed to every process's hub."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Protocol

from app.realtime.room_event import RoomEvent, pack

ROOM_TOPIC = "room:"
EVENTS_BLOB = b"E"


class Publishes(Protocol):
    """What a use case needs to tell a room what was committed."""

    def publish(self, events: Sequence[RoomEvent]) -> None:
        """Hands committed events on. Call it only through `session.after_commit`; from any thread; never blocks."""
        ...


class BlobBus(Protocol):
    """The part of the bus that publishing needs."""

    @property
    def reaches_others(self) -> bool:
        """False where a blob could only come back to this process."""
        ...

    def publish(self, topic: str, blob: bytes) -> None:
        """Hands one blob to every process; never blocks; may lose it."""
        ...


class Publisher:
    """Gives events to this process's hub at once, and to the others through the bus.

    The local hub does not wait for the bus: the sender's own copy then leaves in the same write as the ack.
    """

    def __init__(self, bus: BlobBus) -> None:
        self._bus = bus
        self._loop: asyncio.AbstractEventLoop | None = None
        self._accept: Callable[[Sequence[RoomEvent]], None] = _nobody

    def attach(self, loop: asyncio.AbstractEventLoop, accept: Callable[[Sequence[RoomEvent]], None]) -> None:
        """From now on events go to `accept`, the hub's, on `loop`. Before this nobody listens."""
        self._loop, self._accept = loop, accept

    def publish(self, events: Sequence[RoomEvent]) -> None:
        """Hands committed events on; from any thread, in the order of the calls. Never blocks."""
        if self._loop is None:
            return
        # The loop may be gone when the last transaction commits; whoever reads later finds the event in the log.
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._fan_out, list(events))

    def _fan_out(self, events: list[RoomEvent]) -> None:
        self._accept(events)
        if not self._bus.reaches_others:
            return
        by_room: dict[str, list[RoomEvent]] = {}
        for event in events:
            by_room.setdefault(event.room, []).append(event)
        for room, of_room in by_room.items():
            self._bus.publish(ROOM_TOPIC + room, EVENTS_BLOB + pack(of_room))


def _nobody(_: Sequence[RoomEvent]) -> None:
    return None
