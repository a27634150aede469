"""A stage for rounds of faults: people and rooms in the tables, servers, and what a whole round consists of."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from sqlalchemy import update

from app.base.clock import SystemClock
from app.base.ids import random_id
from app.db.database import Database
from app.groups.models import Group
from tests.faults.client import Client, Words
from tests.faults.history import History
from tests.live import Talker
from tests.seed import make_person, make_room

ROUND_SECONDS = 120
REFUSED_SECONDS = 30


@dataclass(frozen=True)
class Cast:
    """People, and the rooms each round plays in: person i is in the rooms i and i + 1 of their round."""

    people: list
    rounds: list  # of lists of rooms


def seed(url, *, people=20, rooms=5, rounds=1, leaders=1):
    """The first so many of each room lead it."""
    database, clock = Database(url, clock=SystemClock()), SystemClock()
    try:
        cast = [make_person(database, clock) for _ in range(people)]
        return Cast(cast, [_make_rooms(database, clock, cast, rooms, leaders) for _ in range(rounds)])
    finally:
        database.close()


def _make_rooms(database, clock, cast, rooms, leaders):
    made = []
    for index in range(rooms):
        inside = [person for place, person in enumerate(cast) if index in (place % rooms, (place + 1) % rooms)]
        made.append(make_room(database, clock, inside, leaders=inside[:leaders]))
    return made


def begin(url, cast):
    """All their groups run."""
    database = Database(url, clock=SystemClock())
    try:
        with database.transaction() as session:
            of_rooms = Group.public_id.in_([room.group for rooms in cast.rounds for room in rooms])
            session.execute(update(Group).where(of_rooms).values(state="running"))
    finally:
        database.close()


def rooms_of(person, rooms):
    return [room for room in rooms if person.account_id in room.members]


def words_for(rooms, count):
    return [Words(rooms[n % len(rooms)].room, random_id(), f"Viesti {n} huoneessa") for n in range(count)]


@asynccontextmanager
async def served(*servers):
    """The servers, started before and stopped in order after."""
    try:
        await asyncio.gather(*(server.start() for server in servers))
        yield servers
    finally:
        await asyncio.gather(*(server.stop() for server in servers))


@dataclass
class Round:
    """One round: its clients, what they recorded, and how long each was away."""

    servers: tuple
    history: History = field(default_factory=History)
    clients: list = field(default_factory=list)

    def join(self, person, rooms, **how):
        client = Client(person, rooms_of(person, rooms), self.servers, self.history, **how)
        self.clients.append(client)
        client.start()
        return client

    async def all_present(self):
        async with asyncio.timeout(ROUND_SECONDS):
            await asyncio.gather(*(client.present.wait() for client in self.clients))

    async def all_idle(self, seconds=ROUND_SECONDS):
        async with asyncio.timeout(seconds):
            await asyncio.gather(*(client.idle.wait() for client in self.clients))
            await asyncio.gather(*(client.present.wait() for client in self.clients))

    async def acked(self, count):
        """Returns when so many acks have come in all."""
        await self.when(lambda: len(self.history.acks) >= count)

    async def refused(self, count):
        """Returns when so many more sends were refused than by now."""
        already = self.history.refusals.total()
        await self.when(lambda: self.history.refusals.total() >= already + count, REFUSED_SECONDS)

    async def when(self, reached, seconds=ROUND_SECONDS):
        told = asyncio.Event()
        self.history.when(reached, told.set)
        async with asyncio.timeout(seconds):
            await told.wait()

    async def read_all_again(self):
        """Every reader reads each room from the beginning and from the last number; live views come to the end.

        Whoever is signed out reads nothing.
        """
        for client in (client for client in self.clients if client.signed_out_at is None):
            for room, view in list(client.views.items()):
                last = await self._read_again(client, room, 0)
                if room not in client.closed_rooms:
                    await client.until(lambda view=view, last=last: view.cursor >= last)
                    await self._read_again(client, room, view.cursor)
                view.whole = True

    async def _read_again(self, client, room, after):
        """The number of the room's end; a reader whose place has ended reads nothing."""
        talker = await Talker.open(self.servers[0], client.person.token)
        await talker.ask("hello", version=1, language="fi")
        view = None
        while True:
            reply = await talker.ask(
                "subscribe", room=room, epoch=client.epochs[room], after=view.cursor if view else after
            )
            if "error" in reply and room in client.closed_rooms:
                break
            answer = reply["ok"]
            if answer["state"] not in ("live", "more"):
                break
            view = view or self.history.begin_view(client.members[room], room, after)
            view.take(answer["events"])
            if answer["state"] == "live":
                view.whole = True
                break
        await talker.close()
        return view.cursor if view else 0

    async def leave(self):
        await asyncio.gather(*(client.stop() for client in self.clients))

    @property
    def absences(self):
        return sorted(absence for client in self.clients for absence in client.absences)
