"""Founding: by the association itself, and by six answers."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from app.accounts.models import Account
from app.base.errors import BadInput
from app.groups.models import Group, GroupOwner, GroupPlan, Invitation
from app.groups.plans import service as plans
from app.meetings.found_group import NewGroup
from app.meetings.models import Meeting
from app.rooms.models import Room
from tests.at_once import at_once


def count(house, *tables):
    with house.database.read() as session:
        return [session.scalar(select(func.count()).select_from(table)) for table in tables]


def test_a_self_service_group_begins_empty_but_for_its_programme(drafts):
    group = drafts.self_service("young")
    view = drafts.view(group)
    assert (view.plan.state, view.plan.support_model, view.plan.template) == ("planning", "self_service", "young")
    assert (view.plan.intake, view.plan.mode, view.plan.channels, view.evenings) == (None, None, [], [])
    assert view.owners == ["Kuusikulman Tuki ry"]
    assert count(drafts.house, Group, GroupPlan, GroupOwner, Room, Meeting) == [1, 1, 1, 1, 0]


def test_six_answers_make_a_complete_draft(drafts):
    group = drafts.turnkey("sammal@koti.example", "pihka@koti.example")
    view = drafts.view(group)
    # Only what other people must do is missing.
    assert drafts.missing(group) == ["leader", "approval"]
    assert len(view.evenings) == 8
    assert drafts.programme(group)[0] == ("small_getting_to_know", "2027-01-12 20.00")
    assert drafts.programme(group)[-1][0] == "small_last"
    assert view.plan.rhythm == "three_weeks"
    assert view.plan.end_date - view.plan.start_date > timedelta(days=180)
    assert [invitation.state for invitation in view.leaders.asked] == ["open", "open"]
    assert len(drafts.jobs("invitation_letter")) == 2


def test_the_series_keeps_its_clock_time_over_the_summer_time_change(drafts):
    group = drafts.turnkey()
    assert {at[-5:] for _, at in drafts.programme(group)} == {"20.00"}
    assert [row.starts_at.hour for row in drafts.meeting_rows(group)] == [18, 18, 18, 18, 17, 17, 17, 17]


@pytest.mark.parametrize(
    ("leaders", "field", "code"),
    [
        (("sammal@koti.example", " SAMMAL@koti.example"), "leader_2", "leader_twice"),
        (("sammal",), "leader_1", "address_bad"),
        (("sammal@koti.example", "pih\u202eka@koti.example"), "leader_2", "address_bad"),
    ],
)
def test_a_leader_who_cannot_be_invited_is_told_and_nothing_is_stored(drafts, leaders, field, code):
    before = count(drafts.house, Account, Group, GroupPlan, Room, Meeting, Invitation)
    with pytest.raises(BadInput) as refused:
        drafts.turnkey(*leaders)
    assert (refused.value.field, refused.value.code) == (field, code)
    assert count(drafts.house, Account, Group, GroupPlan, Room, Meeting, Invitation) == before


def test_a_second_wish_gets_another_name(drafts):
    names = [drafts.view(drafts.turnkey()).plan.name for _ in range(2)]
    assert names == ["Pihlajapiha", "Saunapolku"]


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"name": "  "}, "name", "empty"),
        ({"name": "x" * 61}, "name", "too_long"),
        ({"name": "PIHLAJAPIHA"}, "name", "group_exists"),
        ({"language": "de"}, "language", "bad_choice"),
        ({"template": "own"}, "template", "bad_choice"),
        ({"association": "A" * 22}, "association", "bad_choice"),
        ({"association": "\x00"}, "association", "bad_choice"),
    ],
)
def test_what_cannot_be_founded_is_told_by_its_field(drafts, change, field, code):
    drafts.self_service()
    new = {"association": drafts.association, "name": "Suopursu", "language": "fi", "template": None} | change
    with pytest.raises(BadInput) as refused:
        drafts.house.found_group.found(drafts.contact, NewGroup(**new))
    assert (refused.value.field, refused.value.code) == (field, code)
    assert count(drafts.house, Group, Room) == [1, 1]


def test_a_form_sent_twice_at_once_founds_one_group(drafts):
    answers = at_once(drafts.self_service, drafts.self_service)
    assert sorted(getattr(answer, "code", "") for answer in answers) == ["", "group_exists"]
    assert count(drafts.house, Group, Room) == [1, 1]


def test_an_association_founds_only_so_many_groups_a_day(drafts, monkeypatch):
    monkeypatch.setattr(plans, "MAX_FOUNDED_A_DAY", 3)
    for number in range(3):
        drafts.self_service(name=f"Polku {number}")
    with pytest.raises(BadInput) as refused:
        drafts.self_service(name="Polku 3")
    assert (refused.value.field, refused.value.code) == ("name", "too_many_groups")
    with pytest.raises(BadInput):
        drafts.turnkey()
    drafts.house.group("Toisen polku")
    drafts.house.clock.move(days=1)
    drafts.self_service(name="Polku 3")
