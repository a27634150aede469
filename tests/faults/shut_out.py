"""A round in which people lose their sockets while all write: whoever is shut out is told, and nothing is after it."""

import asyncio
from contextlib import closing, suppress
from dataclasses import replace

import websockets
from sqlalchemy import func, select

from app.base.clock import SystemClock
from app.chat.models import Message
from app.chat.schemas import MAX_NUMBER
from app.db.database import Database
from app.rooms.models import LogEntry, RoomMember
from tests.faults.client import RETRY_PAUSE
from tests.faults.history import Fault, check, pace_of
from tests.faults.pages import get_page
from tests.faults.scene import ROUND_SECONDS, Round, seed, served, words_for
from tests.faults.stored import check_stored
from tests.live import Talker
from tests.seed import add_session

TARGETS = 5
# What all who stay and go write meanwhile.
ACKED_A_SECOND = 50
MESSAGES = 20


async def play(size, rounds, note, make_scene, *, name, seconds):
    """Each round shuts out five of eight people one after another while all write on both processes.

    `make_scene(played, database, room, seconds)` makes a `Scene`; `seconds` is how long a socket may stand after it.
    """
    cast = seed(size.database_url, people=8, rooms=1, rounds=rounds)
    people, histories, faults, delays = cast.people, [], [], []
    with closing(Database(size.database_url, clock=SystemClock())) as database:
        async with served(*size.servers):
            for (room,) in cast.rounds:
                played = Round(size.servers)
                scene = make_scene(played, database, room, seconds)
                try:
                    delays += await scene.shut_out_in_the_middle(people)
                finally:
                    await played.leave()
                histories.append(played.history)
                faults += check(played.history) + scene.crossed()
                people = await scene.let_in(people)
    for history in histories:
        faults += check_stored(size.database_url, history)
    note(name, histories, faults, delays)
    assert not faults, faults
    assert len(delays) == rounds * (TARGETS + 1) // 2
    assert max(delays) <= seconds
    assert rounds == 1 or pace_of(histories) >= ACKED_A_SECOND
    return histories


