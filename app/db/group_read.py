"""Many small questions, one look: what sockets ask at the same moment is read together. Knows no table.

After a deploy thousands come back within seconds, each with the same three questions. While one look goes on, new
questions queue, and the next look takes them all, so that statements are counted by looks and not by people. There is
no artificial wait: a lone question is asked at once. The sister of `group_commit.py`.

One look at a time. Two would each take half of those who wait, and share the interpreter's lock: of ten thousand who
come back together that cost half as much again of the processors' time.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from copy import copy
from typing import Generic, TypeVar

import structlog

from app.base.errors import AppError, Fault
from app.db.database import Database

Question = TypeVar("Question")
Answer = TypeVar("Answer")
log = structlog.get_logger()


class GroupRead(Generic[Question, Answer]):
    """Asks what queued while the last look went on, in one call of the batch verb. From one event loop.

    The verb runs off the loop, opens its own snapshot, and returns for each question, in order, its answer or the
    refusal (an AppError) of that one alone.
    """

    def __init__(
        self,
        database: Database,
        answer_all: Callable[[Sequence[Question]], Sequence[Answer | AppError]],
        *,
        max_batch: int = 64,
    ) -> None:
        """`max_batch` questions at most in one look: those behind them wait no longer than a look that is short."""
        self._database = database
        self._answer_all = answer_all
        self._max_batch = max_batch
        self._waiting: deque[tuple[Question, asyncio.Future[Answer]]] = deque()
        self._looking: asyncio.Task[None] | None = None

    async def ask(self, question: Question) -> Answer:
        """The answer as of a moment after the call.

        Raises the question's own refusal; Unavailable where the database is away; Fault (retryable) for a fault of
        ours. What others asked in the same look never fails this one.
        """
        future: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._waiting.append((question, future))
        if self._looking is None:
            self._looking = asyncio.create_task(self._look_while_asked())
        return await future

    async def _look_while_asked(self) -> None:
        try:
            while batch := self._take():
                await self._look(batch)
        finally:
            # In the same turn as the last look at the queue: whoever asks after it must find that nobody looks.
            self._looking = None

    def _take(self) -> list[tuple[Question, "asyncio.Future[Answer]"]]:
        """Those who still want to know; who was cancelled meanwhile asks for nothing."""
        taken: list[tuple[Question, asyncio.Future[Answer]]] = []
        while self._waiting and len(taken) < self._max_batch:
            question, future = self._waiting.popleft()
            if not future.done():
                taken.append((question, future))
        return taken

    async def _look(self, batch: list[tuple[Question, "asyncio.Future[Answer]"]]) -> None:
        try:
            outcomes = await self._database.run(self._answer_all, [question for question, _ in batch])
            pairs = list(zip(batch, outcomes, strict=True))
        except AppError as refusal:
            # A copy for each: one exception raised in many tasks would gather all their traces.
            pairs = [(asked, copy(refusal)) for asked in batch]
        except Exception as error:  # noqa: BLE001 - those who wait must hear something, whatever the fault is
            await self._look_one_by_one(batch, error)
            return
        for (_, future), outcome in pairs:
            _resolve(future, outcome)

    async def _look_one_by_one(self, batch: list[tuple[Question, "asyncio.Future[Answer]"]], error: Exception) -> None:
        """Only the guilty question may fail."""
        if len(batch) > 1:
            for asked in batch:
                await self._look([asked])
        else:
            log.error("group_read_failed", exc_info=error)
            _resolve(batch[0][1], Fault())


def _resolve(future: "asyncio.Future[Answer]", outcome: Answer | AppError) -> None:
    if future.done():
        return
    if isinstance(outcome, AppError):
        future.set_exception(outcome)
    else:
        future.set_result(outcome)
