"""Small screens and large text: nothing that can be done in a room is out of sight."""

import pytest
from playwright.sync_api import expect
from sqlalchemy import update

from app.rooms.models import RoomMember
from tests.journeys.scene import Scene
from tests.journeys.served import ServedHouse
from tests.journeys.words import fi

SMALL = {"viewport": {"width": 320, "height": 640}}
SIDEWAYS = {"viewport": {"width": 740, "height": 360}}
MANY = 120
LONG = "Pitkä viesti. " * 30
# Whether the menu begins between the head and the dock, shows two entries at least, and takes the finger.
IN_SIGHT = """(menu) => {
  const { top, bottom, left } = menu.getBoundingClientRect();
  const talk = menu.closest('main').getBoundingClientRect();
  const hit = document.elementFromPoint(left + 30, top + 30);
  return top >= talk.top - 1 && Math.min(bottom, talk.bottom) - top > 120 && menu.contains(hit);
}"""


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """A house whose circles have talked for long."""
    served = ServedHouse(tmp_path_factory.mktemp("talkative"))
    scene = Scene(served.database_url)
    circles = [scene.circle() for _ in range(2)]
    for circle in circles:
        scene.say(circle, *(("Sammal", f"Viesti {number}.") for number in range(MANY)), ("Sammal", LONG))
    with scene.database.transaction() as session:
        # Everything has been read, so that a room opens with its newest page alone.
        session.execute(update(RoomMember).values(seen_number=MANY + 1))
    served.circles = iter(circles)
    scene.close()
    served.start()
    yield served
    served.stop()


def test_with_the_largest_text_the_menu_of_a_message_is_in_sight(in_room, circle):
    havu = in_room("Havu", **SMALL)
    havu.page.goto("/asetukset")
    havu.page.get_by_label(fi("text-size-largest"), exact=True).check()
    expect(havu.page.locator("#text_size + [role=status]")).to_have_text(fi("saved"))
    havu.enter(circle.room)
    havu.write("Oma.")
    havu.sees("Oma.")
    for text in ("Oma.", "Pitkä viesti.", f"Viesti {MANY - 1}."):
        havu.message(text).locator("button[aria-haspopup=menu]").click()
        menu = havu.page.get_by_role("menu")
        expect(menu.get_by_role("menuitem").first).to_be_focused()
        assert menu.evaluate(IN_SIGHT), text
        havu.page.keyboard.press("Tab")
        expect(menu).to_have_count(0)


def test_on_a_phone_held_sideways_help_and_the_way_out_stay_in_sight(in_room):
    sammal = in_room("Sammal", **SIDEWAYS)
    expect(sammal.message("Pitkä viesti.")).to_be_in_viewport()
    expect(sammal.page.get_by_role("link", name=fi("help-now"))).to_be_in_viewport(ratio=1)
    sammal.page.get_by_role("button", name=fi("menu"), exact=True).click()
    expect(sammal.page.get_by_role("menuitem", name=fi("menu-leave-page"))).to_be_in_viewport(ratio=1)
