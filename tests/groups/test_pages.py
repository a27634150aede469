"""One's own groups, the first visit and the room's shell, as a browser sees them."""

import re

import pytest
from sqlalchemy import func, select

from app.accounts.models import Account
from app.groups.models import Membership
from app.rooms import service as rooms
from app.rooms.access import Place
from app.rooms.entries import Absence
from app.web.assets import Assets

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
ANSWERS = {"name": "Havu", "rules": "yes", "keep_words": "yes"}


def _title(answer):
    return re.search(r"<title>(.*?)</title>", answer.text)[1]


def _memberships(house):
    with house.database.read() as session:
        return session.scalar(select(func.count(Membership.id)))


@ON_SQLITE
@pytest.mark.parametrize("path", ["/omat-ryhmat", "/tervetuloa/abc", "/huone/abc"])
def test_who_is_not_signed_in_is_led_to_sign_in_and_back(browse, path):
    answer = browse(None).get(path)
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/kirjaudu?next={path}"


@ON_SQLITE
def test_who_has_no_group_reads_what_the_place_is_for(browse, house):
    answer = browse(house.person("havu@koti.example")).get("/omat-ryhmat")
    assert answer.status_code == 200
    assert "Täällä näkyvät ryhmät, joissa olet mukana. Nyt niitä ei ole." in answer.text
    assert "/liitto" not in answer.text


@ON_SQLITE
def test_staff_without_anything_of_their_own_come_to_their_desk(browse, house):
    staff = browse(house.staff)
    answer = staff.get("/omat-ryhmat")
    assert (answer.status_code, answer.headers["location"]) == (303, "/liitto")
    assert 'action="/kirjaudu-ulos"' in staff.get("/liitto").text
    # What was just done is still told.
    assert staff.get("/omat-ryhmat?saved=left").status_code == 200
    # Who is a contact as well finds both.
    house.association("Suopursu ry", second=None)
    page = staff.get("/omat-ryhmat").text
    assert "Suopursu ry" in page
    assert 'href="/liitto"' in page


@ON_SQLITE
def test_the_only_group_is_shown_with_its_rug_and_its_door(browse, house):
    person, room = house.join(house.group("Pihlajapiha"), "havu@koti.example", "Havu")
    answer = browse(person).get("/omat-ryhmat")
    assert "<h1>Pihlajapiha</h1>" in answer.text
    assert f'<a class="btn btn--wide" href="/huone/{room}">Avaa ryhmähuone</a>' in answer.text
    assert answer.text.count('<pattern id="rug"') == 1
    assert _title(answer) == "Omat ryhmät – Vertaistupa"


@ON_SQLITE
def test_an_invitation_to_a_group_that_one_is_in_is_not_shown(browse, house):
    """The sender does not know who is in, and whoever is in needs none."""
    group = house.group("Pihlajapiha")
    person, _ = house.join(group, "havu@koti.example", "Havu")
    house.invited(group, "havu@koti.example", role="leader")
    house.invited(house.group("Suopursu"), "havu@koti.example")
    page = browse(person).get("/omat-ryhmat").text
    assert page.count("/tervetuloa/") == page.count("Kutsu odottaa sinua") == 1
    assert "ohjaajaksi" not in page


@ON_SQLITE
def test_several_groups_are_rows_in_the_order_of_the_alphabet(browse, house):
    for name in ("Öinen", "Ahti", "Zen"):
        person, _ = house.join(house.group(name), "havu@koti.example", "Havu")
    answer = browse(person).get("/omat-ryhmat")
    assert re.findall(r"<h3>(?:<a [^>]*>)?([^<]+)", answer.text) == ["Ahti", "Zen", "Öinen"]
    assert set(re.findall(r'pattern id="([\w-]+)"', answer.text)) == {"rug-g1", "rug-g2", "rug-g3"}
    assert _title(answer) == "Omat ryhmät – Vertaistupa"


