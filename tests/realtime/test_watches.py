"""The tasks that live as long as the process: they outlive faults, and obey each revocation once."""

import asyncio
from types import SimpleNamespace

import pytest

from app.base.errors import Unavailable
from app.chat.seen_marks import SeenMarks
from app.realtime import pulse, registry
from app.realtime.connection import Connection, SocketPerson
from app.realtime.protocol import HEARTBEAT_SECONDS
from app.realtime.pulse import NumberWatch, Pulse
from app.realtime.registry import Registry, RevocationWatch, Revoked

pytestmark = pytest.mark.anyio


class Paper:
    def __init__(self):
        self.code = None
        self.frames = []

    def put(self, frame, room=None):
        self.frames.append(frame)
        return True

    def drop_room(self, room):
        pass

    def close(self, code, *, flush):
        self.code = code


def socket_of(account, session):
    return Connection(Paper(), SocketPerson(account, session))


def revocations(watched, rows):
    async def read_after(last):
        return [row for row in rows if row.id > last]

    async def read_last():
        return max((row.id for row in rows), default=0)

    return RevocationWatch(watched, read_after, read_last)


async def test_an_account_whose_sessions_ended_may_begin_a_new_one():
    sockets, rows = Registry(), []
    watch = revocations(sockets, rows)
    await watch.look()
    old = socket_of(1, 10)
    sockets.add(old)
    rows.append(Revoked(1, 1, None))
    await watch.look()
    assert old.closed_with == 4401
    new = socket_of(1, 11)
    sockets.add(new)
    await watch.look()
    assert new.closed_with is None


async def test_a_revocation_that_becomes_visible_after_a_later_one_is_obeyed():
    sockets, rows = Registry(), []
    watch = revocations(sockets, rows)
    await watch.look()
    first, second = socket_of(1, 10), socket_of(2, 20)
    sockets.add(first)
    sockets.add(second)
    rows.append(Revoked(8, 2, 20))
    await watch.look()
    rows.append(Revoked(7, 1, 10))
    await watch.look()
    assert (first.closed_with, second.closed_with) == (4401, 4401)


class Shaken:
    """Fails in one way, then in another, then works."""

    def __init__(self):
        self.failures = [LookupError("a fault of ours"), Unavailable()]
        self.worked = asyncio.Event()

    async def __call__(self, *_):
        if self.failures:
            raise self.failures.pop()
        self.worked.set()
        return {}


class OneRoom:
    def open_rooms(self):
        return ["r"]

    def last_handed(self, room):
        return 0


async def outlives(task, shaken):
    running = asyncio.create_task(task)
    async with asyncio.timeout(5):
        await shaken.worked.wait()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_the_watch_over_revocations_outlives_faults(monkeypatch):
    monkeypatch.setattr(registry, "POLL_SECONDS", 0.001)
    shaken = Shaken()

    async def read_after(last):
        await shaken()
        return []

    async def none_yet():
        return 0

    await outlives(RevocationWatch(Registry(), read_after, none_yet).run(), shaken)


async def test_the_watch_over_numbers_outlives_faults():
    shaken = Shaken()
    await outlives(NumberWatch(OneRoom(), shaken, seconds=0.001).run(), shaken)


async def test_the_pulse_outlives_faults(monkeypatch, clock):
    monkeypatch.setattr(pulse, "TICK_SECONDS", 0.001)
    shaken = Shaken()
    beating = Pulse(Registry(), OneRoom(), None, None, clock=clock)
    monkeypatch.setattr(beating, "beat", shaken)
    await outlives(beating.run(), shaken)


async def test_who_has_not_said_hello_hears_no_heartbeat(clock):
    """Its answer would come before the hello, and be a fault."""
    here = Registry()
    silent, greeted = [socket_of(account, account) for account in (1, 2)]
    greeted.greeted = True
    for connection in (silent, greeted):
        connection.heard_at = clock.monotonic()
        here.add(connection)
    beating = Pulse(here, OneRoom(), SimpleNamespace(step=int), None, clock=clock)
    for _ in range(HEARTBEAT_SECONDS):
        await beating.beat()
    assert [len(connection.transport.frames) for connection in (silent, greeted)] == [0, 1]


async def test_the_writer_of_marks_outlives_faults(monkeypatch):
    monkeypatch.setattr("app.chat.seen_marks.FLUSH_SECONDS", 0.001)
    shaken = Shaken()
    marks = SeenMarks(None)
    monkeypatch.setattr(marks, "flush", shaken)
    await outlives(marks.run(), shaken)
