"""The bounded queue of blobs that wait to be carried. Its overflow policy: the new one is dropped and counted."""

from collections import deque

import structlog

# What one queued blob costs beside its own bytes: a tuple, two objects, a place in the deque.
OVERHEAD_BYTES = 160
log = structlog.get_logger()


class WaitingBlobs:
    """First in, first out, bounded in bytes. For one event loop."""

    def __init__(self, max_bytes: int) -> None:
        """`max_bytes` counts topics, blobs and the queue's own cost."""
        self.dropped = 0
        self._blobs: deque[tuple[str, bytes]] = deque()
        self._bytes = 0
        self._max_bytes = max_bytes
        self._overflowing = False

    def __len__(self) -> int:
        return len(self._blobs)

    def add(self, topic: str, blob: bytes) -> bool:
        """Queues the blob; False where the queue is full and the blob was dropped."""
        cost = _cost(topic, blob)
        if self._bytes + cost > self._max_bytes:
            self._drop()
            return False
        self._blobs.append((topic, blob))
        self._bytes += cost
        self._overflowing = False
        return True

    def take(self, *, most: int, most_bytes: int) -> list[tuple[str, bytes]]:
        """The oldest blobs: at most `most`, and no more than `most_bytes` unless the first alone is larger."""
        taken: list[tuple[str, bytes]] = []
        size = 0
        while self._blobs and len(taken) < most:
            cost = _cost(*self._blobs[0])
            if taken and size + cost > most_bytes:
                break
            taken.append(self._blobs.popleft())
            size += cost
        self._bytes -= size
        return taken

    def _drop(self) -> None:
        self.dropped += 1
        if not self._overflowing:
            # Once for each time the queue fills up: a log line a blob would be the next overflow.
            self._overflowing = True
            log.warning("bus_overflow", waiting=len(self._blobs), count=self.dropped)


def _cost(topic: str, blob: bytes) -> int:
    return len(topic) + len(blob) + OVERHEAD_BYTES
