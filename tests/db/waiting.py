"""Somebody who comes in the middle of another's transaction on PostgreSQL, and whether they had to wait for its end."""

import threading

from sqlalchemy import text

WAITING = text("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
CHECKED_EVERY_SECONDS = 0.01


def waits_in_the_middle(database, first, second):
    """Does `first(session)`, then `second()` in another thread, and commits once that one waits for a lock, or is done.

    Returns whether it waited, after it is done.
    """
    with database.transaction() as session:
        first(session)
        thread = threading.Thread(target=second)
        thread.start()
        while thread.is_alive() and not _somebody_waits(database):
            thread.join(CHECKED_EVERY_SECONDS)
        waited = thread.is_alive()
    thread.join(10)
    assert not thread.is_alive()
    return waited


def _somebody_waits(database):
    with database.read() as session:
        return session.scalar(WAITING) > 0
