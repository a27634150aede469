"""Many questions, one look, on both databases: joining, the guilty alone, and a database that is away."""

import asyncio
import threading

import pytest
from sqlalchemy import text

from app.base.errors import Fault, NotFound, Unavailable
from app.db.group_read import GroupRead

pytestmark = pytest.mark.anyio


class Looks:
    """A batch verb that knows the answer to every word: `missing…` is refused by it, `fault…` is a fault of ours."""

    def __init__(self, database):
        self._database = database
        self.seen = []
        self.is_away = False
        self.entered = threading.Semaphore(0)
        self.go = threading.Event()
        self.go.set()

    def __call__(self, words):
        self.seen.append(list(words))
        self.entered.release()
        assert self.go.wait(10)
        if self.is_away:
            raise Unavailable
        with self._database.read() as session:
            return [self._answer(session, word) for word in words]

    def _answer(self, session, word):
        if word.startswith("missing"):
            return NotFound()
        if word.startswith("fault"):
            raise LookupError(word)
        return session.scalar(text("SELECT :word || '!'"), {"word": word})

    async def is_held(self):
        assert await asyncio.to_thread(self.entered.acquire, timeout=10)


@pytest.fixture
def looks(database):
    return Looks(database)


@pytest.fixture
def reads(database, looks):
    yield GroupRead(database, looks, max_batch=4)
    looks.go.set()


def ask(reads, *words):
    return [asyncio.ensure_future(reads.ask(word)) for word in words]


async def outcomes(tasks):
    async with asyncio.timeout(20):
        return await asyncio.gather(*tasks, return_exceptions=True)


async def fill(reads, looks):
    """A look stands still until `go` is set; what is asked now waits behind it."""
    looks.go.clear()
    first = ask(reads, "first", "beside")
    await asyncio.sleep(0)
    await looks.is_held()
    looks.seen.clear()
    return first


async def ask_behind(reads, looks, *words):
    """The words wait behind a look that stands still; returns their outcomes after that has gone on."""
    first = await fill(reads, looks)
    waiting = ask(reads, *words)
    await asyncio.sleep(0)
    looks.go.set()
    assert await outcomes(first) == ["first!", "beside!"]
    return await outcomes(waiting)


async def test_a_lone_question_is_asked_at_once(reads, looks):
    assert await reads.ask("a") == "a!"
    assert await reads.ask("b") == "b!"
    assert looks.seen == [["a"], ["b"]]


async def test_what_is_asked_meanwhile_is_read_together_and_each_hears_their_own(reads, looks):
    assert await ask_behind(reads, looks, *"abcdef") == [f"{word}!" for word in "abcdef"]
    assert sorted(looks.seen) == [["a", "b", "c", "d"], ["e", "f"]]


async def test_one_who_is_refused_or_at_fault_hurts_nobody_else(reads, looks):
    a, missing, fault, b = await ask_behind(reads, looks, "a", "missing", "fault", "b")
    assert (a, b) == ("a!", "b!")
    assert isinstance(missing, NotFound)
    assert isinstance(fault, Fault)
    assert await reads.ask("after") == "after!"


async def test_a_database_that_is_away_is_told_to_all_and_those_who_ask_later_are_answered(reads, looks):
    looks.is_away = True
    refused = await outcomes(ask(reads, *"abc"))
    assert [type(refusal) for refusal in refused] == [Unavailable] * 3
    assert len({id(refusal) for refusal in refused}) == 3
    looks.is_away = False
    assert await reads.ask("d") == "d!"


async def test_who_was_cancelled_while_waiting_is_not_asked_about(reads, looks):
    first = await fill(reads, looks)
    gone, here = ask(reads, "gone", "here")
    await asyncio.sleep(0)
    gone.cancel()
    first[0].cancel()
    await asyncio.sleep(0)
    looks.go.set()
    assert await here == "here!"
    assert looks.seen == [["here"]]
    assert await first[1] == "beside!"


async def test_an_answer_is_never_older_than_its_question(reads, looks, database):
    """A look that has begun does not take whoever asks now: what is committed before a question is in its answer."""
    looks.go.clear()
    early = ask(reads, "early")
    await asyncio.sleep(0)
    assert await asyncio.to_thread(looks.entered.acquire, timeout=10)
    late = ask(reads, "late")
    await asyncio.sleep(0)
    looks.go.set()
    assert await outcomes([*early, *late]) == ["early!", "late!"]
    assert looks.seen == [["early"], ["late"]]


async def test_a_question_at_the_moment_in_which_the_last_look_ends_is_answered(reads):
    """Who has just heard may ask before the loop has told anybody that the look is over."""

    async def ask_on():
        return [await reads.ask(word) for word in "abc"]

    assert await outcomes([asyncio.ensure_future(ask_on())]) == [["a!", "b!", "c!"]]
