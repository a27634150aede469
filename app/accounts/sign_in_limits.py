"""How often somebody may try to sign in to an address. The windows are the limits library's.

Counted before anything is looked up, so a known and an unknown address are told the same. A stranger is counted by
address and network together, and against one wide ceiling for the address; a browser that has signed in to the
address before has a count of its own, so nobody can use up the owner's. Addresses and networks stand in the counters
as keyed hashes only.
"""

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

import structlog
from limits import RateLimitItem, parse_many
from limits.errors import StorageError
from limits.storage import MemoryStorage, storage_from_string
from limits.strategies import MovingWindowRateLimiter

from app.accounts.addresses import hash_address
from app.accounts.known_browsers import KnownBrowsers
from app.base.addresses import Address, network_of
from app.base.errors import RateLimited
from app.base.ids import keyed_hash

log = structlog.get_logger()
# A store that is away costs a second or two to find out; not every reader should pay for it.
_LEAVE_STORE_ALONE_SECONDS = 10.0


@dataclass(frozen=True)
class Windows:
    """Moving windows of one kind of try, in the library's words.

    `own` is for one known browser; the other three are for strangers together: one address from one network, one
    address from all networks, one network to all addresses.
    """

    own: str
    address_and_network: str
    address: str
    network: str


@dataclass(frozen=True)
class SignInBudget:
    """A whole association may sit behind one network address, so a network gets more than a person needs.

    A code is one of a million: fifteen tries a day, over all letters and all networks, leave a stranger a chance of
    one in 66 000. The letter's link goes on working beyond them.
    """

    letters: Windows = Windows(
        own="5 per 15 minute; 12 per day",
        address_and_network="5 per 15 minute; 12 per day",
        address="20 per 15 minute; 50 per day",
        network="30 per 15 minute; 200 per day",
    )
    passwords: Windows = Windows(
        own="10 per 15 minute; 40 per day",
        address_and_network="10 per 15 minute; 40 per day",
        address="100 per 15 minute; 400 per day",
        network="60 per 15 minute; 1000 per day",
    )
    codes: Windows = Windows(
        own="15 per day",
        address_and_network="10 per day",
        address="15 per day",
        network="60 per 15 minute; 200 per day",
    )
    links_per_network: str = "60 per 15 minute"
    requests_per_person: str = "10 per day"
    entry_letters_per_person: str = "3 per day"
    second_checks_per_person: str = "8 per 15 minute; 20 per day"


@dataclass(frozen=True)
class Asker:
    """Who tries: the asker's own network address, and what the known-browser cookie holds."""

    client: Address | None = field(default=None, repr=False)
    known_browser: str = field(default="", repr=False)


