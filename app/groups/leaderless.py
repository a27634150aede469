"""A group is never leaderless in silence: whatever way its last leader went, its room, contacts and staff are told.

Nobody who ends a leader's place has to remember it: the clock over the group, which is asked before and after whatever
changes who leads, compares who leads now with what the group was last told, and a job at its next moment does so for
whatever forgot to ask. Once for each loss, under the locks of the group and the room.
"""

from datetime import datetime
from typing import Literal

from app.db.database import WriteSession
from app.groups import service as groups
from app.groups.events import leaderless_event, leaderless_over_event
from app.groups.law import GroupLaw, needs_leader
from app.groups.letters import LEADERLESS_LETTER, list_seekers
from app.jobs.keys import nameless
from app.jobs.queue import JobQueue
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.entries import NewEntry

# How it is over: somebody leads the group, or nobody has to any more.
Over = Literal["led", "over"]


class LeaderWatch:
    """Safe from any thread."""

    def __init__(self, queue: JobQueue, publisher: Publishes) -> None:
        self._queue = queue
        self._publisher = publisher

    def look(self, session: WriteSession, law: GroupLaw, now: datetime) -> bool:
        """Tells of a loss, or of its end, where there is one. True where something was told.

        The caller holds the group's lock; this takes the room's before it reads who leads.
        """
        if not needs_leader(law):
            return law.leaderless_since is not None and self._tell_over(session, law, "over", now)
        room = rooms.find_public_id(session, law.room_id) or ""
        rooms.lock_room(session, room)
        is_led = bool(rooms.list_group_leader_ids(session, law.room_id))
        if is_led:
            return law.leaderless_since is not None and self._tell_over(session, law, "led", now)
        return law.leaderless_since is None and self._tell_loss(session, law, room, now)

    def _tell_loss(self, session: WriteSession, law: GroupLaw, room: str, now: datetime) -> bool:
        groups.mark_leaderless(session, law.id, now)
        number = rooms.append_event(session, law.room_id, NewEntry("leaderless", now))
        event = leaderless_event(room, number, now)
        session.after_commit(lambda: self._publisher.publish([event]))
        for account_id in list_seekers(session, law.id):
            facts = {"group_id": law.id, "account_id": account_id}
            key = nameless(LEADERLESS_LETTER, account_id, (law.public_id, now))
            self._queue.enqueue(session, LEADERLESS_LETTER, facts, unique_key=key)
        return True

    def _tell_over(self, session: WriteSession, law: GroupLaw, how: Over, now: datetime) -> bool:
        groups.mark_leaderless(session, law.id, None)
        # Of a room that is cleared nobody hears any more.
        if not law.is_forgotten:
            room = rooms.find_public_id(session, law.room_id) or ""
            rooms.lock_room(session, room)
            entry = NewEntry("leaderless_over", now, facts={"reason": how})
            event = leaderless_over_event(room, rooms.append_event(session, law.room_id, entry), now, how)
            session.after_commit(lambda: self._publisher.publish([event]))
        return True
