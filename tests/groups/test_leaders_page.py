"""The page of a begun group's leaders, as browsers without a script get it."""

import re

import pytest

from app.groups.lifecycle import GroupState
from tests.groups.test_succession import Begun
from tests.meetings.test_meetings_pages import words


@pytest.fixture
def begun(house):
    begun = Begun(house)
    begun.plans.publish(begun.group_id)
    return begun


@pytest.mark.parametrize("reader", ["leader", "contact", "staff"])
def test_who_may_asks_by_address_and_sees_that_a_letter_left_but_not_to_whom(begun, house, browse, reader):
    browser = browse({"leader": begun.leaders[0], "contact": begun.contact, "staff": house.staff}[reader])
    path, meetings = f"/ryhmat/{begun.group}/ohjaajat", f"/ryhmat/{begun.group}/tapaamiset"
    assert f'href="{path}"' in browser.get(meetings).text
    assert "Ryhmällä on yksi ohjaaja." in words(browser.get(meetings))
    assert "Pihka 0" in words(browser.get(path))
    refused = browser.post(path, {"address": "ei osoite"})
    assert (refused.status_code, 'value="ei osoite"' in refused.text) == (422, True)
    sent = browser.post(path, {"address": "seuraaja@koti.example"})
    assert sent.headers["location"] == f"{path}?saved=invited"
    shown = browser.get(sent.headers["location"])
    assert "Kutsu on lähetetty." in words(shown)
    assert "seuraaja@" not in shown.text
    assert 'name="address"' not in shown.text
    _, invitation = house.invitation_of(begun.group, "seuraaja@koti.example")
    taken = browser.post(f"{path}/{invitation}/peru", {})
    assert taken.headers["location"] == f"{path}?saved=taken-back"
    assert 'name="address"' in browser.get(path).text


def test_the_invited_read_that_the_group_has_begun_and_what_stands_in_the_way(begun, house, browse):
    person, invitation = begun.ask()
    follower = browse(person)
    page = words(follower.get(f"/tervetuloa/{invitation}"))
    assert "Toinen ohjaaja on Pihka 0. Ryhmä on jo alkanut. Tulet ohjaajan seuraajaksi." in page
    house.seat(begun.group, [("toinen@koti.example", "Vaahtera", "leader")])
    yes = {"answer": "yes", "name": "Kuusama", "rules": "yes", "keep_words": "yes"}
    late = follower.post(f"/tervetuloa/{invitation}", yes)
    assert (late.status_code, "Ryhmällä on jo kaksi ohjaajaa." in words(late)) == (409, True)


def test_a_page_that_comes_too_early_or_too_late_leads_to_the_meetings(begun, browse):
    leader, path = browse(begun.leaders[0]), f"/ryhmat/{begun.group}/ohjaajat"
    _, invitation = begun.ask()
    for state in (GroupState.RECRUITING, GroupState.ENDED):
        begun.enter(state)
        for answer in (
            leader.get(path),
            leader.post(path, {"address": "toinen@koti.example"}),
            leader.post(f"{path}/{invitation}/peru", {}),
        ):
            assert answer.headers["location"] == f"/ryhmat/{begun.group}/tapaamiset"
        assert f'href="{path}"' not in leader.get(f"/ryhmat/{begun.group}/tapaamiset").text


@pytest.mark.parametrize(
    ("state", "told", "way"),
    [
        (GroupState.PLANNING, "Ilman ohjaajaa tapaamiset eivät ala.", False),
        (GroupState.RECRUITING, "Ryhmä jää ilman ohjaajaa", False),
        (GroupState.RUNNING, "Ryhmä jää ilman ohjaajaa", True),
        (GroupState.ENDED, None, False),
    ],
)
def test_who_leaves_a_group_without_a_leader_reads_what_that_means_and_may_ask_a_successor_first(
    begun, browse, state, told, way
):
    begun.enter(state)
    leaving = browse(begun.leaders[0]).get(f"/huone/{begun.room}/lahde")
    assert ("Olet ryhmän ainoa ohjaaja." in words(leaving)) is (told is not None)
    assert told is None or told in words(leaving)
    assert (f'href="/ryhmat/{begun.group}/ohjaajat"' in leaving.text) is way


def test_who_leaves_another_alone_is_told_so_and_a_member_reads_nothing_of_it(house, browse):
    pair = Begun(house, leaders=2)
    alone = "Toinen ohjaaja jää yksin."
    assert alone in words(browse(pair.leaders[0]).get(f"/huone/{pair.room}/lahde"))
    member = words(browse(pair.member).get(f"/huone/{pair.room}/lahde"))
    assert alone not in member
    assert "ohjaaja" not in member


def test_a_group_without_a_leader_stands_on_the_desks_until_one_leads_it(begun, house, browse):
    contact, staff = browse(begun.contact), browse(house.staff)
    association = re.search(r'href="(/yhdistykset/[^"/]+)"', contact.get("/omat-ryhmat").text)[1]
    path, since = f"/ryhmat/{begun.group}/ohjaajat", "Ryhmällä ei ole ohjaajaa "
    assert "Ryhmällä on yksi ohjaaja." in words(contact.get(association))
    assert f'href="{path}"' in contact.get(association).text
    assert f'href="{path}"' not in staff.get("/liitto").text
    house.leave(begun.room, begun.leaders[0])
    for reader, desk in ((contact, "/omat-ryhmat"), (contact, association), (staff, "/liitto")):
        page = reader.get(desk)
        assert since in words(page), desk
        assert f'href="{path}"' in page.text
    begun.accept(*begun.ask(by=begun.contact))
    for reader, desk in ((contact, "/omat-ryhmat"), (contact, association), (staff, "/liitto")):
        assert since not in words(reader.get(desk))


def test_before_the_start_the_desks_lead_to_the_plan(begun, house, browse):
    begun.enter(GroupState.RECRUITING)
    house.leave(begun.room, begun.leaders[0])
    assert f'href="/ryhmat/{begun.group}/suunnitelma" aria-label="Kutsu uusi' in browse(house.staff).get("/liitto").text
