"""Group commit: each caller gets its own outcome, whatever becomes of the others' drafts."""

import asyncio
import threading

import pytest
from sqlalchemy import event, func, select, text, update
from sqlalchemy.exc import OperationalError

from app.base.clock import SystemClock
from app.base.errors import BadInput, Busy, Fault, Unavailable
from app.chat.models import Message
from app.chat.post_batch import Draft, make_post_batch
from app.db.database import Database
from app.db.group_commit import GroupCommit
from app.rooms import service as rooms
from app.rooms.access import ReadOnlyRoom
from app.rooms.models import Room
from tests.seed import NobodyListens, make_person, make_room

pytestmark = pytest.mark.anyio
WITH_NUL = "a\x00b"


class Scene:
    """A room of one writer, and a lane into it whose first transaction waits for `begin`."""

    def __init__(self, database, clock, verb=None):
        self.database = database
        self.person = make_person(database, clock)
        self.seeded = make_room(database, clock, [self.person])
        self.told = NobodyListens()
        self.entered, self.begin = threading.Event(), threading.Event()
        self.transactions = []
        self._verb = verb or make_post_batch(self.told, clock)
        self.commit = GroupCommit(database, self._post)

    def _post(self, session, drafts):
        self.entered.set()
        assert self.begin.wait(10)
        self.transactions.append(len(drafts))
        return self._verb(session, drafts)

    def draft(self, client_id, words="hei", **more):
        return Draft(self.seeded.room, self.person.account_id, client_id, words, b"x" * 32, **more)

    async def post_together(self, *drafts):
        """All in one batch, behind a lone first one."""
        first = asyncio.create_task(self.commit.submit(0, self.draft("ensimmainen")))
        assert await asyncio.to_thread(self.entered.wait, 10)
        rest = [asyncio.create_task(self.commit.submit(0, draft)) for draft in drafts]
        await asyncio.sleep(0)
        self.begin.set()
        await first
        return await asyncio.gather(*rest, return_exceptions=True)

    def stored(self):
        with self.database.read() as session:
            return session.scalars(select(Message.number).order_by(Message.number)).all()


@pytest.fixture
def scene(database, clock):
    made = Scene(database, clock)
    yield made
    made.begin.set()
    made.commit.close()


async def test_one_poisoned_draft_fails_alone_and_leaves_no_hole(scene):
    # A text that PostgreSQL cannot hold; for SQLite a value that breaks a constraint.
    poison = scene.draft("myrkky-001" if not scene.database.is_sqlite else None, WITH_NUL)
    before, guilty, after = await scene.post_together(scene.draft("tunnus-01"), poison, scene.draft("tunnus-02"))
    assert (before.number, after.number) == (3, 4)
    assert isinstance(guilty, BadInput)
    assert (guilty.field, guilty.retryable) == ("text", False)
    assert scene.stored() == [2, 3, 4]


async def test_a_fault_over_one_draft_is_told_as_a_fault_and_harms_no_other(database, clock):
    posted = make_post_batch(NobodyListens(), clock)

    def verb(session, drafts):
        if any(draft.text == "vika" for draft in drafts):
            raise LookupError
        return posted(session, drafts)

    scene = Scene(database, clock, verb)
    good, bad = await scene.post_together(scene.draft("tunnus-01"), scene.draft("tunnus-02", "vika"))
    assert good.number == 3
    assert isinstance(bad, Fault)
    assert (bad.code, bad.retryable) == ("internal", True)
    scene.commit.close()


async def test_a_table_that_is_not_there_is_never_called_the_writers_fault(database, clock):
    def verb(session, drafts):
        session.execute(text("SELECT missing FROM nothing_here"))
        return []

    scene = Scene(database, clock, verb)
    scene.begin.set()
    with pytest.raises(Fault):
        await scene.commit.submit(0, scene.draft("tunnus-01"))
    scene.commit.close()


