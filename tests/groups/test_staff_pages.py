"""The staff's desk: facts and counts, founding, inviting by an address that nobody sees again."""

import re

import pytest
from sqlalchemy import func, select

from app.associations.models import Association, Contact
from app.groups.models import Group, Invitation
from app.groups.pages_staff import SAVED

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
STAFF_PATHS = ["/liitto", "/liitto/yhdistykset/uusi", "/liitto/ryhmat/uusi"]
ANSWERS = {
    "template": "small",
    "leader_1": "pihka@koti.example",
    "month": "2027-01",
    "evening": "tue",
    "intake": "closed",
}
ASSOCIATION = {
    "name": "Kuusikulman Tuki ry",
    "first_address": "eka@yhdistys.example",
    "second": "contact",
    "second_address": "toka@yhdistys.example",
}


def _count(house, table):
    with house.database.read() as session:
        return session.scalar(select(func.count(table.id)))


def _said(answer):
    return dict(re.findall(r'id="(\w+)-error">(?:<svg.*?</svg>)(.*?)</p>', answer.text))


def _only_association(house):
    with house.database.read() as session:
        return session.scalars(select(Association.public_id)).one()


def test_from_an_empty_desk_to_an_invited_leader(browse, house):
    browser = browse(house.staff)
    empty = browser.get("/liitto")
    assert "Yhdistyksiä ei vielä ole. Aloita lisäämällä yksi." in empty.text
    assert "Lisää ensin yhdistys" in empty.text
    assert "Ryhmällä on aina yhdistys" in browser.get("/liitto/ryhmat/uusi").text

    added = browser.post("/liitto/yhdistykset/uusi", ASSOCIATION)
    assert (added.status_code, added.headers["location"]) == (303, "/liitto?saved=association")
    desk = browser.get("/liitto?saved=association").text
    assert "Yhdistys on lisätty." in desk
    assert "Lisää ensin yhdistys" not in desk

    founded = browser.post("/liitto/ryhmat/uusi", ANSWERS | {"association": _only_association(house)})
    assert founded.status_code == 303
    plan = re.fullmatch(r"/ryhmat/([\w-]{22})/suunnitelma\?saved=group", founded.headers["location"])
    path = f"/liitto/ryhmat/{plan[1]}"

    invited = browser.post(path, {"address": "sammal@koti.example", "role": "leader"})
    assert (invited.status_code, invited.headers["location"]) == (303, f"{path}?saved=invited")
    page = browser.get(f"{path}?saved=invited").text
    assert "Kutsu on lähetetty." in page
    assert "kutsu 2, ohjaaja, lähetetty ti 15.9." in page
    assert "Kuusikulman Tuki ry" in page

    take_back, other = re.findall(r'action="([^"]*/peru)"', page)
    browser.post(other, {})
    taken = browser.post(take_back, {})
    assert (taken.status_code, taken.headers["location"]) == (303, f"{path}?saved=taken-back")
    assert "Avoimia kutsuja ei ole." in browser.get(f"{path}?saved=taken-back").text
    desk = browser.get("/liitto").text
    assert "2 yhteyshenkilöä." in desk
    assert "Pihlajapiha" in desk


@ON_SQLITE
def test_the_only_association_is_chosen_already_and_none_of_several_is(browse, house):
    browser = browse(house.staff)
    house.association("Kuusikulman Tuki ry")
    chosen = re.compile(r"<option [^>]*selected>([^<]*)<")
    assert chosen.findall(browser.get("/liitto/ryhmat/uusi").text) == ["Kuusikulman Tuki ry"]
    emptied = browser.post("/liitto/ryhmat/uusi", ANSWERS | {"association": ""})
    assert chosen.findall(emptied.text) == ["tammikuu 2027"]
    house.association("Toinen Tuki ry", first="a@yhdistys.example", second="b@yhdistys.example")
    assert chosen.findall(browser.get("/liitto/ryhmat/uusi").text) == []


@ON_SQLITE
def test_a_question_that_misses_its_answer_keeps_its_mark_alone(browse, house):
    answer = browse(house.staff).post("/liitto/yhdistykset/uusi", {"name": "Kuusikulman Tuki ry"})
    assert 'href="#second">Kuka on toinen? Valitse jokin vaihtoehdoista.</a>' in answer.text


