"""Many drafts, one commit, on both databases: order, joining, the guilty draft alone, and a database that is away."""

import asyncio
import threading

import pytest
from sqlalchemy import insert, select, text

from app.base.errors import AppError, Busy, Clash, Overloaded, Unavailable
from app.db.database import Database
from app.db.group_commit import GroupCommit
from app.jobs.models import Job
from tests.db.holding import held_for_writing

pytestmark = pytest.mark.anyio


class Batches:
    """A batch verb over the table of jobs, whose unique key makes a draft refusable by the database.

    A draft is a text: `clash…` is refused by the verb, `null…` by the database, `fault…` is a fault of ours.
    """

    def __init__(self, clock):
        self._clock = clock
        self.seen = []
        self.entered = threading.Event()
        self.go = threading.Event()
        self.go.set()

    def __call__(self, session, drafts):
        self.seen.append(list(drafts))
        self.entered.set()
        assert self.go.wait(10)
        return [self._post(session, draft) for draft in drafts]

    def _post(self, session, draft):
        if draft.startswith("clash"):
            return Clash()
        if draft.startswith("fault"):
            raise LookupError(draft)
        now = self._clock.now()
        kind = None if draft.startswith("null") else "draft"
        row = {"kind": kind, "facts": {}, "unique_key": draft, "state": "done", "due_at": now, "created_at": now}
        session.execute(insert(Job).values(**row))
        return f"posted {draft}"

    def hold(self):
        """The next batch stands still until `go` is set."""
        self.entered.clear()
        self.go.clear()

    async def is_held(self):
        assert await asyncio.to_thread(self.entered.wait, 10)


@pytest.fixture
def batches(clock):
    return Batches(clock)


@pytest.fixture
def commits(database, batches):
    made = GroupCommit(database, batches)
    yield made
    batches.go.set()
    made.close()


def stored(database):
    with database.read() as session:
        return session.scalars(select(Job.unique_key).order_by(Job.id)).all()


def submit(commits, *drafts, key=1):
    """The drafts as tasks that stand in the queue, in order."""
    return [asyncio.ensure_future(commits.submit(key, draft)) for draft in drafts]


async def outcomes(tasks):
    async with asyncio.timeout(20):
        return await asyncio.gather(*tasks, return_exceptions=True)


async def test_an_answer_means_that_others_can_read_it(commits, database):
    assert await commits.submit(1, "a") == "posted a"
    assert stored(database) == ["a"]


async def test_what_comes_while_a_commit_runs_joins_the_next_one_in_order(commits, batches, database):
    batches.hold()
    first = submit(commits, "a")
    await batches.is_held()
    rest = submit(commits, *"bcdef")
    await asyncio.sleep(0)
    batches.go.set()
    assert await outcomes([*first, *rest]) == [f"posted {draft}" for draft in "abcdef"]
    assert batches.seen == [["a"], ["b", "c", "d", "e", "f"]]
    assert stored(database) == list("abcdef")


async def test_a_batch_is_no_larger_than_it_may_be(database, batches):
    commits = GroupCommit(database, batches, max_batch=3)
    batches.hold()
    tasks = submit(commits, "a")
    await batches.is_held()
    tasks += submit(commits, *"bcdefgh")
    await asyncio.sleep(0)
    batches.go.set()
    await outcomes(tasks)
    assert [len(batch) for batch in batches.seen] == [1, 3, 3, 1]
    await asyncio.to_thread(commits.close)


async def test_one_key_keeps_its_order_over_several_lanes(database, batches):
    commits = GroupCommit(database, batches, lanes=1 if database.is_sqlite else 3)
    drafts = [f"{key}-{number:02}" for number in range(20) for key in range(4)]
    await outcomes([asyncio.ensure_future(commits.submit(int(draft[0]), draft)) for draft in drafts])
    for key in range(4):
        of_key = [draft for batch in batches.seen for draft in batch if draft.startswith(f"{key}-")]
        assert of_key == sorted(of_key)
    assert sorted(stored(database)) == sorted(drafts)
    await asyncio.to_thread(commits.close)


