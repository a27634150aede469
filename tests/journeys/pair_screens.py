"""The screens of the leaders' own room."""

from playwright.sync_api import expect

from tests.journeys.screen import Screen, in_room


def in_pair(visitor):
    in_room(visitor)
    expect(visitor.page.locator(".pair-readers, .empty").first).to_be_visible()


def open_its_menu(visitor):
    in_room(visitor)
    visitor.page.locator(".menuplace button[aria-haspopup=menu]").click()
    expect(visitor.page.get_by_role("menu")).to_be_visible()


PAIR_SCREENS = (
    Screen("ohjaajat-kesken", "Ruska", "/huone/{pair}", in_pair),
    Screen("ohjaajat-kesken-valikko", "Ruska", "/huone/{pair}", open_its_menu),
    Screen("ohjaajat-kesken-yksin", "Ruska", "/huone/{pair_alone}", in_pair),
    Screen("huone-ohjaajat-kesken", "Ruska", "/huone/{paired}", open_its_menu),
    Screen("omat-ohjaajat-kesken", "Ruska", "/omat-ryhmat"),
)
