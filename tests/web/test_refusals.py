"""What a refused reader gets: a page in their language, or a problem for programs; never a stack."""

import re
from unittest.mock import patch

import pytest
from fastapi import FastAPI
from starlette.exceptions import HTTPException
from structlog.testing import capture_logs

from app.base.errors import (
    BadInput,
    Busy,
    Clash,
    Gone,
    NotAllowed,
    NotFound,
    RateLimited,
    SignInNeeded,
    TooLarge,
    Unavailable,
)
from app.web.pages import Pages

SECRET = "Lumme kirjoitti: en jaksa enää"
REFUSALS = {
    "bad": BadInput(field="name"),
    "not-allowed": NotAllowed(),
    "hidden": NotFound(),
    "clash": Clash(),
    "gone": Gone(),
    "large": TooLarge(),
    "often": RateLimited(retry_after_seconds=90),
    "away": Unavailable(),
    "busy": Busy(retry_after_seconds=2),
    "sign-in": SignInNeeded(),
    "fault": RuntimeError(SECRET),
    "teapot": HTTPException(418, SECRET),
    "forbidden": HTTPException(403, SECRET),
}


@pytest.fixture
def app(app: FastAPI) -> FastAPI:
    @app.api_route("/raise/{name}", methods=["GET", "POST"])
    @app.get("/api/raise/{name}")
    def refuse(name: str) -> None:
        raise REFUSALS[name]

    @app.get("/number/{number}")
    def number(number: int) -> None: ...

    @app.get("/api/search")
    def search(limit: int) -> None: ...

    return app


@pytest.mark.parametrize(
    ("name", "status", "words"),
    [
        ("bad", 422, "Tässä on vielä jotain korjattavaa."),
        ("not-allowed", 403, "Kysy ohjaajalta, jos tarvitset apua."),
        ("hidden", 404, "Osoite on vanha, tai sivu ei ole sinulle auki."),
        ("clash", 409, "Joku ehti muuttaa tätä."),
        ("gone", 410, "Tätä ei enää ole."),
        ("large", 413, "Teksti on liian pitkä."),
        ("often", 429, "Odota 2 minuuttia ja kokeile uudelleen."),
        ("away", 503, "Mitään ei tallennettu."),
        ("busy", 503, "Palvelussa on ruuhkaa."),
        ("fault", 500, "Jokin meni vikaan, eikä se johdu sinusta."),
        ("teapot", 500, "Jokin meni vikaan, eikä se johdu sinusta."),
        ("forbidden", 403, "Kysy ohjaajalta, jos tarvitset apua."),
    ],
)
def test_people_get_a_page_that_says_the_way_out(client, name, status, words):
    answer = client.get(f"/raise/{name}", headers={"Accept": "text/html"})
    assert answer.status_code == status
    assert words in answer.text
    assert "<h1>" in answer.text
    assert "/apua-nyt" in answer.text
    assert SECRET not in answer.text
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("name", "status", "code"),
    [
        ("bad", 422, "bad_input"),
        ("hidden", 404, "not_found"),
        ("often", 429, "rate_limited"),
        ("fault", 500, "internal"),
    ],
)
def test_programs_get_a_problem_with_a_stable_code(client, name, status, code):
    answer = client.get(f"/api/raise/{name}")
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["type"] == f"urn:vertaistupa:problem:{code}"
    assert (problem["status"], problem["code"]) == (status, code)
    assert problem["detail"]
    assert problem["title"]
    assert SECRET not in answer.text


def test_a_problem_names_the_field_and_the_time_to_wait(client):
    assert client.get("/api/raise/bad").json()["field"] == "name"
    answer = client.get("/api/raise/often")
    assert (answer.json()["retry_after_seconds"], answer.headers["retry-after"]) == (90, "90")
    assert client.get("/raise/often").headers["retry-after"] == "90"


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("application/json", "application/problem+json"),
        ("application/problem+json", "application/problem+json"),
        ("text/html,application/json;q=0.9", "text/html; charset=utf-8"),
        ("*/*", "text/html; charset=utf-8"),
        ("", "text/html; charset=utf-8"),
    ],
)
def test_who_asks_for_json_gets_json(client, accept, kind):
    assert client.get("/raise/hidden", headers={"Accept": accept}).headers["content-type"] == kind


