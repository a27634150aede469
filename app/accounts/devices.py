"""What a browser calls itself, cut down to two plain words. The long header, which tells people apart, is not kept."""

import re

_TABLET = re.compile(r"ipad|tablet|android(?!.*mobile)", re.IGNORECASE)
_PHONE = re.compile(r"mobi|iphone|ipod", re.IGNORECASE)
_COMPUTER = re.compile(r"windows|macintosh|linux|x11|cros", re.IGNORECASE)
# Order matters: most browsers also name the ones they descend from.
_BROWSERS = (
    ("edge", re.compile(r"edg(e|a|ios)?/", re.IGNORECASE)),
    ("opera", re.compile(r"opr/|opera", re.IGNORECASE)),
    ("samsung", re.compile(r"samsungbrowser/", re.IGNORECASE)),
    ("firefox", re.compile(r"firefox/|fxios/", re.IGNORECASE)),
    ("chrome", re.compile(r"chrome/|chromium/|crios/", re.IGNORECASE)),
    ("safari", re.compile(r"safari/", re.IGNORECASE)),
)
_LONGEST_HEADER_READ = 512
KINDS = ("phone", "tablet", "computer", "other")
_BROWSER_NAMES = {
    "edge": "Edge",
    "opera": "Opera",
    "samsung": "Samsung Internet",
    "firefox": "Firefox",
    "chrome": "Chrome",
    "safari": "Safari",
}


def name_device(user_agent: str) -> str:
    """`kind browser`, such as `phone firefox`."""
    text = user_agent[:_LONGEST_HEADER_READ]
    return f"{_kind(text)} {next((name for name, pattern in _BROWSERS if pattern.search(text)), 'other')}"


def split_device(device: str) -> tuple[str, str]:
    """One of KINDS, and the browser's name as people know it; empty where it is not known."""
    kind, _, browser = device.partition(" ")
    return (kind if kind in KINDS else "other", _BROWSER_NAMES.get(browser, ""))


def _kind(text: str) -> str:
    if _TABLET.search(text):
        return "tablet"
    if _PHONE.search(text):
        return "phone"
    return "computer" if _COMPUTER.search(text) else "other"
