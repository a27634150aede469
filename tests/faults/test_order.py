"""One dense order a room, whoever writes on whichever process (promise P2)."""

import pytest

from tests.faults.history import check
from tests.faults.processes import ServerProcess
from tests.faults.scene import Round, rooms_of, seed, served, words_for
from tests.faults.stored import check_stored

pytestmark = pytest.mark.anyio


async def test_many_write_on_many_processes(postgres_store, valkey_url, tmp_path, rounds, note):
    """In full fifty people on four processes, ten thousand messages in two rooms; each person reads both."""
    processes, people, messages = (2, 10, 10) if rounds == 1 else (4, 50, 200)
    url = postgres_store.clone()
    servers = tuple(ServerProcess(tmp_path, database_url=url, bus_url=valkey_url) for _ in range(processes))
    cast = seed(url, people=people, rooms=2)
    async with served(*servers):
        played = Round(servers)
        try:
            for place, person in enumerate(cast.people):
                played.join(person, cast.rounds[0], home=place)
            await played.all_present()
            for client in played.clients:
                client.say(words_for(rooms_of(client.person, cast.rounds[0]), messages))
            await played.all_idle(seconds=60 * rounds)
            await played.read_all_again()
        finally:
            await played.leave()
    faults = check(played.history) + check_stored(url, played.history)
    postgres_store.drop(url)
    note(f"{people} write on {processes} processes", [played.history], faults, [])
    assert faults == []
    assert len(played.history.acks) == people * messages
    assert {client.turn % processes for client in played.clients} == set(range(processes))
