"""Freezing a room: from that number on nobody's words are numbered until it is lifted, on any process and any road."""

import asyncio
import threading
from datetime import timedelta

import pytest
from sqlalchemy import select

from app.chat.post_batch import Draft
from app.rooms import service as rooms
from app.rooms.access import Freeze, FrozenBy, RoomFrozen, RoomMode
from app.safety.models import ModerationEntry
from tests.live import live_house, settings_for
from tests.seed import make_person, make_room

pytestmark = pytest.mark.anyio
WORDS = ("message", "message_edited")


async def freeze(leader, room, hours=24, reason="calm"):
    return await leader.ask("freeze_room", room=room.room, reason=reason, hours=hours)


def code(reply):
    return reply["error"]["code"]


async def test_nobody_writes_or_changes_words_and_what_protects_goes_on(live, pair):
    (leader, member), room = pair
    async with live.talking(leader, member) as (lead, phone):
        await phone.subscribe(room.room)
        said, own, bad = [(await phone.say(room.room, text))["ok"]["number"] for text in ("eka", "toka", "kolmas")]
        until = (await freeze(lead, room))["ok"]["until"]
        told = await phone.heard("room_frozen")
        assert (told["number"], told["by"], told["until"]) == (bad + 1, "leader", until)
        assert "reason" not in told
        for talker in (lead, phone):
            assert code(await talker.say(room.room, "ei mene")) == "room_frozen"
        assert code(await phone.ask("edit", room=room.room, number=said, text="muuta")) == "room_frozen"
        assert (await phone.ask("remove", room=room.room, number=own))["ok"]["number"] == bad + 2
        assert (await phone.ask("report", room=room.room, number=bad, reason="hurts"))["error"]["code"] == "not_allowed"
        assert (await lead.ask("report", room=room.room, number=said, reason="hurts"))["ok"]
        assert (await lead.ask("hide", room=room.room, number=bad, reason="rules"))["ok"]["number"] == bad + 3
        target = room.members[member.account_id]
        assert (await lead.ask("set_aside", room=room.room, member=target, reason="rules"))["ok"]["number"] == bad + 4
        again = (await lead.subscribe(room.room))["room"]
        assert (again["mode"], again["frozen"]) == ("open", {"by": "leader", "until": until})


async def test_thawing_opens_it_and_a_fresh_look_says_so(live, pair):
    (leader, member), room = pair
    async with live.talking(leader, member) as (lead, phone):
        await phone.subscribe(room.room)
        await freeze(lead, room, hours=1)
        assert code(await phone.ask("thaw_room", room=room.room)) == "not_allowed"
        assert code(await freeze(phone, room)) == "not_allowed"
        assert (await freeze(lead, room, hours=24))["ok"]["number"] is None
        number = (await lead.ask("thaw_room", room=room.room))["ok"]["number"]
        told = await phone.heard("room_thawed")
        assert (told["number"], told["by"]) == (number, "leader")
        assert (await lead.ask("thaw_room", room=room.room))["ok"] == {"number": None}
        assert (await phone.subscribe(room.room))["room"]["frozen"] is None
        assert "ok" in await phone.say(room.room, "taas")
        since = await phone.subscribe(room.room)
        assert [item["event"] for item in since["items"][-3:]] == ["room_frozen", "room_thawed", "message"]


async def test_a_retry_of_what_was_stored_before_is_answered_in_a_frozen_room(live, pair):
    (leader, member), room = pair
    async with live.talking(leader, member) as (lead, phone):
        stored = (await phone.say(room.room, "ehti", "ehti-ajoissa"))["ok"]
        await freeze(lead, room)
        again = (await phone.say(room.room, "ehti", "ehti-ajoissa"))["ok"]
        assert (again["number"], again["duplicate"]) == (stored["number"], True)
        assert code(await phone.say(room.room, "ei ehtinyt", "liian-myoh")) == "room_frozen"
        await lead.ask("thaw_room", room=room.room)
        assert "ok" in await phone.say(room.room, "ei ehtinyt", "liian-myoh")


async def test_a_draft_that_was_queued_before_the_freeze_is_refused_after_it(live, pair):
    """The barrier: the draft waits in the commit lane while the freeze holds the room's lock and commits first."""
    (leader, member), room = pair
    house = live.house
    inside, go_on = threading.Event(), threading.Event()

    def freeze_slowly():
        with house.database.transaction() as session:
            lead = rooms.lock_standing(session, room.room, leader.account_id)
            inside.set()
            assert go_on.wait(10)
            now = house.clock.now()
            rooms.freeze(session, lead.room_id, Freeze(now, now + timedelta(hours=1), FrozenBy.LEADER), now, lead)

    freezing = threading.Thread(target=freeze_slowly)
    freezing.start()
    assert await asyncio.to_thread(inside.wait, 10)
    drafts = [
        Draft(room.room, person.account_id, f"jonossa-{n}", "ei enää", b"x" * 32)
        for n, person in enumerate((leader, member))
    ]
    queued = [asyncio.create_task(house.chat.commit.submit(0, draft)) for draft in drafts]
    await asyncio.sleep(0)
    assert not any(task.done() for task in queued)
    go_on.set()
    for task in queued:
        with pytest.raises(RoomFrozen):
            await task
    await asyncio.to_thread(freezing.join)
    async with live.talking(member) as phone:
        items = (await phone.ask("history", room=room.room, after=0, limit=50))["ok"]["items"]
        assert [item["event"] for item in items] == ["joined", "room_frozen"]


