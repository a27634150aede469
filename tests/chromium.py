"""Finds the Chromium that the journeys drive. None here: one sentence that says what to do, never a skipped test."""

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# As root the sandbox cannot be had; the rest keeps the browser from talking to its maker.
SWITCHES = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


def find_chromium() -> str:
    """The path of the browser: `$CHROMIUM`, else one that is installed. Raises RuntimeError where there is none."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        message = "The journeys need Chromium. Install the package chromium, or name a binary in CHROMIUM."
        raise RuntimeError(message)
    return found
