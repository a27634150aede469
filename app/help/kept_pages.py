"""What a device keeps for the time without a connection, and the worker that keeps it.

The worker (`frontend/src/offline_worker.js`) is told here which pages and files it may keep; it keeps those and nothing
else, and finds out by itself that they have changed: the browser asks for its script at every visit, and the script
names a cache by the contents. So a new release, a new check and another language reach a device at its next visit.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from threading import Lock
from types import MappingProxyType
from typing import Final

from app.help.checks import HelpChecks
from app.help.numbers import Checks, all_checked_on, numbers_for
from app.texts.languages import LANGUAGES, Language
from app.web.assets import OFFLINE_WORKER_SCRIPT, PUBLIC_SCRIPT
from app.web.pages import Pages
from app.web.small_files import ICON, ICON_PATH
from app.web.viewer import Viewer

KEPT_PREFIX: Final = "/ilman-yhteytta/"
# Whoever looks through the device shall find the name of a public page, and nothing that tells a member.
CACHE_PREFIX: Final = "apua-nyt-"
Look = tuple[str, str]
Inputs = tuple[date, Checks]


class KeptPages:
    """Says what is kept. Safe from any thread; blocks for the database."""

    templates: Final[Mapping[str, str]] = MappingProxyType(
        {"apua-nyt": "help/help_kept.html", "ei-yhteytta": "help/no_connection.html"}
    )

    def __init__(self, pages: Pages, checks: HelpChecks) -> None:
        self._pages = pages
        self._checks = checks
        self._versions: dict[Look, tuple[Inputs, str]] = {}
        self._lock = Lock()

    def facts(self, language: Language) -> dict[str, object]:
        """What the kept pages say today in this language."""
        return _facts(language, self._checks.known(), self._checks.today())

    def worker_for(self, viewer: Viewer) -> str | None:
        """The worker's script for a browser that shows this language and look; None without a built frontend."""
        code = self._pages.assets.read_script(OFFLINE_WORKER_SCRIPT)
        if code is None:
            return None
        kept = {
            "cache": CACHE_PREFIX + self._version(viewer),
            "language": viewer.language,
            "pages": {name: {language: _path(name, language) for language in LANGUAGES} for name in self.templates},
            "files": self._files(),
        }
        return f"self.kept = {json.dumps(kept)};\n{code}"

    def _files(self) -> list[str]:
        assets = self._pages.assets
        script = assets.script(PUBLIC_SCRIPT)
        return [*assets.styles(), *([script] if script else []), *assets.preloads(PUBLIC_SCRIPT), ICON_PATH]

    def _version(self, viewer: Viewer) -> str:
        """A hash of all that is kept. Pages are rendered for it once a day and at each new check, not at each visit."""
        inputs = (self._checks.today(), self._checks.known())
        look = (viewer.colours, viewer.text_size)
        with self._lock:
            known = self._versions.get(look)
            if known is None or known[0] != inputs:
                known = self._versions[look] = (inputs, self._hash(viewer, *inputs))
            return known[1]

    def _hash(self, viewer: Viewer, today: date, checks: Checks) -> str:
        digest = hashlib.sha256(ICON.encode())
        for name, template in self.templates.items():
            for language in LANGUAGES:
                page = self._pages.text_for(
                    replace(viewer, language=language, person=None),
                    template,
                    path=_path(name, language),
                    **_facts(language, checks, today),
                )
                digest.update(page.encode())
        return digest.hexdigest()[:16]


def _facts(language: Language, checks: Checks, today: date) -> dict[str, object]:
    numbers = numbers_for(language, checks, today)
    return {"numbers": numbers, "checked_on": all_checked_on(numbers)}


def _path(name: str, language: Language) -> str:
    return f"{KEPT_PREFIX}{name}/{language}"
