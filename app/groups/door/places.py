"""Says that a group's place has come free; whoever waits for one hears of it soon after."""

from typing import Final

from app.db.database import WriteSession
from app.jobs.queue import JobQueue

PLACE_FREE: Final = "place_free"
# A job for features above: fewer come to the group's first meeting than a moment ago ({"group_id"}).
FEWER_COME: Final = "fewer_come"


def note_place_free(session: WriteSession, queue: JobQueue, group_id: int) -> None:
    """Whoever frees a place of a group, or adds one, says so here: the waiting list moves soon after."""
    queue.enqueue(session, PLACE_FREE, {"group_id": group_id})
    queue.enqueue(session, FEWER_COME, {"group_id": group_id})


def note_offer_ended(session: WriteSession, queue: JobQueue, group_id: int) -> None:
    """An offered place was not taken: the next one on the waiting list is offered it. Nobody has left the group."""
    queue.enqueue(session, PLACE_FREE, {"group_id": group_id})
