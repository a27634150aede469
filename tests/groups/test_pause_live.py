"""A break over real sockets: nothing numbered between its two ends reaches the reader or comes from them."""

import asyncio
import json

import pytest
from sqlalchemy import update

from app.groups.models import Group
from app.groups.pause_membership import PauseMembership
from tests.safety.test_set_aside import taking_nothing
from tests.seed import make_person, make_room

pytestmark = pytest.mark.anyio


@pytest.fixture
def breaks(live):
    house = live.house
    return PauseMembership(live.database, house.meetings.group_clock, house.realtime.publisher, house.jobs)


def begin(live, room):
    """The group of the room runs."""
    with live.database.transaction() as session:
        session.execute(update(Group).where(Group.public_id == room.group).values(state="running"))


@pytest.fixture
def pause(breaks, live):
    async def pause(person, room):
        await asyncio.to_thread(begin, live, room)
        await asyncio.to_thread(breaks.pause, person.account_id, room.room)

    return pause


@pytest.fixture
def come_back(breaks):
    return lambda person, room: asyncio.to_thread(breaks.come_back, person.account_id, room.room)


async def test_all_screens_of_the_person_close_at_the_number_and_open_again_at_the_other(live, pair, pause, come_back):
    (leader, member), room = pair
    target = room.members[member.account_id]
    async with live.talking(leader, member, member) as (lead, phone, laptop):
        for talker in (lead, phone, laptop):
            await talker.subscribe(room.room)
        await phone.say(room.room, "viimeinen sana")
        await pause(member, room)
        for talker in (phone, laptop, lead):
            told = await talker.heard("paused")
            assert set(told) == {"event", "room", "number", "at", "member"}
            assert (told["member"], told["number"]) == (target, 4)
        for op, body in (
            ("send", {"client_id": "tauolta-1", "text": "enää ei", "quote": None}),
            ("edit", {"number": 3, "text": "toisin"}),
            ("remove", {"number": 3}),
            ("history", {"after": 0, "limit": 9}),
        ):
            assert (await phone.ask(op, room=room.room, **body))["error"]["code"] == "paused"
        assert await laptop.subscribe(room.room) == {"state": "paused", "events": []}
        shown = next(one for one in (await lead.subscribe(room.room))["members"] if one["member"] == target)
        assert (shown["state"], shown["name"] is not None) == ("paused", True)
        await lead.say(room.room, "tauon aikana")
        await lead.heard("message", 2)
        for talker in (phone, laptop):
            assert max(event["number"] for event in talker.events if "number" in event) == 4
            assert "room_open" not in {event["event"] for event in talker.events}
        await come_back(member, room)
        for talker in (phone, laptop):
            assert await talker.heard("room_open") == {"event": "room_open", "room": room.room}
        back = await lead.heard("pause_over")
        assert (back["member"]["member"], back["member"]["state"], back["number"]) == (target, "here", 6)
        opened = await laptop.subscribe(room.room)
        assert (opened["state"], opened["last"]) == ("live", 6)
        assert [item["event"] for item in opened["items"][-3:]] == ["paused", "message", "pause_over"]
        assert "tauon aikana" in str(opened["items"])


async def test_the_line_of_what_is_new_stands_where_it_stood(live, pair, pause, come_back):
    (leader, member), room = pair
    async with live.talking(leader, member) as (lead, phone):
        before = (await phone.subscribe(room.room))["read"]
        await lead.say(room.room, "lukematta")
        await pause(member, room)
        await lead.say(room.room, "tauon aikana")
        await come_back(member, room)
        assert (await phone.subscribe(room.room))["read"] == before


async def test_a_cursor_from_before_the_end_of_a_break_misses_what_was_dropped_with_it(live, pair, pause, come_back):
    (leader, member), room = pair
    async with live.talking(leader, member) as (lead, phone):
        opened = await phone.subscribe(room.room)
        with taking_nothing(live, room):
            numbers = [(await lead.say(room.room, text))["ok"]["number"] for text in ("lähtee", "odottaa")]
            await pause(member, room)
            await come_back(member, room)
        told = await phone.heard("paused")
        assert ([event["number"] for event in phone.of("message")], told["number"]) == (numbers[:1], numbers[1] + 1)
        again = await phone.subscribe(room.room, epoch=opened["epoch"], after=told["number"])
        assert again == {"state": "resync", "events": []}
        anew = await phone.subscribe(room.room)
        assert [item["number"] for item in anew["items"] if item["event"] == "message"] == numbers
        on = await phone.subscribe(room.room, epoch=anew["epoch"], after=anew["last"])
        assert (on["state"], on["events"]) == ("live", [])


async def test_who_pauses_is_neither_seen_nor_seen_to_write(live, pair, pause):
    (leader, member), room = pair
    target = room.members[member.account_id]
    async with live.talking(leader, member) as (lead, phone):
        await lead.subscribe(room.room)
        await phone.subscribe(room.room)
        await pause(member, room)
        await phone.heard("paused")
        await phone.send_raw(json.dumps({"op": "writing", "room": room.room}))
        assert (await phone.subscribe(room.room))["state"] == "paused"
        live.house.realtime.companies.step()
        await lead.say(room.room, "kuka on täällä")
        await lead.heard("message")
        assert all(target not in event["members"] for event in lead.of("presence")[-1:] + lead.of("writing"))


async def test_writing_races_against_a_break_leave_no_word_between_its_ends(live, pause, come_back):
    clock = live.house.clock
    other, member = (make_person(live.database, clock) for _ in range(2))
    room = make_room(live.database, clock, [other, member])
    async with live.talking(other, member) as (watching, phone):
        await watching.subscribe(room.room)
        await phone.subscribe(room.room)
        sends = [phone.say(room.room, f"k{n}", f"kilpa-{n:04}") for n in range(12)]
        others = [watching.say(room.room, f"m{n}", f"muu-{n:04}") for n in range(6)]
        *replies, _ = await asyncio.gather(*sends, *others, pause(member, room))
        number = (await watching.heard("paused"))["number"]
        heard = [event["number"] for event in phone.events if "number" in event]
        last = (await watching.say(room.room, "tauon aikana"))["ok"]["number"]
        for reply in replies[:12]:
            if "ok" in reply:
                assert reply["ok"]["number"] < number
            else:
                assert reply["error"]["code"] == "paused"
        assert max(heard, default=0) <= number
        late = [phone.say(room.room, f"l{n}", f"myoha-{n:04}") for n in range(6)]
        *early, _ = await asyncio.gather(*late, come_back(member, room))
        back = (await watching.heard("pause_over"))["number"]
        assert back > last
        for reply in early:
            assert reply["ok"]["number"] > back if "ok" in reply else reply["error"]["code"] == "paused"
        assert max((event["number"] for event in phone.events if "number" in event), default=0) <= number
        assert (await phone.subscribe(room.room))["state"] == "live"
