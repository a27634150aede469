"""The rows of a SQLite database put aside, so that each cell of a table begins where the others began."""

import re
import sqlite3
from functools import partial

# What somebody's coming back, a clock that was asked and a letter with a link leave behind, whatever was asked for.
_TRACES = {"sessions", "jobs", "sign_in_tokens"}


class KeptRows:
    """`said` are the statements since `begin`; `wrote` whether they changed what anybody could see."""

    def __init__(self, database):
        self._writer = database.writer
        self.said = []
        # In place of a listener: an engine that has one looks for more at every statement.
        for aim, dialect in (("read", database.reader.dialect), ("write", database.writer.dialect)):
            for way in ("do_execute", "do_executemany"):
                setattr(dialect, way, partial(self._note, getattr(dialect, way)))
            dialect.do_begin = partial(self._note_begin, f"BEGIN to {aim}", dialect.do_begin)

    def keep(self):
        """From now on `undo` leads here."""
        self._kept = sqlite3.connect(":memory:")
        self._copy(lambda now: now.backup(self._kept))

    def undo(self):
        """All is as it was kept."""
        self._copy(self._kept.backup)

    def begin(self):
        """What was said is forgotten."""
        self.said.clear()

    @property
    def wrote(self):
        return self.written != set()

    @property
    def written(self):
        """The tables whose rows were changed."""
        tables = (re.match(r"(?:INSERT INTO|UPDATE|DELETE FROM) (\w+)", statement) for statement in self.said)
        return {found[1] for found in tables if found} - _TRACES

    def _copy(self, copy):
        pooled = self._writer.raw_connection()
        try:
            copy(pooled.driver_connection)
        finally:
            pooled.close()

    def _note(self, execute, cursor, statement, *more):
        self.said.append(statement)
        execute(cursor, statement, *more)

    def _note_begin(self, said, begin, connection):
        self.said.append(said)
        begin(connection)
