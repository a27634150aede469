"""Staff open a group's messages from outside: the room sees it at once, each look stands in its log, and it ends."""

import pytest
from playwright.sync_api import expect

from tests.journeys.scene import Scene
from tests.journeys.served import ServedHouse
from tests.journeys.visitor import PHONE
from tests.journeys.words import fi

HEARD, HIDDEN = "Lapsi ei nuku öisin.", "Tämä sana loukkaa."
WHY = "Ilmoitus, joka ei selviä muuten."
SPOKEN = "p.vh[role=status]"


@pytest.fixture
def worried(tmp_path):
    """A served house with one group in which something was said and something hidden, and one of staff."""
    served = ServedHouse(tmp_path)
    scene = Scene(served.database_url)
    circle, staff = scene.circle("Sammal", "Havu"), scene.person(staff=True)
    scene.say(circle, ("Havu", HEARD), ("Havu", HIDDEN))
    scene.close()
    served.start()
    yield served, circle, staff
    served.stop()


def reads_the_log(visitor, room):
    """What has happened in the group, as this member finds it from their room; the newest first."""
    visitor.page.get_by_role("button", name=fi("menu"), exact=True).click()
    visitor.page.get_by_role("menuitem", name=fi("menu-log")).click()
    expect(visitor.page).not_to_have_url(f"/huone/{room}")
    return visitor.main.locator("ol li b").all_inner_texts()


def test_the_group_sees_it_begin_and_end_and_finds_every_look_in_its_log(visitors, worried):
    house, circle, person = worried
    sammal = visitors(house).has_session(circle.people["Sammal"]).enter(circle.room)
    havu = visitors(house, **PHONE).has_session(circle.people["Havu"]).enter(circle.room)
    sammal.pick(HIDDEN, fi("hide"))
    sammal.sheet.get_by_label(fi("hide-hurts")).check()
    sammal.sheet.get_by_role("button", name=fi("hide")).click()

    # Before: no way to a message but through this door, and nothing is opened by a form that is not filled in.
    staff = visitors(house, **PHONE).has_session(person)
    staff.page.goto(f"/liitto/ryhmat/{circle.seeded.group}")
    staff.page.get_by_role("link", name=fi("glass-open-way")).click()
    opens = staff.page.get_by_role("button", name=fi("glass-open"))
    staff.allow("status of 422")
    opens.click()
    expect(staff.page.get_by_label(fi("glass-words"))).to_have_attribute("aria-invalid", "true")
    expect(havu.page.get_by_text(fi("glass-on"))).to_have_count(0)

    staff.page.get_by_label(fi("glass-reason-danger")).check()
    staff.page.get_by_label(fi("glass-words")).fill(WHY)
    staff.page.get_by_label(fi("glass-hours", count=1)).check()
    opens.click()
    for one in (sammal, havu):
        expect(one.page.get_by_role("status").filter(has_text=fi("glass-on"))).to_be_visible()
        expect(one.page.get_by_role("log").get_by_text(fi("line-glass-danger"), exact=True)).to_be_visible()
        expect(one.page.get_by_text(WHY)).to_have_count(0)
    # Who comes into the room later is told as well.
    havu.enter(circle.room)
    expect(havu.page.get_by_role("status").filter(has_text=fi("glass-on"))).to_be_visible()
    letter = house.wait_for_letter(circle.people["Sammal"].address)
    assert HEARD not in letter.text
    assert WHY not in letter.text

    expect(staff.main).to_contain_text(HEARD)
    expect(staff.main).not_to_contain_text(HIDDEN)
    staff.page.get_by_role("button", name=fi("glass-reveal")).click()
    expect(staff.main).to_contain_text(HIDDEN)
    expect(staff.page.get_by_role("textbox")).to_have_count(0)

    staff.page.get_by_role("link", name=fi("glass-back-to-messages")).click()
    staff.page.get_by_role("button", name=fi("glass-close")).click()
    expect(staff.page.get_by_role("status")).to_contain_text(fi("glass-saved-closed"))
    for one in (sammal, havu):
        expect(one.page.get_by_role("log").get_by_text(fi("line-glass-closed"), exact=True)).to_be_visible()
        expect(one.page.get_by_text(fi("glass-on"))).to_have_count(0)
    # The way back shows nothing of it.
    staff.page.go_back()
    expect(staff.page.get_by_role("status")).to_contain_text(fi("glass-saved-shut"))
    expect(staff.main).not_to_contain_text(HEARD)

    told = reads_the_log(havu, circle.room)
    opened = fi("log-break_glass_opened", reason=fi("log-glass-danger"))
    # The page of messages was read twice, before and after the hidden one.
    pages = [one for one in told if one.startswith("Liitto luki ") and one != fi("log-break_glass_revealed")]
    assert (told[0], told.count(fi("log-break_glass_revealed")), len(pages)) == (fi("log-break_glass_closed"), 1, 2)
    assert opened in told
    assert HEARD not in havu.main.inner_text()
