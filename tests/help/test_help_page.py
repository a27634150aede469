"""Apua nyt for its reader, and the page on which staff look after it."""

import re

import pytest

from app.help.numbers import EMERGENCY, NUMBERS, numbers_for
from app.texts.languages import LANGUAGES, html_lang
from app.web.pages import LANGUAGE_NAMES
from tests.help.people import person_of, signed_in
from tests.seed import make_person
from tests.web.test_pages import Page

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
PARENT = "080092277"


def calls(html):
    return [element["href"] for element in Page(html).all if element.get("class") == "tel__call"]


@ON_SQLITE
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("way", ["cookie", "address"])
def test_112_stands_first_and_every_number_is_a_link(client, checks, language, way):
    if way == "cookie":
        client.cookies.set("language", language)
    answer = client.get("/apua-nyt", params={} if way == "cookie" else {"kieli": language})
    shown = numbers_for(language, {}, checks.today())
    assert calls(answer.text) == [f"tel:{number.dialled}" for number in shown]
    assert calls(answer.text)[0] == "tel:112"
    assert len(shown) == 8
    assert Page(answer.text).all[0]["data-language"] == language
    assert answer.headers["content-language"] == html_lang(language)


@ON_SQLITE
@pytest.mark.parametrize("language", ["", "de", "FI", "%00", "fi&kieli=sv&kieli=xx"])
def test_a_language_that_is_not_spoken_is_the_readers_own(client, language):
    client.cookies.set("language", "en")
    answer = client.get(f"/apua-nyt?kieli={language}")
    assert (answer.status_code, Page(answer.text).all[0]["data-language"]) == (200, "en")


@ON_SQLITE
def test_the_page_asks_nothing_and_loads_nothing_from_elsewhere(client):
    page = Page(client.get("/apua-nyt").text)
    assert not [element for element in page.all if element["tag"] in ("input", "textarea", "img", "iframe", "select")]
    # The one form is the language switch.
    assert page.one(tag="form") == {"tag": "form", "method": "post"}
    buttons = [element for element in page.all if element["tag"] == "button"]
    assert [button["formaction"].partition("?")[0] for button in buttons] == [
        f"/kieli/{language}" for language in LANGUAGE_NAMES
    ]


@ON_SQLITE
@pytest.mark.parametrize(
    ("language", "number"),
    [("fi", "09 2525 0111"), ("fi-selko", "09 2525 0111"), ("sv", "09 2525 0112"), ("en", "09 2525 0116")],
)
def test_each_reader_gets_the_line_that_speaks_their_language(client, language, number):
    client.cookies.set("language", language)
    assert number in client.get("/apua-nyt").text


@ON_SQLITE
def test_the_county_has_no_number_of_ours_and_112_stands_in(client):
    html = client.get("/apua-nyt").text
    entry = html[html.index("Sosiaali- ja kriisipäivystys") :].partition("</li>")[0]
    assert re.findall(r'href="([^"]*)"', entry) == ["tel:112"]


@ON_SQLITE
def test_hours_and_a_date_are_not_told_of_numbers_nobody_has_checked(client):
    html = client.get("/apua-nyt").text
    assert "koko vuorokauden" not in html
    assert "Numerot tarkistettu" not in html
    assert "data-until" not in html


@ON_SQLITE
def test_hours_are_told_for_180_days_after_a_check_and_name_their_last_day(client, database, clock, checks, staff):
    person = person_of(database, staff, clock)
    for number in (EMERGENCY, *NUMBERS):
        checks.mark(person, number.dialled)
    html = client.get("/apua-nyt").text
    assert "Joka päivä, koko vuorokauden, maksuton" in html
    assert "Numerot tarkistettu 15.9.2026." in html
    # The hours of every number but 112, and the day of the checks.
    assert re.findall(r'data-until="([^"]*)"', html) == ["2027-03-14"] * len(calls(html))
    assert f"tel:{PARENT}" in html
    clock.move(days=180)
    assert "koko vuorokauden" in client.get("/apua-nyt").text
    clock.move(days=1)
    old = client.get("/apua-nyt").text
    assert "koko vuorokauden" not in old
    assert "Numerot tarkistettu" not in old
    assert calls(old) == calls(html)


