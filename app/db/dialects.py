"""The only place that says "sqlite" or "postgresql": connections, locks, and what an error of theirs means."""

import json
import os
import re
import socket
import sqlite3
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Engine,
    Select,
    StaticPool,
    Subquery,
    Table,
    Text,
    bindparam,
    cast,
    create_engine,
    event,
    func,
    make_url,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry
from sqlalchemy.sql.dml import ReturningInsert

from app.base.errors import Busy, Unavailable

Rows = TypeVar("Rows", bound=Select[Any])
# SQLite calls a misspelt column an operational error as well: only what time or an operator can heal is a refusal.
_SQLITE_REFUSALS: dict[int, type[Unavailable]] = {
    sqlite3.SQLITE_BUSY: Busy,
    sqlite3.SQLITE_LOCKED: Busy,
    sqlite3.SQLITE_READONLY: Unavailable,
    sqlite3.SQLITE_IOERR: Unavailable,
    sqlite3.SQLITE_FULL: Unavailable,
    sqlite3.SQLITE_CANTOPEN: Unavailable,
    sqlite3.SQLITE_INTERRUPT: Unavailable,
    sqlite3.SQLITE_NOMEM: Unavailable,
    sqlite3.SQLITE_PROTOCOL: Busy,
    sqlite3.SQLITE_CORRUPT: Unavailable,
    sqlite3.SQLITE_NOTADB: Unavailable,
}
# The first that knows RETURNING, by which every step sees whether it was the one who took it.
_OLDEST_SQLITE = (3, 35, 0)
_BUSY_MILLISECONDS = 1000
# No row is asked for a column by the column itself. For those who do, SQLAlchemy would compare each column of every
# statement with the one of its cached twin, for up to a quarter of the time of a page.
_BY_NAME = {"_result_disable_adapt_to_context": True}
# The least that psycopg takes. A caller has waited for a second when it is asked, and is to wait for five at most.
_SILENCE_SECONDS = 2
_CONNECT_SECONDS = 3
# A server whose machine has vanished sends no word: without these a lane would wait for it for a quarter of an hour.
_POSTGRES_SIGNS_OF_LIFE = {
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
}
# Milliseconds. A transaction that stands idle holds locks and keeps erased rows from being swept.
_LIMITS = ("lock_timeout=2000", "statement_timeout=20000", "idle_in_transaction_session_timeout=60000")
# Class 40 is a transaction the server rolled back for others' sake; 55P03 a lock that could not be had.
_POSTGRES_BUSY = re.compile(r"^(40|55P03|57014)")
# Lost connections, a server that only reads (a standby after a failover), no resources, shutting down, I/O, its own
# faults: what is wrong is the server, and the same draft may be sent again.
_POSTGRES_AWAY = re.compile(r"^(08|25006|53|57P|58|XX)")


def is_sqlite(url: str) -> bool:
    """True for a SQLite URL."""
    return make_url(url).get_backend_name() == "sqlite"


def sqlite_file(url: str) -> Path:
    """The file behind a SQLite URL. Raises ValueError for an in-memory database, which could not keep a promise."""
    name = make_url(url).database
    if not name or name == ":memory:":
        message = "SQLite needs a file: a message in memory is not stored."
        raise ValueError(message)
    return Path(name)


def require_version(url: str) -> None:
    """Raises RuntimeError where this Python brings a SQLite that is too old for the statements of this service."""
    if is_sqlite(url) and sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        needed = ".".join(map(str, _OLDEST_SQLITE))
        message = f"This Python brings SQLite {sqlite3.sqlite_version}; the service needs {needed} or a newer one."
        raise RuntimeError(message)


