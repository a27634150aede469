"""Who says yes to newcomers of an open group: its leaders' to choose, and nobody else's."""

import pytest

from app.base.errors import Clash, NotFound
from app.groups import service as groups
from app.groups.door.choose_acceptance import ChooseAcceptance
from app.texts.languages import LANGUAGES
from tests.outreach.test_asking import ON_SQLITE, OPEN
from tests.outreach.test_places import move_up


@pytest.fixture
def choosing(house):
    return ChooseAcceptance(house.database, house.queue, house.group_clock)


def test_who_waits_is_offered_a_place_when_the_leaders_open_the_door_and_the_next_waits_when_they_shut_it(
    house, plans, door, choosing
):
    _, outward = plans.published(**OPEN, asks_first=True)
    leader, _ = plans.lead(outward)
    person, request = door.waiting(outward, "havu@koti.example", "Havu")
    choosing.choose(leader, outward, asks_first=True)
    assert move_up(house, door) == 0
    choosing.choose(leader, outward, asks_first=False)
    assert move_up(house, door) == 1
    assert door.offered() == ["Havu"]
    choosing.choose(leader, outward, asks_first=True)
    door.waiting(outward, "tuisku@koti.example", "Tuisku")
    # What was offered is held, whoever answers from now on.
    assert door.settle.take_place(person.account_id, request).room is not None
    assert door.states() == ["accepted", "waiting"]


@ON_SQLITE
def test_nobody_but_a_leader_chooses(house, plans, choosing):
    group_id, outward = plans.published(**OPEN, asks_first=True)
    plans.lead(outward)
    member, _ = house.join(outward, "tuisku@koti.example", "Tuisku")
    for person in (member, house.staff, house.person("eka@yhdistys.example"), house.person("vieras@koti.example")):
        with pytest.raises(NotFound):
            choosing.choose(person, outward, asks_first=False)
    with house.database.read() as session:
        assert groups.read_law(session, group_id).asks_first


@ON_SQLITE
@pytest.mark.parametrize("facts", [{"intake": "closed"}, {"intake": "open", "state": "ended"}])
def test_a_closed_group_and_one_that_takes_nobody_have_nothing_to_choose(plans, choosing, facts):
    _, outward = plans.published(**facts)
    leader, _ = plans.lead(outward)
    with pytest.raises(Clash):
        choosing.choose(leader, outward, asks_first=True)


# --- on screen


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_leader_chooses_on_the_list_of_requests_and_the_groups_page_follows(street, language):
    _, outward = street.plans.published(**OPEN)
    leader, _ = street.plans.lead(outward)
    browser, stranger = street.browser(leader, language=language), street.browser()
    assert 'name="asks" value="yes"' in browser.get(f"/ryhmat/{outward}/pyynnot").text
    done = browser.post(f"/ryhmat/{outward}/ovi", data={"asks": "yes"})
    assert done.headers["location"] == f"/ryhmat/{outward}/pyynnot?saved=asks-yes"
    page = browser.get(done.headers["location"]).text
    assert 'name="asks" value="no"' in page
    assert 'role="status"' in page
    assert 'name="why"' in stranger.get(f"/ryhmat/{outward}/liity").text
    browser.post(f"/ryhmat/{outward}/ovi", data={"asks": "no"})
    assert 'name="why"' not in stranger.get(f"/ryhmat/{outward}/liity").text


def test_nobody_else_is_offered_the_choice(street):
    _, outward = street.plans.published(**OPEN)
    contact = street.browser(street.house.person("eka@yhdistys.example"))
    assert 'name="asks"' not in contact.get(f"/ryhmat/{outward}/pyynnot").text
    assert contact.post(f"/ryhmat/{outward}/ovi", data={"asks": "yes"}).status_code == 404
    _, closed = street.plans.published(intake="closed")
    leader, _ = street.plans.lead(closed)
    browser = street.browser(leader)
    assert 'name="asks"' not in browser.get(f"/ryhmat/{closed}/pyynnot").text
    assert browser.post(f"/ryhmat/{closed}/ovi", data={"asks": "no"}).status_code == 409
    assert browser.post(f"/ryhmat/{closed}/ovi", data={"asks": "perhaps"}).status_code == 422
