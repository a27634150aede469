"""Clients that send as fast as they can: each is closed by the code that the wire names; nobody else loses a word."""

import asyncio
import json
import os
from collections import Counter
from dataclasses import dataclass

import pytest

from app.base.ids import random_id
from tests.faults.history import check
from tests.faults.processes import ServerProcess
from tests.faults.scene import Round, rooms_of, seed, served, words_for
from tests.faults.stored import check_stored
from tests.load.wire import BEGUN_TEXT, FRAGMENT, PING, Wire, frame, handshake, open_as

pytestmark = pytest.mark.anyio
TALKERS = 4
MESSAGES = 12
CLOSE_SECONDS = 20
FLOOD_ID, FLOOD_TEXT = "tulva-0001", "Tulva"
# What the program grants by itself, where other tests of faults want no limits.
USUAL_LIMITS = {"messages_per_10_seconds": 20, "messages_per_minute": 60, "connections_per_address": 100}


class Flooder(Wire):
    """Sends without asking whether anybody wants it. A stubborn one goes on after the goodbye."""

    def __init__(self, port, person, *, stubborn=False):
        super().__init__(handshake(port, person.token))
        self.errors = Counter()
        self.gone = asyncio.Event()
        self._writable = asyncio.Event()
        self._writable.set()
        self._stubborn = stubborn

    def pause_writing(self):
        self._writable.clear()

    def resume_writing(self):
        self._writable.set()

    def connection_lost(self, error):
        super().connection_lost(error)
        self._writable.set()
        self.gone.set()

    async def pour(self, made, times):
        """Writes this so many times, or until the line is cut; then waits for its end."""
        for _ in range(times):
            if self.gone.is_set():
                break
            self.send(made)
            await self._writable.wait()
            await asyncio.sleep(0)  # the loop is the talkers' too
        await self.gone.wait()

    def _take_close(self, body):
        if self._stubborn:
            self.close_code = int.from_bytes(body[:2], "big")
        else:
            super()._take_close(body)

    def _take(self, data, start, end):
        if data.startswith(b'{"ref":', start):  # no event, and no pong
            told = json.loads(data[start:end])
            self.errors[told.get("error", {"code": "ok"})["code"]] += 1


def asking(op, **body):
    return frame(json.dumps({"op": op, "ref": random_id(), **body}))


def sending(room):
    return asking("send", room=room, client_id=FLOOD_ID, text=FLOOD_TEXT, quote=None)


@dataclass(frozen=True)
class Flood:
    """What is written, after a beginning, how often; the code that ends it, and the error that warns before.

    Where answers are long, who asks faster than it reads may be too slow (1013) before it asks too much.
    """

    code: int
    made: object  # of a room's id
    times: int
    begins: bytes = b""
    warns: str | None = None
    stubborn: bool = False
    long_answers: bool = False


FLOODS = {
    "messages": Flood(4429, sending, 300, warns="rate_limited"),
    "subscribes": Flood(
        4429, lambda room: asking("subscribe", room=room, epoch=None, after=None), 3_000, long_answers=True
    ),
    "signals": Flood(4429, lambda room: 100 * frame(json.dumps({"op": "writing", "room": room})), 100),
    "nonsense": Flood(4400, lambda _: 1_000 * frame("{"), 100, warns="bad_frame"),
    "pings": Flood(4429, lambda _: 10_000 * frame("", PING), 500),
    "full pings": Flood(4429, lambda _: 1_000 * frame("p" * 125, PING), 500),
    "fragments of nothing": Flood(4429, lambda _: 10_000 * frame("", FRAGMENT), 500, begins=frame("{", BEGUN_TEXT)),
    "fragments without end": Flood(1009, lambda _: frame("x" * 60_000, FRAGMENT), 50, begins=frame("{", BEGUN_TEXT)),
    "a frame too large": Flood(1009, lambda _: frame("x" * 70_000), 50),
    "frames without end": Flood(1009, lambda _: frame("x" * 10_000_000)[:100_000], 500),
    "on after the goodbye": Flood(4400, lambda _: 10_000 * frame("{"), 2_000, stubborn=True),
}


async def test_a_flood_is_ended_by_name_and_nobody_else_loses_a_word(sqlite_store, tmp_path, note):
    """All kinds at once; in `make faults` each again and again until the others have said what they had to say."""
    url = sqlite_store.clone()
    cast = seed(url, people=TALKERS + len(FLOODS), rooms=1)
    (room,) = cast.rounds[0]
    server = ServerProcess(tmp_path, database_url=url, **USUAL_LIMITS)
    async with served(server):
        played = Round((server,))
        try:
            ends = await talk_beside_floods(played, cast.people, room)
            await played.read_all_again()
        finally:
            await played.leave()
    faults = check(played.history)
    note("floods beside talk: answers", [played.history], faults, played.history.waits)
    assert faults == []
    assert check_stored(url, played.history) == []
    assert len(played.history.acks) == TALKERS * MESSAGES
    for name, flood in FLOODS.items():
        assert ends[name], name
        for code, errors in ends[name]:
            assert code == flood.code or (flood.long_answers and code == 1013), (name, errors)
            assert flood.warns is None or errors[flood.warns], name
    sqlite_store.drop(url)


async def talk_beside_floods(played, people, room):
    talkers, flooders = people[:TALKERS], people[TALKERS:]
    for person in talkers:
        played.join(person, [room])
    await played.all_present()
    for person in flooders:
        played.history.send(room.room, room.members[person.account_id], FLOOD_ID, FLOOD_TEXT)
    said = asyncio.Event()
    floods = [
        asyncio.create_task(flood_again(played.servers[0], person, room.room, flood, said))
        for person, flood in zip(flooders, FLOODS.values(), strict=True)
    ]
    for client in played.clients:
        client.say(words_for(rooms_of(client.person, [room]), MESSAGES))
    await played.all_idle()
    said.set()
    return dict(zip(FLOODS, await asyncio.gather(*floods), strict=True))


async def flood_again(server, person, room, flood, said):
    """How each socket ended: its close code and the errors before. One in the suite, in `make faults` many."""
    ends = []
    while not ends or ("FAULT_ROUNDS" in os.environ and not said.is_set()):
        async with asyncio.timeout(CLOSE_SECONDS):
            flooder = await open_as(Flooder(server.port, person, stubborn=flood.stubborn), server.port)
            flooder.send(asking("hello", version=1, language="fi") + flood.begins)
            await flooder.pour(flood.made(room), flood.times)
        ends.append((flooder.close_code, flooder.errors))
    return ends
