"""A live server around a few plain endpoints, and a client that speaks bytes."""

import asyncio
import socket
import struct
import threading
import time
from contextlib import contextmanager

import uvicorn
import uvloop
from uvicorn.server import ServerState

from app.web.http_protocol import HttpLimits, make_http_protocol

# More than the system keeps for a reader who takes nothing.
MUCH_BYTES = 32 * 1024 * 1024
PIECE_BYTES = 64 * 1024


class Endpoints:
    """`/` answers at once, `/echo` reads its body first, `/wait` answers after `/go`, `/late` reads after `/go`.

    `/much` answers with MUCH_BYTES in pieces.
    """

    def __init__(self):
        self.go = asyncio.Event()
        self.sockets_begun = 0
        self.told_of_the_end = threading.Event()

    async def __call__(self, scope, receive, send):
        if scope["type"] == "websocket":
            await self._websocket(scope, receive, send)
            return
        path, length = scope["path"], 0
        if path == "/go":
            self.go.set()
        if path in ("/wait", "/late"):
            await self.go.wait()
        more = path in ("/echo", "/late")
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                self.told_of_the_end.set()
                return
            length, more = length + len(message["body"]), message["more_body"]
        if path == "/much":
            await _answer_much(send)
            return
        body = f"{path} {length}".encode()
        headers = [(b"content-type", b"text/plain"), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    async def _websocket(self, scope, receive, send):
        self.sockets_begun += 1
        await receive()
        if scope["path"] not in ("/ws", "/ws/much"):
            await send({"type": "websocket.close"})
            return
        await send({"type": "websocket.accept"})
        if scope["path"] == "/ws/much":
            await send({"type": "websocket.send", "text": "x" * MUCH_BYTES})
            return
        while (message := await receive())["type"] == "websocket.receive":
            await send({"type": "websocket.send", "text": message["text"]})


async def _answer_much(send):
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"%d" % MUCH_BYTES)]})
    for left in range(MUCH_BYTES - PIECE_BYTES, -1, -PIECE_BYTES):
        await send({"type": "http.response.body", "body": b"x" * PIECE_BYTES, "more_body": left > 0})


class Served:
    """A running server: where it listens, its endpoints and its counts."""

    def __init__(self, port, endpoints, counts, loop):
        self.port = port
        self._loop = loop
        self.endpoints = endpoints
        self.counts = counts
        self._wires = []

    def connect(self):
        self._wires.append(Wire(socket.create_connection(("127.0.0.1", self.port), timeout=5)))
        return self._wires[-1]

    @contextmanager
    def standing_still(self):
        """The server does nothing meanwhile; the system goes on to take connections for it."""
        on = threading.Event()
        self._loop.call_soon_threadsafe(on.wait)
        try:
            yield
        finally:
            on.set()

    def hang_up(self):
        for wire in self._wires:
            wire.close()


@contextmanager
def served(*, keep_alive_seconds=5, **limits):
    """A server on its own thread, with these limits over generous ones."""
    protocol = make_http_protocol(HttpLimits(**{"max_connections": 1000, "connections_per_address": 1000, **limits}))
    endpoints = Endpoints()
    config = uvicorn.Config(
        endpoints,
        http=protocol,
        ws="websockets-sansio",
        log_config=None,
        access_log=False,
        timeout_keep_alive=keep_alive_seconds,
    )
    config.load()
    with socket.create_server(("127.0.0.1", 0)) as listening, _running_loop() as loop:
        state = ServerState()
        server = asyncio.run_coroutine_threadsafe(_listen(listening, config, state), loop).result(5)
        running = Served(listening.getsockname()[1], endpoints, protocol.counts, loop)
        try:
            yield running
        finally:
            running.hang_up()
            asyncio.run_coroutine_threadsafe(_stop(server, state), loop).result(5)


@contextmanager
def _running_loop():
    """The loop that uvicorn would run; uvicorn's own start and stop would take half a second each time."""
    loop = uvloop.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield loop
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _listen(listening, config, state):
    loop = asyncio.get_running_loop()
    return await loop.create_server(
        lambda: config.http_protocol_class(config=config, server_state=state, app_state={}, _loop=loop), sock=listening
    )


async def _stop(server, state):
    server.close()
    for connection in list(state.connections):
        connection.transport.abort()
    tasks = list(state.tasks)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await server.wait_closed()


class Wire:
    """One connection of a client."""

    def __init__(self, sock):
        self._sock = sock
        self._buffer = b""
        self._opened = time.monotonic()

    @property
    def age_seconds(self):
        return time.monotonic() - self._opened

    def send(self, data):
        self._sock.sendall(data)

    def get(self, path="/", *headers):
        """One whole request and its answer."""
        self.send(head("GET", path, *headers))
        return self.answer()

    def answer(self):
        """The next answer: status, headers, body."""
        raw, self._buffer = self._until(b"\r\n\r\n")
        first, *lines = raw.decode("latin-1").split("\r\n")
        headers = dict(line.split(": ", 1) for line in lines if line)
        length = int(headers.get("content-length", 0))
        return int(first.split()[1]), headers, self.take(length).decode()

    def trickle(self, data, *, every_seconds):
        """Sends byte by byte for as long as nothing comes back; True where all was sent."""
        self._sock.settimeout(every_seconds)
        try:
            for byte in data:
                self.send(bytes([byte]))
                if not self.is_quiet(every_seconds):
                    return False
            return True
        finally:
            self._sock.settimeout(5)

    def is_quiet(self, seconds):
        """True where for so long nothing came and nobody hung up."""
        self._sock.settimeout(seconds)
        try:
            self._receive()
        except TimeoutError:
            return True
        finally:
            self._sock.settimeout(5)
        return False

    def is_over(self):
        """True once the server has hung up, without another byte."""
        return self._buffer == b"" and self._sock.recv(1) == b""

    def take(self, count):
        """So many bytes of what has come and comes."""
        while len(self._buffer) < count:
            self._receive()
        taken, self._buffer = self._buffer[:count], self._buffer[count:]
        return taken

    def close(self):
        self._sock.close()

    def vanish(self):
        """Hangs up at once, with everything unread thrown away."""
        self._sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._sock.close()

    def _until(self, mark):
        while mark not in self._buffer:
            self._receive()
        before, _, rest = self._buffer.partition(mark)
        return before, rest

    def _receive(self):
        data = self._sock.recv(65536)
        if not data:
            message = "the server hung up"
            raise EOFError(message)
        self._buffer += data


def head(method, path, *headers):
    return "\r\n".join([f"{method} {path} HTTP/1.1", "Host: localhost", *headers, "", ""]).encode()


def upgrade(path="/ws", *headers):
    return head(
        "GET",
        path,
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        *headers,
    )


# A masked text, close and ping frame, the mask being zeros.
HELLO_FRAME = b"\x81\x85\x00\x00\x00\x00hello"
CLOSE_FRAME = b"\x88\x82\x00\x00\x00\x00\x03\xe8"
PING_FRAME = b"\x89\xfd\x00\x00\x00\x00" + b"p" * 125
