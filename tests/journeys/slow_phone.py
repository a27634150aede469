"""A command: how long a first visit takes on a slow phone, `python -m tests.journeys.slow_phone`.

Nothing is cached; each figure is the median of several visits in milliseconds since the address was opened: when the
front page is painted, when a room's talk and composer stand, and when its socket has answered, which is "usable".
The browser itself delays every request and nothing else; `--every-trip` puts a slow line between instead, on which
new connections and each frame of the socket take their time too.
"""

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.chromium import SWITCHES, find_chromium
from tests.journeys.gallery import Gallery
from tests.journeys.slow_line import SlowLine
from tests.journeys.visitor import TOUCH, Visitor
from tests.live import free_socket

BYTES_IN_KILOBIT = 125
NOTE_WHEN = """
  window.seenAt = {};
  const look = () => {
    for (const [name, part] of [['composer', '#compose'], ['usable', '.roomhead__sub']])
      if (!(name in seenAt) && document.querySelector(part)) seenAt[name] = performance.now();
    if (!('usable' in seenAt)) requestAnimationFrame(look);
  };
  look();
"""
PAINTED = """() => new Promise((done) => new PerformanceObserver((list) => {
  for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') done(startTime);
}).observe({ type: 'paint', buffered: true }))"""


def main():
    wanted = _arguments()
    near = free_socket()
    public_url = f"http://localhost:{near.getsockname()[1]}"
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=[*SWITCHES])
        gallery = Gallery(Path(folder), VERTAISTUPA_PUBLIC_URL=public_url)
        gallery.open()
        port, gallery.house.public_url = gallery.house.port, public_url
        round_trip = wanted.latency / 1000 if wanted.every_trip else 0
        speed = wanted.kilobits * BYTES_IN_KILOBIT if wanted.every_trip else sys.maxsize
        try:
            with SlowLine(near, port, round_trip_seconds=round_trip, bytes_per_second=speed):
                figures = [_visit(browser, gallery, wanted) for _ in range(wanted.visits)]
        finally:
            gallery.house.stop()
            browser.close()
    for name in figures[0]:
        values = sorted(one[name] for one in figures)
        print(f"{name}: {statistics.median(values):.0f} ms ({values[0]:.0f} to {values[-1]:.0f})")  # noqa: T201


def _visit(browser, gallery, wanted):
    """The figures of one visit to the front page and one, by a browser that knows nothing yet, to a room."""
    found = {}
    for name, who, path in (("front page", None, "/"), ("room", "Tuisku", "/huone/{lively}")):
        visitor = Visitor(browser, gallery.house, **TOUCH)
        if who:
            visitor.has_session(gallery.people[who])
        phone = visitor.context.new_cdp_session(visitor.page)
        phone.send("Emulation.setCPUThrottlingRate", {"rate": wanted.slower})
        if not wanted.every_trip:
            speed = wanted.kilobits * BYTES_IN_KILOBIT
            line = {"latency": wanted.latency, "downloadThroughput": speed, "uploadThroughput": speed}
            phone.send("Network.emulateNetworkConditions", {"offline": False, **line})
        visitor.page.add_init_script(NOTE_WHEN)
        visitor.page.goto(path.format(**gallery.facts))
        found[f"{name} painted"] = visitor.page.evaluate(PAINTED)
        if who:
            visitor.is_connected()
            for moment, at in visitor.page.evaluate("seenAt").items():
                found[f"{name} {moment}"] = at
        visitor.close()
    return found


def _arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--latency", type=int, default=300, help="round trip in milliseconds")
    parser.add_argument("--kilobits", type=int, default=1600, help="a second, each way")
    parser.add_argument("--slower", type=int, default=6, help="how many times slower the phone's processor is")
    parser.add_argument("--visits", type=int, default=5)
    parser.add_argument("--every-trip", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
