"""Every screen in every language, light and dark: axe finds nothing, nothing is wider than a small phone."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from app.texts.languages import LANGUAGES, html_lang
from tests.journeys.gallery import SCREENS, Gallery
from tests.journeys.scene import NAMES
from tests.journeys.visitor import Visitor

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# 320 CSS px are also what 1280 px at 400 % zoom come to.
SMALL = {"width": 320, "height": 640}
WIDE = {"width": 1280, "height": 800}
RUN_AXE = """async (tags) => {
  const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => ({
    id, nodes: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
  }));
}"""
WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
PRIVATE = ("Pihlajapiha", "Koivukuja", "Tuulentupa", "Lumikellonpolku", "Pihlajan yhdistys", *NAMES)


@pytest.fixture(scope="module")
def gallery(tmp_path_factory):
    made = Gallery(tmp_path_factory.mktemp("gallery"))
    made.open()
    yield made
    made.house.stop()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", range(3))
def test_every_screen_is_open_to_everyone(browser, gallery, language, part):
    """A third of the screens in one language; what is wrong anywhere is told together."""
    wrong = []
    for screen in SCREENS[part::3]:
        visitor = Visitor(browser, gallery.house, viewport=WIDE)
        visitor.context.add_init_script(path=AXE)
        if screen.who:
            visitor.has_session(gallery.people[screen.who])
        visitor.speak(language)
        gallery.show(visitor, screen)
        expect(visitor.page.locator("html")).to_have_attribute("lang", html_lang(language))
        wrong += [(screen.name, *finding) for finding in findings(visitor)]
        visitor.close()
    assert not wrong, json.dumps(wrong, indent=1, ensure_ascii=False)


def findings(visitor):
    """(where, what) of everything that is wrong with the page as it stands."""
    page = visitor.page
    title = page.title()
    if any(name in title for name in PRIVATE) or not title.endswith("Vertaistupa"):
        yield "title", title
    for width, colours in ((WIDE, "light"), (WIDE, "dark"), (SMALL, "dark"), (SMALL, "light")):
        page.set_viewport_size(width)
        page.emulate_media(color_scheme=colours, reduced_motion="reduce")
        where = f"{width['width']} {colours}"
        if (wider := page.evaluate(WIDER)) > 0:
            yield where, f"{wider} px wider than its window"
        for violation in page.evaluate(RUN_AXE, TAGS):
            yield where, violation
    yield from (("browser", complaint) for complaint in visitor.complaints())
