"""What sockets cost that do little: a thousand handshakes, four thousand at rest, two hundred messages a second."""

import asyncio
import os
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.load.counts import check_counts
from tests.load.figures import percentile
from tests.load.load_client import LoadClient
from tests.load.programs import Ours

PEOPLE, ROOM_OF = 4_000, 10
# What the first sockets alone cost (threads, caches, statements) is the base's, not theirs.
FIRST = 100
CROWD = 1_000
AT_ONCE = 100  # five seconds pass between a handshake and the greeting at most, also on a slow machine
PACE = 200
QUIET_SECONDS = 0.3
# By then every socket has had a heartbeat, and presence has been told once.
REST_SECONDS = 32
FLUSHES = 300


@dataclass(frozen=True)
class Crowd:
    """CPU seconds of the server for a thousand handshakes, and the acks' times in milliseconds."""

    handshakes: float
    ack_p50: float
    ack_p99: float


async def measure_crowd(folder, stage, seconds):
    """A thousand come to a server, then two hundred messages a second are said among them."""
    with tempfile.TemporaryDirectory(dir=folder) as name:
        server = Ours(Path(name), stage)
        await server.start()
        try:
            async with LoadClient(server, stage.places[: FIRST + CROWD]) as client:
                await client.open(FIRST)
                handshakes = 0.0
                for _ in range(CROWD // AT_ONCE):
                    handshakes += await _shake_hands(client)
                    await client.ask("subscribe")
                await asyncio.sleep(1)
                await client.ask(f"pace {PACE}")
                await asyncio.sleep(1)
                await client.ask("begin")
                await asyncio.sleep(seconds)
                after = await client.ask("end")
                finished = await client.ask("finish")
        finally:
            stored = await server.stop()
    check_counts(finished, stored)
    return Crowd(handshakes * 1_000 / CROWD, after["ack_p50"], after["ack_p99"])


async def measure_rest(folder, stage):
    """KiB of the server's memory that each of four thousand sockets takes, each of another person."""
    with tempfile.TemporaryDirectory(dir=folder) as name:
        server = Ours(Path(name), stage)
        await server.start()
        try:
            async with LoadClient(server, stage.places) as client:
                await client.open(FIRST)
                await asyncio.sleep(2)
                base = resident_kib(server.pid)
                for _ in range((len(stage.places) - FIRST) // AT_ONCE):
                    await client.open(AT_ONCE)
                await asyncio.sleep(REST_SECONDS)
                grown = resident_kib(server.pid) - base
        finally:
            await server.stop()
    return grown / (len(stage.places) - FIRST)


def median_crowd(runs):
    """Each figure's own median."""
    return Crowd(*(statistics.median(values) for values in zip(*(vars(run).values() for run in runs), strict=True)))


def flush_milliseconds(folder):
    """(p50, p99) of writing four kibibytes more to a file and waiting until the disk has them."""
    times = []
    with tempfile.TemporaryFile(dir=folder) as file:
        for _ in range(FLUSHES):
            begun = time.perf_counter()
            os.write(file.fileno(), bytes(4096))
            os.fdatasync(file.fileno())
            times.append((time.perf_counter() - begun) * 1000)
    return percentile(times, 0.5), percentile(times, 0.99)


def resident_kib(pid):
    """What of a process is in memory."""
    pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024


async def _shake_hands(client):
    before = await client.ask("begin")
    await client.ask(f"connect {AT_ONCE}")
    await asyncio.sleep(QUIET_SECONDS)  # the session is asked for after the upgrade
    after = await client.ask("end")
    return after["server_cpu"] - before["server_cpu"]
