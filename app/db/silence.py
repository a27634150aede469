"""Notices a database server that stands and answers nothing, so that nobody waits for it.

A server that has died breaks its connections. One that is stopped, or whose machine or network has gone, is silent
instead, and limits of a statement are counted by the server itself: a thread would wait for it as long as it is
silent. So once somebody has waited for a second, a connection of our own asks whether anybody is there. A slow
statement of a server that answers is left alone.
"""

import threading
from collections.abc import Callable, Iterable

import structlog
from sqlalchemy import Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

from app.base.clock import Clock

PATIENCE_SECONDS = 1.0
LOOK_SECONDS = 0.25
log = structlog.get_logger()


class SilenceWatch:
    """Watches the connections that are in use. While `silent` is true nobody should ask for one."""

    def __init__(
        self,
        engines: Iterable[Engine],
        *,
        is_silent: Callable[[], bool],
        cut: Callable[[DBAPIConnection], None],
        clock: Clock,
    ) -> None:
        """`is_silent()` asks the server, for seconds at most; `cut(connection)` breaks one that a thread waits for."""
        self._is_silent = is_silent
        self._cut = cut
        self._clock = clock
        self._mutex = threading.Lock()
        self._in_use: dict[int, tuple[DBAPIConnection, float]] = {}
        self._closing = threading.Event()
        self.silent = False
        self._listens = [
            (engine, name, note)
            for engine in engines
            for name, note in (("checkout", self._note_taken), ("checkin", self._note_given_back))
        ]
        for listening in self._listens:
            event.listen(*listening)
        self._thread = threading.Thread(target=self._run, name="silence", daemon=True)

    def start(self) -> None:
        """Looks four times a second from now on."""
        self._thread.start()

    def look(self) -> None:
        """One look: asks the server where somebody has waited for long, and lets go whoever waited while it was silent.

        Only who waited already when the question was put is let go, so that each has waited as long as it was open.
        """
        asked_at = self._clock.monotonic()
        if not self.silent and not self._waited_since(asked_at - PATIENCE_SECONDS):
            return
        was_silent, self.silent = self.silent, self._is_silent()
        if self.silent:
            self._let_go(asked_at)
        if self.silent and not was_silent:
            log.warning("database_silent")
        if was_silent and not self.silent:
            log.warning("database_answers")

    def close(self) -> None:
        """Ends what `start` began, and watches no more."""
        self._closing.set()
        self._thread.join()
        while self._listens:
            event.remove(*self._listens.pop())

    def _run(self) -> None:
        while not self._closing.wait(LOOK_SECONDS):
            try:
                self.look()
            except Exception:
                # The watch must outlive any fault, or one silence would hold every thread.
                log.exception("silence_watch_failed")

    def _waited_since(self, moment: float) -> bool:
        with self._mutex:
            return any(since <= moment for _, since in self._in_use.values())

    def _let_go(self, moment: float) -> None:
        with self._mutex:
            for connection, since in self._in_use.values():
                if since <= moment:
                    self._cut(connection)

    def _note_taken(self, connection: DBAPIConnection, place: ConnectionPoolEntry, _: PoolProxiedConnection) -> None:
        with self._mutex:
            self._in_use[id(place)] = (connection, self._clock.monotonic())

    def _note_given_back(self, _: DBAPIConnection | None, place: ConnectionPoolEntry) -> None:
        """By its place in the pool: of a connection that broke nothing is left to give back."""
        with self._mutex:
            self._in_use.pop(id(place), None)
