"""From a commit to this process's hub and to the others: each event once, and packed only for somebody else."""

import asyncio

import pytest

from app.bus import MemoryBus
from app.realtime.publisher import EVENTS_BLOB, Publisher
from app.realtime.room_event import RoomEvent, unpack

pytestmark = pytest.mark.anyio
EVENTS = [RoomEvent("r", 1, b"{}"), RoomEvent("s", 1, b"{}"), RoomEvent("r", 2, b"{}")]


class Wire(MemoryBus):
    """Keeps what is published; says whether somebody else hears it."""

    def __init__(self, *, reaches_others):
        super().__init__()
        self.blobs = []
        self._others = reaches_others

    @property
    def reaches_others(self):
        return self._others

    def publish(self, topic, blob):
        self.blobs.append((topic, blob))


async def published(bus):
    taken = []
    publisher = Publisher(bus)
    publisher.attach(asyncio.get_running_loop(), taken.append)
    publisher.publish(EVENTS)
    for _ in range(3):
        await asyncio.sleep(0)
    return taken


async def test_a_process_alone_hands_its_events_over_as_they_are_and_packs_nothing():
    bus = Wire(reaches_others=False)
    [taken] = await published(bus)
    assert all(got is event for got, event in zip(taken, EVENTS, strict=True))
    assert bus.blobs == []


async def test_others_get_the_events_of_each_room_in_one_blob():
    bus = Wire(reaches_others=True)
    [taken] = await published(bus)
    assert taken == EVENTS
    assert [topic for topic, _ in bus.blobs] == ["room:r", "room:s"]
    assert all(blob[:1] == EVENTS_BLOB for _, blob in bus.blobs)
    assert [unpack(blob[1:]) for _, blob in bus.blobs] == [[EVENTS[0], EVENTS[2]], [EVENTS[1]]]
