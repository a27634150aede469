"""Partings against writers: nothing numbered after one reaches or comes from who has gone, bus or no bus."""

import asyncio
import itertools
import os
import re
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest

from app.chat.schemas import MAX_NUMBER
from tests.faults.client import RETRY_PAUSE
from tests.faults.history import check, pace_of
from tests.faults.pages import get_page, post_form
from tests.faults.scene import Round, begin, let_visit, seed, served, words_for
from tests.faults.stored import check_stored
from tests.live import Talker

pytestmark = pytest.mark.anyio
TARGETS = 5
MESSAGES = 20
SIZES = [("grown", "bus up", 1), ("cut", "bus cut", 2), ("down", "bus down", 2), ("small", "one process", 0.5)]
# What all who stay and go write meanwhile.
ACKED_A_SECOND = 50
# Each parting on all of them in `make faults`; in the suite one on all, the others on the two that differ most.
by_every_size, by_size = (
    pytest.mark.parametrize(("size", "bus", "seconds"), sizes, ids=[bus for _, bus, _ in sizes])
    for sizes in (SIZES, SIZES if "FAULT_ROUNDS" in os.environ else SIZES[:2])
)


@dataclass(frozen=True)
class Parting:
    """How a place ends: by `act(scene, target)`, which returns its number; and what those gone are answered.

    `runs`: only a group that has begun knows it.
    """

    name: str
    act: object
    answer: str
    leaders: int = 2
    runs: bool = False


@by_every_size
async def test_setting_aside_races_with_writers_over_two_processes(request, rounds, note, size, bus, seconds):
    parting = Parting("removal", set_aside, "set_aside")
    await play(request.getfixturevalue(size), rounds, note, parting, bus=bus, seconds=seconds)


@by_size
async def test_removal_by_two_races_with_writers_over_two_processes(request, rounds, note, size, bus, seconds):
    parting = Parting("removal by two", remove_by_two, "removed")
    await play(request.getfixturevalue(size), rounds, note, parting, bus=bus, seconds=seconds)


@by_size
async def test_a_leader_who_leaves_leads_no_more_on_either_process(request, rounds, note, size, bus, seconds):
    """Another device of theirs hides a message and shows it again, until it is refused."""
    parting = Parting("a leader leaves", leave, "not_found", leaders=8)
    await play(request.getfixturevalue(size), rounds, note, parting, bus=bus, seconds=seconds)


@by_size
async def test_a_break_races_with_writers_over_two_processes(request, rounds, note, size, bus, seconds):
    parting = Parting("a break", pause, "paused", runs=True)
    await play(request.getfixturevalue(size), rounds, note, parting, bus=bus, seconds=seconds)


@by_size
async def test_the_end_of_a_visit_races_with_the_visitors_words_over_two_processes(
    request, rounds, note, size, bus, seconds
):
    parting = Parting("a visit taken back", take_back_visit, "not_found", leaders=2, runs=True)
    await play(request.getfixturevalue(size), rounds, note, parting, bus=bus, seconds=seconds)


async def play(size, rounds, note, parting, *, bus, seconds):
    """Each round five of eight people go, one after another, while all write on both processes."""
    cast = seed(size.database_url, people=8, rooms=1, rounds=rounds, leaders=parting.leaders)
    if parting.runs:
        begin(size.database_url, cast)
    if parting.act is take_back_visit:
        let_visit(size.database_url, cast, slice(2, TARGETS + 2))
    histories, faults, delays = [], [], []
    async with served(*size.servers):
        for (room,) in cast.rounds:
            played = Round(size.servers)
            try:
                delays += await Scene(played, cast.people, room, parting).part_in_the_middle()
            finally:
                await played.leave()
            histories.append(played.history)
            faults += check(played.history)
    for history in histories:
        faults += check_stored(size.database_url, history)
    note(f"{parting.name}, {bus}", histories, faults, delays)
    assert faults == []
    assert all(history.refusals[parting.answer] for history in histories)
    assert max(delays) <= seconds
    assert rounds == 1 or pace_of(histories) >= ACKED_A_SECOND


