"""Inviting the federation and telling of a guest, and the staff's side, as browsers without a script get them."""

import pytest
from starlette.testclient import TestClient

from tests.groups.browser import PUBLIC_URL, Browser
from tests.groups.house import House
from tests.meetings.plans import Plans
from tests.meetings.test_meetings_pages import words
from tests.meetings.visits import Invited


@pytest.fixture
def invited(whole_app, clock):
    return Invited(Plans(House(whole_app.state.house.database, clock)))


@pytest.fixture
def browse(whole_app, invited):
    client = TestClient(whole_app, base_url=PUBLIC_URL, follow_redirects=False)
    return lambda person: Browser(client, invited.house, person)


def test_leaders_invite_one_of_staff_takes_it_comes_and_is_out_with_the_meeting(invited, browse, clock):
    leader, staff = browse(invited.leader), browse(invited.staff)
    base = f"/ryhmat/{invited.group}/tapaamiset"
    page = f"{base}/{invited.first}/kaynti"
    assert page in leader.get(base).text
    assert "Hän ei näe vanhoja viestejä." in words(leader.get(page))
    sent = leader.post(page, {"kind": "online"})
    assert sent.headers["location"] == f"{page}?saved=asked"
    assert "Vastausta odotetaan." in words(leader.get(sent.headers["location"]))
    assert "1 ryhmä pyytää käyntiä." in words(staff.get("/liitto"))
    listed = staff.get("/liitto/kaynnit")
    assert "Ryhmän käynnit: 0/3" in words(listed)
    [visit] = [part.split('"')[0] for part in listed.text.split('href="/liitto/kaynnit/')[1:]]
    mine = f"/liitto/kaynnit/{visit}"
    refused = staff.post(mine, {"name": "Liiton Maija"})
    assert (refused.status_code, 'value="Liiton Maija"' in refused.text) == (422, True)
    assert staff.post(mine, {"name": "Kuusama"}).headers["location"] == "/liitto/kaynnit?saved=booked"
    assert "Liiton työntekijä tulee: Kuusama" in words(leader.get(base))
    assert "Ryhmän käynnit: 1/3" in words(staff.get(f"/liitto/ryhmat/{invited.group}"))
    assert "Ovi aukeaa" in words(staff.get(mine))
    assert staff.post(f"{mine}/tule", {"name": "Kuusama"}).headers["location"] == "/liitto/kaynnit?saved=already"
    assert staff.get(f"/huone/{invited.room}").status_code == 404
    clock.move(days=7, minutes=-9)
    invited.evening.advance()
    assert "Tule sisään" in words(staff.get(mine))
    came = staff.post(f"{mine}/tule", {"name": "Kuusama"})
    assert came.headers["location"] == f"/huone/{invited.room}"
    assert staff.get(came.headers["location"]).status_code == 200
    assert "Olet käymässä" in words(staff.get("/omat-ryhmat"))
    assert "Liiton työntekijä on nyt mukana" in words(leader.get(page))
    # Two taps and they are out, without a reason.
    assert f"/huone/{invited.room}/lahde" in staff.get(mine).text
    assert staff.post(f"/huone/{invited.room}/lahde", {}).status_code == 303
    assert staff.get(f"/huone/{invited.room}").status_code == 404
    assert staff.get(mine).headers["location"] == "/liitto/kaynnit?saved=already"
    assert "Tehty" in words(staff.get(f"/liitto/ryhmat/{invited.group}"))


