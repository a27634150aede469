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
from app.base.errors import AppError
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
# What a peer that does not read is given to take the last frames and the close.
CLOSE_SECONDS = 5.0
log = structlog.get_logger()


class AsgiTransport:
    """Writes one socket's outbox through ASGI's `send`."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._changed = asyncio.Event()
        self._outbox = Outbox(self._changed.set)
        self._code: int | None = None
        self._writer: asyncio.Task[None] | None = None

    def put(self, frame: bytes, room: str | None = None) -> bool:
        """Queues a frame; False when the reader is too far behind."""
        return self._outbox.put(frame, room)

    def drop_room(self, room: str) -> None:
        """Forgets what waits of one room."""
        self._outbox.drop_room(room)

    def close(self, code: int, *, flush: bool) -> None:
        """Closes with this code; what waits is written first only if `flush`. A peer that takes nothing is let go."""
        if not flush:
            self._outbox.clear()
        self._code = code
        self._changed.set()
        asyncio.get_running_loop().call_later(CLOSE_SECONDS, self._let_go)

    async def write(self) -> None:
        """Writes until closed. Cancels itself where the close itself could not be written in time."""
        self._writer = asyncio.current_task()
        while True:
            while (frame := self._outbox.take()) is not None:
                await self._send({"type": "websocket.send", "text": frame.decode()})
            if self._code is not None:
                await self._send({"type": "websocket.close", "code": self._code})
                return
            self._changed.clear()
            await self._changed.wait()

    def _let_go(self) -> None:
        if self._writer is not None:
            self._writer.cancel()


class SocketEndpoint:
    """Serves `/ws`. Once `stopping` is set no frame is taken and no socket stays open."""

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
        self._commands: set[asyncio.Task[None]] = set()
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
        try:
            person = await self._sessions.find(scope)
        except AppError as refusal:
            log.warning("socket_refused", code=refusal.code)
            await send({"type": "websocket.close", "code": 1013})
            return
        if person is None:
            await send({"type": "websocket.close", "code": 4401})
            return
        await self._serve(person, receive, send)

    async def idle(self) -> None:
        """Returns when no command runs here any more. Set `stopping` first, or new ones may begin."""
        while self._commands:
            await asyncio.wait(self._commands)

    async def _serve(self, person: SocketPerson, receive: Receive, send: Send) -> None:
        transport = AsgiTransport(send)
        now = self._clock.monotonic()
        connection = Connection(transport, person, heard_at=now, active_at=now)
        self._registry.add(connection)
        try:
            await self._check(connection)
            await self._run(connection, transport, receive)
        finally:
            self._registry.remove(connection)
            self._hub.close_all(connection)

    async def _check(self, connection: Connection) -> None:
        """Registered first, checked after: a sign-out or a stop in between is seen by one of the two."""
        try:
            if not await self._sessions.is_alive(connection.person.session_id):
                connection.close(4401)
        except AppError as refusal:
            log.warning("socket_refused", code=refusal.code)
            connection.close(1013)
        if self.stopping:
            connection.close(1012)

    async def _run(self, connection: Connection, transport: AsgiTransport, receive: Receive) -> None:
        writer = asyncio.create_task(transport.write())
        reader = asyncio.create_task(self._read(connection, receive))
        try:
            await asyncio.wait((writer, reader), return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (writer, reader):
                task.cancel()
            for outcome in await asyncio.gather(writer, reader, return_exceptions=True):
                # A peer that went away while we wrote is no fault.
                if isinstance(outcome, Exception) and not isinstance(outcome, OSError):
                    log.error("socket_failed", exc_info=outcome)

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
            for running in (commands, self._commands):
                running.add(command)
                command.add_done_callback(running.discard)


class _Gone(Exception):
    """The peer has gone."""


class Sessions:
    """What the sockets ask about sessions. Wired by main."""

    def __init__(
        self,
        may_open: Callable[[Message], bool],
        find: Callable[[Message], Awaitable[SocketPerson | None]],
        is_alive: Callable[[int], Awaitable[bool]],
        refresh: Callable[[Mapping[int, bool]], Awaitable[Collection[int]]],
    ) -> None:
        """`may_open(scope)` is the Origin rule, `find(scope)` the session behind the cookie.

        `is_alive(session id)` reads what is true after the call: a socket that is registered asks it.
        `refresh({session id: was used lately})` keeps those in use from ending for idleness, and returns the ids of
        those that live.
        """
        self.may_open = may_open
        self.find = find
        self.is_alive = is_alive
        self.refresh = refresh
