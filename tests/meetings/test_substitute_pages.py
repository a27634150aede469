"""Calling a substitute, as browsers without a script get it; and a stand-in's own page."""

import pytest
from starlette.testclient import TestClient

from tests.groups.browser import PUBLIC_URL, Browser
from tests.groups.house import House
from tests.meetings.plans import Plans
from tests.meetings.test_meetings_pages import words
from tests.meetings.test_substitute import SUBSTITUTE, Called

YES = {"answer": "yes", "name": "Kuusama", "rules": "yes", "keep_words": "yes"}


@pytest.fixture
def called(whole_app, clock):
    return Called(Plans(House(whole_app.state.house.database, clock)))


@pytest.fixture
def browse(whole_app, called):
    client = TestClient(whole_app, base_url=PUBLIC_URL, follow_redirects=False)
    return lambda person: Browser(client, called.house, person)


@pytest.mark.parametrize("caller", ["leader", "contact", "staff"])
def test_a_stand_in_is_asked_ahead_and_called_by_one_tap_on_the_meetings_row(called, browse, caller):
    by = {"leader": called.leader, "contact": called.contact, "staff": called.house.staff}[caller]
    browser, base = browse(by), f"/ryhmat/{called.group}"
    assert f"{base}/ohjaajat/varasijainen" in browser.get(f"{base}/ohjaajat").text
    refused = browser.post(f"{base}/ohjaajat/varasijainen", {"address": "ei osoite"})
    assert (refused.status_code, 'value="ei osoite"' in refused.text) == (422, True)
    sent = browser.post(f"{base}/ohjaajat/varasijainen", {"address": SUBSTITUTE})
    assert sent.headers["location"] == f"{base}/ohjaajat?saved=invited"
    assert SUBSTITUTE not in browser.get(sent.headers["location"]).text
    assert browser.get(f"{base}/ohjaajat/varasijainen").headers["location"] == f"{base}/ohjaajat"
    person, invitation = called.house.invitation_of(called.group, SUBSTITUTE)
    stand_in = browse(person)
    assert "Sinut on kutsuttu varasijaiseksi" in words(stand_in.get("/omat-ryhmat"))
    assert "Ennen sitä et näe ryhmää." in words(stand_in.get(f"/tervetuloa/{invitation}"))
    thanked = stand_in.post(f"/tervetuloa/{invitation}", YES)
    assert thanked.headers["location"] == "/omat-ryhmat?saved=stand-in"
    assert "Olet nyt varasijainen." in words(stand_in.get(thanked.headers["location"]))
    assert stand_in.get(f"/huone/{called.room}").status_code == 404
    row = f"{base}/tapaamiset/{called.first}/ohjaus"
    assert f'action="{row}/sijainen"' in browser.get(f"{base}/tapaamiset").text
    done = browser.post(f"{row}/sijainen", {})
    assert "Sijainen on kutsuttu." in words(browser.get(done.headers["location"]))
    assert "Sijainen ohjaa tämän tapaamisen" in words(browser.get(f"{base}/tapaamiset"))
    assert stand_in.get(f"/huone/{called.room}").status_code == 200
    assert "Olet sijainen tapaamisen loppuun asti." in words(stand_in.get("/omat-ryhmat"))
    back = browser.post(f"{row}/sijainen/peru", {})
    assert back.headers["location"] == f"{row}?saved=call-back"
    assert stand_in.get(f"/huone/{called.room}").status_code == 404


def test_where_nobody_has_promised_the_meetings_page_asks_and_the_yes_leads_into_the_room(called, browse):
    leader, page = browse(called.leader), f"/ryhmat/{called.group}/tapaamiset/{called.first}/ohjaus"
    assert page in leader.get(f"/ryhmat/{called.group}/tapaamiset").text
    assert leader.post(page, {"address": ""}).status_code == 422
    assert leader.post(page, {"address": SUBSTITUTE}).headers["location"] == f"{page}?saved=asked"
    assert "Sijaisen vastausta odotetaan" in words(leader.get(page))
    person, invitation = called.house.invitation_of(called.group, SUBSTITUTE)
    answered = browse(person).post(f"/tervetuloa/{invitation}", YES)
    assert answered.headers["location"] == f"/huone/{called.room}"
    assert browse(person).post(f"/tervetuloa/{invitation}", YES).headers["location"] == f"/huone/{called.room}"


def test_a_stand_in_takes_their_word_back_and_only_theirs(called, browse):
    person, _ = called.promise()
    called.call()
    page = browse(person).get("/omat-ryhmat").text
    path = page.split('action="/varasijainen/')[1].split('"')[0]
    made_up = browse(person).post(f"/varasijainen/{'a' * 22}/lopeta", {})
    foreign = browse(called.evening.member).post(f"/varasijainen/{path}", {})
    assert (foreign.status_code, made_up.status_code) == (404, 404)
    gone = browse(person).post(f"/varasijainen/{path}", {})
    assert "Et ole enää varasijainen." in words(browse(person).get(gone.headers["location"]))
    assert browse(person).get(f"/huone/{called.room}").status_code == 404


def test_leaders_let_their_stand_in_go(called, browse):
    called.promise()
    leader, base = browse(called.leader), f"/ryhmat/{called.group}/ohjaajat"
    assert "Kuusama On luvannut tulla sijaiseksi" in words(leader.get(base))
    gone = leader.post(f"{base}/varasijainen/pois", {})
    assert "Ryhmällä ei ole enää varasijaista." in words(leader.get(gone.headers["location"]))
    assert f"{base}/varasijainen" in leader.get(base).text


def test_a_group_that_meets_in_person_calls_nobody(called, browse):
    called.plans.publish(called.group_id, mode="local")
    leader, base = browse(called.leader), f"/ryhmat/{called.group}/tapaamiset"
    assert "/sijainen" not in leader.get(base).text
    assert '/ohjaus"' not in leader.get(base).text
    assert leader.get(f"{base}/{called.first}/ohjaus").headers["location"] == f"{base}?saved=already"
    assert leader.post(f"{base}/{called.first}/ohjaus/sijainen", {}).headers["location"].endswith("saved=already")