def make_reader_engine(url: str, *, pool_size: int) -> Engine:
    """Connections that read and cannot write; on SQLite they do not checkpoint either."""
    if not is_sqlite(url):
        engine = _postgres_engine(url, "default_transaction_read_only=on", size=pool_size, isolation="REPEATABLE READ")
        # Nothing was written. At a ROLLBACK psycopg forgets every statement that it has prepared.
        engine.dialect.do_rollback = engine.dialect.do_commit  # type: ignore[method-assign]
        return engine
    engine = create_engine(url, pool_size=pool_size, max_overflow=0, pool_timeout=5, **_sqlite_arguments())
    _on_connect(engine, "PRAGMA query_only = ON", "PRAGMA wal_autocheckpoint = 0", "PRAGMA mmap_size = 0")
    _begin_with(engine, "BEGIN")
    return engine


def make_writer_engine(url: str, *, pool_size: int) -> Engine:
    """Connections that write. On SQLite there is exactly one, and it alone checkpoints.

    Releases 3.7.0–3.51.2 of SQLite can lose commits when two connections write or checkpoint at the same moment.
    """
    if not is_sqlite(url):
        return _postgres_engine(url, size=pool_size, isolation="READ COMMITTED")
    engine = create_engine(url, poolclass=StaticPool, **_sqlite_arguments())
    _on_connect(
        engine,
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        "PRAGMA mmap_size = 0",
        "PRAGMA secure_delete = ON",
        "PRAGMA wal_autocheckpoint = 1000",
        "PRAGMA journal_size_limit = 67108864",
    )
    _begin_with(engine, "BEGIN IMMEDIATE")
    return engine


