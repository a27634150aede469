"""uvicorn with our HTTP deadlines and an orderly stop.

uvicorn tells each connection to close first and ends the lifespan last. By then nobody could hear the ack of what was
still queued, so our stop runs before uvicorn's.
"""

import asyncio
import gc
import socket
from collections.abc import Awaitable, Callable
from contextlib import suppress

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from app.settings import Settings
from app.web.http_protocol import HttpLimits, make_http_protocol

# Objects until the garbage collector looks at the youngest, and how many such looks until one further back. Of many
# sockets few leave garbage behind, and to look through all of them is work for a second.
GARBAGE = 2_000, 20, 50
ECHO_SECONDS = 2.0
LOOK_SECONDS = 0.02


class Server(uvicorn.Server):
    """A server that lets the program say goodbye before its connections are closed."""

    def __init__(self, config: uvicorn.Config, before_stop: Callable[[], Awaitable[None]]) -> None:
        super().__init__(config)
        self._before_stop = before_stop

    def run(self, sockets: list[socket.socket] | None = None) -> None:
        """Serves until it is told to stop. For a process that does nothing else.

        What was made until now stays: the garbage collector need not look at it again each time that many have come.
        """
        gc.collect()
        gc.freeze()
        gc.set_threshold(*GARBAGE)
        super().run(sockets)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stops taking new connections, drains, then lets uvicorn close what is left."""
        for server in self.servers:
            server.close()
        await self._before_stop()
        with suppress(TimeoutError):
            async with asyncio.timeout(ECHO_SECONDS):
                await self._goodbyes_returned()
        await super().shutdown(sockets)

    async def _goodbyes_returned(self) -> None:
        """Returns when every socket has answered its close, or is gone.

        uvicorn would drop them at once, with what they still send unread; the peer's kernel then throws the goodbye
        away, and the client never learns that it may come back.
        """
        connections = self.server_state.connections
        while any(isinstance(each, WebSocketsSansIOProtocol) for each in connections):  # noqa: ASYNC110 - see below
            await asyncio.sleep(LOOK_SECONDS)  # uvicorn's own set of connections tells nobody when it changes


def make_server(
    app: ASGIApp, settings: Settings, before_stop: Callable[[], Awaitable[None]], *, listener: int | None = None
) -> Server:
    """A server for the application, with the settings' limits.

    `listener` is the number of a socket that listens already; None opens one.
    """
    limits = HttpLimits(
        max_connections=settings.max_connections,
        connections_per_address=settings.connections_per_address,
        proxies=settings.proxy_networks,
    )
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        fd=listener,
        http=make_http_protocol(limits),
        ws="websockets-sansio",
        ws_per_message_deflate=False,
        ws_ping_interval=None,  # the wire has a heartbeat of its own
        ws_max_size=131_072,  # the wire's own bound is lower and answers by name
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=True,
        proxy_headers=False,
        lifespan="on",
        timeout_graceful_shutdown=10,
    )
    return Server(config, before_stop)
