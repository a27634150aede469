from datetime import UTC, date, datetime, timedelta

import pytest

from app.texts import dates

EVENING = datetime(2025, 1, 14, 16, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", "ti 14.1. klo 18.30"),
        ("fi-selko", "ti 14.1. klo 18.30"),
        ("sv", "ti 14.1 kl. 18.30"),
        ("en", "Tue 14 Jan at 18:30"),
    ],
)
def test_a_moment_reads_as_the_glossary_says(language, words):
    assert dates.moment(language, EVENING) == words


@pytest.mark.parametrize(
    ("language", "long", "full"),
    [
        ("fi", "tiistai 14. tammikuuta", "14.1.2025"),
        ("sv", "tisdag 14 januari", "14.1.2025"),
        ("en", "Tuesday 14 January", "14 January 2025"),
    ],
)
def test_a_day_in_full_words_and_with_its_year(language, long, full):
    assert dates.long_day(language, EVENING) == long
    assert dates.full_day(language, EVENING) == full
    assert dates.full_day(language, date(2025, 1, 14)) == full


def test_every_day_of_the_week_has_its_short_name():
    week = [EVENING + timedelta(days=day) for day in range(7)]
    assert [dates.day("fi", at).split()[0] for at in week] == ["ti", "ke", "to", "pe", "la", "su", "ma"]
    assert [dates.day("sv", at).split()[0] for at in week] == ["ti", "on", "to", "fr", "lö", "sö", "må"]
    assert [dates.day("en", at).split()[0] for at in week] == ["Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Mon"]


def test_the_clock_of_helsinki_counts_also_over_midnight_and_summer_time():
    assert dates.moment("fi", datetime(2026, 3, 29, 0, 59, tzinfo=UTC)) == "su 29.3. klo 2.59"
    assert dates.moment("fi", datetime(2026, 3, 29, 1, 0, tzinfo=UTC)) == "su 29.3. klo 4.00"
    assert dates.moment("en", datetime(2026, 12, 31, 22, 5, tzinfo=UTC)) == "Fri 1 Jan at 00:05"


@pytest.mark.parametrize("say", [dates.moment, dates.day, dates.long_day, dates.full_day, dates.clock_time])
def test_a_moment_without_a_zone_is_never_guessed(say):
    with pytest.raises(ValueError, match="time zone"):
        say("fi", datetime(2026, 1, 1))  # noqa: DTZ001 - the point of the test


@pytest.mark.parametrize(
    ("language", "words"),
    [("fi", "tammikuu 2025"), ("fi-selko", "tammikuu 2025"), ("sv", "januari 2025"), ("en", "January 2025")],
)
def test_a_month_stands_by_itself_with_its_year(language, words):
    assert dates.month(language, date(2025, 1, 31)) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [("fi", "ti 12.1.2027 klo 20.00"), ("sv", "ti 12.1.2027 kl. 20.00"), ("en", "Tue 12 Jan 2027 at 20:00")],
)
def test_where_a_list_comes_to_another_year_its_date_says_which(language, words):
    assert dates.moment(language, datetime(2027, 1, 12, 18, tzinfo=UTC), with_year=True) == words


def test_the_year_is_the_one_in_helsinki():
    assert dates.year(datetime(2026, 12, 31, 21, 59, tzinfo=UTC)) == 2026
    assert dates.year(datetime(2026, 12, 31, 22, tzinfo=UTC)) == 2027
