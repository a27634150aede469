"""A house whose time a story drives by hand; all else is as `python -m app serve` has it.

Time runs as everywhere between two moves, so that nothing happens twice at one moment.
"""

import json
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from app import __main__ as commands
from app.base.clock import SystemClock
from app.jobs import worker
from app.main import Outside, build_app
from app.settings import Settings
from tests.journeys.served import ServedHouse
from tests.shared_texts import shared_texts

MOVED = "moved"
PAGES = "pages.json"
# What comes due by the clock alone is noticed at once, and not within three seconds.
LOOK_SECONDS = 0.1


class MovedClock(SystemClock):
    """The machine's clock, and as much as a file says. Spans of the process itself are the machine's."""

    def __init__(self, file):
        self._file = file

    def now(self):
        return super().now() + timedelta(seconds=float(self._file.read_text(encoding="utf-8")))


def serve(port):
    """The command `serve`, but for the clock."""
    folder = Settings().state_dir
    worker.POLL_SECONDS = LOOK_SECONDS
    commands.build_app = partial(_build, folder=folder)
    commands.serve(port=port, migrate_first=True)


class ClockedHouse(ServedHouse):
    """`move_to` a moment; windows that are open then are told by their story."""

    command = staticmethod(serve)

    def __init__(self, folder, begins_at, **settings):
        super().__init__(folder, **settings)
        self.clock = MovedClock(folder / MOVED)
        self.move_to(begins_at)

    def move_to(self, moment):
        """From now on the house believes that it is this moment."""
        moved = self.folder / f"{MOVED}.new"
        moved.write_text(str((moment - datetime.now(UTC)).total_seconds()), encoding="utf-8")
        moved.replace(self.folder / MOVED)

    def pages(self):
        """Every path that the program answers, as its routes write it: [method, path]."""
        return json.loads((self.folder / PAGES).read_text(encoding="utf-8"))


def _build(settings, *, folder: Path):
    app = build_app(settings, Outside(clock=MovedClock(folder / MOVED), texts=shared_texts()))
    (folder / PAGES).write_text(json.dumps([*_pages_of(app.router)]), encoding="utf-8")
    return app


def _pages_of(router):
    for route in router.routes:
        if hasattr(route, "original_router"):
            yield from _pages_of(route.original_router)
        else:
            yield from ((method, route.path) for method in getattr(route, "methods", None) or ())
