"""Leaving a group: the own words along first, two taps, every screen at once, and no word kept on the device."""

from playwright.sync_api import expect

from tests.journeys.visitor import PHONE
from tests.journeys.words import fi

KEPT = "() => Object.keys(localStorage).filter((key) => key.split(':').length > 3)"


def test_words_along_two_taps_and_gone_from_every_screen(in_room, circle, tmp_path):
    sammal, phone, laptop = in_room("Sammal"), in_room("Havu", **PHONE), in_room("Havu")
    phone.write("Kiitos teille kaikille.")
    laptop.sees("Kiitos teille kaikille.")
    for screen in (phone, laptop):
        screen.page.locator("#compose").fill("jää kesken")
        assert screen.page.evaluate(KEPT)

    page = phone.page
    page.get_by_role("button", name=fi("menu"), exact=True).click()
    page.get_by_role("menuitem", name=fi("menu-leave-group")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(fi("leave-group"))
    with page.expect_download() as coming:
        page.get_by_role("link", name=fi("own-words-download")).click()
    assert coming.value.suggested_filename == "omat-viestit.txt"
    coming.value.save_as(tmp_path / "file.txt")
    assert (tmp_path / "file.txt").read_text(encoding="utf-8").endswith("\nKiitos teille kaikille.\n")

    page.get_by_role("button", name=fi("leave-group")).click()
    expect(page.get_by_role("status")).to_contain_text(fi("left-group"))
    expect(page.get_by_text(fi("no-groups"))).to_be_visible()
    assert page.evaluate(KEPT) == []

    expect(laptop.page.get_by_role("heading", level=1)).to_have_text(fi("left-title"))
    assert laptop.page.evaluate(KEPT) == []
    expect(sammal.page.get_by_text(fi("line-left"))).to_be_visible()
    expect(sammal.message("Kiitos teille kaikille.")).to_contain_text(fi("someone-gone"))
    phone.allow("status of 404")
    page.goto(f"/huone/{circle.room}")
    expect(page.get_by_role("heading", level=1)).to_have_text(fi("refusal-heading-404"))


def test_leaving_needs_no_script(visitors, house, circle):
    person = visitors(house, script=False, **PHONE).has_session(circle.kanerva)
    page = person.page
    page.goto("/omat-ryhmat")
    page.get_by_role("link", name=fi("leave-group")).click()
    page.get_by_role("button", name=fi("leave-group")).click()
    expect(page.get_by_role("status")).to_contain_text(fi("left-group"))
