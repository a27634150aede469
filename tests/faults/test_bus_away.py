"""A process that the bus does not reach delivers by the database, and sign-out still ends its sockets."""

import asyncio

import pytest

from tests.faults.history import check
from tests.faults.pages import post_form
from tests.faults.scene import Round, seed, served, words_for
from tests.live import Talker

pytestmark = pytest.mark.anyio
MESSAGES = 6


@pytest.mark.parametrize("size", ["cut", "down"])
async def test_the_database_delivers_what_the_bus_cannot(request, rounds, note, size):
    """One word at a time from the first process; each must reach the other, without the bus, within 2 s."""
    chosen = request.getfixturevalue(size)
    cast = seed(chosen.database_url, people=4, rooms=1)
    async with served(*chosen.servers):
        played = Round(chosen.servers)
        try:
            delays = await talk_one_by_one(played, cast.people, cast.rounds[0][0], MESSAGES * rounds)
            await played.read_all_again()
        finally:
            await played.leave()
    faults = check(played.history)
    note(f"delivery, bus {size}", [played.history], faults, delays)
    assert faults == []
    assert max(delays) <= 2


async def talk_one_by_one(played, people, room, messages):
    there = [played.join(person, [room], home=1) for person in people[1:]]
    writer = played.join(people[0], [room], home=0)
    await played.all_present()
    loop, delays = asyncio.get_running_loop(), []
    for words in words_for([room], messages):
        writer.say([words])
        await writer.idle.wait()
        acked, number = loop.time(), played.history.acks[-1].number
        await asyncio.gather(
            *(client.until(lambda client=client: client.views[room.room].cursor >= number) for client in there)  # noqa: B023 - awaited in this turn
        )
        delays.append(loop.time() - acked)
    return delays


@pytest.mark.parametrize(("size", "seconds"), [("grown", 1), ("cut", 2), ("down", 2)])
async def test_sign_out_on_one_process_ends_sockets_on_the_other(request, note, size, seconds):
    chosen = request.getfixturevalue(size)
    cast = seed(chosen.database_url, people=5, rooms=1)
    here, there = chosen.servers
    async with served(here, there):
        delays = [await sign_out(person, here, there) for person in cast.people]
    note(f"sign-out, bus {'up' if size == 'grown' else size}", [], [], delays)
    assert max(delays) <= seconds


async def sign_out(person, here, there):
    """Seconds from the answer of one process to the end of the socket on the other."""
    talker = await Talker.open(there, person.token)
    await talker.ask("hello", version=1, language="fi")
    assert (await post_form(here, "/kirjaudu-ulos", person)).status == 303
    answered = asyncio.get_running_loop().time()
    assert await talker.closed() == 4401
    await talker.close()
    return asyncio.get_running_loop().time() - answered