async def test_a_draft_that_the_verb_refuses_is_refused_alone(commits, database):
    got = await outcomes(submit(commits, "a", "clash", "b"))
    assert got[0] == "posted a"
    assert isinstance(got[1], Clash)
    assert got[2] == "posted b"
    assert stored(database) == ["a", "b"]


@pytest.mark.parametrize(("poison", "code", "retryable"), [("null", "bad_input", False), ("fault", "internal", True)])
async def test_one_poisoned_draft_fails_alone(commits, batches, database, poison, code, retryable):
    batches.hold()
    tasks = submit(commits, "a")
    await batches.is_held()
    tasks += submit(commits, "b", poison, "c")
    await asyncio.sleep(0)
    batches.go.set()
    got = await outcomes(tasks)
    assert [got[0], got[1], got[3]] == ["posted a", "posted b", "posted c"]
    assert isinstance(got[2], AppError)
    assert (got[2].code, got[2].retryable) == (code, retryable)
    assert stored(database) == ["a", "b", "c"]


async def test_two_drafts_that_clash_in_the_database_leave_the_first(commits, batches, database):
    batches.hold()
    tasks = submit(commits, "a")
    await batches.is_held()
    tasks += submit(commits, "same", "same", "z")
    await asyncio.sleep(0)
    batches.go.set()
    got = await outcomes(tasks)
    assert [got[1], got[2].code, got[3]] == ["posted same", "bad_input", "posted z"]
    assert stored(database) == ["a", "same", "z"]


async def test_a_verb_that_forgets_an_outcome_stores_nothing(database):
    commits = GroupCommit(database, lambda session, drafts: [])
    got = await outcomes(submit(commits, "a", "b"))
    assert [each.code for each in got] == ["internal", "internal"]
    await asyncio.to_thread(commits.close)


async def test_a_full_queue_refuses_at_once_and_retryably(database, batches):
    commits = GroupCommit(database, batches, max_queue=2)
    batches.hold()
    tasks = submit(commits, "a")
    await batches.is_held()
    tasks += submit(commits, "b", "c")
    await asyncio.sleep(0)
    with pytest.raises(Overloaded) as refused:
        await commits.submit(1, "d")
    assert refused.value.retryable
    batches.go.set()
    assert await outcomes(tasks) == ["posted a", "posted b", "posted c"]
    assert stored(database) == ["a", "b", "c"]
    await asyncio.to_thread(commits.close)


async def test_closing_commits_what_waits_and_takes_no_more(commits, batches, database):
    batches.hold()
    tasks = submit(commits, "a")
    await batches.is_held()
    tasks += submit(commits, "b", "c")
    await asyncio.sleep(0)
    closing = asyncio.ensure_future(asyncio.to_thread(commits.close))
    batches.go.set()
    assert await outcomes(tasks) == ["posted a", "posted b", "posted c"]
    await closing
    with pytest.raises(Unavailable):
        await commits.submit(1, "late")
    assert stored(database) == ["a", "b", "c"]


async def test_a_caller_that_goes_away_harms_no_other(commits, batches, database):
    batches.hold()
    first = submit(commits, "a")
    await batches.is_held()
    leaving, staying = submit(commits, "leaving", "staying")
    await asyncio.sleep(0)
    leaving.cancel()
    batches.go.set()
    assert await outcomes([*first, staying]) == ["posted a", "posted staying"]
    assert leaving.cancelled()
    assert stored(database) == ["a", "leaving", "staying"]


async def test_a_faulty_event_neither_hides_an_answer_nor_stops_the_next_event(database, batches):
    told = []

    def post(session, drafts):
        session.after_commit(lambda: 1 / 0)
        session.after_commit(lambda: told.extend(drafts))
        return batches(session, drafts)

    commits = GroupCommit(database, post)
    assert await commits.submit(1, "a") == "posted a"
    assert await commits.submit(1, "b") == "posted b"
    await asyncio.to_thread(commits.close)
    assert told == ["a", "b"]
    assert stored(database) == ["a", "b"]