async def test_writing_races_against_freezing_leave_no_late_word(live, pair):
    (leader, member), room = pair
    async with live.talking(leader, member) as (lead, phone):
        written = (await phone.say(room.room, "muuttuva"))["ok"]["number"]
        for turn in range(6):
            sends = [phone.say(room.room, f"k{n}", f"kilpa-{turn}-{n:04}") for n in range(10)]
            edits = [phone.ask("edit", room=room.room, number=written, text=f"{turn} {n}") for n in range(2)]
            await asyncio.gather(*sends[:5], *edits[:1], freeze(lead, room, hours=1), *edits[1:], *sends[5:])
            await lead.ask("thaw_room", room=room.room)
        await phone.subscribe(room.room)
        page = (await phone.subscribe(room.room, after=0, epoch=(await phone.subscribe(room.room))["epoch"]))["events"]
    frozen = False
    for event in page:
        frozen = event["event"] == "room_frozen" or (frozen and event["event"] != "room_thawed")
        # A change that a later one has overtaken is replayed as a blank; the log knows what it was.
        assert not (frozen and event["event"] in WORDS), event
    with live.database.read() as session:
        room_id = rooms.find_room_id(session, room.room)
        kinds = [entry.kind for entry in rooms.list_entries(session, room_id, after=0, limit=200)]
    assert kinds.count("room_frozen") == kinds.count("room_thawed") == 6
    for start, end in zip(places(kinds, "room_frozen"), places(kinds, "room_thawed"), strict=True):
        assert not set(kinds[start:end]) & set(WORDS)


def places(kinds, wanted):
    return [place for place, kind in enumerate(kinds) if kind == wanted]


async def test_it_ends_by_itself_once_however_late_and_often_the_job_comes(database_url, tmp_path, clock):
    async with live_house(settings_for(database_url, tmp_path), clock) as live:
        people = [make_person(live.database, clock) for _ in range(2)]
        room = make_room(live.database, clock, people, leaders=people[:1])
        # The hand clock would let the sockets fall; what is asked here is what the jobs leave.
        async with live.talking(people[0]) as lead:
            until = (await freeze(lead, room, hours=1))["ok"]["until"]
            await live.do_due()
            assert mark_of(live, room) is not None
            await lead.ask("thaw_room", room=room.room)
            again = (await freeze(lead, room, hours=12))["ok"]["until"]
        assert again > until
        clock.move(hours=2)
        await live.do_due()
        # The first one's end finds the second, which lasts still.
        assert mark_of(live, room) is not None
        clock.move(days=3)
        for _ in range(2):
            await live.do_due()
        assert mark_of(live, room) is None
        assert kinds_in(live, room) == ["room_frozen", "room_thawed", "room_frozen", "room_thawed"]
        assert rungs_in(live) == [
            ("freeze_room", "calm", True),
            ("thaw_room", None, True),
            ("freeze_room", "calm", True),
            ("thaw_room", None, False),
        ]


async def test_a_second_freeze_gets_what_is_left_and_then_staff_decide(database_url, tmp_path, clock):
    async with live_house(settings_for(database_url, tmp_path), clock) as live:
        leaders = [make_person(live.database, clock) for _ in range(2)]
        room = make_room(live.database, clock, leaders, leaders=leaders)
        async with live.talking(*leaders) as (first, second):
            assert (await freeze(first, room, hours=12))["ok"]["number"]
            clock.move(hours=12)
            await live.do_due()
        async with live.talking(*leaders) as (first, second):
            told = (await freeze(second, room, hours=24))["ok"]
            assert told["until"].startswith((clock.now() + timedelta(hours=12)).isoformat()[:16])
            clock.move(hours=12)
            await live.do_due()
        async with live.talking(*leaders) as (first, second):
            for leader in (first, second):
                refused = (await freeze(leader, room, hours=1))["error"]
                assert (refused["code"], refused["retryable"]) == ("needs_staff", False)


async def test_it_lies_over_whatever_the_room_takes_in(live, pair):
    (leader, member), room = pair
    async with live.talking(leader, member) as (lead, phone):
        await freeze(lead, room)
        with live.database.transaction() as session:
            rooms.set_mode(session, rooms.find_room_id(session, room.room), RoomMode.READ_ONLY, live.house.clock.now())
        assert code(await phone.say(room.room, "kumpi")) == "room_frozen"
        await lead.ask("thaw_room", room=room.room)
        assert code(await phone.say(room.room, "kumpi")) == "read_only"


def mark_of(live, room):
    with live.database.read() as session:
        return rooms.find_freeze(session, rooms.find_room_id(session, room.room))


def kinds_in(live, room):
    with live.database.read() as session:
        entries = rooms.list_entries(session, rooms.find_room_id(session, room.room), after=0, limit=200)
        return [entry.kind for entry in entries if entry.kind != "joined"]


def rungs_in(live):
    """(action, reason, whether a leader did it) of the whole log."""
    with live.database.read() as session:
        rows = session.scalars(select(ModerationEntry).order_by(ModerationEntry.id)).all()
        return [(row.action, row.reason, row.actor_id is not None) for row in rows]
