"""A person at a browser of their own: what they do, and what the browser had to complain about meanwhile."""

import re
from contextlib import contextmanager
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from playwright.sync_api import expect

from tests.journeys.waiting import until
from tests.journeys.words import fi

PHONE = {"viewport": {"width": 360, "height": 740}}
DESKTOP = {"viewport": {"width": 1280, "height": 800}}
TOUCH = {**PHONE, "has_touch": True, "is_mobile": True}
# Text of twice the size, as the browser's own settings make it.
USUAL = {"standard": 16, "fixed": 13}
DOUBLED = {"standard": 32, "fixed": 26}
SESSION_COOKIE = "__Host-vt_session"
WORKER_IS_ACTIVE = """async () => {
  const { active } = await navigator.serviceWorker.ready;
  await new Promise((done) => {
    const look = () => active.state === 'activated' && done();
    active.addEventListener('statechange', look);
    look();
  });
}"""
LIST_CACHES = """async () => {
  const held = {};
  for (const name of await caches.keys()) {
    held[name] = (await (await caches.open(name)).keys()).map(({ url }) => url.replace(location.origin, ''));
  }
  return held;
}"""


# A session of the browser's own protocol for each page whose text was ever doubled.
_protocols = WeakKeyDictionary()


@contextmanager
def doubled_text(page):
    """The page's text is twice as large meanwhile."""
    if page not in _protocols:
        _protocols[page] = page.context.new_cdp_session(page)
        _protocols[page].send("Page.enable")
    protocol = _protocols[page]
    protocol.send("Page.setFontSizes", {"fontSizes": DOUBLED})
    try:
        yield
    finally:
        protocol.send("Page.setFontSizes", {"fontSizes": USUAL})


class Visitor:
    """One browser context with one page. `troubles` gathers console errors, faults and requests to other hosts."""

    def __init__(self, browser, house, *, script=True, **look):
        settings = {"locale": "fi-FI", "timezone_id": "Europe/Helsinki", "reduced_motion": "reduce", **DESKTOP, **look}
        self.house = house
        self.context = browser.new_context(base_url=house.public_url, java_script_enabled=script, **settings)
        self.context.set_default_timeout(15_000)
        # A shared machine stands still for seconds at times, and a page is many requests.
        self.context.set_default_navigation_timeout(30_000)
        self.waiting = []
        self.troubles = []
        self.allowed = []
        self.page = self.open_page()

    def open_page(self):
        page = self.context.new_page()
        self.listen(page)
        return page

    def listen(self, page):
        """To all that a window may have to say of this page."""
        page.on("console", self._said)
        page.on("pageerror", self._failed)
        page.on("request", self._asked)
        page.on("requestfinished", self._answered)
        page.on("requestfailed", self._answered)

    def allow(self, *patterns):
        """Console errors that this story brings about by itself, as regular expressions."""
        self.allowed += patterns

    def has_session(self, person):
        """Signed in without a letter: the cookie of a session that was seeded."""
        self.context.add_cookies(
            [{"name": SESSION_COOKIE, "value": person.token, "domain": "localhost", "path": "/", "secure": True}]
        )
        return self

    def ask_for_letter(self, address):
        """From the sign-in page to the page that waits for the code. Returns the letter."""
        earlier = len(self.house.codes_to(address))
        self.page.goto("/kirjaudu")
        self.page.locator("#address").fill(address)
        self.page.locator("button[value=letter]").click()
        expect(self.page.locator("#code")).to_be_visible()
        return until(lambda: self.house.codes_to(address)[earlier:], what="the letter to sign in by")[-1]

    def sign_in_by_code(self, address):
        letter = self.ask_for_letter(address)
        self.page.locator("#code").fill(letter.code)
        self.page.locator("form[action='/kirjaudu/koodi'] button").click()
        expect(self.page).to_have_url(re.compile("/omat-ryhmat$"))

    def sign_in_by_link(self, address):
        letter = self.ask_for_letter(address)
        self.page.goto(letter.link)
        self.page.locator("main form button").click()
        expect(self.page).to_have_url(re.compile("/omat-ryhmat$"))

    def speak(self, language):
        self.page.goto(f"/kieli/{language}?next=/apua-nyt")

    def keeps_help(self):
        """Waits until the browser has kept Apua nyt; the names of its caches with the paths in each."""
        self.page.evaluate(WORKER_IS_ACTIVE)
        return self.page.evaluate(LIST_CACHES)

    def loses_network(self):
        self.allow("ERR_INTERNET_DISCONNECTED", "WebSocket connection to")
        self.context.set_offline(True)

    def enter(self, room):
        """Into the room, once its talk stands there and its connection is open."""
        self.page.goto(f"/huone/{room}")
        self.is_connected()
        return self

    def is_connected(self):
        expect(self.page.get_by_role("log")).to_be_visible()
        expect(self.page.locator(".roomhead__sub")).to_be_visible()

    def write(self, text):
        self.page.locator("#compose").fill(text)
        self.page.locator("form.dock button[type=submit]").click()

    def message(self, text):
        return self.page.locator("li.msg").filter(has_text=text)

    def sees(self, *texts):
        for text in texts:
            expect(self.message(text)).to_have_count(1)

    def pick(self, text, entry):
        """Opens the menu of the message with this text and takes an entry of it."""
        self.message(text).locator("button[aria-haspopup=menu]").click()
        self.page.get_by_role("menuitem", name=entry).click()

    def open_tool(self, entry):
        """A leader's tool, behind the menu's one entry for leaders."""
        self.page.locator(".menuplace button[aria-haspopup=menu]").click()
        self.page.get_by_role("menuitem", name=fi("for-leaders")).click()
        self.sheet.locator(".pick :is(a, button)").filter(has_text=fi(entry)).click()

    @property
    def sheet(self):
        return self.page.locator("aside.sheet")

    @property
    def main(self):
        return self.page.get_by_role("main")

    def close(self):
        self.context.close()

    def complaints(self):
        return [one for one in self.troubles if not any(re.search(pattern, one) for pattern in self.allowed)]

    def _said(self, message):
        if message.type in ("error", "warning"):
            self.troubles.append(f"{message.type}: {message.text}")

    def _failed(self, error):
        self.troubles.append(f"fault: {error}")

    def _answered(self, request):
        if request in self.waiting:
            self.waiting.remove(request)

    def _asked(self, request):
        self.waiting.append(request)
        host = urlsplit(request.url).netloc
        if request.url.startswith(("http", "ws")) and host != f"localhost:{self.house.port}":
            self.troubles.append(f"request to another host: {request.url}")
