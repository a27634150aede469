"""The one shared timer of the sockets: heartbeats, dead peers, sessions that may have run out, numbers missed."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping

from app.base.clock import Clock
from app.realtime.company import STEP_SECONDS, Companies
from app.realtime.connection import Connection
from app.realtime.endpoint import Sessions
from app.realtime.hub import Hub
from app.realtime.protocol import HEARTBEAT_SECONDS, SILENT_SECONDS
from app.realtime.registry import Registry
from app.realtime.room_event import encode
from app.realtime.rounds import outliving_faults

TICK_SECONDS = 1.0
SESSION_SECONDS = 60


class Pulse:
    """Beats once a second; each socket's heartbeat falls on one of 25 beats, so the work is spread."""

    def __init__(
        self,
        registry: Registry,
        hub: Hub,
        companies: Companies,
        sessions: Sessions,
        *,
        clock: Clock,
    ) -> None:
        self._registry = registry
        self._hub = hub
        self._companies = companies
        self._sessions = sessions
        self._clock = clock
        self._beats = 0

    async def run(self) -> None:
        """Beats until cancelled."""
        while True:
            await asyncio.sleep(TICK_SECONDS)
            with outliving_faults("pulse"):
                await self.beat()

    async def beat(self) -> None:
        """One beat. Raises AppError when the database is away."""
        self._beats += 1
        if self._beats % STEP_SECONDS == 0:
            self._companies.step()
        now = self._clock.monotonic()
        for connection in self._registry.connections():
            if now - connection.heard_at > SILENT_SECONDS:
                connection.close(4408)
            # Who has not said hello may not answer yet.
            elif connection.greeted and id(connection) // 64 % HEARTBEAT_SECONDS == self._beats % HEARTBEAT_SECONDS:
                self._beat_one(connection)
        if self._beats % SESSION_SECONDS == 0:
            await self._refresh_sessions(now)

    def _beat_one(self, connection: Connection) -> None:
        rooms = {room: self._hub.last_handed(room) or 0 for room in connection.subscriptions}
        connection.send(encode({"event": "heartbeat", "rooms": rooms}))

    async def _refresh_sessions(self, now: float) -> None:
        connections = self._registry.connections()
        used: dict[int, bool] = {}
        for connection in connections:
            lately = now - connection.active_at < SESSION_SECONDS
            used[connection.person.session_id] = used.get(connection.person.session_id, False) or lately
        alive = await self._sessions.refresh(used) if used else ()
        for connection in connections:
            if connection.person.session_id not in alive:
                connection.close(4401)


class NumberWatch:
    """Compares each open room's number with the database, so that a hint lost on the bus costs delay and no more."""

    def __init__(
        self,
        hub: Hub,
        read_last_numbers: Callable[[Collection[str]], Awaitable[Mapping[str, int]]],
        *,
        seconds: float,
    ) -> None:
        self._hub = hub
        self._read_last_numbers = read_last_numbers
        self._seconds = seconds
        self._hurry = asyncio.Event()

    def hurry(self) -> None:
        """The bus may have lost something: look now."""
        self._hurry.set()

    async def look(self) -> None:
        """One look. Raises AppError when the database is away."""
        rooms = self._hub.open_rooms()
        if not rooms:
            return
        for room, number in (await self._read_last_numbers(rooms)).items():
            self._hub.notice(room, number)

    async def run(self) -> None:
        """Looks again and again until cancelled."""
        while True:
            try:
                async with asyncio.timeout(self._seconds):
                    await self._hurry.wait()
            except TimeoutError:
                pass
            self._hurry.clear()
            with outliving_faults("numbers"):
                await self.look()
