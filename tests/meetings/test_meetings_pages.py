"""When a group meets, on its people's pages; and the pages on which its leaders move and cancel a meeting."""

import re
from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from app.groups.plans.service import find_plan
from app.meetings.overview import list_meetings_left
from app.rooms import service as rooms
from app.rooms.access import Place
from app.rooms.entries import Absence
from tests.groups.browser import PUBLIC_URL, Browser
from tests.groups.house import House
from tests.meetings.drafts import CONTACT
from tests.meetings.evenings import Evening
from tests.meetings.plans import Plans


@pytest.fixture
def evening(whole_app, clock):
    """A week before the first meeting, at 20.30 in Finland."""
    found = Evening(Plans(House(whole_app.state.house.database, clock)))
    Plans(found.house).publish(found.group_id)
    return found


@pytest.fixture
def browse(whole_app, evening):
    client = TestClient(whole_app, base_url=PUBLIC_URL, follow_redirects=False)
    return lambda person: Browser(client, evening.house, person)


def words(answer):
    """The main part without tags, in one line."""
    main = re.search(r"<main.*?</main>", answer.text, re.DOTALL)[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main))


def test_the_next_meeting_stands_on_the_table_from_afar_to_its_end(evening, browse, clock):
    member = browse(evening.member)
    first = words(member.get("/omat-ryhmat"))
    assert "Seuraava tapaaminen ti 22.9. klo 20.30 Ovi aukeaa klo 20.20. Avaa ryhmähuone" in first
    clock.move(days=6, hours=20)
    assert "Seuraava tapaaminen Tänään klo 20.30 Ovi aukeaa klo 20.20." in words(member.get("/omat-ryhmat"))
    clock.move(hours=4, minutes=-10)
    evening.advance()
    assert "Seuraava tapaaminen Tänään klo 20.30 Tule sisään" in words(member.get("/omat-ryhmat"))
    clock.move(minutes=10)
    evening.advance()
    evening.start()
    clock.move(minutes=90)
    assert "Tapaaminen on nyt Tänään klo 20.30 Tule sisään" in words(member.get("/omat-ryhmat"))
    evening.close()
    assert "Seuraava tapaaminen ti 29.9. klo 20.30" in words(member.get("/omat-ryhmat"))


def test_the_group_that_meets_first_comes_first_and_those_that_do_not_by_name(evening, browse, clock):
    house, plans, address = evening.house, Plans(evening.house), f"{evening.law().public_id}-0@koti.example"
    plans.rename(evening.law().public_id, "Öinen")
    for name in ("Zen", "Ahti"):
        house.join(house.group(name), address, "Lumme")
    clock.move(hours=1)
    later, outward = plans.group()
    plans.publish(later)
    plans.rename(outward, "Aamu")
    house.seat(outward, [(address, "Lumme", "member")])
    answer = browse(evening.member).get("/omat-ryhmat")
    assert re.findall(r"<h3>(?:<a [^>]*>)?([^<]+)", answer.text) == ["Öinen", "Aamu", "Ahti", "Zen"]
    assert "Tapaamme ti 22.9. klo 20.30." in words(answer)
    assert "Seuraava tapaaminen ti 22.9. klo 20.30 Öinen. Ovi aukeaa klo 20.20." in words(answer)


def test_members_read_when_the_group_meets_and_may_change_nothing(evening, browse, clock):
    path = f"/huone/{evening.room}/tapaamiset"
    page = browse(evening.member).get(path)
    assert words(page).count("klo 20.30") == 3
    assert "/siirra" not in page.text
    assert "/peru" not in page.text
    assert f'href="/huone/{evening.room}"' in page.text
    planners = f"/ryhmat/{evening.law().public_id}/tapaamiset"
    assert browse(evening.leader).get(path).headers["location"] == planners
    evening.open()
    assert "Ryhmä päättyy 31.12.2026." in words(browse(evening.member).get(path))


