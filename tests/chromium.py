"""Which browser the journeys drive: `$CHROMIUM`, an installed one, or npm's `@sparticuz/chromium`. Never none."""

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from tests.sources import ROOT

INSTALLED = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKAGE = ROOT / "frontend" / "node_modules" / "@sparticuz" / "chromium"
NOT_FOUND = (
    "No Chromium to drive: set CHROMIUM to its path, install Debian's chromium, "
    "or run npm install --no-save @sparticuz/chromium in frontend/."
)
# The browser may not call anyone while a journey runs: a test that waits for a far server is no test of ours.
ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
    "--no-pings",
)


@cache
def find_chromium():
    """The browser's path. Fails the test with one sentence where there is none; never skips."""
    found = _named() or _installed() or _from_npm()
    if found is None:
        pytest.fail(NOT_FOUND, pytrace=False)
    return found


def launch_options():
    """Keywords for Playwright's `chromium.launch`. Root may not use Chromium's own sandbox."""
    sandbox = () if os.geteuid() else ("--no-sandbox",)
    return {"executable_path": str(find_chromium()), "args": [*ARGUMENTS, *sandbox]}


def _named():
    name = os.environ.get("CHROMIUM")
    return Path(name) if name and os.access(name, os.X_OK) else None


def _installed():
    found = filter(None, map(shutil.which, INSTALLED))
    return next(map(Path, found), None)


def _from_npm():
    node = shutil.which("node")
    if node is None or not PACKAGE.is_dir():
        return None
    program = "console.log(await (await import('@sparticuz/chromium')).default.executablePath())"
    command = [node, "--input-type=module", "--eval", program]
    answer = subprocess.run(command, cwd=ROOT / "frontend", capture_output=True, text=True, timeout=120, check=False)  # noqa: S603
    path = Path(answer.stdout.strip() or "/nowhere")
    return path if answer.returncode == 0 and path.is_file() else None
