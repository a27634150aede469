"""A substitute's place opens by a call and ends with the meeting, whatever way the meeting came to its end.

Nobody who closes, cancels or moves a meeting has to remember it: the clock over the group, which is asked before and
after whatever changes a meeting, compares the call that stands with its meeting. Once for each call, under the locks
of the group and the room.
"""

from datetime import datetime

from app.db.database import WriteSession
from app.groups.law import GroupLaw, may_call_substitute
from app.groups.substitutes.seat import end_substitute, may_sit_down, seat_substitute
from app.groups.substitutes.stand_in import KeptStandIn, find_stand_in
from app.jobs.queue import JobQueue
from app.meetings.queries import UNFINISHED
from app.meetings.substitutes import queries as calls
from app.meetings.substitutes.letters import tell_called
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.access import Place
from app.safety.after_leaving import AfterLeaving


class SubstituteWatch:
    """Safe from any thread."""

    def __init__(self, queue: JobQueue, publisher: Publishes) -> None:
        self._queue = queue
        self._publisher = publisher
        self._after_leaving = AfterLeaving(queue)

    def look(self, session: WriteSession, law: GroupLaw, now: datetime) -> None:
        """Ends the call whose meeting is over or elsewhere; seats the stand-in where a call waited for one.

        The caller holds the group's lock.
        """
        call = calls.find_standing_call(session, law.id)
        if call is None:
            return
        stand_in = find_stand_in(session, law.id)
        if not _stands(law, call) or (call.state == "open" and not self._is_in(session, call, stand_in)):
            self._end(session, law, call, now)
        elif call.state == "waiting" and stand_in is not None:
            self._open(session, law, call, stand_in, now)

    def _open(
        self, session: WriteSession, law: GroupLaw, call: calls.Call, stand_in: KeptStandIn, now: datetime
    ) -> None:
        # Where the room does not take them, whoever called hears so, or sees that nobody has come.
        room = rooms.find_public_id(session, law.room_id) or ""
        if not may_sit_down(session, room, stand_in, now):
            calls.end(session, call.id, now)
            return
        member_id = seat_substitute(session, self._publisher, law, stand_in, now)
        calls.open_for(session, call.id, member_id)
        tell_called(session, self._queue, law, stand_in.account_id)

    def _is_in(self, session: WriteSession, call: calls.Call, stand_in: KeptStandIn | None) -> bool:
        found = rooms.list_standings_by_id(session, [call.room_member_id or 0]).get(call.room_member_id or 0)
        same = found is not None and stand_in is not None and stand_in.account_id == found.account_id
        return same and found is not None and found.place in (Place.HERE, Place.ASIDE) and not found.is_blocked

    def _end(self, session: WriteSession, law: GroupLaw, call: calls.Call, now: datetime) -> None:
        calls.end(session, call.id, now)
        if call.room_member_id is None or law.is_forgotten:
            return
        rooms.lock_room(session, rooms.find_public_id(session, law.room_id) or "")
        substitute = rooms.list_standings_by_id(session, [call.room_member_id]).get(call.room_member_id)
        if substitute is not None and substitute.place in (Place.HERE, Place.ASIDE):
            end_substitute(session, self._publisher, law, substitute, now)
            self._after_leaving(session, substitute, now)


def _stands(law: GroupLaw, call: calls.Call) -> bool:
    is_ahead = call.meeting_state in UNFINISHED and call.starts_at == call.meeting_at
    return call.state != "taken_back" and is_ahead and may_call_substitute(law)
