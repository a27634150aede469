"""Answers those who still wait when a group takes nobody any more, and has everybody told by letter."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from app.db.database import WriteSession
from app.groups.door import queries
from app.groups.door.request import RequestState
from app.jobs.queue import JobQueue

DECISION_LETTER: Final = "decision_letter"


def close_requests(session: WriteSession, queue: JobQueue, group_id: int, now: datetime) -> None:
    """Every waiting request of the group is answered as `closed`. The caller holds the group's lock."""
    closed = queries.end_open_requests(session, group_id, {"state": RequestState.CLOSED, "ended_at": now})
    tell(session, queue, closed)


def tell(session: WriteSession, queue: JobQueue, requests: Iterable[tuple[int, str]]) -> None:
    """One letter for each of these (inner, outward) requests, however often it is asked for."""
    for request_id, public_id in requests:
        queue.enqueue(session, DECISION_LETTER, {"request_id": request_id}, unique_key=f"{DECISION_LETTER}:{public_id}")
