"""Browsers that have signed in to an address before. What strangers use up of its limits never refuses them.

Their cookie is made and recognised by the program's secret alone: no row, no look-up, so an address without an
account costs the same. It proves nothing about who sits there and opens no door.
"""

import hmac
import re

from app.base.ids import keyed_hash, random_id

_PASS = re.compile(r"(?P<name>[A-Za-z0-9_-]{22})\.(?P<proof>[0-9a-f]{64})")


class KnownBrowsers:
    """Makes and recognises the cookie. Safe from any thread."""

    def __init__(self, key: bytes) -> None:
        """`key` is the program's secret; with another one every browser is a stranger again."""
        self._key = key

    def make(self, address_hash: bytes) -> str:
        """What a browser keeps that has just signed in to the address: a random name, and the proof of ours."""
        name = random_id()
        return f"{name}.{self._proof(address_hash, name)}"

    def recognise(self, address_hash: bytes, shown: str) -> str | None:
        """The name of the browser that shows this cookie; None where it was not made for this very address."""
        found = _PASS.fullmatch(shown)
        if found is None or not hmac.compare_digest(found["proof"], self._proof(address_hash, found["name"])):
            return None
        return found["name"]

    def _proof(self, address_hash: bytes, name: str) -> str:
        return keyed_hash(self._key, "known-browser", address_hash.hex(), name).hex()