@ON_SQLITE
def test_no_page_of_staff_shows_an_address_or_a_member(browse, house):
    browser = browse(house.staff)
    group = house.group("Pihlajapiha")
    house.join(group, "kanarialintu@koti.example", "Kanarialintu")
    house.invited(group, "toinen-kanarialintu@koti.example")
    for path in [*STAFF_PATHS, f"/liitto/ryhmat/{group}", "/omat-ryhmat"]:
        text = browser.get(path).text
        assert "kanarialintu" not in text.lower()
        assert "yhdistys.example" not in text
    assert "1 osallistuja" in browser.get(f"/liitto/ryhmat/{group}").text


@ON_SQLITE
def test_pages_name_no_group_in_their_titles(browse, house):
    group = house.group("Pihlajapiha")
    title = re.search(r"<title>(.*?)</title>", browse(house.staff).get(f"/liitto/ryhmat/{group}").text)[1]
    assert title == "Ryhmä – Vertaistupa"


@ON_SQLITE
@pytest.mark.parametrize("who", ["member", "contact"])
def test_for_everybody_else_the_desk_is_not_there(browse, house, who):
    group = house.group("Pihlajapiha", house.association("Kuusikulman Tuki ry", first="eka@yhdistys.example"))
    _, invitation = house.invited(group, "havu@koti.example")
    address = "havu@koti.example" if who == "member" else "eka@yhdistys.example"
    browser = browse(house.person(address))
    before = [_count(house, table) for table in (Association, Group, Invitation)]
    answers = [browser.get(path) for path in [*STAFF_PATHS, f"/liitto/ryhmat/{group}", f"/liitto/ryhmat/{'A' * 22}"]]
    answers += [browser.post("/liitto/yhdistykset/uusi", ASSOCIATION | {"name": "Uusi ry"})]
    answers += [browser.post("/liitto/ryhmat/uusi", ANSWERS | {"association": "x"})]
    answers += [browser.post(f"/liitto/ryhmat/{group}", {"address": "uusi@koti.example", "role": "member"})]
    answers += [browser.post(f"/liitto/ryhmat/{group}/kutsut/{invitation}/peru", {})]
    missing = browser.get("/liitto/ryhmat/" + "A" * 22)
    for answer in answers:
        assert answer.status_code == 404
        assert _without_path(answer) == _without_path(missing)
    assert [_count(house, table) for table in (Association, Group, Invitation)] == before


def _without_path(answer):
    return re.sub(r"/kieli/([\w-]+)\?next=[^\"]*", r"/kieli/\1", answer.text)


@ON_SQLITE
@pytest.mark.parametrize("path", [*STAFF_PATHS, "/liitto/ryhmat/abc"])
def test_strangers_are_led_to_sign_in(browse, path):
    assert browse(None).get(path).headers["location"] == f"/kirjaudu?next={path}"


@ON_SQLITE
@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"name": ""}, {"name": "empty"}),
        ({"name": " \u200b "}, {"name": "empty"}),
        ({"name": "x" * 121}, {"name": "too_long"}),
        ({"name": "Ha\x00vu ry"}, {"name": "bad_characters"}),
        ({"first_address": ""}, {"first_address": "address_missing"}),
        ({"first_address": "eka"}, {"first_address": "address_bad"}),
        ({"first_address": "a\u202eb@yhdistys.example"}, {"first_address": "address_bad"}),
        ({"second": ""}, {"second": "bad_choice"}),
        ({"second": "nobody"}, {"second": "bad_choice"}),
        ({"second_address": ""}, {"second_address": "address_missing"}),
        ({"second_address": "EKA@yhdistys.example"}, {"second_address": "same_contact"}),
        (
            {"second": "staff", "second_address": "", "first_address": "staff@liitto.example"},
            {"second": "same_contact"},
        ),
        ({"second": "staff"}, {"second_address": "second_not_chosen"}),
        ({"name": "kuusikulman tuki RY"}, {"name": "association_exists"}),
        (
            {"name": "", "first_address": "x", "second_address": "y"},
            {"name": "empty", "first_address": "address_bad", "second_address": "address_bad"},
        ),
    ],
)
def test_a_wrong_association_is_told_beside_its_fields_and_not_stored(browse, house, texts, change, wrong):
    if wrong.get("name") == "association_exists":
        house.association("Kuusikulman Tuki ry")
    before = [_count(house, table) for table in (Association, Contact)]
    answer = browse(house.staff).post("/liitto/yhdistykset/uusi", ASSOCIATION | change)
    assert answer.status_code == 422
    said = _said(answer)
    assert said == {name: texts.get("fi", f"error-{code}", count=120) for name, code in wrong.items()}
    assert [_count(house, table) for table in (Association, Contact)] == before


