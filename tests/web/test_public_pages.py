"""The language switch, and the small files."""

import pytest

from app.texts.languages import LANGUAGES
from app.web.local_paths import local_path
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


def test_browsers_and_crawlers_find_what_they_ask_for(client):
    assert "Disallow: /api/" in client.get("/robots.txt").text
    assert client.get("/favicon.svg").headers["content-type"] == "image/svg+xml"
    assert client.get("/favicon.ico").headers["location"] == "/favicon.svg"
