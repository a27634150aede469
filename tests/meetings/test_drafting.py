"""Six answers make a whole draft, in the group's language."""

from dataclasses import replace
from datetime import date

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from app.meetings.drafting import MEETINGS, Answers, coming_months, draft_group, first_days
from app.meetings.series import is_better_avoided
from app.texts.languages import LANGUAGES
from tests.shared_texts import shared_texts

TEXTS = shared_texts()
TODAY = date(2026, 11, 24)
ANSWERS = Answers(
    association="A" * 22,
    template="small",
    target_group=None,
    leaders=("pihka@koti.example",),
    month=date(2027, 1, 1),
    evening="tue",
    intake="closed",
    language="fi",
)


def draft(taken=(), **change):
    return draft_group(replace(ANSWERS, **change), TEXTS, taken=set(taken), today=TODAY)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", ["small", "young", "adult", None])
def test_every_draft_is_whole_and_its_words_fit_their_fields(language, template):
    made = draft(template=template, language=language, target_group=None if template else "Isovanhemmille.")
    plan = made.plan_values
    assert len(made.programme) == len(made.days) == MEETINGS
    assert 20 <= len(plan["what_connects"]) <= 200
    assert 0 < len(plan["target_group"]) <= 120
    assert 0 < len(plan["description"]) <= 600
    assert made.programme[-1].theme_key.endswith("_last")
    assert (plan["mode"], plan["rhythm"], plan["channels"]) == (
        "online",
        "three_weeks",
        ["social", "letters", "boards", "friends"],
    )
    assert plan["rules_version"]


def test_a_group_for_others_is_for_whom_its_association_says():
    assert draft(template=None, target_group="Isovanhemmille.").plan_values["target_group"] == "Isovanhemmille."


def test_half_a_year_of_every_third_tuesday():
    made = draft()
    assert made.days[0] == date(2027, 1, 12)
    assert {day.weekday() for day in made.days} == {1}
    assert made.group_values["end_date"] == date(2027, 7, 12)
    assert f"{made.clock:%H.%M}" == "20.00"


def test_wishes_hold_no_address():
    assert "pihka" not in str(draft().plan_values)
    assert "pihka" not in repr(ANSWERS)


def test_a_name_that_is_taken_is_not_given_again():
    assert draft().name == "Pihlajapiha"
    assert draft(taken=["pihlajapiha"]).name == "Saunapolku"
    all_names = {TEXTS.get("fi", f"draft-name-{number}").casefold() for number in range(1, 7)}
    assert draft(taken=all_names).name == "Pihlajapiha 2"
    assert draft(taken={*all_names, "pihlajapiha 2"}).name == "Saunapolku 2"


@pytest.mark.parametrize(
    ("today", "first"), [(date(2026, 11, 15), date(2026, 11, 1)), (date(2026, 11, 16), date(2026, 12, 1))]
)
def test_late_in_a_month_the_next_one_is_the_first_to_begin_in(today, first):
    assert coming_months(today)[0] == first
    assert len(coming_months(today)) == 12


@given(st.dates(date(2026, 1, 1), date(2030, 12, 31)), st.integers(0, 11), st.integers(0, 3))
def test_eight_coming_evenings_avoid_what_families_keep_free(today, ahead, weekday):
    month = coming_months(today)[ahead]
    days = first_days(month, weekday, today)
    assert len(days) == MEETINGS
    assert days[0] > today
    assert days[0] >= month
    assert {day.weekday() for day in days} == {weekday}
    assert not [day for day in days if is_better_avoided(day)]
    assert days[-1] <= days[0] + relativedelta(months=12)
