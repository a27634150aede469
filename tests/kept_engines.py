"""Engines outlive the databases of one test: what they compiled and learnt of the server serves the next one.

A run opens some two thousand databases, and a new engine writes each statement's text anew and asks the server who it
is. An engine is lent again for the same address, after whoever had it has disposed of it; its connections are new.
"""

from collections import defaultdict
from collections.abc import Callable

from sqlalchemy import Engine, event

from app.db import dialects

_Key = tuple[str, str, int]
_idle: dict[_Key, set[Engine]] = defaultdict(set)


def keep_engines() -> None:
    """From here on, in this process, a disposed engine is kept for the next database at its address."""
    dialects.make_reader_engine = _kept("reader", dialects.make_reader_engine)  # type: ignore[assignment]
    dialects.make_writer_engine = _kept("writer", dialects.make_writer_engine)  # type: ignore[assignment]


def _kept(kind: str, make: Callable[..., Engine]) -> Callable[..., Engine]:
    def lend(url: str, *, pool_size: int) -> Engine:
        key = (kind, url, pool_size)
        if _idle[key]:
            return _idle[key].pop()
        engine = make(url, pool_size=pool_size)

        def take_back(engine: Engine) -> None:
            if not _is_watched(engine):
                _idle[key].add(engine)

        event.listen(engine, "engine_disposed", take_back)
        return engine

    return lend


def _is_watched(engine: Engine) -> bool:
    """True where a test listens to it, which the next test must not feel."""
    return bool(engine.dispatch.before_cursor_execute or engine.dispatch.commit)
