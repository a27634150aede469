"""Apua nyt without a connection: one tap from the front page and from the room, and nothing of anybody stays behind."""

import re

import pytest
from playwright.sync_api import expect

from app.help.kept_pages import KEPT_PREFIX
from app.help.numbers import numbers_for
from app.texts.languages import LANGUAGES
from tests.journeys.scene import Scene
from tests.journeys.served import ServedHouse
from tests.journeys.visitor import PHONE
from tests.journeys.waiting import until
from tests.journeys.words import fi
from tests.shared_texts import shared_texts

texts = shared_texts()
ALLOWED = [
    re.compile(pattern)
    for pattern in (
        rf"{KEPT_PREFIX}(apua-nyt|ei-yhteytta)/({'|'.join(LANGUAGES)})",
        r"/static/assets/(main-[\w-]{8}\.css|(public|keep_help)-[\w-]{8}\.js)",
        r"/favicon\.svg",
    )
]
# In the one from npm (147) a network that is said to be away is so for a service worker's answers too, now and then; a
# server that is away, as in the last of these tests, never is.
WHOLE_BROWSER = True
MEMBERS_WORDS = ("Pihlajapiha", "Sammal", "Kanerva", "Hiljainen viesti.")


@pytest.fixture
def own_house(tmp_path):
    """A house in which staff check a number."""
    served = ServedHouse(tmp_path)
    scene = Scene(served.database_url)
    served.staff = scene.person(staff=True)
    scene.close()
    served.start()
    yield served
    served.stop()


def shows_help(page, language):
    """Apua nyt from the device: the calm words, the numbers, styles, and that nothing of it needs a network."""
    expect(page.locator("html")).to_have_attribute("data-language", language)
    expect(page.get_by_role("heading", level=1)).to_have_text(texts.get(language, "help-now"))
    expect(page.get_by_role("status")).to_contain_text(texts.get(language, "help-numbers-work"))
    calls = page.locator("a.tel__call")
    shown = [number.dialled for number in numbers_for(language, {}, None)]
    expect(calls).to_have_count(len(shown))
    assert [link.get_attribute("href") for link in calls.all()] == [f"tel:{number}" for number in shown]
    # Far too round for a browser without our styles.
    expect(page.locator(".help")).to_have_css("border-radius", re.compile(r"\d{3,}px"))
    expect(page.locator(".help use")).to_have_count(1)


def shows_calm_page(page, language="fi"):
    expect(page.get_by_role("heading", level=1)).to_have_text(texts.get(language, "no-connection-heading"))
    for word in MEMBERS_WORDS:
        assert word not in page.content()


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_the_front_page_in_the_readers_language(visitors, house, language):
    visitor = visitors(house, **PHONE)
    visitor.speak(language)
    page = visitor.page
    page.goto("/")
    visitor.keeps_help()
    visitor.loses_network()
    page.get_by_role("link", name=texts.get(language, "help-now")).click()
    expect(page).to_have_url(re.compile("/apua-nyt$"))
    shows_help(page, language)


