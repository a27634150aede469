"""Deadlines and limits that uvicorn has none of: for heads, bodies and connections, the WebSocket road's too.

Given to uvicorn as `http=`. A connection has at most one timer, which looks at a deadline when it fires and goes on
waiting where that has moved; so a byte costs a comparison, and a slow client costs nobody anything but its own place.
"""

import asyncio
import select
from collections.abc import Sized
from dataclasses import dataclass
from functools import partial
from typing import Any

from uvicorn.protocols.http.flow_control import FlowControl
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from app.base.addresses import Network, client_address, is_proxy
from app.web.connection_counts import ConnectionCounts
from app.web.early_answers import early_answer
from app.web.socket_protocol import BoundedSocketProtocol

# What a refused client may still send is read and thrown away for this long: closing on unread bytes would reset the
# connection, and the answer with it.
LINGER_SECONDS = 1.0
# Beyond so many at once an answer may be lost; a flood must not keep sockets by being refused.
MAX_LINGERING = 256

# No browser asks for so many things before it has read the first answer.
MAX_PIPELINED = 16

# Where the parser stands. A response may be under way in any of them.
_WAITING, _HEAD, _BODY, _ENDED = range(4)


@dataclass(frozen=True, kw_only=True)
class HttpLimits:
    """What one process grants its clients. Seconds and bytes are above 0."""

    max_connections: int
    connections_per_address: int
    proxies: tuple[Network, ...] = ()
    head_seconds: float = 10.0
    head_bytes: int = 32 * 1024
    body_seconds: float = 30.0
    unread_seconds: float = 30.0


def make_http_protocol(limits: HttpLimits) -> type["LimitedHttpProtocol"]:
    """A protocol class for `uvicorn.Config(http=…)` that keeps `limits`; its `counts` are those of this process.

    408: no whole head within `head_seconds` of the connection or of a next request's first byte, or no byte of a body
    for `body_seconds` while one is expected. 431: a head above `head_bytes`. 503: the process is full. 429: the
    address has too many connections; a peer in `proxies` is counted as the client it forwards for, once a head says
    who that is, and as nobody before. Every refusal closes the connection. A client that for `unread_seconds` takes too
    little of what was written to it is cut off, without a word: it would not read that either.
    """
    counts = ConnectionCounts(
        max_connections=limits.max_connections,
        connections_per_address=limits.connections_per_address,
    )
    return type("LimitedHttpProtocol", (LimitedHttpProtocol,), {"limits": limits, "counts": counts, "lingering": set()})


