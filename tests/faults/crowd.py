"""Thousands of people in one process of a test: light sockets that write, read, fall asleep and come back by number.

Somebody asleep has a full window and reads nothing; what they are told goes to the history once they read again.
"""

import asyncio
import json
import socket
from collections import Counter
from dataclasses import dataclass, field

from app.base.clock import SystemClock
from app.base.ids import random_id
from app.db.database import Database
from tests.faults.history import History
from tests.load.wire import Wire, frame, handshake, open_as
from tests.seed import add_person, add_room

PEOPLE_IN_A_ROOM = 10
OPEN_AT_ONCE = 50
ANSWER_SECONDS = 60
# Small, so that it is full after a frame.
WINDOW_BYTES = 16_384


@dataclass
class Waits:
    """Seconds from the moment at which something was sent: until its ack, and until each reader's copy."""

    acks: list = field(default_factory=list)
    deliveries: list = field(default_factory=list)


class _Line(Wire):
    """One socket; what comes goes to the guest it belongs to."""

    def __init__(self, guest, port):
        super().__init__(handshake(port, guest.person.token))
        self._guest = guest
        self.gone = asyncio.Event()

    def connection_lost(self, error):
        super().connection_lost(error)
        self.gone.set()

    def send(self, made):
        """Writes, unless the line is cut: then `gone` is set soon, and whoever waits for an answer waits for that."""
        if not self._transport.is_closing():
            super().send(made)

    def stop_reading(self):
        if not self._transport.is_closing():
            self._transport.pause_reading()

    def read_on(self):
        if not self._transport.is_closing():
            self._transport.resume_reading()

    def _take(self, data, start, end):
        told = json.loads(data[start:end])
        if told.get("event") == "heartbeat":
            self.send(frame('{"op":"alive"}'))  # by itself: the first may come before its guest knows that it is open
        else:
            self._guest.take(told)


class Guest:
    """One person of the crowd, in one room, over all their sockets."""

    def __init__(self, crowd, person, room, server, *, sleeps):
        self.sleeps = sleeps
        self.person = person
        self.room = room.room
        self.member = room.members[person.account_id]
        self.server = server
        self.ends = Counter()
        self.line = None
        self._crowd = crowd
        self._view = None
        self._epoch = None
        self._after = None
        self._asked = {}

    def begin_at(self, other):
        """Begins where this other reader of the room stands, without looking back."""
        self._epoch = other._epoch
        self._view = self._crowd.history.begin_view(self.member, self.room, other._view.cursor)

    async def open(self):
        """Comes, or comes back by number; returns once the room is live."""
        await self.greet()
        state = "more"
        while state == "more":
            state = (await self._subscribe())["state"]

    async def greet(self):
        """Opens a line; returns once its hello is answered."""
        how = {}
        if self.sleeps:
            how["sock"] = socket.socket()
            how["sock"].setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, WINDOW_BYTES)
            how["sock"].setblocking(False)
        self.line = await open_as(_Line(self, self.server.port), self.server.port, **how)
        await self.ask_now("hello", version=1, language="fi")

    async def _subscribe(self):
        self._after = self._view.cursor if self._view else None
        return await self.ask_now("subscribe", room=self.room, epoch=self._epoch, after=self._after)

    async def ask_now(self, op, **body):
        """The `ok` of the reply. Raises ConnectionError where there is none."""
        reply = await self.ask(op, **body)
        if reply is None or "ok" not in reply:
            raise ConnectionError(str(reply))
        return reply["ok"]

    async def ask(self, op, **body):
        """The reply, or None where the socket ended first."""
        reply = self.begin(op, **body)
        gone = asyncio.ensure_future(self.line.gone.wait())
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                await asyncio.wait((reply, gone), return_when=asyncio.FIRST_COMPLETED)
        finally:
            gone.cancel()
        return reply.result() if reply.done() else None

    def begin(self, op, **body):
        """Asks without waiting; the future has the reply."""
        ref = f"{op} {random_id()}"
        self._asked[ref] = asyncio.get_running_loop().create_future()
        self.line.send(frame(json.dumps({"op": op, "ref": ref, **body})))
        return self._asked[ref]

    def say(self, text):
        client_id = random_id()
        self._crowd.history.send(self.room, self.member, client_id, text)
        said = self.begin("send", room=self.room, client_id=client_id, text=text, quote=None)
        said.add_done_callback(lambda said: self._crowd.on_answer(self, client_id, text, said.result()))

    def begin_page(self):
        return self.begin("history", **self._page)

    async def read_page(self):
        assert "ok" in await self.ask("history", **self._page)

    @property
    def _page(self):
        return {"room": self.room, "before": 2**31 - 1, "limit": 100}

    async def wake(self):
        """Reads on; whoever was let go meanwhile comes back. `ends` counts how."""
        self.line.read_on()
        if await self.ask("history", room=self.room, before=1, limit=1) is None:
            self.ends[self.line.close_code or "dropped"] += 1
            await self._come_back()

    async def _come_back(self):
        """As a browser does: again and again, for of a thousand who wake at once some are told to come later."""
        async with asyncio.timeout(ANSWER_SECONDS):
            while True:
                try:
                    return await self.open()
                except ConnectionError:
                    await asyncio.sleep(1)

    async def catch_up(self):
        """What was committed before this answer stands before it in the view, or is in its events."""
        self._view.whole = (await self._subscribe())["state"] == "live"

    def take(self, told):
        if "ref" in told:
            if "ok" in told and told["ref"].startswith("subscribe"):
                self._take_page(told["ok"])  # at once: what happens next may stand in the same piece
            self._asked.pop(told["ref"]).set_result(told)
        elif "number" in told and self._view is not None:
            self._view.take([told])
            if told["event"] == "message" and not self.sleeps:
                self._crowd.on_delivery(told["text"])

    def _take_page(self, page):
        if self._view is None:
            self._view = self._crowd.history.begin_view(self.member, self.room, page["last"])
            self._epoch = page["epoch"]
        else:
            # What came by itself while this page was on its way stands in it too; every client drops it by its number.
            came = range(self._after + 1, self._view.cursor + 1)
            self._view.take([event for event in page["events"] if event["number"] not in came])


