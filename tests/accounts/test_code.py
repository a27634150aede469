"""The six-digit code: only in the browser that asked, five tries, once."""

import pytest
from sqlalchemy import select

from app.accounts.models import SignInToken
from tests.accounts.conftest import KNOWN, UNKNOWN


def _type(browser, code, **fields):
    return browser.post("/kirjaudu/koodi", data={"code": code, "address": KNOWN, **fields})


def _wrong(town):
    digits = town.box.code.replace(" ", "")
    return f"{(int(digits) + 1) % 10**6:06}"


@pytest.fixture
def asker(town):
    browser = town.browser()
    browser.ask_for_letter(KNOWN, next="/ryhmat/abc")
    assert town.deliver() == 1
    return browser


def test_the_code_opens_the_door_in_the_browser_that_asked(town, asker):
    opened = _type(asker, town.box.code)
    assert (opened.status_code, opened.headers["location"]) == (303, "/ryhmat/abc")
    assert asker.get("/api/me").status_code == 200


@pytest.mark.parametrize("form", ["{0}{1}", "{0} {1}", " {0}-{1} ", "{0}\u2013{1}"])
def test_the_code_may_be_typed_with_gaps(sqlite_town, form):
    browser = sqlite_town.browser()
    browser.ask_for_letter()
    sqlite_town.deliver()
    assert _type(browser, form.format(*sqlite_town.box.code.split())).status_code == 303


def test_another_browser_cannot_use_the_code(town, asker):
    other = town.browser()
    other.ask_for_letter(UNKNOWN)
    answer = _type(other, town.box.code)
    assert answer.status_code == 422
    assert "Koodi ei täsmää" in answer.text
    stranger = _type(town.browser(), town.box.code)
    assert stranger.status_code == 422
    assert "Koodi ei enää toimi" in stranger.text
    assert _type(asker, town.box.code).status_code == 303


def test_the_sixth_try_fails_even_with_the_right_code_but_the_link_lives(town, asker):
    for _ in range(5):
        assert "Koodi ei täsmää" in _type(asker, _wrong(town)).text
    late = _type(asker, town.box.code)
    assert late.status_code == 422
    assert "Koodi ei enää toimi" in late.text
    assert town.browser().follow_link(town.box.link).status_code == 303


def test_what_is_no_code_costs_no_try(town, asker):
    for typed in ("", "12345", "1234567", "abcdef", "١٢٣٤٥٦", "12 34"):
        answer = _type(asker, typed)
        assert answer.status_code == 422
        assert 'id="code-error"' in answer.text
    with town.database.read() as session:
        assert session.scalars(select(SignInToken.tries_left)).all() == [5]


def test_a_code_works_once_and_dies_with_its_link(town, asker):
    code = town.box.code
    assert _type(asker, code).status_code == 303
    assert "Koodi ei enää toimi" in _type(asker, code).text
    second = town.browser()
    second.ask_for_letter(KNOWN)
    town.deliver()
    assert town.browser().follow_link(town.box.link).status_code == 303
    assert "Koodi ei enää toimi" in _type(second, town.box.code).text


def test_an_old_code_and_one_of_an_older_letter_are_dead(town, asker):
    code = town.box.code
    town.clock.move(minutes=10)
    assert "Koodi ei enää toimi" in _type(asker, code).text
    asker.ask_for_letter(KNOWN)
    town.deliver()
    older = town.box.code
    asker.ask_for_letter(KNOWN)
    town.deliver()
    if older != town.box.code:
        assert _type(asker, older).status_code == 422
    assert _type(asker, town.box.code).status_code == 303


def test_a_letter_that_another_browser_asks_for_leaves_the_code_alone(town, asker):
    code = town.box.code
    stranger = town.browser()
    for _ in range(3):
        stranger.ask_for_letter(KNOWN)
    assert town.deliver() == 1
    assert _type(asker, code).status_code == 303


def test_what_was_typed_stays_and_the_way_out_is_there(town, asker):
    page = _type(asker, "123", next="/ryhmat/abc", shared_device="yes").text
    assert 'value="123"' in page
    assert f'name="address" value="{KNOWN}"' in page
    assert 'name="next" value="/ryhmat/abc"' in page
    assert 'name="shared_device" value="yes"' in page
    assert 'href="#code"' in page
    assert "<title>Tarkista: Kirjaudu – Vertaistupa</title>" in page


def test_the_address_of_the_code_leads_back_when_opened_as_a_page(sqlite_town):
    assert sqlite_town.browser().get("/kirjaudu/koodi").headers["location"] == "/kirjaudu"


def test_the_code_is_stored_as_a_keyed_hash_of_this_browser_alone(town, asker):
    with town.database.read() as session:
        row = session.scalars(select(SignInToken)).one()
        stored = b"".join((row.token_hash, row.code_hash, row.browser_hash, row.address_hash))
    assert town.box.code.replace(" ", "").encode() not in stored
    assert KNOWN.encode() not in stored
    assert len(stored) == 4 * 32


def test_an_address_that_nobody_has_for_its_length_is_no_fault(sqlite_town):
    for length in (300, 5_000, 19_000):
        answer = _type(sqlite_town.browser(), "123456", address="a" * length)
        assert answer.status_code == 422
        assert "a" * 255 not in answer.text
