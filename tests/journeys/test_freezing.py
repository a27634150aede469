"""A leader freezes the room and opens it again, with the keyboard alone; a member's words wait on a small screen."""

from playwright.sync_api import expect

from tests.journeys.visitor import PHONE
from tests.journeys.words import fi

SMALL = {**PHONE, "viewport": {"width": 360, "height": 640}}
# As the announcer puts it, for those who listen.
SPOKEN = "p.vh[role=status]"


def press(visitor, *keys):
    for key in keys:
        visitor.page.keyboard.press(key)


def frozen_by_leader(visitor):
    dock = visitor.page.get_by_role("region", name=fi("frozen"))
    expect(dock).to_contain_text(fi("frozen-leader"))
    expect(dock).to_contain_text(fi("frozen-more"))
    expect(dock.get_by_role("link", name=fi("help-now"))).to_be_in_viewport()
    return dock


def goes_to(visitor, place, key):
    for _ in range(12):
        if place.evaluate("(element) => element === document.activeElement"):
            break
        press(visitor, key)
    expect(place).to_be_focused()


def test_the_composer_gives_way_with_the_draft_kept_and_comes_back(in_room):
    sammal, havu = in_room("Sammal"), in_room("Havu", **SMALL)
    havu.write("Tämä ehti.")
    havu.page.locator("#compose").fill("Tämä jäi kesken")
    havu.page.locator("#compose").focus()

    # With the keyboard alone: the leaders' tools, the last of them, then the button; all is chosen already.
    sammal.page.get_by_role("button", name=fi("menu"), exact=True).focus()
    press(sammal, "Enter")
    goes_to(sammal, sammal.page.get_by_role("menuitem", name=fi("for-leaders")), "ArrowDown")
    press(sammal, "Enter")
    goes_to(sammal, sammal.sheet.get_by_role("button", name=fi("freeze-room")), "Tab")
    press(sammal, "Enter")
    expect(sammal.sheet).to_contain_text(fi("freeze-told-text"))
    expect(sammal.sheet.get_by_label(fi("freeze-reason"))).to_have_value("calm")
    goes_to(sammal, sammal.sheet.get_by_role("button", name=fi("freeze-room")), "Tab")
    press(sammal, "Enter")
    expect(sammal.sheet.get_by_role("status")).to_contain_text(fi("frozen-done-more"))

    dock = frozen_by_leader(havu)
    expect(dock).to_be_focused()
    expect(havu.page.locator(SPOKEN)).to_contain_text("Ohjaaja pysäytti keskustelun.")
    expect(dock.get_by_label(fi("draft-kept"))).to_have_value("Tämä jäi kesken")
    expect(dock.get_by_role("button")).to_have_count(0)
    assert havu.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    havu.page.reload()
    havu.is_connected()
    expect(frozen_by_leader(havu).get_by_label(fi("draft-kept"))).to_have_value("Tämä jäi kesken")
    havu.message("Tämä ehti.").locator("button[aria-haspopup=menu]").click()
    expect(havu.page.get_by_role("menuitem")).to_have_text([fi("remove")])
    press(havu, "Escape")

    thaw = sammal.sheet.get_by_role("button", name=fi("thaw-room"))
    thaw.focus()
    press(sammal, "Enter")
    expect(sammal.sheet).to_have_count(0)
    expect(havu.page.locator(SPOKEN)).to_contain_text(fi("writing-open"))
    expect(havu.page.locator("#compose")).to_have_value("Tämä jäi kesken")
    havu.page.locator("#compose").fill("Tämä jäi kesken, ja jatkui.")
    havu.page.get_by_role("button", name=fi("send")).click()
    sammal.sees("Tämä jäi kesken, ja jatkui.")


def test_what_was_written_without_a_connection_waits_for_the_thaw(in_room):
    sammal, havu = in_room("Sammal"), in_room("Havu", **SMALL)
    havu.loses_network()
    havu.write("Kirjoitin tämän junassa.")
    sammal.open_tool("freeze-room")
    sammal.sheet.get_by_role("button", name=fi("freeze-room")).click()
    expect(sammal.sheet.get_by_role("status")).to_contain_text(fi("frozen-done-more"))
    havu.context.set_offline(False)
    frozen_by_leader(havu)
    mine = havu.message("Kirjoitin tämän junassa.")
    expect(mine).to_contain_text(fi("not-sent-frozen"))
    expect(mine.get_by_role("button", name=fi("not-sent"))).to_have_count(0)
    sammal.sheet.get_by_role("button", name=fi("thaw-room")).click()
    mine.get_by_role("button", name=fi("not-sent")).click()
    sammal.sees("Kirjoitin tämän junassa.")
