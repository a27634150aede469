"""A place of a full open group is offered to who has waited longest, and held for them until the offer lapses.

Nobody is seated behind their own back: weeks may lie between a wish and its place. Who is here when a place is free
sits down at once. An offer is a mark on a request that waits, so whatever ends the request ends the offer with it.
"""

from datetime import datetime, time, timedelta
from typing import Final

from app.db.database import WriteSession
from app.groups.door import queries
from app.groups.door.close import tell
from app.groups.door.places import note_offer_ended
from app.groups.door.request import RequestFacts, RequestState
from app.jobs.queue import JobQueue
from app.texts.dates import HELSINKI

OFFER_LASTS: Final = timedelta(days=3)
# Not at the hour of night in which a place happened to come free.
LAPSES_AT: Final = time(21)
OFFER_LETTER: Final = "offer_letter"
# A job for the group's clock: an offer lapses now ({"group_id"}).
OFFER_DUE: Final = "offer_due"


def offer_place(session: WriteSession, queue: JobQueue, request: RequestFacts, now: datetime) -> None:
    """Holds a place for the person of this request, and has them told by letter. The group's lock is held."""
    until = lapses_at(now)
    queries.update_request(session, request.id, RequestState.WAITING, {"offered_until": until})
    key, facts = f":{request.public_id}", {"request_id": request.id}
    queue.enqueue(session, OFFER_LETTER, facts, unique_key=OFFER_LETTER + key)
    queue.enqueue(session, OFFER_DUE, {"group_id": request.group_id}, due_at=until, unique_key=OFFER_DUE + key)


def lapses_at(now: datetime) -> datetime:
    """Until when a place is held that is offered now: the third evening from today, by the clock of Helsinki."""
    return datetime.combine(now.astimezone(HELSINKI).date() + OFFER_LASTS, LAPSES_AT, HELSINKI)


def lapse_offers(session: WriteSession, queue: JobQueue, group_id: int, at: datetime) -> None:
    """Ends the requests whose offers were open until `at` at the latest; the next in line come to those places.

    The caller holds the group's lock.
    """
    lapsed = queries.end_lapsed_offers(session, group_id, at, {"state": RequestState.LAPSED, "ended_at": at})
    tell(session, queue, lapsed)
    if lapsed:
        note_offer_ended(session, queue, group_id)
