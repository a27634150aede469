"""The crowd's guest keeps what it is told: once what the protocol may tell twice, and twice what it may not."""

import asyncio
from types import SimpleNamespace

import pytest

from tests.faults.crowd import Guest
from tests.faults.history import History, check
from tests.faults.test_checker import message, sent

pytestmark = pytest.mark.anyio


class Line:
    """Takes what is sent, and never ends."""

    def __init__(self):
        self.gone = asyncio.Event()

    def send(self, made):
        pass


@pytest.fixture
def history():
    history = History()
    sent(history, 1, 2, 3)
    return history


async def faults_of(history, *, meanwhile, page):
    """What a guest who stands at 1 and asks on is told before the answer, and by it."""
    people = SimpleNamespace(room="r", members={7: "b"})
    guest = Guest(SimpleNamespace(history=history), SimpleNamespace(account_id=7), people, None, sleeps=True)
    guest.line = Line()
    guest.begin_at(SimpleNamespace(_epoch="e", _view=SimpleNamespace(cursor=0)))
    guest.take(message(1))
    asking = asyncio.create_task(guest.catch_up())
    await asyncio.sleep(0)
    for number in meanwhile:
        guest.take(message(number))
    [ref] = guest._asked
    guest.take({"ref": ref, "ok": {"state": "live", "last": 3, "events": [message(number) for number in page]}})
    await asking
    return {fault.kind for fault in check(history)}


async def test_what_came_while_the_answer_was_on_its_way_counts_once(history):
    assert await faults_of(history, meanwhile=[2], page=[2, 3]) == set()


async def test_what_was_there_before_it_asked_is_doubled_if_the_answer_has_it(history):
    assert "doubled" in await faults_of(history, meanwhile=[2], page=[1, 2, 3])


async def test_what_the_answer_leaves_out_is_missed(history):
    assert "gap" in await faults_of(history, meanwhile=[], page=[3])
