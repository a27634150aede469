"""The settings page, and the forms' manners with bad input."""

import pytest
from sqlalchemy import select

from app.accounts.models import Account, SignInToken
from app.accounts.pages_settings import SAVED
from tests.accounts.conftest import KNOWN, PUBLIC_URL

LANGUAGES = ("fi", "fi-selko", "sv", "en")


def _account(town):
    with town.database.read() as session:
        return session.scalars(select(Account)).one()


def _choose(browser, **fields):
    return browser.post("/asetukset", data={"language": "sv", "text_size": "large", "colours": "dark"} | fields)


def test_strangers_are_led_to_sign_in(sqlite_town):
    assert sqlite_town.browser().get("/asetukset").headers["location"] == "/kirjaudu?next=/asetukset"


def test_choices_are_kept_on_the_account_and_in_the_browser(town):
    person = town.signed_in()
    done = _choose(person)
    assert (done.status_code, done.headers["location"]) == (303, "/asetukset?saved=choices")
    page = person.get("/asetukset?saved=choices").text
    assert '<html lang="sv" data-language="sv" data-theme="dark" data-text="large">' in page
    assert "Sparat." in page
    assert (_account(town).language, _account(town).text_size, _account(town).colours) == ("sv", "large", "dark")
    person.post("/kirjaudu-ulos")
    assert '<html lang="sv"' in person.get("/kirjaudu").text


def test_a_new_device_gets_the_account_s_choices(sqlite_town):
    _choose(sqlite_town.signed_in(), language="en", text_size="largest", colours="light")
    fresh = sqlite_town.signed_in()
    assert (
        '<html lang="en" data-language="en" data-theme="light" data-text="largest">'
        in fresh.get("/kirjaudu?again").text
    )


@pytest.mark.parametrize(
    "fields", [{"language": "de"}, {"text_size": ""}, {"colours": "pink"}, {"language": ["fi", "sv"]}, {"language": []}]
)
def test_what_is_no_choice_stores_nothing(sqlite_town, fields):
    answer = _choose(sqlite_town.signed_in(), **fields)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert _account(sqlite_town).language == "fi"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_speaks_every_language(sqlite_town, language):
    def speak(browser):
        browser.cookies.set("language", language, domain="stupa.example")
        return browser

    stranger = speak(sqlite_town.browser())
    pages = [
        stranger.get("/kirjaudu?signed-out"),
        stranger.ask_for_letter("nobody"),
        stranger.ask_for_letter(KNOWN),
        stranger.post("/kirjaudu/koodi", data={"code": "1"}),
        stranger.get("/kirjaudu/linkki"),
        stranger.get("/kirjaudu/ensimmainen"),
    ]
    sqlite_town.deliver()
    pages.append(speak(sqlite_town.browser()).get(sqlite_town.box.link.removeprefix(PUBLIC_URL)))
    person = speak(sqlite_town.signed_in())
    person.post("/asetukset/salasana", data={"action": "set", "new_password": "pitkä lause lampusta"})
    pages += [person.get("/asetukset", params={"saved": part}) for part in (*SAVED, "x")]
    sqlite_town.clock.move(minutes=11)
    pages.append(person.get("/asetukset"))
    assert all(page.status_code < 500 for page in pages)
    assert all("Vertaistupa</title>" in page.text for page in pages if page.status_code != 303)


def test_pages_are_kept_by_nobody_and_need_no_script(sqlite_town):
    person = sqlite_town.signed_in()
    stranger = sqlite_town.browser()
    pages = [person.get("/kirjaudu?again"), person.get("/asetukset"), stranger.get("/kirjaudu/linkki")]
    for page in pages:
        assert page.headers["cache-control"] == "no-store"
        assert "<script" not in page.text
        assert "style=" not in page.text
        assert "Vertaistupa</title>" in page.text
        assert KNOWN not in page.text.partition("</title>")[0]


def test_someone_signed_in_is_led_past_the_form(sqlite_town):
    person = sqlite_town.signed_in()
    assert person.get("/kirjaudu?next=/asetukset").headers["location"] == "/asetukset"
    assert person.get("/kirjaudu?next=//evil.example").headers["location"] == "/omat-ryhmat"


