"""A session that hands what has nothing to map to the database itself.

Of twenty selects nineteen are of columns. Each time one is executed the mapper looks for entities that are not there,
for a quarter of the time of a snapshot with one statement; the rows are the same. A change of rows takes it twice the
time of the database's own way, to tell entities of it that were loaded before, and mostly none was.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Delete, Select, Update
from sqlalchemy.orm import Session


class PlainSession(Session):
    """As any session, with a shorter way for what needs no entity. Nothing is flushed before it."""

    # To the eye of a type checker they are those of Session.
    if not TYPE_CHECKING:

        def execute(self, statement: Any, params: Any = None, **how: Any) -> Any:
            """Of the options in `how` some are for the mapper."""
            if how or not self._maps_nothing(statement):
                return super().execute(statement, params, **how)
            return self.connection().execute(statement, params)

        def scalar(self, statement: Any, params: Any = None, **how: Any) -> Any:
            """As `execute`."""
            if how or not self._maps_nothing(statement):
                return super().scalar(statement, params, **how)
            return self.connection().scalar(statement, params)

        def scalars(self, statement: Any, params: Any = None, **how: Any) -> Any:
            """As `execute`."""
            if how or not self._maps_nothing(statement):
                return super().scalars(statement, params, **how)
            return self.connection().scalars(statement, params)

    def _maps_nothing(self, statement: object) -> bool:
        """A change that no loaded entity has to be told of, or rows of columns."""
        if isinstance(statement, Select):
            return _are_columns(statement._raw_columns)  # noqa: SLF001 - what is public is made anew each time
        if isinstance(statement, Update | Delete):
            return not self.identity_map and _are_columns(statement._returning)  # noqa: SLF001 - as above
        return False


def _are_columns(parts: Iterable[object]) -> bool:
    """Of an entity a statement holds the table, of a column the column; only the first is for the mapper."""
    return all(isinstance(part, ColumnElement) for part in parts)