@ON_SQLITE
def test_an_open_invitation_is_a_row_that_leads_to_the_first_visit(browse, house):
    person, invitation = house.invited(house.group("Pihlajapiha"), "havu@koti.example", role="leader")
    answer = browse(person).get("/omat-ryhmat")
    assert f'<h3><a href="/tervetuloa/{invitation}">Pihlajapiha</a></h3>' in answer.text
    assert "Sinut on kutsuttu ohjaajaksi tähän ryhmään." in answer.text


@ON_SQLITE
def test_a_row_says_what_is_new_and_what_has_changed(browse, house, clock):
    group = house.group()
    leader, room = house.join(group, "sammal@koti.example", "Sammal", role="leader")
    person, _ = house.join(group, "havu@koti.example", "Havu")
    assert "Ryhmähuoneessa on uutta" in browse(leader).get("/omat-ryhmat").text
    assert "Ryhmähuoneessa on uutta" not in browse(person).get("/omat-ryhmat").text
    house.put_aside(leader, person, room)
    assert "Tämä päättyy ti 15.9. klo 20.30." in browse(person).get("/omat-ryhmat").text


@ON_SQLITE
def test_a_leader_is_told_that_reports_wait_in_one_group_and_in_many(browse, house):
    leader, room = house.join(house.group("Pihlajapiha"), "sammal@koti.example", "Sammal", role="leader")
    assert "odottaa sinua" not in browse(leader).get("/omat-ryhmat").text
    house.waiting_reports[room] = 2
    link = f'<a class="way" href="/huone/{room}/ilmoitukset">2 ilmoitusta odottaa sinua</a>'
    assert link in browse(leader).get("/omat-ryhmat").text
    house.join(house.group("Koivukuja"), "sammal@koti.example", "Sammal", role="leader")
    assert browse(leader).get("/omat-ryhmat").text.count(link) == 1


@ON_SQLITE
def test_the_only_group_of_someone_set_aside_tells_until_when_and_offers_no_room(browse, house, clock):
    group = house.group("Pihlajapiha")
    leader, room = house.join(group, "sammal@koti.example", "Sammal", role="leader")
    person, _ = house.join(group, "havu@koti.example", "Havu")
    house.put_aside(leader, person, room)
    aside = browse(person).get("/omat-ryhmat").text
    assert "Tämä päättyy ti 15.9. klo 20.30." in aside
    assert f'<a class="way" href="/huone/{room}">Katso syy</a>' in aside
    with house.database.transaction() as session:
        rooms.end_place(session, rooms.lock_standing(session, room, person.account_id), Place.REMOVED, clock.now())
    removed = browse(person).get("/omat-ryhmat").text
    assert "Et ole enää tässä ryhmässä." in removed
    assert "/huone/" not in removed
    for page in (aside, removed):
        assert "<h1>Pihlajapiha</h1>" in page
        assert "Avaa ryhmähuone" not in page


@ON_SQLITE
def test_a_name_among_others_is_a_link_only_where_the_room_opens(browse, house, clock):
    groups = {name: house.group(name) for name in ("Pihlajapiha", "Suopursu", "Saunapolku")}
    places = {name: house.join(group, "havu@koti.example", "Havu") for name, group in groups.items()}
    leader, _ = house.join(groups["Suopursu"], "sammal@koti.example", "Sammal", role="leader")
    person, aside = places["Suopursu"]
    house.put_aside(leader, person, aside)
    with house.database.transaction() as session:
        standing = rooms.lock_standing(session, places["Saunapolku"][1], person.account_id)
        rooms.end_place(session, standing, Place.REMOVED, clock.now())
    page = browse(person).get("/omat-ryhmat").text
    assert f'<h3><a href="/huone/{places["Pihlajapiha"][1]}">Pihlajapiha</a></h3>' in page
    assert "<h3>Suopursu</h3>" in page
    assert f'<a href="/huone/{aside}">Katso syy<span class="vh">: Suopursu</span></a>' in page
    assert "<h3>Saunapolku</h3>" in page
    assert len(re.findall(r'"/huone/[\w-]+"', page)) == 2  # other ways lead past the room


