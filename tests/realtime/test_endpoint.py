"""The portable road alone: a socket whose peer takes nothing in."""

import asyncio

import pytest

from app.realtime import endpoint
from app.realtime.connection import SocketPerson
from app.realtime.endpoint import Sessions, SocketEndpoint
from app.realtime.hub import Hub
from app.realtime.registry import Registry

pytestmark = pytest.mark.anyio


class StalledPeer:
    """Says nothing, and takes in nothing after the upgrade."""

    def __init__(self):
        self.stalled = asyncio.Event()
        self._asked = 0

    async def receive(self):
        self._asked += 1
        if self._asked > 1:
            await asyncio.get_running_loop().create_future()
        return {"type": "websocket.connect"}

    async def send(self, message):
        if message["type"] != "websocket.accept":
            self.stalled.set()
            await asyncio.get_running_loop().create_future()


def sessions_of(person):
    async def find(scope):
        return person

    async def refresh(used):
        return set(used)

    return Sessions(lambda scope: True, find, refresh)


async def nothing():
    return None


async def test_a_peer_that_takes_nothing_in_is_left_and_forgotten(clock, monkeypatch):
    monkeypatch.setattr(endpoint, "FLUSH_SECONDS", 0.01)
    registry, peer = Registry(), StalledPeer()
    hub = Hub(None, on_first=lambda room: None, on_last=lambda room: None, settled=nothing)
    serve = SocketEndpoint(None, hub, registry, sessions_of(SocketPerson(1, 1)), clock=clock)
    serving = asyncio.create_task(serve({}, peer.receive, peer.send))
    async with asyncio.timeout(5):
        while not registry.connections():
            await asyncio.sleep(0)
        (connection,) = registry.connections()
        hub.open(connection, "r")
        connection.send(b"{}", "r")
        await peer.stalled.wait()
        connection.close(4401)
        await serving
    assert registry.connections() == []
    assert hub.open_rooms() == []
