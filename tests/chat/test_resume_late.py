"""Back after a second or after almost thirty days, as long as a session lives: from the number where one was."""

import pytest

from tests.hand_clock import HandClock
from tests.live import live_house, settings_for
from tests.seed import make_person, make_room

pytestmark = pytest.mark.anyio


AWAY = {
    "a second": {"seconds": 1},
    "an hour": {"hours": 1},
    "a day": {"days": 1},
    "almost thirty days": {"days": 29, "hours": 23, "minutes": 59},
}


@pytest.mark.parametrize("away", AWAY.values(), ids=AWAY)
async def test_whoever_comes_back_gets_what_they_missed(database_url, tmp_path, away):
    clock = HandClock()
    async with live_house(settings_for(database_url, tmp_path), clock) as live:
        people = [make_person(live.database, clock) for _ in range(2)]
        room = make_room(live.database, clock, people, leaders=people[:1]).room
        async with live.talking(people[1]) as reader:
            was = await reader.subscribe(room)
        async with live.talking(people[0]) as writer:
            before = await writer.say(room, "heti perään", "tunnus-0001")
        clock.move(**away)
        async with live.talking(people[0]) as writer:
            after = await writer.say(room, "paljon myöhemmin", "tunnus-0002")
        async with live.talking(people[1]) as reader:
            back = await reader.subscribe(room, was["epoch"], was["last"])
    assert back["state"] == "live"
    assert [(event["number"], event["text"]) for event in back["events"]] == [
        (before["ok"]["number"], "heti perään"),
        (after["ok"]["number"], "paljon myöhemmin"),
    ]
