"""Writes down, inside a server, what reaches the disk and when, beside what is acked. See disk.py for who reads it.

SQLite asks the operating system through a table of functions (vfs.py); its own tests of power loss stand in its place,
and so does this. Each real call is made; a sync is written down after it returned, an ack before its frame is queued:
an order in the record is an order in fact. For files that Python itself writes, `os.fsync`, `os.replace` and `os.open`
are watched.
"""

import ctypes
import json
import os
from ctypes import c_void_p, cast
from pathlib import Path

from app.realtime.connection import Connection
from tests.faults.vfs import (
    DELETE,
    DIRECTORY,
    OPEN,
    SYNC,
    TRUNCATE,
    WRITE,
    File,
    Methods,
    find_call,
    find_vfs,
    replace_call,
)

_CREATE = 0x4


class Recorder:
    """Appends records to a file: a line of JSON (kind, path, number, length), then so many bytes."""

    def __init__(self, path):
        self._record = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self._paths = {}
        self._kept = {}
        self._real = {}

    def begin(self):
        """Call before the database is opened."""
        self._watch_sqlite()
        self._watch_python()
        self._watch_acks()

    def note(self, kind, path, number=0, data=b""):
        os.write(self._record, json.dumps([kind, path, number, len(data)]).encode() + b"\n" + data)

    def _keep(self, function, call):
        """A Python function as an address that C may call; it is kept as long as the process lives."""
        made = function(call)
        self._kept[id(made)] = made
        return cast(made, c_void_p).value

    def _watch_sqlite(self):
        vfs = find_vfs()
        self._real["open"], self._real["delete"] = OPEN(vfs.xOpen), DELETE(vfs.xDelete)
        vfs.xOpen, vfs.xDelete = self._keep(OPEN, self._open), self._keep(DELETE, self._delete)
        self._real["directory"] = DIRECTORY(find_call(vfs, b"openDirectory"))
        replace_call(vfs, b"openDirectory", self._keep(DIRECTORY, self._sync_directory))

    def _open(self, vfs, name, file, flags, out_flags):
        path = None if name is None else ctypes.string_at(name).decode()
        is_new = path is not None and flags & _CREATE and not Path(path).exists()
        result = self._real["open"](vfs, name, file, flags, out_flags)
        if result == 0 and path is not None:
            self._paths[file] = path
            opened = File.from_address(file)
            opened.methods = self._watched_methods(opened.methods)
            if is_new:
                self.note("made", path)
        return result

    def _watched_methods(self, address):
        """A copy of a kind of file's methods that tells of writes, cuts and syncs."""
        if address in self._kept:
            return ctypes.addressof(self._kept[address])
        methods = Methods.from_buffer_copy(Methods.from_address(address))
        self._real[address] = (WRITE(methods.xWrite), TRUNCATE(methods.xTruncate), SYNC(methods.xSync))
        write, truncate, sync = self._real[address]

        def on_write(file, data, length, offset):
            self.note("write", self._paths[file], offset, ctypes.string_at(data, length))
            return write(file, data, length, offset)

        def on_truncate(file, size):
            self.note("truncate", self._paths[file], size)
            return truncate(file, size)

        def on_sync(file, flags):
            result = sync(file, flags)
            if result == 0:
                self.note("sync", self._paths[file])
            return result

        methods.xWrite = self._keep(WRITE, on_write)
        methods.xTruncate = self._keep(TRUNCATE, on_truncate)
        methods.xSync = self._keep(SYNC, on_sync)
        self._kept[address] = methods
        return ctypes.addressof(methods)

    def _delete(self, vfs, name, sync_directory):
        result = self._real["delete"](vfs, name, sync_directory)
        if result == 0:
            self.note("gone", name.decode())
        return result

    def _sync_directory(self, name, descriptor):
        """SQLite opens a folder for nothing but to sync it: within the sync or deletion that is written down next."""
        result = self._real["directory"](name, descriptor)
        if result == 0:
            self.note("folder", os.path.dirname(name.decode()))  # noqa: PTH120 - SQLite's own text
        return result

    def _watch_python(self):
        fsync, replace, open_file = os.fsync, os.replace, os.open

        def on_fsync(descriptor):
            fsync(descriptor)
            path = Path(f"/proc/self/fd/{descriptor}").readlink()
            if path.is_dir():
                self.note("folder", str(path))
            else:
                self.note("content", str(path), 0, path.read_bytes())

        def on_replace(old, new):
            replace(old, new)
            self.note("renamed", str(new), 0, str(old).encode())

        def on_open(path, flags, *more, **how):
            is_new = flags & os.O_CREAT and not Path(path).exists()
            descriptor = open_file(path, flags, *more, **how)
            if is_new:
                self.note("made", str(path))
            return descriptor

        os.fsync, os.replace, os.open = on_fsync, on_replace, on_open

    def _watch_acks(self):
        send, note = Connection.send, self.note

        def on_send(connection, frame, room=None):
            if b'"ok":{"number":' in frame:
                note("ack", "", 0, frame)
            send(connection, frame, room)

        Connection.send = on_send


def begin_from_environment(database):
    """What `POWER_RECORD` and `POWER_PRAGMAS` ask for; call it twice, before and after the database is opened."""
    if database is None:
        if "POWER_RECORD" in os.environ:
            Recorder(os.environ["POWER_RECORD"]).begin()
        return
    own = database.writer.raw_connection() if database.is_sqlite else None
    for pragma in filter(None, os.environ.get("POWER_PRAGMAS", "").split(";")):
        own.driver_connection.execute(f"PRAGMA {pragma}")
