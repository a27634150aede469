"""Who hosts and who watches the messages, and when the evening ends: each by a leader's word, told to the room."""

import json
from datetime import timedelta

import pytest

from app.base.errors import BadInput, NotAllowed
from app.meetings.run_meeting import MovedOn
from tests.at_once import at_once
from tests.meetings.evenings import Evening


@pytest.fixture
def evening(plans):
    return Evening(plans)


def roles(evening):
    state = evening.state()
    return state["host"], state["watcher"]


def test_who_opens_hosts_and_the_other_leader_watches(evening):
    evening.open()
    first, second = (evening.member_of(person) for person in (evening.leader, evening.second))
    assert roles(evening) == (first, second)
    number = evening.hand_over(evening.second, host=evening.leader, person=evening.second)
    assert roles(evening) == (second, first)
    told = json.loads(evening.house.heard.events[-1].full)
    assert (told["event"], told["number"], told["meeting"]) == ("meeting_roles", number, evening.state())
    # A second tap, or a retry, finds what it wished for.
    assert evening.hand_over(evening.second, host=evening.leader) is None
    with pytest.raises(MovedOn):
        evening.hand_over(evening.leader, host=evening.leader)
    assert evening.hand_over(evening.leader, host=evening.second) == number + 1
    assert roles(evening) == (first, second)


def test_the_lobby_agrees_who_hosts_whoever_opens(evening, clock):
    clock.move(days=7, minutes=-10)
    evening.advance()
    assert roles(evening) == (None, None)
    evening.hand_over(evening.second)
    clock.move(minutes=10)
    evening.start()
    assert roles(evening) == (evening.member_of(evening.second), evening.member_of(evening.leader))


def test_who_was_agreed_on_but_has_left_does_not_host(evening, clock):
    clock.move(days=7, minutes=-10)
    evening.advance()
    evening.hand_over(evening.second)
    evening.house.leave(evening.room, evening.second)
    clock.move(minutes=10)
    evening.start()
    assert roles(evening) == (evening.member_of(evening.leader), None)


def test_two_who_take_over_at_once_are_one_step(evening):
    evening.open()
    results = at_once(*[lambda: evening.hand_over(evening.second, host=evening.leader)] * 3)
    assert sorted(type(one).__name__ for one in results) == ["NoneType", "NoneType", "int"]
    assert evening.told().count("meeting_roles") == 1


def test_only_leaders_hand_over_and_only_to_leaders(evening):
    with pytest.raises(MovedOn):
        evening.hand_over(evening.second)
    evening.open()
    with pytest.raises(NotAllowed):
        evening.hand_over(evening.second, host=evening.leader, person=evening.member)
    with pytest.raises(BadInput) as refused:
        evening.hand_over(evening.member, host=evening.leader)
    assert refused.value.field == "to"


def test_the_end_moves_only_by_a_leaders_word(evening, clock):
    evening.open()
    planned = evening.first + timedelta(minutes=60)

    def ends():
        return evening.state()["ends"]

    before = ends()
    evening.lengthen("opening", clock.now() + timedelta(minutes=50))
    evening.go_to("opening", "closing")
    assert ends() == before
    number = evening.move_end(planned + timedelta(minutes=0.5) - timedelta(minutes=30.5))
    assert (evening.row().minutes, evening.told()[-1]) == (30, "meeting_time")
    assert evening.move_end(planned - timedelta(minutes=30)) is None
    assert evening.move_end(planned) == number + 1
    assert ends() == before
    for until in (clock.now(), clock.now() + timedelta(minutes=61)):
        with pytest.raises(BadInput):
            evening.move_end(until)
    with pytest.raises(NotAllowed):
        evening.move_end(planned, person=evening.member)
    evening.close()
    with pytest.raises(MovedOn):
        evening.move_end(planned - timedelta(minutes=1))


def test_a_skipped_phase_may_be_come_back_to(evening):
    evening.open()
    evening.go_to("opening", "question_2")
    evening.go_to("question_2", "question_1")
    assert evening.state()["phase"] == "question_1"


def test_a_meeting_that_began_early_ends_after_its_time(evening, clock):
    clock.move(days=7, minutes=-9)
    evening.advance()
    evening.start()
    for until in (clock.now() + timedelta(seconds=1), evening.first, evening.first + timedelta(seconds=20)):
        with pytest.raises(BadInput):
            evening.move_end(until)
    evening.move_end(evening.first + timedelta(minutes=1))
    assert evening.row().minutes == 1