async def test_a_caller_whose_loop_has_ended_does_not_end_the_lane(commits, batches, database):
    batches.hold()

    def ask_and_leave():
        loop = asyncio.new_event_loop()
        task = loop.create_task(commits.submit(1, "left"))
        loop.run_until_complete(asyncio.sleep(0))
        task.cancel()
        loop.run_until_complete(asyncio.gather(task, return_exceptions=True))
        loop.close()

    await asyncio.to_thread(ask_and_leave)
    await batches.is_held()
    batches.go.set()
    assert await commits.submit(1, "b") == "posted b"
    assert stored(database) == ["left", "b"]


# A database that is away


async def test_a_lane_that_is_held_too_long_refuses_all_retryably(sqlite_url, clock):
    database, batches = Database(sqlite_url, clock=clock, lane_wait_seconds=0.05), Batches(clock)
    commits = GroupCommit(database, batches)
    with held_for_writing(database):
        got = await outcomes(submit(commits, "a", "b"))
    assert [type(each) for each in got] == [Busy, Busy]
    assert got[0] is not got[1]
    assert await commits.submit(1, "a") == "posted a"
    await asyncio.to_thread(commits.close)
    database.close()


async def test_who_waits_behind_a_refused_batch_does_not_wait_again(sqlite_url, clock, monkeypatch):
    """Ten batches that each wait as long as one may would be ten times as long for the last."""
    database, batches = Database(sqlite_url, clock=clock, lane_wait_seconds=0.2), Batches(clock)
    commits, tries = GroupCommit(database, batches, max_batch=1), []
    transaction = database.batch_transaction
    monkeypatch.setattr(database, "batch_transaction", lambda: tries.append(1) or transaction())
    with held_for_writing(database):
        got = await outcomes(submit(commits, *(str(number) for number in range(10))))
    assert [type(each) for each in got] == [Busy] * 10
    # The first of them, and whatever had not yet been put behind it.
    assert len(tries) < 5
    assert await commits.submit(1, "after") == "posted after"
    await asyncio.to_thread(commits.close)
    database.close()


async def test_a_full_disk_refuses_all_retryably_and_heals(sqlite_url, clock):
    database, batches = Database(sqlite_url, clock=clock), Batches(clock)
    commits = GroupCommit(database, batches)

    def set_most_pages(pages):
        with database.transaction() as session:
            return session.execute(text(f"PRAGMA max_page_count = {pages}")).scalar()

    set_most_pages(1)  # SQLite takes the number of pages there are
    drafts = [f"{number:03}" + "x" * 90 for number in range(200)]
    got = await outcomes(submit(commits, *drafts))
    assert {each.code for each in got if isinstance(each, AppError)} == {"unavailable"}
    assert all(each.retryable for each in got if isinstance(each, AppError))
    with database.read() as session:
        assert session.scalar(text("PRAGMA integrity_check")) == "ok"
    set_most_pages(1_000_000)
    assert await commits.submit(1, "after") == "posted after"
    await asyncio.to_thread(commits.close)
    database.close()


async def test_a_server_that_went_away_refuses_all_retryably_and_heals(postgres_store, clock):
    url = postgres_store.clone()
    name = url.rpartition("/")[2].partition("?")[0]
    database, batches = Database(url, clock=clock), Batches(clock)
    commits = GroupCommit(database, batches)
    assert await commits.submit(1, "before") == "posted before"
    postgres_store._execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
    postgres_store._execute(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")  # noqa: S608
    for _ in range(2):  # once on the dead connection, once on none
        got = await outcomes(submit(commits, "a", "b"))
        assert [each.code for each in got] == ["unavailable", "unavailable"]
    postgres_store._execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')
    assert await commits.submit(1, "after") == "posted after"
    assert stored(database) == ["before", "after"]
    await asyncio.to_thread(commits.close)
    database.close()
    postgres_store.drop(url)


async def test_a_server_that_only_reads_refuses_all_retryably(postgres_store, clock):
    url = postgres_store.clone()
    database, batches = Database(url, clock=clock), Batches(clock)

    def post(session, drafts):
        session.execute(text("SET TRANSACTION READ ONLY"))
        return batches(session, drafts)

    commits = GroupCommit(database, post)
    got = await outcomes(submit(commits, "a", "b"))
    assert [(each.code, each.retryable) for each in got] == [("unavailable", True)] * 2
    await asyncio.to_thread(commits.close)
    database.close()
    postgres_store.drop(url)
