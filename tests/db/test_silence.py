"""A server that says nothing is noticed, and a slow one is not taken for it."""

import socket
import threading

import pytest
from sqlalchemy import create_engine, select
from sqlalchemy.pool import QueuePool

from app.base.errors import Unavailable
from app.db import dialects
from app.db.database import Database
from app.db.silence import PATIENCE_SECONDS, SilenceWatch


class Server:
    """`says` are its answers to the watch's questions, in order; what is cut is written down."""

    def __init__(self, clock, *says):
        self.says = list(says)
        self.cut = []
        self.engine = create_engine("sqlite://", poolclass=QueuePool)
        self.watch = SilenceWatch([self.engine], is_silent=self.answer, cut=self.cut.append, clock=clock)

    def answer(self):
        return self.says.pop(0)


def test_nobody_asks_a_server_that_answers_in_time(clock):
    server = Server(clock)
    with server.engine.connect():
        clock.move(seconds=PATIENCE_SECONDS / 2)
        server.watch.look()
    clock.move(seconds=PATIENCE_SECONDS)
    server.watch.look()
    assert not server.watch.silent


def test_a_slow_statement_of_a_server_that_answers_is_left_alone(clock):
    server = Server(clock, False)
    with server.engine.connect():
        clock.move(seconds=PATIENCE_SECONDS)
        server.watch.look()
    assert (server.says, server.cut, server.watch.silent) == ([], [], False)


def test_who_waits_for_a_silent_server_is_let_go_and_it_is_asked_until_it_answers(clock):
    server = Server(clock, True, True, False)
    with server.engine.connect() as waiting:
        clock.move(seconds=PATIENCE_SECONDS)
        server.watch.look()
        assert server.cut == [waiting.connection.dbapi_connection]
    assert server.watch.silent
    server.watch.look()
    assert server.watch.silent
    server.watch.look()
    assert not server.watch.silent


def test_who_began_to_wait_while_the_question_was_open_is_asked_for_again(clock):
    server, later = Server(clock, True), []
    server.watch._is_silent = lambda: later.append(_begin_later(server, clock)) or True
    with server.engine.connect() as waiting:
        clock.move(seconds=PATIENCE_SECONDS)
        server.watch.look()
        assert server.cut == [waiting.connection.dbapi_connection]
    later[0].close()


def _begin_later(server, clock):
    clock.move(seconds=1)
    return server.engine.connect()


def test_a_connection_that_broke_is_waited_for_no_more(clock):
    server = Server(clock)
    with server.engine.connect() as broken:
        broken.invalidate()
    clock.move(seconds=PATIENCE_SECONDS)
    server.watch.look()  # asks nobody, or there would have to be an answer


def test_a_fault_of_the_watch_does_not_end_it(clock):
    asked = threading.Event()

    def fail():
        if not asked.is_set():
            asked.set()
            raise LookupError
        return False

    server = Server(clock)
    server.watch._is_silent = fail
    server.watch.silent = True
    server.watch.start()
    assert asked.wait(10)
    while server.watch.silent:
        assert server.watch._thread.is_alive()
    server.watch.close()


def test_a_server_that_takes_a_connection_and_says_nothing_is_silent_and_one_that_refuses_is_not():
    """Whatever time the address itself allows."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"postgresql://somebody@127.0.0.1:{listener.getsockname()[1]}/none?connect_timeout=60"
        engine = dialects.make_writer_engine(url, pool_size=1)
        assert dialects.is_silent(engine)
    assert not dialects.is_silent(engine)
    engine.dispose()


def test_while_the_server_is_silent_nobody_asks_it_for_anything(postgres_store, clock):
    url = postgres_store.clone()
    database = Database(url, clock=clock)
    database._watch.close()
    database._watch.silent = True
    for kind in (database.read, database.transaction, database.batch_transaction):
        with pytest.raises(Unavailable), kind() as session:
            session.execute(select(1))
    database._watch.silent = False
    with database.read() as session:
        assert session.scalar(select(1)) == 1
    database.close()
    postgres_store.drop(url)


def test_a_closed_watch_hears_of_no_connection_any_more(clock):
    server = Server(clock)
    server.watch.start()
    server.watch.close()
    with server.engine.connect():
        assert not server.watch._in_use
