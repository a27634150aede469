"""A database put back from a copy is noticed, and only then."""

import pytest

from app.ops.restore import RestoreWatch
from app.rooms import service as rooms


@pytest.fixture
def watch(database, tmp_path):
    return lambda: RestoreWatch(database, tmp_path / "generation")


def marks_of(database):
    with database.read() as session:
        return rooms.read_mark(session)


def put_back(database, marks):
    with database.transaction() as session:
        rooms.write_mark(session, *marks)


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
