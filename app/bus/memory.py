"""The bus inside one process: no server, no loss, the next turn of the event loop."""

import asyncio
import sys

from app.bus.contract import OnBlob, OnGap
from app.bus.reader import hand_over
from app.bus.waiting import WaitingBlobs


class MemoryBus:
    """Keeps the contract of `Bus` for one process. There is never a gap to report."""

    def __init__(self, *, max_waiting_bytes: int = 64 * 1024 * 1024) -> None:
        """`max_waiting_bytes` bounds what one turn of the event loop may publish."""
        self._waiting = WaitingBlobs(max_waiting_bytes)
        self._topics: set[str] = set()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._on_blob: OnBlob | None = None
        self._scheduled = False

    @property
    def healthy(self) -> bool:
        """True between `start` and `close`."""
        return self._on_blob is not None

    @property
    def reaches_others(self) -> bool:
        """False: there is no other process."""
        return False

    @property
    def dropped(self) -> int:
        """Blobs that the full queue has refused since the start."""
        return self._waiting.dropped

    async def start(self, on_blob: OnBlob, on_gap: OnGap) -> None:  # noqa: ARG002 - nothing is lost within a process
        """Begins to carry, at once."""
        self._loop = asyncio.get_running_loop()
        self._on_blob = on_blob

    def publish(self, topic: str, blob: bytes) -> None:
        """Hands the blob over in the next turn of the event loop, where this process has subscribed."""
        if self._loop is None or self._on_blob is None or topic not in self._topics:
            return
        if self._waiting.add(topic, blob) and not self._scheduled:
            self._scheduled = True
            self._loop.call_soon(self._hand_over)

    def subscribe(self, topic: str) -> None:
        """Takes effect at once."""
        self._topics.add(topic)

    def unsubscribe(self, topic: str) -> None:
        """Takes effect at once, for what is queued too."""
        self._topics.discard(topic)

    async def settled(self) -> None:
        """Returns at once."""

    async def close(self) -> None:
        """Hands over what is queued, then ends."""
        self._hand_over()
        self._on_blob = None

    def _hand_over(self) -> None:
        self._scheduled = False
        for topic, blob in self._waiting.take(most=sys.maxsize, most_bytes=sys.maxsize):
            if self._on_blob is not None and topic in self._topics:
                hand_over(self._on_blob, topic, blob)
