"""The sockets of one process as a whole: what is wired once, begun with the loop, and ended in order."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Coroutine, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

from app.base.clock import Clock
from app.realtime.company import Companies
from app.realtime.dispatch import Dispatch
from app.realtime.endpoint import Sessions, SocketEndpoint
from app.realtime.hub import Hub
from app.realtime.publisher import EVENTS_BLOB, ROOM_TOPIC, Publisher
from app.realtime.pulse import NumberWatch, Pulse
from app.realtime.registry import REVOKED_TOPIC, Registry, RevocationWatch, Revoked
from app.realtime.room_event import RoomEvent, unpack
from app.realtime.rounds import outliving_faults

STOP_SECONDS = 10.0
NUMBER_SECONDS_ALONE = 10.0
NUMBER_SECONDS_AMONG_MANY = 1.0


class RoomBus(Protocol):
    """What the sockets need of a bus. See bus/contract.py for the full promise."""

    @property
    def reaches_others(self) -> bool:
        """False where a blob could only come back to this process."""
        ...

    async def start(self, on_blob: Callable[[str, bytes], None], on_gap: Callable[[], None]) -> None:
        """Begins to carry."""
        ...

    def publish(self, topic: str, blob: bytes) -> None:
        """Queues a blob."""
        ...

    def subscribe(self, topic: str) -> None:
        """Asks for a topic."""
        ...

    def unsubscribe(self, topic: str) -> None:
        """Ends it."""
        ...

    async def settled(self) -> None:
        """Returns when every subscribe before it has taken effect."""
        ...

    async def close(self) -> None:
        """Ends."""
        ...


@dataclass(frozen=True, slots=True)
class Stores:
    """What the sockets read, off the loop."""

    events_after: Callable[[str, int], Awaitable[Sequence[RoomEvent]]]
    last_numbers: Callable[[Collection[str]], Awaitable[Mapping[str, int]]]
    revoked_after: Callable[[int], Awaitable[Sequence[Revoked]]]
    last_revocation: Callable[[], Awaitable[int]]


class Realtime:
    """Hub, registry, watches and timers of one process. `among_many` where other processes write as well."""

    def __init__(self, bus: RoomBus, stores: Stores, sessions: Sessions, *, clock: Clock, among_many: bool) -> None:
        self._bus = bus
        self._clock = clock
        self._sessions = sessions
        self.publisher = Publisher(bus)
        self.hub = Hub(
            stores.events_after,
            on_first=lambda room: bus.subscribe(ROOM_TOPIC + room),
            on_last=lambda room: bus.unsubscribe(ROOM_TOPIC + room),
            settled=bus.settled,
        )
        self.registry = Registry()
        self.companies = Companies(self.hub, bus, clock)
        self.revocations = RevocationWatch(self.registry, stores.revoked_after, stores.last_revocation)
        self.numbers = NumberWatch(
            self.hub, stores.last_numbers, seconds=NUMBER_SECONDS_AMONG_MANY if among_many else NUMBER_SECONDS_ALONE
        )
        self.pulse = Pulse(self.registry, self.hub, self.companies, sessions, clock=clock)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._endpoint: SocketEndpoint | None = None
        self._stopped = False
        self._tasks: list[asyncio.Task[None]] = []

    def endpoint(self, dispatch: Dispatch) -> SocketEndpoint:
        """The ASGI application for `/ws`."""
        self._endpoint = SocketEndpoint(dispatch, self.hub, self.registry, self._sessions, clock=self._clock)
        return self._endpoint

    def hurry_revocations(self) -> None:
        """Something was revoked: every process looks now. From any thread, after the commit."""
        if self._loop is not None:
            with suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._tell_revoked)

    async def start(self, *also: Coroutine[None, None, None]) -> None:
        """Begins on the running loop. `also` are tasks of others that end when the sockets do."""
        self._loop = asyncio.get_running_loop()
        self.publisher.attach(self._loop, self.hub.accept)
        await self._bus.start(self._on_blob, self._on_gap)
        self._bus.subscribe(REVOKED_TOPIC)
        for work in (self.revocations.run(), self.numbers.run(), self.pulse.run(), *also):
            self._tasks.append(self._loop.create_task(work))

    async def stop(self, drain: Callable[[], Awaitable[None]]) -> None:
        """Stops reading, lets commands end, `drain` bring what was taken to disk and to its readers, then says 1012.

        Takes ten seconds at most; commands have half of them. A second call does nothing.
        """
        if self._stopped:
            return
        self._stopped = True
        with outliving_faults("stop"):
            async with asyncio.timeout(STOP_SECONDS):
                await self._end_commands()
                await drain()
                await asyncio.sleep(0)  # one turn: woken commands queue their replies
        for connection in self.registry.connections():
            connection.close(1012, flush=True)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.hub.aclose()
        await self._bus.close()

    async def _end_commands(self) -> None:
        """Whoever was promised an answer gets it: a change that is on disk must not look as if it had failed."""
        if self._endpoint is None:
            return
        self._endpoint.stopping = True
        with suppress(TimeoutError):
            async with asyncio.timeout(STOP_SECONDS / 2):
                await self._endpoint.idle()

    def _tell_revoked(self) -> None:
        self.revocations.hurry()
        self._bus.publish(REVOKED_TOPIC, b"-")

    def _on_blob(self, topic: str, blob: bytes) -> None:
        if topic == REVOKED_TOPIC:
            self.revocations.hurry()
            return
        room = topic.removeprefix(ROOM_TOPIC)
        if blob[:1] == EVENTS_BLOB:
            self.hub.accept(unpack(blob[1:]))
        else:
            self.companies.on_blob(room, blob)

    def _on_gap(self) -> None:
        self.numbers.hurry()
        self.revocations.hurry()
