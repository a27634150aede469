"""Resuming from any number: what was missed comes whole and in order, or the room is begun anew (promise P4)."""

import asyncio
import random
import time

import pytest

from app.base.ids import random_id
from tests.faults.history import History, quantile
from tests.faults.long_room import fill
from tests.faults.scene import seed, served
from tests.live import Talker

pytestmark = pytest.mark.anyio
MISSED = 500
# Until all of them are there (promise P4).
MISSED_SECONDS = 0.3
# A person may ask for 300 things a minute: what is asked for often is asked for by several.
READERS = 2
NEAR = 600
STEP = 20
SIZES = ("small", "grown")


class Log(Talker):
    """Keeps every frame of its room in the order it came, answers among events."""

    def __init__(self, connection):
        self.frames = []
        super().__init__(connection)

    def take(self, frame):
        self.frames.append(frame)
        super().take(frame)


async def come(server, person, kind=Talker):
    talker = await kind.open(server, person.token)
    await talker.ask("hello", version=1, language="fi")
    return talker


async def walk(talker, room, epoch, after):
    """What a subscription from this number brings, page by page, until it is live."""
    events, pages = [], 0
    while True:
        answer = await talker.subscribe(room, epoch, after)
        events += answer["events"]
        after, pages = answer["last"], pages + 1
        if answer["state"] == "live":
            return events, pages
        assert (answer["state"], answer["events"][-1]["number"]) == ("more", after)


