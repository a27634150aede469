"""Planning as a browser sees it: the headings, the programme, the steps up to the publishing."""

import re

import pytest
from sqlalchemy import select

from app.groups.models import GroupPlan, Invitation
from app.meetings.pages_plan import SAVED
from tests.groups.plan_forms import EVENING, FRAME, HEADINGS, count, said, told

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
LANGUAGES = pytest.mark.parametrize("language", ["fi", "fi-selko", "sv", "en"])


# --- the headings

WRONG_FRAMES = [
    ({"name": ""}, {"name": "empty"}),
    ({"name": "Pih\u2066laja"}, {"name": "bad_characters"}),
    ({"target_group": "x" * 121}, {"target_group": ("too_long", {"count": 120})}),
    ({"what_connects": "x" * 19}, {"what_connects": ("too_short", {"count": 20})}),
    ({"what_connects": "x" * 201}, {"what_connects": ("too_long", {"count": 200})}),
    ({"description": "x" * 601}, {"description": ("too_long", {"count": 600})}),
    ({"municipality": "Kuo\u202epio"}, {"municipality": "bad_characters"}),
    ({"size": "13"}, {"size": ("bad_size", {"smallest": 4, "largest": 12})}),
    ({"size": "3"}, {"size": ("bad_size", {"smallest": 4, "largest": 12})}),
    ({"start_date": "30.2.2027"}, {"start_date": "no_such_date"}),
    ({"end_date": "kesällä"}, {"end_date": "date_form"}),
    ({"end_date": "1.1.2999"}, {"end_date": "date_far"}),
    ({"end_date": "11.1.2027"}, {"end_date": "end_before_start"}),
    ({"end_date": "13.1.2028"}, {"end_date": ("too_long_period", {"count": 12})}),
    ({"start_date": "1.1.2026", "end_date": "1.2.2026"}, {"start_date": "in_past", "end_date": "in_past"}),
    ({"start_date": "30.2.2027", "end_date": "1.2.2026"}, {"start_date": "no_such_date", "end_date": "in_past"}),
    ({"start_date": "1.1.2026", "end_date": "kesällä"}, {"start_date": "in_past", "end_date": "date_form"}),
    ({"name": "", "end_date": "1.2.2026"}, {"name": "empty", "end_date": "in_past"}),
    # How long it is from a wrong start says nothing about the end.
    ({"start_date": "1.1.2020"}, {"start_date": "in_past"}),
    ({"meeting_time": "25.00"}, {"meeting_time": "time_form"}),
    ({"start_date": "28.3.2027", "meeting_time": "3.30"}, {"meeting_time": "no_such_time"}),
    ({"intake": "x"}, {"intake": "bad_choice"}),
    ({"rhythm": "x"}, {"rhythm": "bad_choice"}),
    ({"mode": "x"}, {"mode": "bad_choice"}),
    ({"visibility": "x"}, {"visibility": "bad_choice"}),
    (
        {"size": "13", "start_date": "30.2.2027"},
        {"size": ("bad_size", {"smallest": 4, "largest": 12}), "start_date": "no_such_date"},
    ),
]


@ON_SQLITE
@pytest.mark.parametrize(("change", "wrong"), WRONG_FRAMES)
def test_a_wrong_frame_is_told_and_keeps_what_was_typed(drafts, contact, texts, change, wrong):
    group = drafts.self_service()
    before = drafts.view(group).plan
    form = FRAME | {"municipality": "Kuopio"} | change
    answer = contact.post(f"/ryhmat/{group}/suunnitelma/kenelle", form)
    assert answer.status_code == 422
    assert said(answer) == told(texts, wrong)
    assert drafts.view(group).plan == before
    assert drafts.programme(group) == []
    for name in ("municipality", "end_date", "meeting_time", "size"):
        assert f'id="{name}"' in answer.text
        assert re.search(rf'id="{name}"[^>]* value="{re.escape(form[name])}"', answer.text), name


