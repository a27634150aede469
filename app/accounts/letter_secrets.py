"""What a sign-in letter carries, made anew from a seed whenever it is needed.

The seed travels in the job, the hashes stand in the token's row: the database alone, without the program's key,
opens nothing.
"""

import base64
from dataclasses import dataclass, field

from app.base.ids import keyed_hash, token_hash

CODE_DIGITS = 6


@dataclass(frozen=True)
class LetterSecrets:
    """A link's token (43 characters) and a code (six digits)."""

    token: str = field(repr=False)
    code: str = field(repr=False)


def letter_secrets(key: bytes, seed: str) -> LetterSecrets:
    """The same seed gives the same secrets, for as long as `key` is the same."""
    link = keyed_hash(key, "sign-in-link", seed)
    number = int.from_bytes(keyed_hash(key, "sign-in-code", seed), "big") % 10**CODE_DIGITS
    return LetterSecrets(
        token=base64.urlsafe_b64encode(link).rstrip(b"=").decode(),
        code=f"{number:0{CODE_DIGITS}}",
    )


def page_seal(token: str) -> str:
    """Names a link on its own page, so that a press is for the letter that was shown. Tells nothing of the token."""
    return keyed_hash(token.encode(), "letter-page").hex()


def hash_code(key: bytes, browser_token: str, code: str) -> bytes:
    """A million codes are soon tried, so the hash needs the key, and the browser that asked."""
    return keyed_hash(key, "code", token_hash(browser_token).hex(), code)
