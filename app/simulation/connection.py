"""One lasting connection over many sockets: hello, commands by ref, heartbeats, and coming back.

It knows no room. Network deadlines are the machine's own; only the waits between two tries are by the sleep it is
given, so that a test drives them.
"""

import asyncio
import json
import random
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import structlog
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, WebSocketException
from websockets.typing import Origin

from app.realtime.protocol import MAX_FRAME_BYTES, SILENT_SECONDS, VERSION
from app.simulation.door import Door, cookie_header

COMMAND_SECONDS = 10.0
OPENING_SECONDS = 15.0
# The answer to a subscription is a page of about 128 KiB.
MAX_ANSWER_BYTES = 16 * MAX_FRAME_BYTES
FIRST_PAUSE_SECONDS = 0.5
LONGEST_PAUSE_SECONDS = 20.0
FLOOD_PAUSE_SECONDS = 60.0
# What a close code asks for; the others mean: come back.
STOPS = frozenset({4400, 4401, 4403, 4404, 1002, 1003, 1007, 1009})
FORGETS = 4409
FLOODED = 4429
RESTARTS = frozenset({1001, 1012})
# A restart has everybody at the door at once; the first wait is spread over two seconds.
RESTART_ATTEMPT = 2
Sleep = Callable[[float], Awaitable[None]]
log = structlog.get_logger()


class Lost(Exception):
    """No answer came: whether the house did it is not known, and the same command may be sent again."""


class Refused(Exception):
    """The house answered with an error of the wire."""

    def __init__(self, error: Mapping[str, Any]) -> None:
        super().__init__(error["code"])
        self.code: str = error["code"]
        self.retryable: bool = error["retryable"]
        self.retry_after_seconds: float = error.get("retry_after_seconds", 0)


class Listener(Protocol):
    """Who uses the connection. All are called in the order of the frames, on the event loop."""

    def greeted(self) -> None:
        """A new socket stands, and commands may be sent: subscribe anew."""
        ...

    def heard(self, event: Mapping[str, Any]) -> None:
        """An event of the wire."""
        ...

    def lost(self) -> None:
        """The socket is gone."""
        ...

    def forget(self) -> None:
        """The house asks to begin anew, without cursors."""
        ...


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A command under way. `reply` gets the frame that answers it, or None where none will come."""

    reply: asyncio.Future[Mapping[str, Any] | None]
    on_ok: Callable[[Mapping[str, Any]], None] | None


class Connection:
    """Belongs to one task that runs `run`; commands may come from several tasks of the same loop."""

    def __init__(self, door: Door, cookies: Mapping[str, str], listener: Listener, *, sleep: Sleep) -> None:
        self._door = door
        self._cookies = cookies
        self._listener = listener
        self._sleep = sleep
        self._socket: ClientConnection | None = None
        self._waiting: dict[str, _Waiting] = {}
        self._last_ref = 0
        self._attempt = 0

    async def run(self) -> None:
        """Opens sockets one after another until the house says stop for good, or until it is cancelled."""
        while True:
            code = await self._once()
            if code in STOPS:
                log.warning("simulation_stopped", close_code=code)
                return
            if code == FORGETS:
                self._listener.forget()
            self._attempt += 1
            log.info("simulation_comes_back", attempt=self._attempt, close_code=code)
            await self._sleep(pause_seconds(self._attempt, code))

    async def ask(
        self, op: str, *, on_ok: Callable[[Mapping[str, Any]], None] | None = None, **body: object
    ) -> Mapping[str, Any]:
        """The `ok` of a command. `on_ok` gets it first, before any frame that follows it is taken.

        Raises Refused, and Lost where there is no socket, it fell meanwhile, or no answer came in ten seconds.
        """
        if self._socket is None:
            raise Lost
        self._last_ref += 1
        ref = str(self._last_ref)
        waiting = _Waiting(asyncio.get_running_loop().create_future(), on_ok)
        self._waiting[ref] = waiting
        try:
            async with asyncio.timeout(COMMAND_SECONDS):
                await self._socket.send(json.dumps({"op": op, "ref": ref, **body}))
                frame = await waiting.reply
        except (ConnectionClosed, TimeoutError) as error:
            raise Lost from error
        finally:
            del self._waiting[ref]
        return _answer(frame)

    async def signal(self, op: str, **body: object) -> None:
        """Sends a signal where a socket stands; it is no harm where none does."""
        if self._socket is not None:
            try:
                await self._socket.send(json.dumps({"op": op, **body}))
            except ConnectionClosed:
                return

    async def _once(self) -> int | None:
        """One socket from its opening to its end. Returns its close code, None where it never stood."""
        socket: ClientConnection | None = None
        try:
            async with connect(
                f"ws://{self._door.name}/ws",
                host=self._door.host,
                port=self._door.port,
                origin=Origin(self._door.origin),
                additional_headers={"Cookie": cookie_header(self._cookies)},
                compression=None,
                ping_interval=None,
                max_size=MAX_ANSWER_BYTES,
                open_timeout=OPENING_SECONDS,
                proxy=None,
            ) as socket:
                await self._talk(socket)
        except (OSError, WebSocketException):
            pass  # how it ended, the close code tells
        return socket.close_code if socket is not None else None

    async def _talk(self, socket: ClientConnection) -> None:
        self._socket = socket
        greeting = asyncio.create_task(self._greet(socket))
        try:
            while True:
                async with asyncio.timeout(SILENT_SECONDS):
                    frame = json.loads(await socket.recv())
                if "event" not in frame:
                    self._settle(frame)
                    continue
                if frame["event"] == "heartbeat":
                    await self.signal("alive")
                self._listener.heard(frame)
        finally:
            self._socket = None
            greeting.cancel()
            await asyncio.gather(greeting, return_exceptions=True)
            for waiting in self._waiting.values():
                if not waiting.reply.done():
                    waiting.reply.set_result(None)
            self._listener.lost()

    async def _greet(self, socket: ClientConnection) -> None:
        try:
            await self.ask("hello", on_ok=self._greeted, version=VERSION, language="fi")
        except Refused as refusal:
            log.error("simulation_not_greeted", code=refusal.code)  # noqa: TRY400 - the code says it all
            await socket.close()
        except Lost:
            await socket.close()

    def _greeted(self, _answer: Mapping[str, Any]) -> None:
        self._attempt = 0
        self._listener.greeted()

    def _settle(self, frame: Mapping[str, Any]) -> None:
        waiting = self._waiting.get(frame["ref"] or "")
        if waiting is None or waiting.reply.done():
            return
        if waiting.on_ok is not None and "ok" in frame:
            waiting.on_ok(frame["ok"])
        waiting.reply.set_result(frame)


def _answer(frame: Mapping[str, Any] | None) -> Mapping[str, Any]:
    if frame is None:
        raise Lost
    if "error" in frame:
        raise Refused(frame["error"])
    answer: Mapping[str, Any] = frame["ok"]
    return answer


def pause_seconds(attempt: int, code: int | None) -> float:
    """How long to stay away before try number `attempt` (from 1): doubling to 20 s, with full jitter.

    After flooding it is a minute, as the wire asks.
    """
    chance = random.random()  # noqa: S311 - spreads people over time, guards nothing
    if code == FLOODED:
        return FLOOD_PAUSE_SECONDS * (1 + chance / 10)
    step = max(attempt - 1, RESTART_ATTEMPT if code in RESTARTS else 0)
    return chance * min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2.0 ** min(step, 10))
