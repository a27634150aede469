"""The send path over real sockets, on both databases: acked, numbered, once, in one order, for those who may."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import update

from app.rooms.models import Room, RoomMember
from tests.live import Talker
from tests.seed import make_person

pytestmark = pytest.mark.anyio


async def test_two_people_talk(live, pair):
    people, room = pair
    async with live.talking(*people) as (one, two):
        opened = await one.subscribe(room.room)
        assert opened["state"] == "live"
        assert opened["last"] == 2
        assert [item["event"] for item in opened["items"]] == ["joined", "joined"]
        assert opened["room"]["name"] == "Pihlajapiha"
        await two.subscribe(room.room)
        reply = await one.say(room.room, "Hei vaan")
        assert reply["ok"]["number"] == 3
        heard = await two.heard("message")
        assert (heard["number"], heard["text"], heard["author"]) == (3, "Hei vaan", room.members[people[0].account_id])
        own = await one.heard("message")
        assert own["client_id"] == heard["client_id"]


async def test_a_retry_gets_the_first_answer_and_posts_nothing(live, pair):
    people, room = pair
    async with live.talking(*people) as (one, two):
        await two.subscribe(room.room)
        first = await one.say(room.room, "Kerran", client_id="sama-tunnus")
        again = await one.say(room.room, "Kerran", client_id="sama-tunnus")
        assert again["ok"] == {**first["ok"], "duplicate": True}
        other = await one.say(room.room, "Toinen", client_id="sama-tunnus")
        assert other["error"]["code"] == "conflict"
        await one.say(room.room, "Loppu")
        await two.until(lambda: len(two.of("message")) == 2)
        assert [event["text"] for event in two.of("message")] == ["Kerran", "Loppu"]


async def test_two_parallel_sends_of_one_id_make_one_message(live, pair):
    people, room = pair
    async with live.talking(people[0], people[0]) as (phone, laptop):
        replies = await asyncio.gather(
            *(talker.say(room.room, "Kerran", client_id="sama-tunnus") for talker in (phone, laptop))
        )
        assert len({reply["ok"]["number"] for reply in replies}) == 1
        assert sorted(reply["ok"]["duplicate"] for reply in replies) == [False, True]


async def test_many_writers_make_one_dense_order(live, pair):
    people, room = pair
    async with live.talking(*people) as (one, two):
        await one.subscribe(room.room)
        await two.subscribe(room.room)
        replies = await asyncio.gather(
            *(talker.say(room.room, f"v{n}", f"tunnus-{n:04}") for n in range(9) for talker in (one, two))
        )
        assert sorted(reply["ok"]["number"] for reply in replies) == list(range(3, 21))
        for talker in (one, two):
            await talker.until(lambda talker=talker: len(talker.of("message")) == 18)
            assert [event["number"] for event in talker.of("message")] == list(range(3, 21))


async def test_one_bad_draft_never_sinks_its_batch(live, pair):
    people, room = pair
    async with live.talking(*people) as (one, two):
        good = [one.say(room.room, f"hyvä {n}", f"hyva-{n:04}") for n in range(5)]
        bad = [two.say(room.room, "lainaus", f"huono-{n:04}", quote=999) for n in range(5)]
        replies = await asyncio.gather(*(pair for both in zip(good, bad, strict=True) for pair in both))
        assert [("ok" in reply) for reply in replies] == [True, False] * 5
        assert replies[1]["error"] == {
            "code": "bad_input",
            "message": replies[1]["error"]["message"],
            "retryable": False,
            "field": "quote",
        }


async def test_resuming_gives_what_was_missed_once_and_goes_live(live, pair):
    people, room = pair
    async with live.talking(*people) as (one, two):
        opened = await two.subscribe(room.room)
        await two.close()
        for n in range(3):
            await one.say(room.room, f"poissa {n}")
        back = await live.connect(people[1])
        resumed = await back.subscribe(room.room, epoch=opened["epoch"], after=opened["last"])
        assert resumed["state"] == "live"
        assert [event["text"] for event in resumed["events"]] == ["poissa 0", "poissa 1", "poissa 2"]
        await one.say(room.room, "nyt")
        assert (await back.heard("message"))["number"] == resumed["last"] + 1
        await back.close()


@pytest.mark.parametrize(("epoch", "after"), [("toinen", 1), (None, 1), ("same", 999)])
async def test_a_cursor_that_cannot_be_used_is_told_plainly(live, pair, epoch, after):
    people, room = pair
    async with live.talking(people[0]) as one:
        opened = await one.subscribe(room.room)
        used = opened["epoch"] if epoch == "same" else epoch
        assert await one.subscribe(room.room, epoch=used, after=after) == {"state": "resync", "events": []}


async def test_a_long_absence_comes_in_pages(live, pair):
    people, room = pair
    async with live.talking(*people) as (one, two):
        opened = await two.subscribe(room.room)
        for n in range(19):
            await one.say(room.room, f"m{n}")
        cursor, numbers, states = 0, [], []
        while True:
            page = await two.subscribe(room.room, epoch=opened["epoch"], after=cursor)
            numbers += [event["number"] for event in page["events"]]
            states.append(page["state"])
            cursor = page["last"]
            if page["state"] == "live":
                break
        assert numbers == list(range(1, 22))


async def test_history_pages_both_ways(live, pair):
    people, room = pair
    async with live.talking(people[0]) as one:
        for n in range(10):
            await one.say(room.room, f"m{n}")
        older = (await one.ask("history", room=room.room, before=9, limit=3))["ok"]
        assert ([item["number"] for item in older["items"]], older["more"]) == ([6, 7, 8], True)
        newer = (await one.ask("history", room=room.room, after=9, limit=10))["ok"]
        assert ([item["number"] for item in newer["items"]], newer["more"]) == ([10, 11, 12], False)
        first = (await one.ask("history", room=room.room, before=3, limit=5))["ok"]
        assert ([item["event"] for item in first["items"]], first["more"]) == (["joined", "joined"], False)


async def test_strangers_and_missing_rooms_get_the_same_answer(live, pair):
    _, room = pair
    stranger = make_person(live.database, live.house.clock)
    async with live.talking(stranger) as outsider:
        answers = []
        for name in (room.room, "does-not-exist-at-all1"):
            for op, body in (
                ("subscribe", {"epoch": None, "after": None}),
                ("history", {"before": 5, "limit": 5}),
                ("send", {"client_id": "tunnus-0001", "text": "x", "quote": None}),
                ("edit", {"number": 3, "text": "x"}),
                ("remove", {"number": 3}),
                ("hide", {"number": 3, "reason": "rules"}),
                ("reveal", {"number": 3}),
                ("set_aside", {"member": "abc", "reason": "rules"}),
                ("report", {"number": 3, "reason": "hurts"}),
            ):
                reply = await outsider.ask(op, room=name, **body)
                assert reply["error"]["code"] == "not_found", (op, reply)
                answers.append({key: value for key, value in reply.items() if key != "ref"})
        half = len(answers) // 2
        assert answers[:half] == answers[half:]


async def test_edit_and_remove_one_own_reach_the_others_and_history(live, pair):
    people, room = pair
    async with live.talking(*people) as (one, two):
        await two.subscribe(room.room)
        number = (await one.say(room.room, "Ensi"))["ok"]["number"]
        assert (await one.ask("edit", room=room.room, number=number, text="Ensin"))["ok"] == {"number": number + 1}
        assert (await one.ask("edit", room=room.room, number=number, text="Ensin"))["ok"] == {"number": None}
        assert (await two.heard("message_edited"))["text"] == "Ensin"
        assert (await two.ask("edit", room=room.room, number=number, text="muu"))["error"]["code"] == "not_allowed"
        assert (await two.ask("remove", room=room.room, number=number))["error"]["code"] == "not_allowed"
        assert (await one.ask("remove", room=room.room, number=number))["ok"] == {"number": number + 2}
        assert (await one.ask("remove", room=room.room, number=number))["ok"] == {"number": None}
        assert (await two.heard("message_removed"))["of"] == number
        items = (await two.ask("history", room=room.room, after=0, limit=20))["ok"]["items"]
        assert items[-1] == {"event": "message", "room": room.room, "number": number, "state": "removed"}
        assert (await one.ask("edit", room=room.room, number=number, text="x"))["error"]["code"] == "gone"
        retried = await one.say(room.room, "Ensi", client_id=(await two.heard("message"))["client_id"])
        assert retried["ok"]["duplicate"] is True


@pytest.mark.parametrize("shut", ["read_only", "muted"])
async def test_own_words_can_be_removed_where_nothing_can_be_written(live, pair, shut):
    people, room = pair
    async with live.talking(*people) as (lead, phone):
        await lead.subscribe(room.room)
        number = (await phone.say(room.room, "omat sanat"))["ok"]["number"]
        with live.database.transaction() as session:
            if shut == "muted":
                until = live.house.clock.now() + timedelta(days=1)
                mine = RoomMember.member_id == room.members[people[1].account_id]
                session.execute(update(RoomMember).where(mine).values(muted_until=until))
            else:
                session.execute(update(Room).where(Room.id == room.room_id).values(mode="read_only"))
        refused = await phone.ask("edit", room=room.room, number=number, text="muut sanat")
        assert refused["error"]["code"] == "read_only"
        foreign = await lead.ask("remove", room=room.room, number=number)
        assert foreign["error"]["code"] == "not_allowed"
        assert (await phone.ask("remove", room=room.room, number=number))["ok"] == {"number": number + 1}
        assert (await lead.heard("message_removed"))["of"] == number


async def test_own_words_stay_out_of_reach_for_someone_set_aside(live, pair):
    people, room = pair
    async with live.talking(*people) as (lead, phone):
        number = (await phone.say(room.room, "omat sanat"))["ok"]["number"]
        await lead.ask("set_aside", room=room.room, member=room.members[people[1].account_id], reason="rules")
        refused = await phone.ask("remove", room=room.room, number=number)
        assert refused["error"]["code"] == "set_aside"


async def test_a_socket_without_a_session_is_upgraded_and_closed_4401(live):
    talker = await Talker.open(live.settings, "x" * 43)
    assert await talker.closed() == 4401
    talker = await Talker.open(live.settings, None)
    assert await talker.closed() == 4401
