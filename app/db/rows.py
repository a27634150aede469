"""Rows written by statements that are built once for each table and the columns they name.

Building an INSERT from its values and taking it through the ORM costs four times what the database does with it; the
statement differs from call to call in nothing but its values.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any, cast

from sqlalchemy import Insert, Table, Update, bindparam, insert, update
from sqlalchemy.orm import Session
from sqlalchemy.sql.dml import ReturningInsert

from app.db.dialects import dialect_of, insert_if_new
from app.db.model import Base


def insert_row(session: Session, model: type[Base], values: Mapping[str, Any]) -> None:
    """Writes a row. Columns that `values` leaves out get their default."""
    session.execute(_insert(model), dict(values))


def insert_row_for_id(session: Session, model: type[Base], values: Mapping[str, Any]) -> int:
    """Writes a row of a table with a column `id`, and returns it."""
    return session.scalars(_insert_for_id(model), dict(values)).one()


def insert_row_if_new(session: Session, model: type[Base], values: Mapping[str, Any], *, unique: str) -> int | None:
    """As `insert_row_for_id`; None where a row stands there with its value of the column `unique`.

    One that another transaction is writing is waited for, to know whether it will stand.
    """
    return session.scalars(_insert_if_new(model, unique, dialect_of(session)), dict(values)).first()


def update_rows(session: Session, model: type[Base], values: Mapping[str, Any], **where: Any) -> None:
    """Writes these columns of all rows whose columns named in `where` have those values, none of which may be None.

    No entity learns of it.
    """
    new = {f"to_{name}": value for name, value in values.items()}
    of = {f"of_{name}": value for name, value in where.items()}
    session.execute(_update(model, tuple(values), tuple(where)), new | of)


@cache
def _update(model: type[Base], columns: tuple[str, ...], where: tuple[str, ...]) -> Update:
    table = cast("Table", model.__table__)
    theirs = [table.c[name] == bindparam(f"of_{name}") for name in where]
    return update(table).where(*theirs).values({name: bindparam(f"to_{name}") for name in columns})


@cache
def _insert(model: type[Base]) -> Insert:
    return insert(cast("Table", model.__table__))


@cache
def _insert_for_id(model: type[Base]) -> ReturningInsert[int]:
    table = cast("Table", model.__table__)
    return insert(table).returning(table.c.id)


@cache
def _insert_if_new(model: type[Base], unique: str, dialect: str) -> ReturningInsert[int]:
    return insert_if_new(dialect, cast("Table", model.__table__), unique)
