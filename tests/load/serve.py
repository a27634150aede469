"""The program for the bench. `PROFILE=file` notes every few milliseconds where each thread is; written at the end.

A waiting thread counts as well; leave out what waits (`select`, `wait`, `acquire`) when reading.

`COUNT_STATEMENTS=file` keeps in the first eight bytes of that file how many statements have begun, for a reader of its
memory.
"""

import collections
import mmap
import os
import signal
import struct
import sys
import threading
from pathlib import Path

from sqlalchemy import Engine, event

from tests.faults.serve import main

EVERY_SECONDS = 0.004


class Sampler(threading.Thread):
    """Counts functions on the stacks: as leaf, and anywhere."""

    def __init__(self):
        super().__init__(name="sampler", daemon=True)
        self.ended = threading.Event()
        self._leaves = collections.Counter()
        self._anywhere = collections.Counter()

    def run(self):
        while not self.ended.wait(EVERY_SECONDS):
            for thread, frame in sys._current_frames().items():
                if thread != self.ident:
                    self._count(frame)

    def write(self, path):
        with Path(path).open("w", encoding="utf-8") as file:
            for title, counts in (("leaf", self._leaves), ("anywhere", self._anywhere)):
                file.writelines(f"{title} {count} {where}\n" for where, count in counts.most_common(120))

    def _count(self, frame):
        self._leaves[_where(frame)] += 1
        seen = set()
        while frame is not None:
            seen.add(_where(frame))
            frame = frame.f_back
        self._anywhere.update(seen)


def _where(frame):
    return f"{'/'.join(frame.f_code.co_filename.split('/')[-3:])}:{frame.f_code.co_qualname}"


def profiled(port, path):
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # uvicorn ends by the very signal: let it end us well
    sampler = Sampler()
    sampler.start()
    try:
        main(port)
    finally:
        sampler.ended.set()
        sampler.write(path)


def count_statements(path):
    """From now on, of every engine."""
    with Path(path).open("r+b") as file:
        seen = mmap.mmap(file.fileno(), 8)

    def count(*_):
        struct.pack_into("=q", seen, 0, struct.unpack_from("=q", seen)[0] + 1)

    event.listen(Engine, "before_cursor_execute", count)


if __name__ == "__main__":
    if "COUNT_STATEMENTS" in os.environ:
        count_statements(os.environ["COUNT_STATEMENTS"])
    target = os.environ.get("PROFILE")
    if target:
        profiled(int(sys.argv[1]), target)
    else:
        main(int(sys.argv[1]))
