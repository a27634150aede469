"""How many connections are open, in all and from each household. For one event loop."""

from collections import Counter

from app.base.addresses import household


class ConnectionCounts:
    """The counts of one process, and what was refused so far by status."""

    def __init__(self, *, max_connections: int, connections_per_address: int) -> None:
        """`max_connections` in all, half-open ones included; `connections_per_address` from one household."""
        self.total = 0
        self.refusals: Counter[int] = Counter()
        self._max_connections = max_connections
        self._per_address = connections_per_address
        self._by_household: Counter[str] = Counter()

    def open(self) -> "Place":
        """A place for a new connection, to be released when it ends; over the limit too, since it takes a socket."""
        self.total += 1
        return Place(self)

    @property
    def full(self) -> bool:
        """True where more connections stand open than there are places for."""
        return self.total > self._max_connections

    def of(self, address: str) -> int:
        """How many connections the household of `address` has."""
        return self._by_household[household(address)]

    def enter(self, name: str) -> bool:
        """For `Place`: one more of this household, where it has room."""
        if self._by_household[name] >= self._per_address:
            return False
        self._by_household[name] += 1
        return True

    def leave(self, name: str) -> None:
        """For `Place`: one less of this household."""
        self._by_household[name] -= 1
        if not self._by_household[name]:
            del self._by_household[name]

    def close(self) -> None:
        """For `Place`: one less in all."""
        self.total -= 1


class Place:
    """One connection's place in the counts. Moves between addresses where a proxy carries many clients in turn."""

    __slots__ = ("_counts", "_household", "_open")

    def __init__(self, counts: ConnectionCounts) -> None:
        self._counts = counts
        self._household: str | None = None
        self._open = True

    def count_for(self, address: str) -> bool:
        """Counts the connection for this address, no longer for another. False where the address has no place left."""
        name = household(address)
        if name == self._household:
            return True
        self.count_for_nobody()
        if not self._counts.enter(name):
            return False
        self._household = name
        return True

    def count_for_nobody(self) -> None:
        """Counts the connection in the total alone."""
        if self._household is not None:
            self._counts.leave(self._household)
            self._household = None

    def release(self) -> None:
        """The connection has ended. Twice is once."""
        if self._open:
            self._open = False
            self.count_for_nobody()
            self._counts.close()
