"""One row written by a statement that is built once for each table.

Building an INSERT from its values and taking it through the ORM costs four times what the database does with it; the
statement differs from call to call in nothing but its values.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any, cast

from sqlalchemy import Insert, Table, insert
from sqlalchemy.orm import Session
from sqlalchemy.sql.dml import ReturningInsert

from app.db.model import Base


def insert_row(session: Session, model: type[Base], values: Mapping[str, Any]) -> None:
    """Writes a row. Columns that `values` leaves out get their default."""
    session.execute(_insert(model), dict(values))


def insert_row_for_id(session: Session, model: type[Base], values: Mapping[str, Any]) -> int:
    """Writes a row of a table with a column `id`, and returns it."""
    return session.scalars(_insert_for_id(model), dict(values)).one()


@cache
def _insert(model: type[Base]) -> Insert:
    return insert(cast("Table", model.__table__))


@cache
def _insert_for_id(model: type[Base]) -> ReturningInsert[int]:
    table = cast("Table", model.__table__)
    return insert(table).returning(table.c.id)
