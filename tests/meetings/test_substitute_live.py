"""A substitute over real sockets: a leader's ops from the call on, and nothing from them or to them after its end."""

import asyncio

import pytest

from app.base.ids import random_id
from app.groups import service as groups
from app.groups.cushions import Cushion
from app.groups.names import name_key
from app.groups.substitutes.stand_in import KeptStandIn, write_stand_in
from app.meetings import queries as meeting_queries
from app.meetings.substitutes import queries as calls
from tests.meetings.test_meeting_live import Evening
from tests.races import rounds
from tests.seed import make_person

pytestmark = pytest.mark.anyio
ROUNDS = rounds(short=2, full=30)
WORDS = 10


class CalledEvening(Evening):
    """The same evening, and somebody who has promised to stand in."""

    def __init__(self, live):
        super().__init__(live)
        self.clock = live.house.clock
        self.substitute = make_person(self.database, self.clock)
        with self.database.transaction() as session:
            law = groups.lock_law(session, self.group_id)
            who = (law.id, self.substitute.account_id, "Kuusama", name_key("Kuusama"))
            kept = KeptStandIn(random_id(), *who, Cushion("birch", "rowan"), law.public_id, "")
            write_stand_in(session, law, kept, self.clock.now())

    def call(self):
        """As whoever answers for the group does."""
        with self.database.transaction() as session:
            law = groups.lock_law(session, self.group_id)
            row = meeting_queries.find_meeting(session, law.id, self.meeting)
            calls.insert(session, law.id, (row.id, row.starts_at), self.clock.now())
            self.live.house.meetings.group_clock.advance(session, law.id)

    def take_back(self):
        with self.database.transaction() as session:
            law = groups.lock_law(session, self.group_id)
            calls.withdraw(session, calls.find_standing_call(session, law.id).id)
            self.live.house.meetings.group_clock.advance(session, law.id)


@pytest.fixture
def evening(live):
    return CalledEvening(live)


async def test_a_substitute_leads_the_evening_and_all_screens_agree_who_they_are(live, evening):
    async with live.talking(evening.leader, evening.substitute, evening.member) as (lead, stand_in, parent):
        await parent.subscribe(evening.room)
        early = await stand_in.ask("subscribe", room=evening.room, epoch=None, after=None)
        assert early["error"]["code"] == "not_found"
        await asyncio.to_thread(evening.call)
        came = await parent.heard("joined")
        assert (came["way"], came["member"]["role"], came["member"]["name"]) == ("substitute", "substitute", "Kuusama")
        opened = await stand_in.subscribe(evening.room)
        assert [item["number"] for item in opened["items"] if "number" in item] == [came["number"]]
        assert await evening.start(stand_in)
        other = evening.seeded.members[evening.other.account_id]
        assert "ok" in await stand_in.ask("set_aside", room=evening.room, member=other, reason="rules")
        fresh = await lead.subscribe(evening.room)
        assert came["member"] in fresh["members"]
        assert (await stand_in.ask("close_meeting", **evening.at()))["ok"]["number"]
        left = await parent.heard("left")
        assert left["member"] == came["member"]["member"]
        assert (await stand_in.heard("left"))["number"] == left["number"]
        for op, more in (
            ("bring_back", {"member": other}),
            ("subscribe", {"epoch": None, "after": None}),
            ("desk", {}),
        ):
            assert (await stand_in.ask(op, room=evening.room, **more))["error"]["code"] == "not_found"
        gone = next(one for one in (await lead.subscribe(evening.room))["members"] if one["member"] == left["member"])
        assert (gone["name"], gone["role"], gone["state"]) == (None, "substitute", "gone")


@pytest.mark.parametrize("end", ["taken back", "closed by the leader"])
@pytest.mark.race(rounds=ROUNDS)
async def test_nothing_numbered_after_the_end_reaches_or_comes_from_them(live, end):
    for _ in range(ROUNDS):
        evening = CalledEvening(live)
        async with live.talking(evening.leader, evening.substitute, evening.member) as (lead, stand_in, parent):
            await asyncio.to_thread(evening.call)
            for talker in (lead, stand_in, parent):
                await talker.subscribe(evening.room)
            await evening.start(lead)
            ending = (
                asyncio.to_thread(evening.take_back)
                if end == "taken back"
                else lead.ask("close_meeting", **evening.at())
            )
            words = [stand_in.say(evening.room, f"sijainen {n}", f"sijainen-{n:04}") for n in range(WORDS)]
            others = [parent.say(evening.room, f"muu {n}", f"muu-sana-{n:04}") for n in range(WORDS)]
            *replies, _ = await asyncio.gather(*words, *others, ending)
            number = (await parent.heard("left"))["number"]
            await parent.say(evening.room, "lopuksi")
            for reply in replies[:WORDS]:
                assert reply["ok"]["number"] < number if "ok" in reply else reply["error"]["code"] == "not_found"
            assert max(event["number"] for event in stand_in.events if "number" in event) <= number
            assert (await stand_in.say(evening.room, "ei kuulu"))["error"]["code"] == "not_found"
