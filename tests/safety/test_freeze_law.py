"""How long leaders may freeze a room: 24 hours in any seven days, all together, whatever they lift or repeat."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rooms.access import FrozenBy
from app.safety.freeze_law import LEADERS_MOST, WITHIN, FreezeMark, NeedsStaff, leaders_end

NOW = datetime(2026, 11, 29, 18, tzinfo=UTC)
DAY = timedelta(hours=24)


def hours(count):
    return timedelta(hours=count)


def froze(ago, by=FrozenBy.LEADER):
    return FreezeMark(NOW - hours(ago), by)


def ended(ago):
    return FreezeMark(NOW - hours(ago), None)


def left(*marks):
    """Hours that a leader gets who wishes for a day; 0 where staff are needed."""
    try:
        return (leaders_end(marks, NOW, DAY) - NOW) / hours(1)
    except NeedsStaff:
        return 0


@pytest.mark.parametrize(
    ("marks", "gets"),
    [
        ([], 24),
        ([froze(30), ended(6)], 0),
        ([froze(30), ended(29)], 23),
        ([froze(30), ended(20), froze(10), ended(4)], 8),
        ([froze(7 * 24 + 12), ended(7 * 24 - 12)], 12),
        ([froze(7 * 24 + 24), ended(7 * 24)], 24),
        ([froze(100, FrozenBy.STAFF), ended(1)], 24),
        ([froze(30), froze(20, FrozenBy.STAFF), ended(1)], 14),
        # A job that came late does not make it more than nothing.
        ([froze(40), ended(10)], 0),
    ],
)
def test_what_is_left_is_what_the_leaders_did_not_use_within_seven_days(marks, gets):
    assert left(*marks) == gets


def test_a_wish_for_less_is_what_one_gets():
    assert leaders_end([], NOW, hours(1)) == NOW + hours(1)


WISHES = st.tuples(st.sampled_from((1, 12, 24)), st.integers(0, 60 * 40), st.integers(0, 60 * 30))


@given(st.lists(WISHES, max_size=40))
def test_however_often_they_freeze_and_lift_no_seven_days_have_more_than_a_day_of_it(wishes):
    now, marks, times = NOW, [], []
    for wished, pause, lifted in wishes:
        now += timedelta(minutes=pause)
        recent = [mark for mark in marks if mark.at > now - WITHIN - DAY]
        try:
            end = leaders_end(recent, now, hours(wished))
        except NeedsStaff:
            continue
        end = min(end, now + timedelta(minutes=lifted))
        marks += [FreezeMark(now, FrozenBy.LEADER), FreezeMark(end, None)]
        times.append((now, end))
        now = end
    for _, last in times:
        frozen = sum((max(timedelta(), min(end, last) - max(at, last - WITHIN)) for at, end in times), timedelta())
        assert frozen <= LEADERS_MOST
