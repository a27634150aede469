"""The pages of sharing a group, as browsers without a script get them."""

import re

import pytest
from starlette.testclient import TestClient

from tests.groups.browser import PUBLIC_URL, Browser
from tests.groups.house import House
from tests.meetings.drafts import Drafts
from tests.meetings.test_meetings_pages import words
from tests.meetings.test_share_group import Sharing


@pytest.fixture
def sharing(whole_app, clock):
    return Sharing(Drafts(House(whole_app.state.house.database, clock)))


@pytest.fixture
def browse(whole_app, sharing):
    client = TestClient(whole_app, base_url=PUBLIC_URL, follow_redirects=False)
    return lambda person: Browser(client, sharing.house, person)


def test_from_the_asking_over_the_yes_to_the_going(sharing, browse):
    contact, neighbour = browse(sharing.contact), browse(sharing.of_neighbour)
    plan, page = f"/ryhmat/{sharing.group}/suunnitelma", f"/ryhmat/{sharing.group}/yhdistykset"
    assert f'href="{page}"' in contact.get(plan).text
    shown = contact.get(page).text
    assert re.findall(r'<option value="([^"]+)"', shown) == [sharing.third, sharing.neighbour]
    assert f"{page}/lahde" not in shown
    assert contact.get(f"{page}/lahde").headers["location"] == page

    refused = contact.post(page, {"association": ""})
    assert refused.status_code == 422
    assert "Valitse yhdistys listasta." in words(refused)
    assert contact.post(page, {"association": sharing.neighbour}).headers["location"] == f"{page}?saved=asked"
    assert "Odotamme vastausta: Naapurin Tuki ry" in words(contact.get(page))

    desk = f"/yhdistykset/{sharing.neighbour}"
    asked = re.search(r'href="(/yhdistykset/yhteinen/[^"]+)"', neighbour.get(desk).text)[1]
    told = words(neighbour.get(asked))
    assert "Pihlajapiha" in told
    assert "Kuusikulman Tuki ry" in told
    assert neighbour.get(plan).status_code == 404
    assert neighbour.post(asked, {}).status_code == 422
    assert neighbour.post(asked, {"answer": "share"}).headers["location"] == asked
    assert "järjestää ryhmää nyt yhdessä" in words(neighbour.get(asked))
    assert asked not in neighbour.get(desk).text
    assert "Kuusikulman Tuki ry, Naapurin Tuki ry" in words(contact.get(plan))

    going = words(contact.get(f"{page}/lahde"))
    assert "Yhdistys, joka lähtee, ei enää näe ryhmää" in going
    gone = contact.post(f"{page}/lahde", {"association": sharing.own}).headers["location"]
    assert gone == "/omat-ryhmat?saved=owner-left"
    assert "Yhdistys on lähtenyt." in contact.get(gone).text
    assert contact.get(page).status_code == 404
    assert "Naapurin Tuki ry" in words(neighbour.get(page))


def test_a_no_and_a_taking_back_are_told(sharing, browse):
    contact, neighbour = browse(sharing.contact), browse(sharing.of_neighbour)
    page = f"/ryhmat/{sharing.group}/yhdistykset"
    ask = sharing.ask()
    asked = f"/yhdistykset/yhteinen/{ask}"
    assert contact.post(f"{page}/{ask}/peru", {}).headers["location"] == f"{page}?saved=taken-back"
    assert "Pyyntö on peruttu. Siihen ei tarvitse vastata." in words(neighbour.get(asked))
    # Too late: how it stands is shown.
    assert neighbour.post(asked, {"answer": "share"}).headers["location"] == asked
    ask = sharing.ask()
    neighbour.post(f"/yhdistykset/yhteinen/{ask}", {"answer": "not_now"})
    assert "Yhdistys ei lähde nyt mukaan: Naapurin Tuki ry." in words(contact.get(page))
    assert f'action="{page}"' in contact.get(page).text


def test_a_name_that_is_taken_is_told_beside_the_answer(sharing, browse):
    sharing.house.group("Pihlajapiha", association=sharing.neighbour)
    neighbour, ask = browse(sharing.of_neighbour), sharing.ask()
    refused = neighbour.post(f"/yhdistykset/yhteinen/{ask}", {"answer": "share"})
    assert refused.status_code == 422
    assert "Yhdistykselläsi on jo samanniminen ryhmä." in words(refused)


def test_staff_say_which_association_goes(sharing, browse):
    sharing.shared()
    staff, page = browse(sharing.house.staff), f"/ryhmat/{sharing.group}/yhdistykset"
    assert re.findall(r'name="association" value="([^"]+)"', staff.get(f"{page}/lahde").text) == [
        sharing.own,
        sharing.neighbour,
    ]
    refused = staff.post(f"{page}/lahde", {"association": ""})
    assert refused.status_code == 422
    gone = staff.post(f"{page}/lahde", {"association": sharing.own})
    assert gone.headers["location"] == f"{page}?saved=left"
    assert sharing.names() == ["Naapurin Tuki ry"]
