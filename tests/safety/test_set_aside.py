"""Setting someone aside: from that number on nothing reaches them and nothing comes from them, on any device."""

import asyncio
import threading
from contextlib import contextmanager

import pytest

from app.chat import read_room
from app.chat.post_batch import Draft
from app.rooms import service as rooms
from app.rooms.access import Place
from app.rooms.entries import Absence, NewMember
from tests.live import live_house, settings_for
from tests.seed import make_person, make_room

pytestmark = pytest.mark.anyio


async def test_all_screens_of_the_person_close_at_once_with_reason_and_end(live, pair):
    (leader, member), room = pair
    target = room.members[member.account_id]
    async with live.talking(leader, member, member) as (lead, phone, laptop):
        for talker in (lead, phone, laptop):
            await talker.subscribe(room.room)
        reply = await lead.ask("set_aside", room=room.room, member=target, reason="hurts")
        for talker in (phone, laptop):
            told = await talker.heard("set_aside")
            assert (told["member"], told["reason"], told["until"]) == (target, "hurts", reply["ok"]["until"])
        others = await lead.heard("set_aside")
        assert "reason" not in others
        assert "until" not in others
        await lead.say(room.room, "hänen poissa ollessaan")
        refused = await phone.say(room.room, "ei kuulu")
        assert refused["error"]["code"] == "set_aside"
        again = await laptop.subscribe(room.room)
        assert (again["state"], again["until"], again["reason"]) == ("set_aside", reply["ok"]["until"], "hurts")
        assert again["review"] is None
        asked = (await phone.ask("ask_review", room=room.room, words=None))["ok"]
        assert (await laptop.subscribe(room.room))["review"] == {"state": "asked", "at": asked["at"]}
        assert (await lead.ask("ask_review", room=room.room, words=""))["error"]["field"] == "words"
        assert (await lead.ask("ask_review", room=room.room, words=None))["error"]["code"] == "nothing_to_review"
        await lead.heard("message")
        assert phone.of("message") == []
        assert laptop.of("message") == []


async def test_bringing_back_opens_the_room_and_hides_what_was_said_meanwhile(live, pair):
    (leader, member), room = pair
    target = room.members[member.account_id]
    async with live.talking(leader, member) as (lead, phone):
        await lead.subscribe(room.room)
        await phone.subscribe(room.room)
        before = (await lead.say(room.room, "ennen"))["ok"]["number"]
        told = (await lead.ask("set_aside", room=room.room, member=target, reason="rules"))["ok"]
        await lead.say(room.room, "poissa")
        assert (await lead.ask("bring_back", room=room.room, member=target))["ok"]["number"] == before + 3
        await phone.heard("room_open")
        opened = await phone.subscribe(room.room)
        assert [item.get("text") for item in opened["items"] if item["event"] == "message"] == ["ennen"]
        since = await phone.subscribe(room.room, epoch=opened["epoch"], after=0)
        kinds = [event["event"] for event in since["events"]]
        assert kinds == ["blank", "joined", "message", "set_aside", "blank", "returned"]
        replayed = since["events"][3]
        live_told = await phone.heard("set_aside")
        assert (replayed["until"], replayed["reason"]) == (live_told["until"], live_told["reason"])
        assert (replayed["until"], replayed["reason"]) == (told["until"], "rules")
        assert (await lead.ask("bring_back", room=room.room, member=target))["ok"] == {"number": None}


@pytest.mark.parametrize("change", ["hide", "edit", "remove"])
async def test_whoever_was_offline_during_their_whole_time_aside_begins_anew(live, pair, change):
    """What was on that screen may have been hidden, changed or removed meanwhile, under numbers that are blank."""
    (leader, member), room = pair
    async with live.talking(leader, member) as (lead, phone):
        # A leader hides others' messages, and changes or removes their own.
        writer = phone if change == "hide" else lead
        number = (await writer.say(room.room, "vanha teksti"))["ok"]["number"]
        opened = await phone.subscribe(room.room)
        await phone.close()
        target = room.members[member.account_id]
        await lead.ask("set_aside", room=room.room, member=target, reason="rules")
        body = {"hide": {"reason": "rules"}, "edit": {"text": "uusi"}, "remove": {}}[change]
        assert (await lead.ask(change, room=room.room, number=number, **body))["ok"]["number"] == number + 2
        await lead.ask("bring_back", room=room.room, member=target)
        back = await live.connect(member)
        for cursor in range(1, number + 3):
            again = await back.subscribe(room.room, epoch=opened["epoch"], after=cursor)
            assert again == {"state": "resync", "events": []}, cursor
        anew = await back.subscribe(room.room)
        assert "vanha teksti" not in str(anew)
        assert [item["number"] for item in anew["items"]] == [2, 3, 4, 6]
        after = await back.subscribe(room.room, epoch=anew["epoch"], after=number + 3)
        assert (after["state"], after["events"]) == ("live", [])
        await back.close()


