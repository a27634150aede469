"""What a window was shown and answered, how many taps and pages it took, and a search of it all for words."""

from urllib.parse import urlsplit

from playwright.sync_api import Error

# What stands on a page as soon as it is whole: a window that goes on at once takes the answer's body with it.
SHOWN = "addEventListener('DOMContentLoaded', () => window.tellPage(document.documentElement.outerHTML));"
TAPS = "document.addEventListener('pointerdown', (event) => event.isTrusted && window.countTap(), true);"
REDIRECTS = range(300, 400)
# Styles, scripts and the icon: built once, the same for everybody.
BUILT = ("/static/", "/favicon")


class Record:
    """Everything that the service answers to one window, from its beginning: heads and bodies, and socket frames."""

    def __init__(self, visitor):
        self._answers = []
        self.sent = []
        self._unread = []
        self._shown = set()
        visitor.context.expose_binding("tellPage", self._page_is_there)
        visitor.context.add_init_script(SHOWN)
        visitor.context.on("response", self._answered)
        visitor.page.on("websocket", self._opened)

    def add(self, where, text):
        self._answers.append((where, text.lower()))

    def where(self, word):
        """The places in which the word was answered to this window."""
        return [where for where, text in self._answers if word.lower() in text]

    @property
    def unread(self):
        """What came to this window and could not be read here, neither as an answer nor as a page."""
        return [where for where in self._unread if where.split()[1] not in self._shown]

    def _page_is_there(self, source, page):
        path = urlsplit(source["frame"].url).path
        self._shown.add(path)
        self.add(f"page {path}", page)

    def _answered(self, response):
        if urlsplit(response.url).path.startswith(BUILT):
            return
        where = f"{response.request.method} {urlsplit(response.url).path} {response.status}"
        self.add(f"head of {where}", f"{response.url} {response.headers}")
        if response.status in REDIRECTS or response.request.method == "HEAD":
            return
        try:
            self.add(where, response.body().decode("utf-8", "replace"))
        except Error:
            self._unread.append(where)

    def _opened(self, socket):
        socket.on("framereceived", lambda frame: self.add("frame", str(frame)))
        socket.on("framesent", lambda frame: self.sent.append(str(frame)))


class Steps:
    """Counts taps and the pages that were opened, since `begin`."""

    def __init__(self, visitor):
        self._taps = 0
        self._pages = []
        self._page = visitor.page
        visitor.context.expose_binding("countTap", lambda _: self._tap())
        visitor.context.add_init_script(TAPS)
        visitor.page.on("framenavigated", self._navigated)

    def begin(self):
        self._taps, self._pages = 0, []

    @property
    def taps(self):
        self._page.evaluate("() => 0")  # what the page has told by now has come once this is answered
        return self._taps

    @property
    def pages(self):
        """Paths of pages outside the room, in order; a form's own "sent" state is one with its form."""
        shown = [urlsplit(url) for url in self._pages]
        return [each.path for each in shown if not each.path.startswith("/huone/") and each.query != "sent"]

    def _tap(self):
        self._taps += 1

    def _navigated(self, frame):
        if frame == self._page.main_frame and frame.url.startswith("http"):
            self._pages.append(frame.url)


def hits_in_letters(house, words):
    """(letter's name, word): no letter may hold any; whom it is for stands on its first line alone."""
    return [
        (path.name, word)
        for path in sorted((house.folder / "letters").glob("*.txt"))
        for word in words
        if word.lower() in path.read_text(encoding="utf-8").partition("\n")[2].lower()
    ]


def hits_in_log(house, words):
    return [word for word in words if word.lower() in house.log_text().lower()]