@ON_SQLITE
def test_a_frame_may_be_half_filled_and_comes_back_as_it_was(drafts, contact):
    group = drafts.self_service()
    path = f"/ryhmat/{group}/suunnitelma/kenelle"
    assert contact.post(path, {"name": "Pihlajapiha", "language": "sv", "start_date": "12.1.2027"}).status_code == 303
    page = contact.get(path).text
    assert 'value="12.1.2027"' in page
    assert re.findall(r'type="radio" name="(\w+)" value="([\w]+)" checked', page) == [
        ("language", "sv"),
        ("visibility", "listed"),
    ]
    plan = contact.get(f"/ryhmat/{group}/suunnitelma").text
    assert "Kesken, 6 kohtaa" in plan
    assert "Vielä: kenelle ryhmä on, mikä meitä yhdistää" in plan


@ON_SQLITE
@pytest.mark.parametrize(
    ("heading", "form", "wrong"),
    [
        ("viestinta", {"channels": "x"}, {"channels": "bad_choice"}),
        ("viestinta", {"own_channel": "x" * 61}, {"own_channel": ("too_long", {"count": 60})}),
        ("verkostot", {"note": "x" * 2001}, {"note": ("too_long", {"count": 2000})}),
        ("resurssit", {"note": "a\u202eb"}, {"note": "bad_characters"}),
        ("ohjaajat", {"address": ""}, {"address": "address_missing"}),
        ("ohjaajat", {"address": "sammal"}, {"address": "address_bad"}),
        ("ohjaajat", {"address": "Pihka@koti.example"}, {"address": "already_invited"}),
        ("sisalto", {}, {"rules": "rules_needed"}),
        ("sisalto", {"rules": "no"}, {"rules": "rules_needed"}),
    ],
)
def test_what_is_wrong_in_a_heading_is_told_beside_its_field(drafts, contact, house, texts, heading, form, wrong):
    group = drafts.self_service()
    house.invited(group, "pihka@koti.example", "leader")
    before = drafts.view(group).plan
    answer = contact.post(f"/ryhmat/{group}/suunnitelma/{heading}", form)
    assert (answer.status_code, said(answer)) == (422, told(texts, wrong))
    assert drafts.view(group).plan == before
    assert count(house, Invitation) == 1


@ON_SQLITE
def test_a_third_leader_is_told_that_two_are_enough(drafts, contact, house, texts):
    group = drafts.self_service()
    path = f"/ryhmat/{group}/suunnitelma/ohjaajat"
    house.join(group, "sammal@koti.example", "Sammal", "leader")
    person, invitation = house.invited(group, "pihka@koti.example", "leader")
    answer = contact.post(path, {"address": "hilla@koti.example"})
    assert said(answer) == told(texts, {"address": ("too_many_leaders", {"count": 2})})
    page = contact.get(path).text
    assert "Ryhmällä on kaksi ohjaajaa tai kutsua." in page
    assert re.search(r"<b>Sammal</b><br><small>On hyväksynyt kutsun", page)
    house.invitations.decline(person.account_id, invitation)
    page = contact.get(path).text
    assert "Ei tällä kertaa" in page
    assert "Kutsu ohjaajaksi" in page


@ON_SQLITE
def test_an_invitation_is_taken_back_by_its_button(drafts, contact, house):
    group = drafts.self_service()
    house.invited(group, "pihka@koti.example", "leader")
    path = f"/ryhmat/{group}/suunnitelma/ohjaajat"
    [take_back] = re.findall(r'action="([^"]*/peru)"', contact.get(path).text)
    assert contact.post(take_back, {}).headers["location"] == f"{path}?saved=taken-back"
    assert house.leaders_asked(group) == []
    assert contact.post(f"{path}/{'A' * 22}/peru", {}).status_code == 404


# --- the programme

