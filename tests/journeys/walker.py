"""One browser window that is one person after another, for what looks at many screens a moment each.

A window for each would load what all pages share anew, in a process of the browser's own.
"""

from tests.journeys.visitor import Visitor

# Drafts and marks of one person are nothing to the next.
FORGET = "() => { localStorage.clear(); sessionStorage.clear(); }"


class Walker(Visitor):
    """No request is listened to one by one: a page can tell by itself whom it asked for anything."""

    def __init__(self, browser, house, **look):
        # The page's own worker would fetch and keep a dozen pages that nobody looks at here.
        super().__init__(browser, house, service_workers="block", **look)

    def becomes(self, person, language):
        """Nobody signed in by None. What the browser complained of before is forgotten."""
        self.page.goto("about:blank")
        self.troubles.clear()
        self.allowed[:] = ["Service Worker registration blocked"]
        self.context.clear_cookies()
        if person:
            self.has_session(person)
        self.speak(language)
        self.page.evaluate(FORGET)

    def listen(self, page):
        page.on("console", self._said)
        page.on("pageerror", self._failed)
