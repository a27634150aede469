"""The pages of looking back as a browser without a script gets them: what leads to them, and who reads what."""

import re

import pytest
from starlette.testclient import TestClient

from app.associations.models import Contact
from app.groups.plans import service as plans_service
from tests.groups.browser import PUBLIC_URL, Browser
from tests.groups.house import House
from tests.meetings.looking_back import CANARY, LookingBack, answer
from tests.meetings.plans import Plans
from tests.meetings.test_meetings_pages import words

FORM = {"support": "5", "not_alone": "4", "new_views": "3", "cope": "2", "services": "skip", "safe": "1"}


@pytest.fixture
def back(whole_app, clock):
    found = LookingBack(Plans(House(whole_app.state.house.database, clock)))
    found.end()
    return found


@pytest.fixture
def browse(whole_app, back):
    client = TestClient(whole_app, base_url=PUBLIC_URL, follow_redirects=False)
    return lambda person: Browser(client, back.house, person)


@pytest.fixture
def contact(back):
    """Somebody who answers for an association that owns the group."""
    person = back.house.person("yhteys@yhdistys.example")
    with back.house.database.transaction() as session:
        [association_id] = plans_service.list_owner_ids(session, back.group_id)
        session.add(
            Contact(association_id=association_id, account_id=person.account_id, created_at=back.house.clock.now())
        )
    return person


def test_a_member_is_led_to_the_page_answers_and_is_thanked(back, browse):
    member, path = browse(back.members[0]), f"/huone/{back.room}/palaute"
    assert f'href="{path}"' in member.get("/omat-ryhmat").text
    assert f'data-feedback="{path}"' in member.get(f"/huone/{back.room}").text
    page = member.get(path)
    assert "Voit vastata ti 15.12. asti." in words(page)
    assert " checked" not in page.text
    assert member.post(path, FORM | {"words": CANARY, "quote": "yes"}).headers["location"] == path
    assert "Olet vastannut. Vastausta ei voi enää muuttaa." in words(member.get(path))
    assert path not in member.get("/omat-ryhmat").text
    assert path not in member.get(f"/huone/{back.room}").text
    [marks] = [row["marks"] for row in back.rows_of_marks()]
    assert marks == {"support": 5, "not_alone": 4, "new_views": 3, "cope": 2, "safe": 1}


def test_whoever_wrote_words_is_asked_for_the_tick_before_they_are_gone(back, browse):
    member, path = browse(back.members[0]), f"/huone/{back.room}/palaute"
    asked = member.post(path, FORM | {"words": CANARY})
    assert (asked.status_code, CANARY in asked.text, 'value="5" checked' in asked.text) == (422, True, True)
    assert "Laita rasti, jos sanojasi saa käyttää." in words(asked)
    assert back.counts() == [0, 0, 0]
    assert member.post(path, FORM | {"words": " "}).status_code == 303
    assert back.counts() == [1, 0, 1]


def test_what_is_wrong_is_told_beside_its_field_with_all_that_was_typed(back, browse):
    member, path = browse(back.members[0]), f"/huone/{back.room}/palaute"
    empty = member.post(path, {})
    assert (empty.status_code, "Vastaa ainakin yhteen kohtaan." in words(empty)) == (422, True)
    long = member.post(path, FORM | {"words": "a" * 301, "quote": "yes"})
    assert (long.status_code, "a" * 301 in long.text, 'value="5" checked' in long.text) == (422, True, True)
    assert member.post(path, FORM | {"safe": "6"}).status_code == 422
    assert back.counts() == [0, 0, 0]


def test_before_the_end_it_leads_into_the_room_and_after_the_close_it_says_so(back, browse):
    plans, member = Plans(back.house), browse(back.members[0])
    path = f"/huone/{back.room}/palaute"
    back.close()
    assert "Palautetta ei voi enää antaa." in words(member.get(path))
    assert member.post(path, FORM).headers["location"] == path
    assert path not in member.get("/omat-ryhmat").text
    plans.set(back.group, state="running", end_date=None)
    assert member.get(path).headers["location"] == f"/huone/{back.room}"


