"""A leader's other name in the leaders' own room: its pages hear of it, and who reads it later reads the same."""

import json

import pytest

from app.base.errors import BadInput
from app.chat.replay import read_after
from app.meetings.events import BESIDE
from tests.groups.test_pair import Leaders


class Named(Leaders):
    def rename(self, person, name):
        self.house.heard.of_pairs.clear()
        self.house.renaming.change(person.account_id, self.room, name)
        return [json.loads(event.full) for event in self.house.heard.of_pairs]

    def replayed(self):
        """What the leaders' room is told of names by whoever reads its log."""
        with self.house.database.read() as session:
            frames = [json.loads(event.full) for event in read_after(session, self.pair.room, 0, BESIDE)]
        return [frame for frame in frames if frame["event"] == "renamed"]


@pytest.fixture
def named(house):
    return Named(house)


def test_both_rooms_are_told_and_a_log_read_later_says_the_same(named):
    first, second = named.leaders
    pages = {one["member"]: one["name"] for one in named.open(second).facts["members"]}
    [told] = named.rename(first, "Kuusama")
    assert (told["event"], told["name"], told["member"]["name"]) == ("renamed", "Kuusama", "Kuusama")
    assert told["was"] == pages[told["member"]["member"]]
    assert named.replayed() == [told]
    [again] = named.rename(first, "Vanamo")
    assert [(frame["was"], frame["name"]) for frame in named.replayed()] == [
        (told["was"], "Kuusama"),
        ("Kuusama", "Vanamo"),
    ]
    assert again["number"] == told["number"] + 1


def test_a_members_name_and_one_that_is_refused_say_nothing_there(named):
    assert named.rename(named.member, "Kuusama") == []
    with pytest.raises(BadInput):
        named.rename(named.leaders[0], "Kuusama")
    assert (named.house.heard.of_pairs, named.replayed()) == ([], [])


def test_what_a_leader_who_has_left_was_called_is_told_to_nobody(named):
    named.rename(named.leaders[0], "Kuusama")
    named.leave(named.leaders[0])
    [frame] = named.replayed()
    assert (frame["was"], frame["name"]) == (None, None)
    assert frame["member"]["name"] is None
