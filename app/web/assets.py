"""The frontend's built files: which address each entry has, and the signs drawn inside a page."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from markupsafe import Markup

STATIC = Path(__file__).resolve().parents[1] / "static"
STYLES = "src/styles/main.css"
PUBLIC_SCRIPT = "src/public.js"
ROOM_SCRIPT = "src/room.jsx"
EARLY_SOCKET_SCRIPT = "src/early_socket.js"
SETTINGS_SCRIPT = "src/settings.js"
OFFLINE_WORKER_SCRIPT = "src/offline_worker.js"
ENTRIES = (STYLES, PUBLIC_SCRIPT, ROOM_SCRIPT, EARLY_SOCKET_SCRIPT, SETTINGS_SCRIPT, OFFLINE_WORKER_SCRIPT)
_DRAWING = re.compile(r'<(symbol|pattern)\b[^>]*\bid="([\w-]+)".*?</\1>', re.DOTALL)
_USE = re.compile(r"""(?:href="|url\()#([\w-]+)""")


class MissingBuild(RuntimeError):
    """The frontend has not been built. The text says what to do."""


@dataclass(frozen=True)
class Assets:
    """Addresses of built files, read once at start."""

    folder: Path | None = None
    _manifest: dict[str, Any] = field(default_factory=dict)
    _drawings: dict[str, str] = field(default_factory=dict)

    @classmethod
    def none(cls) -> Self:
        """No build at all: pages come without styles, scripts and signs. For tests."""
        return cls()

    @classmethod
    def load(cls, folder: Path = STATIC) -> Self:
        """Reads the manifest and the signs in `folder`. Raises MissingBuild where an entry is not there."""
        try:
            manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
            sprite = (folder / "symbols.svg").read_text(encoding="utf-8")
        except (OSError, ValueError) as error:
            raise MissingBuild(_how_to_build(str(error))) from error
        absent = [entry for entry in ENTRIES if entry not in manifest]
        if absent:
            raise MissingBuild(_how_to_build(f"no {', '.join(absent)} in the manifest"))
        drawings = {match[2]: match[0] for match in _DRAWING.finditer(sprite)}
        return cls(folder, manifest, drawings)

    def styles(self, *entries: str) -> list[str]:
        """The addresses of the style sheets of the shared styles and of `entries`, each once."""
        files: list[str] = []
        for entry in (STYLES, *entries):
            facts = self._manifest.get(entry, {})
            files += [name for name in (facts.get("file", ""), *facts.get("css", ())) if name.endswith(".css")]
        return [f"/static/{name}" for name in dict.fromkeys(files)]

    def script(self, entry: str) -> str | None:
        """The address of an entry's script; None without a build."""
        facts = self._manifest.get(entry)
        return f"/static/{facts['file']}" if facts else None

    def read_script(self, entry: str) -> str | None:
        """An entry's script itself, for an answer that begins with facts of its own; None without a build."""
        facts = self._manifest.get(entry)
        return (self.folder / facts["file"]).read_text(encoding="utf-8") if self.folder and facts else None

    def preloads(self, entry: str, *also: str) -> list[str]:
        """Addresses of the scripts that `entry` and `also` will ask for, each once, so that they come at once."""
        wanted: dict[str, None] = {}
        queue = [*self._manifest.get(entry, {}).get("imports", ()), *also]
        while queue:
            facts = self._manifest.get(queue.pop(0))
            if facts and f"/static/{facts['file']}" not in wanted:
                wanted[f"/static/{facts['file']}"] = None
                queue += facts.get("imports", ())
        return list(wanted)

    def all_drawings(self) -> Markup:
        """Every sign, for a page whose script draws what the server can't foresee."""
        return Markup("".join(self._drawings.values()))  # noqa: S704 - our own file

    def drawings_for(self, html: str) -> Markup:
        """The signs that `html` refers to, and those that they refer to, as markup to be put into the page."""
        wanted: dict[str, str] = {}
        queue = _USE.findall(html)
        while queue:
            name = queue.pop()
            if name in self._drawings and name not in wanted:
                wanted[name] = self._drawings[name]
                queue += _USE.findall(self._drawings[name])
        return Markup("".join(wanted[name] for name in self._drawings if name in wanted))  # noqa: S704 - our own file


def _how_to_build(reason: str) -> str:
    return f"The frontend is not built ({reason}). Run: cd frontend && npm ci && npm run build"
