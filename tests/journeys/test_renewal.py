"""A group goes on: its leader presses once, the contact publishes, a member says yes, and both sit in the new room."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect
from sqlalchemy import select

from app.associations.models import Association, Contact
from tests.journeys.scene import Scene
from tests.journeys.served import ServedHouse
from tests.journeys.visitor import PHONE
from tests.journeys.words import fi

HEINA = "heina@koti.example"


@pytest.fixture(scope="module")
def closing_house(tmp_path_factory):
    """A house with a group whose last weeks have begun, and a contact who answers for it."""
    served = ServedHouse(tmp_path_factory.mktemp("closing"))
    scene = Scene(served.database_url)
    served.circle = scene.circle("Kataja", "Heinä", "Rahka", group="Havupolku")
    started = scene.clock.now() - timedelta(days=60)
    served.group = scene.publish(served.circle, days=-60, state="ending", started_at=started, intake="closed")
    served.contact = scene.person()
    with scene.database.transaction() as session:
        facts = {"account_id": served.contact.account_id, "created_at": scene.clock.now()}
        association = session.scalars(select(Association)).one()
        session.add(Contact(association_id=association.id, **facts))
        served.association = association.public_id
    scene.rename_address(served.circle.people["Heinä"], HEINA)
    scene.close()
    served.start()
    yield served
    served.stop()


def agree(page, name):
    page.get_by_label(fi("name-in-group"), exact=True).fill(name)
    page.get_by_label(fi("accept-rules")).check()
    page.get_by_label(fi("consent-keep-words")).check()


def test_the_same_people_meet_in_the_new_room(closing_house, visitors):
    def come(person, **look):
        return visitors(closing_house, **look).has_session(person)

    leader = come(closing_house.circle.kataja, **PHONE)
    page = leader.page
    page.goto("/omat-ryhmat")
    page.get_by_role("link", name=fi("closing-title")).click()
    expect(page.locator("li.task.is-done")).to_have_count(2)
    page.get_by_role("button", name=fi("renew")).click()
    # Whoever pressed has said yes by it; name, rules and consent are asked as of anybody.
    expect(page).to_have_url(re.compile("/tervetuloa/"))
    agree(page, "Kataja")
    page.get_by_role("button", name=fi("accept-invitation")).click()
    leader.is_connected()
    room = page.url

    contact = come(closing_house.contact)
    contact.page.goto(f"/yhdistykset/{closing_house.association}")
    planned = contact.page.locator("ul.rows > li").filter(has_text=fi("group-state-planning"))
    planned.get_by_role("link", name=fi("open-plan")).click()
    expect(contact.main).to_contain_text(fi("plan-continues"))
    contact.page.get_by_label(fi("with-one-leader")).check()
    contact.page.get_by_role("button", name=fi("publish-group")).click()
    expect(contact.page.get_by_role("status").first).to_contain_text(fi("plan-saved-published"))
    expect(contact.main).to_contain_text(fi("plan-places-held", count=2))

    letter = closing_house.wait_for_letter(HEINA)
    assert "Havupolku" not in letter.text
    member = come(closing_house.circle.people["Heinä"], **PHONE)
    member.enter(closing_house.circle.room)
    member.page.get_by_role("link", name=fi("renewal-look")).click()
    assert member.page.url == letter.link
    expect(member.page.get_by_label(fi("name-in-group"), exact=True)).to_have_value("Heinä")
    agree(member.page, "Heinä")
    member.page.get_by_role("button", name=fi("renewal-come")).click()
    member.is_connected()
    expect(member.page).to_have_url(room)
    for screen in (leader, member):
        expect(screen.page.get_by_role("log")).to_contain_text("Heinä tuli ryhmään")


def test_a_no_needs_no_script_and_nothing_filled_in(closing_house, visitors):
    person = visitors(closing_house, script=False, **PHONE).has_session(closing_house.circle.people["Rahka"])
    page = person.page
    page.goto("/omat-ryhmat")
    page.locator("main a[href^='/jatko/']").click()
    page.get_by_role("button", name=fi("renewal-no")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(fi("renewal-declined"))
