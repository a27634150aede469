"""Long texts and far numbers: a page always fits the road of its reader, and no number makes a fault."""

import pytest

from app.chat.post_batch import Draft, make_post_batch
from tests.seed import NobodyListens

pytestmark = pytest.mark.anyio
LONGEST = "й" * 4000
FAR = (2**31, 2**53)


def fill(live, room, person, count):
    """Posts that many messages of the longest kind, past the budget."""
    verb = make_post_batch(NobodyListens(), live.house.clock)
    drafts = [Draft(room.room, person.account_id, f"tunnus-{n:04}", LONGEST, b"x" * 32) for n in range(count)]
    with live.database.transaction() as session:
        verb(session, drafts)


async def test_a_room_full_of_the_longest_messages_opens_and_can_be_read_to_its_beginning(live, pair):
    people, room = pair
    fill(live, room, people[0], 120)
    async with live.talking(people[1]) as reader:
        opened = await reader.subscribe(room.room)
        assert (opened["state"], opened["more"]) == ("live", True)
        items = opened["items"]
        assert items[-1]["number"] == opened["last"] == 122
        while True:
            page = (await reader.ask("history", room=room.room, before=items[0]["number"], limit=100))["ok"]
            items = page["items"] + items
            if not page["more"]:
                break
        assert [item["number"] for item in items] == list(range(2, 123))


async def test_history_forwards_leaves_nothing_out_where_pages_are_cut_for_their_size(live, pair):
    people, room = pair
    fill(live, room, people[0], 60)
    async with live.talking(people[1]) as reader:
        numbers, more = [], True
        while more:
            after = numbers[-1] if numbers else 0
            page = (await reader.ask("history", room=room.room, after=after, limit=100))["ok"]
            numbers += [item["number"] for item in page["items"]]
            more = page["more"]
        assert numbers == list(range(2, 63))


async def test_a_resume_over_the_longest_messages_comes_page_by_page(live, pair):
    people, room = pair
    fill(live, room, people[0], 60)
    async with live.talking(people[1]) as reader:
        epoch = (await reader.subscribe(room.room))["epoch"]
        numbers, cursor, state = [], 0, "more"
        while state == "more":
            page = await reader.subscribe(room.room, epoch=epoch, after=cursor)
            numbers += [event["number"] for event in page["events"]]
            cursor, state = page["last"], page["state"]
        assert numbers == list(range(1, 63))
        assert state == "live"


@pytest.mark.parametrize("number", FAR)
async def test_a_number_beyond_every_room_is_refused_by_name(live, pair, number):
    people, room = pair
    asked = (
        ("history", {"before": number, "limit": 5}),
        ("history", {"after": number, "limit": 5}),
        ("edit", {"number": number, "text": "x"}),
        ("remove", {"number": number}),
        ("hide", {"number": number, "reason": "rules"}),
        ("reveal", {"number": number}),
        ("report", {"number": number, "reason": "hurts"}),
        ("send", {"client_id": "tunnus-0001", "text": "x", "quote": number}),
    )
    async with live.talking(people[0]) as talker:
        await talker.subscribe(room.room)
        for op, body in asked:
            reply = await talker.ask(op, room=room.room, **body)
            assert reply["error"]["code"] == "bad_input", (op, reply)
            assert reply["error"]["field"] in ("number", "quote", "before", "after")
        assert (await talker.subscribe(room.room, epoch="x", after=number))["state"] == "resync"


async def test_the_furthest_number_a_room_could_have_is_only_missing(live, pair):
    people, room = pair
    async with live.talking(people[0]) as talker:
        page = (await talker.ask("history", room=room.room, before=2**31 - 1, limit=5))["ok"]
        assert [item["number"] for item in page["items"]] == [1, 2]
        assert (await talker.ask("reveal", room=room.room, number=2**31 - 1))["error"]["code"] == "not_found"
