"""A light client, of which a process holds thousands: WebSocket frames made and cut by hand.

One process, one asyncio protocol a socket. Masking keys are all zero: a server must unmask, and gets the same bytes.
"""

import asyncio
import base64
import json
import os

WHOLE_TEXT, BEGUN_TEXT, FRAGMENT, CLOSE, PING = 0x81, 0x01, 0x00, 0x88, 0x89


def frame(text, kind=WHOLE_TEXT):
    """A masked frame, of a text or of bytes; `kind` is its first byte."""
    body = text if isinstance(text, bytes) else text.encode()
    size = len(body)
    if size < 126:
        head = bytes((kind, 0x80 | size))
    elif size < 65536:
        head = bytes((kind, 0xFE)) + size.to_bytes(2, "big")
    else:
        head = bytes((kind, 0xFF)) + size.to_bytes(8, "big")
    return head + b"\0\0\0\0" + body


class Wire(asyncio.Protocol):
    """Keeps the replies, lets all else go by, and says goodbye as it is told."""

    def __init__(self, handshake):
        self.replies = asyncio.Queue()
        self.close_code = None
        self._handshake = handshake
        self._rest = b""
        self._open = False
        self._transport = None
        self.opened = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self._transport = transport
        transport.write(self._handshake)

    def connection_lost(self, error):
        if not self.opened.done():
            self.opened.set_exception(error or ConnectionError("closed while opening"))

    def data_received(self, data):
        if self._rest:
            data = self._rest + data
        at = 0 if self._open else self._take_head(data)
        if at is None:
            self._rest = data
            return
        end = len(data)
        while end - at >= 2:
            size, start = data[at + 1], at + 2
            if size == 126:
                size, start = int.from_bytes(data[at + 2 : at + 4], "big"), at + 4
            elif size == 127:
                size, start = int.from_bytes(data[at + 2 : at + 10], "big"), at + 10
            if start + size > end:
                break
            if data[at] == CLOSE:
                self._take_close(data[start : start + size])
            else:
                self._take(data, start, start + size)
            at = start + size
        self._rest = data[at:]

    def send(self, made):
        self._transport.write(made)

    def close(self):
        if self._transport is not None:
            self._transport.close()

    async def ask(self, **body):
        self.send(frame(json.dumps({"ref": "ask", **body})))
        return json.loads(await self.replies.get())["ok"]

    def _take_head(self, data):
        head, found, _ = data.partition(b"\r\n\r\n")
        if not found:
            return None
        self._open = True
        if b" 101 " in head:
            self.opened.set_result(None)
            return len(head) + 4
        self.opened.set_exception(ConnectionError(head.decode("latin-1")))
        return len(data)  # what follows a refusal are no frames

    def _take_close(self, body):
        self.close_code = int.from_bytes(body[:2], "big") if body else 1005
        self._transport.write(frame(body, CLOSE))
        self._transport.close()

    def _take(self, data, start, end):
        if data.startswith(b'{"ref":', start):
            self.replies.put_nowait(data[start:end])


def handshake(port, token):
    """The request that opens a socket, as a browser with this session sends it."""
    key = base64.b64encode(os.urandom(16)).decode()
    return (
        "GET /ws HTTP/1.1\r\n"
        f"Host: localhost:{port}\r\nOrigin: http://localhost:{port}\r\n"
        "Upgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
        f"Cookie: __Host-vt_session={token}\r\n\r\n"
    ).encode()


async def open_wire(port, token):
    return await open_as(Wire(handshake(port, token)), port)


async def open_as(wire, port, **how):
    """Connects this wire and returns it once the socket is open; `how` goes to `create_connection`."""
    loop, own = asyncio.get_running_loop(), how.get("sock")
    try:
        if own is not None:
            await loop.sock_connect(own, ("127.0.0.1", port))
        where = () if own is not None else ("127.0.0.1", port)
        await loop.create_connection(lambda: wire, *where, **how)
        await wire.opened
    except BaseException:
        wire.close()
        if own is not None:
            own.close()
        raise
    return wire
