"""From an empty house to two people talking, and what a leader can do when talk goes wrong."""

import re
import time

import pytest
from playwright.sync_api import expect

from tests.journeys.served import ServedHouse
from tests.journeys.visitor import PHONE
from tests.journeys.words import fi

STAFF = "tyo@esimerkki.example"
LEADER = "sammal@esimerkki.example"
MEMBER = "havu@esimerkki.example"


@pytest.fixture
def empty_house(tmp_path):
    """As after the first start ever: nobody, nothing, and a link for the first staff member."""
    served = ServedHouse(tmp_path)
    served.start()
    yield served
    served.stop()


def test_a_house_is_founded_and_two_people_talk(empty_house, visitors):
    staff = visitors(empty_house)
    become_first_staff(staff)
    add_association(staff)
    found_group(staff, LEADER)
    invite(staff, MEMBER, "member")

    sammal = visitors(empty_house)
    sammal.sign_in_by_link(LEADER)
    accept_to_lead(sammal, "Sammal")
    havu = visitors(empty_house, **PHONE)
    havu.allow("status of 422")
    havu.sign_in_by_code(MEMBER)
    follow_invitation(havu)
    be_asked_again(havu)
    havu.is_connected()

    expect(sammal.main).to_contain_text(fi("line-joined", name="Havu"))
    sammal.write("Tervetuloa. Voit myös vain kuunnella.")
    havu.sees("Voit myös vain kuunnella.")
    havu.write("Hei, kiitos.")
    sammal.sees("Hei, kiitos.")
    expect(sammal.message("Hei, kiitos.")).to_contain_text("Havu")
    assert "Havu" not in sammal.page.title()
    # Presence goes in steps of half a minute; whoever comes sees who is there.
    expect(havu.page.locator(".roomhead__sub")).to_have_text(fi("present-count", count=2))


def become_first_staff(staff):
    staff.page.goto(staff.house.first_staff_link())
    assert "t=" not in staff.page.url
    staff.page.locator("#address").fill(STAFF)
    staff.page.locator("main form button").click()
    expect(staff.page.locator("#code")).to_be_visible()
    staff.page.goto(staff.house.wait_for_letter(STAFF).link)
    assert "t=" not in staff.page.url
    staff.page.locator("main form button").click()
    expect(staff.page.get_by_role("heading", level=1)).to_have_text(fi("staff-desk"))


def add_association(staff):
    staff.page.get_by_role("link", name=fi("staff-add-association")).click()
    staff.page.get_by_label(fi("staff-association-name")).fill("Pihlajan yhdistys")
    staff.page.get_by_label(fi("staff-first-address"), exact=True).fill("yhteys@esimerkki.example")
    staff.page.get_by_label(fi("staff-second-staff")).check()
    staff.page.get_by_role("button", name=fi("staff-add-association")).click()
    expect(staff.page.get_by_role("status")).to_contain_text(fi("staff-association-saved"))


