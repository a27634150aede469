"""One's own consents in a group: seen with their day, taken back and given anew without leaving."""

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from app.accounts.consents import has_agreed
from app.accounts.models import Consent
from app.groups.agreements import HOUSE_RULES
from app.texts.languages import LANGUAGES
from tests.groups.browser import PUBLIC_URL, Browser
from tests.groups.house import House
from tests.shared_texts import shared_texts


@pytest.fixture
def house(whole_app, clock):
    return House(whole_app.state.house.database, clock)


@pytest.fixture
def member(house):
    """A member who has agreed to everything, and their room; another sits beside them."""
    group = house.group("Pihlajapiha")
    person, room = house.join(group, "havu@koti.example", "Havu")
    house.join(group, "kanerva@koti.example", "Kanerva")
    return group, person, room


@pytest.fixture
def browse(whole_app, house):
    client = TestClient(whole_app, base_url=PUBLIC_URL, follow_redirects=False)
    return lambda person: Browser(client, house, person)


def standing(house, person, group):
    with house.database.read() as session:
        return {
            purpose
            for purpose in ("house_rules", "keep_words", "reminders", "feedback")
            if has_agreed(session, person.account_id, group, purpose)
        }


def test_reminders_end_and_begin_again_and_nothing_else_does(house, member, browse):
    group, person, room = member
    other = house.person("kanerva@koti.example")
    path, everything = f"/huone/{room}/suostumukset", {"house_rules", "keep_words", "reminders", "feedback"}
    browser = browse(person)
    assert browser.post(path, {"feedback": "yes"}).headers["location"] == f"{path}?saved=consents"
    assert standing(house, person, group) == everything - {"reminders"}
    assert standing(house, other, group) == everything
    assert 'name="reminders" value="yes" checked' not in browser.get(path).text
    house.clock.move(days=1)
    for _ in range(2):
        browser.post(path, {"feedback": "yes", "reminders": "yes", "keep_words": ""})
    assert standing(house, person, group) == everything
    assert 'name="reminders" value="yes" checked' in browser.get(path).text
    with house.database.read() as session:
        rows = session.scalars(
            select(Consent).where(Consent.account_id == person.account_id, Consent.purpose == "reminders")
        ).all()
    # A row for each time, with its end; what stood keeps its own.
    assert [row.withdrawn_at is None for row in sorted(rows, key=lambda row: row.id)] == [False, True]
    assert {row.version for row in rows} == {"2026-11"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_lasts_is_shown_with_its_day_and_the_way_to_take_it_back(member, browse, language):
    _, person, room = member
    browser = browse(person)
    browser.language = language
    page = browser.get(f"/huone/{room}/suostumukset").text
    for key in ("consents-title", "consents-lasting-how", "consent-keep-words", *HOUSE_RULES):
        assert shared_texts().get(language, key) in page
    assert "2026" in page
    assert f'href="/huone/{room}/lahde"' in page


@pytest.mark.parametrize("who", ["stranger", "left"])
def test_for_whoever_has_no_place_there_is_nothing(house, member, browse, who):
    group, person, room = member
    if who == "left":
        house.leave(room, person)
    else:
        person = house.person("x@koti.example")
    browser = browse(person)
    assert browser.get(f"/huone/{room}/suostumukset").status_code == 404
    assert browser.post(f"/huone/{room}/suostumukset", {"reminders": "yes"}).status_code == 404
    assert standing(house, person, group) == set()


def test_it_is_found_from_ones_own_groups(house, member, browse):
    _, person, room = member
    assert f'href="/huone/{room}/suostumukset"' in browse(person).get("/omat-ryhmat").text
    house.join(house.group("Suopursu"), "havu@koti.example", "Havu")
    assert f'href="/huone/{room}/suostumukset"' in browse(person).get("/omat-ryhmat").text
