"""The orderly stop under load: what was acked is there, everybody is told 1012, what was not acked can be retried."""

import asyncio
import signal

import pytest

from tests.faults.history import check
from tests.faults.scene import Round, rooms_of, seed, served, words_for
from tests.faults.stored import check_stored

pytestmark = pytest.mark.anyio
MESSAGES = 20


@pytest.mark.parametrize("size", ["small", "grown"])
async def test_a_stop_under_load_loses_nothing(request, rounds, note, size):
    chosen = request.getfixturevalue(size)
    cast = seed(chosen.database_url, rounds=rounds)
    histories, faults, seconds = [], [], []
    async with served(*chosen.servers):
        for number, rooms in enumerate(cast.rounds):
            played = Round(chosen.servers)
            try:
                await stop_in_the_middle(played, cast.people, rooms, chosen.servers[number % len(chosen.servers)])
            finally:
                await played.leave()
            histories.append(played.history)
            faults += check(played.history)
            seconds += played.absences
    for history in histories:
        faults += check_stored(chosen.database_url, history)
    note(f"SIGTERM, {size}", histories, faults, seconds)
    assert faults == []
    assert all(len(history.acks) >= len(cast.people) * MESSAGES for history in histories)


async def stop_in_the_middle(played, people, rooms, leaving):
    for place, person in enumerate(people):
        played.join(person, rooms, home=place)
    await played.all_present()
    third = asyncio.create_task(played.acked(len(people) * MESSAGES // 3))
    for client in played.clients:
        client.say(words_for(rooms_of(client.person, rooms), MESSAGES))
    await third
    told = [client for client in played.clients if played.servers[client.turn % len(played.servers)] is leaving]
    assert await leaving.stop() == -signal.SIGTERM  # uvicorn ends by the very signal, once all is done
    await asyncio.gather(*(client.until(lambda client=client: client.close_codes) for client in told))
    assert {code for client in told for code in client.close_codes} == {1012}
    await leaving.start()
    await played.all_idle()
    await played.read_all_again()