def found_group(staff, leader):
    """By the six answers: the leader gets a letter at once."""
    page = staff.page
    page.get_by_role("link", name=fi("staff-found-group")).click()
    expect(page.get_by_label(fi("six-association"))).not_to_have_value("")
    page.get_by_label(fi("template-small-name")).check()
    page.get_by_label(fi("six-leader"), exact=True).fill(leader)
    page.get_by_label(fi("six-month")).select_option(index=3)
    page.get_by_label(fi("weekday-tue"), exact=True).check()
    page.get_by_label(fi("intake-open")).check()
    page.get_by_role("button", name=fi("six-send-staff")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Pihlajapiha")
    assert "Pihlajapiha" not in staff.house.wait_for_letter(leader).text
    page.get_by_role("link", name=fi("staff-back-to-desk")).click()
    page.get_by_role("link", name="Pihlajapiha", exact=True).click()


def invite(staff, address, role):
    staff.page.get_by_label(fi("staff-address"), exact=True).fill(address)
    staff.page.locator(f"input[name=role][value={role}]").check()
    staff.page.get_by_role("button", name=fi("staff-send-invitation")).click()
    expect(staff.page.get_by_role("status")).to_contain_text(fi("staff-invited-done"))
    assert address not in staff.page.content()
    invitation = staff.house.wait_for_letter(address)
    assert "Pihlajapiha" not in invitation.text


def follow_invitation(visitor, heading=None):
    visitor.page.get_by_role("link", name="Pihlajapiha").click()
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text(heading or fi("first-visit-heading"))


def accept_to_lead(visitor, name):
    follow_invitation(visitor, "Pihlajapiha")
    visitor.page.get_by_label(fi("name-in-group"), exact=True).fill(name)
    visitor.page.get_by_label(fi("accept-rules")).check()
    visitor.page.get_by_label(fi("consent-keep-words")).check()
    visitor.page.get_by_role("button", name=fi("accept-invitation")).click()
    visitor.is_connected()


def be_asked_again(visitor):
    """Nothing filled in, then a name and no consent: what is missing is said beside its field, what was typed stays."""
    page = visitor.page
    open_room = page.get_by_role("button", name=fi("open-group-room"))
    open_room.click()
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page).to_have_title(re.compile("^" + fi("page-title-check", title=fi("first-visit"))[:10]))
    name = page.get_by_label(fi("name-in-group"), exact=True)
    expect(name).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#name-error")).to_be_visible()
    expect(page.locator("#rules-error")).to_be_visible()

    place = page.locator("#place")
    expect(place).to_have_text(fi("your-place"))
    name.press_sequentially("Havu")
    expect(place).to_have_text("Havu")
    page.get_by_label(fi("accept-rules")).check()
    open_room.click()
    expect(page.locator("#keep_words-error")).to_have_text(fi("error-consent_needed"))
    expect(page.locator("#name-error")).to_have_count(0)
    expect(name).to_have_value("Havu")
    expect(page.get_by_label(fi("accept-rules"))).to_be_checked()

    page.get_by_role("alert").get_by_role("link").click()
    expect(page.get_by_label(fi("consent-keep-words"))).to_be_focused()
    page.keyboard.press("Space")
    open_room.click()


def test_own_words_can_be_changed_quoted_and_removed(in_room):
    havu, kanerva = in_room("Havu"), in_room("Kanerva", **PHONE)
    havu.write("Meillä nukuttin hyvin.")
    havu.pick("nukuttin", fi("edit"))
    expect(havu.page.locator("#compose")).to_have_value("Meillä nukuttin hyvin.")
    havu.write("Meillä nukuttiin hyvin.")
    kanerva.sees("Meillä nukuttiin hyvin.")
    expect(kanerva.message("nukuttiin")).to_contain_text(fi("edited"))
    expect(kanerva.message("nukuttin hyvin")).to_have_count(0)

    kanerva.pick("nukuttiin", fi("reply"))
    kanerva.write("Mikä auttoi?")
    answer = havu.message("Mikä auttoi?")
    expect(answer.get_by_role("button", name="Meillä nukuttiin")).to_be_visible()

    havu.page.locator("li.msg", has=havu.page.get_by_text("Meillä nukuttiin hyvin.", exact=True)).locator(
        "button[aria-haspopup=menu]"
    ).first.click()
    havu.page.get_by_role("menuitem", name=fi("remove")).click()
    havu.sheet.get_by_role("button", name=fi("remove")).click()
    expect(havu.sheet).to_have_count(0)
    for person in (havu, kanerva):
        expect(person.page.locator("li.msg--hidden")).to_have_text(fi("message-removed"))
        expect(person.message("Mikä auttoi?").locator("blockquote")).to_have_text(fi("message-removed"))
        expect(person.main).not_to_contain_text("nukuttiin")


