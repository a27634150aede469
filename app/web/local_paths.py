"""Which paths a page may send a reader on to: only our own."""

from urllib.parse import urlsplit

MAX_PATH_CHARS = 200


def local_path(wanted: str | None, default: str = "/") -> str:
    r"""`wanted` where it is a plain path of this service, else `default`.

    Browsers read `//host`, `/\host` and paths with tabs or line breaks in them as other sites' addresses.
    """
    if wanted is None or not wanted.startswith("/") or len(wanted) > MAX_PATH_CHARS:
        return default
    if wanted.startswith("//") or "\\" in wanted or not wanted.isprintable() or " " in wanted:
        return default
    try:
        parts = urlsplit(wanted)
    except ValueError:
        return default
    return default if parts.scheme or parts.netloc else wanted
