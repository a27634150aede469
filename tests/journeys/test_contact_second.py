"""While the other leader is silent the association's contact is the second: of another setting aside, of a removal."""

from playwright.sync_api import expect

from tests.journeys.visitor import PHONE
from tests.journeys.words import fi

HURT = "vika on vanhemmissa"


def test_a_contact_is_the_second_and_is_shown_no_name_and_no_message(visitors, house):
    circle = house.with_contact
    sammal = visitors(house).has_session(circle.sammal).enter(circle.room)
    havu = visitors(house, **PHONE).has_session(circle.havu).enter(circle.room)
    contact = visitors(house, **PHONE).has_session(house.contact)
    havu.write(f"Jos lapsi ei nuku, {HURT}.")

    _set_aside(sammal)
    expect(havu.page.get_by_role("heading", level=1)).to_have_text(fi("away-title"))
    sammal.sheet.get_by_role("button", name=fi("bring-back")).click()
    havu.is_connected()
    sammal.page.reload()

    _set_aside(sammal)
    link = sammal.sheet.get_by_role("link", name=fi("aside-ask-second"))
    expect(link).to_be_focused()
    sammal.page.keyboard.press("Enter")
    _propose(sammal, fi("ask-aside-send"), told="removal-saved-asked")
    havu.write("Olen vielä täällä.")
    _decide(contact, fi("aside-confirm"))
    expect(contact.page.get_by_role("status")).to_contain_text(fi("removal-saved-aside"))
    expect(havu.page.get_by_role("heading", level=1)).to_have_text(fi("away-title"))

    sammal.page.goto(f"/huone/{circle.room}")
    sammal.page.get_by_role("button", name=fi("menu"), exact=True).click()
    sammal.page.get_by_role("menuitem", name=fi("menu-people")).click()
    sammal.sheet.get_by_role("link", name=fi("propose-removal-name", name="Havu")).click()
    _propose(sammal, fi("propose-removal"), told="removal-saved-proposed")
    _decide(contact, fi("removal-confirm"))
    expect(contact.page.get_by_role("status")).to_contain_text(fi("removal-saved-removed"))
    expect(contact.main).to_contain_text(fi("contact-no-removals"))
    expect(havu.page.get_by_role("heading", level=1)).to_have_text(fi("removed-title"))
    expect(havu.main).to_contain_text(fi("removed-reason", reason=fi("removal-hurts")))


def _set_aside(leader):
    leader.pick(HURT, fi("set-aside"))
    leader.sheet.get_by_role("combobox").select_option(label=fi("aside-hurts"))
    leader.sheet.get_by_role("button", name=fi("set-aside")).click()


def _propose(leader, button, told):
    leader.page.get_by_label(fi("removal-hurts")).check()
    leader.page.get_by_role("button", name=button).click()
    expect(leader.page.get_by_role("status")).to_contain_text(fi(told))


def _decide(contact, answer):
    """From the contact's own page, where a line says that something waits."""
    contact.page.goto("/omat-ryhmat")
    contact.page.get_by_role("link", name=fi("contact-removals-waiting", count=1)).click()
    expect(contact.main).to_contain_text(fi("removal-hurts"))
    for secret in ("Havu", "Sammal", HURT):
        expect(contact.main).not_to_contain_text(secret)
    contact.page.get_by_role("button", name=answer).click()