class Scene:
    """One round. `last_own` and `last_seen`: the highest number that whoever is shut out may have written, or read.

    A subclass says how by `shut_out(target, prepared)`, and where it needs to by `prepare` and `open_accounts`; and
    whether writing ends at once, or with the sockets.
    """

    writes_end_at_once = True

    def __init__(self, played, database, room, seconds):
        self.played, self.database, self.room, self.seconds = played, database, room, seconds
        self.here, self.there = played.servers
        self.last_own, self.last_seen, self.devices = {}, {}, []

    async def prepare(self, leader, target):
        """What the act needs, made while all write."""

    async def open_accounts(self):
        """Opens what was closed, so that all may sign in for the next round."""

    async def let_in(self, people):
        """The people for the next round: each signs in anew."""
        await self.open_accounts()
        with self.database.transaction() as session:
            made = [add_session(session, person.account_id, SystemClock().now()) for person in people]
        return [
            replace(person, session_id=session_id, token=token)
            for person, (session_id, token) in zip(people, made, strict=True)
        ]

    async def shut_out_in_the_middle(self, people):
        """Seconds from the answer to the end of the socket on the other process."""
        last = len(people) - 1
        clients = [
            self.played.join(person, [self.room], home=0 if place in (0, last) else 1)
            for place, person in enumerate(people)
        ]
        await self.played.all_present()
        leader = await Talker.open(self.here, people[0].token)
        await leader.ask("hello", version=1, language="fi")
        targets, answered = clients[1 : TARGETS + 1], []
        for place, target in enumerate(targets):
            underway = asyncio.create_task(self.played.acked(len(self.played.history.acks) + 5))
            said = asyncio.create_task(self._acked_of(target))
            for client in clients:
                client.say(words_for([self.room], MESSAGES))
            await asyncio.gather(underway, said)
            prepared = await self.prepare(leader, target)
            if place % 2 == 1:
                target.pause()
            answered.append(await self._shut_out(target, prepared))
        delays = await asyncio.gather(*map(self._told, targets[::2], answered[::2]))
        await self._settle(clients, targets[1::2])
        await leader.close()
        await self.played.read_all_again()
        return delays

    def crossed(self):
        """What those shut out wrote or read after it."""
        faults = [Fault("crossed", f"{device.late} answers after the end") for device in self.devices if device.late]
        for member, last in self.last_seen.items():
            stored, own = self._last_stored(member), self.last_own.get(member, last.result())
            if stored > own:
                faults.append(Fault("crossed", f"{member} wrote {stored}, after an end at {own}"))
            numbers = [
                event["number"] for view in self.played.history.views if view.reader == member for event in view.events
            ]
            if max(numbers, default=0) > last.result():
                faults.append(Fault("crossed", f"{member} read {max(numbers)}, told of no more than {last.result()}"))
        return faults

    async def _acked_of(self, target):
        member = target.members[self.room.room]
        await self.played.when(lambda: any(ack.member == member for ack in self.played.history.acks))

    async def _shut_out(self, target, prepared):
        """When the answer came; from then on no other request of theirs finds them, on any process."""
        device = Device(await Talker.open(self.there, target.person.token), self.room.room)
        self.devices.append(device)
        await device.begun.wait()
        await self.shut_out(target, prepared)
        loop, member = asyncio.get_running_loop(), target.members[self.room.room]
        answered = loop.time()
        device.shut_at = answered if self.writes_end_at_once else answered + self.seconds
        if self.writes_end_at_once:
            self.last_own[member] = await asyncio.to_thread(self._last_stored, member)
        self.last_seen[member] = loop.create_future()
        loop.call_at(answered + self.seconds, self._note_last, member)
        page = await get_page(self.there, "/omat-ryhmat", target.person)
        assert page.location.startswith("/kirjaudu")
        return answered

    async def _told(self, target, answered):
        await target.until(lambda: target.signed_out_at is not None)
        return max(0.0, target.signed_out_at - answered)

    def _note_last(self, member):
        """The bound is over: what they are told, or have written, has no higher number than there is now.

        As the database has it: the last word of somebody whose socket ended before its answer is acked to nobody.
        """
        with self.database.read() as session:
            last = session.scalar(select(func.max(LogEntry.number)).where(LogEntry.room_id == self.room.room_id))
        self.last_seen[member].set_result(last)

    def _last_stored(self, member):
        written = select(func.max(Message.number)).join(RoomMember, RoomMember.id == Message.author_id)
        with self.database.read() as session:
            return session.scalar(written.where(RoomMember.member_id == member))

    async def _settle(self, clients, paused):
        """Who reads no further is told when they read on; of what happened after the bound nothing came."""
        staying = [client for client in clients if client.members[self.room.room] not in self.last_seen]
        async with asyncio.timeout(ROUND_SECONDS):
            await asyncio.gather(*(client.idle.wait() for client in staying))
            await asyncio.gather(*self.last_seen.values(), *(device.asking for device in self.devices))
            for target in paused:
                target.resume()
                await self._told(target, 0)


class Device:
    """Another device of somebody's, that asks for the newest messages again and again until its socket is closed."""

    def __init__(self, talker, room):
        self.begun = asyncio.Event()
        self.shut_at = float("inf")
        self.late = 0
        self.asking = asyncio.create_task(self._ask(talker, room))

    async def _ask(self, talker, room):
        loop = asyncio.get_running_loop()
        await talker.ask("hello", version=1, language="fi")
        while talker.close_code is None:
            asked_at = loop.time()
            with suppress(websockets.ConnectionClosed):
                reply = await talker.ask("history", room=room, before=MAX_NUMBER, limit=3)
                self.late += "ok" in reply and asked_at > self.shut_at
                self.begun.set()
            await asyncio.sleep(RETRY_PAUSE)
        await talker.close()
        assert talker.close_code == 4401
