"""A command: pictures of the story's main screens, each person's, `python -m tests.journeys.story_shots FOLDER`.

Every screen is taken at 360 px and at 1280 px, whatever window its person has.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.chromium import SWITCHES, find_chromium
from tests.journeys import story_evening as evening
from tests.journeys.story import Story
from tests.journeys.test_story import found_and_fill, meet
from tests.journeys.visitor import DESKTOP, PHONE, Visitor


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)

    def photograph(visitor, name):
        before = visitor.page.viewport_size
        for look in (PHONE, DESKTOP):
            visitor.page.set_viewport_size(look["viewport"])
            visitor.page.screenshot(path=folder / f"{name}-{look['viewport']['width']}.png")
        visitor.page.set_viewport_size(before)
        print(name, flush=True)  # noqa: T201 - a command speaks to its caller

    with tempfile.TemporaryDirectory() as house, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=[*SWITCHES])
        story = Story(Path(house), lambda house, **look: Visitor(browser, house, **look), photograph)
        story.house.start()
        try:
            found_and_fill(story)
            meet(story)
            evening.the_group_ends(story)
        finally:
            story.house.stop()
            browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
