"""The pages of an idea, as a browser sees them."""

import pytest

from app.groups.models import Group
from tests.groups.plan_forms import IDEA, count, plan_of, said, told

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def need(drafts):
    return f"/yhdistykset/{drafts.association}/ryhmat/tarve"


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"template": ""}, {"template": "bad_choice"}),
        ({"target_group": " "}, {"target_group": "empty"}),
        ({"target_group": "x" * 121}, {"target_group": ("too_long", {"count": 120})}),
        ({"what_connects": "x" * 201}, {"what_connects": ("too_long", {"count": 200})}),
        ({"leading": "me"}, {"leading": "bad_choice"}),
        ({"begins": "2026-01"}, {"begins": "bad_choice"}),
    ],
)
def test_what_is_wrong_is_told_by_its_field_and_all_is_kept(contact, need, house, texts, change, wrong):
    answer = contact.post(need, IDEA | change)
    assert answer.status_code == 422
    assert said(answer) == told(texts, wrong)
    assert "Valvotut yöt" in answer.text or "what_connects" in change
    assert f'value="{IDEA["client_id"]}"' in answer.text
    assert count(house, Group) == 0


def test_only_the_first_question_needs_an_answer(contact, need):
    founded = contact.post(need, {"template": "young", "client_id": "a" * 22})
    assert founded.headers["location"].endswith("?saved=idea")
    page = contact.get(founded.headers["location"]).text
    assert "Idea on tallessa." in page
    assert page.count("Ei vielä päätetty") == 3


def test_a_form_without_an_id_of_ours_makes_nothing(contact, need, house):
    assert contact.post(need, IDEA | {"client_id": "no id"}).status_code == 422
    assert count(house, Group) == 0


def test_answers_come_back_into_their_form_a_month_that_has_passed_too(contact, need, house):
    plan = plan_of(contact.post(need, IDEA | {"begins": "2026-09"}))
    house.clock.move(days=20)
    form = contact.get(f"{plan}/idea").text
    assert 'value="2026-09" selected' in form
    assert 'value="sought" checked' in form
    assert contact.post(f"{plan}/idea", IDEA | {"begins": "2026-09", "leading": ""}).status_code == 303
    assert contact.post(f"{plan}/idea", IDEA | {"begins": "2026-08"}).status_code == 422
    assert 'value="sought" checked' not in contact.get(f"{plan}/idea").text


def test_an_idea_shows_no_plan_and_its_headings_lead_back_to_it(contact, need):
    plan = plan_of(contact.post(need, IDEA))
    page = contact.get(plan).text
    assert "Suunnittelemme itse" in page
    assert "Ennen julkaisua" not in page
    for heading in ("kenelle", "sisalto", "viestinta"):
        assert contact.get(f"{plan}/{heading}").headers["location"] == plan


def test_staff_read_ideas_on_their_desk_and_comment(browse, contact, drafts, need, house):
    contact.post(need, IDEA)
    staff = browse(house.staff)
    desk = staff.get("/liitto").text
    for told_there in ("Yhdistyksillä on 1 idea.", "hoitavat öisin", "Ensi kaudella", "Kuusikulman Tuki ry"):
        assert told_there in desk
    plan = plan_of(contact.post(need, IDEA))
    assert said(staff.post(f"{plan}/kommentti", {"comment": " ", "client_id": "a" * 22})) != {}
    said_twice = {"comment": "Voisiko naapuri olla mukana?", "client_id": "a" * 22}
    assert [staff.post(f"{plan}/kommentti", said_twice).status_code for _ in range(2)] == [303, 303]
    assert contact.get(plan).text.count("Voisiko naapuri olla mukana?") == 1
    assert "1 kommentti." in staff.get("/liitto").text
    assert staff.get(plan).text.count("Muuta vastauksia") == 0


def test_an_idea_is_removed_after_a_question_and_leaves_the_desk(contact, drafts, need):
    desk = f"/yhdistykset/{drafts.association}"
    plan = plan_of(contact.post(need, IDEA))
    assert "Katso ideaa" in contact.get(desk).text
    asked = contact.get(f"{plan}/peru").text
    assert "Poista idea" in asked
    assert "Osallistujia on liian vähän" not in asked
    assert contact.post(f"{plan}/peru", {"reason": "otherwise"}).status_code == 422
    removed = contact.post(f"{plan}/peru", {"reason": "otherwise", "sure": "yes"})
    assert "Idea on poistettu." in contact.get(removed.headers["location"]).text
    assert "Uusi ryhmä</h3>" not in contact.get(desk).text
