"""The wall, without sockets: order, gaps, ends, and the meeting of backlog and stream."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.realtime import hub as hub_module
from app.realtime.connection import Connection, SocketPerson
from app.realtime.hub import Hub
from app.realtime.room_event import EVERYONE, RoomEvent, encode
from app.rooms.access import Spans

pytestmark = pytest.mark.anyio
ALL = Spans(((1, None),))


class Paper:
    """A transport that keeps what was put."""

    def __init__(self):
        self.frames = []
        self.code = None

    def put(self, frame, room=None):
        self.frames.append((room, frame))
        return True

    def drop_room(self, room):
        self.frames = [pair for pair in self.frames if pair[0] != room]

    def close(self, code, *, flush):
        self.code = code


def connection(account=1):
    return Connection(Paper(), SocketPerson(account, account))


def event(number, **more):
    return RoomEvent("r", number, encode({"n": number}), **more)


class Store:
    """The database's side: what read_after can find."""

    def __init__(self):
        self.events = {}
        self.reads = 0

    async def read_after(self, room, after):
        self.reads += 1
        return [self.events[number] for number in sorted(self.events) if number > after][:3]


async def nothing():
    return None


def make_hub(store):
    opened, left = [], []
    return Hub(store.read_after, on_first=opened.append, on_last=left.append, settled=nothing), opened, left


def join(hub, who, last=0, member="m1", sees=ALL):
    subscription = hub.open(who, "r")
    hub.go_live(subscription, member=member, sees=sees, last=last)
    return subscription


def numbers(who):
    return [frame for _, frame in who.transport.frames]


async def test_events_are_handed_on_in_order_whatever_order_they_come_in():
    hub, _, _ = make_hub(Store())
    reader = connection()
    join(hub, reader)
    hub.accept([event(3), event(1), event(2)])
    assert numbers(reader) == [event(n).full for n in (1, 2, 3)]
    await hub.aclose()


async def test_an_event_said_twice_is_handed_on_once():
    hub, _, _ = make_hub(Store())
    reader = connection()
    join(hub, reader)
    hub.accept([event(1), event(1), event(2)])
    hub.accept([event(2)])
    assert numbers(reader) == [event(1).full, event(2).full]
    await hub.aclose()


async def test_what_the_bus_lost_is_read_from_the_database_in_pages():
    store = Store()
    store.events = {number: event(number) for number in range(1, 9)}
    hub, _, _ = make_hub(store)
    reader = connection()
    join(hub, reader)
    hub.accept([event(8)])
    async with asyncio.timeout(5):
        while len(numbers(reader)) < 8:
            await asyncio.sleep(0.01)
    assert numbers(reader) == [event(n).full for n in range(1, 9)]
    await hub.aclose()


async def test_a_number_heard_from_a_timer_is_fetched():
    store = Store()
    store.events = {1: event(1)}
    hub, _, _ = make_hub(store)
    reader = connection()
    join(hub, reader)
    hub.notice("r", 1)
    async with asyncio.timeout(5):
        while not numbers(reader):
            await asyncio.sleep(0.01)
    await hub.aclose()


async def test_the_end_of_a_place_drops_what_waits_and_lets_nothing_through_after():
    hub, _, _ = make_hub(Store())
    reader, other = connection(1), connection(2)
    join(hub, reader, member="m1")
    join(hub, other, member="m2")
    hub.accept([event(1), event(2, ends="m1", own_member="m1", own=b"own end"), event(3)])
    assert numbers(reader) == [b"own end"]
    assert numbers(other) == [event(n).full for n in (1, 2, 3)]
    assert reader.subscriptions == {}
    await hub.aclose()


async def test_the_end_of_a_room_reaches_everybody_though_numbers_before_it_are_lost():
    hub, _, left = make_hub(Store())
    reader, aside, reads_still = connection(1), connection(2), connection(3)
    join(hub, reader, member="m1")
    hub.wait(hub.open(aside, "r"), member="m2", last=0)
    asked = hub.open(reads_still, "r")
    end = event(9, ends=EVERYONE)
    hub.accept([event(1), end])
    assert numbers(reader) == numbers(aside) == [end.full]
    hub.go_live(asked, member="m3", sees=ALL, last=1)
    assert numbers(reads_still) == [end.full]
    assert (hub.open_rooms(), left) == ([], ["r"])
    await hub.aclose()