@ON_SQLITE
@pytest.mark.parametrize("language", ["fi", "fi-selko", "sv", "en"])
def test_every_state_of_a_group_can_be_read_in_every_language(browse, house, clock, language):
    leader, _ = house.join(house.group("Pihlajapiha"), "sammal@koti.example", "Sammal", role="leader")
    house.invited(house.group("Lumikello"), "sammal@koti.example", role="leader")
    for name, place in (("Suopursu", None), ("Saunapolku", Place.REMOVED)):
        person, room = house.join(house.group(name), "sammal@koti.example", "Sammal")
        with house.database.transaction() as session:
            standing = rooms.lock_standing(session, room, person.account_id)
            if place is None:
                rooms.set_aside(session, standing, standing, Absence(clock.now(), "rules"), clock.now())
            else:
                rooms.end_place(session, standing, place, clock.now())
    browser = browse(leader)
    browser.language = language
    answer = browser.get("/omat-ryhmat")
    assert re.findall(r"<h3>(?:<a [^>]*>)?([^<]+)", answer.text) == [
        "Lumikello",
        "Pihlajapiha",
        "Saunapolku",
        "Suopursu",
    ]


@ON_SQLITE
def test_a_contact_sees_counts_of_their_own_associations_only(browse, house):
    own = house.association("Kuusikulman Tuki ry", first="eka@yhdistys.example")
    house.join(house.group("Pihlajapiha", own), "havu@koti.example", "Havu")
    house.association("Toinen Tuki ry", first="muu@yhdistys.example", second="muu2@yhdistys.example")
    answer = browse(house.person("eka@yhdistys.example")).get("/omat-ryhmat")
    assert "Kuusikulman Tuki ry" in answer.text
    assert "1 ryhmä. 1 osallistuja." in answer.text
    # Somebody without a group of their own comes for their association's: nothing says that there are none.
    assert "Nyt niitä ei ole." not in answer.text
    for hidden in ("Toinen Tuki ry", "Pihlajapiha", "Havu", "havu@koti.example"):
        assert hidden not in answer.text


@ON_SQLITE
@pytest.mark.parametrize("language", ["fi", "fi-selko", "sv", "en"])
def test_the_first_visit_says_everything_in_every_language(browse, house, texts, language):
    person, invitation = house.invited(house.group("Pihlajapiha"), "havu@koti.example")
    browser = browse(person)
    browser.language = language
    answer = browser.get(f"/tervetuloa/{invitation}")
    assert answer.status_code == 200
    assert answer.text.count("<li>") >= 10
    for key in ("house-rule-stays-here", "house-rule-tell-leader", "accept-rules", "consent-keep-words"):
        assert texts.get(language, key) in answer.text
    assert " checked" not in answer.text
    assert answer.text.count(f'<span class="small">{texts.get(language, "optional")}</span>') == 2
    assert "Pihlajapiha" not in _title(answer)
    assert re.search(r'<svg class="mark hue-\w+".*?href="#m-\w+"', answer.text)


def test_answering_opens_the_room(browse, house):
    person, invitation = house.invited(house.group(), "havu@koti.example")
    browser = browse(person)
    answer = browser.post(f"/tervetuloa/{invitation}", ANSWERS)
    assert answer.status_code == 303
    room = answer.headers["location"]
    assert room.startswith("/huone/")
    assert browser.get(room).status_code == 200
    again = browser.get(f"/tervetuloa/{invitation}")
    assert (again.status_code, again.headers["location"]) == (303, room)
    sent_twice = browser.post(f"/tervetuloa/{invitation}", ANSWERS)
    assert (sent_twice.status_code, sent_twice.headers["location"]) == (303, room)
    assert _memberships(house) == 1


BAD = [
    ({}, {"name": "empty", "rules": "rules_needed", "keep_words": "consent_needed"}),
    (ANSWERS | {"name": ""}, {"name": "empty"}),
    (ANSWERS | {"name": "x" * 41}, {"name": ("too_long", 40)}),
    (ANSWERS | {"name": "x" * 30_000}, {"name": ("too_long", 20_000)}),
    (ANSWERS | {"name": "Ha\x00vu"}, {"name": "bad_characters"}),
    (b"name=Ha%ED%A0%80vu&rules=yes&keep_words=yes", {"name": "bad_characters"}),
    (b"name=Ha%FFvu&rules=yes&keep_words=yes", {"name": "bad_characters"}),
    (ANSWERS | {"name": "🌲"}, {"name": "name_characters"}),
    (ANSWERS | {"name": "0hjaaja"}, {"name": "name_reserved"}),
    ([*ANSWERS.items(), ("name", "Tuisku")], {"name": "doubled"}),
    (ANSWERS | {"rules": "no"}, {"rules": "rules_needed"}),
    (ANSWERS | {"reminders": "maybe"}, {"reminders": "bad_choice"}),
]


