"""Ends what an account still waits for when nobody may come in as it any more: as if its person had taken it back."""

from datetime import datetime

from app.db.database import WriteSession
from app.groups import queries as group_queries
from app.groups.door import queries
from app.groups.door.places import note_offer_ended
from app.groups.door.request import RequestState
from app.jobs.queue import JobQueue
from app.rooms import service as rooms


def lock_groups_touched_by(session: WriteSession, account_id: int) -> list[int]:
    """The locks of the groups in which the account waits or leads, in id order; before any room's and the account's.

    Returns those that it leads, or led to its end.
    """
    rooms_led = rooms.list_led_room_ids(session, account_id)
    led = {row.id for row in group_queries.list_facts_of_rooms(session, rooms_led)} if rooms_led else set()
    for group_id in sorted(led | set(queries.list_groups_asked_by(session, account_id))):
        group_queries.lock_group(session, group_id)
    return sorted(led)


def withdraw_requests_of(session: WriteSession, queue: JobQueue, account_id: int, now: datetime) -> None:
    """No open request of the account waits any more, and no letter tells of it. The caller holds the groups' locks."""
    taken_back = {"state": RequestState.TAKEN_BACK, "ended_at": now}
    for group_id in queries.end_open_requests_of(session, account_id, taken_back):
        note_offer_ended(session, queue, group_id)