async def test_the_end_of_a_room_is_found_in_the_database_behind_a_hole():
    store = Store()
    store.events = {9: event(9, ends=EVERYONE)}
    hub, _, _ = make_hub(store)
    reader = connection()
    join(hub, reader)
    hub.notice("r", 9)
    async with asyncio.timeout(5):
        while hub.open_rooms():
            await asyncio.sleep(0.01)
    assert numbers(reader) == [store.events[9].full]
    await hub.aclose()


async def test_whoever_is_set_aside_while_the_room_ends_looks_again():
    hub, _, _ = make_hub(Store())
    other, reader = connection(1), connection(2)
    join(hub, other, last=4, member="m2")
    asked = hub.open(reader, "r")
    hub.accept([event(5, ends=EVERYONE)])
    hub.wait(asked, member="m1", last=4)
    assert numbers(reader) == [encode({"event": "room_open", "room": "r"})]
    await hub.aclose()


async def test_whoever_was_set_aside_before_the_room_ended_looks_again():
    """Both while their backlog was read."""
    hub, _, _ = make_hub(Store())
    other, reader = connection(1), connection(2)
    join(hub, other, last=4, member="m2")
    asked = hub.open(reader, "r")
    aside = event(5, ends="m1")
    hub.accept([aside, event(6, ends=EVERYONE)])
    hub.go_live(asked, member="m1", sees=ALL, last=4)
    assert numbers(reader) == [aside.full, encode({"event": "room_open", "room": "r"})]
    hub.cancel(hub.open(reader, "r"))
    assert hub.open_rooms() == []
    await hub.aclose()


async def test_someone_who_waits_is_told_when_the_room_opens_again():
    hub, _, _ = make_hub(Store())
    reader = connection()
    hub.wait(hub.open(reader, "r"), member="m1", last=4)
    hub.accept([event(5), event(6, opens="m1")])
    assert numbers(reader) == [encode({"event": "room_open", "room": "r"})]
    await hub.aclose()


async def test_a_room_that_opened_while_the_answer_was_read_is_told_at_once():
    hub, _, _ = make_hub(Store())
    other, reader, third = connection(1), connection(2), connection(3)
    join(hub, other, last=4, member="m2")
    asked, later = hub.open(reader, "r"), hub.open(third, "r")
    hub.accept([event(5, opens="m1")])
    hub.wait(asked, member="m1", last=4)
    hub.wait(later, member="m1", last=5)
    assert numbers(reader) == [encode({"event": "room_open", "room": "r"})]
    assert numbers(third) == []
    await hub.aclose()


async def test_a_place_that_ended_and_opened_while_the_backlog_was_read_is_told_as_open():
    hub, _, _ = make_hub(Store())
    other, reader = connection(), connection(2)
    join(hub, other)
    late = hub.open(reader, "r")
    hub.accept([event(1, ends="m2"), event(2, opens="m2"), event(3)])
    hub.go_live(late, member="m2", sees=ALL, last=0)
    assert numbers(reader) == [event(1).full, encode({"event": "room_open", "room": "r"})]
    await hub.aclose()


async def test_a_wait_that_was_closed_or_overtaken_while_it_was_read_is_none():
    hub, _, _ = make_hub(Store())
    other, reader = connection(1), connection(2)
    join(hub, other, last=4, member="m2")
    for ends in (lambda: hub.close(reader, "r"), lambda: join(hub, reader, last=4)):
        asked = hub.open(reader, "r")
        ends()
        hub.wait(asked, member="m1", last=4)
    hub.accept([event(5, opens="m1")])
    assert numbers(reader) == [event(5).full]
    await hub.aclose()


