"""What time alone brings to meetings: the lobby opens, a meeting nobody led is missed, a forgotten one is closed.

Part of the clock over the group (`GroupClock`), which calls it under the group's lock, so two processes, or one after
a long downtime, take each step once.
"""

from datetime import datetime
from typing import Any, Final

from app.db.database import WriteSession
from app.groups.law import GroupLaw
from app.groups.lifecycle import MEETS
from app.groups.plans import service as plans
from app.jobs.queue import JobQueue
from app.meetings import queries
from app.meetings.meeting_now import Due, Meeting, MeetingState, next_due
from app.meetings.tell_room import Change, change_meeting
from app.realtime.publisher import Publishes

MEETING_DUE: Final = "meeting_due"
_SHUT: Final = {"phase": None, "phase_until": None}


class MeetingClock:
    """Moves a group's meetings on by the clock. The caller holds the group's lock."""

    def __init__(self, queue: JobQueue, publisher: Publishes) -> None:
        self._queue = queue
        self._publisher = publisher

    def advance(self, session: WriteSession, law: GroupLaw, *, until: datetime, now: datetime) -> Due | None:
        """Does all that is due by `until`, which is not after `now`. Returns what comes next."""
        due = self.find_next(session, law, now)
        while due is not None and due.at <= until:
            self._take(session, law, due, now)
            due = self.find_next(session, law, now)
        return due

    def remind(self, session: WriteSession, law: GroupLaw, due: Due | None) -> None:
        """Writes the job of what comes next."""
        if due is not None:
            moment = due.at.isoformat()
            key = f"{MEETING_DUE}:{due.meeting.public_id}:{due.after}:{moment}"
            self._queue.enqueue(session, MEETING_DUE, {"group_id": law.id}, due_at=due.at, unique_key=key)

    def find_next(self, session: WriteSession, law: GroupLaw, now: datetime) -> Due | None:
        """What time alone brings next, be it overdue."""
        meetings = [Meeting.of(row) for row in queries.list_unfinished(session, law.id)]
        if law.state not in MEETS or _meets_elsewhere(session, law):
            meetings = [meeting for meeting in meetings if meeting.state != MeetingState.PLANNED]
        return next_due(meetings, now)

    def _take(self, session: WriteSession, law: GroupLaw, due: Due, now: datetime) -> None:
        # The room was never told of it, so it is not told that nothing came of it.
        if due.after == MeetingState.MISSED and due.meeting.told_number is None:
            queries.end_meeting(session, due.meeting.id, due.after, now)
            return
        change = _opened(due.meeting, now) if due.after == MeetingState.LOBBY else _closed(due, now)
        change_meeting(session, self._publisher, room_id=law.room_id, meeting=due.meeting, change=change)


def _meets_elsewhere(session: WriteSession, law: GroupLaw) -> bool:
    """True for a group that meets in person: its room has no door to open, and nobody knows here what was held."""
    plan = plans.find_plan(session, law.public_id)
    return plan is not None and plan.mode == "local"


def _opened(meeting: Meeting, now: datetime) -> Change:
    values = {"state": MeetingState.LOBBY, "phase": 0, "phase_since": now, "phase_until": meeting.starts_at}
    return Change("meeting_lobby", now, values)


def _closed(due: Due, now: datetime) -> Change:
    """Nobody said when a forgotten meeting ended, so its length is its plan's."""
    over = due.meeting.ends_at if due.after == MeetingState.HELD else now
    values: dict[str, Any] = {"state": due.after, "phase_since": now, "closed_at": over, **_SHUT}
    return Change("meeting_closed", now, values)
