"""One person and a house that says what a real one says seldom."""

import asyncio
from contextlib import asynccontextmanager

import pytest

from app.simulation.connection import COMMAND_SECONDS
from app.simulation.member import Member, Ticket
from tests.simulation.hand_pace import HandPace
from tests.simulation.scripted_house import refusal, scripted_house

ROOM = "room"
LIVE = {"state": "live", "epoch": "e", "me": "m-havu", "last": 3, "items": []}
POSTED = {"number": 4, "at": "2026-09-15T17:30:00Z", "duplicate": False}


def message(number):
    return {"room": ROOM, "number": number, "author": "m-kanerva", "text": str(number), "state": "visible"}


def replayed(*numbers):
    events = [{"event": "message", **message(number)} for number in numbers]
    return {"state": "live", "epoch": "e", "me": "m-havu", "last": numbers[-1], "events": events}


@asynccontextmanager
async def sitting(**answers):
    """A member who is live in the room, their pace, the house, and the texts that they saw."""
    seen, pace = [], HandPace()
    async with asyncio.timeout(30), scripted_house(**answers) as house:
        ticket = Ticket({"session": "token"}, ROOM)
        member = Member(house.door, ticket, sleep=pace, on_message=lambda event: seen.append(event["number"]))
        task = asyncio.create_task(member.run())
        try:
            await pace.during(member.settle())
            yield member, pace, house, seen
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


async def test_a_number_that_is_missing_is_asked_for_and_none_is_seen_twice():
    async with sitting(subscribe=[LIVE, replayed(4, 5, 6)]) as (_, _, house, seen):
        await house.say("message", **message(4))
        await house.say("message", **message(6))
        await house.until(lambda: len(house.of("subscribe")) == 2)
        await house.say("message", **message(6))
        await house.say("message", **message(7))
        await until(lambda: 7 in seen)
    assert house.of("subscribe")[1]["after"] == 4
    assert house.of("subscribe")[1]["epoch"] == "e"
    assert seen == [4, 5, 6, 7]


async def test_a_heartbeat_is_answered_and_tells_of_a_last_event_that_was_lost():
    async with sitting(subscribe=[LIVE, replayed(4)]) as (_, _, house, seen):
        await house.say("heartbeat", rooms={ROOM: 3, "another": 90})
        await house.until(lambda: house.of("alive"))
        assert len(house.of("subscribe")) == 1
        await house.say("heartbeat", rooms={ROOM: 4})
        await until(lambda: seen == [4])
    assert len(house.of("alive")) == 2


async def test_a_long_backlog_is_read_page_by_page():
    page = {"state": "more", "epoch": "e", "last": 5, "events": replayed(4, 5)["events"]}
    async with sitting(subscribe=[LIVE, page, replayed(6)]) as (_, _, house, seen):
        await house.say("message", **message(6))
        await until(lambda: seen == [4, 5, 6])
    assert [frame["after"] for frame in house.of("subscribe")] == [None, 3, 5]


async def test_other_rooms_and_hidden_messages_are_not_seen():
    async with sitting(subscribe=[LIVE]) as (_, _, house, seen):
        await house.say("message", **message(4) | {"room": "another"})
        await house.say("message", room=ROOM, number=4, state="hidden")
        await house.say("message", **message(5))
        await until(lambda: seen == [5])


@pytest.mark.parametrize("waits", [None, 7])
async def test_a_send_that_may_be_repeated_is_repeated_under_the_same_id(waits):
    busy = refusal("busy", retryable=True, **({"retry_after_seconds": waits} if waits else {}))
    async with sitting(subscribe=[LIVE], send=[busy, POSTED]) as (member, pace, house, _):
        saying = asyncio.create_task(member.say("Hei.", quote=2))
        assert await pace.next_sleep() == waits or 1
        await pace.wake()
        assert await saying == 4
    first, second = house.of("send")
    assert first["client_id"] == second["client_id"]
    assert (first["text"], first["quote"]) == ("Hei.", 2)


async def test_a_send_that_is_refused_for_good_is_given_up():
    refused = refusal("read_only", retryable=False)
    async with sitting(subscribe=[LIVE], send=[refused]) as (member, _, house, _):
        assert await member.say("Hei.") is None
        assert len(house.of("send")) == 1


