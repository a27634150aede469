"""With the keyboard alone, from signing in to talking; and what a screen reader hears of it."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.visitor import PHONE, TOUCH
from tests.journeys.words import fi

MANY_TABS = 60
# Chromium's own name of what has focus, and whether it shows it.
FOCUSED = """() => {
  const at = document.activeElement;
  const style = getComputedStyle(at);
  const ring = at.matches(':focus-visible') && (style.outlineStyle !== 'none' || style.boxShadow !== 'none');
  const own = at.matches('input[type=checkbox], input[type=radio]');
  return { text: (at.getAttribute('aria-label') || at.textContent || at.id).trim(), id: at.id, shown: ring || own };
}"""


def press(visitor, *keys):
    for key in keys:
        visitor.page.keyboard.press(key)


def tab_to(visitor, locator, *, back=False):
    """Presses Tab until the locator has focus; every stop on the way must be seen."""
    for _ in range(MANY_TABS):
        press(visitor, "Shift+Tab" if back else "Tab")
        stop = visitor.page.evaluate(FOCUSED)
        assert stop["shown"], stop
        if locator.evaluate("(element) => element === document.activeElement"):
            return
    pytest.fail(f"{locator} is out of the keyboard's reach")


def starts_with_skip_link(visitor, target):
    """The first stop leads past the head."""
    press(visitor, "Tab")
    skip = visitor.page.locator("a.skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    press(visitor, "Enter")
    expect(visitor.page).to_have_url(re.compile(f"{re.escape(target)}$"))


def test_from_sign_in_to_the_first_message(house, visitors):
    newcomer = next(house.newcomers)
    person = visitors(house)
    page = person.page
    page.goto("/kirjaudu")
    starts_with_skip_link(person, "#main")
    tab_to(person, page.locator("#address"))
    page.keyboard.type(newcomer.address)
    press(person, "Enter")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    letter = house.wait_for_letter(newcomer.address)
    tab_to(person, page.locator("#code"))
    page.keyboard.type(letter.code)
    press(person, "Enter")

    expect(page).to_have_url(re.compile("/omat-ryhmat$"))
    starts_with_skip_link(person, "#main")
    tab_to(person, page.get_by_role("link", name="Pihlajapiha"))
    press(person, "Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text(fi("first-visit-heading"))
    starts_with_skip_link(person, "#main")
    tab_to(person, page.get_by_label(fi("name-in-group"), exact=True))
    page.keyboard.type("Tuisku")
    tab_to(person, page.get_by_label(fi("accept-rules")))
    press(person, "Space")
    tab_to(person, page.get_by_label(fi("consent-keep-words")))
    press(person, "Space")
    tab_to(person, page.get_by_role("button", name=fi("open-group-room")))
    press(person, "Enter")

    person.is_connected()
    starts_with_skip_link(person, "#compose")
    expect(page.locator("#compose")).to_be_focused()
    page.keyboard.type("Hei kaikille!")
    press(person, "Enter")
    person.sees("Hei kaikille!")
    expect(page.locator("#compose")).to_be_focused()


def test_the_menu_of_a_message(in_room):
    havu, kanerva = in_room("Havu"), in_room("Kanerva")
    havu.write("Huomenta.")
    kanerva.sees("Huomenta.")
    page = kanerva.page
    button = kanerva.message("Huomenta.").locator("button[aria-haspopup=menu]")
    tab_to(kanerva, page.get_by_role("log"))
    tab_to(kanerva, button)
    expect(button).to_have_attribute("aria-expanded", "false")
    press(kanerva, "Enter")
    first, last = page.get_by_role("menuitem", name=fi("reply")), page.get_by_role("menuitem", name=fi("report"))
    expect(first).to_be_focused()
    press(kanerva, "ArrowDown")
    expect(last).to_be_focused()
    press(kanerva, "ArrowDown")
    expect(first).to_be_focused()
    press(kanerva, "End")
    expect(last).to_be_focused()
    press(kanerva, "Escape")
    expect(page.get_by_role("menu")).to_have_count(0)
    expect(button).to_be_focused()

    press(kanerva, "Enter", "ArrowUp", "Enter")
    expect(kanerva.sheet.get_by_role("heading", level=2)).to_be_focused()
    press(kanerva, "Escape")
    expect(kanerva.sheet).to_have_count(0)
    expect(button).to_be_focused()

    the_way_back_closes(kanerva, button)

    press(kanerva, "Enter", "Enter")
    expect(page.locator("#compose")).to_be_focused()
    page.keyboard.type("Huomenta, Havu!")
    press(kanerva, "Enter")
    expect(havu.message("Huomenta, Havu!").get_by_role("blockquote")).to_contain_text("Huomenta.")


def the_way_back_closes(visitor, button):
    """The browser's way back closes the menu or the sheet first; a reload leaves nothing of them in its way."""
    page = visitor.page
    room = page.url
    press(visitor, "Enter")
    expect(page.get_by_role("menu")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("menu")).to_have_count(0)
    expect(button).to_be_focused()

    press(visitor, "Enter", "ArrowUp", "Enter")
    expect(visitor.sheet).to_be_visible()
    page.go_back()
    expect(visitor.sheet).to_have_count(0)
    expect(page).to_have_url(room)
    expect(button).to_be_focused()

    press(visitor, "Enter", "ArrowUp", "Enter")
    expect(visitor.sheet).to_be_visible()
    page.reload()
    visitor.is_connected()
    expect(visitor.sheet).to_have_count(0)
    page.wait_for_function("() => !history.state?.open")
    page.go_back()
    expect(page).not_to_have_url(room)
    page.go_forward()
    visitor.is_connected()
    button.focus()


