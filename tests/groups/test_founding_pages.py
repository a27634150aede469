"""The desk of an association and the founding of a group, as a browser sees them."""

import re

import pytest

from app.groups.models import Group, Invitation
from app.meetings.models import Meeting
from tests.groups.plan_forms import ANSWERS, FRAME, HEADINGS, count, plan_of, said, told

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


# --- the desk


@ON_SQLITE
def test_my_groups_lead_a_contact_to_the_desk_and_a_leader_to_the_plan(browse, drafts, contact, house):
    desk = f"/yhdistykset/{drafts.association}"
    assert f'<a href="{desk}">Kuusikulman Tuki ry</a>' in contact.get("/omat-ryhmat").text
    assert "Ryhmiä ei vielä ole." in contact.get(desk).text
    group = drafts.self_service()
    leader, _ = house.join(group, "sammal@koti.example", "Sammal", "leader")
    assert f'href="/ryhmat/{group}/suunnitelma"' in browse(leader).get("/omat-ryhmat").text
    member, _ = house.join(group, "havu@koti.example", "Havu")
    assert "suunnitelma" not in browse(member).get("/omat-ryhmat").text


@ON_SQLITE
def test_the_desk_tells_states_and_counts_and_no_name_of_a_member(browse, drafts, contact, house):
    group = drafts.ready()
    house.publishing.publish(drafts.contact, group, with_one_leader=True)
    house.join(group, "kanarialintu@koti.example", "Kanarialintu")
    waiting = drafts.turnkey("pihka@koti.example")
    house.publishing.hand_over(house.staff, waiting)
    for person in (contact, browse(house.staff)):
        text = person.get(f"/yhdistykset/{drafts.association}").text
        assert "Haetaan osallistujia" in text
        assert "1 osallistuja. 1 ohjaaja." in text
        assert "Seuraava tapaaminen ti 12.1. klo 20.00" in text
        assert "Liitto on tehnyt luonnoksen. Katso sitä." in text
        for hidden in ("anarialintu", "koti.example", "yhdistys.example", "Sammal"):
            assert hidden not in text


@ON_SQLITE
def test_nobody_else_finds_the_desk_or_a_plan(browse, drafts, house):
    group = drafts.self_service()
    house.join(group, "havu@koti.example", "Havu")
    paths = [f"/yhdistykset/{drafts.association}{more}" for more in ("", "/ryhmat/uusi", "/ryhmat/toive")]
    paths += [f"/ryhmat/{group}/{page}" for page in ("suunnitelma", "luonnos", *(f"suunnitelma/{h}" for h in HEADINGS))]
    missing = ["/yhdistykset/" + "A" * 22, "/ryhmat/" + "A" * 22 + "/suunnitelma", "/ryhmat/%00/suunnitelma/kenelle"]
    for address in ("havu@koti.example", "x@koti.example"):
        answers = [browse(house.person(address)).get(path) for path in [*paths, *missing]]
        assert {answer.status_code for answer in answers} == {404}
        assert len({re.sub(r"next=[^\"]*", "", answer.text) for answer in answers}) == 1
    assert browse(None).get(paths[0]).headers["location"] == f"/kirjaudu?next={paths[0]}"
    # What one may post to is no more there than what one may see.
    for path, fields in ((paths[1], {"name": "x"}), (paths[2], ANSWERS), (paths[3] + "/julkaise", {})):
        assert browse(house.person("x@koti.example")).post(path, fields).status_code == 404


# --- founding


@ON_SQLITE
def test_from_the_desk_to_a_published_group(drafts, contact, house):
    new = {"name": "Pihlajapiha", "template": "small", "language": "fi"}
    founded = contact.post(f"/yhdistykset/{drafts.association}/ryhmat/uusi", new)
    plan = plan_of(founded)
    page = contact.get(founded.headers["location"]).text
    assert "Ryhmä on perustettu." in page
    assert "Aloittamatta, ei pakollinen" in page
    assert page.count("/suunnitelma/kenelle#") >= 5
    assert "Julkaise ryhmä" not in page
    assert "Nämä teemat odottavat päiviä:" in contact.get(f"{plan}/sisalto").text

    assert contact.post(f"{plan}/viestinta", [("channels", "letters"), ("channels", "boards")]).status_code == 303
    assert contact.post(f"{plan}/kenelle", FRAME).headers["location"] == f"{plan}?saved=heading"
    assert contact.post(f"{plan}/verkostot", {"note": "Seurakunta\r\nKirjasto"}).status_code == 303
    assert contact.post(f"{plan}/sisalto", {"rules": "yes"}).headers["location"] == f"{plan}/sisalto?saved=rules"
    invited = contact.post(f"{plan}/ohjaajat", {"address": "sammal@koti.example"})
    leaders = contact.get(invited.headers["location"]).text
    assert "Odottaa vastausta" in leaders
    assert "sammal@koti.example" not in leaders
    group = plan.split("/")[2]
    house.join_group_of(house.leaders_asked(group)[0].public_id, "sammal@koti.example", "Sammal")

    ready = contact.get(plan).text
    assert "Kaikki tarpeellinen on valmiina." in ready
    assert ready.count("is-done") == 5
    unsure = contact.post(f"{plan}/julkaise", {})
    assert unsure.status_code == 422
    assert "Merkitse, että aloitatte yhdellä ohjaajalla." in unsure.text
    published = contact.post(f"{plan}/julkaise", {"alone": "yes"})
    assert published.headers["location"] == f"{plan}?saved=published"
    assert "Nyt haetaan osallistujia." in contact.get(published.headers["location"]).text
    again = contact.post(f"{plan}/julkaise", {"alone": "yes"})
    assert again.headers["location"] == f"{plan}?saved=moved"
    assert contact.get(f"{plan}/kenelle").headers["location"] == plan


