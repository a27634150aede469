"""Eight people of a script in a room of a live house, and what each of them and a guest hear."""

import asyncio
from contextlib import asynccontextmanager

from app.simulation.door import Door
from app.simulation.member import Ticket
from app.simulation.player import PAUSE_SECONDS, Player
from app.simulation.script import read_script
from tests.seed import make_person, make_room
from tests.simulation.hand_pace import HandPace

SESSION = "__Host-vt_session"


class Stage:
    """One evening on a live house. `heard` holds messages by the name of who heard them."""

    def __init__(self, live, script=None, *, port=None):
        self.live = live
        self.script = script or read_script()
        self.people = {name: make_person(live.database, live.house.clock) for name in self.script.people}
        self.guest = make_person(live.database, live.house.clock)
        leaders = [self.people[name] for name in self.script.leaders]
        self.seeded = make_room(live.database, live.house.clock, [*self.people.values(), self.guest], leaders=leaders)
        self.room = self.seeded.room
        self.door = Door(live.settings.public_url, "127.0.0.1", port or live.settings.port)
        self.tickets = {name: Ticket({SESSION: person.token}, self.room) for name, person in self.people.items()}
        self.heard = {name: [] for name in self.people}
        self.pace = HandPace()
        self._news = asyncio.Event()

    @asynccontextmanager
    async def playing(self):
        self.player = Player(self.script, self.door, self.tickets, sleep=self.pace, on_message=self._hear)
        task = asyncio.create_task(self.player.run())
        try:
            async with asyncio.timeout(60):
                yield self.player
        finally:
            await self.player.stop()
            await task

    async def play_until(self, text):
        """Lets the time pass until everybody has heard this text."""
        await self.pace.until(lambda: any(text in said for said in map(self.texts, self.heard)))
        await self.until(lambda: all(text in self.texts(name) for name in self.heard))

    async def play_to_the_end(self):
        while await self.pace.next_sleep() != PAUSE_SECONDS:
            await self.pace.wake()

    async def until(self, met):
        async with asyncio.timeout(20):
            while not met():
                self._news.clear()
                await self._news.wait()

    def texts(self, name):
        return [message["text"] for message in self.heard[name]]

    def member(self, name):
        """The id by which the others know this person."""
        return self.seeded.members[self.people[name].account_id]

    def _hear(self, name, message):
        self.heard[name].append(message)
        self._news.set()
