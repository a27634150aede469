"""Writing the headings of a plan and its programme."""

from dataclasses import replace
from datetime import date, time

import pytest

from app.base.errors import BadInput, Clash, NotAllowed, NotFound
from app.meetings.plan_programme import Evening
from tests.at_once import at_once
from tests.groups.house import READY_RULES
from tests.meetings.drafts import FRAME, OTHER_CONTACT

EVENING = Evening(date(2027, 2, 16), time(18, 30), "talk", theme="rest")


def refusal(call, *arguments, **options):
    with pytest.raises(BadInput) as refused:
        call(*arguments, **options)
    return refused.value.field, refused.value.code


# --- the frame


def test_a_half_filled_frame_is_kept(drafts):
    group = drafts.self_service()
    blank = replace(FRAME, target_group=None, end_date=None, rhythm=None, intake=None, mode=None)
    drafts.house.plan_group.save_frame(drafts.contact, group, blank)
    plan = drafts.view(group).plan
    assert (plan.what_connects, plan.start_date, plan.end_date) == (FRAME.what_connects, FRAME.start_date, None)
    assert drafts.programme(group) == []


def test_the_eight_meetings_appear_with_themes_and_days(drafts):
    group = drafts.self_service()
    drafts.save_frame(group)
    programme = drafts.programme(group)
    assert [theme for theme, _ in programme][:2] == ["small_getting_to_know", "small_own_coping"]
    assert programme[-1] == ("small_last", "2027-06-08 20.00")
    assert len(programme) == 8


def test_saving_again_changes_nothing_that_was_chosen_by_hand(drafts):
    group = drafts.self_service()
    drafts.save_frame(group)
    first = drafts.view(group).evenings[0].public_id
    drafts.house.programme.change(drafts.contact, group, first, EVENING)
    drafts.house.programme.take_off(drafts.contact, group, drafts.view(group).evenings[-1].public_id)
    before = drafts.programme(group)
    drafts.save_frame(group, description="Uusi kuvaus.")
    assert drafts.programme(group) == before


def test_new_days_keep_the_themes_in_their_order_and_the_last_one_last(drafts):
    group = drafts.self_service()
    drafts.save_frame(group)
    themes = [theme for theme, _ in drafts.programme(group)]
    drafts.save_frame(group, start_date=date(2027, 1, 13), end_date=date(2027, 3, 3), rhythm="weekly")
    programme = drafts.programme(group)
    assert [theme for theme, _ in programme] == themes
    assert programme[0][1] == "2027-01-13 20.00"
    drafts.save_frame(group, start_date=date(2027, 1, 13), end_date=date(2027, 2, 10), rhythm="weekly")
    assert [theme for theme, _ in drafts.programme(group)] == [*themes[:4], themes[-1]]
    drafts.save_frame(group, start_date=date(2027, 1, 13), end_date=date(2027, 3, 17), rhythm="weekly")
    assert [theme for theme, _ in drafts.programme(group)] == [*themes[:-1], None, None, themes[-1]]
    drafts.save_frame(group, start_date=date(2027, 1, 13), end_date=date(2027, 1, 13), rhythm="weekly")
    assert [theme for theme, _ in drafts.programme(group)] == [themes[-1]]
    drafts.save_frame(group)
    assert [theme for theme, _ in drafts.programme(group)] == themes


def test_another_clock_time_moves_every_meeting_and_no_day(drafts):
    group = drafts.self_service()
    drafts.save_frame(group)
    days = [at[:10] for _, at in drafts.programme(group)]
    drafts.save_frame(group, meeting_time=time(18, 0))
    assert [at for _, at in drafts.programme(group)] == [f"{day} 18.00" for day in days]


def test_own_dates_make_no_meetings_and_move_none(drafts):
    group = drafts.self_service()
    drafts.save_frame(group, rhythm="own_dates")
    assert drafts.programme(group) == []
    drafts.save_frame(group)
    before = drafts.programme(group)
    drafts.save_frame(group, rhythm="own_dates", start_date=date(2027, 2, 1))
    assert drafts.programme(group) == before


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"end_date": date(2027, 1, 11)}, "end_date", "end_before_start"),
        ({"end_date": date(2028, 1, 13)}, "end_date", "too_long_period"),
        ({"start_date": date(2026, 9, 14)}, "start_date", "in_past"),
        ({"start_date": date(2026, 1, 1), "end_date": date(2026, 9, 14)}, "start_date", "in_past"),
        ({"start_date": None, "end_date": date(2026, 9, 14)}, "end_date", "in_past"),
        ({"name": "suopursu"}, "name", "group_exists"),
        (
            {"start_date": date(2027, 3, 28), "rhythm": "weekly", "meeting_time": time(3, 30)},
            "meeting_time",
            "no_such_time",
        ),
    ],
)
def test_what_is_wrong_is_told_by_its_field_and_nothing_is_stored(drafts, change, field, code):
    drafts.self_service(name="Suopursu")
    group = drafts.self_service()
    drafts.save_frame(group)
    before = (drafts.view(group).plan, drafts.programme(group))
    told = refusal(drafts.save_frame, group, description="Ei jää talteen.", **change)
    assert told == (field, code)
    assert (drafts.view(group).plan, drafts.programme(group)) == before


