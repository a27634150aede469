"""A break that a member takes from a room and ends: their place is held, and nothing reaches or comes from them.

What is said meanwhile is not hidden from them as from somebody set aside: the numbers they may see go on after the
pause where they stopped, without a gap.
"""

from datetime import datetime

from sqlalchemy.orm import Session

from app.rooms import queries
from app.rooms.access import Place, Standing
from app.rooms.entries import NewEntry
from app.rooms.service import append_event


def pause(session: Session, standing: Standing, now: datetime) -> int:
    """From this number on the member, who is here, sees and writes nothing. The room's lock is held.

    Returns the number. The span is closed as well, so that a cursor from before it can't be used afterwards: what still
    waited for the reader was dropped when their place closed.
    """
    number = _append(session, "paused", standing, now)
    queries.close_spans(session, standing.room_member_id, number)
    queries.update_member(session, standing.room_member_id, {"state": Place.PAUSED, "paused_at": now})
    return number


def end_pause(session: Session, standing: Standing, now: datetime) -> int:
    """The member, who pauses, is here again and may see all that was said. The room's lock is held.

    Returns the number. How far they have seen stays, so what is new to them is counted from where they stopped.
    """
    number = _append(session, "pause_over", standing, now)
    queries.open_next_span(session, standing.room_member_id)
    queries.update_member(session, standing.room_member_id, {"state": Place.HERE, "paused_at": None})
    return number


def _append(session: Session, kind: str, standing: Standing, now: datetime) -> int:
    person = standing.room_member_id
    return append_event(session, standing.room_id, NewEntry(kind, now, actor_id=person, subject_id=person))
