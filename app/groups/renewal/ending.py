"""The one way in which an offer ends, inside the transaction of whatever ends it."""

from datetime import datetime

from app.db.database import WriteSession
from app.groups.door.places import note_offer_ended
from app.groups.renewal import queries
from app.groups.renewal.offered import Offered, OfferState
from app.jobs.queue import JobQueue


def end_offers(session: WriteSession, queue: JobQueue, of: Offered, state: OfferState, now: datetime) -> None:
    """No place is held any more by these offers; whoever waits for one hears of it soon after. No letter tells of it.

    The caller holds the lock of the group that offers, or of the room from which the person comes: whoever accepts
    takes both.
    """
    for group_id in sorted(set(queries.end_offers(session, of, {"state": state, "ended_at": now}))):
        if state != OfferState.ACCEPTED:
            note_offer_ended(session, queue, group_id)
