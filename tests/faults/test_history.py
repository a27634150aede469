"""A server dies in the middle of talk: no acked message is lost, none comes twice, everybody sees one order."""

import asyncio

import pytest

from tests.faults.history import check, quantile
from tests.faults.scene import Round, rooms_of, seed, served, words_for
from tests.faults.stored import check_stored

pytestmark = pytest.mark.anyio
MESSAGES = 20
# Of a client whose process died, until it has all again (promise P5).
WHOLE_SECONDS = 5
# Of a full run's hundred rounds on each size: two hundred thousand messages, as promise P1 counts them.
MANY_MESSAGES = 50


@pytest.mark.full(100)
async def test_a_killed_process_among_two(grown, rounds, note):
    await play(grown, rounds, note, "kill -9, two processes on PostgreSQL")


@pytest.mark.full(100)
async def test_a_killed_process_on_sqlite(small, rounds, note):
    await play(small, rounds, note, "kill -9, one process on SQLite")


async def play(size, rounds, note, name):
    cast = seed(size.database_url, rounds=rounds)
    histories, faults, seconds = [], [], []
    messages = MESSAGES if rounds == 1 else MANY_MESSAGES
    async with served(*size.servers):
        for number, rooms in enumerate(cast.rounds):
            played = Round(size.servers)
            try:
                await kill_in_the_middle(played, cast.people, rooms, messages, size.servers[number % len(size.servers)])
            finally:
                await played.leave()
            histories.append(played.history)
            faults += check(played.history)
            seconds += played.absences
    for history in histories:
        faults += check_stored(size.database_url, history)
    note(name, histories, faults, seconds)
    assert faults == []
    assert sum(len(history.acks) for history in histories) >= rounds * len(cast.people) * messages
    assert seconds
    assert rounds == 1 or quantile(sorted(seconds), 0.95) <= WHOLE_SECONDS


async def kill_in_the_middle(played, people, rooms, messages, victim):
    for place, person in enumerate(people):
        played.join(person, rooms, home=place)
    await played.all_present()
    total = len(people) * messages
    third = asyncio.create_task(played.acked(total // 3))
    for client in played.clients:
        client.say(words_for(rooms_of(client.person, rooms), messages))
    await third
    await victim.kill()
    await victim.start()
    await played.all_idle()
    await played.read_all_again()
