"""Hundreds of connections that ask for nothing, or never come to the end of it: they go in time, and cost nobody."""

import asyncio
import os
from collections import Counter
from contextlib import suppress

import pytest

from app.web.http_protocol import HttpLimits
from tests.faults.history import check
from tests.faults.pages import get_page
from tests.faults.processes import ServerProcess
from tests.faults.scene import Round, seed, served, words_for
from tests.faults.stored import check_stored
from tests.faults.stuck import READ_SECONDS
from tests.load.wire import handshake

pytestmark = pytest.mark.anyio
PER_ADDRESS = 25
TOO_MANY = 5
TALKERS = 4
MESSAGES = 3
# The suite's servers wait less for a head than a real one does.
SHORT_HEAD_SECONDS = 2
LATE_SECONDS = 2
BREATH_SECONDS = 0.2
HALVES = {
    "nothing": lambda _: b"",
    "half a request line": lambda _: b"GET /ryhm",
    "half a head": lambda port: f"GET / HTTP/1.1\r\nHost: localhost:{port}\r\nAcc".encode(),
    "half a handshake": lambda port: handshake(port, "x")[:-60],
    "a head byte by byte": lambda port: f"GET / HTTP/1.1\r\nHost: localhost:{port}\r\nX-Slow: ".encode(),
}
TRICKLES = {"a head byte by byte"}
MOST_AT_ONCE = 4096


async def test_slow_heads_end_in_time_and_take_nobody_elses_place(sqlite_store, tmp_path, monkeypatch, note, tell):
    """Each address has its places and no more; when the heads' time is over it has them again."""
    url = sqlite_store.clone()
    cast = seed(url, people=TALKERS, rooms=1)
    in_full = "FAULT_ROUNDS" in os.environ
    limit = HttpLimits.head_seconds if in_full else SHORT_HEAD_SECONDS
    monkeypatch.setenv("HEAD_SECONDS", str(limit))
    server = ServerProcess(tmp_path, database_url=url, connections_per_address=PER_ADDRESS)
    addresses = [f"127.0.1.{place}" for place in range(1, 41 if in_full else 11)]
    async with served(server):
        played = Round((server,))
        try:
            for person in cast.people:
                played.join(person, cast.rounds[0])
            await played.all_present()
            await get_page(server, "/")  # the first of a process reads its template, too
            slow = [asyncio.create_task(crowd_in(server, address)) for address in addresses]
            times = await serve_meanwhile(played, server, cast, slow)
            ends = await asyncio.gather(*slow)
            again = await asyncio.gather(*(hold(server, address, "half a head") for address in addresses))
            await played.read_all_again()
        finally:
            await played.leave()
    faults = check(played.history) + check_stored(url, played.history)
    seconds = [age for of_address in ends for _, answer, age in of_address if answer == 408]
    note("slow heads beside talk: their ends", [played.history], faults, seconds)
    tell(f"slow heads: {len(addresses) * PER_ADDRESS} stood at once, {Counter(a for e in ends for _, a, _ in e)}")
    assert faults == []
    assert len(played.history.acks) == times * TALKERS * MESSAGES > 0
    for of_address in ends:
        assert Counter(answer for _, answer, _ in of_address) == {408: PER_ADDRESS, 429: TOO_MANY}
        assert {half for half, answer, _ in of_address if answer == 408} == set(HALVES)
    assert all(limit <= age <= limit + LATE_SECONDS for age in seconds)
    assert {answer for _, answer, _ in again} == {408}  # not 429: the places were free again
    sqlite_store.drop(url)


async def serve_meanwhile(played, server, cast, slow):
    """Pages and words go through, again and again for as long as slow ones stand. How often."""
    served_so_far = 0
    while not all(task.done() for task in slow):
        for client in played.clients:
            client.say(words_for(cast.rounds[0], MESSAGES))
        page = await get_page(server, "/")
        assert (page.status, page.is_calm) == (200, True), page
        assert page.seconds <= READ_SECONDS
        await played.all_idle()
        served_so_far += 1
        await asyncio.wait(slow, timeout=BREATH_SECONDS, return_when=asyncio.ALL_COMPLETED)
    return served_so_far


async def crowd_in(server, address):
    """More from one address than it has places; how each ended."""
    halves = [*HALVES] * (PER_ADDRESS // len(HALVES)) + ["nothing"] * TOO_MANY
    return await asyncio.gather(*(hold(server, address, half) for half in halves))


async def hold(server, address, half):
    """What was begun, the status that the server ended it with, and the seconds until then."""
    loop = asyncio.get_running_loop()
    begun = loop.time()
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port, local_addr=(address, 0))
    writer.write(HALVES[half](server.port))
    trickle = asyncio.create_task(_trickle(writer)) if half in TRICKLES else None
    try:
        async with asyncio.timeout(30):
            answer = await _read_all(reader)
    finally:
        if trickle is not None:
            trickle.cancel()
        writer.close()
        with suppress(OSError):
            await writer.wait_closed()
    return half, int(answer.split()[1]), loop.time() - begun


async def _read_all(reader):
    """What came until the end. Who still sends as the server shuts is told so by a reset, behind the answer."""
    answer = b""
    with suppress(ConnectionResetError):
        while part := await reader.read(MOST_AT_ONCE):
            answer += part
    return answer


async def _trickle(writer):
    """A byte a second, as somebody does who means to stay."""
    while True:
        await asyncio.sleep(1)
        writer.write(b"x")
