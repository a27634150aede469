"""What uvicorn's WebSocket protocol lacks: an end for who takes nothing, and our headers on every refusal."""

import asyncio
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from app.web.connection_counts import Place
from app.web.middleware.security_headers import HEADERS

# A socket may owe its reader an outbox (256 KiB) and the pongs to one piece of what it read, never more.
MAX_UNREAD_BYTES = 1024 * 1024
# How long a reader may take for the last that was written to its socket.
FAREWELL_SECONDS = 15.0
_SWITCHING = 101


@lru_cache
def bounded(protocol_class: Any) -> Any:
    """The same WebSocket protocol; it gives its place back, and no reader who takes nothing keeps it for ever.

    uvicorn answers pings whether or not anybody reads the answers, and closes only what can still be written. What it
    refuses never was an application's answer, so no middleware has seen it.
    """

    class Bounded(protocol_class):  # type: ignore[misc]
        place: Place
        farewell: asyncio.TimerHandle | None = None

        def __init__(self, **arguments: Any) -> None:
            super().__init__(**arguments)
            self.conn.send_response = _with_headers(self.conn.send_response)

        def data_received(self, data: bytes) -> None:
            super().data_received(data)
            if self.transport.get_write_buffer_size() > MAX_UNREAD_BYTES:
                self.transport.abort()

        def on_task_complete(self, task: "asyncio.Task[None]") -> None:
            super().on_task_complete(task)
            if not self.disconnected:
                self.farewell = self.loop.call_later(FAREWELL_SECONDS, self.transport.abort)

        def connection_lost(self, exc: Exception | None) -> None:
            if self.farewell is not None:
                self.farewell.cancel()
            self.place.release()
            super().connection_lost(exc)

    return Bounded


def _with_headers(send_response: Callable[[Any], None]) -> Callable[[Any], None]:
    def send(response: Any) -> None:
        if response.status_code != _SWITCHING:
            for name, value in {**HEADERS, "Cache-Control": "no-store"}.items():
                response.headers.setdefault(name, value)
        send_response(response)

    return send