async def test_two_lines_have_two_ids():
    async with sitting(subscribe=[LIVE], send=[POSTED]) as (member, _, house, _):
        await member.say("Hei.")
        await member.say("Hei.")
    first, second = house.of("send")
    assert first["client_id"] != second["client_id"]


async def test_whoever_is_set_aside_from_the_start_says_nothing_until_the_room_opens():
    aside = {"state": "set_aside", "until": "2026-09-16T17:30:00Z", "reason": "other"}
    async with sitting(subscribe=[aside, LIVE], send=[POSTED]) as (member, _, house, _):
        assert await member.say("Hei.") is None
        await house.say("room_open", room=ROOM)
        await house.until(lambda: len(house.of("subscribe")) == 2)
        async with asyncio.timeout(10):
            while await member.say("Hei.") is None:
                await asyncio.sleep(0)


@pytest.mark.parametrize("ending", ["set_aside", "removed", "left"])
async def test_whoever_hears_of_their_own_end_sends_nothing_more(ending):
    async with sitting(subscribe=[LIVE], send=[POSTED]) as (member, _, house, _):
        await house.say(ending, room=ROOM, number=4, member="m-havu")
        await house.say("heartbeat", rooms={})
        await house.until(lambda: house.of("alive"))
        assert await member.say("Hei.") is None
        assert house.of("send") == []


async def test_the_end_of_another_ends_nothing():
    async with sitting(subscribe=[LIVE], send=[POSTED]) as (member, _, house, _):
        await house.say("left", room=ROOM, number=4, member="m-usva")
        await house.say("heartbeat", rooms={})
        await house.until(lambda: house.of("alive"))
        assert await member.say("Hei.") == 4


async def test_a_room_that_is_not_theirs_is_not_asked_for_again():
    async with sitting(subscribe=[refusal("not_found", retryable=False)]) as (member, _, house, _):
        assert await member.say("Hei.") is None
        assert len(house.of("subscribe")) == 1


async def test_a_subscription_that_the_house_is_too_busy_for_is_tried_again():
    async with sitting(subscribe=[refusal("busy", retryable=True), LIVE]) as (_, _, house, _):
        assert len(house.of("subscribe")) == 2


async def test_after_4409_the_room_is_asked_for_without_a_cursor():
    async with sitting(subscribe=[LIVE]) as (member, pace, house, _):
        await house.sockets[-1].close(4409)
        await pace.during(house.until(lambda: len(house.of("subscribe")) == 2))
        await pace.during(member.settle())
    assert [frame["after"] for frame in house.of("subscribe")] == [None, None]
    assert [frame["epoch"] for frame in house.of("subscribe")] == [None, None]


async def test_after_another_close_the_room_goes_on_from_its_cursor():
    async with sitting(subscribe=[LIVE]) as (_, pace, house, _):
        await house.sockets[-1].close(1012)
        await pace.during(house.until(lambda: len(house.of("subscribe")) == 2))
    assert [frame["after"] for frame in house.of("subscribe")] == [None, 3]


async def test_a_house_that_speaks_another_version_is_come_back_to():
    reload = refusal("reload", retryable=False)
    async with sitting(hello=[reload, {}], subscribe=[LIVE]) as (_, _, house, _):
        assert len(house.sockets) == 2


async def test_what_waits_for_an_answer_when_the_socket_falls_is_sent_again():
    async with sitting(subscribe=[LIVE], send=[POSTED]) as (member, pace, house, _):
        house.answers_nothing = True
        saying = asyncio.create_task(member.say("Hei."))
        await house.until(lambda: house.of("send"))
        house.answers_nothing = False
        await house.sockets[-1].close(1012)
        # The fall is the answer: nobody waits here until a command has had its time.
        await pace.during(asyncio.wait([saying], timeout=COMMAND_SECONDS / 2))
        assert saying.done()
        assert saying.result() == 4
    first, second = house.of("send")
    assert first["client_id"] == second["client_id"]


async def until(met):
    async with asyncio.timeout(10):
        while not met():
            await asyncio.sleep(0)