WRONG_EVENINGS = [
    ({"day": ""}, {"day": "empty"}),
    ({"day": "30.2.2027"}, {"day": "no_such_date"}),
    ({"clock": ""}, {"clock": "empty"}),
    ({"clock": "illalla"}, {"clock": "time_form"}),
    ({"day": "28.3.2027", "clock": "3.30"}, {"clock": "no_such_time"}),
    ({"kind": "x"}, {"kind": "bad_choice"}),
    ({"theme": "x"}, {"theme": "bad_choice"}),
    ({"kind": "coffee"}, {"kind": "coffee_theme"}),
    ({"kind": "coffee", "theme": "", "own_theme": "Retki"}, {"kind": "coffee_theme"}),
    ({"theme": "own"}, {"own_theme": "empty"}),
    ({"own_theme": "Retki"}, {"theme": "choose_one"}),
    ({"theme": "", "own_question": "Miten menee?"}, {"own_theme": "empty"}),
    ({"theme": "own", "own_theme": "x" * 61}, {"own_theme": ("too_long", {"count": 60})}),
    ({"own_question": "x" * 301}, {"own_question": ("too_long", {"count": 300})}),
    ({"theme": "own", "own_theme": "Ret\u202eki"}, {"own_theme": "bad_characters"}),
]


@ON_SQLITE
@pytest.mark.parametrize(("change", "wrong"), WRONG_EVENINGS)
def test_a_wrong_meeting_is_told_beside_its_field(drafts, contact, texts, change, wrong):
    group = drafts.self_service()
    drafts.save_frame(group)
    before = drafts.programme(group)
    content = f"/ryhmat/{group}/suunnitelma/sisalto"
    meeting = drafts.view(group).evenings[0].public_id
    for path in (f"{content}/uusi", f"{content}/{meeting}"):
        answer = contact.post(path, EVENING | change)
        assert (answer.status_code, said(answer)) == (422, told(texts, wrong))
    assert drafts.programme(group) == before


@ON_SQLITE
def test_a_meeting_is_changed_added_removed_and_brought_back(drafts, contact):
    group = drafts.self_service()
    drafts.save_frame(group)
    content = f"/ryhmat/{group}/suunnitelma/sisalto"
    first = drafts.view(group).evenings[0].public_id
    page = contact.get(f"{content}/{first}").text
    assert 'value="12.1.2027"' in page
    assert re.search(r'<option value="small_getting_to_know" selected', page)
    own = EVENING | {"theme": "own", "own_theme": "Retki <b>"}
    assert contact.post(f"{content}/{first}", own).headers["location"] == f"{content}?saved=meeting"
    assert contact.post(f"{content}/uusi", EVENING | {"kind": "coffee", "theme_before": "rest"}).status_code == 303
    page = contact.get(content).text
    assert "Retki &lt;b&gt;" in page
    assert "Kahvihetki ilman teemaa" in page
    removed = contact.post(f"{content}/{first}/poista", {})
    page = contact.get(removed.headers["location"]).text
    assert "Tapaaminen on poistettu." in page
    assert "Retki" not in page
    [restore] = re.findall(r'action="([^"]*/palauta)"', page)
    assert contact.post(restore, {}).headers["location"] == f"{content}?saved=restored"
    assert "Retki" in contact.get(content).text
    assert "palauta" not in contact.get(f"{content}?saved=removed&meeting={'A' * 22}").text


# --- steps


@ON_SQLITE
def test_back_to_planning_and_cancelling_ask_first(drafts, contact, house, texts, browse):
    group = drafts.ready()
    house.publishing.publish(drafts.contact, group, with_one_leader=True)
    plan = f"/ryhmat/{group}/suunnitelma"
    assert "Heidän paikkansa säilyy." in contact.get(f"{plan}/takaisin").text
    assert contact.post(f"{plan}/takaisin", {}).headers["location"] == f"{plan}?saved=unpublished"
    assert contact.get(f"{plan}/takaisin").headers["location"] == plan
    assert "Perumista ei voi kumota." in contact.get(f"{plan}/peru").text
    unsure = contact.post(f"{plan}/peru", {"reason": "other"})
    assert (unsure.status_code, said(unsure)) == (422, told(texts, {"sure": "tick_needed"}))
    assert said(contact.post(f"{plan}/peru", {"sure": "yes"})) == told(texts, {"reason": "bad_choice"})
    long = contact.post(f"{plan}/peru", {"reason": "other", "sure": "yes", "message": "x" * 301})
    assert said(long) == told(texts, {"message": ("too_long", {"count": 300})})
    assert "x" * 301 in long.text
    person, _ = house.join(group, "havu@koti.example", "Havu")
    done = contact.post(f"{plan}/peru", {"reason": "other", "sure": "yes", "message": " Kiitos\r\nkaikille. "})
    assert done.headers["location"] == f"{plan}?saved=cancelled"
    assert "Ryhmää ei tule. Kutsut on peruttu." in contact.get(plan).text
    with house.database.read() as session:
        assert session.scalars(select(GroupPlan.cancel_message)).all() == ["Kiitos\nkaikille."]
    own = browse(person).get("/omat-ryhmat").text
    assert "<b>Ryhmä peruttiin.</b>" in own
    assert re.search(r'<a class="btn btn--wide" href="/huone/[^"]+">Lue, miksi</a>', own)


