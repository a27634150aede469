"""The course of an evening: its minutes, its rounds, what a guest changes."""

import pytest

from app.base.errors import NotFound
from app.meetings.run_of_show import RUNS_OF_SHOW, require_run_of_show


def minutes_of(run_of_show):
    return {phase.key: phase.minutes for phase in run_of_show.phases if phase.counted}


def phase_of(run_of_show, key):
    return next(phase for phase in run_of_show.phases if phase.key == key)


def test_the_default_stands_first():
    assert [run_of_show.key for run_of_show in RUNS_OF_SHOW] == ["text_60", "short_60", "standard_90", "coffee_60"]


@pytest.mark.parametrize("run_of_show", RUNS_OF_SHOW, ids=lambda run_of_show: run_of_show.key)
def test_the_counted_minutes_are_the_meetings_length(run_of_show):
    length = int(run_of_show.key.partition("_")[2])
    assert run_of_show.minutes == sum(minutes_of(run_of_show).values()) == length


@pytest.mark.parametrize("run_of_show", RUNS_OF_SHOW, ids=lambda run_of_show: run_of_show.key)
def test_every_evening_has_one_frame(run_of_show):
    """Arrival before the start, a round at each end, a leader's words first and last."""
    keys = [phase.key for phase in run_of_show.phases]
    assert keys[:3] == ["lobby", "opening", "opening_round"]
    assert keys[-2:] == ["closing_round", "closing"]
    assert len(set(keys)) == len(keys)
    assert (run_of_show.phases[0].minutes, run_of_show.phases[0].counted) == (10, False)


@pytest.mark.parametrize("run_of_show", RUNS_OF_SHOW, ids=lambda run_of_show: run_of_show.key)
def test_a_turn_may_always_be_passed(run_of_show):
    rounds = [phase.round for phase in run_of_show.phases if phase.round]
    assert len(rounds) >= 2
    assert all(a_round.may_pass for a_round in rounds)


def test_spoken_rounds_let_the_leaders_speak_last():
    for key in ("short_60", "standard_90", "coffee_60"):
        rounds = {phase.key: phase.round for phase in require_run_of_show(key).phases if phase.round}
        assert all(a_round.leaders_last for a_round in rounds.values())
        assert {name: a_round.order for name, a_round in rounds.items()} == {
            "opening_round": "shuffled",
            "closing_round": "shuffled",
        } | ({} if key == "coffee_60" else {"theme_round": "reversed"})


def test_where_people_write_they_write_together():
    rounds = {phase.key: phase.round for phase in require_run_of_show("text_60").phases if phase.round}
    assert rounds.keys() == {"opening_round", "question_1", "question_2", "closing_round"}
    assert {a_round.order for a_round in rounds.values()} == {"together"}


def test_the_minutes_are_those_of_the_practice():
    assert minutes_of(require_run_of_show("standard_90")) == {
        "opening": 5,
        "opening_round": 15,
        "theme_intro": 10,
        "theme_round": 20,
        "break": 5,
        "open_discussion": 20,
        "closing_round": 10,
        "closing": 5,
    }
    assert minutes_of(require_run_of_show("short_60")) == {
        "opening": 3,
        "opening_round": 12,
        "theme_round": 15,
        "open_discussion": 17,
        "closing_round": 8,
        "closing": 5,
    }
    assert minutes_of(require_run_of_show("coffee_60")) == {
        "opening": 3,
        "opening_round": 15,
        "open_discussion": 29,
        "closing_round": 8,
        "closing": 5,
    }
    assert minutes_of(require_run_of_show("text_60")) == {
        "opening": 5,
        "opening_round": 8,
        "question_1": 15,
        "break": 5,
        "question_2": 15,
        "closing_round": 7,
        "closing": 5,
    }


def test_an_evening_without_a_theme_asks_nothing_of_one():
    phases = require_run_of_show("coffee_60").phases
    assert [phase.key for phase in phases if phase.question or phase.by] == []


def test_the_questions_of_the_theme_are_asked_in_order():
    asked = {
        run_of_show.key: [phase.question for phase in run_of_show.phases if phase.question]
        for run_of_show in RUNS_OF_SHOW
    }
    assert asked == {"text_60": [1, 2], "short_60": [1], "standard_90": [1], "coffee_60": []}


def test_a_guests_words_take_their_time_from_the_second_question():
    text_60 = require_run_of_show("text_60")
    with_guest = text_60.with_guest()
    assert minutes_of(with_guest) == minutes_of(text_60) | {"theme_intro": 10, "question_2": 5}
    assert with_guest.minutes == text_60.minutes == text_60.without_guest().minutes == 60
    assert with_guest.with_guest() == with_guest, "what is taken is taken once"


def test_without_a_guest_nobody_waits_for_one():
    without = require_run_of_show("text_60").without_guest()
    assert "theme_intro" not in [phase.key for phase in without.phases]


def test_a_leader_may_introduce_a_long_evening_without_a_guest():
    standard_90 = require_run_of_show("standard_90")
    assert phase_of(standard_90, "theme_intro").by == ("leader", "guest_speaker")
    assert phase_of(standard_90, "theme_intro").optional
    assert standard_90.without_guest() == standard_90.with_guest() == standard_90


def test_one_speaks_at_a_time_in_open_discussion_alone():
    queues = {phase.key for run_of_show in RUNS_OF_SHOW for phase in run_of_show.phases if phase.queue}
    assert queues == {"open_discussion"}


@pytest.mark.parametrize("key", ["", "text", "TEXT_60", "voice_120"])
def test_an_unknown_run_of_show_is_not_found(key):
    with pytest.raises(NotFound):
        require_run_of_show(key)
