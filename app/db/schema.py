"""Brings a database to this release's schema, and refuses one that is newer than this release."""

from contextlib import nullcontext
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from app.db import dialects
from app.db.database import Database
from app.db.file_lock import lock_out_others


class WrongSchema(RuntimeError):
    """The database is not at the schema that this release works with. The text says what to do."""


def migrations_folder() -> Path:
    """Beside the package in a checkout, inside it in an installed wheel."""
    here = Path(__file__).resolve().parents[1]
    packed = here / "migrations"
    return packed if packed.is_dir() else here.parent / "migrations"


def migrate(url: str) -> None:
    """Brings the database at `url` to the newest schema. Does nothing when it is there already.

    Raises AlreadyServed where another process has the SQLite file.
    """
    with lock_out_others(url) if dialects.is_sqlite(url) else nullcontext():
        engine = dialects.make_writer_engine(url, pool_size=1)
        try:
            with engine.connect() as connection:
                upgrade(connection)
        finally:
            engine.dispose()


def upgrade(connection: Connection) -> None:
    """The same over a connection that is open already."""
    config = migration_config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    connection.commit()


def require_current(database: Database) -> None:
    """Raises WrongSchema where the database is older or newer than this release, Unavailable where it is away."""
    wanted = ScriptDirectory.from_config(migration_config()).get_current_head()
    with database.read() as session:
        found = MigrationContext.configure(session.connection()).get_current_revision()
    if found == wanted:
        return
    known = {script.revision for script in ScriptDirectory.from_config(migration_config()).walk_revisions()}
    if found is None or found in known:
        message = "The database is older than this release. Run: vertaistupa migrate"
    else:
        message = "The database is newer than this release. Start the release that made it, or a newer one."
    raise WrongSchema(message)


def migration_config() -> Config:
    """Alembic's configuration, pointed at our migrations."""
    config = Config()
    config.set_main_option("script_location", migrations_folder().as_posix())
    return config
