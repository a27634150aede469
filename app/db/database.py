"""Opens every connection, owns the writing lane, and says how a use case reads and writes.

`read()` gives one snapshot. `transaction()` gives the only road to a write; what must happen after it is handed to
`session.after_commit` and runs in the lane right after the commit, so that nothing can overtake it.
"""

import math
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import ParamSpec, TypeVar

import anyio
import structlog
from anyio import CapacityLimiter
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.base.clock import Clock
from app.base.errors import Busy, Unavailable
from app.db import dialects
from app.db.file_lock import AlreadyServed, lock_out_others
from app.db.lane import Lane
from app.db.plain_session import PlainSession
from app.db.silence import SilenceWatch

Args = ParamSpec("Args")
Result = TypeVar("Result")
__all__ = ["AlreadyServed", "Database", "Threads", "WriteSession", "look", "run_each"]
log = structlog.get_logger()
SLOW_TRANSACTION_SECONDS = 0.020
# More threads than these only take the interpreter's lock from each other. Those who wait for a server leave it free.
READS_AT_ONCE = 4
READS_AT_ONCE_BY_NETWORK = 8
# How long one refusal keeps what may be left out from trying itself.
REFUSED_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Threads:
    """How many threads may ask the database at once, by where they come from."""

    sockets: int = 24
    pages: int = 0
    jobs: int = 0

    @property
    def all(self) -> int:
        """As many as may ask at once, each on a connection of its own."""
        return self.sockets + self.pages + self.jobs

    @property
    def writers(self) -> int:
        """How many may wait to write: a third, and never all of those who answer people, so that reads go on."""
        crowds = [crowd for crowd in (self.sockets, self.pages) if crowd]
        return max(1, min(self.all // 3, *(crowd - 1 for crowd in crowds)))


class WriteSession(PlainSession):
    """A session inside a transaction. Never committed by hand."""

    def after_commit(self, call: Callable[[], None]) -> None:
        """`call` runs once, in order, after this transaction is on disk; never if it is not. It must not block.

        What it raises is logged and stops nothing: the transaction has ended well, whatever becomes of the news of it.
        """
        self.info.setdefault("after_commit", []).append(call)

    def before_commit(self, call: Callable[[], None]) -> None:
        """`call` runs once, in order, when all else of this transaction is done; what it raises undoes the whole.

        For locks that must be the last to be taken, whatever the use case does before and after it asks for this.
        """
        self.info.setdefault("before_commit", []).append(call)

    def finish(self) -> None:
        """Runs what was to run before the commit."""
        for call in self.info.pop("before_commit", []):
            call()

    def take_after_commit(self) -> list[Callable[[], None]]:
        """What was to run after the commit so far; whoever takes it runs it."""
        calls: list[Callable[[], None]] = self.info.pop("after_commit", [])
        return calls


def run_each(calls: Iterable[Callable[[], None]]) -> None:
    """Calls each in order; what one raises is logged and keeps none of the others from running."""
    for call in calls:
        try:
            call()
        except Exception:
            log.exception("after_commit_failed")


class Database:
    """The one door. Safe to use from many threads; `run` from the event loop."""

    def __init__(
        self,
        url: str,
        *,
        clock: Clock,
        threads: Threads = Threads(),
        lanes: int = 4,
        lane_wait_seconds: float = 2.0,
    ) -> None:
        """Opens the database and checks that commits reach the disk. `lanes` of group commits will write beside others.

        `run` keeps to the sockets' threads; whoever runs pages and jobs keeps to theirs.

        Raises AlreadyServed where another process holds the SQLite file, RuntimeError where commits would not wait
        for the disk, or where SQLite is too old.
        """
        self.url = url
        self.is_sqlite = dialects.is_sqlite(url)
        self._clock = clock
        self._lane_wait_seconds = lane_wait_seconds
        dialects.require_version(url)
        self._lock_file = lock_out_others(url) if self.is_sqlite else None
        self._lane = Lane() if self.is_sqlite else None
        self._writers = threading.BoundedSemaphore(threads.writers)
        self.socket_reads = READS_AT_ONCE if self.is_sqlite else READS_AT_ONCE_BY_NETWORK
        self._socket_readers = threading.BoundedSemaphore(self.socket_reads)
        self.threads = threads
        self._limiter: CapacityLimiter | None = None
        self._refused_at = -math.inf
        self._inside = threading.local()
        self.reader: Engine = dialects.make_reader_engine(url, pool_size=threads.all)
        self.writer: Engine = dialects.make_writer_engine(url, pool_size=threads.writers + lanes)
        dialects.require_durable(self.writer)
        self._watch = None if self.is_sqlite else self._watch_for_silence()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """One snapshot for as many selects as wanted. Raises Unavailable when the database is away.

        In `run` it waits for its turn behind other sockets' reads, of which `socket_reads` go on at once.
        """
        self._refuse_silence()
        with (
            self._reading(),
            _refusals(),
            PlainSession(self.reader, expire_on_commit=False, autoflush=False) as session,
        ):
            yield session

    @property
    def refuses_writes(self) -> bool:
        """True where the last try to write was refused, seconds ago.

        What a reader does not need had better not be written then: it would wait for the same refusal.
        """
        return self._clock.monotonic() - self._refused_at < REFUSED_SECONDS

    @contextmanager
    def transaction(self) -> Iterator[WriteSession]:
        """One transaction, committed when the block ends well, rolled back when it raises.

        Waits for the lane for a bounded time. Raises Busy when that runs out or too many threads wait already,
        Unavailable when the database is away: then nothing was stored, or, where the connection broke during the
        commit itself, the whole transaction may have been. No hashing, rendering, network or second transaction
        inside.
        """
        if not self._writers.acquire(blocking=False):
            raise Busy
        try:
            with self.batch_transaction() as session:
                yield session
        finally:
            self._writers.release()

    @contextmanager
    def batch_transaction(self) -> Iterator[WriteSession]:
        """As `transaction`, for the one thread of a group commit lane, which is not counted among the waiting."""
        if getattr(self._inside, "transaction", False):
            message = "a transaction inside a transaction would wait for itself"
            raise RuntimeError(message)
        try:
            with self._in_lane() as session:
                yield session
        except Unavailable:
            self._refused_at = self._clock.monotonic()
            raise
        self._refused_at = -math.inf

    async def run(self, call: Callable[Args, Result], *args: Args.args, **kwargs: Args.kwargs) -> Result:
        """Runs blocking database work off the event loop, at most as many at once as the sockets have threads."""
        if self._limiter is None:
            self._limiter = CapacityLimiter(self.threads.sockets)
        return await anyio.to_thread.run_sync(lambda: self._in_turn(call, *args, **kwargs), limiter=self._limiter)

    def close(self) -> None:
        """Closes readers first, so that the writer is the one that checkpoints at the end."""
        if self._watch is not None:
            self._watch.close()
        self.reader.dispose()
        self.writer.dispose()
        if self._lock_file is not None:
            self._lock_file.close()

    def _in_turn(self, call: Callable[Args, Result], *args: Args.args, **kwargs: Args.kwargs) -> Result:
        self._inside.needs_turn = True
        try:
            return call(*args, **kwargs)
        finally:
            self._inside.needs_turn = False

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """A socket's turn at reading; a read inside another has it already."""
        if not getattr(self._inside, "needs_turn", False):
            yield
            return
        with self._socket_readers:
            self._inside.needs_turn = False
            try:
                yield
            finally:
                self._inside.needs_turn = True

    @contextmanager
    def _in_lane(self) -> Iterator[WriteSession]:
        self._refuse_silence()
        if self._lane is not None and not self._lane.acquire(self._lane_wait_seconds):
            raise Busy
        self._inside.transaction = True
        begun = self._clock.monotonic()
        try:
            with _refusals(), WriteSession(self.writer, expire_on_commit=False, autoflush=False) as session:
                yield session
                session.finish()
                session.commit()
                run_each(session.take_after_commit())
        finally:
            self._inside.transaction = False
            if self._lane is not None:
                self._lane.release()
            self._warn_if_slow(self._clock.monotonic() - begun)

    def _watch_for_silence(self) -> SilenceWatch:
        is_silent = partial(dialects.is_silent, self.writer)
        watch = SilenceWatch((self.reader, self.writer), is_silent=is_silent, cut=dialects.cut, clock=self._clock)
        watch.start()
        return watch

    def _refuse_silence(self) -> None:
        if self._watch is not None and self._watch.silent:
            raise Unavailable

    def _warn_if_slow(self, seconds: float) -> None:
        if seconds > SLOW_TRANSACTION_SECONDS:
            log.warning("slow_transaction", milliseconds=round(seconds * 1000))


@contextmanager
def _refusals() -> Iterator[None]:
    try:
        yield
    except Exception as error:
        refusal = dialects.as_refusal(error)
        if refusal is None:
            raise
        log.warning("database_refused", code=refusal.code, kind=type(error).__name__)
        raise refusal from error


@contextmanager
def look(url: str) -> Iterator[Session]:
    """One snapshot for a command, beside a server or without one: it writes nothing and locks nobody out."""
    engine = dialects.make_reader_engine(url, pool_size=1)
    try:
        with _refusals(), Session(engine) as session:
            yield session
    finally:
        engine.dispose()