def test_nobody_reads_a_word_before_the_close_and_then_those_who_led_and_answer_for_it(back, browse, contact):
    readers = [*back.leaders, contact, back.house.staff]
    path = f"/ryhmat/{back.group}/palaute"
    back.give(*(answer(5 - number % 2, CANARY if number == 2 else None) for number in range(5)))
    for person in readers:
        page = words(browse(person).get(path))
        assert "Osallistujat voivat vastata ti 15.12. asti." in page
        assert CANARY not in page
        assert "%" not in page
    back.close()
    for person in readers:
        page = words(browse(person).get(path))
        assert "5 osallistujaa vastasi. Ryhmässä oli 6." in page
        assert "Sain tukea muilta vanhemmilta Samaa mieltä: 100 % Keskiarvo: 4,6" in page
        assert CANARY in page
    for person in (*back.members, None):
        for where in (path, f"/huone/{back.room}", f"/huone/{back.room}/palaute", "/omat-ryhmat"):
            assert CANARY not in browse(person).get(where).text
        assert browse(person).get(path).status_code in (303, 404)


def test_of_four_the_page_says_that_and_nothing_else(back, browse):
    back.give(*(answer(5, CANARY) for _ in range(4)))
    back.close()
    page = words(browse(back.leaders[0]).get(f"/ryhmat/{back.group}/palaute"))
    assert "Alle 5 vastausta" in page
    for told in (CANARY, "%", "Keskiarvo", "4 osallistujaa", "Ryhmässä oli"):
        assert told not in page


def test_leaders_write_the_note_and_the_others_read_it(back, browse, contact):
    path = f"/ryhmat/{back.group}/palaute"
    first, second = (browse(leader) for leader in back.leaders)
    assert first.post(path, {"note": CANARY, "version": "0"}).headers["location"] == f"{path}?saved=note"
    moved = second.post(path, {"note": "Minun sanani", "version": "0"})
    assert (moved.status_code, CANARY in moved.text, "Minun sanani" in moved.text) == (409, True, True)
    assert first.post(path, {"note": "a" * 1001, "version": "1"}).status_code == 422
    for person in (contact, back.house.staff):
        page = browse(person).get(path)
        assert (CANARY in words(page), "<textarea" in page.text) == (True, False)
        assert browse(person).post(path, {"note": "Hei", "version": "1"}).status_code == 403
    for member in back.members:
        for where in (f"/huone/{back.room}", f"/huone/{back.room}/palaute", "/omat-ryhmat"):
            assert CANARY not in browse(member).get(where).text
    back.archive()
    assert CANARY in words(browse(contact).get(path))
    assert first.get(path).status_code == 404


def test_the_ways_to_the_page_of_results(back, browse, contact):
    way = f'href="/ryhmat/{back.group}/palaute"'
    for where in ("tapaamiset", "jatko"):
        assert way in browse(back.leaders[0]).get(f"/ryhmat/{back.group}/{where}").text
    assert way in browse(back.house.staff).get(f"/ryhmat/{back.group}/tapaamiset").text
    assert way in browse(back.house.staff).get(f"/liitto/ryhmat/{back.group}").text


def test_nobody_is_invited_by_staff_into_a_group_that_has_ended(back, browse):
    desk, page = browse(back.house.staff), f"/liitto/ryhmat/{back.group}"
    assert f'action="{page}"' not in desk.get(page).text
    assert desk.post(page, {"address": "uusi@koti.example", "role": "member"}).status_code == 410
    again = desk.post(page, {"address": "uusi", "role": "member"})
    assert (again.status_code, f'action="{page}"' in again.text) == (422, True)


def test_each_goes_back_from_the_results_to_where_their_groups_are(back, browse, contact):
    path, staff = f"/ryhmat/{back.group}/palaute", back.house.staff
    for person, way in ((back.leaders[0], f"/ryhmat/{back.group}/tapaamiset"), (staff, f"/liitto/ryhmat/{back.group}")):
        assert f'<a class="way" href="{way}">' in browse(person).get(path).text
        assert browse(person).get(way).status_code == 200
    back.archive()
    [way] = re.findall(r'<a class="way" href="(/yhdistykset/[^"]+)">', browse(contact).get(path).text)
    assert f'href="{path}"' in browse(contact).get(way).text
