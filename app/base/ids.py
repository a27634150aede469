"""Random names for what leaves the server.

Time-ordered ids would link one person's memberships in two groups, so every outward id is random.
"""

import hashlib
import hmac
import re
import secrets

_ID = re.compile(r"[A-Za-z0-9_-]{1,22}")


def random_id() -> str:
    """128 random bits as 22 characters of `A–Z a–z 0–9 - _`."""
    return secrets.token_urlsafe(16)


def may_be_id(text: str) -> bool:
    """False for what no id by `random_id` looks like, so that it need not be looked for."""
    return _ID.fullmatch(text) is not None


def random_token() -> str:
    """256 random bits as 43 characters; what a cookie or a link carries."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> bytes:
    """What is stored of a random token: 32 bytes. A plain hash is enough, for the token has 256 random bits."""
    return hashlib.sha256(token.encode()).digest()


def keyed_hash(key: bytes, *parts: str) -> bytes:
    """32 bytes that only the holder of `key` can make from `parts`; for things a stranger could guess."""
    body = b"".join(len(part.encode()).to_bytes(4, "big") + part.encode() for part in parts)
    # Not hmac.digest: that lets go of the interpreter's lock, and on a busy event loop waits long to get it back.
    return hmac.new(key, body, "sha256").digest()
