"""Answers those who still wait when a group takes nobody any more, and has them told by letter.

Places that were held for the people of a former group are held no more.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from app.db.database import WriteSession
from app.groups.door import queries
from app.groups.door.request import RequestState
from app.groups.renewal.ending import end_offers
from app.groups.renewal.offered import Offered, OfferState
from app.jobs.queue import JobQueue

DECISION_LETTER: Final = "decision_letter"


def close_requests(session: WriteSession, queue: JobQueue, group_id: int, now: datetime) -> None:
    """Every open request of the group is answered as `closed`, and its open offers end without a letter.

    Proved ones too, which their persons have not settled yet: they would find a form for a door that is shut.

    The caller holds the group's lock.
    """
    closed = queries.end_open_requests(session, group_id, {"state": RequestState.CLOSED, "ended_at": now})
    tell(session, queue, closed)
    end_offers(session, queue, Offered(group_id=group_id), OfferState.ENDED, now)


def tell(session: WriteSession, queue: JobQueue, requests: Iterable[tuple[int, str]]) -> None:
    """One letter for each of these (inner, outward) requests, however often it is asked for."""
    for request_id, public_id in requests:
        queue.enqueue(session, DECISION_LETTER, {"request_id": request_id}, unique_key=f"{DECISION_LETTER}:{public_id}")