def test_a_year_to_the_day_is_no_year_over(drafts):
    group = drafts.self_service()
    drafts.save_frame(group, end_date=date(2028, 1, 12))
    assert drafts.view(group).plan.end_date == date(2028, 1, 12)


# --- the other headings


def test_channels_are_kept_in_their_order_and_strangers_among_them_are_dropped(drafts):
    group = drafts.self_service()
    drafts.house.plan_group.save_communication(drafts.contact, group, ["boards", "social", "x"], "Perhekeskus")
    plan = drafts.view(group).plan
    assert (plan.channels, plan.own_channel) == (["social", "boards"], "Perhekeskus")


def test_two_who_save_two_headings_at_once_lose_nothing_of_each_other(drafts):
    group = drafts.self_service()
    other = drafts.house.person(OTHER_CONTACT)
    use = drafts.house.plan_group
    errors = at_once(
        lambda: use.save_networks(drafts.contact, group, "Seurakunta"),
        lambda: use.save_resources(other, group, "Lastenhoito"),
        lambda: use.save_communication(drafts.contact, group, ["letters"], None),
        lambda: use.save_frame(other, group, FRAME),
    )
    assert errors == [None] * 4
    plan = drafts.view(group).plan
    assert (plan.networks_note, plan.resources_note, plan.channels) == ("Seurakunta", "Lastenhoito", ["letters"])
    assert plan.what_connects == FRAME.what_connects


def test_the_last_save_of_a_heading_wins(drafts):
    group = drafts.self_service()
    for words in ("Ensimmäinen", "Toinen"):
        drafts.house.plan_group.save_networks(drafts.contact, group, words)
    assert drafts.view(group).plan.networks_note == "Toinen"


def test_switching_the_model_keeps_every_value(drafts):
    group = drafts.ready()
    before, programme = drafts.view(group).plan, drafts.programme(group)
    drafts.house.plan_group.switch_model(drafts.contact, group, "turnkey")
    assert drafts.view(group).plan == replace(before, support_model="turnkey")
    drafts.house.plan_group.switch_model(drafts.contact, group, "self_service")
    assert (drafts.view(group).plan, drafts.programme(group)) == (before, programme)
    assert refusal(drafts.house.plan_group.switch_model, drafts.contact, group, "x") == ("model", "bad_choice")


# --- the programme


def test_a_meeting_can_be_changed_in_everything(drafts):
    group = drafts.self_service()
    drafts.save_frame(group)
    meeting = drafts.view(group).evenings[1].public_id
    own = Evening(date(2027, 2, 9), time(17, 15), "activity", own_theme="Retki", own_question="Minne mennään?")
    drafts.house.programme.change(drafts.contact, group, meeting, own)
    changed = next(evening for evening in drafts.view(group).evenings if evening.public_id == meeting)
    assert (changed.kind, changed.theme, changed.own_theme) == ("activity", None, "Retki")
    assert changed.own_question == "Minne mennään?"
    assert ("Retki", "2027-02-09 17.15") in drafts.programme(group)


def test_a_coffee_meeting_has_no_theme_and_its_own_course(drafts):
    group = drafts.self_service()
    meeting = drafts.house.programme.add(drafts.contact, group, replace(EVENING, kind="coffee"))
    [row] = drafts.meeting_rows(group)
    assert (row.kind, row.theme, row.own_question, row.run_of_show) == ("talk", None, None, "coffee_60")
    assert drafts.view(group).evenings[0].kind == "coffee"
    drafts.house.programme.change(drafts.contact, group, meeting, EVENING)
    [row] = drafts.meeting_rows(group)
    assert (row.theme, row.run_of_show) == ("rest", "text_60")


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"day": date(2027, 3, 28), "clock": time(3, 30)}, "clock", "no_such_time"),
        ({"theme": "no_such"}, "theme", "bad_choice"),
        ({"own_theme": "Retki"}, "theme", "choose_one"),
    ],
)
def test_a_meeting_that_cannot_be_is_told_and_not_stored(drafts, change, field, code):
    group = drafts.self_service()
    assert refusal(drafts.house.programme.add, drafts.contact, group, replace(EVENING, **change)) == (field, code)
    assert drafts.meeting_rows(group) == []