@ON_SQLITE
def test_a_stranger_and_a_member_get_the_same_bytes(client, member, staff):
    paths = ("/apua-nyt", "/ilman-yhteytta/apua-nyt/fi", "/ilman-yhteytta/ei-yhteytta/fi")
    for path in paths:
        answers = [client.get(path), *(client.get(path, headers=signed_in(who)) for who in (member, staff))]
        assert len({answer.text for answer in answers}) == 1
        assert not any("set-cookie" in answer.headers for answer in answers)
        assert {answer.headers["cache-control"] for answer in answers} == {"private, no-cache"}


def test_staff_confirm_what_was_not_shown_and_take_it_back(client, staff):
    headers = signed_in(staff)
    page = client.get("/liitto/numerot", headers=headers).text
    assert page.count("Numeroa ei ole tarkistettu.") == len(NUMBERS) + 1
    assert page.count("Se näkyy sivulla vasta tarkistuksen jälkeen.") == 2
    assert PARENT not in client.get("/apua-nyt").text

    marked = client.post(f"/liitto/numerot/{PARENT}", headers=headers)
    assert (marked.status_code, marked.headers["location"]) == (303, f"/liitto/numerot?saved=checked&number={PARENT}")
    page = client.get(marked.headers["location"], headers=headers).text
    assert re.search(r"Vanhempainpuhelin, MLL, [\d ]+: Numero on tarkistettu\.", page)
    assert "Tarkistettu 15.9.2026." in page
    assert f"tel:{PARENT}" in client.get("/apua-nyt").text
    assert "Joinakin arkipäivinä" in client.get("/apua-nyt").text

    [take_back] = re.findall(r'action="([^"]*/peru)"', page)
    taken = client.post(take_back, headers=headers)
    assert (taken.status_code, taken.headers["location"]) == (303, f"/liitto/numerot?saved=taken-back&number={PARENT}")
    assert "Tarkistus on peruttu." in client.get(taken.headers["location"], headers=headers).text
    assert PARENT not in client.get("/apua-nyt").text


@ON_SQLITE
def test_staff_check_the_hours_that_each_reader_is_told(client, staff):
    page = client.get("/liitto/numerot", headers=signed_in(staff)).text
    swedish = page[page.index('id="n-0925250112"') :].partition("</li>")[0]
    assert "Kristelefonen, MIELI rf, 09 2525 0112" in swedish
    assert 'Svenska: <span lang="sv">Vardagar, vissa tider</span>' in swedish
    assert "Suomi:" not in swedish
    victims = page[page.index('id="n-116006"') :].partition("</li>")[0]
    for told in ("Arkisin klo 9–20", "Vardagar kl. 12–14", "Weekdays 9–20, in Finnish", "Voit soittaa arkena"):
        assert told in victims


@ON_SQLITE
def test_an_old_check_is_told_to_staff(client, staff, clock, database, checks):
    checks.mark(person_of(database, staff, clock), PARENT)
    clock.move(days=181)
    page = client.get("/liitto/numerot", headers=signed_in(make_person(database, clock, staff=True))).text
    assert "Tarkistettu 15.9.2026. Siitä on yli 180 päivää." in page
    assert page.count("Se näkyy sivulla vasta tarkistuksen jälkeen.") == 1
    assert f"tel:{PARENT}" in client.get("/apua-nyt").text


@ON_SQLITE
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_staffs_page_can_be_read_in_every_language(client, staff, checks, database, clock, language):
    checks.mark(person_of(database, staff, clock), "112")
    headers = signed_in(staff)
    headers["cookie"] += f"; language={language}"
    for saved in ("checked", "taken-back", "%3Cscript%3E"):
        answer = client.get(f"/liitto/numerot?saved={saved}", headers=headers)
        assert answer.status_code == 200
        assert ('role="status"' in answer.text) == (saved != "%3Cscript%3E")
        assert answer.headers["cache-control"] == "no-store"


@ON_SQLITE
def test_for_everybody_else_the_staffs_page_is_not_there(client, member, checks):
    missing = client.get("/ei-ole", headers=signed_in(member))
    for method, path in (
        ("GET", "/liitto/numerot"),
        ("POST", f"/liitto/numerot/{PARENT}"),
        ("POST", f"/liitto/numerot/{PARENT}/peru"),
    ):
        answer = client.request(method, path, headers=signed_in(member))
        assert (answer.status_code, answer.text) == (404, missing.text)
        assert client.request(method, path, headers={"origin": "https://stupa.example"}).status_code in (303, 401)
    assert checks.known() == {}
    assert client.post(f"/liitto/numerot/{PARENT}", headers={"origin": "https://evil.example"}).status_code == 403
