"""A removal by two leaders, from the proposal in the room to the removed person's screens, and the way back."""

from playwright.sync_api import expect

from tests.journeys.visitor import PHONE
from tests.journeys.words import fi


def test_two_leaders_remove_and_staff_take_back(visitors, house):
    circle = next(house.led_by_two)

    def enter(name, **look):
        return visitors(house, **look).has_session(circle.people[name]).enter(circle.room)

    sammal, lumme, havu = enter("Sammal"), enter("Lumme", **PHONE), enter("Havu", **PHONE)
    havu.write("Jos lapsi ei nuku, vika on vanhemmissa.")
    sammal.pick("vika on vanhemmissa", fi("set-aside"))
    sammal.sheet.get_by_role("combobox").select_option(label=fi("aside-hurts"))
    sammal.sheet.get_by_role("button", name=fi("set-aside")).click()
    expect(havu.page.get_by_role("heading", level=1)).to_have_text(fi("away-title"))

    sammal.page.get_by_role("button", name=fi("menu"), exact=True).click()
    sammal.page.get_by_role("menuitem", name=fi("menu-people")).click()
    sammal.sheet.get_by_role("link", name=fi("propose-removal-name", name="Havu")).click()
    sammal.page.get_by_label(fi("removal-hurts")).check()
    sammal.page.get_by_role("button", name=fi("propose-removal")).click()
    expect(sammal.page.get_by_text(fi("removal-waits-for-other"))).to_be_visible()
    expect(sammal.page.get_by_role("button", name=fi("removal-confirm"))).to_have_count(0)

    lumme.open_tool("menu-removals")
    expect(lumme.page.get_by_role("heading", level=2)).to_have_text(fi("removal-question", name="Havu"))
    lumme.page.get_by_role("button", name=fi("removal-confirm")).click()
    expect(lumme.page.get_by_role("status")).to_contain_text(fi("removal-saved-removed"))

    expect(havu.page.get_by_role("heading", level=1)).to_have_text(fi("removed-title"))
    expect(havu.page.get_by_role("main")).to_contain_text(fi("removed-reason", reason=fi("removal-hurts")))
    havu.page.get_by_label(fi("review-words")).fill("Sanoin sen liian kovasti.")
    havu.page.get_by_role("button", name=fi("review-ask")).click()
    expect(havu.page.get_by_role("status").filter(has_text=fi("review-asked-more"))).to_be_visible()
    havu.page.reload()
    expect(havu.page.get_by_role("heading", name=fi("review-title-asked"))).to_be_visible()
    sammal.page.get_by_role("link", name=fi("back-to-room")).click()
    expect(sammal.page.get_by_text(fi("line-removed"))).to_be_visible()
    expect(sammal.message("vika on vanhemmissa")).to_contain_text(fi("someone-gone"))

    staff = visitors(house).has_session(house.staff)
    staff.page.goto("/liitto")
    staff.page.get_by_role("link", name=fi("staff-removals")).click()
    expect(staff.main).not_to_contain_text("Havu")
    expect(staff.main).to_contain_text("Sanoin sen liian kovasti.")
    staff.page.get_by_role("button", name=fi("staff-review-undo-removal")).click()
    expect(staff.page.get_by_role("status")).to_contain_text(fi("removal-saved-reinstated"))
    havu.is_connected()
    expect(sammal.page.get_by_text(fi("line-returned", name="Havu"))).to_be_visible()
    havu.write("Olen pahoillani.")
    sammal.sees("Olen pahoillani.")
