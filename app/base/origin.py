"""Where a request may come from: pure rules for HTTP and for both roads of the socket. Facts are handed in."""

from urllib.parse import urlsplit

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


_OWN_PORTS = {"http": 80, "https": 443}


def origin_of(url: str) -> str:
    """The origin of an address as browsers write it: lower case, no path, no port that is the scheme's own."""
    parts = urlsplit(url)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname or ""
    port = "" if parts.port in (None, _OWN_PORTS.get(parts.scheme)) else f":{parts.port}"
    return f"{parts.scheme}://{host}{port}"


def may_change_state(method: str, *, origin: str | None, fetch_site: str | None, own_origin: str) -> bool:
    """False for a request that changes something and was set off by another site.

    `fetch_site` and `origin` are the headers Sec-Fetch-Site and Origin, None where the request has none. A browser
    that sends Sec-Fetch-Site is believed on it alone: a page with `Origin: null` may still be our own form. Without
    it, Origin must be ours; a request with neither is refused, for every browser sends one of them with a form.
    """
    if method in SAFE_METHODS:
        return True
    if fetch_site is not None:
        return fetch_site == "same-origin"
    return origin is not None and origin == own_origin


def may_open_socket(*, origin: str | None, own_origin: str) -> bool:
    """False for a socket opened from another site, or by something that does not say where it is."""
    return origin is not None and origin == own_origin