BAD_ADDRESSES = [
    "", "   ", "kanerva", "kanerva@", "@esimerkki.fi", "kanerva@esimerkki", "kanerva@@esimerkki.fi",
    "kanerva@esimerkki.fi, toinen@esimerkki.fi", "kanerva@esimerkki.fi\nBcc: x@y.fi", "a" * 400 + "@esimerkki.fi",
    "a" * 900, "äiti@esimerkki.fi", "kanerva\u202e@esimerkki.fi", "<script>@x.fi",
]  # fmt: skip


@pytest.mark.parametrize("address", BAD_ADDRESSES)
def test_a_bad_address_is_told_beside_its_field_and_stays(sqlite_town, address):
    answer = sqlite_town.browser().ask_for_letter(address)
    assert answer.status_code == 422
    assert 'id="address-error"' in answer.text
    assert 'href="#address"' in answer.text
    assert "<script>@" not in answer.text
    with sqlite_town.database.read() as session:
        assert session.scalars(select(SignInToken.id)).all() == []


def test_the_same_person_is_found_however_the_address_is_written(sqlite_town):
    for address in (KNOWN.upper(), f"  {KNOWN} ", "Kanerva@Esimerkki.fi"):
        sqlite_town.browser().ask_for_letter(address)
        assert sqlite_town.deliver() == 1


def test_a_domain_with_letters_of_its_own_is_one_address(sqlite_town):
    sqlite_town.add_account("havu@metsä.fi")
    sqlite_town.browser().ask_for_letter("havu@xn--mets-ooa.fi")
    assert sqlite_town.deliver() == 1
    assert sqlite_town.box.letters[-1].to == "havu@xn--mets-ooa.fi"


RAW_BODIES = [
    b"address=kanerva%00@esimerkki.fi",
    b"address=%ED%A0%80@esimerkki.fi",
    b"address=kanerva%40esimerkki.fi&address=havu%40esimerkki.fi",
    b"address=kanerva%40esimerkki.fi&password=%ED%A0%80%ED%A0%80",
    b"address=kanerva%40esimerkki.fi&password=a&password=b",
    b"address=kanerva%40esimerkki.fi&way=other",
    b"address=kanerva%40esimerkki.fi&shared_device=maybe",
    b"address=kanerva%40esimerkki.fi&next=%00",
    b"address=%FF%FE",
]


@pytest.mark.parametrize("body", RAW_BODIES)
@pytest.mark.parametrize("path", ["/kirjaudu", "/kirjaudu/koodi"])
def test_broken_forms_are_asked_again_and_store_nothing(sqlite_town, body, path):
    answer = sqlite_town.browser().post(
        path, content=body, headers={"Content-Type": "application/x-www-form-urlencoded"}
    )
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert sqlite_town.deliver() == 0


@pytest.mark.parametrize("path", ["/kirjaudu", "/kirjaudu/koodi", "/kirjaudu/linkki", "/asetukset/salasana"])
def test_a_body_of_ten_megabytes_is_too_large(sqlite_town, path):
    person = sqlite_town.signed_in()
    answer = person.post(path, content=b"a" * 10_000_000, headers={"Content-Type": "application/x-www-form-urlencoded"})
    assert answer.status_code == 413


@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=x", "text/plain", ""])
def test_what_is_no_form_is_refused_plainly(sqlite_town, kind):
    answer = sqlite_town.browser().post("/kirjaudu", content=b'{"address": []}', headers={"Content-Type": kind})
    assert answer.status_code == 422


@pytest.mark.parametrize("query", ["next=%00", "next=%ED%A0%80", "next=a&next=b", "next=" + "a" * 5000, "x=" + "%" * 9])
def test_odd_addresses_of_the_form_still_show_it(sqlite_town, query):
    assert sqlite_town.browser().get(f"/kirjaudu?{query}").status_code == 200


def test_another_site_cannot_send_the_forms(sqlite_town):
    person = sqlite_town.signed_in()
    for path in ("/kirjaudu", "/kirjaudu/linkki", "/asetukset", "/asetukset/laitteet"):
        answer = person.post(path, data={"which": "all"}, headers={"Sec-Fetch-Site": "cross-site"})
        assert answer.status_code == 403
    assert person.get("/api/me").status_code == 200