def test_from_the_room_and_back_when_the_network_returns(in_room):
    havu = in_room("Havu", **PHONE)
    page = havu.page
    havu.write("Hiljainen viesti.")
    havu.sees("Hiljainen viesti.")
    held = havu.keeps_help()
    havu.loses_network()
    page.get_by_role("link", name=fi("help-now")).click()
    shows_help(page, "fi")
    for language, name in (("sv", "Svenska"), ("en", "English"), ("fi-selko", "Selkokieli"), ("fi", "Suomi")):
        page.get_by_role("link", name=name).click()
        shows_help(page, language)

    page.get_by_role("link", name="Vertaistupa").click()
    shows_calm_page(page)
    page.goto("/omat-ryhmat?a=b")
    shows_calm_page(page)
    page.get_by_role("link", name=fi("refusal-try-again")).click()
    shows_calm_page(page)
    page.get_by_role("link", name=fi("no-connection-help")).click()
    shows_help(page, "fi")
    page.goto("/omat-ryhmat?a=b")

    havu.context.set_offline(False)
    page.get_by_role("link", name=fi("refusal-try-again")).click()
    expect(page).to_have_url(re.compile(r"/omat-ryhmat\?a=b$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Pihlajapiha")
    assert havu.keeps_help() == held


def test_only_what_is_allowed_is_kept_and_nothing_of_a_member_after_signing_out(in_room):
    havu = in_room("Havu")
    page = havu.page
    havu.write("Hiljainen viesti.")
    havu.sees("Hiljainen viesti.")
    for path in ("/omat-ryhmat", "/asetukset", "/tietosuoja", "/apua-nyt?kieli=en"):
        page.goto(path)
    (held,) = havu.keeps_help().items()
    assert re.fullmatch(r"apua-nyt-[0-9a-f]{16}", held[0])
    assert len(held[1]) == 12
    assert [path for path in held[1] if not any(one.fullmatch(path) for one in ALLOWED)] == []
    everything = page.evaluate(
        """async (name) => {
          const cache = await caches.open(name);
          const kept = await Promise.all((await cache.keys()).map((one) => cache.match(one, { ignoreVary: true })));
          return (await Promise.all(kept.map((one) => one.text()))).join('');
        }""",
        held[0],
    )
    assert "112" in everything
    for word in (*MEMBERS_WORDS, "/omat-ryhmat", "/asetukset", "/kirjaudu", "/huone"):
        assert word not in everything

    page.goto("/omat-ryhmat")
    page.get_by_role("button", name=fi("sign-out")).click()
    expect(page.get_by_text(fi("signed-out-now"))).to_be_visible()
    # Signing out empties the browser of everything; the page that says so keeps Apua nyt again, and it is the same.
    assert havu.keeps_help() == dict([held])
    havu.loses_network()
    for path in ("/omat-ryhmat", "/asetukset", "/"):
        page.goto(path)
        shows_calm_page(page)
    page.get_by_role("link", name=fi("help-now"), exact=True).click()
    shows_help(page, "fi")


def test_another_language_and_a_new_check_reach_the_device_at_the_next_visit(visitors, own_house):
    visitor = visitors(own_house)
    page = visitor.page
    page.goto("/apua-nyt")
    first = visitor.keeps_help()
    page.get_by_role("button", name="Svenska").click()
    expect(page.locator("html")).to_have_attribute("lang", "sv")

    staff = visitors(own_house, script=False).has_session(own_house.staff)
    staff.page.goto("/liitto")
    staff.page.get_by_role("link", name=fi("staff-numbers")).click()
    parent = staff.page.locator("li", has_text=fi("help-parent-name"))
    expect(parent).to_contain_text(fi("staff-number-hidden"))
    parent.get_by_role("button", name=fi("staff-number-check")).click()
    expect(staff.page.get_by_role("status")).to_contain_text(fi("staff-number-saved"))

    page.goto("/tietosuoja")
    until(lambda: len(now := visitor.keeps_help()) == 1 and now.keys() != first.keys(), what="the newer cache alone")
    visitor.loses_network()
    page.goto("/apua-nyt")
    expect(page.locator("html")).to_have_attribute("lang", "sv")
    expect(page.locator("a[href='tel:080092277']")).to_be_visible()
    expect(page.get_by_text(texts.get("sv", "help-parent-hours"))).to_be_visible()


def test_a_house_that_is_down_still_shows_its_numbers(visitors, own_house):
    visitor = visitors(own_house)
    visitor.page.goto("/")
    visitor.keeps_help()
    own_house.kill()
    visitor.allow("ERR_CONNECTION", "unknown error occurred when fetching the script")
    visitor.page.get_by_role("link", name=fi("help-now")).click()
    shows_help(visitor.page, "fi")
    visitor.page.goto("/kirjaudu")
    shows_calm_page(visitor.page)


def test_the_quick_exit_works_without_a_network(visitors, house):
    visitor = visitors(house)
    page = visitor.page
    page.goto("/apua-nyt")
    visitor.keeps_help()
    visitor.loses_network()
    visitor.allow("request to another host: https://www.ilmatieteenlaitos.fi/")
    for path in ("/apua-nyt", "/omat-ryhmat"):
        page.goto(path)
        with page.expect_event("requestfailed", lambda asked: asked.url == "https://www.ilmatieteenlaitos.fi/"):
            page.get_by_role("link", name=fi("quick-exit")).click()


def test_numbers_are_reached_by_keyboard_alone_and_come_first(visitors, house):
    page = visitors(house).page
    page.goto("/ilman-yhteytta/apua-nyt/fi")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("a[href='tel:112']").first).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("a.tel__call").nth(1)).to_be_focused()


def test_paper_shows_every_number_black_on_white(visitors, house):
    page = visitors(house).page
    page.goto("/apua-nyt")
    page.emulate_media(media="print")
    for call in page.locator("a.tel__call").all():
        expect(call).to_have_css("color", "rgb(0, 0, 0)")
        expect(call).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    for hidden in ("header.bar", "footer.foot"):
        expect(page.locator(hidden)).to_be_hidden()
