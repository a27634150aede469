"""One process for one SQLite file: two that write or checkpoint side by side can lose commits."""

import fcntl
import os
from typing import IO

from app.base.durable import make_folder, sync_folder
from app.db import dialects


class AlreadyServed(RuntimeError):
    """Another process holds this SQLite file. The text says what to do."""


def lock_out_others(url: str) -> IO[bytes]:
    """Holds the database's file for as long as the returned file is open. Makes it, closed to others, if it is new.

    Raises AlreadyServed where another process holds it. The operating system lets go when a process dies.
    """
    path = dialects.sqlite_file(url)
    make_folder(path.parent)
    descriptor = os.open(path.with_name(path.name + ".lock"), os.O_RDWR | os.O_CREAT, 0o600)
    lock_file = os.fdopen(descriptor, "rb+")
    try:
        fcntl.flock(lock_file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        lock_file.close()
        message = f"{path.name} is in use by another process. Stop it first, or set database_url to PostgreSQL."
        raise AlreadyServed(message) from error
    if not path.exists():
        path.touch(mode=0o600)
        sync_folder(path.parent)
    return lock_file
