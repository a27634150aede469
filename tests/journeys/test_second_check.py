"""The second check as people meet it, in a house where it is required: once before power, and never for parents."""

import re

import pyotp
import pytest
from playwright.sync_api import expect

from tests.journeys.scene import Scene
from tests.journeys.served import ServedHouse
from tests.journeys.visitor import PHONE
from tests.journeys.words import fi

SETTINGS = "/asetukset/toinen-varmistus"


@pytest.fixture(scope="module")
def strict(tmp_path_factory):
    """A house as production is in this, with one of the staff and a circle."""
    served = ServedHouse(tmp_path_factory.mktemp("strict"), VERTAISTUPA_SECOND_CHECK_REQUIRED="true")
    scene = Scene(served.database_url)
    served.staff, served.circle = scene.person(staff=True), scene.circle()
    scene.close()
    served.start()
    yield served
    served.stop()


def set_up(page):
    """From the page that tells why, through scanning, to the button. Returns the recovery codes."""
    page.get_by_role("button", name=fi("second-check-begin")).click()
    expect(page.locator("svg.qr")).to_be_visible()
    key = "".join(page.locator("section b.nowrap").all_inner_texts())
    codes = page.locator(".codes li").all_inner_texts()
    way = page.get_by_role("link", name=fi("second-check-open-app"))
    assert pyotp.parse_uri(way.get_attribute("href")).secret == key
    assert kept_in_file(page) == [code.replace(" ", "") for code in codes]
    page.locator("#code").fill(pyotp.TOTP(key).now())
    page.get_by_role("button", name=fi("second-check-switch-on")).click()
    expect(page.locator("#kept-error")).to_be_visible()
    page.locator("#code").fill(pyotp.TOTP(key).now())
    page.locator("#kept").check()
    page.get_by_role("button", name=fi("second-check-switch-on")).click()
    return codes


def kept_in_file(page):
    """The codes of the file that the browser saves."""
    with page.expect_download() as saved:
        page.get_by_role("link", name=fi("recovery-codes-file")).click()
    title, _, *codes = saved.value.path().read_text(encoding="utf-8").splitlines()
    assert title == f"Vertaistupa – {fi('recovery-codes')}"
    return codes


def test_staff_set_it_up_and_pass_it_elsewhere_with_a_recovery_code(strict, visitors):
    person = visitors(strict).has_session(strict.staff)
    person.allow("status of 422")
    page = person.page
    page.goto("/liitto/numerot")
    expect(page.get_by_text(fi("second-check-needed-why"))).to_be_visible()
    codes = set_up(page)
    expect(page).to_have_url(re.compile("/liitto/numerot$"))
    assert len(codes) == 10
    on = strict.wait_for_letter(strict.staff.address)
    assert "otettiin käyttöön" in on.text

    elsewhere = visitors(strict, **PHONE)
    elsewhere.allow("status of 422")
    there = elsewhere.page
    there.goto(elsewhere.ask_for_letter(strict.staff.address).link)
    there.locator("main form button").click()
    expect(there).to_have_url(re.compile("/toinen-varmistus"))
    there.locator("#code").fill("0000 0000")
    there.get_by_role("button", name=fi("second-check-go-on")).click()
    expect(there.locator("#code-error")).to_have_text(fi("error-second_check_wrong"))
    there.locator("#code").fill(codes[4])
    there.get_by_role("button", name=fi("second-check-go-on")).click()
    expect(there).to_have_url(re.compile("/liitto$"))
    there.goto("/liitto/poistot")
    expect(there).to_have_url(re.compile("/liitto/poistot$"))
    there.goto(SETTINGS)
    expect(there.get_by_text(fi("recovery-codes-left", count=9))).to_be_visible()
    there.locator("#code").fill(codes[5])
    there.get_by_role("button", name=fi("recovery-codes-new")).click()
    expect(there.get_by_role("heading", level=1)).to_be_focused()
    anew = there.locator(".codes li").all_inner_texts()
    assert not set(anew) & set(codes)
    assert kept_in_file(there) == [code.replace(" ", "") for code in anew]
    there.get_by_role("link", name=fi("recovery-codes-kept")).click()
    expect(there.get_by_text(fi("recovery-codes-left", count=10))).to_be_visible()


def test_a_leader_passes_it_once_before_leading_and_a_member_never(strict, visitors):
    circle = strict.circle
    member = visitors(strict).has_session(circle.havu).enter(circle.room)
    leader = visitors(strict, **PHONE).has_session(circle.sammal).enter(circle.room)
    leader.allow("status of 422")
    page = leader.page
    way = page.locator(".hall__note").get_by_role("link", name=fi("second-check-pass"))
    expect(way).to_be_visible()
    leader.write("Kirjoitan silti.")
    member.sees("Kirjoitan silti.")
    expect(member.page.locator(".hall__note a")).to_have_count(0)

    way.click()
    set_up(page)
    expect(page).to_have_url(re.compile(f"/huone/{circle.room}$"))
    leader.is_connected()
    member.write("Tämän ohjaaja piilottaa.")
    leader.sees("Tämän ohjaaja piilottaa.")
    expect(way).to_have_count(0)
    leader.pick("Tämän ohjaaja piilottaa.", fi("hide"))
    leader.sheet.get_by_label(fi("hide-hurts")).check()
    leader.sheet.get_by_role("button", name=fi("hide")).click()
    expect(member.page.get_by_text(fi("own-message-hidden"))).to_be_visible()
    for path in ("ilmoitukset", "poistot", "tervetulo"):
        page.goto(f"/huone/{circle.room}/{path}")
        expect(page).to_have_url(re.compile(f"/{path}$"))