def require_durable(engine: Engine) -> None:
    """Raises RuntimeError where a commit would not wait for the disk."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            level = connection.exec_driver_sql("PRAGMA synchronous").scalar_one()
            journal = connection.exec_driver_sql("PRAGMA journal_mode").scalar_one()
            durable = level >= 2 and journal == "wal"  # noqa: PLR2004 - 2 is FULL
        else:
            durable = all(
                connection.exec_driver_sql(f"SHOW {name}").scalar_one() not in ("off", "local")
                for name in ("fsync", "synchronous_commit", "full_page_writes")
            )
    if not durable:
        message = "The database acknowledges commits before they are on disk. Turn fsync and synchronous_commit on."
        raise RuntimeError(message)


def is_silent(engine: Engine) -> bool:
    """True where PostgreSQL does not answer a new connection in time; False for any answer, be it a refusal."""
    arguments, options = engine.dialect.create_connect_args(engine.url)
    try:
        engine.dialect.loaded_dbapi.connect(*arguments, **{**options, "connect_timeout": _SILENCE_SECONDS}).close()
    except engine.dialect.loaded_dbapi.OperationalError as error:
        return type(error).__name__ == "ConnectionTimeout"
    return False


def cut(connection: DBAPIConnection) -> None:
    """Breaks a connection to PostgreSQL, so that the thread that waits for its answer goes on with an error."""
    with suppress(Exception), socket.socket(fileno=os.dup(connection.fileno())) as own:
        own.shutdown(socket.SHUT_RDWR)


def lock_rows(statement: Rows, *, lets_refer: bool = False) -> Rows:
    """The same rows, locked until the transaction ends. On SQLite the lane is the lock already.

    `lets_refer`: others may meanwhile write rows that refer to these. For locks that come early in the order of all:
    whoever holds a later one and writes such a row would wait for the earlier one, in a circle.
    """
    return statement.with_for_update(key_share=lets_refer)


def asked_pairs(dialect: str, first: type[int | str], second: type[int | str]) -> Subquery:
    """Pairs as a table to join with: columns `first` and `second`, texts or numbers.

    They are bound as `asked`, see `as_asked`. SQLite reads the whole table for `(a, b) IN (…)`; a join looks each pair
    up in the index. All pairs travel as one value, so that a statement is built and compiled once, however many.
    """
    asked = bindparam("asked", type_=Text)
    if dialect == "sqlite":
        each = func.json_each(asked).table_valued("value")
        parts: list[ColumnElement[Any]] = [func.json_extract(each.c.value, f"$[{place}]") for place in range(2)]
    else:
        each = func.jsonb_array_elements(cast(asked, JSONB)).table_valued("value")
        parts = [each.c.value.op("->>")(place) for place in range(2)]
    kinds = [BigInteger if kind is int else Text for kind in (first, second)]
    one, other = (cast(part, kind) for part, kind in zip(parts, kinds, strict=True))
    return select(one.label("first"), other.label("second")).subquery("asked")


def as_asked(pairs: Collection[tuple[int | str, int | str]]) -> dict[str, str]:
    """The values of a statement that asks for these pairs."""
    return {"asked": json.dumps(list(pairs))}


def insert_if_new(dialect: str, table: Table, unique: str) -> ReturningInsert[int]:
    """Writes a row and returns its `id`; does nothing where a row has its value of the column `unique`."""
    insert = sqlite.insert if dialect == "sqlite" else postgresql.insert
    return insert(table).on_conflict_do_nothing(index_elements=[unique]).returning(table.c.id)


def dialect_of(session: Session) -> str:
    """Whose SQL the session speaks, for statements that are built once for each."""
    return session.get_bind().dialect.name


def as_refusal(error: Exception) -> Unavailable | None:
    """What an error of the database means to the caller; None where it is about the data itself."""
    if isinstance(error, PoolTimeout):
        return Busy()
    if not isinstance(error, OperationalError | InterfaceError | DBAPIError):
        return None
    original = error.orig
    if isinstance(original, sqlite3.Error):
        kind = _SQLITE_REFUSALS.get(getattr(original, "sqlite_errorcode", 0) & 0xFF)
        return kind() if kind else None
    state = getattr(original, "sqlstate", None) or ""
    if _POSTGRES_BUSY.match(state):
        return Busy()
    away = error.connection_invalidated or isinstance(error, OperationalError | InterfaceError)
    if away or _POSTGRES_AWAY.match(state):
        return Unavailable()
    return None


def is_about_data(error: Exception) -> bool:
    """True where the database refused what it was given, so that the same again would be refused again."""
    return isinstance(error, DataError | IntegrityError | UnicodeError)


def _postgres_engine(url: str, *options: str, size: int, isolation: Any) -> Engine:
    parsed = make_url(url)
    if parsed.drivername == "postgresql":
        parsed = parsed.set(drivername="postgresql+psycopg")
    return create_engine(
        parsed,
        pool_size=size,
        max_overflow=0,
        pool_timeout=2,
        pool_pre_ping=False,
        isolation_level=isolation,
        execution_options=_BY_NAME,
        use_insertmanyvalues=True,
        connect_args={
            "connect_timeout": _CONNECT_SECONDS,
            "options": " ".join(f"-c {option}" for option in (*_LIMITS, *options)),
            **_POSTGRES_SIGNS_OF_LIFE,
        },
    )


def _sqlite_arguments() -> dict[str, Any]:
    connect = {"check_same_thread": False, "timeout": _BUSY_MILLISECONDS / 1000, "isolation_level": None}
    return {"connect_args": connect, "execution_options": _BY_NAME}


def _on_connect(engine: Engine, *pragmas: str) -> None:
    def set_pragmas(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        for pragma in ("PRAGMA foreign_keys = ON", *pragmas):
            cursor.execute(pragma)
        cursor.close()

    event.listen(engine, "connect", set_pragmas)


def _begin_with(engine: Engine, statement: str) -> None:
    """Python 3.11's sqlite3 would begin by itself, late and deferred; we begin in words.

    In place of the dialect's own way, which does nothing: a listener's statement costs four times as much.
    """

    def begin(dbapi_connection: DBAPIConnection) -> None:
        dbapi_connection.cursor().execute(statement)

    engine.dialect.do_begin = begin  # type: ignore[method-assign]
