"""Runs migrations over the connection that the program hands in. Imports no model of the program."""

from typing import Any, Literal

from alembic import context
from sqlalchemy.types import TypeDecorator


def _render(kind: str, thing: Any, _: Any) -> str | Literal[False]:
    """Writes our own column types as the plain ones beneath, so that no migration needs the program's code."""
    if kind == "type" and isinstance(thing, TypeDecorator):
        return f"sa.{thing.impl!r}"
    return False


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=context.config.attributes.get("metadata"),
    render_as_batch=True,
    compare_type=True,
    render_item=_render,
    transaction_per_migration=True,
)
with context.begin_transaction():
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET LOCAL lock_timeout = '5s'")
    context.run_migrations()