def test_a_leader_hides_a_message_and_shows_it_again(in_room):
    sammal, havu, kanerva = in_room("Sammal"), in_room("Havu"), in_room("Kanerva", **PHONE)
    havu.write("Teillä on aina niin helppoa.")
    sammal.pick("niin helppoa", fi("hide"))
    sammal.sheet.get_by_role("button", name=fi("hide")).click()
    expect(sammal.sheet).to_contain_text(fi("reason-missing"))
    sammal.sheet.get_by_label(fi("hide-privacy")).check()
    sammal.sheet.get_by_role("button", name=fi("hide")).click()
    expect(sammal.sheet).to_contain_text(fi("hidden-done"))

    expect(kanerva.page.locator("li.msg--hidden")).to_have_text(fi("message-hidden") + fi("report"))
    expect(kanerva.main).not_to_contain_text("helppoa")
    assert "helppoa" not in kanerva.page.content()
    expect(sammal.sheet.get_by_role("heading", level=2)).to_be_focused()
    own = havu.page.locator("li.msg--hidden")
    expect(own).to_contain_text(fi("own-message-hidden"))
    own.get_by_role("button", name=fi("reveal")).click()
    expect(havu.sheet).to_contain_text("Teillä on aina niin helppoa.")
    expect(havu.sheet).to_contain_text(fi("message-hidden-reason", reason=fi("hide-privacy")))

    sammal.sheet.get_by_role("button", name=fi("unhide")).click()
    for person in (sammal, havu, kanerva):
        expect(person.main).to_contain_text("Teillä on aina niin helppoa.")
        expect(person.page.locator("li.msg--hidden")).to_have_count(0)


def test_reporting_takes_two_taps(in_room):
    havu, kanerva = in_room("Havu"), in_room("Kanerva", **PHONE)
    havu.write("Ostakaa tämä, linkki profiilissa.")
    kanerva.pick("Ostakaa tämä", fi("report"))
    expect(kanerva.sheet).to_contain_text(fi("report-sees"))
    kanerva.sheet.get_by_role("button", name=fi("report-selling")).click()
    expect(kanerva.sheet).to_contain_text(fi("report-thanks"))

    more = kanerva.sheet.get_by_role("button", name=fi("report-send-words"))
    more.click()
    expect(kanerva.sheet).to_contain_text(fi("report-words-empty"))
    kanerva.sheet.get_by_label(fi("report-more")).fill("Sama mainos tuli eilen.")
    more.click()
    expect(kanerva.sheet).to_contain_text(fi("report-words-sent"))
    kanerva.sheet.get_by_role("button", name=fi("close")).click()

    kanerva.pick("Ostakaa tämä", fi("report"))
    kanerva.sheet.get_by_role("button", name=fi("report-other")).click()
    kanerva.sheet.get_by_role("button", name=fi("report-take-back")).click()
    expect(kanerva.sheet).to_contain_text(fi("report-taken-back"))
    expect(havu.sheet).to_have_count(0)


def test_someone_set_aside_is_out_at_once_and_comes_back(in_room):
    sammal, havu, phone, kanerva = in_room("Sammal"), in_room("Havu"), in_room("Havu", **PHONE), in_room("Kanerva")
    havu.write("Sanon nyt suoraan.")
    sammal.pick("Sanon nyt", fi("set-aside"))
    sammal.sheet.get_by_role("combobox").select_option(label=fi("aside-hurts"))
    sammal.sheet.get_by_role("button", name=fi("set-aside")).click()
    expect(sammal.sheet).to_contain_text(fi("aside-done-title", name="Havu"))
    closed_at = time.monotonic()
    for screen in (havu, phone):
        expect(screen.page.get_by_role("heading", level=1)).to_have_text(fi("away-title"))
        expect(screen.main).to_contain_text(fi("aside-hurts"))
        expect(screen.page.locator(".when")).to_have_text(re.compile(r"klo \d"))
        expect(screen.page.get_by_role("log")).to_have_count(0)
        assert "Sanon nyt" not in screen.page.content()
    assert time.monotonic() - closed_at < 2
    expect(kanerva.main).to_contain_text(fi("line-away", name="Havu"))
    expect(kanerva.main).not_to_contain_text(fi("aside-hurts"))
    phone.page.reload()
    expect(phone.page.get_by_role("heading", level=1)).to_have_text(fi("away-title"))

    sammal.write("Jatketaan rauhassa.")
    kanerva.sees("Jatketaan rauhassa.")
    sammal.sheet.get_by_role("button", name=fi("bring-back")).click()
    for screen in (havu, phone):
        screen.is_connected()
        expect(screen.main).not_to_contain_text("Jatketaan rauhassa.")
    expect(kanerva.main).to_contain_text(fi("line-returned", name="Havu"))
    havu.write("Olen täällä taas.")
    kanerva.sees("Olen täällä taas.")


