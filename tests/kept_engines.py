"""Engines outlive the databases of one test: what they compiled and learnt of the server serves the next one.

A run opens some two thousand databases, and a new engine writes each statement's text anew and asks the server who it
is. An engine is lent again for the same address, after whoever had it has disposed of it; its connections are new.

To a database of PostgreSQL that a store lends to one test after another, each engine keeps two connections as well: a
new one is a process of the server's, which learns every table anew. The store ends all others.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator

from sqlalchemy import Engine
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from app.db import dialects

_Key = tuple[str, str, int]
_KEPT_CONNECTIONS = 2
_idle: dict[_Key, set[Engine]] = defaultdict(set)
_lent: set[str] = set()


def keep_engines() -> None:
    """From here on, in this process, a disposed engine is kept for the next database at its address."""
    dialects.make_reader_engine = _kept("reader", dialects.make_reader_engine)  # type: ignore[assignment]
    dialects.make_writer_engine = _kept("writer", dialects.make_writer_engine)  # type: ignore[assignment]


def keep_connections(url: str) -> None:
    """From here on engines of this address keep connections, until `drop_connections`."""
    _lent.add(url)


def kept_backends(url: str) -> list[int]:
    """The server's processes behind the connections that are kept to this address."""
    return [record.dbapi_connection.info.backend_pid for record in _records(url) if record.dbapi_connection]


def drop_connections(url: str) -> None:
    """Ends what is kept to this address."""
    _lent.discard(url)
    for engine in _idle_at(url):
        engine.pool.dispose()
        engine.pool = engine.pool.recreate()


def _kept(kind: str, make: Callable[..., Engine]) -> Callable[..., Engine]:
    def lend(url: str, *, pool_size: int) -> Engine:
        key = (kind, url, pool_size)
        if _idle[key]:
            return _idle[key].pop()
        engine = make(url, pool_size=pool_size)

        def take_back() -> None:
            if not _is_watched(engine):
                _idle[key].add(engine)

        def dispose() -> None:
            if url in _lent and _is_at_rest(engine) and not _is_watched(engine):
                _keep_few(engine.pool)
            else:
                Engine.dispose(engine)
            take_back()

        # In place of a listener: an engine that has one looks for more at every statement.
        engine.dispose = dispose  # type: ignore[method-assign]
        return engine

    return lend


def _is_watched(engine: Engine) -> bool:
    """True where a test listens to it, which the next test must not feel."""
    listened = engine.dispatch.before_cursor_execute or engine.dispatch.commit
    return bool(listened) or "do_execute" in vars(engine.dialect)


def _is_at_rest(engine: Engine) -> bool:
    """True where nobody has a connection of its pool in hand."""
    return isinstance(engine.pool, QueuePool) and engine.pool.checkedout() == 0


def _keep_few(pool: QueuePool) -> None:
    while pool.checkedin() > _KEPT_CONNECTIONS:
        pool._do_get().close()
        pool._dec_overflow()


def _idle_at(url: str) -> Iterator[Engine]:
    for (_, address, _), engines in _idle.items():
        if address == url:
            yield from engines


def _records(url: str) -> Iterator[ConnectionPoolEntry]:
    for engine in _idle_at(url):
        if isinstance(engine.pool, QueuePool):
            yield from engine.pool._pool.queue
