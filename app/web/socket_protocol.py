"""What uvicorn's WebSocket protocol lacks: ends for who takes nothing and for floods, our headers on every refusal."""

import asyncio
import socket
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.exceptions import InvalidState

from app.web.connection_counts import Place
from app.web.middleware.security_headers import HEADERS

# A socket may owe its reader an outbox (256 KiB) and the pongs to one piece of what it read, never more.
MAX_UNREAD_BYTES = 1024 * 1024
# How long a reader may take for the last that was written to its socket.
FAREWELL_SECONDS = 15.0
# What the kernel takes for a reader before the line takes it. By itself it takes up to 4 MiB (measured: 3 MiB for a
# reader who takes nothing), which no outbox knows of and no end of a place can take back.
MAX_UNSENT_BYTES = 128 * 1024
# What is parsed at a time. Of one read (256 KB) a parser makes 40 000 frames, and the loop stands meanwhile.
PIECE_BYTES = 4 * 1024
# Pings, pongs and fragments that go on: no command and no signal, so nobody else counts them. A browser sends few.
MAX_FREE_FRAMES_A_MINUTE = 300
# What may still be on its way when the goodbye is said. Who sends more has not read it yet.
MAX_BYTES_AFTER_CLOSE = 256 * 1024
# How long whoever is closed for what they sent may take to read why; a reset on unread bytes would throw that away.
LINGER_SECONDS = 1.0
_FLOODING = 4429
_SWITCHING = 101


class BoundedSocketProtocol(WebSocketsSansIOProtocol):
    """Gives its `place` in the counts back; neither a reader who takes nothing nor a flooder keeps it for ever.

    uvicorn answers pings whether or not anybody reads the answers, parses and queues all that one read brought, keeps
    fragments of nothing without end, and closes only what can still be written. What it refuses never was an
    application's answer, so no middleware has seen it.
    """

    def __init__(self, *, place: Place, **arguments: Any) -> None:
        super().__init__(**arguments)
        self._place = place
        self._farewell: asyncio.TimerHandle | None = None
        self._unparsed = b""
        self._free_frames = 0
        self._free_since = 0.0
        self._is_deaf = False
        self._bytes_after_close = 0
        self.conn.send_response = _with_headers(self.conn.send_response)  # type: ignore[assignment]

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Takes the connection over."""
        super().connection_made(transport)
        _keep_kernel_short(transport)

    def data_received(self, data: bytes) -> None:
        """Reads frames, and answers pings: no more of them at once than the application takes."""
        if self._is_deaf:
            return
        if self.close_sent:
            self._bytes_after_close += len(data)
            if self._bytes_after_close > MAX_BYTES_AFTER_CLOSE:
                self._hang_up_later()
                return
        self._unparsed += data
        self._parse()

    async def receive(self) -> Any:
        """The next message for the application; what came behind it is parsed once there is none."""
        message = await self.queue.get()
        if self.read_paused and self.queue.empty():
            self.read_paused = False
            self._parse()
            if not (self.read_paused or self._is_deaf or self.transport.is_closing()):
                self.transport.resume_reading()
        return message

    def handle_ping(self) -> None:
        """Answers it, where there are not too many."""
        if self._may_come_free():
            super().handle_ping()

    def handle_pong(self, event: Any) -> None:
        """Nobody asked for it."""
        if self._may_come_free():
            super().handle_pong(event)

    def handle_cont(self, event: Any) -> None:
        """A further part of a message."""
        if event.fin or self._may_come_free():
            super().handle_cont(event)

    def handle_parser_exception(self) -> None:
        """What came is no frame, or too large: the parser has made the goodbye, and the rest is read no more."""
        assert self.conn.close_sent is not None  # noqa: S101 - as in what it overrides
        self.queue.put_nowait({"type": "websocket.disconnect", "code": self.conn.close_sent.code})
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.close_sent = True
        # Who listens need not wait until we hang up.
        if self.transport.can_write_eof():
            self.transport.write_eof()
        self._hang_up_later()

    def on_task_complete(self, task: "asyncio.Task[None]") -> None:
        """The application has ended: what was written last has its time."""
        super().on_task_complete(task)
        if not self.disconnected:
            self._farewell = self.loop.call_later(FAREWELL_SECONDS, self.transport.abort)

    def connection_lost(self, exc: Exception | None) -> None:
        """Gives the place back."""
        if self._farewell is not None:
            self._farewell.cancel()
        self._place.release()
        super().connection_lost(exc)

    def _parse(self) -> None:
        """Feeds the parser until a message waits for the application, or nothing is left."""
        while self._unparsed and not self.read_paused and not self.transport.is_closing():
            piece, self._unparsed = self._unparsed[:PIECE_BYTES], self._unparsed[PIECE_BYTES:]
            super().data_received(piece)
            if self.transport.get_write_buffer_size() > MAX_UNREAD_BYTES:
                self.transport.abort()

    def _may_come_free(self) -> bool:
        """Counts a frame that is no message. False where there were too many: the socket is closed as a flood."""
        now = self.loop.time()
        if now - self._free_since >= 60:  # noqa: PLR2004 - a minute
            self._free_since, self._free_frames = now, 0
        self._free_frames += 1
        if self._free_frames == MAX_FREE_FRAMES_A_MINUTE + 1:
            self._end_flood()
        return self._free_frames <= MAX_FREE_FRAMES_A_MINUTE

    def _end_flood(self) -> None:
        """Says why, reads no further, and hangs up a little later."""
        self.queue.put_nowait({"type": "websocket.disconnect", "code": _FLOODING})
        if not self.close_sent:
            with suppress(InvalidState):  # where its own goodbye came behind its flood
                self.conn.send_close(_FLOODING)
            self.transport.write(b"".join(self.conn.data_to_send()))
            self.close_sent = True
        self._hang_up_later()

    def _hang_up_later(self) -> None:
        """Reads no further. What lies unread would reset a line that is closed, and the goodbye would be lost."""
        self._unparsed = b""
        self._is_deaf = True
        self.transport.pause_reading()
        if self.close_timer is not None:
            self.close_timer.cancel()
        # Where a timer runs the base does not hang up as soon as the application has ended.
        self.close_timer = self.loop.call_later(LINGER_SECONDS, self.transport.abort)


def _keep_kernel_short(transport: asyncio.BaseTransport) -> None:
    """Where the system can: what is on the line already does not count, so no line gets slower."""
    sock = transport.get_extra_info("socket")
    if sock is not None and hasattr(socket, "TCP_NOTSENT_LOWAT"):
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NOTSENT_LOWAT, MAX_UNSENT_BYTES)


def _with_headers(send_response: Callable[[Any], None]) -> Callable[[Any], None]:
    def send(response: Any) -> None:
        if response.status_code != _SWITCHING:
            for name, value in {**HEADERS, "Cache-Control": "no-store"}.items():
                response.headers.setdefault(name, value)
        send_response(response)

    return send
