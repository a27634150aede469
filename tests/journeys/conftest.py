"""The journeys' fixtures: a browser, houses served in processes of their own, and visitors.

A browser lives until a file comes that needs none: Playwright's loop must be gone by then, or tests could not start
theirs.
"""

import logging

import pytest
from playwright.sync_api import expect

from tests.chromium import SWITCHES, find_chromium
from tests.journeys.browsers import Browsers
from tests.journeys.scene import Scene
from tests.journeys.served import ROOT, ServedHouse
from tests.journeys.visitor import Visitor

CIRCLES = 32
NEWCOMERS = 10
_LOG = logging.getLogger(__name__)
_browsers = Browsers()
expect.set_options(timeout=15_000)


def pytest_collection_modifyitems(items):
    """The longest first: one that begins last would be waited for by the other browser."""
    items.sort(key=lambda item: "test_story.py" not in item.nodeid)


@pytest.fixture(scope="session", autouse=True)
def built():
    """The browser's own part has to be there; a page without it would fail in a hundred unclear ways."""
    if not (ROOT / "app" / "static" / "manifest.json").is_file():
        message = "The journeys need the built frontend. Run npm ci and npm run build in the folder frontend."
        raise RuntimeError(message)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item, nextitem):
    """Closes the browsers before a file that needs none."""
    yield
    if nextitem is None or (nextitem.module is not item.module and "browser" not in nextitem.fixturenames):
        _browsers.close()


@pytest.fixture(scope="module")
def browser(request):
    """A file that says `WHOLE_BROWSER` gets an installed one, where there is one; its `MORE_SWITCHES` are added."""
    path = find_chromium(whole=getattr(request.module, "WHOLE_BROWSER", False))
    return _browsers.launch(path, (*SWITCHES, *getattr(request.module, "MORE_SWITCHES", ())))


@pytest.fixture(scope="session")
def house(tmp_path_factory):
    """A house where many circles meet, served for all the stories that leave it standing."""
    served = ServedHouse(tmp_path_factory.mktemp("house"))
    scene = Scene(served.database_url)
    served.circles = iter([scene.circle() for _ in range(CIRCLES)])
    served.led_by_two = iter([scene.circle("Sammal", "Lumme", "Havu", leaders=2) for _ in range(2)])
    served.with_contact = scene.circle("Sammal", "Lumme", "Havu", leaders=2)
    served.contact = scene.contact(served.with_contact)
    served.staff = scene.person(staff=True)
    served.newcomers = iter([_newcomer(scene) for _ in range(NEWCOMERS)])
    scene.close()
    served.start()
    yield served
    served.stop()


@pytest.fixture
def circle(house):
    """A group that no other test has been in."""
    return next(house.circles)


@pytest.fixture
def visitors(browser):
    """`visitors(house, …)` opens a browser window; none of them may have had anything to complain about."""
    came = []

    def come(house, **look):
        came.append(Visitor(browser, house, **look))
        return came[-1]

    yield come
    # Shown with a test that failed: what a page that did not come was waiting for.
    for number, visitor in enumerate(came):
        _LOG.warning("%s: %s waits for %s", number, visitor.page.url, [request.url for request in visitor.waiting])
    complaints = [(number, one) for number, visitor in enumerate(came) for one in visitor.complaints()]
    for visitor in came:
        visitor.close()
    assert not complaints


@pytest.fixture
def in_room(visitors, house, circle):
    """`in_room("Havu", …)` opens the circle's room as one of its people."""

    def enter(name, **look):
        return visitors(house, **look).has_session(circle.people[name]).enter(circle.room)

    return enter


def _newcomer(scene):
    """Someone invited to a group of their own, known by an address."""
    person = scene.person()
    circle = scene.circle("Sammal")
    scene.invite(circle, person)
    return person
