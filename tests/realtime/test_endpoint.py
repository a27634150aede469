"""The portable road without a server: peers that take nothing, stores that are away, faults that must be told."""

import asyncio
import json

import pytest
from structlog.testing import capture_logs

from app.base.clock import SystemClock
from app.base.errors import Unavailable
from app.realtime import endpoint as endpoint_module
from app.realtime.budget import OwnBudget, Window
from app.realtime.connection import SocketPerson
from app.realtime.dispatch import Body, Dispatch, Signal
from app.realtime.endpoint import Sessions, SocketEndpoint
from app.realtime.hub import Hub
from app.realtime.registry import Registry

pytestmark = pytest.mark.anyio
HELLO = json.dumps({"op": "hello", "ref": "1", "version": 1, "language": "fi"})


class Peer:
    """What the server would hand the endpoint, and what it would be handed."""

    def __init__(self, *texts, reads=True):
        self.incoming = asyncio.Queue()
        self.incoming.put_nowait({"type": "websocket.connect"})
        for text in texts:
            self.incoming.put_nowait({"type": "websocket.receive", "text": text})
        self.sent = []
        self._reads = reads

    async def receive(self):
        return await self.incoming.get()

    async def send(self, message):
        if not self._reads and message["type"] != "websocket.accept":
            await asyncio.get_running_loop().create_future()
        self.sent.append(message)

    @property
    def code(self):
        return next((message["code"] for message in self.sent if message["type"] == "websocket.close"), None)


class Walls:
    """An endpoint with everything around it in sight."""

    def __init__(self, *, find=None, is_alive=None, alive=None):
        async def nothing(*_):
            return []

        async def find_one(_):
            return SocketPerson(1, 1)

        async def lives(_):
            return True

        self.registry = Registry()
        self.hub = Hub(nothing, on_first=print, on_last=print, settled=nothing)
        clock = SystemClock()
        budget = OwnBudget(clock, Window(100, 10))
        dispatch = Dispatch(
            {},
            {"alive": Signal(Body, alive or (lambda *_: None))},
            {"write": budget, "ask": budget},
            explain=lambda language, error: error.code,
            clock=clock,
        )
        sessions = Sessions(lambda _: True, find or find_one, is_alive or lives, nothing)
        self.endpoint = SocketEndpoint(dispatch, self.hub, self.registry, sessions, clock=clock)

    async def serve(self, peer):
        async with asyncio.timeout(5):
            await self.endpoint({}, peer.receive, peer.send)


async def test_a_peer_that_takes_not_even_the_close_is_let_go(monkeypatch):
    monkeypatch.setattr(endpoint_module, "CLOSE_SECONDS", 0.01)
    walls, peer = Walls(), Peer(HELLO, reads=False)
    served = asyncio.create_task(walls.serve(peer))
    while not walls.registry.connections() or not walls.registry.connections()[0].greeted:
        await asyncio.sleep(0.001)
    walls.registry.connections()[0].close(1013)
    await served
    assert walls.registry.connections() == []


async def away(*_):
    raise Unavailable


@pytest.mark.parametrize("part", ["find", "is_alive"])
async def test_a_socket_that_opens_while_the_database_is_away_is_asked_to_come_back(part):
    peer = Peer()
    await Walls(**{part: away}).serve(peer)
    assert peer.code == 1013


async def test_a_socket_that_opens_during_the_stop_is_told_so():
    walls, peer = Walls(), Peer()

    async def stop_meanwhile(_):
        walls.endpoint.stopping = True
        return True

    walls = Walls(is_alive=stop_meanwhile)
    await walls.serve(peer)
    assert peer.code == 1012


async def test_a_fault_of_the_reading_task_is_logged():
    def fail(*_):
        raise LookupError

    with capture_logs() as logs:
        await Walls(alive=fail).serve(Peer(HELLO, '{"op": "alive"}'))
    assert [line["event"] for line in logs] == ["socket_failed"]


async def test_signals_without_end_close_the_socket_as_a_flood():
    peer = Peer(HELLO, *['{"op": "alive"}'] * 400)
    heard = []
    await Walls(alive=lambda *_: heard.append(1)).serve(peer)
    assert peer.code == 4429
    assert len(heard) < 300


@pytest.mark.parametrize("greeted", [True, False])
async def test_values_that_break_a_rule_without_end_close_the_socket_as_a_flood(greeted):
    wrong = json.dumps({"op": "hello", "ref": "1", "version": 1, "language": "xx"})
    peer = Peer(*([HELLO] if greeted else []), *[wrong] * 400)
    await Walls().serve(peer)
    assert peer.code == 4429
    assert len(peer.sent) < 310
