"""The dates of a group's evenings."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import BadInput
from app.meetings.series import (
    MAX_MEETINGS,
    RHYTHMS,
    at_helsinki,
    check_period,
    default_end,
    is_better_avoided,
    is_holiday_week,
    propose_days,
)
from app.texts.dates import HELSINKI

TUESDAY = date(2027, 1, 19)


def days(*texts):
    return [date.fromisoformat(text) for text in texts]


def test_every_third_week_gives_the_evenings_of_half_a_year():
    assert propose_days(TUESDAY, date(2027, 6, 15), "three_weeks") == days(
        "2027-01-19", "2027-02-09", "2027-03-02", "2027-03-23", "2027-04-13", "2027-05-04", "2027-05-25", "2027-06-15"
    )


def test_a_day_better_avoided_moves_a_week_and_the_rhythm_stays():
    # 29.3.2027 is Easter Monday.
    assert propose_days(date(2027, 3, 1), date(2027, 5, 10), "two_weeks") == days(
        "2027-03-01", "2027-03-15", "2027-04-05", "2027-04-12", "2027-04-26", "2027-05-10"
    )


def test_where_every_week_counts_a_day_better_avoided_falls_out():
    assert propose_days(date(2027, 3, 22), date(2027, 4, 5), "weekly") == days("2027-03-22", "2027-04-05")


def test_july_has_no_evenings_however_they_are_counted():
    for rhythm in RHYTHMS:
        assert not [day for day in propose_days(date(2027, 6, 1), date(2027, 9, 1), rhythm) if day.month == 7]


def test_the_second_tuesday_stays_the_second_tuesday():
    assert propose_days(date(2027, 9, 14), date(2027, 12, 14), "monthly") == days(
        "2027-09-14", "2027-10-12", "2027-11-09", "2027-12-14"
    )


def test_a_fifth_tuesday_becomes_the_last_one():
    assert propose_days(date(2027, 3, 30), date(2027, 5, 31), "monthly") == days(
        "2027-03-30", "2027-04-27", "2027-05-25"
    )


def test_whoever_begins_on_a_day_off_has_decided_so():
    assert propose_days(date(2027, 12, 6), date(2027, 12, 13), "weekly") == days("2027-12-06", "2027-12-13")


def test_own_dates_are_not_proposed():
    assert propose_days(TUESDAY, date(2027, 6, 15), "own_dates") == []


@given(st.dates(date(2026, 1, 1), date(2035, 12, 31)), st.integers(0, 365), st.sampled_from(RHYTHMS))
def test_evenings_rise_on_one_weekday_inside_the_period(start, length, rhythm):
    end = start + timedelta(days=length)
    found = propose_days(start, end, rhythm)
    assert found == sorted(set(found))
    assert len(found) <= MAX_MEETINGS
    assert all(start <= day <= end and day.weekday() == start.weekday() for day in found)
    assert not [day for day in found[1:] if is_better_avoided(day)]
    assert found[:1] == ([] if rhythm == "own_dates" else [start])


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [
        ("2027-02-01", "2027-01-31", "end_before_start"),
        ("2027-02-01", "2028-02-02", "too_long_period"),
    ],
)
def test_an_impossible_period_is_refused(start, end, code):
    with pytest.raises(BadInput) as refused:
        check_period(*days(start, end))
    assert (refused.value.code, refused.value.field) == (code, "end_date")


def test_one_day_and_twelve_months_are_periods():
    check_period(*days("2027-02-01", "2027-02-01"))
    check_period(*days("2027-02-01", "2028-02-01"))
    assert default_end(date(2027, 8, 31)) == date(2028, 2, 29)


def test_eighteen_stays_eighteen_over_every_change_of_the_clocks():
    day = date(2026, 1, 1)
    while day < date(2036, 1, 1):
        moment = at_helsinki(day, time(18))
        assert moment.tzinfo is UTC
        assert moment.astimezone(HELSINKI).replace(tzinfo=None) == datetime.combine(day, time(18))
        day += timedelta(days=1)


def test_the_hour_that_is_left_out_is_refused_and_the_doubled_one_is_the_first():
    with pytest.raises(BadInput) as refused:
        at_helsinki(date(2027, 3, 28), time(3, 30))
    assert (refused.value.code, refused.value.field) == ("no_such_time", "time")
    assert at_helsinki(date(2027, 10, 31), time(3, 30)) == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "day",
    days("2027-03-25", "2027-03-29", "2027-04-30", "2027-05-01", "2027-06-25", "2027-06-26", "2027-07-15", "2027-12-06",
         "2027-12-20", "2027-01-06", "2026-06-19"),
)  # fmt: skip
def test_days_better_avoided(day):
    assert is_better_avoided(day)


@pytest.mark.parametrize(
    "day", days("2027-03-24", "2027-03-30", "2027-05-02", "2027-06-24", "2027-06-27", "2027-12-19", "2027-01-07")
)
def test_days_like_any_other(day):
    assert not is_better_avoided(day)


def test_weeks_of_school_holidays_are_told():
    assert [week for week in range(1, 53) if is_holiday_week(date.fromisocalendar(2027, week, 2))] == [
        8, 9, 10, 22, 42, 43
    ]  # fmt: skip