def test_nobody_else_reads_when_the_group_meets(evening, browse, clock):
    path = f"/huone/{evening.room}/tapaamiset"
    stranger = browse(evening.house.person("vieras@koti.example"))
    refused, missing = stranger.get(path), stranger.get("/huone/abcdefghijklmnopqrstuv/tapaamiset")
    assert (refused.status_code, words(refused)) == (404, words(missing))
    with evening.house.database.transaction() as session:
        leader, member = (
            rooms.find_standing(session, evening.room, person.account_id) for person in (evening.leader, evening.member)
        )
        rooms.set_aside(session, member, leader, Absence(clock.now() + timedelta(hours=25), "rules"), clock.now())
    assert browse(evening.member).get(path).status_code == 403
    assert "20.30" not in browse(evening.member).get("/omat-ryhmat").text
    with evening.house.database.transaction() as session:
        member = rooms.find_standing(session, evening.room, evening.member.account_id)
        rooms.end_place(session, member, Place.LEFT, clock.now())
    assert browse(evening.member).get(path).status_code == 404


def test_whoever_is_in_reads_in_the_room_when_a_group_begins(evening, browse, clock):
    shell = f"/huone/{evening.room}"
    assert 'data-begins="2026-09-22T17:30:00+00:00"' in browse(evening.member).get(shell).text
    evening.open()
    assert "data-begins" not in browse(evening.member).get(shell).text


def test_the_address_of_a_published_group_stands_on_its_plan(evening, browse):
    law = evening.law()
    address = f"{PUBLIC_URL}/ryhmat/{law.public_id}"
    page = browse(evening.leader).get(f"/ryhmat/{law.public_id}/suunnitelma").text
    assert f'readonly value="{address}"' in page
    assert "Ryhmä näkyy listassa." in page
    Plans(evening.house).publish(evening.group_id, visibility="by_link")
    assert "Ryhmä ei näy listassa." in browse(evening.leader).get(f"/ryhmat/{law.public_id}/suunnitelma").text
    Plans(evening.house).set(law.public_id, state="planning")
    assert address not in browse(evening.leader).get(f"/ryhmat/{law.public_id}/suunnitelma").text


def test_a_leader_moves_and_cancels_a_meeting(evening, browse):
    leader, member = browse(evening.leader), browse(evening.member)
    path = f"/ryhmat/{evening.law().public_id}/tapaamiset"
    assert f'href="{path}"' in leader.get("/omat-ryhmat").text
    assert member.get(path).status_code == 404
    page = leader.get(path).text
    assert page.count("/siirra") == page.count("/peru") == 3
    form = f"{path}/{evening.meeting}/siirra"
    assert 'value="22.9.2026"' in leader.get(form).text
    refused = leader.post(form, {"day": "30.2.2027", "clock": "18.30"})
    assert refused.status_code == 422
    assert 'value="30.2.2027"' in refused.text
    assert leader.post(form, {"day": "23.9.2026", "clock": "19"}).headers["location"] == f"{path}?saved=meeting-moved"
    assert "ke 23.9.2026 klo 19.00" in leader.get(f"{path}?saved=meeting-moved").text
    assert leader.post(form.replace("siirra", "peru"), {}).status_code == 422
    assert member.post(form, {"day": "23.9.2026", "clock": "19"}).status_code == 404


def test_a_leader_ends_the_group_on_a_page_that_says_what_it_means(evening, browse, clock):
    leader, group = browse(evening.leader), evening.law().public_id
    path, meetings = f"/ryhmat/{group}/paata", f"/ryhmat/{group}/tapaamiset"
    assert leader.get(path).headers["location"] == meetings  # not yet
    clock.move(days=14, hours=2)
    assert evening.advance().state == "ending"
    assert f'href="{path}"' in leader.get(meetings).text
    early = words(leader.get(path))
    assert "Tapaaminen on vielä edessä tai käynnissä. Voit päättää ryhmän viimeisen tapaamisen jälkeen." in early
    page = leader.get(path).text.split("<main")[1]
    assert "<form" not in page
    with evening.house.database.read() as session:
        left = [one.public_id for one in list_meetings_left(session, find_plan(session, group), clock.now())]
    assert [link for link in re.findall(r'href="([^"]+)"', page) if link.endswith(("/siirra", "/peru"))] == [
        f"{meetings}/{one}/{way}" for one in left for way in ("siirra", "peru")
    ]
    assert len(left) == 1
    assert leader.post(path, {}).headers["location"] == path
    clock.move(days=7)
    evening.advance()
    asked = words(leader.get(path))
    assert "Ryhmähuone jää luettavaksi. Kukaan ei voi enää kirjoittaa." in asked
    assert "Viestit ja nimet poistetaan 5.11.2026." in asked
    assert "Tätä ei voi perua." in asked
    for _ in range(2):
        done = leader.post(path, {})
        assert (done.status_code, done.headers["location"]) == (303, meetings)
    assert evening.law().state == "ended"
    page = leader.get(meetings)
    assert "Ryhmä on päättynyt." in words(page)
    assert path not in page.text
    assert leader.get(path).headers["location"] == meetings


