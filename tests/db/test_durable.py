"""What a database must promise before anything is acknowledged on it, and that its log stays small."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine, event, insert, make_url

from app.db import dialects
from app.db.database import Database
from app.jobs.models import Job

# Of the connection that alone writes and checkpoints, and of those that read beside it.
WRITER = {"journal_mode": "wal", "synchronous": 2, "mmap_size": 0, "wal_autocheckpoint": 1000, "query_only": 0}
READER = {"journal_mode": "wal", "mmap_size": 0, "wal_autocheckpoint": 0, "query_only": 1}
# A checkpoint is due every 1 000 pages of 4 KiB; one commit may go beyond it.
LOG_BYTES = 5 * 2**20
PAYLOAD = "x" * 8000


def is_refused(engine):
    """True where it is said why; nothing stays open."""
    try:
        with pytest.raises(RuntimeError, match="before they are on disk"):
            dialects.require_durable(engine)
    finally:
        engine.dispose()
    return True


@pytest.mark.parametrize("level", ["OFF", "NORMAL"])
def test_a_sqlite_that_does_not_wait_for_the_disk_is_refused(sqlite_url, level):
    engine = create_engine(sqlite_url)
    event.listen(engine, "connect", lambda raw, _: raw.execute(f"PRAGMA synchronous = {level}"))
    assert is_refused(engine)


def test_a_sqlite_without_a_log_of_writes_is_refused(tmp_path):
    assert is_refused(create_engine(f"sqlite:///{tmp_path / 'plain.db'}"))


@pytest.mark.parametrize("setting", ["synchronous_commit=off", "synchronous_commit=local"])
def test_a_postgresql_that_does_not_wait_for_the_disk_is_refused_at_the_start(postgres_store, clock, setting):
    url = postgres_store.clone()
    careless = make_url(url).update_query_dict({"options": f"-c {setting}"}).render_as_string(hide_password=False)
    assert is_refused(create_engine(careless))
    Database(url, clock=clock).close()
    postgres_store.drop(url)


def test_an_old_sqlite_is_refused_with_what_is_needed(sqlite_url, clock, monkeypatch):
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 34, 1))
    with pytest.raises(RuntimeError, match=r"needs 3\.35\.0 or a newer one"):
        Database(sqlite_url, clock=clock)


def test_one_connection_checkpoints_and_none_maps_the_file(sqlite_url, clock):
    database = Database(sqlite_url, clock=clock)
    for engine, wanted in ((database.writer, WRITER), (database.reader, READER)):
        with engine.connect() as connection:
            found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in wanted}
        assert found == wanted
    database.close()


def test_the_log_of_writes_stays_small(sqlite_url, clock):
    database = Database(sqlite_url, clock=clock)
    log, largest = Path(f"{make_url(sqlite_url).database}-wal"), 0
    row = {"kind": "none", "facts": {"x": PAYLOAD}, "state": "done", "due_at": clock.now(), "attempts": 0}
    for _ in range(60):
        with database.transaction() as session:
            session.execute(insert(Job), [row | {"created_at": clock.now()}] * 50)
        with database.read() as session:
            session.connection()
        largest = max(largest, log.stat().st_size)
    written = 60 * 50 * len(PAYLOAD)
    assert largest < LOG_BYTES < written
    database.close()
