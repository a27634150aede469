"""The bus between processes over the pub/sub of Valkey or Redis.

Two connections: one listens, one publishes what has queued in one write. Both live and die together; when either
shows no sign of life they are thrown away, and after the new pair has subscribed again the gap is reported. The
client library's own silent reconnects are switched off, for they would hide the gap and could publish twice.
"""

import asyncio
import math
import random
from contextlib import suppress
from typing import Any

import structlog
from redis.asyncio.connection import AbstractConnection, ConnectionPool
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from app.bus.contract import OnBlob, OnGap
from app.bus.reader import hand_over, report_gap
from app.bus.subscriptions import Subscriptions
from app.bus.waiting import WaitingBlobs

PING_SECONDS = 1.0
REPLY_SECONDS = 2.0
FIRST_DELAY_SECONDS = 0.05
LAST_DELAY_SECONDS = 5.0
MAX_BATCH = 256
MAX_BATCH_BYTES = 1024 * 1024
log = structlog.get_logger()


class ValkeyBus:
    """Keeps the contract of `Bus` between processes."""

    def __init__(
        self,
        url: str,
        *,
        prefix: str,
        max_waiting_bytes: int = 8 * 1024 * 1024,
        ping_seconds: float = PING_SECONDS,
        reply_seconds: float = REPLY_SECONDS,
    ) -> None:
        """A server is taken for dead when nothing came for `ping_seconds` + `reply_seconds`."""
        self._pool: ConnectionPool = ConnectionPool.from_url(
            url.replace("valkey", "redis", 1) if url.startswith("valkey") else url,
            protocol=2,
            retry=Retry(NoBackoff(), 0),
            socket_timeout=None,
        )
        # Never published on: being subscribed to it keeps an idle listener in pub/sub mode, where a ping may be sent.
        self._own_channel = prefix.encode()
        self._channel_prefix = f"{prefix}:".encode()
        self._ping_seconds = ping_seconds
        self._reply_seconds = reply_seconds
        self._waiting = WaitingBlobs(max_waiting_bytes)
        self._something_waits = asyncio.Event()
        self._sent_all = asyncio.Event()
        self._subscriptions = Subscriptions()
        self._on_blob: OnBlob = _ignore
        self._on_gap: OnGap = _ignore
        self._keeper: asyncio.Task[None] | None = None
        self._first_try = asyncio.Event()
        self._healthy = False
        self._failures = 0
        self._last_heard = 0.0

    @property
    def healthy(self) -> bool:
        """True while both connections stand and the last ping was answered in time."""
        return self._healthy

    @property
    def reaches_others(self) -> bool:
        """True, whether or not another process listens now."""
        return True

    @property
    def dropped(self) -> int:
        """Blobs that the full queue has refused since the start."""
        return self._waiting.dropped

    async def start(self, on_blob: OnBlob, on_gap: OnGap) -> None:
        """Begins to connect, for ever; returns after the first try, whether it worked or not."""
        self._on_blob, self._on_gap = on_blob, on_gap
        self._keeper = asyncio.create_task(self._keep_connected(), name="bus")
        await self._first_try.wait()

    def publish(self, topic: str, blob: bytes) -> None:
        """Queues the blob for the next write."""
        if self._keeper is not None and self._waiting.add(topic, blob):
            self._sent_all.clear()
            self._something_waits.set()

    def subscribe(self, topic: str) -> None:
        """Asks the server soon; see `settled`."""
        self._subscriptions.add(self._channel_prefix + topic.encode())

    def unsubscribe(self, topic: str) -> None:
        """Asks the server soon; what still comes is not handed over."""
        self._subscriptions.discard(self._channel_prefix + topic.encode())

    async def settled(self) -> None:
        """Returns when the server has confirmed what was asked, or at once while it is away."""
        if self._healthy:
            await self._subscriptions.confirmed()

    async def close(self) -> None:
        """Sends what is queued if that takes no longer than one reply may, then lets go of the server."""
        keeper, self._keeper = self._keeper, None
        if keeper is None:
            return
        if self._healthy:
            with suppress(TimeoutError):
                async with asyncio.timeout(self._reply_seconds):
                    await self._sent_all.wait()
        keeper.cancel()
        with suppress(asyncio.CancelledError):
            await keeper

    async def _keep_connected(self) -> None:
        while True:
            try:
                await self._serve()
            except* (RedisError, OSError, TimeoutError) as errors:
                log.warning("bus_away", kind=_kind(errors), attempt=self._failures)
            except* Exception:
                # This task must outlive any fault, or the process would go deaf without a word.
                log.exception("bus_failed")
            self._first_try.set()
            await asyncio.sleep(self._delay_seconds())

    def _delay_seconds(self) -> float:
        longest = min(LAST_DELAY_SECONDS, FIRST_DELAY_SECONDS * (1 << min(self._failures, 10)))
        self._failures += 1
        return longest * random.uniform(0.5, 1.0)  # noqa: S311 - spreads reconnects, guards nothing

    async def _serve(self) -> None:
        """One life of the pair of connections. Ends only by raising."""
        listener, publisher = self._new_connection(), self._new_connection()
        try:
            async with asyncio.timeout(self._reply_seconds):
                await listener.connect_check_health(retry_socket_connect=False)
                await publisher.connect_check_health(retry_socket_connect=False)
                await self._subscribe_anew(listener)
            self._begin()
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._listen(listener))
                tasks.create_task(self._keep_subscribed(listener))
                tasks.create_task(self._send(publisher))
        finally:
            self._healthy = False
            self._subscriptions.give_up()
            for connection in (listener, publisher):
                await connection.disconnect(nowait=True)

    def _new_connection(self) -> AbstractConnection:
        connection: AbstractConnection = self._pool.make_connection()  # type: ignore[no-untyped-call]
        return connection

    async def _subscribe_anew(self, listener: AbstractConnection) -> None:
        self._subscriptions.forget()
        await listener.send_command("SUBSCRIBE", self._own_channel)
        asked = await self._ask(listener)
        while not self._subscriptions.has_confirmed(asked):
            self._take(await listener.read_response(timeout=math.inf))

    def _begin(self) -> None:
        self._healthy = True
        self._failures = 0
        self._last_heard = asyncio.get_running_loop().time()
        if self._first_try.is_set():
            log.info("bus_back")
            report_gap(self._on_gap)
        self._first_try.set()

    async def _listen(self, listener: AbstractConnection) -> None:
        loop = asyncio.get_running_loop()
        while True:
            self._take(await listener.read_response(timeout=math.inf))
            self._last_heard = loop.time()

    def _take(self, reply: list[Any]) -> None:
        kind = reply[0]
        if kind == b"message" and self._subscriptions.holds(reply[1]):
            hand_over(self._on_blob, reply[1].removeprefix(self._channel_prefix).decode(), reply[2])
        elif kind == b"pong":
            self._subscriptions.confirm(int(reply[1]))

    async def _keep_subscribed(self, listener: AbstractConnection) -> None:
        """Says what has changed, at once, and pings at least every `ping_seconds`."""
        loop = asyncio.get_running_loop()
        while True:
            await _within(self._ping_seconds, self._subscriptions.changed)
            if loop.time() - self._last_heard > self._ping_seconds + self._reply_seconds:
                raise TimeoutError
            async with asyncio.timeout(self._reply_seconds):
                await self._ask(listener)

    async def _ask(self, listener: AbstractConnection) -> int:
        """One write: what to begin and end, then a ping that carries the returned number; its answer confirms all."""
        number, begun, ended = self._subscriptions.take_changes()
        commands: list[tuple[str | bytes, ...]] = []
        if begun:
            commands.append(("SUBSCRIBE", *begun))
        if ended:
            commands.append(("UNSUBSCRIBE", *ended))
        commands.append(("PING", str(number)))
        await listener.send_packed_command(listener.pack_commands(commands))
        return number

    async def _send(self, publisher: AbstractConnection) -> None:
        """Publishes what has queued, batch by batch. A batch is never sent twice: at most once is the promise."""
        while True:
            if not self._waiting:
                self._something_waits.clear()
                self._sent_all.set()
                await _within(self._ping_seconds, self._something_waits)
            batch = self._waiting.take(most=MAX_BATCH, most_bytes=MAX_BATCH_BYTES)
            commands: list[tuple[str | bytes, ...]] = [
                ("PUBLISH", self._channel_prefix + topic.encode(), blob) for topic, blob in batch
            ]
            async with asyncio.timeout(self._reply_seconds):
                await publisher.send_packed_command(publisher.pack_commands(commands or [("PING",)]))
                for _ in commands or [()]:
                    await publisher.read_response(timeout=math.inf)


async def _within(seconds: float, event: asyncio.Event) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()


def _ignore(*_: object) -> None:
    """The reader before `start`."""


def _kind(errors: BaseExceptionGroup[BaseException]) -> str:
    first = errors.exceptions[0]
    return _kind(first) if isinstance(first, BaseExceptionGroup) else type(first).__name__
