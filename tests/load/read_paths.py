"""How long a reader waits for what is read most, with a lot stored, and how many statements it takes.

One reader alone, one thing after another, each time in another room. Measured at the reader's end, over loopback.
"""

import http.client
import mmap
import os
import random
import statistics
import struct
import time
from dataclasses import dataclass
from itertools import cycle

from tests.load.figures import number, percentile
from tests.load.programs import Ours
from tests.load.stages import build_archive
from tests.load.wire import open_wire

# A person may ask a room for 300 things a minute.
ASKED = 250
WARM = 20
FEW_MESSAGES = 10_000
LAST_MESSAGES, GROUP_LIST, MEETINGS_PAGE = "a room's last 50 messages", "the list of groups", "the page of meetings"


@dataclass(frozen=True)
class Path95:
    """One read path. `statements`: at few stored messages, and at many."""

    name: str
    milliseconds: float
    statements: tuple[int, int]


async def measure_read_paths(folder, messages):
    """The read paths of a small and of a large archive, and a note of what the large one holds."""
    small, _ = await _read(folder, FEW_MESSAGES)
    large, archive = await _read(folder, messages)
    paths = [
        Path95(name, percentile(times, 0.95), (small[name][1], counted)) for name, (times, counted) in large.items()
    ]
    return paths, f"{number(messages)} messages in {len(archive.rooms)} rooms, {archive.listed} groups on the list"


async def _read(folder, messages):
    """By path: the milliseconds of each time, and how many statements it usually is. And the archive."""
    folder = folder / f"reading-{messages}"
    folder.mkdir()
    archive = build_archive(folder, messages)
    counter = folder / "statements"
    counter.write_bytes(bytes(8))
    os.environ["COUNT_STATEMENTS"] = str(counter)
    try:
        server = Ours(folder, archive)
        await server.start()
    finally:
        del os.environ["COUNT_STATEMENTS"]
    try:
        with counter.open("r+b") as file, mmap.mmap(file.fileno(), 8) as counted:
            found = await _ask_all(server.port, archive, Statements(counted))
    finally:
        await server.stop()
    return found, archive


class Statements:
    """The count that serve.py keeps."""

    def __init__(self, seen):
        self._seen = seen

    @property
    def so_far(self):
        return struct.unpack_from("=q", self._seen)[0]


async def _ask_all(port, archive, statements):
    rooms = random.Random(1).sample(archive.rooms, len(archive.rooms))  # noqa: S311 - the same order each time
    browser = Browser(port, archive.token)
    wire = await open_wire(port, archive.token)
    await wire.ask(op="hello", version=1, language="fi")

    async def newest(room):
        opened = await wire.ask(op="subscribe", room=room, epoch=None, after=None)
        assert len(opened["items"]) == 50, opened

    async def groups(_):
        assert browser.get("/ryhmat").count(b"/ryhmat/") >= archive.listed

    async def meetings(room):
        assert b"Kanerva" not in browser.get(f"/huone/{room}/tapaamiset")

    found = {}
    try:
        for name, ask in ((LAST_MESSAGES, newest), (GROUP_LIST, groups), (MEETINGS_PAGE, meetings)):
            found[name] = await _ask(ask, rooms, statements)
    finally:
        wire.close()
        browser.close()
    return found


async def _ask(ask, rooms, statements):
    times, counts = [], []
    for place, room in zip(range(WARM + ASKED), cycle(rooms), strict=False):
        before, begun = statements.so_far, time.perf_counter()
        await ask(room)
        if place >= WARM:
            times.append((time.perf_counter() - begun) * 1000)
            counts.append(statements.so_far - before)
    # Timed work of the server has statements as well, now and then within a read.
    return times, statistics.mode(counts)


class Browser:
    """One connection that is kept, signed in."""

    def __init__(self, port, token):
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        self._headers = {"Host": f"localhost:{port}", "Cookie": f"__Host-vt_session={token}"}

    def get(self, path):
        self._connection.request("GET", path, headers=self._headers)
        answer = self._connection.getresponse()
        body = answer.read()
        assert answer.status == 200, (path, answer.status, body[:200])
        return body

    def close(self):
        self._connection.close()
