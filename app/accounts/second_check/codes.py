"""Which codes are right, pure. The numbers of the app are pyotp's business, what is made of a seed is ours.

A seed stands in the database; the app's key and the recovery codes are made of it with the program's secret whenever
they are needed, as a letter's secrets are: the database alone opens nothing, and no cipher is needed for that.
"""

import base64
import hmac
from dataclasses import dataclass
from datetime import datetime

import pyotp

from app.base.ids import keyed_hash

DRIFT_STEPS = 1
RECOVERY_CODES = 10
RECOVERY_DIGITS = 8
APP_DIGITS = 6
_KEY_BYTES = 20  # what RFC 4226 recommends, and what every app takes


@dataclass(frozen=True)
class Proof:
    """What a right code uses up: a step of the clock, or one recovery code by its place."""

    step: int | None = None
    recovery: int | None = None


def app_key(key: bytes, seed: str) -> str:
    """What the person's app keeps, in letters and digits that can be typed."""
    return base64.b32encode(keyed_hash(key, "second-check", seed)[:_KEY_BYTES]).decode()


def app_address(secret: str, account: str) -> str:
    """What the app reads from the picture. `account` tells the person which of their keys it is."""
    return pyotp.TOTP(secret).provisioning_uri(name=account, issuer_name="Vertaistupa")


def recovery_codes(key: bytes, seed: str) -> list[str]:
    """The codes of a seed, eight digits each, always in the same order."""
    made = [keyed_hash(key, "recovery-code", seed, str(place)) for place in range(RECOVERY_CODES)]
    return [f"{int.from_bytes(each, 'big') % 10**RECOVERY_DIGITS:0{RECOVERY_DIGITS}}" for each in made]


def tidy_code(typed: str) -> str:
    """The digits alone: apps and papers show them in groups."""
    return "".join(char for char in typed if char.isascii() and not char.isspace() and char != "-")


def may_be_code(typed: str) -> bool:
    """False for what no code looks like: it is wrong, and costs nobody a try."""
    shown = tidy_code(typed)
    return shown.isdigit() and len(shown) in (APP_DIGITS, RECOVERY_DIGITS)


def find_step(secret: str, typed: str, now: datetime, *, after: int) -> int | None:
    """The step of the clock whose numbers these are, one to either side of now; none that is not past `after`.

    Every step is compared, and in the same time, so that nothing of the right one shows.
    """
    totp = pyotp.TOTP(secret)
    current = totp.timecode(now)
    shown = tidy_code(typed).encode()
    found = None
    for step in range(current - DRIFT_STEPS, current + DRIFT_STEPS + 1):
        is_right = hmac.compare_digest(totp.generate_otp(step).encode(), shown)
        if is_right and step > after:
            found = step
    return found


def find_recovery(codes: list[str], typed: str, *, used: int) -> int | None:
    """The place of the recovery code; None for a wrong one and for one whose bit stands in `used`."""
    shown = tidy_code(typed).encode()
    found = None
    for place, code in enumerate(codes):
        is_right = hmac.compare_digest(code.encode(), shown)
        if is_right and not used >> place & 1:
            found = place
    return found