async def test_a_cursor_from_the_end_of_a_time_misses_what_was_dropped_with_it(live, pair):
    """Taken back by the very next number, a slow reader would never see what still waited when their place ended."""
    (leader, member), room = pair
    target = room.members[member.account_id]
    async with live.talking(leader, member) as (lead, phone):
        opened = await phone.subscribe(room.room)
        with taking_nothing(live, room):
            numbers = [(await lead.say(room.room, text))["ok"]["number"] for text in ("lähtee", "odottaa")]
            await lead.ask("set_aside", room=room.room, member=target, reason="rules")
            await lead.ask("bring_back", room=room.room, member=target)
        told = await phone.heard("set_aside")
        assert ([event["number"] for event in phone.of("message")], told["number"]) == (numbers[:1], numbers[1] + 1)
        again = await phone.subscribe(room.room, epoch=opened["epoch"], after=told["number"])
        assert again == {"state": "resync", "events": []}


async def test_whoever_is_away_and_back_while_their_backlog_is_read_is_told(live, pair, monkeypatch):
    """Both events wait for the backlog: the first ends the place, so the second must open the room again."""
    (leader, member), room = pair
    target = room.members[member.account_id]
    read, go_on = threading.Event(), threading.Event()
    real = read_room._Openings.answer

    def slowly(self, one):
        opened = real(self, one)
        if one.account_id == member.account_id and not read.is_set():
            read.set()
            assert go_on.wait(10)
        return opened

    monkeypatch.setattr(read_room._Openings, "answer", slowly)
    async with live.talking(leader, member) as (lead, phone):
        await lead.subscribe(room.room)
        opening = asyncio.create_task(phone.subscribe(room.room))
        assert await asyncio.to_thread(read.wait, 10)
        await lead.ask("set_aside", room=room.room, member=target, reason="rules")
        await lead.ask("bring_back", room=room.room, member=target)
        await lead.heard("returned")
        go_on.set()
        assert (await opening)["state"] == "live"
        await phone.heard("set_aside")
        await phone.heard("room_open")
        assert (await phone.subscribe(room.room))["state"] == "live"


@contextmanager
def taking_nothing(live, room):
    """The room's one reader takes nothing from the server, as a telephone in a tunnel."""
    (reader,) = live.house.realtime.hub.readers(room.room)
    transport, may_go = reader.connection.transport, asyncio.Event()
    send = transport._send

    async def held(message):
        await may_go.wait()
        await send(message)

    transport._send = held
    yield
    transport._send = send
    may_go.set()


async def test_whoever_joined_again_cannot_go_on_from_their_first_time(live, pair):
    (leader, member), room = pair
    async with live.talking(leader, member) as (lead, phone):
        opened = await phone.subscribe(room.room)
        await lead.say(room.room, "ensimmäisen ajan viesti")
        with live.database.transaction() as session:
            now = live.house.clock.now()
            rooms.end_place(session, rooms.lock_standing(session, room.room, member.account_id), Place.LEFT, now)
            rooms.add_member(session, room.room_id, NewMember(member.account_id, "toinen-kerta", "member"), now)
        again = await phone.subscribe(room.room, epoch=opened["epoch"], after=3)
        assert again == {"state": "resync", "events": []}
        assert (await phone.subscribe(room.room))["me"] == "toinen-kerta"


async def test_it_ends_by_itself_after_24_hours_once(database_url, tmp_path, clock):
    async with live_house(settings_for(database_url, tmp_path), clock) as live:
        leader, member = (make_person(live.database, clock) for _ in range(2))
        room = make_room(live.database, clock, [leader, member], leaders=[leader])
        async with live.talking(leader, member) as (lead, phone):
            await lead.subscribe(room.room)
            await lead.ask("set_aside", room=room.room, member=room.members[member.account_id], reason="rules")
            assert (await phone.subscribe(room.room))["state"] == "set_aside"
            clock.move(hours=23, minutes=59)
            await live.do_due()
            assert lead.of("returned") == []
            for talker in (lead, phone):
                await talker.send_raw('{"op": "alive"}')
            clock.move(minutes=1)
            await live.do_due()
            await lead.heard("returned")
            await phone.heard("room_open")
            await live.do_due()
            items = (await lead.ask("history", room=room.room, after=0, limit=50))["ok"]["items"]
            assert [item["event"] for item in items] == ["joined", "joined", "set_aside", "returned"]