async def test_a_database_that_only_reads_refuses_retryably(postgres_store, clock):
    url = postgres_store.clone()
    database = Database(url, clock=clock)
    posted = make_post_batch(NobodyListens(), clock)

    def verb(session, drafts):
        session.execute(text("SET TRANSACTION READ ONLY"))
        return posted(session, drafts)

    scene = Scene(database, clock, verb)
    scene.begin.set()
    with pytest.raises(Unavailable) as refused:
        await scene.commit.submit(0, scene.draft("tunnus-01"))
    assert refused.value.retryable
    scene.commit.close()
    database.close()
    postgres_store.drop(url)


async def test_a_batch_of_refusals_alone_is_answered(scene, clock):
    with scene.database.transaction() as session:
        session.execute(update(Room).values(mode="read_only"))
    scene.begin.set()
    with pytest.raises(ReadOnlyRoom):
        await scene.commit.submit(0, scene.draft("tunnus-01"))


async def test_a_retry_is_answered_though_the_room_takes_nothing_new(scene):
    scene.begin.set()
    first = await scene.commit.submit(0, scene.draft("tunnus-01"))
    with scene.database.transaction() as session:
        session.execute(update(Room).values(mode="read_only"))
    again = await scene.commit.submit(0, scene.draft("tunnus-01"))
    assert (again.number, again.duplicate) == (first.number, True)


async def test_a_caller_that_goes_away_is_stored_and_its_retry_is_a_duplicate(scene):
    gone = asyncio.create_task(scene.commit.submit(0, scene.draft("tunnus-01")))
    await asyncio.sleep(0)
    gone.cancel()
    scene.begin.set()
    again = await scene.commit.submit(0, scene.draft("tunnus-01"))
    assert (again.number, again.duplicate) == (2, True)


async def test_what_waits_is_committed_at_the_end_and_later_drafts_are_refused(scene):
    waiting = [asyncio.create_task(scene.commit.submit(0, scene.draft(f"tunnus-{n:02}"))) for n in range(5)]
    await asyncio.sleep(0)
    closing = asyncio.create_task(asyncio.to_thread(scene.commit.close))
    scene.begin.set()
    await closing
    assert [posted.number for posted in await asyncio.gather(*waiting)] == [2, 3, 4, 5, 6]
    with pytest.raises(Unavailable):
        await scene.commit.submit(0, scene.draft("tunnus-99"))


async def test_a_reader_of_the_commit_that_fails_takes_nothing_from_the_writer(database, clock):
    class Broken:
        def publish(self, events):
            raise LookupError

    scene = Scene(database, clock, make_post_batch(Broken(), clock))
    one, two = await scene.post_together(scene.draft("tunnus-01"), scene.draft("tunnus-02"))
    assert (one.number, one.duplicate, two.number, two.duplicate) == (3, False, 4, False)
    assert scene.transactions == [1, 2]
    scene.commit.close()


async def test_many_quotes_cost_as_many_statements_as_one(scene, clock):
    scene.begin.set()
    await scene.commit.submit(0, scene.draft("tunnus-00"))
    counted = []
    event.listen(scene.database.writer, "before_cursor_execute", lambda *facts: counted.append(facts[2]))
    verb = make_post_batch(NobodyListens(), clock)

    def statements(count, prefix):
        counted.clear()
        with scene.database.transaction() as session:
            drafts = [scene.draft(f"{prefix}-{n:04}", quote=2) for n in range(count)]
            assert all(not isinstance(outcome, Exception) for outcome in verb(session, drafts))
        return len(counted)

    one = statements(1, "yksi")
    assert statements(40, "monta") == one
    assert one <= 9


@pytest.fixture
def two_processes(postgres_store):
    """Two databases of their own over one PostgreSQL, as two processes would have."""
    url = postgres_store.clone()
    databases = [Database(url, clock=SystemClock()) for _ in range(2)]
    yield databases
    for database in databases:
        database.close()
    postgres_store.drop(url)


