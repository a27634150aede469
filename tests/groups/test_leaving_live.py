"""Leaving over real sockets: every screen of the person closes at one number, and nothing comes after it."""

import asyncio

import pytest

from app.groups.leave_group import LeaveGroup
from tests.seed import make_person, make_room

pytestmark = pytest.mark.anyio


@pytest.fixture
def leave(live):
    leaving = LeaveGroup(live.database, live.house.meetings.group_clock, live.house.realtime.publisher, live.house.jobs)
    return lambda person, room: asyncio.to_thread(leaving.leave, person.account_id, room.room)


async def test_all_screens_of_the_person_close_at_the_number_and_the_others_go_on(live, pair, leave):
    (leader, member), room = pair
    target = room.members[member.account_id]
    async with live.talking(leader, member, member) as (lead, phone, laptop):
        for talker in (lead, phone, laptop):
            await talker.subscribe(room.room)
        await phone.say(room.room, "viimeinen sana")
        await leave(member, room)
        for talker in (phone, laptop, lead):
            told = await talker.heard("left")
            assert set(told) == {"event", "room", "number", "at", "member"}
            assert (told["member"], told["number"]) == (target, 4)
        assert (await phone.say(room.room, "enää ei"))["error"]["code"] == "not_found"
        for op in ("subscribe", "history"):
            more = {"epoch": None, "after": None} if op == "subscribe" else {"after": 0, "limit": 9}
            assert (await laptop.ask(op, room=room.room, **more))["error"]["code"] == "not_found"
        await lead.say(room.room, "jäimme kahden")
        await lead.heard("message", 2)
        assert max(event["number"] for event in phone.events + laptop.events if "number" in event) == 4
        opened = await lead.subscribe(room.room)
        gone = next(person for person in opened["members"] if person["member"] == target)
        assert (gone["name"], gone["state"]) == (None, "gone")
        assert "viimeinen sana" in str(opened["items"])


async def test_the_screens_of_someone_set_aside_hear_that_the_place_has_ended(live, pair, leave):
    (leader, member), room = pair
    target = room.members[member.account_id]
    async with live.talking(leader, member, member) as (lead, phone, laptop):
        await phone.subscribe(room.room)
        await lead.ask("set_aside", room=room.room, member=target, reason="rules")
        await phone.heard("set_aside")
        assert (await laptop.subscribe(room.room))["state"] == "set_aside"
        await leave(member, room)
        for talker in (phone, laptop):
            assert await talker.heard("room_open") == {"event": "room_open", "room": room.room}
            again = await talker.ask("subscribe", room=room.room, epoch=None, after=None)
            assert again["error"]["code"] == "not_found"


async def test_writing_races_against_leaving_leave_no_late_word(live, leave):
    clock = live.house.clock
    other, member = (make_person(live.database, clock) for _ in range(2))
    room = make_room(live.database, clock, [other, member])
    async with live.talking(other, member) as (watching, phone):
        await watching.subscribe(room.room)
        await phone.subscribe(room.room)
        sends = [phone.say(room.room, f"k{n}", f"kilpa-{n:04}") for n in range(12)]
        *replies, _ = await asyncio.gather(*sends, leave(member, room))
        number = (await watching.heard("left"))["number"]
        for reply in replies:
            if "ok" in reply:
                assert reply["ok"]["number"] < number
            else:
                assert reply["error"]["code"] == "not_found"
        assert max(event["number"] for event in phone.events if "number" in event) <= number
