"""A row of every table that names one person in some way, made from the tables themselves: no table is forgotten."""

import os
from datetime import UTC, date, datetime, time
from itertools import count

from sqlalchemy import JSON, Boolean, Date, DateTime, Integer, LargeBinary, String, Time, TypeDecorator, insert

from app.tables import metadata

CANARY = "kanari"
AT = datetime(2026, 9, 1, 12, tzinfo=UTC)


class Rows:
    """Writes rows in one session. Every row has parents of its own, so that no key is met twice."""

    def __init__(self, session):
        self._session = session
        self._numbers = count(1000)

    def of_everything(self, address):
        """The account of the address with a row in each table and column that may name it. Its inner id."""
        account = self._write(metadata.tables["accounts"], CANARY, address=address)
        owned = {"accounts": account}
        for table in metadata.sorted_tables:
            for key in self._ways(table, owned):
                given = {key.parent.name: owned[key.column.table.name]}
                written = self._write(table, CANARY, **given, **self._along(table, given, account))
                if key.ondelete == "CASCADE" and "id" in table.c:
                    owned.setdefault(table.name, written)
        return account

    def _ways(self, table, owned):
        """The columns by which a row of the table may be of this person, or name them."""
        return [key for key in sorted(table.foreign_keys, key=str) if key.column.table.name in owned]

    def _along(self, table, given, account):
        """A visit has its place in the room only with whoever has taken it."""
        is_visit = table.name == "support_visits" and "account_id" not in given
        return {"account_id": account} if is_visit else {}

    def _write(self, table, word, **given):
        values = {}
        for column in table.columns:
            if column.name in given:
                values[column.name] = given[column.name]
            elif column.foreign_keys:
                [key] = column.foreign_keys
                parent = key.column.table
                values[column.name] = None if column.nullable else self._write(parent, "muu")
            elif not (column.primary_key and column.name == "id"):
                values[column.name] = self._value(column, word)
        written = self._session.execute(insert(table).values(**values))
        return written.inserted_primary_key[0]

    def _value(self, column, word):
        number = next(self._numbers)
        kind = column.type.impl_instance if isinstance(column.type, TypeDecorator) else column.type
        if isinstance(kind, String):
            return f"{word}{number}"[: kind.length]
        plain = {Boolean: False, Date: date(2026, 9, 1), DateTime: AT, Time: time(18), JSON: {word: word}}
        for known, value in plain.items():
            if isinstance(kind, known):
                return value
        if isinstance(kind, LargeBinary) or kind.python_type is bytes:
            return os.urandom(32)
        assert isinstance(kind, Integer), kind
        return number
