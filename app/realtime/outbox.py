"""What waits to be written to one connection: bounded, and cut where a place ends."""

from collections import deque
from collections.abc import Callable

MAX_OUTBOX_BYTES = 262_144


class Outbox:
    """A queue of frames on the event loop. A reader that falls behind is cut off, so that nobody else waits for it."""

    def __init__(self, wake: Callable[[], None], *, max_bytes: int = MAX_OUTBOX_BYTES) -> None:
        """`wake` is called when frames wait after none did."""
        self._wake = wake
        self._max_bytes = max_bytes
        self._frames: deque[tuple[str | None, bytes]] = deque()
        self.waiting_bytes = 0

    def put(self, frame: bytes, room: str | None = None) -> bool:
        """Queues a frame; False, and nothing queued, when the reader is too far behind.

        What waits already is what counts: one frame by itself, however long, is no sign of a slow reader.
        """
        if self.waiting_bytes > self._max_bytes:
            return False
        self._frames.append((room, frame))
        self.waiting_bytes += len(frame)
        self._wake()
        return True

    def take(self) -> bytes | None:
        """The next frame to write, or None."""
        if not self._frames:
            return None
        _, frame = self._frames.popleft()
        self.waiting_bytes -= len(frame)
        return frame

    def drop_room(self, room: str) -> None:
        """Forgets what waits of one room: its reader has no place there any more."""
        kept = deque(pair for pair in self._frames if pair[0] != room)
        self._frames = kept
        self.waiting_bytes = sum(len(frame) for _, frame in kept)

    def clear(self) -> None:
        """Forgets everything."""
        self._frames.clear()
        self.waiting_bytes = 0