@ON_SQLITE
@pytest.mark.parametrize(("fields", "wrong"), BAD)
def test_a_wrong_answer_is_told_beside_its_field_and_stores_nothing(browse, house, texts, fields, wrong):
    person, invitation = house.invited(house.group(), "havu@koti.example")
    browser = browse(person)
    browser.language = "sv"
    answer = browser.post(f"/tervetuloa/{invitation}", fields)
    assert answer.status_code == 422
    assert _title(answer).startswith("Kontrollera:")
    said = dict(re.findall(r'id="(\w+)-error">(?:<svg.*?</svg>)(.*?)</p>', answer.text))
    assert said.keys() == wrong.keys()
    for name, told in wrong.items():
        code, count = told if isinstance(told, tuple) else (told, 0)
        assert said[name] == texts.get("sv", f"error-{code}", count=count)
        assert f'<a href="#{name}">' in answer.text
    assert ('<a href="#name">Namn i gruppen: ' in answer.text) == ("name" in wrong)
    assert _memberships(house) == 0


@ON_SQLITE
def test_what_was_typed_and_ticked_stays(browse, house):
    group = house.group()
    house.join(group, "tuisku@koti.example", "Tuisku")
    person, invitation = house.invited(group, "havu@koti.example")
    answer = browse(person).post(f"/tervetuloa/{invitation}", ANSWERS | {"name": "Tu1sku", "reminders": "yes"})
    assert answer.status_code == 422
    assert "Ryhmässä on jo samannäköinen nimi. Valitse toinen nimi." in answer.text
    assert 'value="Tu1sku"' in answer.text
    ticked = re.findall(r'<input type="checkbox" id="(\w+)"[^>]*checked', answer.text)
    assert ticked == ["rules", "keep_words", "reminders"]


@ON_SQLITE
def test_what_is_typed_is_never_markup(browse, house):
    person, invitation = house.invited(house.group(), "havu@koti.example")
    answer = browse(person).post(f"/tervetuloa/{invitation}", ANSWERS | {"name": '"><script>x</script>', "rules": ""})
    assert "<script>x" not in answer.text


@ON_SQLITE
def test_who_is_asked_to_lead_reads_what_it_asks_and_gives(browse, drafts, house):
    group = drafts.ready()
    house.invited(group, "pihka@koti.example", role="leader")
    [asked] = house.leaders_asked(group)
    page = browse(house.person("pihka@koti.example")).get(f"/tervetuloa/{asked.public_id}").text
    assert "Kuusikulman Tuki ry pyytää sinua ohjaajaksi." in page
    assert "Toinen ohjaaja on Sammal 0." in page
    assert "8 tapaamista. Ensimmäinen on ti 12.1. klo 20.00. Joka kolmas viikko." in page
    assert "12.1.2027 – 12.7.2027" in page
    assert "koti.example" not in page
    assert _title(browse(house.person("pihka@koti.example")).get(f"/tervetuloa/{asked.public_id}")) == (
        "Kutsu ohjaajaksi – Vertaistupa"
    )


