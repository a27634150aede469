"""Everything but the room itself works without JavaScript: signing in, coming in, settings, the staff's desk."""

import re

from playwright.sync_api import expect

from tests.journeys.visitor import PHONE
from tests.journeys.words import fi


def test_signing_in_coming_in_and_settings(house, visitors):
    newcomer = next(house.newcomers)
    person = visitors(house, script=False, **PHONE)
    person.allow("status of 422")
    page = person.page

    page.goto("/kirjaudu")
    page.locator("#address").fill("ei osoite")
    page.locator("button[value=letter]").click()
    expect(page.locator("#address-error")).to_have_text(fi("error-address_bad"))
    expect(page.locator("#address")).to_have_value("ei osoite")
    person.sign_in_by_link(newcomer.address)

    page.get_by_role("link", name="Pihlajapiha").click()
    page.get_by_label(fi("name-in-group"), exact=True).fill("Lumme")
    page.get_by_role("button", name=fi("open-group-room")).click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_label(fi("name-in-group"), exact=True)).to_have_value("Lumme")
    page.get_by_label(fi("accept-rules")).check()
    page.get_by_label(fi("consent-keep-words")).check()
    page.get_by_role("button", name=fi("open-group-room")).click()
    # Playwright looks into <noscript> by selectors alone.
    expect(page.locator("main h1 + p")).to_be_visible()
    assert page.locator("main h1 + p").inner_text() == fi("room-needs-script")
    expect(page.locator("main a[href='/apua-nyt']")).to_be_visible()
    page.locator("main a[href='/omat-ryhmat']").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Pihlajapiha")
    page.get_by_role("link", name=fi("settings")).first.click()
    change_settings(page)
    sign_out(page)


def change_settings(page):
    page.get_by_label(fi("text-size-largest"), exact=True).check()
    page.get_by_label(fi("colours-dark"), exact=True).check()
    page.get_by_label("Svenska").check()
    page.get_by_role("button", name=fi("save-settings")).click()
    html = page.locator("html")
    expect(html).to_have_attribute("lang", "sv")
    expect(html).to_have_attribute("data-theme", "dark")
    expect(html).to_have_attribute("data-text", "largest")
    page.get_by_role("button", name="Suomi").click()
    expect(html).to_have_attribute("lang", "fi")


def sign_out(page):
    page.goto("/omat-ryhmat")
    page.get_by_role("button", name=fi("sign-out")).click()
    expect(page.get_by_text(fi("signed-out-now"))).to_be_visible()
    page.goto("/omat-ryhmat")
    expect(page).to_have_url(re.compile("/kirjaudu"))


def test_the_code_and_the_languages(house, visitors):
    newcomer = next(house.newcomers)
    person = visitors(house, script=False)
    page = person.page
    page.goto("/")
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("button", name="Suomi").click()
    person.sign_in_by_code(newcomer.address)
    expect(page.get_by_role("link", name="Pihlajapiha")).to_be_visible()


def test_the_staffs_desk(house, visitors):
    staff = visitors(house, script=False).has_session(house.staff)
    staff.allow("status of 422")
    page = staff.page
    page.goto("/liitto/yhdistykset/uusi")
    page.get_by_label(fi("staff-association-name")).fill("Koivun yhdistys")
    page.get_by_role("button", name=fi("staff-add-association")).click()
    expect(page.locator("#first_address-error")).to_be_visible()
    expect(page.get_by_label(fi("staff-association-name"))).to_have_value("Koivun yhdistys")
    page.get_by_label(fi("staff-first-address"), exact=True).fill("koivu@esimerkki.example")
    page.get_by_label(fi("staff-second-staff")).check()
    page.get_by_role("button", name=fi("staff-add-association")).click()
    expect(page.get_by_role("status")).to_contain_text(fi("staff-association-saved"))

    page.get_by_role("link", name=fi("staff-found-group")).click()
    page.get_by_label(fi("six-association")).select_option("Koivun yhdistys")
    page.get_by_label(fi("template-adult-name")).check()
    page.get_by_label(fi("six-leader"), exact=True).fill("sammal@esimerkki.example")
    page.get_by_label(fi("six-month")).select_option(index=3)
    page.get_by_label(fi("weekday-thu"), exact=True).check()
    page.get_by_role("button", name=fi("six-send-staff")).click()
    expect(page.locator("#intake-error")).to_be_visible()
    expect(page.get_by_label(fi("six-leader"), exact=True)).to_have_value("sammal@esimerkki.example")
    page.get_by_label(fi("intake-closed")).check()
    page.get_by_role("button", name=fi("six-send-staff")).click()
    expect(page.get_by_role("status")).to_contain_text(fi("plan-saved-group"))
    page.get_by_role("link", name=fi("heading-leaders"), exact=True).click()
    house.wait_for_letter("sammal@esimerkki.example")
    page.locator("summary").filter(has_text=fi("leader-take-back")).click()
    page.get_by_role("button", name=fi("leader-take-back-yes")).click()
    expect(page.get_by_role("status")).to_contain_text(fi("plan-saved-taken-back"))

    page.get_by_role("link", name=fi("back-to-plan")).click()
    page.get_by_role("link", name=fi("staff-back-to-desk")).click()
    page.get_by_role("link", name="Pihlajapiha", exact=True).last.click()
    page.get_by_label(fi("staff-address"), exact=True).fill("lumme@esimerkki.example")
    page.get_by_label(fi("staff-role-member"), exact=True).check()
    page.get_by_role("button", name=fi("staff-send-invitation")).click()
    expect(page.get_by_role("status")).to_contain_text(fi("staff-invited-done"))
    house.wait_for_letter("lumme@esimerkki.example")
    page.get_by_role("button", name=fi("staff-take-back")).click()
    expect(page.get_by_text(fi("staff-no-invitations"))).to_be_visible()