def test_enter_sends_on_a_desktop_and_makes_a_line_on_a_phone(in_room):
    desktop, phone = in_room("Havu"), in_room("Kanerva", **TOUCH)
    desktop.page.locator("#compose").focus()
    desktop.page.keyboard.type("Ensimmäinen rivi")
    press(desktop, "Shift+Enter")
    desktop.page.keyboard.type("toinen rivi")
    press(desktop, "Enter")
    expect(phone.message("Ensimmäinen rivi").locator(".msg__text")).to_have_text("Ensimmäinen rivi\ntoinen rivi")

    phone.page.locator("#compose").focus()
    phone.page.keyboard.type("Puhelimesta")
    press(phone, "Enter")
    expect(phone.page.locator("#compose")).to_have_value("Puhelimesta\n")
    phone.page.keyboard.type("kaksi riviä")
    press(phone, "Control+Enter")
    expect(phone.page.locator("#compose")).to_have_value("")
    expect(desktop.message("Puhelimesta").locator(".msg__text")).to_have_text("Puhelimesta\nkaksi riviä")


def test_a_screen_reader_follows_the_talk_in_order(in_room):
    sammal, havu = in_room("Sammal"), in_room("Havu")
    sammal.write("Tervetuloa.")
    havu.sees("Tervetuloa.")
    havu.write("Kiitos.")
    sammal.sees("Kiitos.")

    log = havu.page.get_by_role("log")
    expect(log).to_have_count(1)
    expect(log).to_have_accessible_name(fi("talk"))
    expect(log.get_by_role("listitem").filter(has_text="Tervetuloa.")).to_contain_text(
        re.compile(r"Sammal\s+" + fi("role-leader") + r"\s+\d{1,2}\.\d\d\s*Tervetuloa\.")
    )
    expect(log.get_by_role("listitem").filter(has_text="Kiitos.")).to_contain_text(
        re.compile(fi("you") + r"\s+\d{1,2}\.\d\d\s*Kiitos\.")
    )
    texts = log.get_by_role("listitem").all_inner_texts()
    assert [text.splitlines()[-1] for text in texts[-2:]] == ["Tervetuloa.", "Kiitos."]
    for region in havu.page.locator("[role=status], [aria-live]").all():
        assert region.get_attribute("aria-live") in (None, "polite", "off")
    expect(havu.page.get_by_role("alert")).to_have_count(0)


# Every sentence that a live region of the page was given, in order.
LISTEN = """() => {
  window.heard = [];
  const polite = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]';
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const region = (target.nodeType === 1 ? target : target.parentElement)?.closest(polite);
      if (region?.textContent.trim()) window.heard.push(region.textContent.trim());
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}"""


def test_nothing_is_read_out_again_after_a_break(in_room):
    sammal, havu = in_room("Sammal"), in_room("Havu", **PHONE)
    havu.page.evaluate(LISTEN)
    sammal.write("Kuullaan kerran.")
    spoken = havu.page.get_by_role("status").filter(has_text="Kuullaan kerran.")
    expect(spoken).to_have_text(fi("said", name="Sammal", text="Kuullaan kerran."))

    havu.allow("ERR_INTERNET_DISCONNECTED", "WebSocket connection to")
    havu.context.set_offline(True)
    expect(havu.page.locator(".hall__note")).to_contain_text(fi("connection-lost"))
    sammal.write("Katkon aikana.")
    havu.context.set_offline(False)
    havu.sees("Katkon aikana.")
    sammal.write("Katkon jälkeen.")
    expect(havu.page.get_by_role("status").filter(has_text="Katkon jälkeen.")).to_have_count(1)

    heard = havu.page.evaluate("() => window.heard")
    for text in ("Kuullaan kerran.", "Katkon aikana.", "Katkon jälkeen."):
        assert sum(text in sentence for sentence in heard) == 1, heard
    assert sum(fi("connection-lost") in sentence for sentence in heard) == 1, heard
