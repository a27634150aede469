"""Many drafts, one commit: the durable heart of the send path. Knows no table.

While one commit runs, new drafts queue; the next commit takes all of them. There is no artificial wait: an idle lane
commits a lone draft at once, a busy one joins what came meanwhile. What a draft means is the batch verb's business,
handed in by `main`.
"""

import asyncio
import threading
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from copy import copy
from typing import Generic, TypeVar

import structlog

from app.base.errors import AppError, BadInput, Fault, Overloaded, Unavailable
from app.db import dialects
from app.db.database import Database, WriteSession, run_each

Draft = TypeVar("Draft")
Posted = TypeVar("Posted")
log = structlog.get_logger()


class GroupCommit(Generic[Draft, Posted]):
    """Commits drafts in batches, in lanes. `submit` from the event loop; the lanes are threads of its own.

    The batch verb gets a session inside a transaction and the drafts, and returns for each, in order, what was
    posted or the refusal (an AppError) for that draft alone. What it hands to `session.after_commit` runs on the
    callers' event loop, right after they were woken and before any of them runs.
    """

    def __init__(
        self,
        database: Database,
        post_batch: Callable[[WriteSession, Sequence[Draft]], list[Posted | AppError]],
        *,
        lanes: int = 1,
        max_batch: int = 256,
        max_queue: int = 4096,
    ) -> None:
        """`max_batch` drafts at most in one transaction; `max_queue` waiting in one lane before `Overloaded`."""
        self._lanes = [_CommitLane(database, post_batch, max_batch, max_queue) for _ in range(lanes)]

    async def submit(self, lane_key: int, draft: Draft) -> Posted:
        """Returns once the draft is on disk. Drafts of one key keep their order.

        Raises the draft's own refusal; BadInput where the database refused its data; Overloaded when the queue is
        full; Busy or Unavailable (retryable) when the database did not take the batch, or the one before it; Fault
        (retryable) for a fault of ours. A caller that is cancelled, and one whose connection broke during the commit
        itself, may still be stored: its retry is answered as a duplicate.
        """
        return await self._lanes[lane_key % len(self._lanes)].submit(draft)

    def close(self) -> None:
        """Commits what waits, then ends the lanes. Blocks; call it off the event loop."""
        for lane in self._lanes:
            lane.close()


class _CommitLane(Generic[Draft, Posted]):
    def __init__(
        self,
        database: Database,
        post_batch: Callable[[WriteSession, Sequence[Draft]], list[Posted | AppError]],
        max_batch: int,
        max_queue: int,
    ) -> None:
        self._database = database
        self._post_batch = post_batch
        self._max_batch = max_batch
        self._max_queue = max_queue
        self._waiting: deque[tuple[Draft, asyncio.Future[Posted]]] = deque()
        self._has_work = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._work, name="group-commit", daemon=True)
        self._thread.start()

    async def submit(self, draft: Draft) -> Posted:
        future: asyncio.Future[Posted] = asyncio.get_running_loop().create_future()
        with self._has_work:
            if self._closing:
                raise Unavailable
            if len(self._waiting) >= self._max_queue:
                raise Overloaded
            self._waiting.append((draft, future))
            self._has_work.notify()
        return await future

    def close(self) -> None:
        with self._has_work:
            self._closing = True
            self._has_work.notify()
        self._thread.join()

    def _work(self) -> None:
        while batch := self._take():
            self._commit(batch)

    def _take(self) -> list[tuple[Draft, "asyncio.Future[Posted]"]]:
        with self._has_work:
            while not self._waiting and not self._closing:
                self._has_work.wait()
            return [self._waiting.popleft() for _ in range(min(len(self._waiting), self._max_batch))]

    def _take_rest(self) -> list[tuple[Draft, "asyncio.Future[Posted]"]]:
        with self._has_work:
            rest = list(self._waiting)
            self._waiting.clear()
            return rest

    def _commit(self, batch: list[tuple[Draft, "asyncio.Future[Posted]"]]) -> None:
        try:
            self._post(batch)
        except AppError as refusal:
            # Who waits behind the batch would wait as long again for the same answer, a full queue for minutes.
            refused = [*batch, *self._take_rest()]
            # A copy for each: one exception raised in many tasks would gather all their traces.
            self._wake(refused, [copy(refusal) for _ in refused])
        except Exception as error:  # noqa: BLE001 - the lane must outlive any fault, or its rooms would fall silent
            self._post_one_by_one(batch, error)

    def _post(self, batch: list[tuple[Draft, "asyncio.Future[Posted]"]]) -> None:
        """One transaction; its callers are woken by one hop to their loop, which also runs what follows the commit.

        Two hops would let the loop answer before it knows the events: the ack and the sender's own copy would often
        leave apart.
        """
        with self._database.batch_transaction() as session:
            outcomes = self._post_batch(session, [draft for draft, _ in batch])
            if len(outcomes) != len(batch):
                message = "the batch verb answered another number of drafts than it was given"
                raise RuntimeError(message)
            follows = session.take_after_commit()
            session.after_commit(lambda: self._wake(batch, outcomes, follows))

    def _post_one_by_one(self, batch: list[tuple[Draft, "asyncio.Future[Posted]"]], error: Exception) -> None:
        """The batch failed for what is in it, and nothing of it is stored: only the guilty draft may fail."""
        if len(batch) > 1:
            for pair in batch:
                self._commit([pair])
        elif dialects.is_about_data(error):
            log.warning("draft_refused", kind=type(error).__name__)
            self._wake(batch, [BadInput(field="text")])
        else:
            log.error("group_commit_failed", exc_info=error)
            self._wake(batch, [Fault()])

    def _wake(
        self,
        batch: list[tuple[Draft, "asyncio.Future[Posted]"]],
        outcomes: Sequence[Posted | AppError],
        follows: Sequence[Callable[[], None]] = (),
    ) -> None:
        by_loop: dict[asyncio.AbstractEventLoop, list[tuple[asyncio.Future[Posted], Posted | AppError]]] = {}
        for (_, future), outcome in zip(batch, outcomes, strict=True):
            by_loop.setdefault(future.get_loop(), []).append((future, outcome))
        for loop, pairs in by_loop.items():
            # A loop that is gone has taken its callers along; the others on this lane have not.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(_resolve, pairs, follows)
                follows = ()


def _resolve(
    pairs: list[tuple["asyncio.Future[Posted]", Posted | AppError]], follows: Sequence[Callable[[], None]]
) -> None:
    """Wakes first, so an answer is never behind the events that its own commit set off."""
    for future, outcome in pairs:
        if future.done():
            continue
        if isinstance(outcome, AppError):
            future.set_exception(outcome)
        else:
            future.set_result(outcome)
    run_each(follows)