async def test_a_hole_that_the_database_has_as_well_is_not_asked_about_without_a_pause():
    store = Store()
    store.events = {2: event(2)}
    hub, _, _ = make_hub(store)
    join(hub, connection())
    hub.notice("r", 2)
    async with asyncio.timeout(5):
        while not store.reads:
            await asyncio.sleep(0.01)
    for _ in range(50):
        await asyncio.sleep(0)
    assert store.reads == 1
    await hub.aclose()


async def test_a_fault_while_a_gap_is_read_is_outlived(monkeypatch):
    monkeypatch.setattr(hub_module, "RETRY_SECONDS", 0.001)
    store = Store()
    read = store.read_after

    async def fail_once(room, after):
        if not store.reads:
            store.reads += 1
            raise LookupError
        return await read(room, after)

    store.read_after = fail_once
    store.events = {1: event(1)}
    hub, _, _ = make_hub(store)
    reader = connection()
    join(hub, reader)
    hub.notice("r", 1)
    async with asyncio.timeout(5):
        while not numbers(reader):
            await asyncio.sleep(0.01)
    await hub.aclose()


async def test_only_those_who_may_see_the_older_message_get_the_full_form():
    hub, _, _ = make_hub(Store())
    early, late = connection(1), connection(2)
    join(hub, early, last=9, member="m1")
    join(hub, late, last=9, member="m2", sees=Spans(((8, None),)))
    changed = event(10, about=3)
    hub.accept([changed])
    assert numbers(early) == [changed.full]
    assert numbers(late) == [changed.blank]
    await hub.aclose()


async def test_what_comes_while_the_backlog_is_read_follows_it_without_a_gap():
    hub, _, _ = make_hub(Store())
    first, second = connection(1), connection(2)
    join(hub, first, last=3)
    subscription = hub.open(second, "r")
    hub.accept([event(4), event(5)])
    assert hub.meets(subscription, 4)
    hub.go_live(subscription, member="m2", sees=ALL, last=4)
    hub.accept([event(6)])
    assert numbers(second) == [event(5).full, event(6).full]
    await hub.aclose()


async def test_a_backlog_that_does_not_meet_the_stream_is_read_again():
    hub, _, _ = make_hub(Store())
    first, second = connection(1), connection(2)
    subscription = hub.open(second, "r")
    join(hub, first, last=7)
    assert not hub.meets(subscription, 6)
    assert hub.meets(subscription, 7)
    await hub.aclose()


async def test_the_first_reader_opens_the_topic_and_the_last_closes_it():
    hub, opened, left = make_hub(Store())
    one, two = connection(1), connection(2)
    join(hub, one)
    join(hub, two)
    hub.close(one, "r")
    assert (opened, left) == (["r"], [])
    hub.close_all(two)
    assert (opened, left) == (["r"], ["r"])


@given(
    order=st.permutations(range(1, 13)),
    lost=st.sets(st.integers(1, 12)),
    begins=st.lists(st.integers(0, 12), min_size=1, max_size=4),
)
async def test_every_reader_gets_every_number_above_its_own_once_in_order(order, lost, begins):
    """Whatever order the bus keeps, whatever it loses, and whenever readers come."""
    store = Store()
    hub, _, _ = make_hub(store)
    readers = []
    for place, number in enumerate(order):
        for _ in [begin for begin in begins if begin == place]:
            # The backlog speaks of all that is in the database by now.
            last = max((n for n in range(13) if set(range(1, n + 1)) <= set(store.events)), default=0)
            reader = connection(len(readers))
            subscription = hub.open(reader, "r")
            if hub.meets(subscription, last):
                hub.go_live(subscription, member=f"m{place}", sees=ALL, last=last)
                readers.append((reader, last))
            else:
                hub.close(reader, "r")
        store.events[number] = event(number)
        if number not in lost:
            hub.accept([event(number)])
    hub.notice("r", 12)
    async with asyncio.timeout(5):
        while any(len(numbers(reader)) < 12 - last for reader, last in readers):
            await asyncio.sleep(0.005)
    for reader, last in readers:
        assert reader.transport.code is None
        assert numbers(reader) == [event(n).full for n in range(last + 1, 13)]
    await hub.aclose()