def test_signing_out_ends_the_open_room_within_a_second(in_room, circle):
    havu = in_room("Havu")
    other = havu.open_page()
    other.goto("/omat-ryhmat")
    other.get_by_role("button", name=fi("sign-out")).click()
    ends_within_a_second(havu)
    other.goto(f"/huone/{circle.room}")
    expect(other).to_have_url(re.compile("/kirjaudu"))


def test_signing_out_everywhere_reaches_another_browser(in_room, visitors, house, circle):
    havu = in_room("Havu")
    elsewhere = visitors(house, **PHONE)
    elsewhere.sign_in_by_code(circle.havu.address)
    elsewhere.page.goto("/asetukset")
    elsewhere.page.get_by_role("button", name=fi("sign-out-everywhere")).click()
    ends_within_a_second(havu)
    expect(elsewhere.page).to_have_url(re.compile("/kirjaudu"))


def ends_within_a_second(visitor):
    asked_at = time.monotonic()
    expect(visitor.page.locator(".hall__note")).to_contain_text(fi("signed-out"))
    assert time.monotonic() - asked_at < 1
    link = visitor.page.get_by_role("link", name=fi("sign-in-again"))
    expect(link).to_have_attribute("href", re.compile("next="))


def test_a_report_leads_its_leader_from_the_menu_to_the_message_and_to_hiding_it(in_room):
    sammal, havu, kanerva = in_room("Sammal", **PHONE), in_room("Havu"), in_room("Kanerva", **PHONE)
    havu.write("Ostakaa tämä, linkki profiilissa.")
    kanerva.pick("Ostakaa tämä", fi("report"))
    kanerva.sheet.get_by_role("button", name=fi("report-selling")).click()
    expect(kanerva.sheet).to_contain_text(fi("report-thanks"))

    page = sammal.page
    # As if the leader came back to the page; by itself it looks once a minute.
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.get_by_role("button", name=fi("menu-with-waiting", count=1)).click()
    page.get_by_role("menuitem", name=fi("menu-waits", label=fi("menu-reports"), count=1)).click()
    page.get_by_role("link", name=fi("report-hide")).click()
    expect(sammal.sheet.get_by_role("heading", level=2)).to_have_text(fi("hide"))
    expect(sammal.sheet).to_contain_text("Ostakaa tämä")
    sammal.sheet.get_by_label(fi("hide-selling")).check()
    sammal.sheet.get_by_role("button", name=fi("hide"), exact=True).click()
    expect(sammal.sheet).to_contain_text(fi("hidden-done"))
    expect(kanerva.page.locator("li.msg--hidden")).to_have_count(1)
    sammal.sheet.get_by_role("button", name=fi("hidden-handle")).click()
    expect(sammal.sheet).to_contain_text(fi("hidden-reports-handled", count=1))
    expect(page.get_by_role("button", name=fi("menu"), exact=True)).to_be_visible()


def test_a_worry_about_a_writer_is_answered_by_care_and_not_by_hiding(in_room, circle):
    sammal, kanerva = in_room("Sammal", **PHONE), in_room("Kanerva")
    in_room("Havu").write("En jaksa enää mitään.")
    kanerva.pick("En jaksa enää", fi("report"))
    kanerva.sheet.get_by_role("button", name=fi("report-worried")).click()
    expect(kanerva.sheet).to_contain_text(fi("report-thanks"))
    sammal.page.goto(f"/huone/{circle.room}/ilmoitukset")
    expect(sammal.main).to_contain_text(fi("report-worried-first"))
    expect(sammal.page.get_by_role("link", name=fi("report-in-talk"))).to_be_visible()
    expect(sammal.page.get_by_role("link", name=fi("report-hide"))).to_have_count(0)
    sammal.page.get_by_role("link", name=fi("case-open")).click()
    sammal.page.get_by_label(fi("case-decision-cared")).check()
    sammal.page.get_by_role("button", name=fi("mark-handled")).click()
    expect(sammal.main).not_to_contain_text(fi("report-worried-first"))
    kanerva.page.goto(f"/huone/{circle.room}/vastaukset")
    expect(kanerva.main).to_contain_text(fi("answer-cared"))