@ON_SQLITE
@pytest.mark.parametrize("language", ["fi", "fi-selko", "sv", "en"])
def test_the_asking_of_a_leader_can_be_read_and_declined_in_every_language(browse, house, texts, language):
    person, invitation = house.invited(house.group("Pihlajapiha"), "pihka@koti.example", role="leader")
    browser = browse(person)
    browser.language = language
    assert texts.get(language, "what-it-asks") in browser.get(f"/tervetuloa/{invitation}").text
    unfinished = browser.post(f"/tervetuloa/{invitation}", {"answer": "yes", "name": "0hjaaja"})
    assert unfinished.status_code == 422
    assert 'value="0hjaaja"' in unfinished.text
    for _ in range(2):
        declined = browser.post(f"/tervetuloa/{invitation}", {"answer": "no"})
        told = f"/omat-ryhmat?saved=declined&invitation={invitation}"
        assert (declined.status_code, declined.headers["location"]) == (303, told)
    page = browser.get(told).text
    assert texts.get(language, "declined-done") in page
    assert texts.get(language, "change-mind") in page
    # Who goes back in the browser comes to the same page.
    assert browser.get(f"/tervetuloa/{invitation}").headers["location"] == told
    assert _memberships(house) == 0
    changed = browser.post(f"/tervetuloa/{invitation}", {"answer": "changed"})
    assert (changed.status_code, changed.headers["location"]) == (303, f"/tervetuloa/{invitation}")
    assert texts.get(language, "what-it-asks") in browser.get(f"/tervetuloa/{invitation}").text
    assert texts.get(language, "change-mind") not in browser.get(told).text
    browser.post(f"/tervetuloa/{invitation}", {"answer": "no"})
    house.clock.move(hours=1)
    assert browser.get(f"/tervetuloa/{invitation}").status_code == 404
    assert texts.get(language, "change-mind") not in browser.get(told).text


@ON_SQLITE
def test_a_leader_says_yes_with_a_name_and_sits_down(browse, house):
    person, invitation = house.invited(house.group(), "pihka@koti.example", role="leader")
    answer = browse(person).post(f"/tervetuloa/{invitation}", ANSWERS | {"name": "Pihka", "answer": "yes"})
    assert answer.headers["location"].startswith("/huone/")
    assert _memberships(house) == 1


NO_IDS = ["A" * 22, "abc", "A" * 300, "%00", "..%2F..", "%F0%9F%8C%B2", "'--"]


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_gets_the_same_answer_for_anothers_invitation_as_for_none(browse, house, method):
    _, invitation = house.invited(house.group(), "havu@koti.example")
    browser = browse(house.person("tuisku@koti.example"))
    ask = browser.get if method == "get" else lambda path: browser.post(path, ANSWERS)
    answers = [ask(f"/tervetuloa/{asked}") for asked in [invitation, *NO_IDS]]
    assert {answer.status_code for answer in answers} == {404}
    assert len({_without_path(answer) for answer in answers}) == 1
    assert len({tuple(sorted(set(answer.headers.items()) - _length(answer))) for answer in answers}) == 1
    assert _memberships(house) == 0


def _without_path(answer):
    return re.sub(r"/kieli/([\w-]+)\?next=[^\"]*", r"/kieli/\1", answer.text)


def _length(answer):
    return {("content-length", answer.headers["content-length"])}


@ON_SQLITE
def test_the_shell_of_the_room_holds_what_its_script_needs(browse, house):
    person, room = house.join(house.group("Pihlajapiha"), "havu@koti.example", "Havu")
    answer = browse(person).get(f"/huone/{room}")
    assert answer.status_code == 200
    facts = f'data-room="{room}" data-name="Pihlajapiha" data-mode="open" data-account="{_local_key(house, person)}"'
    assert f'<div id="room" {facts} data-socket="/ws">' in answer.text
    assert '<html lang="fi" data-language="fi">' in answer.text
    assert '<pattern id="rug"' in answer.text
    assert "<noscript>" in answer.text
    assert _title(answer) == "Ryhmähuone – Vertaistupa"
    for hidden in ("Havu", "havu@koti.example"):
        assert hidden not in answer.text


def _local_key(house, person):
    with house.database.read() as session:
        return session.scalar(select(Account.local_key).where(Account.id == person.account_id))


def test_the_shell_carries_every_sign_because_its_script_draws_more_than_the_server_knows():
    signs = {"i-x": '<symbol id="i-x"/>', "weave": '<pattern id="weave"/>'}
    assert Assets(None, {}, signs).all_drawings() == '<symbol id="i-x"/><pattern id="weave"/>'