@ON_SQLITE
def test_an_address_of_the_second_contact_says_who_the_second_is(browse, house, texts):
    form = {name: value for name, value in ASSOCIATION.items() if name != "second"}
    browser = browse(house.staff)
    unsaid = browser.post("/liitto/yhdistykset/uusi", form | {"second_address": " "})
    assert (unsaid.status_code, _said(unsaid)) == (422, {"second": texts.get("fi", "error-bad_choice")})
    assert browser.post("/liitto/yhdistykset/uusi", form).status_code == 303
    with house.database.read() as session:
        contacts = set(session.scalars(select(Contact.account_id)))
    assert contacts == {house.person(form[name]).account_id for name in ("first_address", "second_address")}


@ON_SQLITE
@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"role": "member"}, {"address": "empty"}),
        ({"address": "", "role": "member"}, {"address": "address_missing"}),
        ({"address": "havu", "role": "member"}, {"address": "address_bad"}),
        ({"address": "ha\x00vu@koti.example", "role": "member"}, {"address": "bad_characters"}),
        ({"address": "havu@koti.example"}, {"role": "bad_choice"}),
        ({"address": "havu@koti.example", "role": "admin"}, {"role": "bad_choice"}),
        ({"address": "tuisku@koti.example", "role": "leader"}, {"address": "already_invited"}),
    ],
)
def test_a_wrong_invitation_is_told_beside_its_field_and_not_stored(browse, house, texts, fields, wrong):
    group = house.group()
    house.invited(group, "tuisku@koti.example")
    answer = browse(house.staff).post(f"/liitto/ryhmat/{group}", fields)
    assert answer.status_code == 422
    assert _said(answer) == {name: texts.get("fi", f"error-{code}") for name, code in wrong.items()}
    assert all(f'<a href="#{name}">' in answer.text for name in wrong)
    assert _count(house, Invitation) == 1


def test_ids_of_nothing_are_not_found_by_staff_either(browse, house):
    browser = browse(house.staff)
    group = house.group()
    for asked in ["A" * 22, "%00", "x" * 400, "%F0%9F%8C%B2"]:
        assert browser.get(f"/liitto/ryhmat/{asked}").status_code == 404
        assert browser.post(f"/liitto/ryhmat/{asked}", {"address": "a@b.example", "role": "member"}).status_code == 404
        assert browser.post(f"/liitto/ryhmat/{group}/kutsut/{asked}/peru", {}).status_code == 404
    assert _count(house, Invitation) == 0


@ON_SQLITE
def test_the_staff_member_may_be_the_second_contact_for_now(browse, house):
    form = ASSOCIATION | {"second": "staff", "second_address": ""}
    assert browse(house.staff).post("/liitto/yhdistykset/uusi", form).status_code == 303
    with house.database.read() as session:
        assert house.staff.account_id in session.scalars(select(Contact.account_id)).all()
    assert _count(house, Contact) == 2