@ON_SQLITE
@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"name": ""}, {"name": "empty"}),
        ({"name": "x" * 61}, {"name": ("too_long", {"count": 60})}),
        ({"name": "Pih\u202elaja"}, {"name": "bad_characters"}),
        ({"name": "Pih\x00laja"}, {"name": "bad_characters"}),
        ({"name": "suopursu"}, {"name": "group_exists"}),
        ({"template": "x"}, {"template": "bad_choice"}),
        ({"language": ""}, {"language": "bad_choice"}),
    ],
)
def test_a_wrong_new_group_is_told_beside_its_fields(drafts, contact, house, texts, change, wrong):
    drafts.self_service(name="Suopursu")
    form = {"name": "Pihlajapiha", "template": "small", "language": "fi"} | change
    answer = contact.post(f"/yhdistykset/{drafts.association}/ryhmat/uusi", form)
    assert answer.status_code == 422
    # The choices' errors stand inside their fieldsets under the same ids.
    assert said(answer) == told(texts, wrong)
    assert count(house, Group) == 1


@ON_SQLITE
def test_six_answers_are_sent_to_staff_who_see_them_first(browse, drafts, contact, house):
    sent = contact.post(f"/yhdistykset/{drafts.association}/ryhmat/toive", ANSWERS)
    plan = plan_of(sent)
    page = contact.get(sent.headers["location"]).text
    assert "Toive on lähetetty liitolle." in page
    assert "Liiton työntekijä tekee luonnosta." in page
    assert "sammal@koti.example" not in page
    staff = browse(house.staff)
    assert f'href="{plan}" aria-label="Tee luonnos: Pihlajapiha"' in staff.get("/liitto").text
    assert "Luovuta yhdistykselle" not in page
    assert "Luovuta yhdistykselle" in staff.get(plan).text

    assert staff.post(f"{plan}/kenelle", FRAME | {"name": "Saunapolku"}).status_code == 303
    assert staff.post(f"{plan}/luovuta", {}).headers["location"] == f"{plan}?saved=handed-over"
    assert "Tee luonnos" not in staff.get("/liitto").text
    look = contact.get(plan).text
    assert "Liitto on tehnyt luonnoksen" in look
    assert "Saunapolku" in contact.get(plan.replace("suunnitelma", "luonnos")).text
    empty = contact.post(f"{plan}/muutokset", {"note": " "})
    assert (empty.status_code, said(empty)) == (422, {"note": "Täytä tämä kohta."})
    contact.post(f"{plan}/muutokset", {"note": "Keskiviikko <b>sopisi</b>."})
    assert "Keskiviikko &lt;b&gt;sopisi&lt;/b&gt;." in staff.get(plan).text
    staff.post(f"{plan}/luovuta", {})
    assert contact.post(f"{plan}/hyvaksy", {}).headers["location"] == f"{plan}?saved=approved"
    assert "Yhdistys on hyväksynyt luonnoksen. Julkaise ryhmä." in staff.get("/liitto").text
    assert staff.post(f"{plan}/kenelle", FRAME).headers["location"] == f"{plan}?saved=moved"


WRONG_ANSWERS = [
    ({}, {"template": "empty", "leader_1": "empty", "month": "empty", "evening": "bad_choice", "intake": "bad_choice"}),
    (
        {"month": ""},
        {
            "template": "empty",
            "leader_1": "empty",
            "month": "bad_choice",
            "evening": "bad_choice",
            "intake": "bad_choice",
        },
    ),
    (ANSWERS | {"template": "own"}, {"target_group": "empty"}),
    (ANSWERS | {"template": "own", "target_group": "x" * 121}, {"target_group": ("too_long", {"count": 120})}),
    (ANSWERS | {"template": "own", "target_group": "Vanh\u200bemmille"}, {"target_group": "bad_characters"}),
    (ANSWERS | {"leader_1": "sammal"}, {"leader_1": "address_bad"}),
    (ANSWERS | {"leader_2": "sam mal@koti.example"}, {"leader_2": "address_bad"}),
    (ANSWERS | {"leader_2": "Sammal@koti.example"}, {"leader_2": "leader_twice"}),
    (ANSWERS | {"month": "2026-08"}, {"month": "bad_choice"}),
    (ANSWERS | {"month": "2027-13"}, {"month": "bad_choice"}),
    (ANSWERS | {"evening": "fri"}, {"evening": "bad_choice"}),
    ([*ANSWERS.items(), ("intake", "open")], {"intake": "doubled"}),
]


@ON_SQLITE
@pytest.mark.parametrize(("form", "wrong"), WRONG_ANSWERS)
def test_a_wrong_answer_is_told_beside_its_field_and_nothing_is_stored(drafts, contact, house, texts, form, wrong):
    contact.language = "sv"
    answer = contact.post(f"/yhdistykset/{drafts.association}/ryhmat/toive", form)
    assert answer.status_code == 422
    assert said(answer) == told(texts, wrong, "sv")
    assert all(f'href="#{name}"' in answer.text for name in wrong)
    assert [count(house, table) for table in (Group, Meeting, Invitation)] == [0, 0, 0]
    if "leader_1" in dict(form):
        assert f'value="{dict(form)["leader_1"]}"' in answer.text


@ON_SQLITE
@pytest.mark.parametrize("association", ["", "A" * 22, "\x00", "x" * 400])
def test_staff_choose_one_of_the_associations(browse, drafts, house, texts, association):
    answer = browse(house.staff).post("/liitto/ryhmat/uusi", ANSWERS | {"association": association})
    code = "bad_characters" if "\x00" in association else "bad_choice"
    assert (answer.status_code, said(answer)) == (422, told(texts, {"association": code}))
    assert count(house, Group) == 0