class LimitedHttpProtocol(HttpToolsProtocol):
    """uvicorn's protocol with deadlines. Made by `make_http_protocol`, one class a process."""

    limits: HttpLimits
    counts: ConnectionCounts
    lingering: set["LimitedHttpProtocol"]

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Takes a place and starts the clock of the first head."""
        super().connection_made(transport)
        self.flow = _Flow(transport, self.pipeline)
        self._answering: RequestResponseCycle | None = None
        self._unread: asyncio.TimerHandle | None = None
        self._phase = _HEAD
        self._head_bytes = 0
        self._began_inside = False
        self._refused = False
        self._timer: asyncio.TimerHandle | None = None
        self._place = self.counts.open()
        self._peer = self.client[0] if self.client else ""
        self._through_proxy = not self._peer or is_proxy(self._peer, self.limits.proxies)
        self._deadline = self.loop.time() + self.limits.head_seconds
        if self.counts.full:
            self._refuse(503)
        elif not self._through_proxy and not self._place.count_for(self._peer):
            self._refuse(429)
        else:
            self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """Gives the place back. Nothing more is written: the base class tells the last request alone."""
        self._end()
        self._end_unread()
        self.lingering.discard(self)
        self._place.release()
        if self._answering is not None:
            self._answering.disconnected = True
            self._answering.message_event.set()
        super().connection_lost(exc)

    def pause_writing(self) -> None:
        """The client does not read what it asked for: it asks for no more meanwhile, and has not for ever."""
        super().pause_writing()
        self.flow.pause_reading()
        self._begin_unread()

    def resume_writing(self) -> None:
        """The client has read on."""
        super().resume_writing()
        if not self.transport.is_closing():
            self._end_unread()
            self.flow.resume_reading()

    def timeout_keep_alive_handler(self) -> None:
        """Closes an idle connection, though its client may never read the last answer."""
        super().timeout_keep_alive_handler()
        self._begin_unread()

    def data_received(self, data: bytes) -> None:
        """Feeds the parser, in pieces no larger than a head may be, so that a head's size is known in time."""
        if self._phase == _WAITING:
            self._begin_head()
        most = self.limits.head_bytes
        if len(data) <= most:
            self._feed(data)
            return
        for start in range(0, len(data), most):
            if self._phase == _ENDED or self.transport.is_closing():
                return
            self._feed(data[start : start + most])

    def on_message_begin(self) -> None:
        """A head begins; behind another request's end it begins inside a piece."""
        if self._phase == _WAITING:
            self._begin_head()
            self._began_inside = True
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """Judges the whole head, then lets the request begin."""
        if self._phase == _ENDED:
            return
        if self._size_of_head() > self.limits.head_bytes:
            self._refuse(431)
        elif len(self.pipeline) >= MAX_PIPELINED or (self._through_proxy and not self._count_forwarded()):
            self._refuse(429)
        else:
            # First: where the address in it cannot be read this raises, and no request has begun.
            super().on_headers_complete()
            self._phase = _BODY
            self._deadline = self.loop.time() + self.limits.body_seconds

    def on_body(self, body: bytes) -> None:
        """Progress: the deadline moves on, while somebody still wants the body."""
        if self._phase == _ENDED:
            return
        if not self.cycle.response_complete:
            self._deadline = self.loop.time() + self.limits.body_seconds
        super().on_body(body)

    def on_message_complete(self) -> None:
        """The request is whole: nothing is expected of the client now."""
        if self._phase == _ENDED:
            return
        self._phase = _WAITING
        super().on_message_complete()

    def on_response_complete(self) -> None:
        """Between requests a proxy's connection belongs to no client."""
        super().on_response_complete()
        if self.transport.is_closing():
            self._begin_unread()
        if self._through_proxy and not self.pipeline:
            self._place.count_for_nobody()

    def handle_websocket_upgrade(self) -> None:
        """Hands the connection, and its place in the counts, to the WebSocket protocol.

        Not where its client has hung up: after a deploy thousands wait in the system's queue, and whoever waited too
        long knocks again. To begin for those who have gone would keep those waiting who have not.
        """
        if self._phase == _ENDED or self.ws_protocol_class is None:
            return
        self._end()
        self._end_unread()
        if _has_hung_up(self.transport):
            self.transport.abort()
            return
        # The base makes it, once, with keywords.
        self.ws_protocol_class = partial(BoundedSocketProtocol, place=self._place)  # type: ignore[assignment]
        super().handle_websocket_upgrade()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - the base class's signature
        """The parser gave up."""
        if self._phase != _ENDED:
            self._refuse(400)

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: Any) -> None:
        self._answering = cycle
        super()._start_asgi_task(cycle, app)

    def _feed(self, data: bytes) -> None:
        if self._phase == _ENDED:
            return
        self._began_inside = False
        super().data_received(data)
        if self._phase == _HEAD:
            # How much of a piece a head took that began inside it is not known; what was parsed of it is.
            self._head_bytes = self._size_of_head() if self._began_inside else self._head_bytes + len(data)
            if self._head_bytes > self.limits.head_bytes:
                self._refuse(431)
        if self._phase in (_HEAD, _BODY):
            self._watch()

    def _begin_head(self) -> None:
        self._phase = _HEAD
        self._head_bytes = 0
        self._deadline = self.loop.time() + self.limits.head_seconds

    def _size_of_head(self) -> int:
        return len(self.url) + sum(len(name) + len(value) + 4 for name, value in self.headers)

    def _count_forwarded(self) -> bool:
        forwarded = b",".join(value for name, value in self.headers if name == b"x-forwarded-for")
        found = client_address(self._peer, [forwarded.decode("latin-1")], self.limits.proxies)
        client = str(found or self._peer or "127.0.0.1")
        if is_proxy(client, self.limits.proxies):
            self._place.count_for_nobody()
            return True
        return self._place.count_for(client)

    def _watch(self) -> None:
        if self._timer is not None:
            if self._timer.when() <= self._deadline:
                return
            self._timer.cancel()
        self._timer = self.loop.call_at(self._deadline, self._look_at_deadline)

    def _look_at_deadline(self) -> None:
        self._timer = None
        if self._phase == _WAITING:
            return
        if self.flow.read_paused or (self._phase == _BODY and self.cycle.waiting_for_100_continue):
            # The client waits for us, not we for it.
            self._deadline = self.loop.time() + self.limits.body_seconds
        if self.loop.time() < self._deadline:
            self._watch()
        else:
            self._refuse(408)

    def _refuse(self, status: int) -> None:
        """Answers where that is still possible, and lets no further byte in."""
        in_body = self._phase == _BODY
        self._end()
        self.counts.refusals[status] += 1
        if in_body and (self.cycle.response_started or self.pipeline):
            self._close()
            return
        if in_body:
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        elif self.cycle is not None and not self.cycle.response_complete:
            # An earlier request of this connection is being answered. It gets its answer, then the connection ends.
            self.cycle.keep_alive = False
            self.flow.pause_reading()
            return
        self.transport.write(early_answer(status, self.server_state.default_headers))
        self._linger()

    def _linger(self) -> None:
        if not self.transport.can_write_eof() or len(self.lingering) >= MAX_LINGERING:
            self._close()
            return
        self.lingering.add(self)
        self.transport.write_eof()
        self._timer = self.loop.call_later(LINGER_SECONDS, self._close)

    def _close(self) -> None:
        self.transport.close()
        self._begin_unread()

    def _begin_unread(self) -> None:
        if self._unread is None:
            self._unread = self.loop.call_later(self.limits.unread_seconds, self.transport.abort)

    def _end_unread(self) -> None:
        if self._unread is not None:
            self._unread.cancel()
            self._unread = None

    def _end(self) -> None:
        self._phase = _ENDED
        self._unset_keepalive_if_required()
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


def _has_hung_up(transport: asyncio.Transport) -> bool:
    """True where the client's end of the line is closed already. False where the system cannot tell."""
    sock = transport.get_extra_info("socket")
    if sock is None or not hasattr(select, "POLLRDHUP"):
        return False
    look = select.poll()
    look.register(sock.fileno(), select.POLLRDHUP)
    return bool(look.poll(0))


class _Flow(FlowControl):
    """Reads no further while a client leaves answers unread or its own requests wait; the base class always would."""

    def __init__(self, transport: asyncio.Transport, waiting: Sized) -> None:
        super().__init__(transport)
        self._waiting = waiting

    def resume_reading(self) -> None:
        if not self.write_paused and not self._waiting:
            super().resume_reading()
