"""What stops a group from being published, each condition by itself."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import get_args

import pytest

from app.groups.lifecycle import GroupState, PlanCondition
from app.groups.plans.plan import Plan
from app.meetings.conditions import HEADINGS, Facts, missing_from, progress_of

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
FIRST = datetime(2027, 1, 12, 18, 0, tzinfo=UTC)
WHOLE = Plan(
    group_id=1,
    public_id="A" * 22,
    name="Pihlajapiha",
    language="fi",
    state=GroupState.PLANNING,
    intake="closed",
    asks_first=False,
    size=8,
    end_date=date(2027, 7, 12),
    support_model="self_service",
    template="small",
    target_group="Vanhemmille.",
    what_connects="Meitä yhdistää pieni lapsi.",
    description=None,
    mode="online",
    municipality=None,
    visibility="listed",
    rhythm="three_weeks",
    start_date=date(2027, 1, 12),
    meeting_time=time(20, 0),
    channels=["letters"],
    own_channel=None,
    networks_note=None,
    resources_note=None,
    rules_version="2026-11",
    handed_over_at=None,
    approved_at=None,
    change_note=None,
)
BLANK = replace(
    WHOLE,
    intake=None,
    end_date=None,
    target_group=None,
    what_connects=None,
    mode=None,
    rhythm=None,
    start_date=None,
    meeting_time=None,
    channels=[],
    rules_version=None,
)


def missing(plan=WHOLE, *, leaders=1, first=FIRST, now=NOW):
    return [condition.key for condition in missing_from(Facts(plan, leaders, first), now)]


def test_a_whole_plan_misses_nothing():
    assert missing() == []
    assert missing(leaders=2) == []


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"channels": []}, "channel"),
        ({"target_group": None}, "target_group"),
        ({"what_connects": None}, "what_connects"),
        ({"intake": None}, "intake"),
        ({"language": ""}, "language"),
        ({"mode": None}, "mode"),
        ({"mode": "local"}, "municipality"),
        ({"mode": "mixed"}, "municipality"),
        ({"start_date": None}, "start_date"),
        ({"end_date": None}, "end_date"),
        ({"rhythm": None}, "rhythm"),
        ({"rules_version": None}, "rules"),
        ({"support_model": "turnkey"}, "approval"),
    ],
)
def test_each_undecided_thing_stops_by_itself(change, key):
    assert missing(replace(WHOLE, **change)) == [key]


def test_a_leader_must_have_said_yes():
    assert missing(leaders=0) == ["leader"]


@pytest.mark.parametrize("first", [None, NOW, NOW - timedelta(days=1), datetime(2027, 7, 13, 18, 0, tzinfo=UTC)])
def test_the_first_meeting_is_ahead_and_before_the_end(first):
    assert missing(first=first) == ["first_meeting"]


def test_a_first_meeting_on_the_last_evening_is_early_enough():
    # Half past one at night in Helsinki is still the day before by the clock of Greenwich.
    assert missing(first=datetime(2027, 7, 12, 20, 59, tzinfo=UTC)) == []
    assert missing(first=datetime(2027, 7, 12, 21, 0, tzinfo=UTC)) == ["first_meeting"]


def test_an_end_that_has_passed_is_no_end():
    assert missing(now=datetime(2027, 7, 12, 20, 59, tzinfo=UTC)) == ["first_meeting"]
    assert missing(now=datetime(2027, 7, 12, 21, 0, tzinfo=UTC)) == ["end_date", "first_meeting"]


@pytest.mark.parametrize("state", [GroupState.RUNNING, GroupState.ENDING, GroupState.ENDED])
def test_what_lies_behind_a_group_that_lives_is_not_left_undone(state):
    lives = replace(WHOLE, state=state, end_date=NOW.date() - timedelta(days=1))
    assert missing(lives, first=NOW - timedelta(weeks=3)) == []


def test_what_is_no_condition_stops_nothing():
    assert missing(replace(WHOLE, mode="local", municipality="Kuopio")) == []
    assert missing(replace(WHOLE, channels=[], own_channel="Perhekeskus")) == []
    assert missing(replace(WHOLE, support_model="turnkey", approved_at=NOW)) == []
    assert missing(replace(WHOLE, rhythm="own_dates", meeting_time=None, description=None)) == []


def test_a_blank_plan_misses_everything_in_the_order_of_the_headings():
    keys = missing(replace(BLANK, language="", mode="local", support_model="turnkey"), leaders=0, first=None)
    assert keys == [key for key in get_args(PlanCondition) if key != "mode"]
    order = [condition.heading for condition in missing_from(Facts(BLANK, 0, None), NOW)]
    assert order == sorted(order, key=HEADINGS.index)


def test_headings_tell_how_far_they_have_come():
    def states(plan, leaders, first, waiting=0):
        return [progress_of(heading, Facts(plan, leaders, first, waiting), NOW)[0] for heading in HEADINGS]

    assert states(BLANK, 0, None) == ["open", "open", "open", "open", "open", "open"]
    assert states(WHOLE, 1, FIRST) == ["done", "done", "done", "open", "open", "done"]
    noted = replace(BLANK, target_group="Vanhemmille.", networks_note="Seurakunta", resources_note="Lastenhoito")
    assert states(noted, 0, FIRST, waiting=1) == ["half", "open", "half", "done", "done", "half"]


def test_a_heading_counts_what_it_misses():
    progress, missed = progress_of("frame", Facts(replace(WHOLE, intake=None, what_connects=None), 1, FIRST), NOW)
    assert (progress, [condition.field for condition in missed]) == ("half", ["what_connects", "intake"])
