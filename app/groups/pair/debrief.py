"""After a meeting the leaders' own room is opened for a talk about it (domain.md section 1: debrief questions).

The event holds nothing of the meeting: the questions are texts of the screen.
"""

from datetime import datetime

from app.db.database import WriteSession
from app.groups.events import debrief_event
from app.groups.pair import queries
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.entries import NewEntry


def ask_debrief(session: WriteSession, publisher: Publishes, room_id: int, now: datetime) -> None:
    """The leaders of the group with this room are asked how its meeting went; nothing where nobody ever led it.

    Called in the transaction that closes the meeting, so once for each. The locks of the group and its room are held.
    """
    pair_id = queries.find_pair_room_beside(session, room_id)
    if pair_id is None:
        return
    room = rooms.find_public_id(session, pair_id) or ""
    rooms.lock_room(session, room)
    event = debrief_event(room, rooms.append_event(session, pair_id, NewEntry("debrief", now)), now)
    session.after_commit(lambda: publisher.publish([event]))
