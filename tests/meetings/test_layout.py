"""Laying a programme out over the days of a series."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.meetings.layout import lay_out


def days(count):
    return [date(2027, 1, 12) + timedelta(weeks=3 * number) for number in range(count)]


def test_as_many_days_as_meetings_are_taken_in_order():
    assert lay_out(3, days(3)).placed == list(zip(range(3), days(3), strict=True))


def test_one_day_to_spare_is_left_unused():
    assert lay_out(8, days(9)) == lay_out(8, days(8))


def test_more_days_bring_new_meetings_before_the_last():
    layout = lay_out(3, days(6))
    assert [which for which, _ in layout.placed] == [0, 1, None, None, None, 2]
    assert [day for _, day in layout.placed] == days(6)


def test_too_few_days_leave_out_those_before_the_last():
    layout = lay_out(8, days(5))
    assert [which for which, _ in layout.placed] == [0, 1, 2, 3, 7]
    assert layout.left == [4, 5, 6]


def test_no_programme_gives_a_meeting_for_each_day():
    assert lay_out(0, days(2)).placed == [(None, day) for day in days(2)]


@given(st.integers(0, 60), st.integers(0, 60))
def test_no_meeting_is_lost_or_doubled_and_days_rise(meetings, count):
    layout = lay_out(meetings, days(count))
    placed = [which for which, _ in layout.placed if which is not None]
    assert sorted([*placed, *layout.left]) == list(range(meetings))
    assert placed == sorted(placed)
    taken = [day for _, day in layout.placed]
    assert taken == sorted(set(taken))
    assert len(taken) >= min(count, 1 if meetings else count) - (1 if meetings + 1 == count else 0)
    if meetings and count:
        assert layout.placed[-1][0] == meetings - 1
