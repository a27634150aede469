"""Ends the place of whoever came for one meeting, a substitute or a visitor of the federation, in one way for both."""

from datetime import datetime

from app.db.database import WriteSession
from app.groups.evening_seat import end_evening_place
from app.groups.law import GroupLaw
from app.jobs.queue import JobQueue
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.access import Place
from app.safety.after_leaving import AfterLeaving
from app.safety.after_promotion import AfterPromotion

_IN: tuple[str, ...] = (Place.HERE, Place.ASIDE)


class EveningPlaces:
    """Safe from any thread. The caller holds the group's lock."""

    def __init__(self, queue: JobQueue, publisher: Publishes) -> None:
        self.publisher = publisher
        self._after_leaving = AfterLeaving(queue)
        self._after_promotion = AfterPromotion(queue)

    def begins_to_lead(self, session: WriteSession, room_member_id: int, now: datetime) -> None:
        """Whoever has just sat down to lead an evening reads no report about themselves."""
        leader = rooms.list_standings_by_id(session, [room_member_id]).get(room_member_id)
        if leader is not None:
            self._after_promotion(session, leader, now)

    def is_in(self, session: WriteSession, room_member_id: int | None, account_id: int | None) -> bool:
        """Whether this account still has the place, and may use it."""
        found = rooms.list_standings_by_id(session, [room_member_id or 0]).get(room_member_id or 0)
        return found is not None and found.account_id == account_id and found.place in _IN and not found.is_blocked

    def end(self, session: WriteSession, law: GroupLaw, room_member_id: int | None, now: datetime) -> None:
        """From the next number of the room on they see and write nothing; nothing where they have gone already."""
        if room_member_id is None or law.is_forgotten:
            return
        rooms.lock_room(session, rooms.find_public_id(session, law.room_id) or "")
        sitting = rooms.list_standings_by_id(session, [room_member_id]).get(room_member_id)
        if sitting is not None and sitting.place in _IN:
            end_evening_place(session, self.publisher, law.id, sitting, now)
            self._after_leaving(session, sitting, now)
