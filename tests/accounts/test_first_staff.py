"""The way into an empty house."""

import pytest
from sqlalchemy import select

from app.accounts.models import Account
from tests.accounts.conftest import PUBLIC_URL, UNKNOWN


@pytest.fixture
def empty(make_town):
    return make_town()


def _open(town, link):
    browser = town.browser()
    moved = browser.get(link.removeprefix(PUBLIC_URL))
    return browser, browser.get(moved.headers["location"])


def _ask(browser, address=UNKNOWN):
    return browser.post("/kirjaudu/ensimmainen", data={"address": address})


def _staff(town):
    with town.database.read() as session:
        return session.scalars(select(Account.address).where(Account.is_staff)).all()


def test_the_link_makes_staff_of_whoever_proves_an_address_first(empty):
    link = empty.accounts.first_staff.make_link()
    browser, page = _open(empty, link)
    assert page.status_code == 200
    assert link.partition("t=")[2] not in page.text
    sent = _ask(browser).text
    assert "Lähetimme linkin" in sent
    # Whoever mistyped the address types another on this page: the other one sends nothing to somebody unknown.
    assert 'href="/kirjaudu/ensimmainen"' in sent
    assert _staff(empty) == []
    assert empty.deliver() == 1
    assert empty.box.letters[-1].to == UNKNOWN
    assert browser.follow_link(empty.box.link).status_code == 303
    assert _staff(empty) == [UNKNOWN]
    assert browser.get("/api/staff").status_code == 200
    empty.clock.move(hours=12)
    assert browser.get("/api/staff").status_code == 401


def test_the_code_proves_the_address_too(empty):
    browser, _ = _open(empty, empty.accounts.first_staff.make_link())
    _ask(browser)
    empty.deliver()
    assert browser.post("/kirjaudu/koodi", data={"code": empty.box.code}).status_code == 303
    assert browser.get("/api/staff").status_code == 200


def test_opening_the_link_signs_nobody_in_and_uses_nothing_up(empty):
    link = empty.accounts.first_staff.make_link()
    for _ in range(3):
        browser, page = _open(empty, link)
        assert page.status_code == 200
        assert browser.get("/api/me").status_code == 401


def test_a_mistyped_address_does_not_use_the_link_up(empty):
    browser, _ = _open(empty, empty.accounts.first_staff.make_link())
    assert _ask(browser, "nobody").status_code == 422
    _ask(browser, "vaara@esimerkki.fi")
    _ask(browser)
    empty.deliver()
    browser.follow_link(empty.box.link)
    assert _staff(empty) == [UNKNOWN]


def test_of_two_who_prove_the_first_wins_and_the_link_is_used(empty):
    link = empty.accounts.first_staff.make_link()
    letters = []
    for address in (UNKNOWN, "sammal@esimerkki.fi"):
        browser, _ = _open(empty, link)
        _ask(browser, address)
        empty.deliver()
        letters.append((browser, empty.box.link))
    assert letters[1][0].follow_link(letters[1][1]).status_code == 303
    assert letters[0][0].follow_link(letters[0][1]).status_code == 410
    assert _staff(empty) == ["sammal@esimerkki.fi"]
    assert _open(empty, link)[1].status_code == 410


def test_the_link_ends_after_a_day_and_with_a_newer_one(empty):
    first = empty.accounts.first_staff.make_link()
    second = empty.accounts.first_staff.make_link()
    browser, page = _open(empty, first)
    assert page.status_code == 410
    assert "Linkki ei enää toimi" in page.text
    assert _ask(browser).status_code == 410
    empty.clock.move(hours=23, minutes=59)
    assert _open(empty, second)[1].status_code == 200
    empty.clock.move(minutes=1)
    assert _open(empty, second)[1].status_code == 410


def test_a_house_with_staff_makes_no_link(empty):
    browser, _ = _open(empty, empty.accounts.first_staff.make_link())
    _ask(browser)
    empty.deliver()
    browser.follow_link(empty.box.link)
    assert empty.accounts.first_staff.make_link() is None


def test_the_letter_s_link_is_no_house_link_and_the_other_way_round(empty):
    empty.add_account()
    house = empty.accounts.first_staff.make_link().partition("t=")[2]
    assert empty.browser().follow_link(f"{PUBLIC_URL}/kirjaudu/linkki?t={house}").status_code == 410
    empty.browser().ask_for_letter()
    empty.deliver()
    letter = empty.box.link.partition("t=")[2]
    assert _open(empty, f"{PUBLIC_URL}/kirjaudu/ensimmainen?t={letter}")[1].status_code == 410
    assert empty.browser().post("/kirjaudu/ensimmainen", data={"address": UNKNOWN}).status_code == 410