class Crowd:
    """Everybody. The last in each room is one who falls asleep."""

    def __init__(self, servers, rooms, *, make_guest=Guest):
        """`rooms` are pairs of a seeded room and its people."""
        self.history = History()
        self.waits = Waits()
        self.rooms = [
            [
                make_guest(
                    self, person, room, servers[(place + turn) % len(servers)], sleeps=place == PEOPLE_IN_A_ROOM - 1
                )
                for place, person in enumerate(people)
            ]
            for turn, (room, people) in enumerate(rooms)
        ]
        self.guests = [guest for guests in self.rooms for guest in guests]
        self.sleepers = [guest for guest in self.guests if guest.sleeps]
        self._reading = Counter()
        self._owed = 0
        self._settled = asyncio.Event()

    async def open(self, long_texts):
        """The first of each room says these, so that a page of it is long; the others come after that."""
        await in_groups(self._open_one, [guests[0] for guests in self.rooms])
        for text in long_texts:
            for guests in self.rooms:
                self.say(guests[0], text)
            await self.settled()
        for first, *others in self.rooms:
            for guest in others:
                guest.begin_at(first)
        await in_groups(self._open_one, [guest for guests in self.rooms for guest in guests[1:]])

    async def _open_one(self, guest):
        await guest.open()
        self._reading[guest.room] += not guest.sleeps

    def close(self):
        for guest in self.guests:
            if guest.line is not None:
                guest.line.close()

    @property
    def ends(self):
        """How those who were let go found their sockets."""
        return sum((guest.ends for guest in self.guests), Counter())

    async def read_to_the_end(self):
        """Each view comes to its room's last number, by coming back once more where a sleeper is behind."""
        await in_groups(Guest.catch_up, self.guests)

    def say(self, writer, text=""):
        """Begins with the time, for each copy to be timed by."""
        self._owed += 1 + self._reading[writer.room]
        self._settled.clear()
        writer.say(f"{asyncio.get_running_loop().time():.6f} {text}")

    async def settled(self):
        """Returns when each message is acked and each reader has its copy."""
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                await self._settled.wait()
        except TimeoutError:
            cut = Counter(guest.line.close_code for guest in self.guests if guest.line.gone.is_set())
            message = f"{self._owed} acks and copies missing; refused: {self.history.refusals}; cut off: {cut}"
            raise AssertionError(message) from None

    def on_answer(self, guest, client_id, text, reply):
        if "error" in reply:
            self.history.refuse(reply["error"]["code"])
            return
        self.history.ack(guest.room, guest.member, client_id, reply["ok"]["number"])
        self.waits.acks.append(_since(text))
        self._pay()

    def on_delivery(self, text):
        self.waits.deliveries.append(_since(text))
        self._pay()

    def _pay(self):
        """A message owes an ack to its writer, and a copy to each of the room who always reads."""
        self._owed -= 1
        if self._owed == 0:
            self._settled.set()


async def in_groups(do, things, *, at_once=OPEN_AT_ONCE):
    """`do(thing)` for each, so many at a time."""
    for first in range(0, len(things), at_once):
        await asyncio.gather(*(do(thing) for thing in things[first : first + at_once]))


def seed_crowd(url, sockets):
    """Pairs of a room and its people, in as few transactions as there are hundreds of rooms."""
    database, clock = Database(url, clock=SystemClock()), SystemClock()
    made = []
    try:
        rooms = sockets // PEOPLE_IN_A_ROOM
        for first in range(0, rooms, 100):
            with database.transaction() as session:
                for _ in range(first, min(rooms, first + 100)):
                    people = [add_person(session, clock.now()) for _ in range(PEOPLE_IN_A_ROOM)]
                    made.append((add_room(session, clock.now(), people), people))
    finally:
        database.close()
    return made


def _since(text):
    return asyncio.get_running_loop().time() - float(text.partition(" ")[0])
