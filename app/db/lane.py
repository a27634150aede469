"""A fair, bounded queue to something that only one may hold."""

import threading
from collections import deque


class Lane:
    """First come, first served; a wait has an end. Used from many threads.

    Python's own lock may hand itself back to the thread that just let go; under a steady stream of group commits
    a person's sign-in could then wait for ever.
    """

    def __init__(self) -> None:
        self._mutex = threading.Lock()
        self._waiting: deque[threading.Lock] = deque()
        self._held = False

    def acquire(self, timeout_seconds: float) -> bool:
        """True when the lane is the caller's; False when the wait ran out."""
        with self._mutex:
            if not self._held:
                self._held = True
                return True
            ticket = threading.Lock()
            ticket.acquire()
            self._waiting.append(ticket)
        if ticket.acquire(timeout=timeout_seconds):
            return True
        with self._mutex:
            if ticket in self._waiting:
                self._waiting.remove(ticket)
                return False
        return True  # handed over at the very moment the wait ran out

    def release(self) -> None:
        """Hands the lane to the longest waiting caller, if any."""
        with self._mutex:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._held = False