def test_a_no_is_read_where_it_was_asked_and_a_fourth_visit_asks_first(invited, browse):
    leader, staff = browse(invited.leader), browse(invited.staff)
    page = f"/ryhmat/{invited.group}/tapaamiset/{invited.third}/kaynti"
    leader.post(page, {"kind": "online"})
    mine = f"/liitto/kaynnit/{invited.visits()[-1].public_id}"
    assert staff.post(f"{mine}/ei", {}).status_code == 422
    assert staff.post(f"{mine}/ei", {"reason": "later"}).headers["location"] == "/liitto/kaynnit?saved=refused"
    assert "Kutsu meidät johonkin toiseen tapaamiseen." in words(leader.get(page))
    invited.plans.add_meeting(invited.group_id, weeks=4)
    with invited.house.database.read() as session:
        *three, last = invited.house.evenings(session, invited.group)
    for meeting in three:
        invited.book(meeting)
    mine = f"/liitto/kaynnit/{invited.ask(last)}"
    assert "Tämä olisi ryhmän käynti 4." in words(staff.get(mine))
    refused = staff.post(mine, {"name": "Kuusama"})
    assert (refused.status_code, "Vahvista ensin, että tämä on käynti 4." in words(refused)) == (422, True)
    assert staff.post(mine, {"name": "Kuusama", "confirmed": "9" * 10_000}).status_code == 422
    assert staff.post(mine, {"name": "Kuusama", "confirmed": "4"}).headers["location"].endswith("saved=booked")


def test_what_is_on_site_is_marked_by_who_went(whole_app, clock, browse, invited):
    site = Invited(Plans(invited.house), mode="local")
    staff = browse(site.staff)
    mine = f"/liitto/kaynnit/{site.book(kind='on_site', by=site.contact)}"
    clock.move(days=7, minutes=1)
    assert "Pidettiinkö käynti?" in words(staff.get(mine))
    assert staff.post(f"{mine}/jotain", {}).status_code == 404
    assert staff.post(f"{mine}/pidettiin", {}).headers["location"] == "/liitto/kaynnit?saved=done"
    assert staff.post(f"{mine}/ei-pidetty", {}).headers["location"] == "/liitto/kaynnit?saved=already"


def test_a_guest_is_told_shown_to_all_and_taken_away(invited, browse):
    leader, member = browse(invited.leader), browse(invited.member)
    base = f"/ryhmat/{invited.group}/tapaamiset"
    page = f"{base}/{invited.first}/alustaja"
    assert page in leader.get(base).text
    refused = leader.post(page, {"guest": "", "origin": "Kunta"})
    assert (refused.status_code, 'value="Kunta"' in refused.text) == (422, True)
    assert leader.post(page, {"guest": "x" * 61}).status_code == 422
    told = leader.post(page, {"guest": "Kertoja", "origin": "Kunta"})
    assert told.headers["location"] == f"{base}?saved=guest"
    assert "Alustaja: Kertoja, Kunta" in words(leader.get(told.headers["location"]))
    assert "Alustaja: Kertoja, Kunta" in words(member.get(f"/huone/{invited.room}/tapaamiset"))
    assert 'value="Kertoja"' in leader.get(page).text
    assert leader.post(f"{page}/pois", {}).headers["location"] == f"{base}?saved=no-guest"
    assert "Kertoja" not in member.get(f"/huone/{invited.room}/tapaamiset").text


def test_what_is_not_theirs_is_not_shown(invited, browse):
    visit = f"/liitto/kaynnit/{invited.ask()}"
    for person in (invited.leader, invited.member, invited.contact):
        assert browse(person).get("/liitto/kaynnit").status_code == 404
        assert browse(person).get(visit).status_code == 404
        assert browse(person).post(f"{visit}/tule", {"name": "Kuusama"}).status_code == 404
    made_up = browse(invited.staff).get("/liitto/kaynnit/" + "a" * 22)
    invited.take(visit.rsplit("/", 1)[1])
    theirs = browse(invited.colleague).get(visit)
    assert (theirs.status_code, made_up.status_code) == (404, 404)
    # A contact of a group that meets online has nothing to ask for.
    contact = browse(invited.contact)
    assert "/kaynti" not in contact.get(f"/ryhmat/{invited.group}/tapaamiset").text
    page = f"/ryhmat/{invited.group}/tapaamiset/{invited.first}/kaynti"
    assert contact.get(page).headers["location"].endswith("saved=already")
    assert contact.post(page, {"kind": "online"}).status_code == 303
