"""More places: the leaders' to give, up to the hard limit, and who waits moves up."""

import pytest

from app.base.errors import BadInput, Clash, NotFound
from app.groups.door.raise_size import RaiseSize
from app.groups.law import MAX_SIZE
from app.texts.languages import LANGUAGES
from tests.outreach.test_asking import ON_SQLITE, OPEN
from tests.outreach.test_places import move_up


@pytest.fixture
def raising(house):
    return RaiseSize(house.database, house.queue, house.group_clock)


def test_more_places_are_offered_to_those_who_have_waited(house, door, raising, full):
    _, outward, leaders, _, _ = full
    raising.raise_to(leaders[0], outward, 6)
    assert move_up(house, door) == 1
    assert door.offered() == ["Lumme", "Kanerva"]


@ON_SQLITE
@pytest.mark.parametrize(
    ("size", "code"), [(4, "size_not_raised"), (3, "size_not_raised"), (-1, "size_not_raised"), (13, "bad_size")]
)
def test_a_size_that_is_no_more_or_too_much_changes_nothing(house, door, raising, full, size, code):
    _, outward, leaders, _, _ = full
    with pytest.raises(BadInput) as refused:
        raising.raise_to(leaders[0], outward, size)
    assert (refused.value.field, refused.value.code) == ("size", code)
    assert move_up(house, door) == 0


@ON_SQLITE
def test_nobody_but_a_leader_raises_it(house, door, raising, full):
    _, outward, _, seated, _ = full
    for person in (seated[0], house.staff, house.person("eka@yhdistys.example"), house.person("vieras@koti.example")):
        with pytest.raises(NotFound):
            raising.raise_to(person, outward, 6)
    assert move_up(house, door) == 0


@ON_SQLITE
def test_a_group_that_takes_nobody_gets_no_places(plans, raising, full):
    _, outward, leaders, _, _ = full
    plans.set(outward, state="ended")
    with pytest.raises(Clash):
        raising.raise_to(leaders[0], outward, 6)


# --- on screen


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_leader_adds_places_from_the_list_of_requests(street, language):
    _, outward = street.plans.published(**OPEN)
    leader, _ = street.plans.lead(outward)
    browser = street.browser(leader, language=language)
    assert f'href="/ryhmat/{outward}/paikat"' in browser.get(f"/ryhmat/{outward}/pyynnot").text
    wrong = browser.post(f"/ryhmat/{outward}/paikat", data={"size": "8"})
    assert (wrong.status_code, 'id="size-error"' in wrong.text, 'value="8"' in wrong.text) == (422, True, True)
    assert browser.post(f"/ryhmat/{outward}/paikat", data={"size": "viisi"}).status_code == 422
    done = browser.post(f"/ryhmat/{outward}/paikat", data={"size": str(MAX_SIZE)})
    assert done.headers["location"] == f"/ryhmat/{outward}/pyynnot?saved=raised"
    page = browser.get(done.headers["location"]).text
    assert "12" in page
    assert f'href="/ryhmat/{outward}/paikat"' not in page
    assert browser.get(f"/ryhmat/{outward}/paikat").status_code == 404


def test_nobody_else_finds_the_page_of_places(street):
    _, outward = street.plans.published(**OPEN)
    street.plans.lead(outward)
    member, _ = street.house.join(outward, "tuisku@koti.example", "Tuisku")
    for person in (member, street.house.person("eka@yhdistys.example"), street.house.staff):
        browser = street.browser(person)
        assert browser.get(f"/ryhmat/{outward}/paikat").status_code == 404
        assert browser.post(f"/ryhmat/{outward}/paikat", data={"size": "12"}).status_code == 404
