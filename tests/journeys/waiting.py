"""Waiting for what no browser can tell: a file of the outbox, a port that answers."""

import threading
import time

_pause = threading.Event()


def until(look, *, seconds=20.0, what="it"):
    """What `look` answers as soon as it is true; AssertionError once `seconds` have passed."""
    ends = time.monotonic() + seconds
    while not (found := look()):
        assert time.monotonic() < ends, f"{what} did not come within {seconds} s"
        _pause.wait(0.02)
    return found
