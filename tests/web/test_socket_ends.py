"""A socket that is closed for what it sent may read why: nothing resets its line while more of it lies unread."""

import asyncio

import pytest
import uvicorn
from uvicorn.server import ServerState

from app.web import socket_protocol
from tests.load.wire import frame

pytestmark = pytest.mark.anyio
MAX_FRAME_BYTES = 65_536
HANDSHAKE = (
    b"GET /ws HTTP/1.1\r\nHost: stupa.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
)


class Line:
    """A transport that keeps what it is told."""

    def __init__(self):
        self.told, self.written = [], b""

    def write(self, data):
        self.written += data

    def can_write_eof(self):
        return True

    def is_closing(self):
        return "close" in self.told or "abort" in self.told

    def get_write_buffer_size(self):
        return 0

    def get_extra_info(self, _name, default=None):
        return default

    def __getattr__(self, name):
        if name not in {"write_eof", "pause_reading", "resume_reading", "close", "abort"}:
            raise AttributeError(name)
        return lambda: self.told.append(name)


class Place:
    def release(self):
        pass


async def opened(closes_with=None):
    """A socket that is open, or that the application has closed; its protocol and its line."""

    async def application(_scope, receive, send):
        await receive()
        await send({"type": "websocket.accept"})
        if closes_with:
            await send({"type": "websocket.close", "code": closes_with})
        while (await receive())["type"] != "websocket.disconnect":
            pass

    config = uvicorn.Config(application, lifespan="off", log_config=None, ws_max_size=MAX_FRAME_BYTES)
    config.load()
    made = {"config": config, "server_state": ServerState(), "app_state": {}}
    protocol, line = socket_protocol.BoundedSocketProtocol(place=Place(), **made), Line()
    protocol.connection_made(line)
    protocol.data_received(HANDSHAKE)
    while not (protocol.handshake_complete and protocol.close_sent == bool(closes_with)):
        await asyncio.sleep(0)
    line.told.clear()
    return protocol, line


async def hung_up(line):
    async with asyncio.timeout(10):
        while "abort" not in line.told:
            await asyncio.sleep(0)


@pytest.mark.parametrize(
    ("sent", "code"), [(frame("x" * 70_000), 1009), (b"\xff" * 10, 1002)], ids=["too large", "no frame"]
)
async def test_what_is_no_frame_is_answered_and_the_line_stays_until_that_was_read(monkeypatch, sent, code):
    monkeypatch.setattr(socket_protocol, "LINGER_SECONDS", 0)
    protocol, line = await opened()
    protocol.data_received(sent)
    protocol.data_received(sent)
    assert code.to_bytes(2, "big") in line.written
    assert line.told == ["write_eof", "pause_reading"]
    await hung_up(line)
    assert "close" not in line.told


async def test_who_sends_on_after_the_goodbye_is_read_no_more_and_cut_off_later(monkeypatch):
    monkeypatch.setattr(socket_protocol, "LINGER_SECONDS", 0)
    protocol, line = await opened(closes_with=4400)
    sent = frame("x" * 60_000)
    for _ in range(socket_protocol.MAX_BYTES_AFTER_CLOSE // len(sent)):
        protocol.data_received(sent)
    paused = line.told.count("pause_reading")
    protocol.data_received(sent)
    assert line.told.count("pause_reading") == paused + 1
    assert "abort" not in line.told
    await hung_up(line)