class Scene:
    """One round. The last two people stay; the first leads, and acts on the first process."""

    def __init__(self, played, people, room, parting):
        self.played, self.people, self.room, self.parting = played, people, room, parting
        self.here, self.there = played.servers[0], played.servers[-1]
        self.leader = self.number = None

    async def part_in_the_middle(self):
        """Seconds from the answer to who acted to the moment at which the other was told on the other process."""
        self.leader = await Talker.open(self.here, self.people[0].token)
        await self.leader.ask("hello", version=1, language="fi")
        # The one who acts and one more write where it is done; those who go and one more write elsewhere.
        last = len(self.people) - 1
        clients = [
            self.played.join(person, [self.room], home=0 if place in (0, last) else 1)
            for place, person in enumerate(self.people)
        ]
        await self.played.all_present()
        delays = []
        # The second person leads in some rounds, so those who go come after.
        for place, target in enumerate(clients[2 : TARGETS + 2]):
            paused = place % 2 == 1
            underway = asyncio.create_task(self.played.acked(len(self.played.history.acks) + 5))
            for client in clients:
                client.say(words_for([self.room], MESSAGES))
            await underway
            await self._all_have_what_is_hidden()
            if paused:
                target.pause()
            async with self._busy_elsewhere(target):
                delay = await self._part(target)
            if not paused:
                delays.append(delay)
        await self.played.all_idle()
        await self.leader.close()
        await self.played.read_all_again()
        return delays

    async def _all_have_what_is_hidden(self):
        """The first message of the last person, who stays: no leader hides their own.

        Whoever read it while it is hidden would not be told who said what.
        """
        room = self.room.room
        author = self.played.clients[-1].members[room]

        def find():
            return next((ack.number for ack in self.played.history.acks if ack.member == author), None)

        if self.number is None:
            await self.played.when(find)
            self.number = find()
        views = [(client, client.views[room]) for client in self.played.clients]
        await asyncio.gather(*(client.until(lambda view=view: view.cursor >= self.number) for client, view in views))

    async def number_of(self, kind, member):
        """The number under which the room was told that this member has gone."""
        view = self.played.clients[0].views[self.room.room]

        def find():
            told = (one["number"] for one in view.events if (one["event"], one.get("member")) == (kind, member))
            return next(told, None)

        await self.played.clients[0].until(find)
        return find()

    async def _part(self, target):
        """Whoever reads no further is told when they read on: what waited for them is gone by then."""
        room, member = self.room.room, target.members[self.room.room]
        answered, number = await self.parting.act(self, target)
        self.played.history.remove(room, member, number)
        target.resume()
        await target.until(lambda: room in target.closed_rooms)
        return max(0.0, target.closed_rooms[room] - answered)

    @asynccontextmanager
    async def _busy_elsewhere(self, target):
        """Meanwhile the target goes on on another device, again and again, until it is refused."""
        device = await Talker.open(self.there, target.person.token)
        await device.ask("hello", version=1, language="fi")
        begun = asyncio.Event()
        do = self._lead if self.parting.act is leave else self._look

        async def go_on():
            numbers, turns = [], itertools.count()
            while True:
                reply = await do(device, next(turns))
                if "ok" in reply:
                    told = (item["number"] for item in reply["ok"].get("items", [reply["ok"]]))
                    numbers += [number for number in told if number is not None]
                    if numbers:
                        begun.set()
                elif not reply["error"]["retryable"]:
                    return numbers, reply["error"]["code"]
                await asyncio.sleep(RETRY_PAUSE)

        going_on = asyncio.create_task(go_on())
        going_on.add_done_callback(lambda _: begun.set())  # what is refused at once fails below
        await begun.wait()
        yield
        async with asyncio.timeout(10):
            numbers, code = await going_on
        await device.close()
        if self.parting.act is leave:  # as it was said, for all who read the room again
            assert "ok" in await self._lead(self.leader, turn=1)
        assert code == self.parting.answer
        assert max(numbers) <= self.played.history.removals[self.room.room, target.members[self.room.room]]

    async def _look(self, device, _):
        return await device.ask("history", room=self.room.room, before=MAX_NUMBER, limit=3)

    async def _lead(self, device, turn):
        if turn % 2 == 0:
            return await device.ask("hide", room=self.room.room, number=self.number, reason="rules")
        return await device.ask("unhide", room=self.room.room, number=self.number)


async def set_aside(scene, target):
    member = target.members[scene.room.room]
    reply = await scene.leader.ask("set_aside", room=scene.room.room, member=member, reason="rules")
    return asyncio.get_running_loop().time(), reply["ok"]["number"]


async def remove_by_two(scene, target):
    """The first proposes it, the second agrees."""
    member, list_path = target.members[scene.room.room], f"/huone/{scene.room.room}/poistot"
    first, second = scene.people[:2]
    proposed = await post_form(scene.here, f"{list_path}/ehdota/{member}", first, reason="rules")
    assert proposed.location == f"{list_path}?saved=proposed"
    page = await get_page(scene.here, list_path, second)
    (agree,) = re.findall(rf'action="({list_path}/[^"]+/poista)"', page.text)
    assert (await post_form(scene.here, agree, second)).location == f"{list_path}?saved=removed"
    answered = asyncio.get_running_loop().time()
    return answered, await scene.number_of("removed", member)


async def leave(scene, target):
    path = f"/huone/{scene.room.room}/lahde"
    page = await post_form(scene.here, path, target.person)
    assert (page.status, page.location) == (303, "/omat-ryhmat?saved=left"), page.text
    answered = asyncio.get_running_loop().time()
    return answered, await scene.number_of("left", target.members[scene.room.room])


async def pause(scene, target):
    path = f"/huone/{scene.room.room}/tauko"
    assert (await post_form(scene.here, path, target.person)).location == "/omat-ryhmat?saved=paused"
    answered = asyncio.get_running_loop().time()
    return answered, await scene.number_of("paused", target.members[scene.room.room])


async def take_back_visit(scene, target):
    """A leader ends the visit of the meeting that bears the visitor's id."""
    member = target.members[scene.room.room]
    page = f"/ryhmat/{scene.room.group}/tapaamiset/{member}/kaynti"
    assert (await post_form(scene.here, f"{page}/peru", scene.people[0])).location == f"{page}?saved=back"
    answered = asyncio.get_running_loop().time()
    return answered, await scene.number_of("left", member)
