"""How often an address and a network may try to sign in. The windows are the limits library's.

Counted before anything is looked up, so a known and an unknown address are told the same. Addresses and
networks stand in the counters as keyed hashes only.
"""

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass

import structlog
from limits import RateLimitItem, parse_many
from limits.errors import StorageError
from limits.storage import MemoryStorage, storage_from_string
from limits.strategies import MovingWindowRateLimiter

from app.accounts.addresses import hash_address
from app.base.addresses import Address, network_of
from app.base.errors import RateLimited
from app.base.ids import keyed_hash

log = structlog.get_logger()
# A store that is away costs a second or two to find out; not every reader should pay for it.
_LEAVE_STORE_ALONE_SECONDS = 10.0


@dataclass(frozen=True)
class SignInBudget:
    """Moving windows, in the library's words. A whole association may sit behind one network address."""

    letters_per_address: str = "5 per 15 minute; 12 per day"
    letters_per_network: str = "30 per 15 minute; 200 per day"
    tries_per_address: str = "10 per 15 minute; 40 per day"
    tries_per_network: str = "60 per 15 minute"


class SignInLimits:
    """Counts and refuses. Safe from any thread; with a Valkey or Redis bus all processes count together."""

    def __init__(self, bus_url: str, key: bytes, budget: SignInBudget | None = None) -> None:
        """`key` is the program's secret. Counting goes on in memory alone while the shared store is away."""
        budget = budget or SignInBudget()
        self._key = key
        self._memory = MovingWindowRateLimiter(MemoryStorage())
        self._shared = _shared_limiter(bus_url)
        self._shared_again_at = 0.0
        self._letters = (parse_many(budget.letters_per_address), parse_many(budget.letters_per_network))
        self._tries = (parse_many(budget.tries_per_address), parse_many(budget.tries_per_network))

    def count_letter(self, address: str, client: Address | None) -> None:
        """One more letter to a tidy address, asked for by `client`. Raises RateLimited `too_many_letters`."""
        self._count("letter", self._letters, (hash_address(self._key, address).hex(), self._network(client)))

    def count_password(self, address: str, client: Address | None) -> None:
        """One more password tried. Raises RateLimited `too_many_tries`."""
        self._count("password", self._tries, (hash_address(self._key, address).hex(), self._network(client)))

    def count_code(self, client: Address | None) -> None:
        """One more code tried. Raises RateLimited `too_many_tries`; each letter's code has its own five tries."""
        self._count("code", self._tries[1:], (self._network(client),))

    def count_unknown_link(self, client: Address | None) -> None:
        """One more link that opened nothing. Raises RateLimited `too_many_tries`."""
        self._count("link", self._tries[1:], (self._network(client),))

    def _network(self, client: Address | None) -> str:
        return keyed_hash(self._key, "network", str(network_of(client)) if client else "").hex()

    def _count(self, kind: str, windows: Sequence[Sequence[RateLimitItem]], names: Sequence[str]) -> None:
        pairs = [(item, name) for items, name in zip(windows, names, strict=True) for item in items]
        wait = self._wait_seconds(kind, pairs)
        if wait:
            raise RateLimited("too_many_letters" if kind == "letter" else "too_many_tries", retry_after_seconds=wait)

    def _wait_seconds(self, kind: str, pairs: Sequence[tuple[RateLimitItem, str]]) -> int:
        if self._shared is not None and time.monotonic() >= self._shared_again_at:
            try:
                return _take(self._shared, kind, pairs)
            except StorageError as error:
                # Letting everybody in or nobody would both be worse than each process counting for itself.
                self._shared_again_at = time.monotonic() + _LEAVE_STORE_ALONE_SECONDS
                log.warning("sign_in_limits_alone", kind=type(error.storage_error).__name__)
        return _take(self._memory, kind, pairs)


def _take(limiter: MovingWindowRateLimiter, kind: str, pairs: Sequence[tuple[RateLimitItem, str]]) -> int:
    """0 where all windows had room and took the hit, else the seconds until the last full one has."""
    full = [
        limiter.get_window_stats(item, kind, name).reset_time
        for item, name in pairs
        if not limiter.test(item, kind, name)
    ]
    if not full and all(limiter.hit(item, kind, name) for item, name in pairs):
        return 0
    return max(1, math.ceil(max(full, default=0) - time.time()))


def _shared_limiter(bus_url: str) -> MovingWindowRateLimiter | None:
    scheme, _, rest = bus_url.partition("://")
    if scheme == "memory":
        return None
    # The library knows Valkey under a client of its own; both speak one protocol, and we ship the Redis client.
    url = f"{'rediss' if scheme in ('rediss', 'valkeys') else 'redis'}://{rest}"
    storage = storage_from_string(url, wrap_exceptions=True, socket_timeout=0.5, socket_connect_timeout=0.5)
    return MovingWindowRateLimiter(storage)
