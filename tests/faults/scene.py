"""A stage for rounds of faults: people and rooms in the tables, servers, and what a whole round consists of."""

import asyncio
import itertools
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from sqlalchemy import select, update

from app.accounts.models import Account
from app.base.clock import SystemClock
from app.base.ids import random_id
from app.db.database import Database
from app.groups.models import Group, GroupPlan, Membership
from app.meetings.models import Meeting, SupportVisit
from app.rooms.models import RoomMember
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


def let_visit(url, cast, places):
    """Who sits at these places of each room is sent by the federation, each to a meeting that goes on.

    Such a meeting has the visitor's member id as its own.
    """
    database, clock = Database(url, clock=SystemClock()), SystemClock()
    try:
        with database.transaction() as session:
            for room in itertools.chain.from_iterable(cast.rounds):
                group_id = session.scalars(select(Group.id).where(Group.public_id == room.group)).one()
                session.add(GroupPlan(group_id=group_id, support_model="self_service", mode="online"))
                for number, person in enumerate(cast.people[places], start=1):
                    _send(session, (group_id, room, person), number, clock.now())
    finally:
        database.close()


def _send(session, who, number, now):
    group_id, room, person = who
    member = room.members[person.account_id]
    session.execute(update(Account).where(Account.id == person.account_id).values(is_staff=True))
    for place in (Membership, RoomMember):
        session.execute(update(place).where(place.member_id == member).values(role="visitor"))
    begun = {"starts_at": now, "created_at": now, "state": "open", "phase": 1, "phase_since": now, "opened_at": now}
    meeting = Meeting(public_id=member, group_id=group_id, kind="talk", run_of_show="text_60", **begun)
    session.add(meeting)
    session.flush()
    about = {"group_id": group_id, "meeting_id": meeting.id, "meeting_at": now, "kind": "online", "asked_by": "leader"}
    sits = session.scalars(select(RoomMember.id).where(RoomMember.member_id == member)).one()
    theirs = {"account_id": person.account_id, "display_name": "Vierailija", "room_member_id": sits}
    visit = SupportVisit(**about, **theirs, public_id=random_id(), state="here", number=number, asked_at=now)
    session.add(visit)


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
