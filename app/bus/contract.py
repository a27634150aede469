"""What a bus promises. Two kinds keep it: `memory.py` for one process, `valkey.py` for many.

The bus carries hints that something new is in the database. It may lose a hint, never reorder or double one within a
connection; whoever reads from it compares numbers with the database, so a lost hint costs delay and nothing else.
"""

from collections.abc import Callable
from typing import Protocol

OnBlob = Callable[[str, bytes], None]
OnGap = Callable[[], None]


class Bus(Protocol):
    """Carries blobs on topics between processes.

    Order: blobs of one publisher on one topic arrive in the order of `publish`; one that was under way when a
    connection broke may come late, after its gap was reported. Delivery: at most once, to every process that has
    subscribed, the publisher's own among them.

    Everything is called on the event loop that `start` ran on; only `start`, `settled` and `close` are awaited.
    """

    @property
    def healthy(self) -> bool:
        """True while blobs get through, as far as the last sign of life tells. False before `start`, after `close`."""
        ...

    @property
    def reaches_others(self) -> bool:
        """False where a blob can only come back to its own publisher, who then need not make one."""
        ...

    @property
    def dropped(self) -> int:
        """Blobs that the full queue has refused since the start."""
        ...

    async def start(self, on_blob: OnBlob, on_gap: OnGap) -> None:
        """Begins to carry. A server that is away delays this by seconds at most and raises nothing.

        `on_blob(topic, blob)` gets each blob, `on_gap()` is called when blobs may have been lost on their way here:
        after the connection came back, when every subscription is in effect again. Both run on the event loop and
        must not block; what they raise is logged and stops nothing.
        """
        ...

    def publish(self, topic: str, blob: bytes) -> None:
        """Queues `blob` for `topic`. Never blocks, never raises for a bus that is away.

        The queue is bounded in bytes. When it is full the new blob is dropped, counted and logged, and nobody is
        told: the database is the truth. Before `start` and after `close` nothing is sent.
        """
        ...

    def subscribe(self, topic: str) -> None:
        """Asks for the blobs of `topic`; twice is once. Takes effect soon, see `settled`; lasts over reconnects."""
        ...

    def unsubscribe(self, topic: str) -> None:
        """Ends `subscribe`. Of a topic never asked for: does nothing. No blob of it is handed over afterwards."""
        ...

    async def settled(self) -> None:
        """Returns when every `subscribe` before it has taken effect: what is published from now on arrives.

        Read the database after this and nothing falls between. While the bus is away it returns at once, since the
        gap will be reported when the bus is back.
        """
        ...

    async def close(self) -> None:
        """Sends what is queued, for seconds at most, then ends. Nothing is handed over afterwards. Twice is once."""
        ...