@pytest.mark.parametrize(
    ("header", "words"),
    [("sv", "Adressen är gammal"), ("en", "The address is old"), ("fi", "Osoite on vanha")],
)
def test_a_refusal_speaks_the_readers_language(client, header, words):
    assert words in client.get("/raise/hidden", headers={"Accept-Language": header}).text
    assert words in client.get("/api/raise/hidden", headers={"Accept-Language": header}).json()["detail"]


def test_hidden_and_missing_are_one_and_the_same_answer(client):
    for prefix in ("", "/api"):
        hidden, missing = client.get(f"{prefix}/raise/hidden"), client.get(f"{prefix}/no/such/page?at=all")
        assert (hidden.status_code, hidden.content) == (missing.status_code, missing.content)
        assert list(hidden.headers.items()) == list(missing.headers.items())


def test_a_missing_page_is_made_once_for_each_language_and_look(client):
    """And the second of each is the first, whatever came between."""
    readers = [
        {"Accept-Language": language, "Cookie": f"colours={colours}; text_size={size}"}
        for language in ("fi", "sv")
        for colours in ("light", "dark")
        for size in ("normal", "large")
    ]
    with patch.object(Pages, "text_for", autospec=True, side_effect=Pages.text_for) as made:
        first, again = ([client.get("/no/such", headers=reader) for reader in readers] for _ in range(2))
        assert [page.content for page in again] == [page.content for page in first]
    assert made.call_count == len({page.content for page in first}) == len(readers)
    assert [page.headers["Content-Language"] for page in again] == ["fi"] * 4 + ["sv"] * 4


def test_the_page_offers_ones_groups_first_and_another_address_to_whoever_is_signed_in_by_the_wrong_one(client):
    ways = re.findall(r'<a[^>]* href="([^"]+)"[^>]*>([^<]+)</a>', client.get("/hidden").text.split("<main")[1])
    assert ways[:3] == [
        ("/omat-ryhmat", "Avaa omat ryhmät"),
        ("/", "Avaa etusivu"),
        ("/kirjaudu?again&amp;next=/", "Kirjaudu sillä sähköpostilla"),
    ]


def test_a_path_that_cannot_be_meant_is_not_there(client):
    assert client.get("/number/seven").content == client.get("/raise/hidden").content


def test_a_question_that_cannot_be_meant_names_its_field(client):
    problem = client.get("/api/search?limit=many").json()
    assert (problem["status"], problem["code"], problem["field"]) == (422, "bad_input", "limit")


def test_the_wrong_method_is_told_with_the_right_ones(client):
    answer = client.delete("/raise/hidden", headers={"Sec-Fetch-Site": "same-origin"})
    assert answer.status_code == 405
    assert answer.headers["allow"]
    assert "Tätä ei voi tehdä tässä osoitteessa." in answer.text


def test_a_reader_without_a_session_is_led_to_sign_in_and_back(client):
    answer = client.get("/raise/sign-in?page=2&q=ä b")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/kirjaudu?next=/raise/sign-in%3Fpage%3D2%26q%3D%25C3%25A4%2520b"


def test_a_form_without_a_session_says_so(client):
    answer = client.post("/raise/sign-in", headers={"Sec-Fetch-Site": "same-origin"})
    assert answer.status_code == 401
    assert "Kirjaudu ensin sisään." in answer.text


def test_a_fault_is_logged_once_by_kind_and_place_without_its_words(client):
    with capture_logs() as logs:
        client.get("/raise/fault?token=abc")
    faults = [line for line in logs if line["event"] == "fault"]
    assert [(line["kind"], line["route"]) for line in faults] == [("RuntimeError", "/raise/{name}")]
    assert SECRET not in repr(logs)
    assert "abc" not in repr(logs)


def test_a_refusal_that_is_expected_is_no_fault(client):
    with capture_logs() as logs:
        client.get("/raise/hidden")
    assert [line["event"] for line in logs] == ["request"]
