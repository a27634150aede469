"""A contact founds a group on a phone, staff prepare another, leaders answer, and nothing is published too early."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from app.texts import dates
from tests.journeys.planned import ASSOCIATION, Planned, next_tuesday
from tests.journeys.scene import Scene
from tests.journeys.served import ServedHouse
from tests.journeys.test_keyboard import press, starts_with_skip_link, tab_to
from tests.journeys.visitor import PHONE
from tests.journeys.words import fi

ADDRESSES = {
    "Kaarna": "kaarna@yhdistys.example",
    "Vaapukka": "vaapukka@yhdistys.example",
    "Pihka": "pihka@koti.example",
    "Hilla": "hilla@koti.example",
    "Tyrni": "tyrni@koti.example",
    "Sammal": "sammal@koti.example",
    "Havu": "havu@koti.example",
    "staff": "tyo@liitto.example",
}


@pytest.fixture(scope="module")
def planned_house(tmp_path_factory):
    """A house with an association, its contacts, and groups in every stage of planning."""
    served = ServedHouse(tmp_path_factory.mktemp("planned"))
    scene = Scene(served.database_url)
    served.people = {name: scene.person(staff=name == "staff") for name in ADDRESSES}
    planned = Planned(scene, served.people)
    served.facts = planned.facts()
    for name, address in ADDRESSES.items():
        scene.rename_address(served.people[name], address)
    scene.close()
    served.start()
    yield served
    served.stop()


@pytest.fixture
def come(visitors, planned_house):
    """`come("staff")` opens a window in which this person is signed in."""
    return lambda name, **look: visitors(planned_house, **look).has_session(planned_house.people[name])


def heading(visitor, words):
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text(words)


def says(visitor, key):
    expect(visitor.page.get_by_role("status").first).to_contain_text(fi(key))


def open_heading(visitor, key):
    visitor.page.get_by_role("main").get_by_role("link", name=fi(f"heading-{key}"), exact=True).click()
    heading(visitor, fi(f"heading-{key}"))


def save(visitor):
    visitor.page.get_by_role("button", name=fi("save")).click()


def accept_to_lead(visitor, group, name):
    visitor.page.goto("/omat-ryhmat")
    visitor.page.get_by_role("link", name=group).click()
    expect(visitor.main).to_contain_text(fi("asked-by", association=ASSOCIATION))
    visitor.page.get_by_label(fi("name-in-group"), exact=True).fill(name)
    visitor.page.get_by_label(fi("accept-rules")).check()
    visitor.page.get_by_label(fi("consent-keep-words")).check()
    visitor.page.get_by_role("button", name=fi("accept-invitation")).click()
    visitor.is_connected()


def test_a_contact_founds_a_group_on_a_phone_and_publishes_it(planned_house, visitors, come):
    kaarna = visitors(planned_house, **PHONE)
    kaarna.allow("status of 422")
    page = kaarna.page
    kaarna.sign_in_by_code(ADDRESSES["Kaarna"])
    page.get_by_role("link", name=ASSOCIATION, exact=True).click()
    page.get_by_role("link", name=fi("new-group"), exact=True).click()
    page.get_by_label(fi("group-name"), exact=True).fill("Kanervakangas")
    page.get_by_label(fi("template-small-name")).check()
    page.get_by_role("button", name=fi("begin-plan")).click()
    heading(kaarna, "Kanervakangas")
    says(kaarna, "plan-saved-group")
    expect(page.get_by_role("button", name=fi("publish-group"))).to_have_count(0)

    # Straight from what is missing to the very field of it.
    page.get_by_role("link", name=fi("condition-what_connects")).click()
    expect(page).to_have_url(re.compile("#what_connects$"))
    fill_frame(kaarna)
    expect(page.get_by_role("heading", level=1)).to_have_text("Kanervakangas")
    expect(page.locator("#publish")).not_to_contain_text(fi("condition-what_connects"))

    open_heading(kaarna, "communication")
    page.get_by_label(re.compile(fi("channel-letters"))).check()
    save(kaarna)
    open_heading(kaarna, "content")
    expect(page.locator("ol.rows > li")).to_have_count(8)
    change_programme(kaarna)
    page.get_by_label(fi("rules-fit")).check()
    save(kaarna)
    page.get_by_role("link", name=fi("content-ready")).click()
    open_heading(kaarna, "leaders")
    page.get_by_label(fi("leader-address")).fill(ADDRESSES["Sammal"])
    page.get_by_role("button", name=fi("invite-leader")).click()
    says(kaarna, "plan-saved-invited")
    letter = planned_house.wait_for_letter(ADDRESSES["Sammal"])
    assert "Kanervakangas" not in letter.text
    assert ADDRESSES["Sammal"] not in page.content()

    sammal = come("Sammal")
    accept_to_lead(sammal, "Kanervakangas", "Sammal")
    page.get_by_role("link", name=fi("back-to-plan")).click()
    expect(page.locator("li.task").first).to_contain_text("Sammal")
    page.get_by_label(fi("with-one-leader")).check()
    page.get_by_role("button", name=fi("publish-group")).click()
    says(kaarna, "plan-saved-published")
    page.goto(f"/yhdistykset/{planned_house.facts['association']}")
    row = page.locator("ul.rows > li").filter(has_text="Kanervakangas")
    expect(row).to_contain_text(fi("group-state-recruiting"))
    expect(row).to_contain_text(dates.day("fi", next_tuesday()))
    assert "Sammal" not in page.content()
    sammal.page.goto("/omat-ryhmat")
    sammal.page.get_by_role("link", name=fi("open-plan")).click()
    expect(sammal.main).to_contain_text(fi("plan-shut"))


def fill_frame(visitor):
    """A mistake first: 30 February is told, and everything typed stays."""
    page = visitor.page
    page.get_by_label(fi("frame-target"), exact=True).fill("Vanhemmille, joiden lapsi tarvitsee erityistä tukea.")
    page.get_by_label(fi("frame-connects"), exact=True).fill("Meitä yhdistää pieni lapsi ja arki hänen kanssaan.")
    page.get_by_label(fi("intake-closed")).check()
    page.get_by_label(fi("mode-online"), exact=True).check()
    page.get_by_label(fi("frame-start"), exact=True).fill("30.2.2027")
    end = next_tuesday() + timedelta(days=182)
    page.get_by_label(fi("frame-end"), exact=True).fill(f"{end:%Y-%m-%d}")
    page.get_by_label(fi("rhythm-three_weeks")).check()
    page.get_by_label(fi("frame-time"), exact=True).fill("20.00")
    save(visitor)
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.locator("#start_date-error")).to_have_text(fi("error-no_such_date"))
    expect(page.get_by_label(fi("frame-time"), exact=True)).to_have_value("20.00")
    start = next_tuesday()
    page.get_by_label(fi("frame-start"), exact=True).fill(f"{start.day}.{start.month}.{start.year}")
    save(visitor)


def change_programme(visitor):
    """One meeting gets its own theme, another goes and comes back."""
    page = visitor.page
    second = page.locator("ol.rows > li").nth(1)
    second.get_by_role("link").click()
    page.get_by_label(fi("meeting-theme"), exact=True).select_option(label=fi("theme-own"))
    page.get_by_label(fi("meeting-own-theme")).fill("Retki metsään")
    save(visitor)
    says(visitor, "content-saved-meeting")
    expect(second).to_contain_text("Retki metsään")
    second.get_by_role("button").click()
    expect(page.locator("ol.rows > li")).to_have_count(7)
    page.get_by_role("button", name=fi("meeting-restore")).click()
    expect(second).to_contain_text("Retki metsään")


def test_staff_prepare_a_wish_and_nothing_is_published_before_the_approval(planned_house, come):
    kaarna, staff = come("Kaarna", **PHONE), come("staff")
    send_wish(kaarna, ADDRESSES["Havu"])
    assert "Lumikello" not in planned_house.wait_for_letter(ADDRESSES["Havu"]).text
    page = staff.page
    page.goto("/liitto")
    page.get_by_role("link", name=f"{fi('staff-prepare-plan')}: Lumikello").click()
    expect(page.get_by_role("button", name=fi("publish-group"))).to_have_count(0)
    open_heading(staff, "frame")
    page.get_by_label(fi("group-name"), exact=True).fill("Tuomikuja")
    save(staff)
    page.get_by_role("button", name=fi("hand-over")).click()
    says(staff, "plan-saved-handed-over")

    kaarna.page.reload()
    expect(kaarna.main).to_contain_text(fi("turnkey-draft-ready"))
    kaarna.page.get_by_text(fi("wish-changes"), exact=True).click()
    kaarna.page.get_by_label(fi("wished-changes")).fill("Keskiviikko olisi parempi.")
    kaarna.page.get_by_role("button", name=fi("send-wish")).click()
    says(kaarna, "plan-saved-changes")
    page.goto(kaarna.page.url)
    expect(staff.main).to_contain_text("Keskiviikko olisi parempi.")
    page.get_by_role("button", name=fi("hand-over")).click()
    kaarna.page.reload()
    kaarna.page.get_by_role("link", name=fi("look-at-draft")).first.click()
    expect(kaarna.main).to_contain_text(fi("theme-adult_last-title"))
    kaarna.page.get_by_role("link", name=fi("back-to-plan")).first.click()
    kaarna.page.get_by_role("button", name=fi("approve-draft")).click()
    says(kaarna, "plan-saved-approved")
    expect(kaarna.page.get_by_role("button", name=fi("publish-group"))).to_have_count(0)

    accept_to_lead(come("Havu"), "Tuomikuja", "Havu")
    page.goto("/liitto")
    page.get_by_role("link", name=f"{fi('open-plan')}: Tuomikuja").click()
    page.get_by_label(fi("with-one-leader")).check()
    page.get_by_role("button", name=fi("publish-group")).click()
    says(staff, "plan-saved-published")


def send_wish(visitor, leader):
    """The six answers; the group gets the first neutral name that is free."""
    page = visitor.page
    page.goto("/omat-ryhmat")
    page.get_by_role("link", name=ASSOCIATION, exact=True).click()
    page.get_by_role("link", name=fi("new-group"), exact=True).click()
    page.get_by_role("link", name=fi("answer-six")).click()
    page.get_by_label(fi("template-adult-name")).check()
    page.get_by_label(fi("six-leader"), exact=True).fill(leader)
    page.get_by_label(fi("six-month")).select_option(index=4)
    page.get_by_label(fi("weekday-wed"), exact=True).check()
    page.get_by_label(fi("intake-open")).check()
    page.get_by_role("button", name=fi("six-send")).click()
    says(visitor, "plan-saved-wish")
    heading(visitor, "Lumikello")


def test_an_invitation_to_lead_is_answered_with_no_and_is_nobody_elses(planned_house, come):
    path = f"/tervetuloa/{planned_house.facts['asked']}"
    stranger = come("Vaapukka")
    stranger.allow("status of 404")
    stranger.page.goto(path)
    heading(stranger, fi("refusal-heading-404"))
    hilla = come("Hilla", **PHONE)
    hilla.page.goto(path)
    heading(hilla, "Suopursu")
    hilla.page.get_by_role("button", name=fi("not-this-time")).click()
    says(hilla, "declined-done")
    hilla.page.get_by_role("button", name=fi("change-mind")).click()
    heading(hilla, "Suopursu")
    hilla.page.get_by_role("button", name=fi("not-this-time")).click()
    # Whoever goes back sees what they said, and may still take it back.
    hilla.page.goto(path)
    says(hilla, "declined-done")
    expect(hilla.page.get_by_role("button", name=fi("change-mind"))).to_be_visible()
    kaarna = come("Kaarna")
    kaarna.page.goto(f"/ryhmat/{planned_house.facts['half']}/suunnitelma/ohjaajat")
    expect(kaarna.main).to_contain_text(fi("leader-declined"))


def test_planning_with_the_keyboard_alone(planned_house, come):
    kaarna = come("Kaarna")
    page = kaarna.page
    page.goto(f"/yhdistykset/{planned_house.facts['association']}/ryhmat/uusi")
    starts_with_skip_link(kaarna, "#main")
    tab_to(kaarna, page.get_by_label(fi("group-name"), exact=True))
    page.keyboard.type("Suvipolku")
    tab_to(kaarna, page.get_by_label(fi("template-small-name")))
    press(kaarna, "Space")
    tab_to(kaarna, page.get_by_role("button", name=fi("begin-plan")))
    press(kaarna, "Enter")
    heading(kaarna, "Suvipolku")
    tab_to(kaarna, page.get_by_role("link", name=fi("heading-communication"), exact=True))
    press(kaarna, "Enter")
    heading(kaarna, fi("heading-communication"))
    tab_to(kaarna, page.locator("input[name=channels]").nth(1))
    press(kaarna, "Space")
    tab_to(kaarna, page.get_by_role("button", name=fi("save")))
    press(kaarna, "Enter")
    says(kaarna, "plan-saved-heading")
    tab_to(kaarna, page.get_by_role("link", name=fi("condition-start_date")))
    press(kaarna, "Enter")
    expect(page).to_have_url(re.compile("#start_date$"))
    heading(kaarna, fi("heading-frame"))
    tab_to(kaarna, page.get_by_role("button", name=fi("save")))
