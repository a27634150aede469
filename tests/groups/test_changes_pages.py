"""The changes of a plan as a browser sees them; and that every form of a plan leaves one."""

import re

import pytest
from fastapi.routing import APIRoute
from sqlalchemy import select, update

from app.groups.house_rules import OPTIONAL_RULES
from app.groups.letters import PLAN_PATH
from app.groups.models import Group
from app.meetings.changes.change import NEVER_PUT_BACK, values_of
from app.meetings.models import PlanChange
from app.meetings.pages_plan import FORMS
from app.meetings.plan_page import SLUGS
from tests.groups.house import READY_RULES
from tests.groups.plan_forms import EVENING, FRAME

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
OWN = EVENING | {"theme": "own", "own_theme": "<b>Arki</b> ja lepo", "own_question": "Mitä & miksi?"}
# What a form of a plan says that edits it, and the part that it edits. `{heading}` is each of the headings.
EDITS = {
    "/malli": ({"model": "turnkey"}, "model"),
    "/sisalto": ({"rules": "yes"}, "rules"),
    "/pelisaannot": ({"keep": "house-rule-listen", "own_1": "Yö on <b>yö</b>.", "version": READY_RULES}, "rules"),
    "/sisalto/uusi": (EVENING, "meeting"),
    "/sisalto/{meeting}": (EVENING, "meeting"),
    "/sisalto/{meeting}/poista": ({}, "meeting"),
    "/sisalto/{meeting}/palauta": ({}, "meeting"),
    "/viestinta": ({"channels": "boards", "own_channel": "Torilla"}, "communication"),
    "/kenelle": (FRAME | {"description": "Uusi kuvaus."}, "frame"),
    "/verkostot": ({"note": "Seurakunta."}, "networks"),
    "/resurssit": ({"note": "Lastenhoito."}, "resources"),
}
# What is no edit of a plan: who is asked to lead it, what an idea says, what is said to it, and the steps.
NO_EDITS = {
    "/ohjaajat", "/ohjaajat/{invitation}/peru", "/idea", "/aloita", "/kommentti", "/julkaise", "/luovuta", "/hyvaksy",
    "/muutokset", "/pienena", "/takaisin", "/peru",
}  # fmt: skip


def rows(house, group):
    with house.database.read() as session:
        found = select(PlanChange).join(Group, Group.id == PlanChange.group_id).where(Group.public_id == group)
        return session.scalars(found.order_by(PlanChange.id)).all()


def forms_of_plans(app):
    """What follows the plan's address in each form of it, every heading by itself."""
    found = {
        route.path.removeprefix(PLAN_PATH)
        for route in app.routes
        if isinstance(route, APIRoute) and "POST" in route.methods and route.path.startswith(f"{PLAN_PATH}/")
    }
    return (found - {"/{heading}"}) | {f"/{slug}" for slug in SLUGS}


