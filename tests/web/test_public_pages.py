"""Apua nyt, the language switch, and the small files."""

from datetime import date

import pytest

from app.texts.languages import LANGUAGES
from app.web import help_numbers, public_pages
from app.web.help_numbers import EMERGENCY, NUMBERS, HelpNumber, numbers_for
from app.web.local_paths import local_path
from app.web.pages import LANGUAGE_NAMES
from tests.web.test_pages import Page

OWN = {"Sec-Fetch-Site": "same-origin"}


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("/", "/"),
        ("/apua-nyt", "/apua-nyt"),
        ("/ryhma/abc?sivu=2#loppu", "/ryhma/abc?sivu=2#loppu"),
        ("/p%C3%A4iv%C3%A4", "/p%C3%A4iv%C3%A4"),
        (None, "/"),
        ("", "/"),
        ("apua-nyt", "/"),
        ("//evil.example", "/"),
        ("///evil.example", "/"),
        ("/\\evil.example", "/"),
        ("/a\\b", "/"),
        ("\\\\evil.example", "/"),
        ("https://evil.example", "/"),
        ("javascript:alert(1)", "/"),
        ("/\t/evil.example", "/"),
        ("/\n/evil.example", "/"),
        ("/\r\nSet-Cookie: a=b", "/"),
        ("/\x00", "/"),
        ("/\u2028", "/"),
        ("/a b", "/"),
        (" /apua-nyt", "/"),
        ("/" + "a" * 200, "/"),
        ("/[", "/["),
    ],
)
def test_a_reader_is_sent_on_only_inside_the_house(path, kept):
    assert local_path(path) == kept


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_language_is_remembered_and_the_reader_stays_where_they_were(client, language, method):
    answer = client.request(method, f"/kieli/{language}", params={"next": "/apua-nyt"}, headers=OWN)
    assert (answer.status_code, answer.headers["location"]) == (303, "/apua-nyt")
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"language={language};")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=lax", "Max-Age=31536000"} <= set(cookie.split("; "))
    assert Page(client.get("/apua-nyt").text).all[0]["data-language"] == language


def test_the_language_switch_sends_nobody_elsewhere(client):
    for method in ("GET", "POST"):
        for query, place in (
            ("next=//evil.example", "/"),
            ("next=https://evil.example&next=/apua-nyt", "/apua-nyt"),
        ):
            answer = client.request(method, f"/kieli/sv?{query}", headers=OWN)
            assert (answer.status_code, answer.headers["location"]) == (303, place)


@pytest.mark.parametrize("language", ["de", "FI", "fi_FI", "%2e%2e", "%00"])
def test_a_language_that_is_not_spoken_is_not_there(client, language):
    for method in ("GET", "POST"):
        answer = client.request(method, f"/kieli/{language}", headers=OWN)
        assert answer.status_code == 404
        assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("language", LANGUAGES)
def test_112_stands_first_and_every_number_is_a_link(client, language):
    client.cookies.set("language", language)
    calls = [
        element["href"] for element in Page(client.get("/apua-nyt").text).all if element.get("class") == "tel__call"
    ]
    assert calls == ["tel:112", *(f"tel:{number.dialled}" for number in numbers_for(language))]
    assert len(calls) == 8
    assert len(set(calls)) == len(calls)


def test_the_page_asks_nothing_and_loads_nothing_from_elsewhere(client):
    page = Page(client.get("/apua-nyt").text)
    assert not [element for element in page.all if element["tag"] in ("input", "textarea", "img", "iframe", "select")]
    # The one form is the language switch.
    assert page.one(tag="form") == {"tag": "form", "method": "post"}
    buttons = [element for element in page.all if element["tag"] == "button"]
    assert [button["formaction"].partition("?")[0] for button in buttons] == [
        f"/kieli/{language}" for language in LANGUAGE_NAMES
    ]


@pytest.mark.parametrize(
    ("language", "number"),
    [("fi", "09 2525 0111"), ("fi-selko", "09 2525 0111"), ("sv", "09 2525 0112"), ("en", "09 2525 0116")],
)
def test_each_reader_gets_the_line_that_speaks_their_language(client, language, number):
    client.cookies.set("language", language)
    assert number in client.get("/apua-nyt").text


def test_only_numbers_of_high_certainty_stand_there():
    assert {number.certainty for number in (EMERGENCY, *NUMBERS)} <= {"very high", "high"}


def test_hours_and_a_date_are_not_told_of_numbers_nobody_has_checked(client):
    html = client.get("/apua-nyt").text
    assert "koko vuorokauden" not in html
    assert "Numerot tarkistettu" not in html


def test_hours_are_told_for_180_days_after_a_check(client, clock, monkeypatch):
    checked = date(2026, 9, 1)
    number = HelpNumber("violence", "080 005 005", "very high", checked)
    monkeypatch.setattr(help_numbers, "NUMBERS", (number,))
    monkeypatch.setattr(public_pages, "EMERGENCY", HelpNumber("emergency", "112", "very high", checked))
    assert "Joka päivä, koko vuorokauden, maksuton" in client.get("/apua-nyt").text
    assert "Numerot tarkistettu 1.9.2026." in client.get("/apua-nyt").text
    clock.move(days=180)
    assert "koko vuorokauden" not in client.get("/apua-nyt").text


def test_browsers_and_crawlers_find_what_they_ask_for(client):
    assert "Disallow: /api/" in client.get("/robots.txt").text
    assert client.get("/favicon.svg").headers["content-type"] == "image/svg+xml"
    assert client.get("/favicon.ico").headers["location"] == "/favicon.svg"
