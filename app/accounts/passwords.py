"""Hashing of passwords: argon2id, at most two at once, never inside a transaction.

Each hash takes 64 MiB and about a tenth of a second; without a bound a handful of requests would take the machine.
"""

import secrets
import threading
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from passlib.hash import argon2

from app.base.errors import BadInput, Busy
from app.base.text import is_storable

MIN_CHARS = 12
MAX_CHARS = 200
_MIN_DIFFERENT_CHARS = 5
_CHECKSUM_BYTES = 32
Result = TypeVar("Result")
# Long enough to pass the rule of length, and tried first by everyone who tries.
_VERY_COMMON = frozenset(
    {
        "123456789012",
        "1234567890123",
        "12345678901234",
        "123456789123456789",
        "1q2w3e4r5t6y7u8i9o0p",
        "1qaz2wsx3edc",
        "1qaz2wsx3edc4rfv",
        "abcdefghijkl",
        "abcdefghijklm",
        "administrator",
        "asdfghjklöä",
        "asdfghjklzxcvbnm",
        "iloveyou1234",
        "lösenord1234",
        "lösenordlösenord",
        "minunsalasana",
        "password1234",
        "password12345",
        "password123456",
        "passwordpassword",
        "qazwsxedcrfv",
        "qwerty123456",
        "qwertyuiop12",
        "qwertyuiop123",
        "qwertyuiopasdf",
        "qwertyuiopå1",
        "salasana1234",
        "salasana12345",
        "salasana123456",
        "salasanasalasana",
        "suomi1234567",
        "vertaistupa1",
        "vertaistupa12",
        "vertaistupa123",
        "vertaistukiryhmä",
        "welcome12345",
    }
)


@dataclass(frozen=True)
class PasswordCost:
    """The price of one hash. A stored hash with another price is made anew at the next sign-in."""

    memory_kib: int = 65_536
    rounds: int = 3
    parallelism: int = 1


class Passwords:
    """Hashes and verifies. Safe from any thread; blocks for about a tenth of a second, or waits its turn."""

    def __init__(
        self, cost: PasswordCost | None = None, *, at_once: int = 2, waiting: int = 6, wait_seconds: float = 3.0
    ) -> None:
        """`at_once` hashes run, `waiting` more may wait up to `wait_seconds`; whoever comes then gets Busy."""
        cost = cost or PasswordCost()
        self._hasher = _hasher(cost)
        self._running = threading.BoundedSemaphore(at_once)
        self._inside = threading.BoundedSemaphore(at_once + waiting)
        self._wait_seconds = wait_seconds
        # Verified when there is nothing to verify, so that a stranger cannot tell by the time it took. It is of no
        # password: to make a hash of one would take each start of a process that tenth of a second as well.
        nobodys = self._hasher(use_defaults=True, checksum=secrets.token_bytes(_CHECKSUM_BYTES))
        self._nobodys_hash: str = nobodys.to_string()

    def hash(self, password: str) -> str:
        """What is stored. Raises Busy when too many wait."""
        return self._run(lambda: str(self._hasher.hash(_unified(password))))

    def verify(self, password: str, stored: str | None) -> bool:
        """True for the password that `stored` was made of. None takes the same time and is never true.

        Raises Busy when too many wait.
        """
        right = self._run(lambda: bool(self._hasher.verify(_unified(password), stored or self._nobodys_hash)))
        return right and stored is not None

    def is_outdated(self, stored: str) -> bool:
        """True for a hash of another price than today's."""
        return bool(self._hasher.needs_update(stored))

    def _run(self, call: Callable[[], Result]) -> Result:
        with self._turn():
            return call()

    @contextmanager
    def _turn(self) -> Iterator[None]:
        if not self._inside.acquire(blocking=False):
            raise Busy(retry_after_seconds=2)
        try:
            if not self._running.acquire(timeout=self._wait_seconds):
                raise Busy(retry_after_seconds=2)
            try:
                yield
            finally:
                self._running.release()
        finally:
            self._inside.release()


def require_good_password(password: str, address: str) -> None:
    """Raises BadInput for a password that is too short, too long, unstorable, or among the first to be guessed.

    Codes: `password_short`, `password_long`, `bad_characters`, `password_guessable`; the field is `new_password`.
    """
    if not is_storable(password):
        raise BadInput("bad_characters", field="new_password")
    unified = _unified(password)
    if len(unified) < MIN_CHARS:
        raise BadInput("password_short", field="new_password", count=MIN_CHARS)
    if len(unified) > MAX_CHARS:
        raise BadInput("password_long", field="new_password", count=MAX_CHARS)
    if _is_guessable(unified.casefold(), address.casefold()):
        raise BadInput("password_guessable", field="new_password")


def can_be_password(password: str) -> bool:
    """False for what no stored hash can be of; such a try is answered as wrong, at the same price."""
    return is_storable(password) and len(password) <= MAX_CHARS


def _is_guessable(password: str, address: str) -> bool:
    local_part = address.partition("@")[0]
    return (
        password in _VERY_COMMON
        or len(set(password)) < _MIN_DIFFERENT_CHARS
        or address in password
        or password in (local_part, local_part * 2, local_part[::-1])
    )


def _unified(password: str) -> str:
    """The same keys give the same characters on every machine."""
    return unicodedata.normalize("NFKC", password)


def _hasher(cost: PasswordCost) -> Any:
    return argon2.using(type="ID", memory_cost=cost.memory_kib, rounds=cost.rounds, parallelism=cost.parallelism)
