"""A member's break from a group, without a reason: the place is held, and they come back by one tap.

The membership goes on all the while, so a closed group that has begun lets its own member back.
"""

from app.base.errors import AppError
from app.db.database import Database, WriteSession
from app.groups import access
from app.groups import service as groups
from app.groups.events import pause_over_event, paused_event
from app.groups.invitations import queries as invitation_queries
from app.groups.law import GroupClock
from app.jobs.queue import JobQueue
from app.realtime.publisher import Publishes
from app.rooms import pause_place
from app.rooms import service as rooms
from app.rooms.access import Place, require_reader


class PauseMembership:
    """The use cases. Safe from any thread."""

    def __init__(self, database: Database, group_clock: GroupClock, publisher: Publishes, queue: JobQueue) -> None:
        self._database = database
        self._group_clock = group_clock
        self._publisher = publisher
        self._queue = queue

    def pause(self, account_id: int, room: str) -> None:
        """The reader's break has begun on disk, and the room is told; while it lasts this changes nothing.

        Raises NotFound for strangers, for those who left and for missing rooms, and as `access.require_pausing`.
        """
        with self._database.transaction() as session:
            outcome = self._pause(session, account_id, room)
        # Raised only now: what the clock brought to the group stands.
        if outcome is not None:
            raise outcome

    def _pause(self, session: WriteSession, account_id: int, room: str) -> AppError | None:
        group = groups.lock_group_of_room(session, room, account_id=account_id)
        law = self._group_clock.advance(session, group.id)
        standing = rooms.lock_standing(session, room, account_id)
        if standing is not None and standing.place == Place.PAUSED:
            return None
        try:
            member = access.require_pausing(standing, law.state)
        except AppError as refusal:
            return refusal
        now = self._queue.now()
        number = pause_place.pause(session, member, now)
        # Nobody waits for the answer of who does not hear the question: a leader may ask another to lead.
        invitation_queries.end_open_invitations_of(session, group.id, account_id, now)
        event = paused_event(room, number, now, member.member)
        session.after_commit(lambda: self._publisher.publish([event]))
        return None

    def come_back(self, account_id: int, room: str) -> None:
        """The break is over and the room is told; whoever is here already changes nothing.

        It may end whenever the group's room is there to be read. Raises as `require_reader` for whoever is set aside,
        removed or a stranger.
        """
        with self._database.transaction() as session:
            standing = rooms.lock_place(session, access.require_id(room), account_id)
            if standing is None or standing.place != Place.PAUSED:
                require_reader(standing)
                return
            now = self._queue.now()
            number = pause_place.end_pause(session, standing, now)
            person = groups.find_person(session, standing.room_id, standing.member)
            if person is not None:
                event = pause_over_event(room, number, now, person)
                session.after_commit(lambda: self._publisher.publish([event]))
