"""What time brings to a group comes as of its own moment, however late and however often anybody asks."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.groups.lifecycle import GroupState, steps_from
from app.meetings.moments import find_moment
from app.rooms import service as rooms
from app.texts.dates import HELSINKI
from tests.meetings.plans import A_WEEK
from tests.meetings.test_group_clock import law

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
START = datetime(2026, 9, 15, 17, 30, tzinfo=UTC)
DAYS = st.integers(min_value=0, max_value=400)
CLOCK = frozenset({"clock"})


def asked(group, ends, moments):
    """The group after the clock was asked at these moments; every first meeting finds enough people."""
    for now in sorted(moments):
        while (moment := find_moment(group, lambda: ends)) is not None and moment.at <= now:
            if moment.name == "people_forgotten":
                group = replace(group, is_forgotten=True)
                continue
            [after] = {step.after for step in steps_from(group.state, CLOCK) if step.after != GroupState.PLANNING}
            begun = {"started_at": moment.at} if after == GroupState.RUNNING else {}
            group = replace(group, state=after, state_since=moment.at, **begun)
    return group


@given(
    state=st.sampled_from(GroupState),
    until=DAYS,
    end=st.integers(min_value=1, max_value=366),
    evenings=st.lists(st.integers(min_value=0, max_value=300), max_size=8, unique=True),
    late=st.lists(DAYS, max_size=5),
)
def test_late_asking_ends_where_punctual_asking_does(state, until, end, evenings, late):
    since = START if state in (GroupState.ENDED, GroupState.CANCELLED) else None
    begun = START if state in (GroupState.RUNNING, GroupState.ENDING) else None
    ends = sorted(START + timedelta(days=day, hours=1) for day in evenings)
    group = law(state=state, state_since=since, started_at=begun, first_meeting_at=START + timedelta(days=7))
    group = replace(group, end_date=START.date() + timedelta(days=end))
    last = START + timedelta(days=until)
    punctual = [START + timedelta(hours=6 * quarter) for quarter in range(4 * until)]
    seldom = [START + timedelta(days=min(day, until)) for day in late]
    assert asked(group, ends, [*seldom, last]) == asked(group, ends, [*punctual, last])


def test_time_alone_changes_nothing_of_what_is_planned_or_over():
    for state in (GroupState.IDEA, GroupState.PLANNING, GroupState.ARCHIVED):
        assert find_moment(law(state=state, state_since=START), list) is None
    assert find_moment(law(state=GroupState.CANCELLED, state_since=START, is_forgotten=True), list) is None


@pytest.mark.parametrize("state", [GroupState.RUNNING, GroupState.ENDING])
def test_a_group_without_an_end_goes_on(state):
    assert find_moment(law(state=state, started_at=START, end_date=None), list) is None


@ON_SQLITE
@pytest.mark.parametrize("seed", range(12))
def test_a_group_asked_by_chance_becomes_what_its_punctual_twin_is(plans, clock, house, seed):
    """The real clock over two groups that differ in nothing but when it is asked about them."""
    chance = random.Random(seed)  # noqa: S311 - the same groups every run
    facts = {
        "meetings": chance.randint(1, 6),
        "members": chance.choice([3, 4, 5]),
        "end_date": clock.now().astimezone(HELSINKI).date() + timedelta(days=chance.randint(8, 90)),
        "intake": chance.choice(["open", "closed"]),
    }
    (punctual, _), (late, _) = plans.full(**facts), plans.full(**facts)
    for _ in range(chance.randint(4, 50)):
        clock.move(days=3 * chance.random() + 0.5)
        plans.advance(punctual)
        if chance.random() < 0.1:
            plans.advance(late)
    plans.advance(late)
    assert told(plans, house, late) == told(plans, house, punctual)


def told(plans, house, group_id):
    """All that became of a group, apart from when anybody noticed."""
    row = plans.law(group_id)
    with house.database.read() as session:
        entries = rooms.list_entries(session, row.room_id, after=0, limit=100)
    modes = [entry.facts["mode"] for entry in entries if entry.kind == "mode"]
    return row.state, row.first_meeting_at, row.started_at, plans.meetings(group_id), modes


def test_the_first_meeting_is_the_law_of_a_group_that_looks_for_members():
    group = law(first_meeting_at=START + A_WEEK, end_date=date(2026, 12, 31))
    moment = find_moment(group, list)
    assert (moment.name, moment.at) == ("first_meeting", START + A_WEEK)
