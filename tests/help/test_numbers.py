"""The data of the page and the rules of what may be said of each number."""

from datetime import date, timedelta

import pytest

from app.help.numbers import (
    CHECK_HOLDS_FOR,
    EMERGENCY,
    NUMBERS,
    HelpNumber,
    all_checked_on,
    judge,
    judge_all,
    numbers_for,
)
from app.texts.languages import LANGUAGES

TODAY = date(2026, 9, 15)
DAY = timedelta(days=1)


def test_every_number_stands_once_and_can_be_dialled():
    dialled = [number.dialled for number in (EMERGENCY, *NUMBERS)]
    assert len(set(dialled)) == len(dialled)
    assert [number for number in dialled if not (number.isascii() and number.isdigit())] == []
    assert max(map(len, dialled)) <= 20


def test_only_what_was_confirmed_before_release_is_high():
    """The two of medium certainty wait for staff."""
    assert {number.dialled for number in NUMBERS if number.certainty == "medium"} == {"080092277", "080090045"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reader_gets_each_service_once_and_112_first(language):
    everything = {number.dialled: TODAY for number in NUMBERS}
    keys = [number.key for number in numbers_for(language, everything, TODAY)]
    assert keys[0] == "emergency"
    assert sorted(keys) == sorted({"emergency", *(number.key for number in NUMBERS)})


def test_a_number_of_medium_certainty_is_shown_once_it_was_checked():
    number = HelpNumber("parent", "0800 1", "medium")
    assert not judge(number, {}, TODAY).may_be_shown
    assert judge(number, {"08001": TODAY}, TODAY).may_be_shown
    assert judge(number, {"08001": TODAY - 1000 * DAY}, TODAY).may_be_shown
    assert "parent" not in [shown.key for shown in numbers_for("fi", {}, TODAY)]


@pytest.mark.parametrize("certainty", ["very high", "high"])
def test_the_others_are_shown_from_the_start_without_a_check(certainty):
    unchecked = judge(HelpNumber("crisis", "09 1", certainty), {}, TODAY)
    assert (unchecked.may_be_shown, unchecked.needs_check, unchecked.hours_until) == (True, True, None)


@pytest.mark.parametrize(("days", "until"), [(0, 180), (180, 0), (181, None), (1000, None)])
def test_a_check_holds_for_180_days(days, until):
    judged = judge(HelpNumber("crisis", "09 1", "high"), {"091": TODAY - days * DAY}, TODAY)
    assert judged.hours_until == (None if until is None else TODAY + until * DAY)
    assert judged.needs_check == (until is None)
    assert judged.checked_on == TODAY - days * DAY


def test_the_latest_check_counts_whoever_made_it():
    number = HelpNumber("crisis", "09 1", "high", checked_on=TODAY - 5 * DAY)
    assert judge(number, {"091": TODAY - 9 * DAY}, TODAY).checked_on == TODAY - 5 * DAY
    assert judge(number, {"091": TODAY - DAY}, TODAY).checked_on == TODAY - DAY


def test_a_check_of_another_number_does_not_count():
    assert judge(HelpNumber("crisis", "09 2", "high"), {"091": TODAY}, TODAY).checked_on is None


def test_one_date_is_told_where_every_check_holds():
    checks = {number.dialled: TODAY - DAY for number in (EMERGENCY, *NUMBERS)}
    assert all_checked_on(judge_all(checks | {"112": TODAY - 3 * DAY}, TODAY)) == TODAY - 3 * DAY
    assert all_checked_on(judge_all(checks | {"112": TODAY - CHECK_HOLDS_FOR - DAY}, TODAY)) is None
    assert all_checked_on(judge_all({}, TODAY)) is None