@ON_SQLITE
def test_set_aside_and_removed_get_the_shell_and_who_left_gets_nothing(browse, house, clock):
    group = house.group()
    leader, room = house.join(group, "sammal@koti.example", "Sammal", role="leader")
    person, _ = house.join(group, "havu@koti.example", "Havu")
    browser = browse(person)
    house.put_aside(leader, person, room)
    assert _mode(browser.get(f"/huone/{room}")) == "shut"
    for place, status, mode in ((Place.REMOVED, 200, "shut"), (Place.LEFT, 404, None)):
        with house.database.transaction() as session:
            standing = rooms.lock_standing(session, room, person.account_id)
            rooms.end_place(session, standing, place, clock.now())
        answer = browser.get(f"/huone/{room}")
        assert (answer.status_code, _mode(answer)) == (status, mode)


def _mode(answer):
    found = re.search(r'data-mode="(\w+)"', answer.text)
    return found and found[1]


@ON_SQLITE
def test_the_room_of_an_open_invitation_leads_to_the_first_visit(browse, house):
    group = house.group()
    _, room = house.join(group, "sammal@koti.example", "Sammal")
    person, invitation = house.invited(group, "havu@koti.example")
    answer = browse(person).get(f"/huone/{room}")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/tervetuloa/{invitation}")


@pytest.mark.parametrize("who", ["stranger", "staff", "contact"])
def test_a_room_is_not_there_for_those_without_a_place_in_it(browse, house, who):
    _, room = house.join(house.group("Pihlajapiha"), "sammal@koti.example", "Sammal")
    people = {"staff": house.staff, "stranger": house.person("x@koti.example")}
    browser = browse(people.get(who) or house.person("eka@yhdistys.example"))
    answers = [browser.get(f"/huone/{asked}") for asked in [room, *NO_IDS]]
    assert {answer.status_code for answer in answers} == {404}
    assert len({_without_path(answer) for answer in answers}) == 1


@ON_SQLITE
def test_who_leads_a_group_that_nobody_has_heard_of_is_led_to_its_plan(house, drafts, browse):
    group = drafts.ready(leaders=2)
    leader = house.person(f"{group}-0@koti.example".lower())
    [room] = re.findall(r'href="/huone/([^"/]+)"', browse(leader).get("/omat-ryhmat").text)[:1]
    member, _ = house.join(group, "havu@koti.example", "Havu")
    told = f'data-plan="/ryhmat/{group}/suunnitelma"'
    assert told in browse(leader).get(f"/huone/{room}").text
    assert "data-plan" not in browse(member).get(f"/huone/{room}").text
    house.publishing.publish(leader, group, with_one_leader=False)
    assert "data-plan" not in browse(leader).get(f"/huone/{room}").text


@ON_SQLITE
@pytest.mark.parametrize("language", ["fi", "fi-selko", "sv", "en"])
def test_a_new_contact_reads_what_there_is_to_do_until_there_is_a_group(drafts, browse, texts, language):
    browser = browse(drafts.contact)
    browser.language = language
    page = browser.get("/omat-ryhmat").text
    for key in ("contact-lead", "contact-first", "contact-first-group"):
        assert texts.get(language, key) in page
    assert f'href="/yhdistykset/{drafts.association}/ryhmat/uusi"' in page
    drafts.self_service()
    page = browser.get("/omat-ryhmat").text
    assert texts.get(language, "contact-lead") in page
    assert texts.get(language, "contact-first") not in page


@ON_SQLITE
def test_nobody_takes_back_anothers_no(browse, house, texts):
    person, invitation = house.invited(house.group("Pihlajapiha"), "pihka@koti.example", role="leader")
    browse(person).post(f"/tervetuloa/{invitation}", {"answer": "no"})
    told = f"/omat-ryhmat?saved=declined&invitation={invitation}"
    assert texts.get("fi", "change-mind") in browse(person).get(told).text
    assert texts.get("fi", "change-mind") not in browse(house.person("x@koti.example")).get(told).text
    assert (
        browse(house.person("x@koti.example")).post(f"/tervetuloa/{invitation}", {"answer": "changed"}).status_code
        == 404
    )
