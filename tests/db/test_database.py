"""The one door: snapshots, transactions, the lane, and what happens right after a commit."""

import sqlite3
import threading

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import DBAPIError

from app.accounts.models import Account
from app.base.errors import Busy, Unavailable
from app.db.database import REFUSED_SECONDS, AlreadyServed, Database, Threads
from app.db.dialects import sqlite_file
from tests.db.holding import held_for_writing


def _account(clock, address):
    return insert(Account).values(
        address=address,
        local_key=address,
        language="fi",
        is_staff=False,
        text_size="normal",
        colours="device",
        created_at=clock.now(),
    )


def test_what_a_block_wrote_is_there_when_it_has_ended(database, clock):
    with database.transaction() as session:
        session.execute(_account(clock, "a"))
    with database.read() as session:
        assert session.scalars(select(Account.created_at)).all() == [clock.now()]


def test_a_block_that_raises_leaves_nothing_and_calls_nothing(database, clock):
    called = []
    with pytest.raises(LookupError), database.transaction() as session:
        session.execute(_account(clock, "a"))
        session.after_commit(lambda: called.append(1))
        raise LookupError
    with database.read() as session:
        assert session.scalars(select(Account.id)).all() == []
    assert called == []


def test_after_commit_runs_in_order_when_others_can_see(database, clock):
    seen = []

    def look():
        with database.read() as session:
            seen.append(len(session.scalars(select(Account.id)).all()))

    with database.transaction() as session:
        session.execute(_account(clock, "a"))
        session.after_commit(look)
        session.after_commit(lambda: seen.append("second"))
    assert seen == [1, "second"]


def test_one_read_is_one_snapshot(database, clock):
    with database.read() as reader:
        assert reader.scalars(select(Account.id)).all() == []
        with database.transaction() as session:
            session.execute(_account(clock, "a"))
        assert reader.scalars(select(Account.id)).all() == []


def test_a_transaction_inside_a_transaction_is_refused(database):
    with database.transaction(), pytest.raises(RuntimeError), database.transaction():
        pass


def test_waiting_for_the_lane_has_an_end(sqlite_url, clock):
    database = Database(sqlite_url, clock=clock, lane_wait_seconds=0.05)
    with held_for_writing(database), pytest.raises(Busy), database.transaction():
        pass
    with database.transaction():
        pass
    database.close()


def test_a_refusal_is_remembered_until_something_is_written_or_seconds_have_passed(sqlite_url, clock):
    database = Database(sqlite_url, clock=clock)

    def refuse():
        with pytest.raises(Unavailable), database.transaction():
            raise Unavailable

    assert not database.refuses_writes
    refuse()
    assert database.refuses_writes
    with database.transaction():
        pass
    assert not database.refuses_writes
    refuse()
    with pytest.raises(LookupError), database.transaction():
        raise LookupError  # says nothing of the store
    assert database.refuses_writes
    clock.move(seconds=REFUSED_SECONDS)
    assert not database.refuses_writes
    database.close()


def test_a_second_process_on_one_sqlite_file_is_refused_with_a_sentence(sqlite_url, clock):
    database = Database(sqlite_url, clock=clock)
    with pytest.raises(AlreadyServed, match="in use by another process"):
        Database(sqlite_url, clock=clock)
    database.close()
    Database(sqlite_url, clock=clock).close()


def test_a_reader_cannot_write(database, clock):
    with pytest.raises(Unavailable), database.read() as session:
        session.execute(_account(clock, "a"))


def test_a_fault_in_telling_others_does_not_undo_or_hide_what_is_stored(database, clock):
    told = []
    with database.transaction() as session:
        session.execute(_account(clock, "a"))
        session.after_commit(lambda: 1 / 0)
        session.after_commit(lambda: told.append(1))
    assert told == [1]
    with database.read() as session:
        assert session.scalars(select(Account.address)).all() == ["a"]


def test_what_was_prepared_in_one_read_is_there_in_the_next(postgres_store, clock):
    url = postgres_store.clone()
    database = Database(url, clock=clock)
    for _ in range(8):
        with database.read() as session:
            session.scalars(select(Account.id)).all()
            prepared = session.scalars(text("SELECT statement FROM pg_prepared_statements")).all()
    database.close()
    postgres_store.drop(url)
    assert [statement.split() for statement in prepared if "accounts" in statement] == [
        ["SELECT", "accounts.id", "FROM", "accounts"]
    ]


def test_a_read_that_failed_leaves_nothing_to_the_next(database):
    for _ in range(2):
        with pytest.raises(DBAPIError), database.read() as session:
            session.execute(text("SELECT nothing FROM accounts"))
        with database.read() as session:
            assert session.scalars(select(Account.id)).all() == []


def test_a_file_that_another_program_writes_to_is_busy_from_the_first_word(sqlite_url, clock):
    database = Database(sqlite_url, clock=clock)
    other = sqlite3.connect(sqlite_file(sqlite_url), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Busy), database.transaction() as session:
        session.connection()
    other.execute("ROLLBACK")
    other.close()
    with database.transaction() as session:
        session.connection()
    database.close()


def test_every_lane_has_a_connection_beside_all_other_writers(postgres_store, clock):
    url = postgres_store.clone()
    database = Database(url, clock=clock, threads=Threads(9), lanes=20)
    together = threading.Barrier(3 + 20, timeout=20)

    def write(kind):
        with kind() as session:
            session.execute(select(1))
            together.wait()

    kinds = [database.transaction] * 3 + [database.batch_transaction] * 20
    threads = [threading.Thread(target=write, args=(kind,)) for kind in kinds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not together.broken
    database.close()
    postgres_store.drop(url)


@pytest.mark.parametrize(
    ("threads", "writers"),
    [(Threads(24, 20, 4), 16), (Threads(24), 8), (Threads(40, 3, 4), 2), (Threads(3, 40, 4), 2), (Threads(1), 1)],
)
def test_a_third_may_wait_to_write_and_never_all_who_answer_people(threads, writers):
    assert threads.writers == writers


def test_writers_wait_for_the_lane_to_the_last_of_their_number_while_reads_go_on(sqlite_url, clock):
    threads = Threads(24, 20, 4)
    database = Database(sqlite_url, clock=clock, threads=threads, lane_wait_seconds=30)
    held, done, wrote = threading.Event(), threading.Event(), []

    def hold():
        with database.transaction():
            held.set()
            done.wait(30)

    def write(name):
        with database.transaction() as session:
            session.execute(_account(clock, name))
            wrote.append(name)

    crowd = [threading.Thread(target=hold)]
    crowd[0].start()
    assert held.wait(10)
    for name in range(threads.writers - 1):
        crowd.append(threading.Thread(target=write, args=(str(name),)))
        crowd[-1].start()
    while len(database._lane._waiting) < threads.writers - 1:
        crowd[-1].join(0.001)
    with pytest.raises(Busy), database.transaction():
        pass
    with database.read() as session:
        assert session.scalars(select(Account.id)).all() == []
    assert wrote == []
    done.set()
    for thread in crowd:
        thread.join(30)
    assert sorted(wrote, key=int) == [str(name) for name in range(threads.writers - 1)]
    database.close()
