"""Finds the Chromium that the journeys drive. None here: one sentence that says what to do, never a skipped test."""

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
def find_chromium() -> str:
    """The path of the browser: `$CHROMIUM`, else one that is installed, else the one that `npm ci` brought.

    Raises RuntimeError where there is none.
    """
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None) or _from_npm()
    if not found:
        message = "The journeys need Chromium. Install the package chromium, or name a binary in CHROMIUM."
        raise RuntimeError(message)
    return found


def _from_npm() -> str | None:
    """The package holds the browser packed; asking it for the path unpacks it once."""
    node = shutil.which("node")
    if node is None or not PACKAGE.is_dir():
        return None
    command = [node, "--input-type=module", "--eval", UNPACK]
    answer = subprocess.run(command, cwd=FRONTEND, capture_output=True, text=True, timeout=120, check=False)
    path = answer.stdout.strip()
    return path if answer.returncode == 0 and os.access(path, os.X_OK) else None