@ON_SQLITE
def test_what_is_missing_leads_to_its_place_or_says_whom_to_ask(drafts, house, contact, browse):
    group = drafts.self_service()
    leader, _ = house.join(group, "sammal@koti.example", "Sammal", role="leader")
    plan, asks = f"/ryhmat/{group}/suunnitelma", "Kohdat ilman linkkiä täyttää yhdistyksen yhteyshenkilö."
    theirs, own = contact.get(plan).text, browse(leader).get(plan).text
    assert (f"{plan}/kenelle#target_group" in theirs, asks in theirs) == (True, False)
    assert (f"{plan}/kenelle#target_group" in own, asks in own) == (False, True)
    turnkey = drafts.turnkey()
    plan = f"/ryhmat/{turnkey}/suunnitelma"
    assert '<a href="#hand-over">Yhdistyksen hyväksyntä</a>' in browse(house.staff).get(plan).text
    house.publishing.hand_over(house.staff, turnkey)
    page = contact.get(plan).text
    assert '<a href="#look">Yhdistyksen hyväksyntä</a>' in page
    assert 'id="look"' in page


@ON_SQLITE
def test_the_model_is_switched_in_plain_sight(drafts, contact):
    group = drafts.self_service()
    plan = f"/ryhmat/{group}/suunnitelma"
    assert 'name="model" value="turnkey"' in contact.get(plan).text
    assert "Liiton työntekijä tekee silloin luonnoksen" in contact.get(plan).text
    assert contact.post(f"{plan}/malli", {"model": "turnkey"}).headers["location"] == f"{plan}?saved=model"
    assert "Yhdistys suunnittelee silloin itse" in contact.get(plan).text
    assert 'name="model" value="self_service"' in contact.get(plan).text
    assert contact.post(f"{plan}/malli", {"model": "x"}).status_code == 422


@ON_SQLITE
def test_whoever_may_not_sees_no_button_and_is_refused(browse, drafts, house):
    group = drafts.ready()
    plan = f"/ryhmat/{group}/suunnitelma"
    leader = browse(house.person(f"{group}-0@koti.example"))
    page = leader.get(plan).text
    assert "Julkaise ryhmä" in page
    for hidden in ("/kenelle", "/viestinta", "Peru ryhmä", "Vaihda"):
        assert hidden not in page
    for path in ("kenelle", "viestinta", "ohjaajat"):
        assert leader.get(f"{plan}/{path}").headers["location"] == plan
    assert leader.post(f"{plan}/kenelle", FRAME).status_code == 403
    assert leader.post(f"{plan}/ohjaajat", {"address": "x@koti.example"}).status_code == 404
    staff = browse(house.staff)
    assert "/kenelle" not in staff.get(plan).text
    assert staff.post(f"{plan}/verkostot", {"note": "x"}).status_code == 403
    assert staff.get(f"{plan}/sisalto").headers["location"] == plan


