"""Places of a group that are held for somebody, and that come free; whoever waits for one hears of it soon after."""

from typing import Final

from sqlalchemy.orm import Session

from app.db.database import WriteSession
from app.groups.door import queries
from app.groups.law import GroupLaw
from app.groups.renewal import queries as renewal_queries
from app.jobs.queue import JobQueue

PLACE_FREE: Final = "place_free"
# A job for features above: fewer come to the group's first meeting than a moment ago ({"group_id"}).
FEWER_COME: Final = "fewer_come"


def note_place_free(session: WriteSession, queue: JobQueue, group_id: int) -> None:
    """Whoever frees a place of a group, or adds one, says so here: the waiting list moves soon after."""
    queue.enqueue(session, PLACE_FREE, {"group_id": group_id})
    queue.enqueue(session, FEWER_COME, {"group_id": group_id})


def is_held_for(session: Session, law: GroupLaw, account_id: int) -> bool:
    """Whether a place is held for this account: by the waiting list, or as somebody of the group that this continues.

    By whichever way they come, it is theirs. No statement where the group holds none.
    """
    by_list = law.offers > 0 and queries.is_offered_place(session, law.id, account_id)
    return by_list or (law.renewals > 0 and renewal_queries.is_offered(session, law.id, account_id))


def note_offer_ended(session: WriteSession, queue: JobQueue, group_id: int) -> None:
    """An offered place was not taken: the next one on the waiting list is offered it. Nobody has left the group."""
    queue.enqueue(session, PLACE_FREE, {"group_id": group_id})