def test_a_group_has_sixty_meetings_at_most(drafts):
    group = drafts.self_service(template=None)
    drafts.save_frame(group, end_date=date(2028, 1, 12), rhythm="weekly")
    while len(drafts.programme(group)) < 60:
        drafts.house.programme.add(drafts.contact, group, EVENING)
    add = drafts.house.programme.add
    assert refusal(add, drafts.contact, group, EVENING) == ("day", "too_many_meetings")
    taken = drafts.view(group).evenings[0].public_id
    drafts.house.programme.take_off(drafts.contact, group, taken)
    add(drafts.contact, group, EVENING)
    assert refusal(drafts.house.programme.bring_back, drafts.contact, group, taken) == ("day", "too_many_meetings")


def test_what_was_taken_off_comes_back_as_it_was(drafts):
    group = drafts.self_service()
    drafts.save_frame(group)
    before = drafts.programme(group)
    meeting = drafts.view(group).evenings[3].public_id
    for _ in range(2):
        drafts.house.programme.take_off(drafts.contact, group, meeting)
    assert drafts.programme(group) == before[:3] + before[4:]
    for _ in range(2):
        drafts.house.programme.bring_back(drafts.contact, group, meeting)
    assert drafts.programme(group) == before


def test_meetings_of_another_group_are_not_there(drafts):
    first, second = drafts.self_service(), drafts.self_service(name="Suopursu")
    meeting = drafts.house.programme.add(drafts.contact, first, EVENING)
    use = drafts.house.programme
    for asked in (meeting, "A" * 22, "\x00"):
        for call in (use.take_off, use.bring_back, lambda *who: use.change(*who, EVENING)):
            with pytest.raises(NotFound):
                call(drafts.contact, second, asked)


def test_days_worth_a_second_look_are_told(drafts):
    group = drafts.self_service()
    drafts.save_frame(group)
    for day in (date(2027, 8, 3), date(2027, 5, 1), date(2027, 2, 23)):
        drafts.house.programme.add(drafts.contact, group, replace(EVENING, day=day, clock=time(12, 34)))
    doubts = [list(one.doubts) for one in drafts.view(group).evenings if one.starts_at.minute == 34]
    assert doubts == [["school_break"], ["holiday"], ["outside"]]


# --- who may


def test_a_leader_writes_the_programme_and_nothing_else(drafts):
    group = drafts.self_service()
    leader, _ = drafts.house.join(group, "sammal@koti.example", "Sammal", "leader")
    drafts.house.programme.add(leader, group, EVENING)
    drafts.house.rules.accept(leader, group, READY_RULES)
    with pytest.raises(NotAllowed):
        drafts.save_frame(group, leader)
    with pytest.raises(NotAllowed):
        drafts.house.plan_group.save_networks(leader, group, "x")


def test_staff_write_a_turnkey_plan_until_it_is_approved_and_no_other(drafts):
    house = drafts.house
    with pytest.raises(NotAllowed):
        drafts.save_frame(drafts.self_service(), house.staff)
    group = drafts.turnkey()
    drafts.save_frame(group, house.staff, name="Saunapolku")
    house.publishing.hand_over(house.staff, group)
    drafts.save_frame(group, house.staff, name="Saunapolku", size=6)
    house.publishing.approve(drafts.contact, group)
    with pytest.raises(Clash):
        drafts.save_frame(group, house.staff)


@pytest.mark.parametrize("who", ["stranger", "member", "contact of another"])
def test_for_everybody_else_there_is_no_plan(drafts, who):
    house, group = drafts.house, drafts.self_service()
    house.join(group, "havu@koti.example", "Havu")
    house.association("Lehtorannan Tuki ry", first="muu@yhdistys.example")
    addresses = {"stranger": "x@koti.example", "member": "havu@koti.example"}
    person = house.person(addresses.get(who, "muu@yhdistys.example"))
    meeting = house.programme.add(drafts.contact, group, EVENING)
    for call in (
        lambda: drafts.view(group, person),
        lambda: drafts.save_frame(group, person),
        lambda: house.plan_group.save_networks(person, group, "x"),
        lambda: house.plan_group.switch_model(person, group, "turnkey"),
        lambda: house.programme.take_off(person, group, meeting),
        lambda: house.publishing.publish(person, group, with_one_leader=True),
        lambda: house.publishing.cancel(person, group, "other"),
    ):
        with pytest.raises(NotFound):
            call()
