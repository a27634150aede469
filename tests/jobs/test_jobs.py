"""Work on both databases: written with its cause, done by one, tried again, given up, never lost."""

import asyncio
import threading
from datetime import timedelta

import pytest
from sqlalchemy import func, select
from structlog.testing import capture_logs

from app.base.errors import Busy, NotFound
from app.db.database import Database
from app.jobs import worker as worker_module
from app.jobs.models import Job
from app.jobs.queue import JobQueue
from app.jobs.worker import BACK_OFF_SECONDS, KEEP_FINISHED, LEASE, MAX_ATTEMPTS, Work, Worker

pytestmark = pytest.mark.anyio
WORDS = "usva@example.fi said: en jaksa"


@pytest.fixture
def queue(clock):
    return JobQueue(clock)


@pytest.fixture
def done():
    return []


@pytest.fixture
def make_worker(database, queue, clock, done):
    def make(handler=None, *, on=None) -> Worker:
        return Worker(on or database, queue, clock=clock, handlers={"letter": handler or done.append})

    return make


@pytest.fixture
def put(database, queue):
    def put(kind="letter", facts=None, **options) -> bool:
        with database.transaction() as session:
            return queue.enqueue(session, kind, facts or {"letter": 7}, **options)

    return put


@pytest.fixture
def rows(database):
    def rows() -> list[Job]:
        with database.read() as session:
            return list(session.scalars(select(Job).order_by(Job.id)))

    return rows


async def test_work_is_done_once_and_its_facts_are_forgotten(put, make_worker, done, rows, clock):
    put(facts={"letter": 7, "words": "ä"})
    assert await make_worker().run_due() == 1
    assert await make_worker().run_due() == 0
    assert done == [Work(id=rows()[0].id, kind="letter", facts={"letter": 7, "words": "ä"}, attempt=1)]
    [job] = rows()
    assert (job.state, job.facts, job.finished_at, job.leased_until, job.attempts) == ("done", {}, clock.now(), None, 1)


async def test_work_lives_and_dies_with_its_cause(database, queue, make_worker, done, rows):
    with pytest.raises(LookupError), database.transaction() as session:
        queue.enqueue(session, "letter", {})
        raise LookupError
    assert rows() == []
    assert await make_worker().run_due() == 0


async def test_work_waits_for_its_time(put, make_worker, done, clock):
    put(due_at=clock.now() + timedelta(minutes=10))
    clock.move(minutes=9, seconds=59)
    assert await make_worker().run_due() == 0
    clock.move(seconds=1)
    assert await make_worker().run_due() == 1


async def test_what_came_due_while_nobody_was_there_is_done_in_order(put, make_worker, done, clock):
    for number in (3, 1, 2):
        put(facts={"n": number}, due_at=clock.now() + timedelta(minutes=number))
    clock.move(days=20)
    assert await make_worker().run_due() == 3
    assert sorted(work.facts["n"] for work in done) == [1, 2, 3]


async def test_more_work_than_threads_is_done_in_one_go(put, make_worker, done):
    for number in range(11):
        put(facts={"n": number})
    assert await make_worker().run_due() == 11
    assert sorted(work.facts["n"] for work in done) == list(range(11))


async def test_the_same_key_changes_nothing(put, make_worker, done, rows):
    assert put(facts={"n": 1}, unique_key="reminder:7")
    assert not put(facts={"n": 2}, unique_key="reminder:7")
    await make_worker().run_due()
    assert not put(facts={"n": 3}, unique_key="reminder:7")
    assert await make_worker().run_due() == 0
    assert [work.facts["n"] for work in done] == [1]
    assert len(rows()) == 1


async def test_a_used_key_leaves_the_rest_of_its_transaction_alone(database, queue, put, rows):
    put(unique_key="once")
    with database.transaction() as session:
        assert queue.enqueue(session, "letter", {"n": 1}, unique_key="other")
        assert not queue.enqueue(session, "letter", {"n": 2}, unique_key="once")
        assert queue.enqueue(session, "letter", {"n": 3})
    assert [job.unique_key for job in rows()] == ["once", "other", None]


async def test_two_transactions_with_one_key_at_once_leave_one_row(database, queue, rows):
    together = threading.Barrier(2)
    written = []

    def write():
        together.wait()
        with database.transaction() as session:
            written.append(queue.enqueue(session, "letter", {}, unique_key="race"))

    await asyncio.gather(*(asyncio.to_thread(write) for _ in range(2)))
    assert sorted(written) == [False, True]
    assert len(rows()) == 1


