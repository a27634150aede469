"""Every screen in every language, light and dark: axe finds nothing, a finger hits everything, and nothing is wider
than a small phone, not even with text of twice the size.
"""

import json
from pathlib import Path

import pytest

from app.texts.languages import LANGUAGES, html_lang
from tests.journeys.gallery import PLANNERS, Gallery
from tests.journeys.meeting import MEETERS
from tests.journeys.planned import ASSOCIATION
from tests.journeys.scene import NAMES
from tests.journeys.screens import SCREENS
from tests.journeys.visitor import PHONE, doubled_text
from tests.journeys.walker import Walker

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# 320 CSS px are also what 1280 px at 400 % zoom come to.
SMALL = {"width": 320, "height": 640}
WIDE = {"width": 1280, "height": 800}
# The document, and whatever scrolls inside it: nothing but up and down.
WIDER = """() => [document.documentElement, ...document.querySelectorAll('body :not(input, textarea)')]
  .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 1
    && (part === document.documentElement || getComputedStyle(part).overflowX !== 'visible'))
  .map((part) => `${part.tagName} ${part.className}: ${part.scrollWidth - part.clientWidth} px too wide`)"""
# What a finger cannot hit well: under 44 px either way. A link within a sentence, or for a whole row, is let be.
TOO_SMALL = """() => [...document.querySelectorAll('a[href], button, summary, input, textarea')]
  .filter((part) => part.checkVisibility() && !part.closest('.grouprow, .task, .msg__quote, .vh'))
  .filter((part) => part.matches('.btn') || part.parentElement.innerText.trim() === part.innerText.trim()
    || getComputedStyle(part).display !== 'inline')
  .map((part) => [part, (part.closest('label') ?? part).getBoundingClientRect()])
  .filter(([, { width, height }]) => Math.round(width) < 44 || Math.round(height) < 44)
  .map(([part, { width, height }]) => `${part.outerHTML.slice(0, 80)}: ${width} x ${height}`)"""
# What is told names its place; the source of every element that was looked at would be copied for nothing.
RUN_AXE = """async (rules) => {
  axe.configure({ noHtml: true });
  const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => ({
    id, nodes: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
  }));
}"""
# Its title, its language, and the hosts but its own that it asked for anything.
ABOUT = """() => [document.title, document.documentElement.lang,
  performance.getEntriesByType('resource').map(({ name }) => new URL(name).host)
    .filter((host) => host !== location.host)]"""
# What no sentence has: two full stops, a sign after a space, a place for a word that no word came to.
SLIPS = r"""() => document.body.innerText.split('\n')
  .filter((line) => /(?<!\.)\.\.(?!\.)|(^|\s)[.,!?](\s|$)|[{}]|\b(undefined|null|NaN|None)\b|\[object/.test(line))"""
# All at once: each question to a page is a way of some milliseconds, and there are thousands.
LOOK = f"async (rules) => [...({WIDER})(), ...({TOO_SMALL})(), ...await ({RUN_AXE})(rules)]"
PARTS = 4
COLOUR_RULES = ["color-contrast", "link-in-text-block"]
# Colours alone differ between the looks of one width.
LOOKS = ((WIDE, "dark", TAGS), (WIDE, "light", COLOUR_RULES), (SMALL, "light", TAGS))
# Between languages the words and their lengths differ, and no rule that asks how wide a page is.
LOOKS_OF_THE_REST = ((WIDE, "dark", COLOUR_RULES), (SMALL, "light", TAGS))
# A page is read a few times and goes: compilers that optimise, and a collector in threads, would work for nothing.
MORE_SWITCHES = ("--js-flags=--no-opt --no-maglev --single-threaded-gc",)
# Whose screens they are stands together, so that each person comes once.
IN_ORDER = sorted(SCREENS, key=lambda screen: screen.who or "")
PRIVATE = (
    "Pihlajapiha",
    "Koivukuja",
    "Tuulentupa",
    "Lumikellonpolku",
    "Suopursu",
    "Saunapolku",
    "Tuomipiha",
    "Vattupolku",
    "Kissankello",
    "Pihlajan yhdistys",
    ASSOCIATION,
    *NAMES,
    *PLANNERS,
    *MEETERS,
)


@pytest.fixture(scope="module")
def gallery(tmp_path_factory):
    made = Gallery(tmp_path_factory.mktemp("gallery"))
    made.open()
    yield made
    made.house.stop()


@pytest.fixture(scope="module")
def walker(browser, gallery):
    window = Walker(browser, gallery.house, viewport=WIDE)
    window.context.add_init_script(script=_read_plain(AXE))
    yield window
    window.close()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", range(PARTS))
def test_every_screen_is_open_to_everyone(walker, gallery, language, part):
    """A part of the screens in one language; what is wrong anywhere is told together."""
    wrong = []
    share = -(-len(IN_ORDER) // PARTS)
    shown = IN_ORDER[part * share : (part + 1) * share]
    looks = LOOKS if language == LANGUAGES[0] else LOOKS_OF_THE_REST
    for who in {screen.who: None for screen in shown}:
        walker.becomes(who and gallery.people[who], language)
        for screen in shown:
            if screen.who == who:
                gallery.show(walker, screen)
                wrong += [(screen.name, *finding) for finding in findings(walker.page, looks, html_lang(language))]
        wrong += [(who, "browser", complaint) for complaint in walker.complaints()]
    assert not wrong, json.dumps(wrong, indent=1, ensure_ascii=False)


def _read_plain(script):
    """The source with every letter beyond ASCII written as its number: of letters of one byte each the browser, which
    reads it for each page anew, makes a program in a third less time.
    """
    return script.read_text(encoding="utf-8").encode("ascii", "backslashreplace").decode()


def findings(page, looks, lang):
    """(where, what) of everything that is wrong with the page as it stands."""
    title, spoken, hosts, slips = page.evaluate(f"[...({ABOUT})(), ({SLIPS})()]")
    if any(name in title for name in PRIVATE) or not title.endswith("Vertaistupa"):
        yield "title", title
    if spoken != lang:
        yield "lang", spoken
    yield from (("request to another host", host) for host in hosts)
    yield from (("words", slip) for slip in slips)
    for size, colours, rules in looks:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=colours, reduced_motion="reduce")
        where = f"{size['width']} {colours}"
        yield from ((where, finding) for finding in page.evaluate(LOOK, rules))
    yield from (("text doubled", wider) for wider in with_doubled_text(page, WIDER))


def with_doubled_text(page, script):
    """What a script answers on a phone whose text is twice as large."""
    page.set_viewport_size(PHONE["viewport"])
    with doubled_text(page):
        size, found = page.evaluate(f"[getComputedStyle(document.documentElement).fontSize, ({script})()]")
    assert size == "32px"
    return found
