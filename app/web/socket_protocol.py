"""What uvicorn's WebSocket protocol lacks: an end for who takes nothing, and our headers on every refusal."""

import asyncio
import socket
from collections.abc import Callable
from typing import Any

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from app.web.connection_counts import Place
from app.web.middleware.security_headers import HEADERS

# A socket may owe its reader an outbox (256 KiB) and the pongs to one piece of what it read, never more.
MAX_UNREAD_BYTES = 1024 * 1024
# How long a reader may take for the last that was written to its socket.
FAREWELL_SECONDS = 15.0
# What the kernel takes for a reader before the line takes it. By itself it takes up to 4 MiB (measured: 3 MiB for a
# reader who takes nothing), which no outbox knows of and no end of a place can take back.
MAX_UNSENT_BYTES = 128 * 1024
_SWITCHING = 101


class BoundedSocketProtocol(WebSocketsSansIOProtocol):
    """Gives its `place` in the counts back, and no reader who takes nothing keeps it for ever.

    uvicorn answers pings whether or not anybody reads the answers, and closes only what can still be written. What it
    refuses never was an application's answer, so no middleware has seen it.
    """

    def __init__(self, *, place: Place, **arguments: Any) -> None:
        super().__init__(**arguments)
        self._place = place
        self._farewell: asyncio.TimerHandle | None = None
        self.conn.send_response = _with_headers(self.conn.send_response)  # type: ignore[assignment]

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Takes the connection over."""
        super().connection_made(transport)
        _keep_kernel_short(transport)

    def data_received(self, data: bytes) -> None:
        """Reads frames, and answers pings."""
        super().data_received(data)
        if self.transport.get_write_buffer_size() > MAX_UNREAD_BYTES:
            self.transport.abort()

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
