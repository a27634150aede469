"""Does the work that is due.

A job is leased for a while, its handler runs in a thread, and its end is written by compare-and-set. A process that
dies in between leaves a lease that runs out, and the job is taken again: at least once, never lost. Downtime only
delays.
"""

import asyncio
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

import anyio
import structlog
from anyio import CapacityLimiter

from app.base.clock import Clock
from app.base.errors import AppError
from app.db.database import Database
from app.jobs import queries
from app.jobs.models import Job
from app.jobs.queue import JobQueue

# Waits after the first, second, … failure. A letter to a mail server that is down for a night still leaves.
BACK_OFF_SECONDS = (5, 30, 120, 600, 3600, 3 * 3600, 6 * 3600)
MAX_ATTEMPTS = len(BACK_OFF_SECONDS) + 1
LEASE = timedelta(minutes=5)
# Between tries to write down how an attempt ended; together far less than a lease.
FINISH_PAUSES_SECONDS = (0.1, 1.0, 5.0)
THREADS = 4
# How late a job that comes due by the clock alone may be noticed; new work wakes the worker at once.
POLL_SECONDS = 3.0
KEEP_FINISHED = timedelta(days=30)
_PRUNE_EVERY_SECONDS = 3600
_MAX_ERROR_CHARS = 60
log = structlog.get_logger()


@dataclass(frozen=True)
class Work:
    """One attempt at one job. `attempt` counts from 1."""

    id: int
    kind: str
    facts: Mapping[str, object]
    attempt: int


Handler = Callable[[Work], None]


class Worker:
    """One task that takes what is due. Several processes may each have one."""

    def __init__(
        self,
        database: Database,
        queue: JobQueue,
        *,
        clock: Clock,
        handlers: Mapping[str, Handler],
        lease: timedelta = LEASE,
    ) -> None:
        """`handlers` by kind; other kinds are left for a release that knows them.

        No handler may take as long as `lease`: another worker would begin the same job.
        """
        self._database = database
        self._clock = clock
        self._handlers = dict(handlers)
        self._lease = lease
        self._queue = queue
        self._task: asyncio.Task[None] | None = None
        self._news = asyncio.Event()
        self._closing = False
        self._pruned_at = clock.monotonic()

    def start(self) -> None:
        """Begins on the running event loop."""
        loop = asyncio.get_running_loop()

        def wake() -> None:
            # The loop may be gone when a last transaction commits; the next start finds the work in the table.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(self._news.set)

        self._queue.on_new(wake)
        self._task = loop.create_task(self._run(), name="jobs")

    async def close(self) -> None:
        """Takes nothing more and waits for the handlers that run."""
        self._closing = True
        self._news.set()
        if self._task is not None:
            await self._task

    async def run_due(self) -> int:
        """Does all that is due by the clock, and what comes due meanwhile. Returns the number of attempts made.

        Raises Busy or Unavailable where the database does not answer.
        """
        limiter = CapacityLimiter(THREADS)
        done = 0
        while not self._closing:
            taken = await self._database.run(self._take)
            if not taken:
                break
            await asyncio.gather(*(anyio.to_thread.run_sync(self._do, work, limiter=limiter) for work in taken))
            done += len(taken)
        return done

    async def _run(self) -> None:
        while not self._closing:
            self._news.clear()
            try:
                await self.run_due()
                await self._prune()
            except AppError as refusal:
                log.warning("jobs_wait", code=refusal.code)
            except Exception as fault:  # noqa: BLE001 - see below
                # The task must outlive any fault, or no letter would leave until a restart.
                log.error("jobs_fault", kind=type(fault).__name__)  # noqa: TRY400 - a trace may hold facts
            with suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), POLL_SECONDS)

    def _take(self) -> list[Work]:
        """Leases up to as many jobs as there are threads. An idle look does not go through the writing lane."""
        now = self._clock.now()
        with self._database.read() as session:
            if not queries.has_due(session, self._handlers, now):
                return []
        with self._database.transaction() as session:
            jobs = queries.list_due(session, self._handlers, now, limit=THREADS)
            for job in jobs:
                job.attempts += 1
                job.leased_until = now + self._lease
                if job.attempts > MAX_ATTEMPTS:
                    # It was leased its last time and nobody lived to say how it went.
                    self._bury(job)
            return [_as_work(job) for job in jobs if job.state == "waiting"]

    def _bury(self, job: Job) -> None:
        job.state, job.facts, job.finished_at = "dead", {}, self._clock.now()
        job.last_error = job.last_error or "LeaseRanOut"
        log.error("job_dead", job=job.id, job_kind=job.kind, kind=job.last_error, attempt=job.attempts - 1)

    def _do(self, work: Work) -> None:
        try:
            self._handlers[work.kind](work)
        except Exception as error:  # noqa: BLE001 - whatever a handler raises is this job's end or its next try
            self._finish(work, **self._after(work, error))
        else:
            self._finish(work, state="done", facts={}, finished_at=self._clock.now(), leased_until=None)

    def _after(self, work: Work, error: Exception) -> dict[str, object]:
        """What the row says after a failure. Only the error's kind is kept: its message may hold an address."""
        kind = type(error).__name__[:_MAX_ERROR_CHARS]
        is_final = isinstance(error, AppError) and not error.retryable
        now = self._clock.now()
        if is_final or work.attempt >= MAX_ATTEMPTS:
            log.error("job_dead", job=work.id, job_kind=work.kind, kind=kind, attempt=work.attempt)
            return {"state": "dead", "facts": {}, "last_error": kind, "finished_at": now, "leased_until": None}
        log.warning("job_failed", job=work.id, job_kind=work.kind, kind=kind, attempt=work.attempt)
        pause = timedelta(seconds=BACK_OFF_SECONDS[work.attempt - 1])
        return {"last_error": kind, "due_at": now + pause, "leased_until": None}

    def _finish(self, work: Work, **values: object) -> None:
        """Where the database does not take the end after some tries, the lease runs out and the job runs again.

        A letter that has left would leave a second time, so a busy moment is waited out here.
        """
        for pause in FINISH_PAUSES_SECONDS:
            try:
                self._write_end(work, values)
            except AppError:
                time.sleep(pause)
            else:
                return
        try:
            self._write_end(work, values)
        except AppError as refusal:
            log.warning("job_end_not_written", job=work.id, job_kind=work.kind, code=refusal.code)

    def _write_end(self, work: Work, values: Mapping[str, object]) -> None:
        with self._database.transaction() as session:
            if not queries.update_attempt(session, work.id, work.attempt, **values):
                log.warning("job_overtaken", job=work.id, job_kind=work.kind)

    async def _prune(self) -> None:
        if self._clock.monotonic() - self._pruned_at < _PRUNE_EVERY_SECONDS:
            return
        self._pruned_at = self._clock.monotonic()
        await self._database.run(self._forget_finished)

    def _forget_finished(self) -> None:
        with self._database.transaction() as session:
            queries.delete_finished(session, self._clock.now() - KEEP_FINISHED)


def _as_work(job: Job) -> Work:
    return Work(id=job.id, kind=job.kind, facts=dict(job.facts), attempt=job.attempts)
