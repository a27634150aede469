"""Somebody who writes and does not end, so that others wait."""

import threading
from contextlib import contextmanager


@contextmanager
def held_for_writing(database):
    """The database's lane is held by another thread for as long as the block lasts."""
    held, done = threading.Event(), threading.Event()

    def hold():
        with database.transaction():
            held.set()
            done.wait(60)

    thread = threading.Thread(target=hold)
    thread.start()
    assert held.wait(10)
    try:
        yield
    finally:
        done.set()
        thread.join()