def test_whoever_does_not_lead_finds_no_end(evening, browse, clock):
    clock.move(days=21, hours=2)
    evening.advance()
    path = f"/ryhmat/{evening.law().public_id}/paata"
    staff, member = browse(evening.house.staff), browse(evening.member)
    assert path not in staff.get(f"/ryhmat/{evening.law().public_id}/tapaamiset").text
    assert staff.get(path).status_code == 303
    assert staff.post(path, {}).status_code == 403
    assert member.get(path).status_code == member.post(path, {}).status_code == 404
    assert evening.law().state == "ending"


@pytest.mark.parametrize("language", ["fi", "fi-selko", "sv", "en"])
def test_the_end_is_told_in_every_language(evening, browse, clock, language):
    clock.move(days=21, hours=2)
    evening.advance()
    leader = browse(evening.leader)
    leader.language = language
    assert leader.get(f"/ryhmat/{evening.law().public_id}/paata").status_code == 200


def test_leaders_and_association_agree_on_another_last_day(evening, browse, clock):
    evening.open()
    group = evening.law().public_id
    leader, contact = browse(evening.leader), browse(evening.house.person(CONTACT))
    path = f"/ryhmat/{group}/paattymispaiva"
    assert f'href="{path}"' in leader.get(f"/ryhmat/{group}/tapaamiset").text
    assert "Ryhmä päättyy 31.12.2026." in words(leader.get(path))
    early = leader.post(path, {"day": "1.9.2026"})
    assert (early.status_code, "Valitse aika, joka on vielä edessä." in words(early)) == (422, True)
    assert "Kysy ensin osallistujilta." in words(leader.post(path, {"day": "31.3.2027"}))
    assert leader.post(path, {"day": "1.10.2026"}).headers["location"] == f"{path}?saved=proposed"
    own = words(leader.get(path))
    assert "Ehdotettu päivä: 1.10.2026" in own
    assert "Odotamme toisten vastausta." in own
    asked = contact.get(path)
    assert "Nämä tapaamiset jäävät silloin pois: ti 6.10. klo 20.30" in words(asked)
    day = re.search(r'name="day" value="([^"]+)"', asked.text)[1]
    assert contact.post(f"{path}/sovi", {"day": "2.10.2026"}).headers["location"] == f"{path}?saved=moved"
    assert contact.post(f"{path}/sovi", {"day": day}).headers["location"] == f"{path}?saved=agreed"
    assert "Ryhmä päättyy 1.10.2026." in words(contact.get(f"{path}?saved=agreed"))
    assert contact.post(f"{path}/sovi", {"day": day}).headers["location"] == f"{path}?saved=moved"
    assert contact.post(path, {"day": "31.3.2027", "asked": "yes"}).headers["location"] == f"{path}?saved=proposed"
    assert leader.post(f"{path}/poista", {}).headers["location"] == f"{path}?saved=taken-away"
    assert "Ehdotettu" not in words(leader.get(path))


@pytest.mark.parametrize("language", ["fi", "fi-selko", "sv", "en"])
def test_another_last_day_is_told_in_every_language(evening, browse, language):
    evening.open()
    path = f"/ryhmat/{evening.law().public_id}/paattymispaiva"
    leader, contact = browse(evening.leader), browse(evening.house.person(CONTACT))
    leader.language = contact.language = language
    leader.post(path, {"day": "1.10.2026"})
    for saved in ("proposed", "agreed", "taken-away", "moved"):
        assert leader.get(f"{path}?saved={saved}").status_code == contact.get(path).status_code == 200


def test_whoever_neither_leads_nor_answers_for_the_group_proposes_nothing(evening, browse):
    path = f"/ryhmat/{evening.law().public_id}/paattymispaiva"
    contact = browse(evening.house.person(CONTACT))
    assert contact.get(path).status_code == 303  # not yet
    assert contact.post(path, {"day": "1.10.2026"}).headers["location"] == f"{path}?saved=moved"
    evening.open()
    staff, member = browse(evening.house.staff), browse(evening.member)
    assert (staff.get(path).status_code, staff.post(path, {"day": "1.10.2026"}).status_code) == (303, 403)
    assert member.get(path).status_code == member.post(path, {"day": "1.10.2026"}).status_code == 404
