"""What a database was asked meanwhile, to the letter: two that are one to the eye must be one here too."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from app.db.database import Database


@contextmanager
def statements_of(database: Database) -> Iterator[list[str]]:
    """Collects the SQL that runs meanwhile, on both kinds of connection, and where a transaction begins."""
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        seen.append(" ".join(statement.split()))

    def note_begin(connection: Any) -> None:
        seen.append("BEGIN to write" if connection.engine is database.writer else "BEGIN to read")

    heard = [
        (engine, what, noted)
        for engine in (database.reader, database.writer)
        for what, noted in (("before_cursor_execute", note), ("begin", note_begin))
    ]
    for one in heard:
        event.listen(*one)
    try:
        yield seen
    finally:
        for one in heard:
            event.remove(*one)
