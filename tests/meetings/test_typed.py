"""Days, times, numbers and words as people type them."""

from datetime import date, time

import pytest

from app.base.errors import BadInput
from app.meetings.typed import read_clock, read_day, read_line, read_size, read_text


def refusal(read, *arguments, **options):
    with pytest.raises(BadInput) as refused:
        read(*arguments, **options)
    return refused.value.code


@pytest.mark.parametrize("text", ["14.1.2027", "14. 1. 2027", "14.01.2027", " 2027-01-14 ", "2027-1-14"])
def test_a_day_may_be_written_in_two_ways(text):
    assert read_day(text) == date(2027, 1, 14)


@pytest.mark.parametrize("text", ["", "  ", "\t"])
def test_blanks_are_no_day_and_no_time_yet(text):
    assert read_day(text) is None
    assert read_clock(text) is None
    assert read_line(text, max_chars=10, min_chars=5) is None
    assert read_size(text) == 8


@pytest.mark.parametrize("text", ["30.2.2027", "2027-02-30", "31.4.2027", "29.2.2027", "0.1.2027", "1.13.2027"])
def test_days_that_no_calendar_has_are_told_plainly(text):
    assert refusal(read_day, text) == "no_such_date"


@pytest.mark.parametrize("text", ["huomenna", "14.1.", "14/1/2027", "14.1.27", "١٤.١.٢٠٢٧", "1" * 99, "14.1.2027 18"])
def test_what_is_no_day_is_told_how_to_write_one(text):
    assert refusal(read_day, text) == "date_form"


@pytest.mark.parametrize("text", ["1.1.0001", "1.1.9999", "2019-12-31", "1.1.2101"])
def test_years_that_no_group_plans_for_are_refused(text):
    assert refusal(read_day, text) == "date_far"


@pytest.mark.parametrize(
    ("text", "clock"),
    [("18.30", time(18, 30)), ("18:30", time(18, 30)), ("18", time(18)), ("klo 9.05", time(9, 5)), ("0.00", time(0))],
)
def test_a_time_may_be_written_as_people_do(text, clock):
    assert read_clock(text) == clock


@pytest.mark.parametrize("text", ["24.00", "18.60", "18.3", "kuudelta", "18.30.15", "-1.00", "１８.３０"])
def test_what_is_no_time_is_told_how_to_write_one(text):
    assert refusal(read_clock, text) == "time_form"


@pytest.mark.parametrize(("text", "size"), [("4", 4), ("12", 12), (" 8 ", 8)])
def test_a_group_has_four_to_twelve_members(text, size):
    assert read_size(text) == size


@pytest.mark.parametrize("text", ["3", "13", "0", "-8", "8.5", "kahdeksan", "9" * 500, "１０"])
def test_other_sizes_are_refused(text):
    assert refusal(read_size, text) == "bad_size"


@pytest.mark.parametrize("sign", ["\u200b", "\u202e", "\u2066", "\u00ad", "\ufeff", "\x07", "\x00", "\ud800"])
def test_signs_that_are_not_seen_or_turn_others_round_are_refused(sign):
    assert refusal(read_line, f"Pihla{sign}ja", max_chars=60) == "bad_characters"
    assert refusal(read_text, f"Pihla{sign}ja", max_chars=600) == "bad_characters"


def test_words_keep_their_lines_only_where_they_may():
    typed = " Yksi\r\n\r\nkaksi\t kolme \r\n"
    assert read_text(typed, max_chars=600) == "Yksi\n\nkaksi  kolme"
    assert read_line(typed, max_chars=600) == "Yksi kaksi kolme"


def test_length_is_measured_after_tidying():
    assert read_line("  " + "a" * 20 + "  ", max_chars=20, min_chars=20) == "a" * 20
    assert refusal(read_line, "a" * 19, max_chars=200, min_chars=20) == "too_short"
    assert refusal(read_line, "a" * 201, max_chars=200, min_chars=20) == "too_long"
    assert refusal(read_text, "a" * 20_000, max_chars=600) == "too_long"


def test_a_smile_with_its_joiners_is_seen():
    assert read_line("Äidit 👩‍👧 ja ❤️", max_chars=60) == "Äidit 👩‍👧 ja ❤️"


@pytest.mark.parametrize("text", ["\u3164" * 20, "\u200d" * 3, " \u2800 \ufe0f ", "\u115f\n\u1160"])
def test_words_of_which_nothing_is_seen_are_none(text):
    assert refusal(read_line, text, max_chars=120, min_chars=3) == "bad_characters"
    assert refusal(read_text, text, max_chars=120) == "bad_characters"


def test_joiners_and_blanks_among_words_stay():
    assert read_line("👩\u200d👧 ja \u3164 minä", max_chars=120) == "👩\u200d👧 ja \u3164 minä"
