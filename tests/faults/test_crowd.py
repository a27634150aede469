"""Many people at once, a tenth of whom do not read: nobody waits for them, and they cost a bounded memory (P20)."""

import asyncio
import os
import random
from dataclasses import dataclass

import psutil
import pytest

from tests.faults.crowd import Crowd, Guest, Waits, in_groups, seed_crowd
from tests.faults.history import check, quantile
from tests.faults.scene import served
from tests.faults.stored import check_stored

pytestmark = pytest.mark.anyio
# 16 000 bytes, near the most that one message may have. A page of history is then LONG_TEXTS of them.
LONG_TEXT = "🧶" * 3_980
LONG_TEXTS = 4
USUAL_TEXT = "Kävelin tänään järven ympäri, ja jäällä oli jo jälkiä. " * 4 + "Niin."
# An outbox, what the transport holds, and the page that is being written, as text and as bytes: 600 KiB, and its waste.
BYTES_A_SLEEPER = 1024 * 1024
BYTES_FOR_ALL = 16 * 1024 * 1024
ASLEEP_AT_ONCE = 25
PAGES_AT_ONCE = 4
FAR_TOO_MANY = 40
# For the slowest hundredth of those who read (promise P20).
MOST_SLOWER = 1.2
PAGES_TO_WARM_UP = 15


@dataclass(frozen=True)
class Plan:
    """`pages_before` each sleeper asks for as it falls asleep, `pages_meanwhile` while others talk, awake or not."""

    sockets: int
    phases: int
    messages: int
    a_second: int
    pages_before: int
    pages_meanwhile: int


def plan():
    """In `make faults` most sleepers are cut off while others talk; in the suite at once."""
    if "FAULT_ROUNDS" not in os.environ:
        return Plan(100, 1, 50, 500, pages_before=FAR_TOO_MANY, pages_meanwhile=0)
    sockets = int(os.environ.get("FAULT_SOCKETS", "10000"))
    return Plan(sockets, 3, 1_000, 100, pages_before=8, pages_meanwhile=3)


@pytest.mark.parametrize("size", ["small", "grown"])
async def test_nobody_waits_for_those_who_do_not_read(request, note, tell, size):
    """With and without sleepers in turns, within one run; a sleeper is closed 1013 and comes back by number."""
    chosen, planned = request.getfixturevalue(size), plan()
    seeded = seed_crowd(chosen.database_url, planned.sockets)
    reading, beside, memory = Waits(), Waits(), []
    async with served(*chosen.servers):
        crowd = Crowd(chosen.servers, seeded)
        try:
            await crowd.open([LONG_TEXT] * LONG_TEXTS)
            await warm_up(crowd)
            for _ in range(planned.phases):
                await talk(crowd, planned, reading)
                memory.append(memory_of(chosen.servers))
                await fall_asleep(crowd, planned.pages_before)
                await talk(crowd, planned, beside)
                memory.append(memory_of(chosen.servers))
                await in_groups(Guest.wake, crowd.sleepers)
            await crowd.read_to_the_end()
        finally:
            crowd.close()
    faults = check(crowd.history) + check_stored(chosen.database_url, crowd.history)
    grown = (memory[1] - memory[0]) / len(crowd.sleepers)
    note(f"crowd, {size}", [crowd.history], faults, beside.deliveries)
    tell(
        f"crowd, {size}: {planned.sockets} sockets, {figures(crowd, reading, beside)}; {grown / 1024:.0f} KiB a sleeper"
    )
    assert faults == []
    assert crowd.history.refusals.total() == 0
    assert set(crowd.ends) <= {1013, "dropped"}
    if planned.pages_before == FAR_TOO_MANY:  # else it is chance how many are cut off
        assert crowd.ends.total() >= len(crowd.sleepers) * planned.phases
    if "FAULT_ROUNDS" in os.environ:
        assert max(slower(reading, beside, what) for what in ("acks", "deliveries")) < MOST_SLOWER
    assert memory[1] - memory[0] <= BYTES_FOR_ALL + len(crowd.sleepers) * BYTES_A_SLEEPER


async def talk(crowd, planned, waits):
    """People of the first hundred rooms write in turns at a steady rate; sleepers ask for pages at the same rate."""
    loop, crowd.waits = asyncio.get_running_loop(), waits
    begun, rooms = loop.time(), crowd.rooms[:100]
    asks = crowd.sleepers * planned.pages_meanwhile
    random.shuffle(asks)
    for number in range(planned.messages):
        await asyncio.sleep(begun + number / planned.a_second - loop.time())
        guests = rooms[number % len(rooms)]
        crowd.say(guests[number // len(rooms) % (len(guests) - 1)], USUAL_TEXT)
        for asked in range(len(asks) * number // planned.messages, len(asks) * (number + 1) // planned.messages):
            asks[asked].begin_page()
    await crowd.settled()


async def warm_up(crowd):
    """All threads of a server read pages at once, so that what they keep for the next is no sleeper's memory."""
    readers = [guest for guests in crowd.rooms[:2] for guest in guests[:-1]]
    for _ in range(PAGES_TO_WARM_UP):
        await in_groups(Guest.read_page, readers)


async def fall_asleep(crowd, pages):
    """Few sleepers and pages at a time, then the page of somebody who reads: by its answer the others' are queued."""
    for first in range(0, len(crowd.sleepers), ASLEEP_AT_ONCE):
        falling = crowd.sleepers[first : first + ASLEEP_AT_ONCE]
        for guest in falling:
            guest.line.stop_reading()
        for begun in range(0, pages, PAGES_AT_ONCE):
            for guest in falling:
                for _ in range(min(PAGES_AT_ONCE, pages - begun)):
                    guest.begin_page()
            await crowd.rooms[first % len(crowd.rooms)][0].read_page()


def memory_of(servers):
    return sum(psutil.Process(server.pid).memory_info().rss for server in servers)


def slower(reading, beside, what):
    """How many times as long the slowest hundredth waits while others do not read."""
    alone, among = (sorted(getattr(waits, what)) for waits in (reading, beside))
    return quantile(among, 0.99) / quantile(alone, 0.99)


def figures(crowd, reading, beside):
    """Acks and deliveries in milliseconds, p50/p99, all reading against sleepers beside; how sleepers ended."""
    parts = []
    for what in ("acks", "deliveries"):
        alone, among = (sorted(getattr(waits, what)) for waits in (reading, beside))
        ratio = slower(reading, beside, what)
        times = " / ".join(
            f"{1000 * quantile(ordered, 0.5):.1f} {1000 * quantile(ordered, 0.99):.1f}" for ordered in (alone, among)
        )
        parts.append(f"{what} p50 p99 ms {times}, p99 × {ratio:.2f}")
    parts.append(", ".join(f"{count} {how}" for how, count in crowd.ends.items()) or "nobody cut off")
    return "; ".join(parts)
