"""A database put back from a copy is noticed, and only then."""

import pytest
from sqlalchemy import select
from typer.testing import CliRunner

from app.__main__ import cli
from app.base.clock import SystemClock
from app.db.database import AlreadyServed, Database
from app.ops.restore import RestoreWatch
from app.rooms import server_mark
from app.rooms.models import Room
from tests.seed import make_person, make_room


@pytest.fixture
def watch(database, tmp_path):
    return lambda: RestoreWatch(database, tmp_path / "generation")


def marks_of(database):
    with database.read() as session:
        return server_mark.read_mark(session)


def put_back(database, marks):
    with database.transaction() as session:
        server_mark.write_mark(session, *marks)


def test_a_first_start_and_a_restart_are_no_restore(watch):
    assert not watch().begin()
    assert not watch().begin()


def test_a_copy_from_before_the_last_start_is_noticed(database, watch):
    watch().begin()
    copy = marks_of(database)
    watch().begin()
    put_back(database, copy)
    assert watch().begin()


def test_a_copy_from_within_the_last_run_is_noticed_after_an_orderly_stop(database, watch):
    running = watch()
    running.begin()
    copy = marks_of(database)
    running.beat()  # as the house does when it closes
    put_back(database, copy)
    assert watch().begin()


def test_a_crash_between_the_two_marks_is_no_restore(database, watch, tmp_path):
    running = watch()
    running.begin()
    beside = (tmp_path / "generation").read_bytes()
    running.beat()
    (tmp_path / "generation").write_bytes(beside)
    assert not watch().begin()


@pytest.fixture
def restored(monkeypatch, database_url, tmp_path):
    """The command, as somebody who put a copy back calls it."""
    monkeypatch.setenv("VERTAISTUPA_DATABASE_URL", database_url)
    monkeypatch.setenv("VERTAISTUPA_STATE_DIR", str(tmp_path))
    # It would set up the logs of this whole process.
    monkeypatch.setattr("app.__main__.set_up_logs", lambda **_: None)
    return lambda: CliRunner().invoke(cli, ["restored"])


def test_a_restore_is_told_by_hand(database_url, clock, restored):
    """The only way on PostgreSQL, which has no file beside it."""

    def look(prepare=lambda _: None):
        database = Database(database_url, clock=SystemClock())
        prepare(database)
        with database.read() as session:
            epochs = session.scalars(select(Room.epoch)).all()
        database.close()
        return epochs

    before = look(lambda database: [make_room(database, clock, [make_person(database, clock)]) for _ in range(2)])
    answer = restored()
    assert (answer.exit_code, "anew" in answer.output) == (0, True)
    assert not set(look()) & set(before)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_restore_is_not_told_beside_a_server(database, restored):
    assert isinstance(restored().exception, AlreadyServed)