async def test_only_a_leader_may_and_never_about_a_leader(live, pair):
    (leader, member), room = pair
    async with live.talking(leader, member) as (lead, phone):
        ids = room.members
        refusals = [
            await phone.ask("set_aside", room=room.room, member=ids[leader.account_id], reason="rules"),
            await phone.ask("bring_back", room=room.room, member=ids[member.account_id]),
            await lead.ask("set_aside", room=room.room, member=ids[leader.account_id], reason="rules"),
        ]
        assert [refusal["error"]["code"] for refusal in refusals] == ["not_allowed"] * 3
        unknown = await lead.ask("set_aside", room=room.room, member="nobody-here-at-all", reason="rules")
        assert unknown["error"]["code"] == "not_found"


async def test_a_second_time_asks_for_another_leader(live, pair):
    (leader, member), room = pair
    target = room.members[member.account_id]
    async with live.talking(leader) as lead:
        await lead.ask("set_aside", room=room.room, member=target, reason="rules")
        await lead.ask("bring_back", room=room.room, member=target)
        again = await lead.ask("set_aside", room=room.room, member=target, reason="rules")
        assert again["error"]["code"] == "needs_second"


async def test_two_leaders_who_have_both_done_it_still_need_each_other(live):
    people = [make_person(live.database, live.house.clock) for _ in range(3)]
    room = make_room(live.database, live.house.clock, people, leaders=people[:2])
    target = room.members[people[2].account_id]
    async with live.talking(*people[:2]) as (first, second):

        async def set_aside(leader):
            answer = await leader.ask("set_aside", room=room.room, member=target, reason="rules")
            await leader.ask("bring_back", room=room.room, member=target)
            return answer.get("error", {}).get("code", "ok")

        turns = [await set_aside(leader) for leader in (first, second, first, first, second)]
    assert turns == ["ok", "ok", "ok", "needs_second", "ok"]


async def test_a_draft_that_was_queued_before_the_removal_is_refused_after_it(live, pair):
    """The barrier: the draft waits in the commit lane while the removal holds the room's lock and commits first."""
    (leader, member), room = pair
    target = room.members[member.account_id]
    house = live.house
    inside, go_on = threading.Event(), threading.Event()

    def set_aside_slowly():
        with house.database.transaction() as session:
            lead = rooms.lock_standing(session, room.room, leader.account_id)
            inside.set()
            assert go_on.wait(10)
            aside = rooms.find_member_standing(session, room.room, target)
            now = house.clock.now()
            rooms.set_aside(session, aside, lead, Absence(now.replace(year=now.year + 1), "rules"), now)

    removal = threading.Thread(target=set_aside_slowly)
    removal.start()
    assert await asyncio.to_thread(inside.wait, 10)
    draft = Draft(room.room, member.account_id, "jonossa-ennen", "ei enää", b"x" * 32)
    queued = asyncio.create_task(house.chat.commit.submit(0, draft))
    await asyncio.sleep(0)
    assert not queued.done()
    go_on.set()
    with pytest.raises(Exception, match="set_aside"):
        await queued
    await asyncio.to_thread(removal.join)
    async with live.talking(leader) as lead:
        items = (await lead.ask("history", room=room.room, after=0, limit=50))["ok"]["items"]
        assert [item["event"] for item in items] == ["joined", "joined", "set_aside"]


async def test_writing_races_against_being_set_aside_leave_no_late_word(live, pair):
    (leader, member), room = pair
    target = room.members[member.account_id]
    async with live.talking(leader, member) as (lead, phone):
        await lead.subscribe(room.room)
        await phone.subscribe(room.room)
        sends = [phone.say(room.room, f"k{n}", f"kilpa-{n:04}") for n in range(12)]
        aside = lead.ask("set_aside", room=room.room, member=target, reason="rules")
        replies = await asyncio.gather(*sends[:6], aside, *sends[6:])
        number = next(reply["ok"]["number"] for reply in replies if "until" in reply.get("ok", {}))
        for reply in replies:
            if "ok" in reply and "until" not in reply["ok"]:
                assert reply["ok"]["number"] < number
            elif "error" in reply:
                assert reply["error"]["code"] == "set_aside"
        assert max((event["number"] for event in phone.events if "number" in event), default=0) <= number
