"""The three ready programmes, the library and the themes, as data."""

from datetime import time
from typing import get_args

import pytest

from app.base.errors import NotFound
from app.meetings.run_of_show import require_run_of_show
from app.meetings.templates import LIBRARY, TEMPLATES, Guest, MeetingKind, TemplateKey, require_template
from app.meetings.themes import THEMES, Topic, require_theme

EACH_TEMPLATE = pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.key)
SUGGESTED = (*(meeting for template in TEMPLATES for meeting in template.meetings), *LIBRARY)


def test_there_are_three_templates_in_the_order_of_life():
    assert tuple(template.key for template in TEMPLATES) == get_args(TemplateKey) == ("small", "young", "adult")


@EACH_TEMPLATE
def test_a_template_has_eight_meetings_of_an_hour_in_writing(template):
    assert len(template.meetings) == 8
    assert template.run_of_show == "text_60"
    assert {meeting.run_of_show for meeting in template.meetings} == {None}
    assert require_run_of_show(template.run_of_show).minutes == 60


@EACH_TEMPLATE
def test_a_template_speaks_of_own_coping_and_of_services(template):
    topics = {require_theme(meeting.theme_key).topic for meeting in template.meetings}
    assert set(get_args(Topic)) <= topics


@EACH_TEMPLATE
def test_a_template_begins_with_getting_to_know_and_ends_with_looking_back(template):
    keys = [meeting.theme_key for meeting in template.meetings]
    assert (keys[0], keys[-1]) == (f"{template.key}_getting_to_know", f"{template.key}_last")
    assert len(set(keys)) == len(keys)


def test_times_are_after_bedtime_for_small_children_and_early_evening_for_others():
    assert {template.key: (template.weekday, template.time) for template in TEMPLATES} == {
        "small": (1, time(20, 0)),
        "young": (2, time(18, 30)),
        "adult": (2, time(18, 30)),
    }


def test_guests_come_where_facts_are_needed():
    guests = {meeting.theme_key: meeting.guest for meeting in SUGGESTED if meeting.guest}
    assert guests == {
        "small_school": "municipality",
        "small_services": "organisation",
        "young_school": "school",
        "young_services": "organisation",
        "adult_days": "day_activity",
        "adult_services": "wellbeing_county",
    }
    assert set(guests.values()) == set(get_args(Guest)), "a guest that nobody asks for"


def test_every_kind_of_meeting_is_suggested_somewhere():
    assert {meeting.kind for meeting in SUGGESTED} == set(get_args(MeetingKind))


def test_the_library_has_the_four_themes_of_the_source_and_eight_more():
    assert [meeting.theme_key for meeting in LIBRARY] == [
        "school",
        "parenthood",
        "communication",
        "home_dreams",
        "coffee",
        "rest",
        "sleep",
        "family_care",
        "joy",
        "both_parents",
        "own_ageing",
        "influence",
    ]


def test_a_meeting_without_a_theme_has_the_course_without_one():
    assert {meeting.theme_key: meeting.run_of_show for meeting in LIBRARY if meeting.run_of_show} == {
        "coffee": "coffee_60"
    }


def test_every_theme_is_suggested_once():
    assert sorted(meeting.theme_key for meeting in SUGGESTED) == sorted(theme.key for theme in THEMES)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.key)
def test_a_theme_has_one_or_two_questions_and_something_to_ask_in_both_parts(theme):
    assert len(theme.questions) in (1, 2)
    assert len(theme.follow_ups) == 3
    assert theme.asked(1) == f"theme-{theme.key}-question-1"
    assert theme.asked(2) == f"theme-{theme.key}-{'question-2' if len(theme.questions) == 2 else 'more-1'}"


def test_what_is_there_is_found_by_its_key():
    assert require_template("young").key == "young"
    assert require_theme("sleep").key == "sleep"


@pytest.mark.parametrize("require", [require_template, require_theme])
@pytest.mark.parametrize("key", ["", "Small", "small_", "theme-sleep-title", "../small"])
def test_an_unknown_key_is_not_found(require, key):
    with pytest.raises(NotFound):
        require(key)
