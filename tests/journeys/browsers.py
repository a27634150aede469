"""The browsers of a run: each file would start its own else, for a second of a processor's time."""

from contextlib import ExitStack
from functools import cache

from playwright.sync_api import sync_playwright


class Browsers:
    """Starts a browser for each path and set of switches once, until all are closed; then anew."""

    def __init__(self):
        self._open = ExitStack()
        self._playwright = cache(lambda: self._open.enter_context(sync_playwright()))
        self.launch = cache(self._launch)

    def close(self):
        """Playwright's loop ends too: where it runs no test can start one."""
        self._playwright.cache_clear()
        self.launch.cache_clear()
        self._open.close()

    def _launch(self, path, switches):
        browser = self._playwright().chromium.launch(executable_path=path, args=switches)
        self._open.callback(browser.close)
        return browser
