"""SQLite cannot be written for a while: refused soon and retryably, read as ever, whole again without a restart.

The disk is full, by the kernel's own limit or beneath SQLite's calls (medium.py); it has become read-only; another
process holds the lock for writing.
"""

import asyncio
import os
import resource
import sqlite3
import sys
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import make_url

from tests.faults import medium
from tests.faults.history import check
from tests.faults.scene import Round, rooms_of, seed, served
from tests.faults.stored import check_stored
from tests.faults.stuck import (
    ANSWER_SECONDS,
    MESSAGES,
    PEOPLE,
    RETRYABLE,
    play_stuck,
    readers_are_served,
    ready_says,
    sign_out_is_refused,
    signs_out,
)

pytestmark = pytest.mark.anyio
LONG_HOLD_SECONDS = 60
_HOLD = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=30)
held.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def between_transactions(path):
    """Nobody writes meanwhile. What a transaction that fails has made the log grow by is room for a small one."""
    with closing(sqlite3.connect(path, isolation_level=None, timeout=10)) as alone:
        alone.execute("BEGIN IMMEDIATE")
        yield
        alone.execute("ROLLBACK")


class Switched:
    """The disk beneath SQLite's calls refuses."""

    def __init__(self, path, switch, how):
        self._path = path
        self._switch = switch
        self._how = how

    async def begin(self):
        fresh = self._switch.with_suffix(".new")
        fresh.write_text(self._how, encoding="ascii")
        with between_transactions(self._path):
            fresh.rename(self._switch)

    async def lift(self):
        self._switch.unlink()


class Limited:
    """The kernel lets none of the server's files grow: the log of SQLite ends in the middle of a page."""

    def __init__(self, server, path):
        self._server = server
        self._path = path
        self._log = Path(path + "-wal")

    async def begin(self):
        with between_transactions(self._path):
            self._limit(self._log.stat().st_size + 1000)

    async def nothing_at_all(self):
        """Not even where a file is written already, nor the program's own log."""
        self._limit(0)

    async def lift(self):
        self._limit(resource.RLIM_INFINITY)

    def _limit(self, size):
        _, most = resource.prlimit(self._server.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(self._server.pid, resource.RLIMIT_FSIZE, (size, most))


class Held:
    """Another process has begun to write, and does not end."""

    def __init__(self, path):
        self._path = path

    async def begin(self):
        pipes = {"stdin": asyncio.subprocess.PIPE, "stdout": asyncio.subprocess.PIPE}
        self._holder = await asyncio.create_subprocess_exec(sys.executable, "-c", _HOLD, self._path, **pipes)
        assert await self._holder.stdout.readline() == b"held\n"

    async def lift(self):
        self._holder.stdin.close()
        assert await self._holder.wait() == 0


@pytest.mark.parametrize("how", [medium.FULL, medium.READ_ONLY])
async def test_a_disk_that_refuses(small, rounds, note, monkeypatch, tmp_path, how):
    switch = tmp_path / "switch"
    monkeypatch.setenv("MEDIUM_SWITCH", str(switch))
    name = {medium.FULL: "disk full", medium.READ_ONLY: "disk read-only"}[how]
    switched = Switched(make_url(small.database_url).database, switch, how)
    await play(small, rounds, note, f"{name}, one process on SQLite", switched)


async def test_files_that_may_not_grow(small, rounds, note):
    limited = Limited(small.servers[0], make_url(small.database_url).database)
    await play(small, rounds, note, "files limited, one process on SQLite", limited, then=limited.nothing_at_all)


async def test_a_lock_that_another_process_holds(small, rounds, note):
    longer = iter([LONG_HOLD_SECONDS] if "FAULT_ROUNDS" in os.environ else [])

    async def hold():
        await asyncio.sleep(next(longer, 0))

    held = Held(make_url(small.database_url).database)
    await play(small, rounds, note, "lock held, one process on SQLite", held, then=hold)


async def play(size, rounds, note, name, fault, *, then=None):
    """`then()` makes the fault worse, or longer, once it has been looked at; it is looked at again."""
    (server,) = size.servers
    cast = seed(size.database_url, people=PEOPLE + rounds, rooms=3, rounds=rounds)
    histories, faults, seconds = [], [], []
    async with served(server):
        for number, rooms in enumerate(cast.rounds):
            reader = cast.people[PEOPLE + number]

            async def look(reader=reader, rooms=rooms):
                await readers_are_served(server, reader, rooms_of(reader, rooms)[0])
                await ready_says(server, 200)
                await sign_out_is_refused(server, reader)
                if then is not None:
                    await then()
                    await readers_are_served(server, reader, rooms_of(reader, rooms)[0])

            played = Round(size.servers)
            try:
                seconds.append(await play_stuck(played, cast.people[:PEOPLE], rooms, fault, look))
            finally:
                await played.leave()
            await signs_out(server, reader)
            histories.append(played.history)
            faults += check(played.history)
    for history in histories:
        faults += check_stored(size.database_url, history)
    note(name, histories, faults, seconds)
    assert faults == []
    assert server.starts == 1
    assert all(set(history.refusals) <= RETRYABLE for history in histories)
    assert max(wait for history in histories for wait in history.waits) <= ANSWER_SECONDS
    assert sum(len(history.acks) for history in histories) >= rounds * PEOPLE * MESSAGES
