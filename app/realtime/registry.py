"""Which sockets are open here, by person and by session, and how they learn that a session has ended.

Revocations are rows; the bus only hurries them. Each process reads new rows every second, with an overlap, because
ids of transactions that run side by side become visible out of order.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from app.realtime.connection import Connection
from app.realtime.rounds import outliving_faults

OVERLAP_IDS = 100
POLL_SECONDS = 1.0
REVOKED_TOPIC = "revoked"


@dataclass(frozen=True, slots=True)
class Revoked:
    """A session that ended, or, where `session_id` is None, all sessions of an account."""

    id: int
    account_id: int
    session_id: int | None


class Registry:
    """The open sockets of this process. On the event loop only."""

    def __init__(self) -> None:
        self._by_account: dict[int, set[Connection]] = {}

    def add(self, connection: Connection) -> None:
        """Registers a socket; check its session after this call, not before."""
        self._by_account.setdefault(connection.person.account_id, set()).add(connection)

    def remove(self, connection: Connection) -> None:
        """Forgets a socket."""
        account = connection.person.account_id
        connections = self._by_account.get(account)
        if connections is not None:
            connections.discard(connection)
            if not connections:
                del self._by_account[account]

    def connections(self) -> list[Connection]:
        """All open sockets."""
        return [connection for connections in self._by_account.values() for connection in connections]

    def end(self, revoked: Revoked) -> None:
        """Closes the sockets of what was revoked, with 4401 and nothing more written."""
        for connection in list(self._by_account.get(revoked.account_id, ())):
            if revoked.session_id in (None, connection.person.session_id):
                connection.close(4401)


class RevocationWatch:
    """Reads revocations and ends their sockets."""

    def __init__(
        self,
        registry: Registry,
        read_after: Callable[[int], Awaitable[Sequence[Revoked]]],
        read_last_id: Callable[[], Awaitable[int]],
    ) -> None:
        """`read_after(id)` reads the rows above an id, `read_last_id()` the newest id there is."""
        self._registry = registry
        self._read_after = read_after
        self._read_last_id = read_last_id
        self._last_id: int | None = None
        self._obeyed: set[int] = set()
        self._hurry = asyncio.Event()

    def hurry(self) -> None:
        """Something was revoked: look now."""
        self._hurry.set()

    async def look(self) -> None:
        """One look. Raises AppError when the database is away."""
        if self._last_id is None:
            self._last_id = await self._read_last_id()
        for revoked in await self._read_after(self._last_id - OVERLAP_IDS):
            # Once only: an account whose every session ended may have begun a new one since.
            if revoked.id not in self._obeyed:
                self._obeyed.add(revoked.id)
                self._registry.end(revoked)
            self._last_id = max(self._last_id, revoked.id)
        self._obeyed = {known for known in self._obeyed if known > self._last_id - OVERLAP_IDS}

    async def run(self) -> None:
        """Looks every second, or sooner when hurried, until cancelled."""
        while True:
            with outliving_faults("revocations"):
                await self.look()
            try:
                async with asyncio.timeout(POLL_SECONDS):
                    await self._hurry.wait()
            except TimeoutError:
                pass
            self._hurry.clear()
