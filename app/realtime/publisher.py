"""From the thread that committed to every process's hub."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Protocol

from app.realtime.room_event import RoomEvent, pack

ROOM_TOPIC = "room:"


class Publishes(Protocol):
    """What a use case needs to tell a room what was committed."""

    def publish(self, events: Sequence[RoomEvent]) -> None:
        """Hands committed events on. Call it only through `session.after_commit`; from any thread; never blocks."""
        ...


class BlobBus(Protocol):
    """The part of the bus that publishing needs."""

    def publish(self, topic: str, blob: bytes) -> None:
        """Hands one blob to every process; never blocks; may lose it."""
        ...


class Publisher:
    """Gives events to this process's hub at once, and to the others through the bus.

    The local hub does not wait for the bus: the sender's own copy then leaves in the same write as the ack.
    """

    def __init__(
        self, loop: asyncio.AbstractEventLoop, accept: Callable[[Sequence[RoomEvent]], None], bus: BlobBus
    ) -> None:
        """`accept` is the hub's; it runs on `loop`."""
        self._loop = loop
        self._accept = accept
        self._bus = bus

    def publish(self, events: Sequence[RoomEvent]) -> None:
        """Hands committed events on; from any thread, in the order of the calls. Never blocks."""
        self._loop.call_soon_threadsafe(self._fan_out, list(events))

    def _fan_out(self, events: list[RoomEvent]) -> None:
        self._accept(events)
        by_room: dict[str, list[RoomEvent]] = {}
        for event in events:
            by_room.setdefault(event.room, []).append(event)
        for room, of_room in by_room.items():
            self._bus.publish(ROOM_TOPIC + room, b"E" + pack(of_room))
