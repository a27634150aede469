"""Removal against writers: nothing numbered after it reaches or comes from the removed, bus or no bus."""

import asyncio
from contextlib import asynccontextmanager

import pytest

from app.chat.schemas import MAX_NUMBER
from tests.faults.client import RETRY_PAUSE
from tests.faults.history import check
from tests.faults.scene import Round, seed, served, words_for
from tests.faults.stored import check_stored
from tests.live import Talker

pytestmark = pytest.mark.anyio
TARGETS = 5
MESSAGES = 20


async def test_removal_races_with_writers_over_two_processes(grown, rounds, note):
    await play(grown, rounds, note, name="removal, bus up", seconds=1)


async def test_removal_holds_on_a_process_that_the_bus_does_not_reach(cut, rounds, note):
    await play(cut, rounds, note, name="removal, bus cut", seconds=2)


async def play(size, rounds, note, *, name, seconds):
    """Each round sets five of eight people aside, one after another, while all write on both processes."""
    cast = seed(size.database_url, people=8, rooms=1, rounds=rounds)
    histories, faults, delays = [], [], []
    async with served(*size.servers):
        for (room,) in cast.rounds:
            played = Round(size.servers)
            try:
                delays += await set_aside_in_the_middle(played, cast.people, room)
            finally:
                await played.leave()
            histories.append(played.history)
            faults += check(played.history)
    for history in histories:
        faults += check_stored(size.database_url, history)
    note(name, histories, faults, delays)
    assert faults == []
    assert all(history.refusals["set_aside"] for history in histories)
    assert max(delays) <= seconds


async def set_aside_in_the_middle(played, people, room):
    """Seconds from the leader's answer to the moment at which the removed was told on the other process."""
    leader = await Talker.open(played.servers[0], people[0].token)
    await leader.ask("hello", version=1, language="fi")
    # The leader and one more write where the removal is made; those to be removed and one more write elsewhere.
    last = len(people) - 1
    clients = [played.join(person, [room], home=0 if place in (0, last) else 1) for place, person in enumerate(people)]
    await played.all_present()
    delays = []
    for place, target in enumerate(clients[1 : TARGETS + 1]):
        paused = place % 2 == 1
        underway = asyncio.create_task(played.acked(len(played.history.acks) + 5))
        for client in clients:
            client.say(words_for([room], MESSAGES))
        await underway
        if paused:
            target.pause()
        async with asking(played, target, room):
            delay = await set_aside(played, leader, target, room)
        if not paused:
            delays.append(delay)
    await played.all_idle()
    await leader.close()
    await played.read_all_again()
    return delays


async def set_aside(played, leader, target, room):
    """Whoever reads no further is told when they read on: what waited for them is gone by then."""
    member = target.members[room.room]
    reply = await leader.ask("set_aside", room=room.room, member=member, reason="rules")
    played.history.remove(room.room, member, reply["ok"]["number"])
    answered = asyncio.get_running_loop().time()
    target.resume()
    await target.until(lambda: room.room in target.closed_rooms)
    return max(0.0, target.closed_rooms[room.room] - answered)


@asynccontextmanager
async def asking(played, target, room):
    """Meanwhile the target asks for the newest messages on another device, again and again, until it is refused."""
    device = await Talker.open(played.servers[1], target.person.token)
    await device.ask("hello", version=1, language="fi")

    begun = asyncio.Event()

    async def ask():
        answers = []
        while True:
            reply = await device.ask("history", room=room.room, before=MAX_NUMBER, limit=3)
            if "ok" in reply:
                answers.append([item["number"] for item in reply["ok"]["items"]])
                begun.set()
            elif not reply["error"]["retryable"]:
                return answers, reply["error"]["code"]
            await asyncio.sleep(RETRY_PAUSE)

    asked = asyncio.create_task(ask())
    await begun.wait()
    yield
    async with asyncio.timeout(10):
        answers, code = await asked
    await device.close()
    assert code == "set_aside"
    removed_at = played.history.removals[room.room, target.members[room.room]]
    assert max(number for numbers in answers for number in numbers) <= removed_at