def text_of(page):
    """What is read, tags left out."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.split("<main")[1]))


@ON_SQLITE
def test_every_form_of_a_plan_is_known_here_as_an_edit_or_as_none(app):
    assert forms_of_plans(app) == EDITS.keys() | NO_EDITS
    assert {f"/{slug}" for slug, heading in SLUGS.items() if heading in FORMS} <= EDITS.keys() | NO_EDITS


@ON_SQLITE
@pytest.mark.parametrize("form", EDITS)
def test_every_form_that_edits_a_plan_leaves_one_change_of_what_it_wrote(drafts, contact, house, form):
    group = drafts.self_service()
    drafts.save_frame(group)
    meeting = drafts.view(group).evenings[1].public_id
    if form.endswith("palauta"):
        house.programme.take_off(drafts.contact, group, meeting)
    body, part = EDITS[form]
    known, before = len(rows(house, group)), drafts.view(group)
    path = PLAN_PATH.replace("{group}", group) + form.replace("{meeting}", meeting)
    assert contact.post(path, body).status_code == 303
    [change] = rows(house, group)[known:]
    assert (change.part, change.role, change.puts_back) == (part, "association_contact", False)
    after = drafts.view(group)
    assert (before.plan, before.evenings) != (after.plan, after.evenings)
    for name in (name for name in change.later if not name.startswith("meeting:")):
        stood, stands = (values_of(view.plan, [])[name] for view in (before, after))
        assert (change.earlier[name], change.later[name]) == (stood, stands)
    if part in NEVER_PUT_BACK:
        assert contact.post(f"/ryhmat/{group}/muutokset/{change.public_id}/palauta", {}).status_code == 404
        return
    assert contact.post(f"/ryhmat/{group}/muutokset/{change.public_id}/palauta", {}).status_code == 303
    back, now = rows(house, group)[-1], drafts.view(group)
    assert (back.puts_back, now.plan, now.evenings) == (True, before.plan, before.evenings)


@ON_SQLITE
def test_changes_are_told_day_by_day_in_words_and_nobodys_words_are_markup(drafts, browse, house, clock):
    group = drafts.turnkey()
    leader, _ = house.join(group, "pihka@koti.example", "Pihka <i>", "leader")
    third = drafts.view(group).evenings[2].public_id
    staff = browse(house.staff)
    path = f"/ryhmat/{group}/suunnitelma/sisalto/{third}"
    staff.post(path, EVENING | {"theme": "own", "own_theme": "Arki"})
    clock.move(days=1)
    browse(leader).post(path, OWN)
    page = staff.get(f"/ryhmat/{group}/muutokset").text
    assert "<b>Arki</b> ja" not in page
    assert "<i>" not in page
    said = text_of(page)
    assert "Pihka &lt;i&gt; muutti ohjelmaa" in said
    assert "3. tapaaminen, teema Ennen: Arki Nyt: &lt;b&gt;Arki&lt;/b&gt; ja lepo" in said
    assert "3. tapaaminen, kysymys Ennen: tyhjä Nyt: Mitä &amp; miksi?" in said
    assert "Liiton työntekijä muutti ohjelmaa" in said
    assert said.index("Pihka") < said.index("Liiton työntekijä")
    assert page.count("<h2") == 2
    assert [word for word in ("@", "staff@", "koti.example") if word in said] == []


@ON_SQLITE
def test_the_plan_marks_what_others_changed_until_one_has_looked(drafts, browse, house):
    group, plan = drafts.turnkey(), "/ryhmat/{}/suunnitelma"
    contact, staff = browse(drafts.contact), browse(house.staff)
    for _ in range(2):
        staff.post(f"/ryhmat/{group}/suunnitelma/sisalto/uusi", EVENING)
    assert "2 uutta muutosta" in contact.get(plan.format(group)).text
    assert contact.get(f"/ryhmat/{group}/muutokset").text.count("Uusi sinulle") == 2
    assert "Uusi sinulle" not in contact.get(f"/ryhmat/{group}/muutokset").text
    assert "uutta muutosta" not in contact.get(plan.format(group)).text
    own = staff.get(f"/ryhmat/{group}/muutokset").text
    assert "Uusi sinulle" not in own
    assert own.count("Teit tämän itse") == 2
    # A time alone before a full stop would read as a day.
    assert len(re.findall(r"Klo \d+\.\d\d \. Teit tämän itse", text_of(own))) == 2


@ON_SQLITE
def test_what_was_changed_again_says_so_and_shows_what_stands(drafts, browse, house):
    group = drafts.self_service()
    contact, other = browse(drafts.contact), browse(house.person("toka@yhdistys.example"))
    path = f"/ryhmat/{group}/suunnitelma/verkostot"
    for note in ("Eka", "Toka"):
        contact.post(path, {"note": note})
    page = contact.get(f"/ryhmat/{group}/muutokset").text
    [undo] = re.findall(r'action="(/ryhmat/[^"]+/palauta)"', page)
    other.post(path, {"note": "Kolmas"})
    answer = contact.post(undo, {})
    assert answer.status_code == 422
    said = text_of(answer.text)
    assert "Palautus ei onnistunut. Tätä on muutettu uudelleen." in said
    assert "Ennen: Eka Sitten: Toka Tätä on muutettu uudelleen." in said
    assert "Nyt: Kolmas" in said
    assert f'action="{undo}"' not in answer.text
    assert len(rows(house, group)) == 3


@ON_SQLITE
def test_a_change_of_the_house_rules_names_each_rule_and_the_language_of_the_own(drafts, contact):
    group, own = drafts.self_service(), ("Kahvet får svalna.", "Alla får skratta.")
    path = f"/ryhmat/{group}/suunnitelma"
    contact.post(f"{path}/kenelle", FRAME | {"language": "sv"})
    kept = [("keep", rule) for rule in OPTIONAL_RULES[1:]]
    contact.post(f"{path}/pelisaannot", [*kept, ("own_1", own[0]), ("own_2", own[1]), ("version", READY_RULES)])
    page = contact.get(f"/ryhmat/{group}/muutokset").text
    for rule in own:
        assert f'Oma sääntö: <span lang="sv">{rule}</span>' in page
    assert "Pelisäännöt Ennen: 10 valmista sääntöä Nyt: 9 valmista sääntöä Ei mukana: Kuuntele." in text_of(page)


@ON_SQLITE
def test_a_change_put_back_after_the_group_was_published_leads_to_the_plan(drafts, browse, contact, house):
    group = drafts.self_service()
    house.plan_group.save_networks(drafts.contact, group, "Seurakunta")
    [row] = rows(house, group)
    drafts.put_into(group, "recruiting")
    answer = contact.post(f"/ryhmat/{group}/muutokset/{row.public_id}/palauta", {})
    assert answer.headers["location"] == f"/ryhmat/{group}/suunnitelma?saved=moved"
    assert f'href="/ryhmat/{group}/muutokset">Muutokset</a>' in contact.get(f"/ryhmat/{group}/suunnitelma").text
    page = contact.get(f"/ryhmat/{group}/muutokset").text
    assert "/palauta" not in page
    assert "Seurakunta" in page
    assert "Uusi sinulle" not in browse(house.person("toka@yhdistys.example")).get(f"/ryhmat/{group}/muutokset").text


@ON_SQLITE
@pytest.mark.parametrize("language", ["fi", "fi-selko", "sv", "en"])
def test_every_kind_of_change_can_be_read_in_every_language(drafts, browse, house, texts, language):
    group, contact = drafts.self_service(), browse(drafts.contact)
    contact.language = language
    drafts.save_frame(group)
    meeting = drafts.view(group).evenings[1].public_id
    whole = FRAME | {
        "intake": "open", "asks_first": "yes", "mode": "mixed", "municipality": "Kuopio", "visibility": "by_link",
        "start_date": "13.1.2027", "rhythm": "weekly", "meeting_time": "9.05", "language": "sv", "name": "Saunapolku",
    }  # fmt: skip
    for form, body in (
        *((form, body) for form, (body, _) in EDITS.items() if form != "/malli"),
        ("/kenelle", whole),
        ("/sisalto/{meeting}", EVENING | {"kind": "activity", "day": "17.2.2027"}),
        ("/sisalto/{meeting}", EVENING | {"kind": "coffee", "theme": "", "day": "17.2.2027"}),
        ("/malli", {"model": "turnkey"}),
    ):
        contact.post(PLAN_PATH.replace("{group}", group) + form.replace("{meeting}", meeting), body)
    with house.database.transaction() as session:
        session.execute(update(PlanChange).where(PlanChange.part == "rules").values(role="staff"))
    contact.post(f"/ryhmat/{group}/muutokset/{rows(house, group)[-2].public_id}/palauta", {})
    answer = contact.get(f"/ryhmat/{group}/muutokset")
    assert answer.status_code == 200
    said = text_of(answer.text)
    for key in ("change-by-association_contact", "change-by-staff", "frame-time", "change-yes", "change-not-planned"):
        assert texts.get(language, key) in said, key
    assert "None" not in said
    assert "meeting:" not in answer.text
