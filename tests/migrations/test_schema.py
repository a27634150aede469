"""The schema that the migrations make is the schema of the models, on both databases, up and down."""

from contextlib import contextmanager
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from app.db import dialects
from app.db.database import AlreadyServed, Database
from app.db.schema import WrongSchema, migrate, migration_config, require_current
from app.tables import metadata


@pytest.fixture
def connection(own_database_url):
    engine = dialects.make_writer_engine(own_database_url, pool_size=1)
    with engine.connect() as opened:
        yield opened
    engine.dispose()


def run(connection, verb, revision):
    config = migration_config()
    config.attributes["connection"] = connection
    verb(config, revision)
    connection.commit()


def differences(connection):
    context = MigrationContext.configure(
        connection, opts={"compare_type": True, "compare_server_default": True, "render_as_batch": True}
    )
    found = compare_metadata(context, metadata)
    connection.rollback()
    return found


def tables(connection):
    names = set(inspect(connection).get_table_names())
    connection.rollback()
    return names


def constraints(connection):
    """Constraints and indexes by table, as the database names them; SQLite keeps no name of a primary key."""
    seen = inspect(connection)
    found = {
        table: {
            thing["name"]
            for things in (seen.get_unique_constraints(table), seen.get_foreign_keys(table), seen.get_indexes(table))
            for thing in things
        }
        for table in seen.get_table_names()
    }
    connection.rollback()
    return found


@contextmanager
def opened_after(connection, url, clock):
    """The program's database, once the connection that prepared it has let go."""
    connection.close()
    database = Database(url, clock=clock)
    try:
        yield database
    finally:
        database.close()


def stamp(connection, revision):
    connection.execute(text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})
    connection.commit()


def test_the_migrations_make_what_the_models_say(connection):
    assert differences(connection) == []


def test_down_to_nothing_and_up_again_is_the_same_schema(connection):
    before = constraints(connection)
    run(connection, command.downgrade, "base")
    assert tables(connection) == {"alembic_version"}
    run(connection, command.upgrade, "head")
    assert constraints(connection) == before
    assert differences(connection) == []


def test_every_step_goes_down_and_up(connection):
    for _ in list(ScriptDirectory.from_config(migration_config()).walk_revisions()):
        run(connection, command.downgrade, "-1")
        run(connection, command.upgrade, "+1")
        run(connection, command.downgrade, "-1")
    assert tables(connection) == {"alembic_version"}


def test_every_constraint_has_a_name(connection):
    for table, names in constraints(connection).items():
        if table != "alembic_version":
            assert None not in names, table


def test_migrating_twice_changes_nothing(own_database_url):
    migrate(own_database_url)
    migrate(own_database_url)


def test_a_new_file_is_made_for_its_owner_alone(tmp_path):
    folder = tmp_path / "state"
    migrate(f"sqlite:///{folder / 'new.db'}")
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "new.db").stat().st_mode & 0o777 == 0o600


def test_a_served_file_is_not_migrated(sqlite_url, clock):
    database = Database(sqlite_url, clock=clock)
    with pytest.raises(AlreadyServed):
        migrate(sqlite_url)
    database.close()


def test_the_program_serves_the_schema_it_knows(database):
    require_current(database)


def test_the_program_refuses_an_older_schema_and_says_what_to_do(connection, own_database_url, clock):
    run(connection, command.downgrade, "base")
    with (
        opened_after(connection, own_database_url, clock) as database,
        pytest.raises(WrongSchema, match="vertaistupa migrate"),
    ):
        require_current(database)


def test_the_program_refuses_a_newer_schema_and_says_what_to_do(connection, own_database_url, clock):
    stamp(connection, "9999")
    with (
        opened_after(connection, own_database_url, clock) as database,
        pytest.raises(WrongSchema, match="is newer than this"),
    ):
        require_current(database)


def test_no_migration_imports_the_program():
    for script in ScriptDirectory.from_config(migration_config()).walk_revisions():
        source = Path(script.path).read_text(encoding="utf-8")
        assert "import app" not in source
        assert "from app" not in source
