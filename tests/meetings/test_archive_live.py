"""A tab that stands open while its group is archived: every screen loses the room, and nothing said comes again."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import update

from app.groups.leave_group import LeaveGroup
from app.groups.models import Group
from app.meetings.group_clock import GroupClock
from tests.seed import NobodyListens, make_person, make_room

pytestmark = pytest.mark.anyio


@pytest.fixture
async def scene(live):
    """A leader, a member who leaves, a member who is aside, and their room, whose group ended long ago."""
    clock = live.house.clock
    people = [make_person(live.database, clock) for _ in range(3)]
    room = make_room(live.database, clock, people, leaders=people[:1])
    return people, room


def archive(live, room, publisher):
    """What the clock does in some process; whom `publisher` reaches hears of it by the bus."""
    house = live.house
    over = {"state": "ended", "state_since": house.clock.now() - timedelta(days=31)}
    with house.database.transaction() as session:
        session.execute(update(Group).where(Group.public_id == room.group).values(**over))
    with house.database.read() as session:
        group_id = session.scalar(Group.__table__.select().with_only_columns(Group.id))
    with house.database.transaction() as session:
        GroupClock(house.database, house.clock, house.jobs, publisher).advance(session, group_id)


@pytest.mark.parametrize("process", ["the same", "another, its hints lost"])
async def test_every_screen_loses_the_room_as_it_is_archived(live, scene, process):
    (leader, member, aside), room = scene
    async with live.talking(leader, member, aside) as (lead, phone, shut_out):
        opened = await phone.subscribe(room.room)
        await lead.subscribe(room.room)
        await shut_out.subscribe(room.room)
        await lead.ask("set_aside", room=room.room, member=room.members[aside.account_id], reason="rules")
        await lead.say(room.room, "salainen sana")
        await phone.heard("message")
        if process == "the same":
            await asyncio.to_thread(archive, live, room, live.house.realtime.publisher)
        else:
            # A number that was told nobody either: it is nowhere any more when the end is read.
            leaving = LeaveGroup(live.database, live.house.meetings.group_clock, NobodyListens(), live.house.jobs)
            await asyncio.to_thread(leaving.leave, leader.account_id, room.room)
            await asyncio.to_thread(archive, live, room, NobodyListens())
            await live.house.realtime.numbers.look()
        for talker in (lead, phone, shut_out):
            told = await talker.heard("cleared")
            assert set(told) == {"event", "room", "number", "at"}
        assert live.house.realtime.hub.open_rooms() == []
        cursor = {"epoch": opened["epoch"], "after": opened["last"]}
        assert (await phone.ask("subscribe", room=room.room, **cursor))["ok"] == {"state": "cleared", "events": []}
        # Whoever does not know the room's epoch has not been in it, and is told what any stranger is.
        for wrong in ({"epoch": None, "after": None}, {"epoch": "x" * 22, "after": 1}):
            assert (await phone.ask("subscribe", room=room.room, **wrong))["error"]["code"] == "not_found"
        for op, body in (("history", {"after": 0, "limit": 9}), ("send", {"client_id": "k" * 9, "text": "vielä"})):
            more = {"quote": None} if op == "send" else {}
            assert (await phone.ask(op, room=room.room, **body, **more))["error"]["code"] == "not_found"
        assert "salainen" not in str(phone.events[-1:])
