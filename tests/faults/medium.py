"""Makes a server's disk refuse, from the moment at which a file says so until that file is gone.

It stands under SQLite's own system calls (vfs.py), so SQLite meets what a kernel answers: errno, short writes and all.
`ENOSPC` is a full disk: what is there can be overwritten, growth ends after the few bytes that were left, in the middle
of a write. `EROFS` is a disk that has become read-only under open files: no write, no cut, no open for writing.
"""

import ctypes
import errno
import os
from ctypes import CFUNCTYPE, c_char_p, c_int, c_int64, c_size_t, c_void_p, cast
from pathlib import Path

from tests.faults.vfs import find_call, find_vfs, replace_call

FULL, READ_ONLY = "ENOSPC", "EROFS"
_BYTES_LEFT = 1000
_WRITE = CFUNCTYPE(c_int64, c_int, c_void_p, c_size_t, use_errno=True)
_WRITE_AT = CFUNCTYPE(c_int64, c_int, c_void_p, c_size_t, c_int64, use_errno=True)
_TRUNCATE = CFUNCTYPE(c_int, c_int, c_int64, use_errno=True)
_OPEN = CFUNCTYPE(c_int, c_char_p, c_int, c_int, use_errno=True)
# What C may call; it must live as long as the process.
_kept = []


class Medium:
    """`switch` is the file; it holds the name of an errno."""

    def __init__(self, switch):
        self._switch = Path(switch)
        self._left = _BYTES_LEFT

    def begin(self):
        """Call before the database is opened."""
        vfs = find_vfs()
        for name, form, make in (
            (b"write", _WRITE, self._write),
            (b"pwrite", _WRITE_AT, self._write_at),
            (b"pwrite64", _WRITE_AT, self._write_at),
            (b"ftruncate", _TRUNCATE, self._truncate),
            (b"open", _OPEN, self._open),
        ):
            address = find_call(vfs, name)
            if address is not None:
                made = form(make(form(address)))
                _kept.append(made)
                replace_call(vfs, name, cast(made, c_void_p).value)

    def _says(self):
        try:
            return self._switch.read_text(encoding="ascii")
        except FileNotFoundError:
            self._left = _BYTES_LEFT
            return None

    def _room_for(self, descriptor, length, offset):
        """How many of so many bytes may be written; None where none of them."""
        says = self._says()
        if says is None:
            return length
        if says == READ_ONLY:
            return _refuse(errno.EROFS)
        in_place = max(0, min(length, os.fstat(descriptor).st_size - offset))
        grown = min(length - in_place, self._left)
        self._left -= grown
        return in_place + grown or _refuse(errno.ENOSPC)

    def _write(self, real):
        def write(descriptor, data, length):
            room = self._room_for(descriptor, length, os.lseek(descriptor, 0, os.SEEK_CUR))
            return -1 if room is None else real(descriptor, data, room)

        return write

    def _write_at(self, real):
        def write_at(descriptor, data, length, offset):
            room = self._room_for(descriptor, length, offset)
            return -1 if room is None else real(descriptor, data, room, offset)

        return write_at

    def _truncate(self, real):
        def truncate(descriptor, size):
            if self._says() == READ_ONLY:
                _refuse(errno.EROFS)
                return -1
            return real(descriptor, size)

        return truncate

    def _open(self, real):
        def open_file(path, flags, mode):
            if self._says() == READ_ONLY and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
                _refuse(errno.EROFS)
                return -1
            return real(path, flags, mode)

        return open_file


def begin_from_environment():
    """What `MEDIUM_SWITCH` asks for."""
    if "MEDIUM_SWITCH" in os.environ:
        Medium(os.environ["MEDIUM_SWITCH"]).begin()


def _refuse(number):
    ctypes.set_errno(number)
