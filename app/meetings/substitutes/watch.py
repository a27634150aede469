"""A substitute's place opens by a call and ends with the meeting: the part of `EveningWatch` that knows calls.

Once for each call, under the locks of the group and the room.
"""

from datetime import datetime

from app.db.database import WriteSession
from app.groups.evening_seat import Comer, may_sit_down, seat_for_meeting
from app.groups.law import GroupLaw, may_come_for_meeting
from app.groups.substitutes.stand_in import KeptStandIn, find_stand_in
from app.jobs.queue import JobQueue
from app.meetings.evening_places import EveningPlaces
from app.meetings.queries import UNFINISHED
from app.meetings.substitutes import queries as calls
from app.meetings.substitutes.letters import tell_called
from app.rooms import service as rooms


class SubstituteWatch:
    """Safe from any thread."""

    def __init__(self, queue: JobQueue, places: EveningPlaces) -> None:
        self._queue = queue
        self._places = places

    def look(self, session: WriteSession, law: GroupLaw, now: datetime) -> None:
        """Ends the call whose meeting is over or elsewhere; seats the stand-in where a call waited for one.

        The caller holds the group's lock.
        """
        call = calls.find_standing_call(session, law.id)
        if call is None:
            return
        stand_in = find_stand_in(session, law.id)
        promised = stand_in.account_id if stand_in else None
        is_in = call.state == "open" and self._places.is_in(session, call.room_member_id, promised)
        if not _stands(law, call) or (call.state == "open" and not is_in):
            calls.end(session, call.id, now)
            self._places.end(session, law, call.room_member_id, now)
        elif call.state == "waiting" and stand_in is not None:
            self._open(session, law, call, stand_in, now)

    def _open(
        self, session: WriteSession, law: GroupLaw, call: calls.Call, stand_in: KeptStandIn, now: datetime
    ) -> None:
        # Where the room does not take them, whoever called hears so, or sees that nobody has come.
        room = rooms.find_public_id(session, law.room_id) or ""
        comer = Comer(stand_in.account_id, stand_in.name, stand_in.name_key, stand_in.cushion, "substitute")
        if not may_sit_down(session, room, comer, now):
            calls.end(session, call.id, now)
            return
        member_id = seat_for_meeting(session, self._places.publisher, law, comer, now)
        self._places.begins_to_lead(session, member_id, now)
        calls.open_for(session, call.id, member_id)
        tell_called(session, self._queue, law, stand_in.account_id)


def _stands(law: GroupLaw, call: calls.Call) -> bool:
    is_ahead = call.meeting_state in UNFINISHED and call.starts_at == call.meeting_at
    return call.state != "taken_back" and is_ahead and may_come_for_meeting(law)
