"""The leaders' own room over real sockets: hidden from all but who leads, and closed to who leads no more."""

import asyncio

import pytest

from app.groups.leave_group import LeaveGroup
from tests.groups.pairs import Pair
from tests.meetings.test_meeting_live import Evening

pytestmark = pytest.mark.anyio
WORDS = 8


class TwoLeaders(Evening):
    """An evening, and the leaders' own room beside it."""

    def __init__(self, live):
        super().__init__(live)
        self.pair = Pair(live.house, self.group_id)

    def leave(self, person):
        house = self.live.house
        leaving = LeaveGroup(self.database, house.meetings.group_clock, house.realtime.publisher, house.jobs)
        return asyncio.to_thread(leaving.leave, person.account_id, self.room)


@pytest.fixture
def evening(live):
    return TwoLeaders(live)


async def test_two_leaders_talk_there_and_nobody_else_finds_it(live, evening):
    async with live.talking(evening.leader, evening.second, evening.member) as (lead, second, parent):
        room = evening.pair.room
        opened = await lead.subscribe(room)
        assert (opened["room"]["kind"], opened["room"]["name"], opened["meeting"]) == ("pair", "Pihlajapiha", None)
        assert [one["role"] for one in opened["members"]] == ["member", "member"]
        await second.subscribe(room)
        await parent.subscribe(evening.room)
        await lead.say(room, "vain meille")
        assert (await second.heard("message"))["text"] == "vain meille"
        for op, more in (("subscribe", {"epoch": None, "after": None}), ("history", {"after": 0, "limit": 9})):
            hidden = await parent.ask(op, room=room, **more)
            missing = await parent.ask(op, room="x" * 22, **more)
            assert hidden["error"] == missing["error"]
        assert (await parent.say(room, "ei kuulu"))["error"]["code"] == "not_found"
        number = (await evening.start(lead)) and (await lead.ask("close_meeting", **evening.at()))["ok"]["number"]
        assert (await second.heard("debrief"))["room"] == room
        closed = await parent.heard("meeting_closed")
        assert closed["number"] == number
        assert {event["room"] for event in parent.events if "room" in event} == {evening.room}


async def test_who_leads_no_more_reads_and_writes_nothing_there_on_any_screen_from_its_number(live, evening):
    async with live.talking(evening.leader, evening.second, evening.second) as (lead, phone, laptop):
        room = evening.pair.room
        for talker in (lead, phone, laptop):
            await talker.subscribe(room)
        words = [phone.say(room, f"oma {n}", f"oma-sana-{n:04}") for n in range(WORDS)]
        others = [lead.say(room, f"muu {n}", f"muu-sana-{n:04}") for n in range(WORDS)]
        *replies, _ = await asyncio.gather(*words, *others, evening.leave(evening.second))
        number = (await lead.heard("left"))["number"]
        await lead.say(room, "jäin yksin")
        await lead.heard("message", 1 + WORDS + sum("ok" in reply for reply in replies[:WORDS]))
        for reply in replies[:WORDS]:
            assert reply["ok"]["number"] < number if "ok" in reply else reply["error"]["code"] == "not_found"
        for talker in (phone, laptop):
            assert (await talker.heard("left"))["number"] == number
            assert max(event["number"] for event in talker.events if "number" in event) <= number
            assert (await talker.say(room, "enää ei"))["error"]["code"] == "not_found"
