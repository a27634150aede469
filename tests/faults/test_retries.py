"""One message under one client id, whatever becomes of its ack and wherever it is sent again (promise P3)."""

import asyncio
import json
from collections import Counter
from contextlib import asynccontextmanager

import pytest

from app.base.ids import random_id
from app.chat.schemas import MAX_NUMBER
from tests.faults.history import Fault, History
from tests.faults.scene import seed, served
from tests.live import Talker

pytestmark = pytest.mark.anyio
MESSAGES = 12
MANY_MESSAGES = 100
PAGE = 20
# A full run's, and the tries it makes (promise P3).
ROUNDS = 16
FORCED = 10_000


@asynccontextmanager
async def talking(server, person):
    talker = await Talker.open(server, person.token)
    await talker.ask("hello", version=1, language="fi")
    try:
        yield talker
    finally:
        await talker.close()


@pytest.mark.full(ROUNDS)
async def test_a_message_whose_ack_was_lost_is_one_wherever_it_is_sent_again(grown, rounds, note):
    """The line falls before the ack; then the same id comes from elsewhere, after a crash, an edit and a removal."""
    cast = seed(grown.database_url, people=2, rooms=1, rounds=rounds)
    here, elsewhere = grown.servers
    messages = MESSAGES if rounds == 1 else MANY_MESSAGES
    faults, histories = [], []
    async with served(*grown.servers):
        for (room,) in cast.rounds:
            writer, reader = cast.people
            async with talking(elsewhere, reader) as screen:
                await screen.subscribe(room.room)
                sent = {random_id(): f"viesti {number}" for number in range(messages)}
                tries = [*sent]
                await lose_acks(here, writer, room, sent)
                numbers = await send_again(here, elsewhere, writer, room, sent, tries)
                await here.kill()
                await here.start()
                await after_changes(here, elsewhere, writer, room, sent, numbers, tries)
                faults += await find_doubles(screen, room, numbers)
                histories.append(count(room, writer, numbers, tries))
    note("acks lost, ids sent again", histories, faults, [])
    assert faults == []
    assert rounds < ROUNDS or sum(history.retries for history in histories) >= FORCED


async def lose_acks(server, writer, room, sent):
    """The line falls with all of them on the way: each is stored or is not."""
    talker = await Talker.open(server, writer.token)
    await talker.ask("hello", version=1, language="fi")
    for client_id, text in sent.items():
        body = {"op": "send", "ref": client_id, "room": room.room, "client_id": client_id, "text": text, "quote": None}
        await talker.send_raw(json.dumps(body))
    talker.connection.transport.abort()
    await talker.close()


async def send_again(here, elsewhere, writer, room, sent, tries):
    """Twice at once, by a device at each process; the number of each client id. `tries` keeps every attempt's."""
    numbers = {}
    async with talking(here, writer) as phone, talking(elsewhere, writer) as laptop:
        for client_id, text in sent.items():
            replies = await asyncio.gather(
                *(device.say(room.room, text, client_id) for device in (phone, laptop, phone, laptop))
            )
            tries += [client_id] * len(replies)
            told = {reply["ok"]["number"] for reply in replies}
            assert len(told) == 1, replies
            assert sum(not reply["ok"]["duplicate"] for reply in replies) <= 1
            numbers[client_id] = told.pop()
            other = await laptop.say(room.room, f"{text}, toisin", client_id)
            assert other["error"]["code"] == "conflict"
    assert len(set(numbers.values())) == len(sent)
    return numbers


async def after_changes(here, elsewhere, writer, room, sent, numbers, tries):
    """The writer edits every second message and removes every third; the ids stay taken all the same."""
    async with talking(here, writer) as phone, talking(elsewhere, writer) as laptop:
        for place, client_id in enumerate(sent):
            number = numbers[client_id]
            if place % 2 == 0:
                assert "ok" in await phone.ask("edit", room=room.room, number=number, text=f"muutettu {place}")
            if place % 3 == 0:
                assert "ok" in await phone.ask("remove", room=room.room, number=number)
        for place, (client_id, text) in enumerate(sent.items()):
            # Of a removed message nothing is kept that could tell its words from others: any retry finds it.
            others = [f"{text}, toisin"] if place % 3 == 0 else []
            for device in (phone, laptop):
                for words in (text, *others):
                    again = await device.say(room.room, words, client_id)
                    tries.append(client_id)
                    assert (again["ok"]["number"], again["ok"]["duplicate"]) == (numbers[client_id], True)
            if not others:
                other = await phone.say(room.room, f"{text}, toisin", client_id)
                assert other["error"]["code"] == "conflict"


def count(room, writer, numbers, tries):
    """What was tried and what was acked, for the table."""
    history = History()
    for client_id in tries:
        history.send(room.room, writer.account_id, client_id, "")
    for client_id, number in numbers.items():
        history.ack(room.room, writer.account_id, client_id, number)
    return history


async def find_doubles(screen, room, numbers):
    """The reader's screen and the whole history of the room hold each message once."""
    await screen.until(lambda: len(screen.of("message")) >= len(numbers))
    stored = Counter([number async for number in read_numbers(screen, room)])
    seen = Counter(event["number"] for event in screen.of("message"))
    wanted = Counter(numbers.values())
    return [
        Fault("doubled", f"{name}: {found - wanted}")
        for name, found in (("stored", stored), ("seen", seen))
        if found != wanted
    ]


async def read_numbers(screen, room):
    """The number of each message that a page of history holds, from the newest page to the oldest."""
    before, more = MAX_NUMBER, True
    while more:
        page = (await screen.ask("history", room=room.room, before=before, limit=PAGE))["ok"]
        for item in page["items"]:
            if item["event"] == "message":
                yield item["number"]
        before, more = min((item["number"] for item in page["items"]), default=1), page["more"]