class SignInLimits:
    """Counts and refuses. Safe from any thread; with a Valkey or Redis bus all processes count together."""

    def __init__(self, bus_url: str, key: bytes, budget: SignInBudget | None = None) -> None:
        """`key` is the program's secret. Counting goes on in memory alone while the shared store is away."""
        self._budget = budget or SignInBudget()
        self._key = key
        self._known = KnownBrowsers(key)
        self._memory = MovingWindowRateLimiter(MemoryStorage())
        self._shared = _shared_limiter(bus_url)
        self._shared_again_at = 0.0

    def count_letter(self, address: str, asker: Asker) -> None:
        """One more letter to a tidy address. Raises RateLimited `too_many_letters`."""
        self._count_for("letter", self._budget.letters, hash_address(self._key, address), asker)

    def count_password(self, address: str, asker: Asker) -> None:
        """One more password tried. Raises RateLimited `too_many_tries`."""
        self._count_for("password", self._budget.passwords, hash_address(self._key, address), asker)

    def count_current_password(self, address: str) -> None:
        """One more password tried by a person who is signed in to the address. Raises RateLimited `too_many_tries`.

        Counted apart from strangers, who must not be able to keep anybody from changing a password.
        """
        self._count("current-password", [(self._budget.passwords.own, hash_address(self._key, address).hex())])

    def count_code(self, address_hash: bytes, asker: Asker) -> None:
        """One more code tried for a letter to the address, whichever letter. Raises RateLimited `too_many_tries`."""
        self._count_for("code", self._budget.codes, address_hash, asker)

    def count_code_of_no_letter(self, asker: Asker) -> None:
        """One more code where no letter was asked for. Raises RateLimited `too_many_tries`."""
        self._count("code", [(self._budget.codes.network, self._network(asker))])

    def count_unknown_link(self, asker: Asker) -> None:
        """One more link that opened nothing. Raises RateLimited `too_many_tries`."""
        self._count("link", [(self._budget.links_per_network, self._network(asker))])

    def count_second_check(self, account_id: int) -> None:
        """One more code of the second check tried, right or wrong. Raises RateLimited `too_many_tries`.

        Three codes of a million are right at a time: whoever has found a device open has one chance in 16 000 a day.
        """
        person = keyed_hash(self._key, "second-check", str(account_id)).hex()
        self._count("second-check", [(self._budget.second_checks_per_person, person)])

    def count_entry_letter(self, account_id: int, path: str) -> None:
        """One more letter that a link has sent to an account, to lead it to this path. Raises RateLimited.

        Counted apart from the letters that an address is asked for, whose refusals a stranger can see.
        """
        person = keyed_hash(self._key, "entry-letter", f"{account_id} {path}").hex()
        self._count("letter", [(self._budget.entry_letters_per_person, person)])

    def count_request(self, account_id: int) -> None:
        """One more wish of somebody whose address is proved to join a group, or another name for it.

        Raises RateLimited `too_many_tries`. Whoever comes and goes is a line in the room each time, and a name that is
        refused tells of somebody there.
        """
        self._count("request", self._requests_of(account_id))

    def find_wait_for_request(self, account_id: int) -> RateLimited | None:
        """What `count_request` would raise now, None where it would take one more. Counts nothing."""
        wait = self._wait_seconds("request", self._requests_of(account_id), full_only=True)
        return RateLimited("too_many_tries", retry_after_seconds=wait) if wait else None

    def _requests_of(self, account_id: int) -> Sequence[tuple[str, str]]:
        person = keyed_hash(self._key, "request", str(account_id)).hex()
        return [(self._budget.requests_per_person, person)]

    def _network(self, asker: Asker) -> str:
        return keyed_hash(self._key, "network", str(network_of(asker.client)) if asker.client else "").hex()

    def _count_for(self, kind: str, windows: Windows, address_hash: bytes, asker: Asker) -> None:
        known = self._known.recognise(address_hash, asker.known_browser)
        if known is not None:
            self._count(kind, [(windows.own, f"known-{known}")])
            return
        address, network = address_hash.hex(), self._network(asker)
        self._count(
            kind,
            [
                (windows.address_and_network, f"{address}-{network}"),
                (windows.address, address),
                (windows.network, network),
            ],
        )

    def _count(self, kind: str, named: Sequence[tuple[str, str]]) -> None:
        wait = self._wait_seconds(kind, named)
        if wait:
            raise RateLimited("too_many_letters" if kind == "letter" else "too_many_tries", retry_after_seconds=wait)

    def _wait_seconds(self, kind: str, named: Sequence[tuple[str, str]], *, full_only: bool = False) -> int:
        pairs = [(item, name) for windows, name in named for item in parse_many(windows)]
        ask = _wait if full_only else _take
        if self._shared is not None and time.monotonic() >= self._shared_again_at:
            try:
                return ask(self._shared, kind, pairs)
            except StorageError as error:
                # Letting everybody in or nobody would both be worse than each process counting for itself.
                self._shared_again_at = time.monotonic() + _LEAVE_STORE_ALONE_SECONDS
                log.warning("sign_in_limits_alone", kind=type(error.storage_error).__name__)
        return ask(self._memory, kind, pairs)


def _take(limiter: MovingWindowRateLimiter, kind: str, pairs: Sequence[tuple[RateLimitItem, str]]) -> int:
    """0 where all windows had room and took the hit, else the seconds until the last full one has."""
    wait = _wait(limiter, kind, pairs)
    if wait or all(limiter.hit(item, kind, name) for item, name in pairs):
        return wait
    return 1


def _wait(limiter: MovingWindowRateLimiter, kind: str, pairs: Sequence[tuple[RateLimitItem, str]]) -> int:
    """0 where all windows have room, else the seconds until the last full one has. Takes nothing."""
    full = [
        limiter.get_window_stats(item, kind, name).reset_time
        for item, name in pairs
        if not limiter.test(item, kind, name)
    ]
    return max(1, math.ceil(max(full) - time.time())) if full else 0


def _shared_limiter(bus_url: str) -> MovingWindowRateLimiter | None:
    scheme, _, rest = bus_url.partition("://")
    if scheme == "memory":
        return None
    # The library knows Valkey under a client of its own; both speak one protocol, and we ship the Redis client.
    url = f"{'rediss' if scheme in ('rediss', 'valkeys') else 'redis'}://{rest}"
    storage = storage_from_string(url, wrap_exceptions=True, socket_timeout=0.5, socket_connect_timeout=0.5)
    return MovingWindowRateLimiter(storage)
