"""Removal over real sockets: nothing after its number on any screen, the reason for one alone, and the way back."""

import asyncio

import pytest

from app.safety.decide_removal import DecideRemoval
from tests.safety.bench import Bench

pytestmark = pytest.mark.anyio


@pytest.fixture
def bench(live):
    """The use cases over the served house: what they decide is told to its sockets."""
    made = Bench(live.database, live.house.clock)
    served = live.house
    group_clock = served.meetings.group_clock
    made.deciding = DecideRemoval(live.database, served.realtime.publisher, served.jobs, group_clock)
    return made


async def removed(bench):
    proposal = await asyncio.to_thread(bench.propose)
    await asyncio.to_thread(bench.decide, proposal)
    return proposal


async def test_all_screens_of_the_removed_close_at_once_with_the_reason(live, bench):
    room, target = bench.room, bench.member_id(bench.member)
    async with live.talking(bench.third, bench.member, bench.member) as (other, phone, laptop):
        for talker in (other, phone, laptop):
            await talker.subscribe(room)
        await removed(bench)
        for talker in (phone, laptop):
            told = await talker.heard("removed")
            assert (told["member"], told["reason"]) == (target, "hurts")
            assert told["until"].endswith("Z")
        told = await other.heard("removed")
        assert set(told) == {"event", "room", "number", "at", "member"}
        number = told["number"]
        assert (await phone.say(room, "ei kuulu"))["error"]["code"] == "removed"
        again = await laptop.subscribe(room)
        assert again == {
            "state": "removed",
            "until": (await phone.heard("removed"))["until"],
            "reason": "hurts",
            "review": None,
            "events": [],
        }
        await other.say(room, "hänen jälkeensä")
        await other.heard("message")
        opened = await other.subscribe(room)
        gone = next(person for person in opened["members"] if person["member"] == target)
        assert (gone["name"], gone["motif"], gone["state"]) == (None, None, "gone")
        assert max(event["number"] for event in phone.events + laptop.events if "number" in event) == number


async def test_someone_aside_hears_of_the_removal_and_of_being_taken_back(live, bench):
    room = bench.room
    async with live.talking(bench.leaders[0], bench.member, bench.third) as (lead, phone, other):
        await phone.subscribe(room)
        await other.subscribe(room)
        await lead.ask("set_aside", room=room, member=bench.member_id(bench.member), reason="rules")
        await phone.heard("set_aside")
        proposal = await removed(bench)
        await phone.heard("room_open")
        assert (await phone.subscribe(room))["state"] == "removed"
        await other.say(room, "hänen poissa ollessaan")
        await asyncio.to_thread(bench.deciding.reinstate, bench.staff, proposal)
        await phone.heard("room_open", 2)
        opened = await phone.subscribe(room)
        assert opened["state"] == "live"
        assert "hänen poissa ollessaan" not in str(opened)
        returned = await other.heard("returned")
        assert returned["member"]["name"] == "Kanerva 2"
        since = await phone.subscribe(room, epoch=opened["epoch"], after=0)
        past = next(event for event in since["events"] if event["event"] == "returned")
        assert past["number"] == returned["number"]


async def test_a_past_removal_is_replayed_to_the_person_as_it_was_told(live, bench):
    room = bench.room
    async with live.talking(bench.member, bench.third) as (phone, other):
        await phone.subscribe(room)
        await other.subscribe(room)
        proposal = await removed(bench)
        told = await phone.heard("removed")
        await asyncio.to_thread(bench.deciding.reinstate, bench.staff, proposal)
        await phone.heard("room_open")
        opened = await phone.subscribe(room)
        for talker, facts in ((phone, {"until": told["until"], "reason": "hurts"}), (other, {})):
            since = await talker.subscribe(room, epoch=opened["epoch"], after=0)
            [past] = [event for event in since["events"] if event["event"] == "removed"]
            assert {key: past[key] for key in ("until", "reason") if key in past} == facts


async def test_writing_races_against_a_removal_leave_no_late_word(live, bench):
    room = bench.room
    async with live.talking(bench.third, bench.member) as (other, phone):
        await other.subscribe(room)
        await phone.subscribe(room)
        proposal = await asyncio.to_thread(bench.propose)
        sends = [phone.say(room, f"k{n}", f"kilpa-{n:04}") for n in range(12)]
        *replies, _ = await asyncio.gather(*sends, asyncio.to_thread(bench.decide, proposal))
        number = (await other.heard("removed"))["number"]
        for reply in replies:
            if "ok" in reply:
                assert reply["ok"]["number"] < number
            else:
                assert reply["error"]["code"] == "removed"
        assert max(event["number"] for event in phone.events if "number" in event) <= number
