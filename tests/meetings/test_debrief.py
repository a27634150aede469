"""After a meeting that was held its leaders are asked in their own room how it went: once, and with nothing of it."""

import json

import pytest

from app.base.errors import Clash
from app.chat.replay import read_after
from app.meetings.events import BESIDE
from app.rooms import service as rooms
from app.rooms.access import Freeze, FrozenBy
from tests.groups.pairs import Pair
from tests.meetings.evenings import Evening
from tests.meetings.plans import Plans


class Debriefed(Evening):
    """An evening, and the leaders' own room beside it."""

    def __init__(self, house, **cast):
        super().__init__(Plans(house), **cast)
        self.pair = Pair(house, self.group_id)
        self.advance()

    def asked(self):
        return self.pair.log().count("debrief")


@pytest.fixture
def evening(house):
    return Debriefed(house)


def test_closing_asks_once_however_often_it_is_said_and_tells_nothing_of_the_meeting(evening, house):
    evening.open()
    assert evening.asked() == 0
    for _ in range(2):
        evening.close()
    evening.close(evening.second)
    evening.advance()
    assert evening.asked() == 1
    heard = json.loads(house.heard.of_pairs[-1].full)
    with house.database.read() as session:
        [again] = read_after(session, evening.pair.room, heard["number"] - 1, BESIDE)
    assert json.loads(again.full) == heard
    assert heard.keys() == {"event", "room", "number", "at"}
    assert (heard["event"], heard["room"]) == ("debrief", evening.pair.room)
    assert "debrief" not in [json.loads(event.full)["event"] for event in house.heard.events]


def test_a_meeting_that_nobody_closed_asks_when_the_clock_does_and_one_that_nobody_led_never(evening, house):
    evening.open()
    house.clock.move(days=1)
    evening.advance()
    assert (evening.states()[0], evening.asked()) == ("held", 1)
    house.clock.move(days=14)
    for _ in range(2):
        evening.advance()
    assert (evening.states(), evening.asked()) == (["held", "missed", "missed"], 1)


def test_where_the_closing_fails_nobody_is_asked(evening):
    with pytest.raises(Clash):
        evening.close()
    assert evening.asked() == 0


def test_a_frozen_group_and_one_that_has_ended_leave_the_leaders_talking(evening, house):
    with house.database.transaction() as session:
        rooms.lock_room(session, evening.room)
        rooms.freeze(session, evening.room_id, Freeze(house.clock.now(), None, FrozenBy.STAFF), house.clock.now())
    assert evening.pair.standing(evening.leader).freeze is None
    house.clock.move(days=(evening.law().end_date - house.clock.now().date()).days + 2)
    evening.advance()
    assert (evening.law().state, evening.mode()) == ("ended", "read_only")
    assert evening.pair.standing(evening.leader).mode == "open"