async def test_a_failure_is_tried_again_later_and_later_and_then_given_up(put, make_worker, rows, clock):
    def fail(_: Work) -> None:
        raise OSError(WORDS)

    put(facts={"to": WORDS})
    worker = make_worker(fail)
    with capture_logs() as logs:
        for attempt, pause in enumerate(BACK_OFF_SECONDS, start=1):
            assert await worker.run_due() == 1
            [job] = rows()
            assert (job.state, job.attempts, job.last_error) == ("waiting", attempt, "OSError")
            assert job.due_at == clock.now() + timedelta(seconds=pause)
            clock.move(seconds=pause)
        assert await worker.run_due() == 1
    [job] = rows()
    assert (job.state, job.attempts, job.last_error, job.facts) == ("dead", MAX_ATTEMPTS, "OSError", {})
    clock.move(days=1)
    assert await worker.run_due() == 0
    assert [line["event"] for line in logs][-2:] == ["job_failed", "job_dead"]
    assert "usva" not in repr(logs)


async def test_a_refusal_that_time_will_not_change_is_given_up_at_once(put, make_worker, rows):
    def refuse(_: Work) -> None:
        raise NotFound

    put()
    assert await make_worker(refuse).run_due() == 1
    assert [(job.state, job.last_error) for job in rows()] == [("dead", "NotFound")]


async def test_a_refusal_that_time_may_change_is_tried_again(put, make_worker, rows, clock, done):
    def refuse(_: Work) -> None:
        raise Busy

    put()
    await make_worker(refuse).run_due()
    clock.move(seconds=BACK_OFF_SECONDS[0])
    assert await make_worker().run_due() == 1
    assert [work.attempt for work in done] == [2]
    assert rows()[0].state == "done"


async def test_a_kind_nobody_knows_is_left_for_a_release_that_does(put, make_worker, rows):
    put(kind="newer")
    assert await make_worker().run_due() == 0
    assert rows()[0].state == "waiting"


async def test_two_workers_never_do_the_same_work(put, make_worker, done):
    for number in range(30):
        put(facts={"n": number})
    attempts = await asyncio.gather(*(make_worker().run_due() for _ in range(2)))
    assert sum(attempts) == 30
    assert sorted(work.facts["n"] for work in done) == list(range(30))


async def test_a_worker_that_died_in_the_middle_is_followed_by_another(put, make_worker, done, rows, clock):
    put()
    dead = make_worker()
    assert len(dead._take()) == 1  # and then its process is gone
    assert await make_worker().run_due() == 0
    clock.move(seconds=LEASE.total_seconds())
    assert await make_worker().run_due() == 1
    assert [work.attempt for work in done] == [2]
    assert rows()[0].state == "done"


async def test_work_that_kills_every_worker_is_given_up(put, make_worker, done, rows, clock):
    put()
    for _ in range(MAX_ATTEMPTS):
        assert len(make_worker()._take()) == 1
        clock.move(seconds=LEASE.total_seconds())
    assert await make_worker().run_due() == 0
    assert done == []
    assert [(job.state, job.last_error) for job in rows()] == [("dead", "LeaseRanOut")]


async def test_a_worker_that_was_overtaken_writes_no_end(put, make_worker, rows, clock):
    """The slow one's lease ran out and the job is at its second attempt: the first may not end it."""
    put()
    [slow] = make_worker()._take()
    clock.move(seconds=LEASE.total_seconds())
    [fast] = make_worker()._take()
    with capture_logs() as logs:
        make_worker()._do(slow)
    assert [line["event"] for line in logs] == ["job_overtaken"]
    assert (rows()[0].state, rows()[0].attempts) == ("waiting", 2)
    make_worker()._do(fast)
    assert rows()[0].state == "done"


async def test_an_end_that_the_database_does_not_take_lets_the_lease_run_out(
    put, make_worker, clock, done, monkeypatch
):
    put()
    worker = make_worker()
    [work] = worker._take()
    with monkeypatch.context() as patch, capture_logs() as logs:
        patch.setattr(worker._database, "transaction", refuse_to_begin)
        patch.setattr(worker_module, "FINISH_PAUSES_SECONDS", (0, 0))
        worker._do(work)
    assert [(line["event"], line["code"]) for line in logs] == [("job_end_not_written", "busy")]
    clock.move(seconds=LEASE.total_seconds())
    assert await worker.run_due() == 1
    assert [one.attempt for one in done] == [1, 2]


