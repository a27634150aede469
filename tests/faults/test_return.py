"""A deploy: processes behind one port stop in order, one after another or all at once, and a crowd comes back (P6)."""

import asyncio
import itertools
import os
import socket
from collections import Counter
from dataclasses import dataclass, field

import pytest

from app.ops.processes import BACKLOG
from tests.faults.crowd import OPEN_AT_ONCE, Crowd, in_groups, seed_crowd
from tests.faults.history import check
from tests.faults.pages import get_page
from tests.faults.processes import ServerProcess
from tests.faults.returning import Returner
from tests.faults.scene import served
from tests.faults.stored import check_stored

pytestmark = pytest.mark.anyio
# All of them, from the end of a socket until its room is live again, while somebody serves.
WHOLE_SECONDS = 30
STAGE_SECONDS = 300
WRITERS = 20
LOOK_SECONDS = 0.05
# One that asks nothing, and one that reads the database.
PAGES = ("/health/live", "/ryhmat")


@dataclass
class Pages:
    """What strangers were answered meanwhile; None where the line was cut before an answer."""

    answers: Counter = field(default_factory=Counter)

    async def ask_on(self, server):
        for path in itertools.cycle(PAGES):
            try:
                self.answers[(await get_page(server, path)).status] += 1
            except (OSError, IndexError):
                self.answers[None] += 1
            await asyncio.sleep(LOOK_SECONDS)


@pytest.fixture
def behind_one_port(postgres_store, valkey_url, tmp_path):
    """Two processes in the suite, four in `make faults`, as `serve` has them: each listens on its parent's socket."""
    url = postgres_store.clone()
    with socket.create_server(("127.0.0.1", 0), backlog=BACKLOG) as listener:
        listener.set_inheritable(True)
        usual = {"database_url": url, "bus_url": valkey_url, "connections_per_address": 20_000}
        count = 4 if "FAULT_ROUNDS" in os.environ else 2
        yield url, [ServerProcess(tmp_path, listener=listener, **usual) for _ in range(count)]
    postgres_store.drop(url)


async def test_a_crowd_comes_back_from_restarts(behind_one_port, note, tell):
    """One process after another under load, then all at once: 1012 for everybody, nothing lost, no 5xx."""
    url, servers = behind_one_port
    sockets = int(os.environ.get("FAULT_SOCKETS", "10000")) if "FAULT_ROUNDS" in os.environ else 40
    pages, seeded = Pages(), seed_crowd(url, sockets)
    async with served(*servers):
        crowd = Crowd(servers, seeded, make_guest=Returner)
        staying = await come(crowd)
        over = asyncio.Event()
        talking = [asyncio.create_task(talk_on(room, over)) for room in crowd.rooms[:WRITERS]]
        asking = asyncio.create_task(pages.ask_on(servers[0]))
        try:
            for server in servers:
                await server.stop()
                await server.start()
                await all_live(crowd)
            rolled = take_absences(crowd)
            await asyncio.gather(*(server.stop() for server in servers))
            await asyncio.gather(*(server.start() for server in servers))
            served_again = asyncio.get_running_loop().time()
            await all_live(crowd)
            over.set()
            await asyncio.gather(*talking)
            await in_groups(Returner.catch_up, crowd.guests)
        finally:
            await end(asking, *talking, *staying)
            crowd.close()
    at_once = take_absences(crowd, since=served_again)
    faults = check(crowd.history) + check_stored(url, crowd.history)
    note(f"{len(servers)} processes, one after another", [crowd.history], faults, rolled)
    note(f"{len(servers)} processes, all at once", [], [], at_once)
    refusals = Counter(status for guest in crowd.guests for status in guest.refusals)
    tell(f"return: {sockets} sockets, closed {dict(crowd.ends)}, refused {dict(refusals)}, pages {dict(pages.answers)}")
    assert faults == []
    assert set(crowd.ends) == {1012}
    assert min(guest.ends[1012] for guest in crowd.guests) >= 2
    assert max(status or 0 for status in pages.answers) < 500
    assert set(refusals) <= {None, 408, 429, 1012, 1013}
    assert pages.answers[200]
    assert max(rolled + at_once) <= WHOLE_SECONDS


async def come(crowd):
    """Everybody, some at a time; the tasks in which they stay."""
    staying = []

    async def come_one(guest):
        staying.append(asyncio.create_task(guest.stay()))
        await guest.live.wait()

    await in_groups(come_one, crowd.guests, at_once=OPEN_AT_ONCE)
    return staying


async def talk_on(room, over):
    """One of the room after the other says something, as fast as it is acked, until it is over."""
    number = 0
    while not over.is_set():
        number += 1
        said_at = asyncio.get_running_loop().time()
        await room[number % len(room)].say_until_acked(f"{said_at:.6f} viesti {number}")
        await asyncio.sleep(LOOK_SECONDS)


async def all_live(crowd):
    async with asyncio.timeout(STAGE_SECONDS):
        for guest in crowd.guests:
            await guest.live.wait()


async def end(*tasks):
    for task in tasks:
        task.cancel()
    outcomes = await asyncio.gather(*tasks, return_exceptions=True)
    faults = [outcome for outcome in outcomes if isinstance(outcome, Exception)]
    assert faults == []


def take_absences(crowd, *, since=0):
    """The seconds of each since this was asked last, without those before `since`, when nobody could serve."""
    taken = [max(0, live - max(lost, since)) for guest in crowd.guests for lost, live in guest.absences]
    for guest in crowd.guests:
        guest.absences.clear()
    return taken