@ON_SQLITE
def test_who_lacks_a_second_contact_comes_first_and_gets_one(browse, house):
    house.association("Ahvenan Tuki ry", first="a@yhdistys.example", second="b@yhdistys.example")
    lacking = house.association("Lehtorannan Tuki ry", first="eka@yhdistys.example", second="toka@yhdistys.example")
    with house.database.transaction() as session:
        session.delete(session.scalars(select(Contact).order_by(Contact.id.desc())).first())
    browser = browse(house.staff)
    desk = browser.get("/liitto").text
    assert desk.index("Lehtorannan Tuki ry") < desk.index("Ahvenan Tuki ry")
    assert desk.count("Yhteyshenkilöitä tarvitaan kaksi. Lisää toinen.") == 1
    path = f"/liitto/yhdistykset/{lacking}/yhteyshenkilo"
    wrong = browser.post(path, {"address": "eka"})
    assert wrong.status_code == 422
    assert 'value="eka"' in wrong.text
    added = browser.post(path, {"address": "kolmas@yhdistys.example"})
    assert added.headers["location"] == "/liitto?saved=contact"
    desk = browser.get("/liitto?saved=contact").text
    assert "Yhteyshenkilö on lisätty." in desk
    assert "tarvitaan kaksi" not in desk
    assert "kolmas@" not in desk + browser.get(path).text
    assert browse(house.person("eka@yhdistys.example")).get(path).status_code == 404


@ON_SQLITE
@pytest.mark.parametrize("language", ["fi", "fi-selko", "sv", "en"])
def test_every_page_can_be_read_in_every_language(browse, house, language):
    group = house.group("Pihlajapiha")
    house.invited(group, "havu@koti.example", role="leader")
    browser = browse(house.staff)
    browser.language = language
    paths = [*STAFF_PATHS, f"/liitto/ryhmat/{group}"]
    paths += ["/liitto?saved=association", *(f"/liitto/ryhmat/{group}?saved={word}" for word in SAVED)]
    for path in paths:
        assert browser.get(path).status_code == 200
    for path, form in ((STAFF_PATHS[1], {}), (STAFF_PATHS[2], {}), (f"/liitto/ryhmat/{group}", {})):
        assert browser.post(path, form).status_code == 422


@ON_SQLITE
def test_only_known_words_in_the_address_are_answered(browse, house):
    text = browse(house.staff).get("/liitto?saved=%3Cscript%3E").text
    assert 'role="status"' not in text
    assert "script%3E" not in text


@ON_SQLITE
def test_the_desk_says_how_many_reports_wait(browse, house):
    assert "odottaa sinua" not in browse(house.staff).get("/liitto").text
    house.waiting_reports["room"] = 1
    assert "1 ilmoitus odottaa sinua" in browse(house.staff).get("/liitto").text


@ON_SQLITE
def test_staff_mend_a_name_and_an_address_that_is_never_shown(browse, house):
    association = house.association("Kuusikulma Tuki ry", first="eka@y.example", second="vaara@y.example")
    browser, path = browse(house.staff), f"/liitto/yhdistykset/{association}"
    assert f'<a href="{path}">Kuusikulma Tuki ry</a>' in browser.get("/liitto").text
    page = browser.get(path).text
    assert page.count("Ei ole vielä käynyt palvelussa.") == 2
    assert "@y.example" not in page
    assert _said(browser.post(path + "/nimi", {"name": " "})).keys() == {"name"}
    done = browser.post(path + "/nimi", {"name": "Kuusikulman Tuki ry"})
    assert done.headers["location"] == f"{path}?saved=name"
    assert "Kuusikulma Tuki ry" not in browser.get("/liitto").text + browser.get(path).text
    [_, mistyped] = re.findall(rf'href="({path}/yhteyshenkilot/\d+)"', page)
    assert browser.get(mistyped).status_code == 200
    refused = browser.post(mistyped, {"address": "eka@y.example"})
    assert (refused.status_code, _said(refused).keys()) == (422, {"address"})
    done = browser.post(mistyped, {"address": "oikea@y.example"})
    assert done.headers["location"] == f"{path}?saved=contact"
    assert "Osoite on vaihdettu." in browser.get(done.headers["location"]).text
    for gone in (mistyped, f"{path}/yhteyshenkilot/abc", f"{path}/yhteyshenkilot/9"):
        assert browser.get(gone).status_code == browser.post(gone, {"address": "x@y.example"}).status_code == 404
    contact = browse(house.person("eka@y.example"))
    assert contact.get(path).status_code == contact.post(path + "/nimi", {"name": "Oma"}).status_code == 404