async def test_two_processes_race_with_the_same_client_ids_and_each_is_stored_once(two_processes):
    clock = SystemClock()
    people = [make_person(two_processes[0], clock) for _ in range(4)]
    seeded = [make_room(two_processes[0], clock, people) for _ in range(3)]
    verb = make_post_batch(NobodyListens(), clock)
    commits = [GroupCommit(database, verb, lanes=3) for database in two_processes]
    drafts = [
        (place, Draft(room.room, person.account_id, f"sama-{n:04}", "hei", b"x" * 32))
        for n in range(40)
        for place, room in enumerate(seeded)
        for person in people
    ]
    answers = await asyncio.gather(
        *(commit.submit(place, draft) for commit in commits for place, draft in drafts), return_exceptions=True
    )
    assert not [answer for answer in answers if isinstance(answer, BaseException)]
    half = len(drafts)
    assert [answer.number for answer in answers[:half]] == [answer.number for answer in answers[half:]]
    assert sum(not answer.duplicate for answer in answers) == half
    with two_processes[0].read() as session:
        assert session.scalar(select(func.count()).select_from(Message)) == half
        assert set(session.scalars(select(Room.last_number))) == {4 + 160}
    for commit in commits:
        commit.close()


async def test_a_room_held_by_another_process_is_busy_and_free_again(two_processes):
    clock = SystemClock()
    person = make_person(two_processes[0], clock)
    seeded = make_room(two_processes[0], clock, [person])
    commit = GroupCommit(two_processes[1], make_post_batch(NobodyListens(), clock))
    draft = Draft(seeded.room, person.account_id, "tunnus-01", "hei", b"x" * 32)
    with two_processes[0].transaction() as session:
        rooms.lock_room(session, seeded.room)
        with pytest.raises(Busy):
            await commit.submit(0, draft)
    assert (await commit.submit(0, draft)).number == 2
    commit.close()


async def test_a_commit_of_unknown_outcome_is_retryable_and_its_retry_finds_what_was_stored(two_processes):
    """The server takes the commit and dies before it can say so."""
    clock = SystemClock()
    database = two_processes[1]
    person = make_person(database, clock)
    seeded = make_room(database, clock, [person])
    lost = []

    def lose_the_answer(connection):
        if not lost:
            lost.append(1)
            connection.connection.dbapi_connection.commit()
            raise OperationalError("COMMIT", {}, ConnectionError("server closed the connection"))

    event.listen(database.writer, "commit", lose_the_answer)
    commit = GroupCommit(database, make_post_batch(NobodyListens(), clock))
    draft = Draft(seeded.room, person.account_id, "tunnus-01", "hei", b"x" * 32)
    with pytest.raises(Unavailable):
        await commit.submit(0, draft)
    again = await commit.submit(0, draft)
    assert (again.number, again.duplicate) == (2, True)
    commit.close()


async def test_what_follows_the_commit_runs_when_all_are_woken_and_before_any_goes_on(database, clock):
    order = []

    class Listens:
        def publish(self, events):
            order.append([event.number for event in events])

    scene = Scene(database, clock, make_post_batch(Listens(), clock))

    async def post(client_id):
        posted = await scene.commit.submit(0, scene.draft(client_id))
        order.append(posted.number)

    first = asyncio.create_task(post("tunnus-00"))
    assert await asyncio.to_thread(scene.entered.wait, 10)
    rest = [asyncio.create_task(post(f"tunnus-{n:02}")) for n in (1, 2)]
    await asyncio.sleep(0)
    scene.begin.set()
    await asyncio.gather(first, *rest)
    # The next batch may be told of before the first one's writer has had its turn.
    assert [entry for entry in order if isinstance(entry, list)] == [[2], [3, 4]]
    assert [entry for entry in order if isinstance(entry, int)] == [2, 3, 4]
    assert order.index([2]) < order.index(2)
    assert order.index([3, 4]) < order.index(3)
    scene.commit.close()


async def test_a_verb_that_answers_too_few_is_a_fault_and_stores_nothing(database, clock):
    posted = make_post_batch(NobodyListens(), clock)
    scene = Scene(database, clock, lambda session, drafts: posted(session, drafts)[1:])
    scene.begin.set()
    with pytest.raises(Fault):
        await scene.commit.submit(0, scene.draft("tunnus-01"))
    assert scene.stored() == []
    scene.commit.close()
