"""One screen, and the ways to it that several share."""

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import expect


@dataclass(frozen=True)
class Screen:
    """`who` looks at `path` (filled from the gallery's facts) and then does `then`."""

    name: str
    who: str | None
    path: str
    then: Callable | None = None
    statuses: tuple[int, ...] = field(default=())


def follow_first(ending):
    """Follows the first link of the page whose address ends so."""

    def follow(visitor):
        visitor.page.locator(f'main a[href$="{ending}"]').first.click()
        expect(visitor.page.locator("main form").first).to_be_visible()

    return follow


def follow_in_fold(ending):
    """The same where the link lies in a fold."""

    def follow(visitor):
        visitor.page.locator(f'main details:has(a[href$="{ending}"]) summary').first.click()
        follow_first(ending)(visitor)

    return follow


def open_first_fold(visitor):
    visitor.page.locator("main details summary").first.click()


def send_empty(visitor):
    visitor.page.locator("main form button:not(details button)").first.click()
    expect(visitor.page.get_by_role("alert")).to_be_focused()


def in_room(visitor):
    visitor.is_connected()
