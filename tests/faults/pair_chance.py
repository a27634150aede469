"""The same evening with what its leaders say in their own room beside the group's, and leaders who come and go."""

import asyncio

from app.base.ids import random_id
from app.rooms import service as rooms
from tests.faults.chance import WEIGHTS, Evening
from tests.faults.screens import Screen
from tests.seed import make_person

BESIDE = {
    "say_beside": 8, "quote_beside": 3, "edit_beside": 4, "remove_beside": 2, "lose_line_beside": 3,
    "screen_beside": 3, "leader_comes": 3, "leader_goes": 4, "leader_takes_name": 3,
}  # fmt: skip
# A substitute leads one evening and sits here no more than a third leader would for long.
MOST_LEADERS = 4


class LeadersEvening(Evening):
    """`pair_screens` are of the leaders' own room: its people are those who lead, from a number on."""

    weights = WEIGHTS | BESIDE

    def __init__(self, live, dice):
        super().__init__(live, dice)
        self.pair_screens, self.said_beside, self.later = [], [], []
        with live.database.read() as session:
            [place] = rooms.list_standings_of(session, self.leaders[0].account_id, "pair")
        self.pair_room = place.room

    @property
    def all_screens(self):
        return [*self.screens, *self.pair_screens]

    async def begin(self, *, late):
        await super().begin(late=late)
        for leader in self.leaders:
            await self.screen_beside(leader)

    async def say_beside(self, **more):
        screen = self._any_beside()
        body = {"client_id": random_id(), "text": f"meidän kesken {self.dice.random()}", "quote": None, **more}
        reply = await screen.ask("send", **body)
        if "ok" in reply:
            self.said_beside.append((screen, reply["ok"]["number"]))

    async def quote_beside(self):
        await self.say_beside(quote=self.said_beside[-1][1] if self.said_beside else 1)

    async def edit_beside(self):
        screen, number = self._words_beside()
        await screen.ask("edit", number=number, text=f"toisin {self.dice.random()}")

    async def remove_beside(self):
        screen, number = self._words_beside()
        await screen.ask("remove", number=number)

    async def screen_beside(self, person=None):
        who = person or self.dice.choice([*self.leaders, *self.later])
        self.pair_screens.append(await Screen(self.live, who, self.pair_room).open())

    async def lose_line_beside(self):
        """For a moment, in which something may be said."""
        screen = self._any_beside()
        await screen.lose()
        if self.dice.random() < 0.5:
            await self.say_beside()
        await screen.open()

    async def leader_comes(self):
        """One more leads, as a successor: the clock gives them their place here."""
        if len(self.leaders) + len(self.later) >= MOST_LEADERS:
            return
        person = make_person(self.live.database, self.live.house.clock)
        name = f"Jatkaja {self.dice.randint(1, 9999)}"
        await asyncio.to_thread(self.town.seat, self.seeded.group, [(person.address, name, "leader")])
        await asyncio.to_thread(self._wind_clock)
        self.later.append(person)
        await self.another_screen(person)
        await self.screen_beside(person)

    async def leader_goes(self):
        """One who came later leads no more, and leaves; both rooms end for them."""
        if self.later:
            person = self.later.pop()
            await asyncio.to_thread(self._try, self._leaving.leave, person.account_id, self.room)

    async def leader_takes_name(self):
        person, name = self.dice.choice([*self.leaders, *self.later]), f"Vetäjä {self.dice.randint(1, 99)}"
        await asyncio.to_thread(self._try, self._renaming.change, person.account_id, self.room, name)

    def _any_beside(self):
        return self.dice.choice([screen for screen in self.pair_screens if screen.talker])

    def _words_beside(self):
        """Words of this room, and mostly a screen of their writer."""
        own = [one for one in self.said_beside if one[0].talker]
        screen, number = self.dice.choice(own or [(self._any_beside(), 1)])
        return (screen if self.dice.random() < 0.9 else self._any_beside()), number
