"""Budgets: what they let through, when they say to come back, and that a store that is away stops nobody."""

import asyncio
from contextlib import asynccontextmanager

import pytest

from app.base.errors import RateLimited
from app.base.ids import random_id
from app.realtime.budget import OwnBudget, Window, asking_windows, writing_windows
from app.realtime.shared_budget import BudgetStore, SharedBudget

pytestmark = pytest.mark.anyio


async def charge(budget, count, account=1):
    for _ in range(count):
        await budget.charge(account)


async def refusal(budget, account=1):
    with pytest.raises(RateLimited) as caught:
        await budget.charge(account)
    return caught.value.retry_after_seconds


async def test_every_window_must_have_room(clock):
    budget = OwnBudget(clock, *writing_windows(per_10_seconds=20, per_minute=30))
    await charge(budget, 20)
    assert await refusal(budget) == 10
    clock.move(seconds=10)
    await charge(budget, 10)
    assert await refusal(budget) == 50
    clock.move(seconds=50)
    await charge(budget, 20)


async def test_what_was_refused_costs_nothing_and_nobody_else(clock):
    budget = OwnBudget(clock, Window(2, 10))
    await charge(budget, 2)
    for _ in range(5):
        await refusal(budget)
    await budget.charge(2)
    clock.move(seconds=10)
    await charge(budget, 2)


async def test_the_silent_are_forgotten(clock):
    budget = OwnBudget(clock, *asking_windows())
    for account in range(2000):
        await budget.charge(account)
    clock.move(seconds=61)
    for account in range(2000, 4100):
        await budget.charge(account)
    assert len(budget._taken) == 2100


async def test_processes_count_together(clock, valkey_url):
    async with store(valkey_url) as here, store(valkey_url) as there:
        name = random_id()
        one, two = (SharedBudget(side, name, Window(3, 10), clock=clock) for side in (here, there))
        await charge(one, 2)
        await charge(two, 1)
        assert 1 <= await refusal(two) <= 10


async def test_a_store_that_is_away_lets_each_process_count_for_itself(clock):
    async with store("redis://127.0.0.1:1") as away:
        budget = SharedBudget(away, "away", Window(3, 10), clock=clock)
        await charge(budget, 3)
        assert await refusal(budget) == 10


async def test_a_store_that_hangs_is_asked_again_only_after_a_while(clock):
    asked = 0

    async def answer_nothing(reader, writer):
        nonlocal asked
        asked += 1
        await reader.read()
        writer.close()

    server = await asyncio.start_server(answer_nothing, "127.0.0.1", 0)
    async with server, store(f"redis://127.0.0.1:{server.sockets[0].getsockname()[1]}") as hanging:
        budget = SharedBudget(hanging, "hanging", Window(3, 10), clock=clock)
        await charge(budget, 3)
        assert await refusal(budget) == 10
        assert asked == 1
        clock.move(seconds=2)
        assert await refusal(budget) == 8
        assert asked == 2


@asynccontextmanager
async def store(url):
    opened = BudgetStore(url)
    try:
        yield opened
    finally:
        await opened.aclose()
