"""The page of a break, its ways in and out and its letters, as a browser without a script gets them."""

from datetime import timedelta

import pytest

from app.audit.entry import CLOCK
from app.groups.lifecycle import GroupState
from app.meetings.letters import GROUP_NEWS_LETTER, GroupNewsLetters, tell_group
from app.meetings.own_words import OWN_WORDS_LETTER, OwnWordsLetters
from tests.groups.test_pause_membership import Pausing
from tests.meetings.test_meetings_pages import words
from tests.postbox import Postbox

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
pytestmark = ON_SQLITE


@pytest.fixture
def pausing(house):
    return Pausing(house)


@pytest.fixture
def office(house):
    def handlers(letters):
        of_words = {OWN_WORDS_LETTER: OwnWordsLetters(letters).send}
        return {GROUP_NEWS_LETTER: GroupNewsLetters(letters, house.clock).send, **of_words}

    return Postbox(house, handlers)


def test_two_taps_out_and_one_back(browse, pausing):
    browser = browse(pausing.member)
    path = f"/huone/{pausing.room}/tauko"
    assert f'href="{path}"' in browser.get(f"/huone/{pausing.room}/lahde").text
    page = browser.get(path)
    assert "<h1>Pidä taukoa ryhmästä</h1>" in page.text
    assert "Muut näkevät, että pidät taukoa." in words(page)
    assert "<input" not in page.text  # no reason is asked
    answer = browser.post(path, {})
    assert (answer.status_code, answer.headers["location"]) == (303, "/omat-ryhmat?saved=paused")
    mine = browser.get("/omat-ryhmat?saved=paused").text
    assert "Pidät nyt taukoa ryhmästä." in mine
    for way in ("/tauko/palaa", "/lahde", "/omat-viestit", "/suostumukset"):
        assert f"/huone/{pausing.room}{way}" in mine
    assert f'href="/huone/{pausing.room}"' not in mine
    assert 'data-mode="shut"' in browser.get(f"/huone/{pausing.room}").text
    assert browser.get(path).headers["location"] == f"/huone/{pausing.room}"
    assert browser.get(f"/huone/{pausing.room}/tapaamiset").status_code == 403
    assert browser.post(f"{path}/palaa", {}).headers["location"] == f"/huone/{pausing.room}"
    assert 'data-mode="shut"' not in browser.get(f"/huone/{pausing.room}").text
    assert f"{path}/palaa" not in browser.get("/omat-ryhmat").text


def test_second_taps_lead_to_the_same_places(browse, pausing):
    browser = browse(pausing.member)
    path = f"/huone/{pausing.room}/tauko"
    assert {browser.post(path, {}).headers["location"] for _ in range(2)} == {"/omat-ryhmat?saved=paused"}
    assert {browser.post(f"{path}/palaa", {}).headers["location"] for _ in range(2)} == {f"/huone/{pausing.room}"}
    assert [frame["event"] for frame in pausing.told()] == ["paused", "pause_over"]


def test_a_break_is_offered_to_members_of_a_group_that_has_begun_alone(browse, pausing):
    path = f"/huone/{pausing.room}/tauko"
    assert path not in browse(pausing.leaders[0]).get(f"/huone/{pausing.room}/lahde").text
    assert browse(pausing.leaders[0]).get(path).status_code == 403
    pausing.enter(GroupState.ENDED)
    browser = browse(pausing.member)
    assert path not in browser.get(f"/huone/{pausing.room}/lahde").text
    assert browser.get(path).headers["location"] == f"/huone/{pausing.room}/lahde"
    assert browser.post(path, {}).status_code == 409


def test_who_pauses_has_their_own_words_and_may_leave(browse, pausing):
    pausing.say(pausing.member, "omani")
    pausing.pause()
    pausing.say(text="toisen sana")
    browser = browse(pausing.member)
    took = browser.get(f"/huone/{pausing.room}/omat-viestit").text
    assert "omani" in took
    assert "toisen sana" not in took
    page = browser.get(f"/huone/{pausing.room}/lahde")
    assert page.status_code == 200
    assert f"/huone/{pausing.room}/tauko" not in page.text
    assert browser.post(f"/huone/{pausing.room}/lahde", {}).headers["location"] == "/omat-ryhmat?saved=left"


def tell(pausing):
    house = pausing.house
    with house.database.transaction() as session:
        tell_group(session, house.queue, pausing.group_id, house.clock.now())
    house.clock.move(minutes=20)


def addresses(letters):
    return {letter.to for letter in letters}


def test_letters_of_meetings_pass_by_whoever_pauses_and_are_judged_as_they_leave(pausing, office):
    own = f"{pausing.group}-0@koti.example".lower()
    pausing.pause()
    tell(pausing)
    first = addresses(office.run())
    assert own not in first
    assert len(first) == 4
    tell(pausing)
    pausing.come_back()
    assert own in addresses(office.run())
    tell(pausing)
    pausing.pause()
    assert own not in addresses(office.run())


def test_a_time_aside_does_not_bring_the_letters_of_a_break_back(pausing, office):
    own = f"{pausing.group}-0@koti.example".lower()
    pausing.pause()
    pausing.put_aside()
    tell(pausing)
    assert own not in addresses(office.run())


def test_what_ends_things_reaches_whoever_pauses(pausing, office):
    own = f"{pausing.group}-0@koti.example".lower()
    pausing.pause()
    house = pausing.house
    pausing.enter(GroupState.ENDING)
    with house.database.transaction() as session:
        law = house.group_clock.advance(session, pausing.group_id)
        house.group_clock.end(session, law, house.clock.now(), by=CLOCK)
    house.clock.move(minutes=20)
    assert own in addresses(office.run())
    house.clock.move(seconds=timedelta(days=16).total_seconds())
    assert own in addresses(office.run())
