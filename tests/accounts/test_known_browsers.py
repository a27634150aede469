"""The cookie of a browser that has signed in before: where it is set, where it is not, and what it is worth."""

import pytest

from app.accounts.addresses import hash_address
from app.accounts.cookies import KNOWN_COOKIE
from app.accounts.known_browsers import KnownBrowsers
from tests.accounts.conftest import KNOWN

HERE, THERE = (hash_address(b"k", address) for address in (KNOWN, "havu@esimerkki.fi"))


def _cookie(answer):
    return next((value for value in answer.headers.get_list("set-cookie") if value.startswith(KNOWN_COOKIE)), None)


def test_a_browser_is_known_for_one_address_under_one_secret():
    known = KnownBrowsers(b"k")
    shown = known.make(HERE)
    assert known.recognise(HERE, shown) == shown.partition(".")[0]
    assert known.recognise(THERE, shown) is None
    assert KnownBrowsers(b"other").recognise(HERE, shown) is None
    assert known.make(HERE) != shown


@pytest.mark.parametrize("shown", ["", "x", "a" * 22 + "." + "0" * 64, "ä" * 87, "." * 5000, "\x00"])
def test_what_we_did_not_make_is_no_known_browser(shown):
    assert KnownBrowsers(b"k").recognise(HERE, shown) is None


def test_signing_in_sets_it_for_long_and_out_of_every_script_s_reach(town):
    browser = town.browser()
    browser.ask_for_letter()
    town.deliver()
    cookie = _cookie(browser.follow_link(town.box.link))
    assert cookie.startswith("__Host-")
    assert {"HttpOnly", "Secure", "SameSite=lax", "Path=/", "Max-Age=34560000"} <= set(cookie.split("; "))
    assert KNOWN not in cookie


def test_it_outlives_signing_out_and_ends_with_all_sessions(town):
    person = town.signed_in()
    assert _cookie(person.post("/kirjaudu-ulos")) is None
    assert KNOWN_COOKIE in person.cookies
    again = town.signed_in()
    assert _cookie(again.post("/asetukset/laitteet", data={"which": "others"})) is None
    again.post("/asetukset/laitteet", data={"which": "all"})
    assert KNOWN_COOKIE not in again.cookies


@pytest.mark.parametrize("by", ["link", "code", "password"])
def test_a_shared_computer_keeps_nothing_and_forgets_what_it_had(town, by):
    browser = town.signed_in()
    browser.post("/asetukset/salasana", data={"action": "set", "new_password": "pitkä lause lampusta"})
    browser.post("/kirjaudu-ulos")
    browser.ask_for_letter(shared_device="yes")
    town.deliver()
    if by == "link":
        browser.follow_link(town.box.link)
    elif by == "code":
        browser.post("/kirjaudu/koodi", data={"code": town.box.code})
    else:
        password = {"address": KNOWN, "password": "pitkä lause lampusta", "shared_device": "yes"}
        browser.post("/kirjaudu", data=password)
    assert browser.get("/api/me").status_code == 200
    assert KNOWN_COOKIE not in browser.cookies
