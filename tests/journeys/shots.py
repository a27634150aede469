"""A command: pictures of every screen into a folder, `python -m tests.journeys.shots FOLDER [screen …]`.

Options before the folder: `--language sv`, `--dark`, `--wide` (1280 px instead of 360), `--narrow` (320 px), `--whole`
(the whole page), `--forced` (the system's own colours), `--doubled` (text of twice the size).
"""

import argparse
import tempfile
from contextlib import nullcontext
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.chromium import SWITCHES, find_chromium
from tests.journeys.gallery import Gallery
from tests.journeys.screens import SCREENS
from tests.journeys.visitor import DESKTOP, TOUCH, Visitor, doubled_text


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
    visitor = Visitor(browser, gallery.house, **_look(wanted))
    if screen.who:
        visitor.has_session(gallery.people[screen.who])
    visitor.speak(wanted.language)
    ways = [way for way in ("dark", "forced", "doubled") if getattr(wanted, way)]
    name = "-".join([screen.name, wanted.language, str(visitor.page.viewport_size["width"]), *ways]) + ".png"
    with doubled_text(visitor.page) if wanted.doubled else nullcontext():
        gallery.show(visitor, screen)
        visitor.page.screenshot(path=wanted.folder / name, full_page=wanted.whole)
    visitor.close()
    print(name, *visitor.complaints())  # noqa: T201 - a command speaks to its caller


def _look(wanted):
    look = DESKTOP if wanted.wide else TOUCH
    if wanted.narrow:
        look = {**TOUCH, "viewport": {"width": 320, "height": 640}}
    colours = {"color_scheme": "dark" if wanted.dark else "light"}
    return {**look, **colours, "forced_colors": "active" if wanted.forced else "none"}


def _arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", default="fi", choices=("fi", "fi-selko", "sv", "en"))
    for option in ("--dark", "--wide", "--narrow", "--whole", "--forced", "--doubled"):
        parser.add_argument(option, action="store_true")
    parser.add_argument("folder", type=Path)
    parser.add_argument("screens", nargs="*")
    return parser.parse_args()


if __name__ == "__main__":
    main()
