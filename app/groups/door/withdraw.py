"""Ends what an account still waits for when nobody may come in as it any more: as if its person had taken it back."""

from datetime import datetime

from app.db.database import WriteSession
from app.groups import queries as group_queries
from app.groups.door import queries
from app.groups.door.places import note_offer_ended
from app.groups.door.request import RequestState
from app.groups.renewal import queries as renewal_queries
from app.groups.renewal.ending import end_offers
from app.groups.renewal.offered import Offered, OfferState
from app.jobs.queue import JobQueue
from app.rooms import service as rooms


def lock_groups_touched_by(session: WriteSession, account_id: int) -> list[int]:
    """The locks of the groups in which the account waits or leads, in id order; before any room's and the account's.

    Those in which a place is held for it are among them. Returns those that it leads, or led to its end.
    """
    rooms_led = rooms.list_led_room_ids(session, account_id)
    led = {row.id for row in group_queries.list_facts_of_rooms(session, rooms_led)} if rooms_led else set()
    waits_in = {
        *queries.list_groups_asked_by(session, account_id),
        *renewal_queries.list_groups_offering(session, account_id),
    }
    for group_id in sorted(led | waits_in):
        group_queries.lock_group(session, group_id)
    return sorted(led)


def withdraw_requests_of(session: WriteSession, queue: JobQueue, account_id: int, now: datetime) -> None:
    """No open request of the account waits any more, and no place is held for it; no letter tells of it.

    The caller holds the locks of the groups and of the account's rooms.
    """
    taken_back = {"state": RequestState.TAKEN_BACK, "ended_at": now}
    for group_id in queries.end_open_requests_of(session, account_id, taken_back):
        note_offer_ended(session, queue, group_id)
    end_offers(session, queue, Offered(account_id=account_id), OfferState.ENDED, now)
