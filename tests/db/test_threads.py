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
    sockets = live.settings.socket_threads
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
