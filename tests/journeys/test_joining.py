"""A parent on a phone, from a group's public page to the first message; and a leader who answers."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.scene import Scene
from tests.journeys.served import ServedHouse
from tests.journeys.visitor import PHONE
from tests.journeys.words import fi

PARENT = "kanerva@esimerkki.example"


@pytest.fixture(scope="module")
def street(tmp_path_factory):
    """A house with an open group and two closed ones that anybody may find."""
    served = ServedHouse(tmp_path_factory.mktemp("street"))
    scene = Scene(served.database_url)
    served.leaders = {}
    served.groups = {}
    for name, facts in (
        ("Pihlajapiha", {"state": "running", "started_at": scene.clock.now(), "days": -1}),
        ("Suopursu", {"intake": "closed"}),
        ("Saunapolku", {"intake": "closed", "plan": {"template": "adult"}}),
    ):
        circle = scene.circle("Pihka", "Havu", group=name)
        served.leaders[name] = circle.pihka
        served.groups[name] = scene.publish(circle, **facts)
    scene.close()
    served.start()
    yield served
    served.stop()


class Screens:
    """The pages shown before the room, by their headings; the form's own "sent" state is one with its form."""

    def __init__(self, page):
        self._page = page
        self.seen = []

    def note(self):
        self.seen.append(self._page.get_by_role("heading", level=1).inner_text())


def test_an_open_group_is_three_screens_from_its_page_to_the_first_message(street, visitors):
    parent = visitors(street, **PHONE)
    page, screens = parent.page, Screens(parent.page)
    page.goto(f"/ryhmat/{street.groups['Pihlajapiha']}")
    screens.note()
    join = page.get_by_role("link", name=fi("join-group"))
    expect(join).to_be_in_viewport()  # next time and the one button are seen without scrolling
    join.click()
    screens.note()
    fill(page, "Kanerva", PARENT)
    page.get_by_role("button", name=fi("join-group")).click()
    expect(page.get_by_role("status")).to_contain_text(fi("join-sent"))
    letter = street.wait_for_letter(PARENT)
    assert "Pihlajapiha" not in letter.text
    page.goto(letter.link)
    screens.note()
    page.get_by_role("button", name=fi("join-link-button")).click()
    parent.is_connected()
    parent.write("Hei, täällä Kanerva.")
    parent.sees("Hei, täällä Kanerva.")
    assert len(screens.seen) == 3, screens.seen


def test_a_closed_group_is_four_screens_and_a_leaders_yes(street, visitors):
    address = "utu@esimerkki.example"
    group = street.groups["Suopursu"]
    parent = visitors(street, **PHONE)
    page, screens = parent.page, Screens(parent.page)
    page.goto(f"/ryhmat/{group}")
    screens.note()
    page.get_by_role("link", name=fi("ask-to-join")).click()
    screens.note()
    fill(page, "Utu", address)
    page.get_by_label(fi("join-why")).fill("Iltaisin on hiljaista.")
    page.get_by_label(fi("join-heard")).select_option(label=fi("heard-friend"))
    page.get_by_role("button", name=fi("join-send")).click()
    expect(page.get_by_role("status")).to_contain_text(fi("join-sent-asks"))
    page.goto(street.wait_for_letter(address).link)
    screens.note()
    page.get_by_role("button", name=fi("join-link-button")).click()
    expect(page.get_by_role("status")).to_contain_text(fi("request-sent"))
    screens.note()

    leader = visitors(street, **PHONE).has_session(street.leaders["Suopursu"])
    leader.page.goto("/omat-ryhmat")
    leader.page.get_by_role("link", name=fi("requests-waiting", count=1)).click()
    leader.page.get_by_role("link", name="Utu").click()
    expect(leader.main).to_contain_text("Iltaisin on hiljaista.")
    assert address not in leader.page.content()
    leader.page.get_by_label(fi("decision-accept")).check()
    leader.page.get_by_role("button", name=fi("decision-send")).click()
    expect(leader.page.get_by_role("status")).to_contain_text(fi("requests-accepted"))

    decision = street.wait_for_letter(address, earlier=1)
    assert "Suopursu" not in decision.text
    page.goto(decision.link)
    parent.is_connected()
    parent.write("Kiitos, että pääsin.")
    parent.sees("Kiitos, että pääsin.")
    assert len(screens.seen) <= 4, screens.seen


def test_the_leader_finds_requests_in_the_rooms_menu(street, visitors):
    leader = visitors(street).has_session(street.leaders["Pihlajapiha"])
    leader.page.goto("/omat-ryhmat")
    leader.page.get_by_role("link", name=fi("open-group-room")).click()
    leader.is_connected()
    leader.open_tool("menu-requests")
    expect(leader.page.get_by_role("heading", level=1)).to_have_text(fi("requests-title"))


def test_finding_asking_and_a_kind_no_need_no_script(street, visitors):
    """Three clicks from the front page to the right group; what is wrong is told; a no is read inside."""
    address = "lumme@esimerkki.example"
    parent = visitors(street, script=False, **PHONE)
    parent.allow("status of 422")
    page = parent.page
    page.goto("/")
    page.get_by_role("link", name=fi("find-group")).click()
    page.get_by_label(fi("filter-who")).select_option(label=fi("template-adult-name"))
    page.get_by_role("button", name=fi("filter-show")).click()
    page.get_by_role("link", name="Saunapolku").click()
    page.get_by_role("link", name=fi("ask-to-join")).click()
    fill(page, "Pihka", address)
    page.get_by_role("button", name=fi("join-send")).click()
    expect(page.locator("#name-error")).to_have_text(fi("error-name_taken"))
    expect(page.locator("#address")).to_have_value(address)
    page.locator("#name").fill("Lumme")
    page.get_by_role("button", name=fi("join-send")).click()
    page.goto(street.wait_for_letter(address).link)
    page.get_by_role("button", name=fi("join-link-button")).click()
    expect(page).to_have_url(re.compile("/pyynto/"))

    leader = visitors(street, script=False).has_session(street.leaders["Saunapolku"])
    leader.page.goto(f"/ryhmat/{street.groups['Saunapolku']}/pyynnot")
    leader.page.get_by_role("link", name="Lumme").click()
    leader.page.get_by_label(fi("decision-not-now")).check()
    leader.page.locator("#words").fill("Kiitos, Lumme. Tällä kertaa emme ota sinua mukaan.")
    leader.page.get_by_role("button", name=fi("decision-send")).click()
    expect(leader.page.get_by_role("status")).to_contain_text(fi("requests-declined"))

    decision = street.wait_for_letter(address, earlier=1)
    assert "emme ota" not in decision.text
    page.goto(decision.link)
    expect(parent.main).to_contain_text("Tällä kertaa emme ota sinua mukaan.")
    expect(page.get_by_role("link", name="Pihlajapiha")).to_be_visible()


def fill(page, name, address):
    page.locator("#name").fill(name)
    page.locator("#address").fill(address)
    page.locator("#rules").check()
    page.locator("#keep_words").check()
