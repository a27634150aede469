"""Where a person goes after signing in: a path of this house, or home."""

import re
from urllib.parse import urlsplit

HOME = "/omat-ryhmat"
MAX_PATH_CHARS = 200
# Printable ASCII without a backslash or blank: some browsers read "/\host" and "/<tab>/host" as another address.
_PLAIN = re.compile(r"/[!-\[\]-~]*")
_NO_PLACES = ("/kirjaudu", "/api", "/ws", "/static", "/health")


def safe_next(path: str | None) -> str:
    """`path` where it is a page of ours, else HOME. Never another address, never the sign-in pages themselves."""
    if not path or len(path) > MAX_PATH_CHARS or not _PLAIN.fullmatch(path) or path.startswith("//"):
        return HOME
    try:
        parts = urlsplit(path)
    except ValueError:
        return HOME
    if parts.scheme or parts.netloc or any(parts.path.startswith(place) for place in _NO_PLACES):
        return HOME
    return path
