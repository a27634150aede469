"""A command: pictures of every screen into a folder, `python -m tests.journeys.shots FOLDER [screen …]`.

Options before the folder: `--language sv`, `--dark`, `--wide` (1280 px instead of 360), `--whole` (the whole page).
"""

import argparse
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.chromium import SWITCHES, find_chromium
from tests.journeys.gallery import SCREENS, Gallery
from tests.journeys.visitor import DESKTOP, TOUCH, Visitor


def main():
    wanted = _arguments()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=[*SWITCHES])
        gallery = Gallery(Path(folder))
        gallery.open()
        try:
            for screen in SCREENS:
                if not wanted.screens or screen.name in wanted.screens:
                    _take(browser, gallery, screen, wanted)
        finally:
            gallery.house.stop()
            browser.close()


def _take(browser, gallery, screen, wanted):
    look = DESKTOP if wanted.wide else TOUCH
    colours = "dark" if wanted.dark else "light"
    visitor = Visitor(browser, gallery.house, color_scheme=colours, **look)
    if screen.who:
        visitor.has_session(gallery.people[screen.who])
    visitor.speak(wanted.language)
    gallery.show(visitor, screen)
    name = f"{screen.name}-{wanted.language}-{look['viewport']['width']}{'-dark' if wanted.dark else ''}.png"
    visitor.page.screenshot(path=wanted.folder / name, full_page=wanted.whole)
    visitor.close()
    print(name, *visitor.complaints())  # noqa: T201 - a command speaks to its caller


def _arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", default="fi", choices=("fi", "fi-selko", "sv", "en"))
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--wide", action="store_true")
    parser.add_argument("--whole", action="store_true")
    parser.add_argument("folder", type=Path)
    parser.add_argument("screens", nargs="*")
    return parser.parse_args()


if __name__ == "__main__":
    main()