@pytest.mark.parametrize("size", SIZES)
async def test_from_any_number_of_a_long_room(request, rounds, note, size):
    """A thousand messages in the suite, ten thousand missed in `make faults`."""
    chosen = request.getfixturevalue(size)
    length = 1_000 if rounds == 1 else 10_000
    cast = seed(chosen.database_url, people=1 + READERS * rounds, rooms=1)
    room, (writer, *readers) = cast.rounds[0][0].room, cast.people
    last, _ = fill(chosen.database_url, room, writer.account_id, length)
    first = last - length + 1
    chance = random.Random(length)  # noqa: S311 - the same numbers every run
    cursors = [0, first, last - 1, last, *chance.sample(range(first, last), 10 * rounds)]
    seconds = []
    async with served(*chosen.servers):
        talkers = [await come(chosen.servers[n % len(chosen.servers)], one) for n, one in enumerate(readers)]
        epoch = (await talkers[0].subscribe(room))["epoch"]
        for place, cursor in enumerate(cursors):
            events, pages = await walk(talkers[place % len(talkers)], room, epoch, cursor)
            assert [event["number"] for event in events] == list(range(cursor + 1, last + 1))
            said = [event["text"] for event in events if event["event"] == "message"]
            assert said == [f"Viesti {number - first}" for number in range(max(first, cursor + 1), last + 1)]
            assert pages == max(1, -(-(last - cursor) // 200))
        for number in range(3 * rounds):
            began = time.monotonic()
            events, _ = await walk(talkers[number % len(talkers)], room, epoch, last - MISSED)
            seconds.append(time.monotonic() - began)
            assert len(events) == MISSED
        for talker in talkers:
            await talker.close()
    note(f"any cursor of {length}, {size}; {MISSED} missed", [History()] * len(cursors), [], seconds)
    assert rounds == 1 or quantile(sorted(seconds), 0.95) <= MISSED_SECONDS


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_no_number_of_this_room_begins_it_anew(request, size):
    """From the future, of another room, of another epoch; or no number at all, which is refused by its name."""
    chosen = request.getfixturevalue(size)
    cast = seed(chosen.database_url, people=2, rooms=2)
    (here, elsewhere), (writer, reader) = cast.rounds[0], cast.people
    last, _ = fill(chosen.database_url, here.room, writer.account_id, 20)
    fill(chosen.database_url, elsewhere.room, writer.account_id, 5)
    async with served(*chosen.servers):
        talker = await come(chosen.servers[-1], reader)
        whole = await talker.subscribe(here.room)
        epoch, other = whole["epoch"], (await talker.subscribe(elsewhere.room))["epoch"]
        assert epoch != other
        for not_ours, after in (
            (epoch, last + 1),
            (epoch, 2**53 - 1),
            (other, 3),
            (other, last),
            (None, last),
            ("", last),
            ("\u2028'; --", last),
            (epoch.swapcase() + "x", 0),
        ):
            assert await talker.subscribe(here.room, not_ours, after) == {"state": "resync", "events": []}
        for code, bad in (("bad_input", -1), ("bad_frame", 1.5), ("bad_frame", "3"), ("bad_frame", True)):
            refused = await talker.ask("subscribe", room=here.room, epoch=epoch, after=bad)
            error = refused["error"]
            assert (error["code"], error["field"], error["retryable"]) == (code, "after", False), bad
        long = await talker.ask("subscribe", room=here.room, epoch="e" * 41, after=1)
        assert (long["error"]["code"], long["error"]["field"]) == ("bad_input", "epoch")
        assert await talker.subscribe(here.room) == whole
        events, _ = await walk(talker, here.room, epoch, 0)
        assert [event["number"] for event in events] == list(range(1, last + 1))
        await talker.close()


@pytest.mark.parametrize("size", SIZES)
async def test_nothing_falls_between_what_was_and_what_comes(request, rounds, note, size):
    """Somebody comes, from nothing, from where they were or from anywhere, while others write on every process."""
    chosen = request.getfixturevalue(size)
    cast = seed(chosen.database_url, people=2 + READERS * rounds, rooms=1)
    room, (first, second, *readers) = cast.rounds[0][0].room, cast.people
    tries = 20 if rounds == 1 else 100 * rounds
    chance = random.Random(tries)  # noqa: S311 - guards nothing
    logs, faults = [], []
    async with served(*chosen.servers):
        writers = [await come(chosen.servers[n % len(chosen.servers)], one) for n, one in enumerate((first, second))]
        over = asyncio.Event()
        writing = [asyncio.create_task(write_until(over, writer, room)) for writer in writers]
        begun = await writers[0].subscribe(room)
        epoch, newest, talker = begun["epoch"], begun["last"], None
        for number in range(tries):
            if talker is None or number % 2 == 0:
                reader = readers[number // 2 % len(readers)]
                logs.append(await come(chosen.servers[chance.randrange(len(chosen.servers))], reader, Log))
                talker, old = logs[-1], talker
                if old:
                    await old.close()
            near = chance.randint(max(begun["last"], newest - NEAR), newest)
            newest = await come_in(talker, room, epoch, chance.choice((None, newest, near)))
        over.set()
        written = sum(await asyncio.gather(*writing))
        for one in (*writers, talker):
            await one.close()
    followed = 0
    for log in logs:
        ahead, found = follow(log.frames)
        followed += ahead
        faults += found
    note(f"between history and live, {size}", [History()] * tries, faults, [])
    assert faults == []
    assert written > tries
    assert followed >= tries * STEP


async def write_until(over, writer, room):
    """How many were written."""
    written = 0
    while not over.is_set():
        assert "ok" in await writer.say(room, f"Viesti {written}", random_id())
        written += 1
    return written


async def come_in(talker, room, epoch, after):
    """Subscribes once and waits until a few numbers have come live; returns the newest."""
    while (answer := await talker.subscribe(room, epoch, after))["state"] == "more":
        after = answer["last"]
    last = answer["last"]
    await talker.until(lambda: talker.events and talker.events[-1].get("number", 0) >= last + STEP, seconds=30)
    return last + STEP


def follow(frames):
    """How many live numbers there were, and each that was not the one after."""
    faults, live, expected = [], 0, None
    for frame in frames:
        answer = frame.get("ok") or {}
        if "number" in frame:
            if frame["number"] != expected:
                faults.append(f"live: {frame['number']} where {expected} belongs")
            expected, live = frame["number"] + 1, live + 1
        elif answer.get("state") in ("live", "more"):
            numbers = [event["number"] for event in answer.get("events", ())]
            if numbers != list(range(answer["last"] - len(numbers) + 1, answer["last"] + 1)):
                faults.append(f"page: {numbers} up to {answer['last']}")
            expected = answer["last"] + 1
    return live, faults