@ON_SQLITE
@LANGUAGES
def test_every_page_can_be_read_in_every_language(browse, drafts, contact, house, language):
    staff = browse(house.staff)
    contact.language = staff.language = language
    empty, turnkey = drafts.self_service(name="Suopursu"), drafts.turnkey("pihka@koti.example")
    house.publishing.hand_over(house.staff, turnkey)
    group = drafts.ready(name="Tuulentupa")
    drafts.save_frame(
        group, name="Tuulentupa", mode="mixed", municipality="Kuopio", end_date=drafts.view(group).plan.start_date
    )
    pages = [f"/yhdistykset/{drafts.association}{more}" for more in ("", "/ryhmat/uusi", "/ryhmat/toive")]
    for one in (empty, turnkey, group):
        plan = f"/ryhmat/{one}/suunnitelma"
        pages += [plan, f"/ryhmat/{one}/luonnos", f"{plan}/peru", *(f"{plan}/{heading}" for heading in HEADINGS)]
    pages += [f"/ryhmat/{group}/suunnitelma?saved={word}" for word in SAVED]
    pages += [f"/ryhmat/{group}/suunnitelma/sisalto?saved={word}" for word in ("meeting", "restored", "rules")]
    for path in pages:
        answer = contact.get(path)
        assert answer.status_code == 200, path
        title = re.search(r"<title>(.*?)</title>", answer.text)[1]
        assert not [name for name in ("Pihlajapiha", "Suopursu", "Tuulentupa", "Tuki ry") if name in title]
    for path in ("/liitto", "/liitto/ryhmat/uusi", f"/ryhmat/{turnkey}/suunnitelma"):
        assert staff.get(path).status_code == 200
    for heading in ("kenelle", "ohjaajat", "sisalto", "sisalto/uusi", "peru"):
        assert contact.post(f"/ryhmat/{group}/suunnitelma/{heading}", {}).status_code == 422


@ON_SQLITE
def test_unknown_words_in_the_address_say_nothing(drafts, contact):
    group = drafts.self_service()
    assert 'role="status"' not in contact.get(f"/ryhmat/{group}/suunnitelma?saved=%3Cscript%3E").text
    assert contact.get(f"/ryhmat/{group}/suunnitelma/julkisuus").status_code == 404
    assert contact.post(f"/ryhmat/{group}/suunnitelma/julkisuus", {}).status_code == 404


@LANGUAGES
@ON_SQLITE
def test_a_contact_lets_a_group_begin_smaller_and_takes_it_back(contact, drafts, browse, texts, language):
    house, group = drafts.house, drafts.ready()
    leader = house.person(f"{group}-0@koti.example".lower())
    plan = f"/ryhmat/{group}/suunnitelma"
    assert texts.get(language, "small-start-why") not in _in(contact, language).get(plan).text
    house.publishing.publish(drafts.contact, group, with_one_leader=True)
    for key in ("small-start-why", "small-start-allow"):
        assert texts.get(language, key) in _in(contact, language).get(plan).text
    led = _in(browse(leader), language)
    assert texts.get(language, "small-start-who") in led.get(plan).text
    assert led.post(f"{plan}/pienena", {"allowed": "yes"}).status_code == 403
    told = contact.post(f"{plan}/pienena", {"allowed": "yes"}).headers["location"]
    assert told == f"{plan}?saved=small"
    page = _in(contact, language).get(told).text
    for key in ("plan-saved-small", "small-start-allowed", "small-start-undo"):
        assert texts.get(language, key) in page
    assert drafts.row(group).small_start
    told = contact.post(f"{plan}/pienena", {"allowed": "no"}).headers["location"]
    assert texts.get(language, "plan-saved-small-undone") in _in(contact, language).get(told).text
    assert not drafts.row(group).small_start


@ON_SQLITE
def test_a_group_that_is_large_enough_is_not_asked_about_its_size(contact, drafts, texts):
    house, group = drafts.house, drafts.ready()
    house.publishing.publish(drafts.contact, group, with_one_leader=True)
    house.seat(group, [(f"havu-{number}@koti.example", f"Havu {number}", "member") for number in range(4)])
    assert texts.get("fi", "small-start-why") not in contact.get(f"/ryhmat/{group}/suunnitelma").text


def _in(browser, language):
    browser.language = language
    return browser