async def test_a_busy_moment_at_the_end_makes_no_second_letter(put, make_worker, done, rows, monkeypatch, database):
    put()
    worker = make_worker()
    (work,) = worker._take()
    refusals = [Busy(), Busy()]
    begin = database.transaction

    def refuse_twice():
        if refusals:
            raise refusals.pop()
        return begin()

    monkeypatch.setattr(worker_module, "FINISH_PAUSES_SECONDS", (0, 0, 0))
    monkeypatch.setattr(database, "transaction", refuse_twice)
    worker._do(work)
    assert (len(done), rows()[0].state) == (1, "done")


def refuse_to_begin():
    raise Busy


async def test_new_work_wakes_the_worker_at_once(put, make_worker, database, monkeypatch):
    monkeypatch.setattr(worker_module, "POLL_SECONDS", 3600.0)
    arrived = asyncio.Event()
    loop = asyncio.get_running_loop()
    worker = make_worker(lambda _: loop.call_soon_threadsafe(arrived.set))
    worker.start()
    await asyncio.to_thread(put)
    await asyncio.wait_for(arrived.wait(), 10)
    await asyncio.wait_for(worker.close(), 10)


async def test_work_that_comes_due_by_the_clock_alone_is_noticed(put, make_worker, clock, monkeypatch):
    monkeypatch.setattr(worker_module, "POLL_SECONDS", 0.01)
    arrived = asyncio.Event()
    loop = asyncio.get_running_loop()
    put(due_at=clock.now() + timedelta(hours=1))
    worker = make_worker(lambda _: loop.call_soon_threadsafe(arrived.set))
    worker.start()
    clock.move(hours=1)
    await asyncio.wait_for(arrived.wait(), 10)
    await asyncio.wait_for(worker.close(), 10)


async def test_the_worker_outlives_a_database_that_is_away(put, make_worker, database, done, monkeypatch):
    monkeypatch.setattr(worker_module, "POLL_SECONDS", 0.01)
    tries = []
    arrived = asyncio.Event()
    loop = asyncio.get_running_loop()
    worker = make_worker(lambda _: loop.call_soon_threadsafe(arrived.set))
    take = worker._take

    def flaky():
        tries.append(1)
        if len(tries) == 1:
            raise Busy
        if len(tries) == 2:
            raise RuntimeError(WORDS)
        return take()

    monkeypatch.setattr(worker, "_take", flaky)
    put()
    with capture_logs() as logs:
        worker.start()
        await asyncio.wait_for(arrived.wait(), 10)
        await asyncio.wait_for(worker.close(), 10)
    assert [line["event"] for line in logs][:2] == ["jobs_wait", "jobs_fault"]
    assert "usva" not in repr(logs)


async def test_closing_waits_for_what_runs_and_takes_nothing_more(put, make_worker, done, rows):
    begun, may_end = threading.Event(), threading.Event()

    def slow(work: Work) -> None:
        begun.set()
        assert may_end.wait(10)
        done.append(work)

    put()
    worker = make_worker(slow)
    worker.start()
    assert await asyncio.to_thread(begun.wait, 10)
    closing = asyncio.create_task(worker.close())
    await asyncio.to_thread(put)
    may_end.set()
    await asyncio.wait_for(closing, 10)
    assert len(done) == 1
    assert [job.state for job in rows()] == ["done", "waiting"]


async def test_a_worker_that_never_began_closes(make_worker):
    await make_worker().close()


async def test_what_ended_long_ago_is_forgotten_and_its_key_is_free(put, make_worker, database, clock, rows):
    put(unique_key="old")
    put(due_at=clock.now() + timedelta(days=90))
    worker = make_worker()
    await worker.run_due()
    clock.move(seconds=KEEP_FINISHED.total_seconds() + 1)
    await worker._prune()
    assert [job.unique_key for job in rows()] == [None]
    assert put(unique_key="old")


async def test_an_idle_look_does_not_pass_through_the_writing_lane(make_worker, database: Database):
    with database.transaction() as session:
        session.scalar(select(func.count()).select_from(Job))
        assert await make_worker().run_due() == 0
