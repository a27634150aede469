"""The table of functions by which SQLite asks the operating system, its VFS, as ctypes sees it.

Tests stand in its place inside a server, in the very library that Python's `sqlite3` uses, so that no compiler is
needed: recorder.py listens, medium.py refuses.
"""

import _sqlite3
import ctypes
from ctypes import CFUNCTYPE, POINTER, c_char_p, c_int, c_int64, c_void_p

METHODS = (
    *("iVersion", "xClose", "xRead", "xWrite", "xTruncate", "xSync", "xFileSize", "xLock", "xUnlock"),
    *("xCheckReservedLock", "xFileControl", "xSectorSize", "xDeviceCharacteristics", "xShmMap", "xShmLock"),
    *("xShmBarrier", "xShmUnmap", "xFetch", "xUnfetch"),
)
OPEN = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
DELETE = CFUNCTYPE(c_int, c_void_p, c_char_p, c_int)
WRITE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
TRUNCATE = CFUNCTYPE(c_int, c_void_p, c_int64)
SYNC = CFUNCTYPE(c_int, c_void_p, c_int)
DIRECTORY = CFUNCTYPE(c_int, c_char_p, c_void_p)
SET_CALL = CFUNCTYPE(c_int, c_void_p, c_char_p, c_void_p)
GET_CALL = CFUNCTYPE(c_void_p, c_void_p, c_char_p)


class Methods(ctypes.Structure):
    """sqlite3_io_methods. The addresses as numbers; `iVersion` is padded to the width of one."""

    _fields_ = [(name, c_void_p) for name in METHODS]


class File(ctypes.Structure):
    """sqlite3_file."""

    _fields_ = [("methods", c_void_p)]


class Vfs(ctypes.Structure):
    """sqlite3_vfs."""

    _fields_ = [
        *((name, c_int) for name in ("iVersion", "szOsFile", "mxPathname")),
        *((name, c_void_p) for name in ("pNext", "zName", "pAppData", "xOpen", "xDelete", "xAccess", "xFullPathname")),
        *((name, c_void_p) for name in ("xDlOpen", "xDlError", "xDlSym", "xDlClose", "xRandomness", "xSleep")),
        *((name, c_void_p) for name in ("xCurrentTime", "xGetLastError", "xCurrentTimeInt64")),
        *((name, c_void_p) for name in ("xSetSystemCall", "xGetSystemCall", "xNextSystemCall")),
    ]


def find_vfs():
    """The table that every connection of this process goes through."""
    library = ctypes.CDLL(getattr(_sqlite3, "__file__", None))
    library.sqlite3_vfs_find.restype = POINTER(Vfs)
    return library.sqlite3_vfs_find(None).contents


def find_call(vfs, name):
    """The address of the system call that the table uses under this name; None where it has none."""
    return GET_CALL(vfs.xGetSystemCall)(ctypes.addressof(vfs), name)


def replace_call(vfs, name, address):
    """From now on SQLite calls what is at `address` in the place of a system call."""
    assert SET_CALL(vfs.xSetSystemCall)(ctypes.addressof(vfs), name, address) == 0
