"""A connection for each who may ask at once: people on sockets, pages, jobs."""

import asyncio
import threading

import pytest
from anyio import CapacityLimiter, to_thread
from sqlalchemy import select

from app.jobs.worker import THREADS as JOB_THREADS

pytestmark = pytest.mark.anyio


async def test_all_who_may_ask_at_once_have_a_connection(live):
    pages = int(to_thread.current_default_thread_limiter().total_tokens)
    sockets = live.database.socket_reads
    together = threading.Barrier(sockets + pages + JOB_THREADS, timeout=20)

    def ask():
        with live.database.read() as session:
            session.execute(select(1))
            together.wait()

    jobs = CapacityLimiter(JOB_THREADS)
    await asyncio.gather(
        *(live.database.run(ask) for _ in range(sockets)),
        *(to_thread.run_sync(ask) for _ in range(pages)),
        *(to_thread.run_sync(ask, limiter=jobs) for _ in range(JOB_THREADS)),
    )
    assert not together.broken


async def test_pages_keep_to_the_threads_of_their_setting(live):
    assert to_thread.current_default_thread_limiter().total_tokens == live.settings.page_threads
    writers = live.database.threads.writers
    assert writers < min(live.settings.page_threads, live.settings.socket_threads)
    assert writers <= live.database.threads.all // 3


async def test_sockets_read_in_turns_and_a_read_inside_another_waits_for_none(live):
    """One more than may read at once comes in only when one of them has gone out."""
    at_once, told, may_go = live.database.socket_reads, [], threading.Event()
    all_in = asyncio.Event()
    loop = asyncio.get_running_loop()

    def ask():
        with live.database.read(), live.database.read() as session:
            session.execute(select(1))
            told.append("in")
            if len(told) == at_once:
                loop.call_soon_threadsafe(all_in.set)
            assert may_go.wait(20)
            told.append("out")

    def look():
        with live.database.read() as session:
            session.execute(select(1))

    first = [asyncio.create_task(live.database.run(ask)) for _ in range(at_once)]
    await asyncio.wait_for(all_in.wait(), 20)
    one_more = asyncio.create_task(live.database.run(ask))
    for _ in range(20):
        await to_thread.run_sync(look)  # pages wait for no turn
    assert told == ["in"] * at_once
    may_go.set()
    await asyncio.gather(*first, one_more)
    assert told.count("out") == at_once + 1
