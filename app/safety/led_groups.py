"""The groups that an account leads, while it is blocked and when it is opened again.

Whose account is blocked leads nothing and holds no leader's place; whoever took it keeps it when they come back.
"""

from datetime import datetime

from app.audit.entry import Doer
from app.db.database import WriteSession
from app.groups import service as groups
from app.groups.door.withdraw import lock_groups_touched_by
from app.groups.law import MAX_LEADERS, GroupClock
from app.groups.promotion import step_down
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.access import Place


class LedGroups:
    """Safe from any thread."""

    def __init__(self, group_clock: GroupClock, publisher: Publishes) -> None:
        self._group_clock = group_clock
        self._publisher = publisher

    def lock(self, session: WriteSession, account_id: int) -> list[int]:
        """The locks of all groups that the account leads or waits for, then of its rooms; those that it leads."""
        led = lock_groups_touched_by(session, account_id)
        rooms.lock_rooms_of(session, account_id)
        return led

    def make_way(
        self, session: WriteSession, account_id: int, group_ids: list[int], *, by: Doer, now: datetime
    ) -> None:
        """Before the account is opened by staff: where two lead by now, its person comes back as a member."""
        for group_id in group_ids:
            law = groups.read_law(session, group_id)
            room = rooms.find_public_id(session, law.room_id) or ""
            place = rooms.find_standing(session, room, account_id)
            if law.leaders >= MAX_LEADERS and place is not None and (place.role, place.place) == ("leader", Place.HERE):
                step_down(session, self._publisher, place, now, by=by)

    def look(self, session: WriteSession, group_ids: list[int]) -> None:
        """Their clocks see whether anybody leads these groups now."""
        for group_id in group_ids:
            self._group_clock.advance(session, group_id)
