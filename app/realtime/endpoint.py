"""The portable road: one ASGI application for `/ws`, on any server. The oracle for any faster road.

A reader task takes frames, a writer task writes what the outbox holds; both end together. Nothing here knows what a
frame means.
"""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping, MutableMapping
from contextlib import suppress
from typing import Any

import structlog

from app.base.clock import Clock
from app.realtime.connection import Connection, SocketPerson
from app.realtime.dispatch import Dispatch
from app.realtime.hub import Hub
from app.realtime.outbox import Outbox
from app.realtime.protocol import HELLO_SECONDS, MAX_FRAME_BYTES
from app.realtime.registry import Registry

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
MAX_COMMANDS_AT_ONCE = 64
# How long a reader may take for what is written before its socket closes.
FLUSH_SECONDS = 5.0
log = structlog.get_logger()


class AsgiTransport:
    """Writes one socket's outbox through ASGI's `send`."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._changed = asyncio.Event()
        self._outbox = Outbox(self._changed.set)
        self._code: int | None = None
        self._writer: asyncio.Task[None] | None = None

    def start(self) -> asyncio.Task[None]:
        """Begins to write. The task ends once closed, at the latest FLUSH_SECONDS after the order to close."""
        self._writer = asyncio.create_task(self._write())
        return self._writer

    def put(self, frame: bytes, room: str | None = None) -> bool:
        """Queues a frame; False when the reader is too far behind."""
        return self._outbox.put(frame, room)

    def drop_room(self, room: str) -> None:
        """Forgets what waits of one room."""
        self._outbox.drop_room(room)

    def close(self, code: int, *, flush: bool) -> None:
        """Closes with this code; what waits is written first only if `flush`."""
        if not flush:
            self._outbox.clear()
        self._code = code
        self._changed.set()
        if self._writer is not None:
            # A reader who takes nothing would hold the writer, and with it the socket, for ever.
            asyncio.get_running_loop().call_later(FLUSH_SECONDS, self._writer.cancel)

    async def _write(self) -> None:
        while True:
            while (frame := self._outbox.take()) is not None:
                await self._send({"type": "websocket.send", "text": frame.decode()})
            if self._code is not None:
                await self._send({"type": "websocket.close", "code": self._code})
                return
            self._changed.clear()
            await self._changed.wait()


class SocketEndpoint:
    """Serves `/ws`. `find_person` reads who a request's cookie belongs to, `is_alive` looks once more."""

    def __init__(
        self,
        dispatch: Dispatch,
        hub: Hub,
        registry: Registry,
        sessions: "Sessions",
        *,
        clock: Clock,
    ) -> None:
        self._dispatch = dispatch
        self._hub = hub
        self._registry = registry
        self._sessions = sessions
        self._clock = clock
        self.stopping = False

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """One socket, from the upgrade to its end."""
        await receive()
        if not self._sessions.may_open(scope):
            await send({"type": "websocket.close", "code": 4403})  # before the upgrade: the server answers 403
            return
        await send({"type": "websocket.accept"})
        if self.stopping:
            await send({"type": "websocket.close", "code": 1012})
            return
        person = await self._sessions.find(scope)
        if person is None:
            await send({"type": "websocket.close", "code": 4401})
            return
        await self._serve(person, receive, send)

    async def _serve(self, person: SocketPerson, receive: Receive, send: Send) -> None:
        transport = AsgiTransport(send)
        now = self._clock.monotonic()
        connection = Connection(transport, person, heard_at=now, active_at=now)
        self._registry.add(connection)
        try:
            # Registered first, checked after: a sign-out in between is seen by one of the two.
            if not await self._sessions.is_alive(person):
                connection.close(4401)
            await self._run(connection, transport, receive)
        finally:
            self._registry.remove(connection)
            self._hub.close_all(connection)

    async def _run(self, connection: Connection, transport: AsgiTransport, receive: Receive) -> None:
        writer = transport.start()
        reader = asyncio.create_task(self._read(connection, receive))
        try:
            await asyncio.wait((writer, reader), return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (writer, reader):
                task.cancel()
            # A peer that went away while we wrote is no fault; anything else would have been logged where it arose.
            await asyncio.gather(writer, reader, return_exceptions=True)

    async def _read(self, connection: Connection, receive: Receive) -> None:
        commands: set[asyncio.Task[None]] = set()
        try:
            with suppress(TimeoutError):
                async with asyncio.timeout(HELLO_SECONDS):
                    while not connection.greeted and connection.closed_with is None:
                        await self._take_one(connection, receive, commands)
            if not connection.greeted and connection.closed_with is None:
                connection.close(4408, flush=True)
            while connection.closed_with is None:
                await self._take_one(connection, receive, commands)
                if len(commands) >= MAX_COMMANDS_AT_ONCE:
                    await asyncio.wait(commands, return_when=asyncio.FIRST_COMPLETED)
            await asyncio.get_running_loop().create_future()  # the writer closes; reading is over
        except _Gone:
            return
        finally:
            for command in commands:
                command.cancel()
            await asyncio.gather(*commands, return_exceptions=True)

    async def _take_one(self, connection: Connection, receive: Receive, commands: set[asyncio.Task[None]]) -> None:
        message = await receive()
        if message["type"] == "websocket.disconnect":
            raise _Gone
        text = message.get("text")
        if connection.closed_with is not None or self.stopping:
            return
        if text is None:
            connection.close(1003)
        elif len(text) > MAX_FRAME_BYTES or len(text.encode()) > MAX_FRAME_BYTES:
            connection.close(1009)
        elif (command := await self._dispatch.take(connection, text)) is not None:
            commands.add(command)
            command.add_done_callback(commands.discard)


class _Gone(Exception):
    """The peer has gone."""


class Sessions:
    """What the sockets ask about sessions. Wired by main."""

    def __init__(
        self,
        may_open: Callable[[Message], bool],
        find: Callable[[Message], Awaitable[SocketPerson | None]],
        refresh: Callable[[Mapping[int, bool]], Awaitable[Collection[int]]],
    ) -> None:
        """`may_open(scope)` is the Origin rule, `find(scope)` the session behind the cookie.

        `refresh({session id: was used lately})` keeps those in use from ending for idleness, and returns the ids of
        those that live.
        """
        self.may_open = may_open
        self.find = find
        self.refresh = refresh

    async def is_alive(self, person: SocketPerson) -> bool:
        """True while the session lives."""
        return person.session_id in await self.refresh({person.session_id: False})
