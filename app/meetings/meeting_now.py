"""A meeting as it stands: how far it has come, which phases it has, and what time alone brings to it. Pure.

    planned → lobby → open → held
                    ↘ missed

The clock opens the lobby ten minutes before; only a leader opens, steps, lengthens and closes (domain.md sections 2
and 3). Where no leader comes, the group may talk, and the meeting counts as missed when its time is over. A meeting
that nobody closes is closed two hours after its time: time is a sign, never a cut.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from app.meetings.run_of_show import Phase, require_run_of_show

LOBBY_BEFORE: Final = timedelta(minutes=10)
FORGOTTEN_AFTER: Final = timedelta(hours=2)


class MeetingState(StrEnum):
    """Where a meeting is between its plan and its end."""

    PLANNED = "planned"
    LOBBY = "lobby"
    OPEN = "open"
    HELD = "held"
    MISSED = "missed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting's facts, as the table has them; `phase` counts in `phases`."""

    id: int
    group_id: int
    public_id: str
    starts_at: datetime
    minutes: int
    kind: str
    theme: str | None
    own_theme: str | None
    own_question: str | None
    run_of_show: str
    state: str
    phase: int | None
    phase_since: datetime | None
    phase_until: datetime | None
    opened_at: datetime | None
    closed_at: datetime | None
    opened_number: int | None
    told_number: int | None
    host_id: int | None
    watcher_id: int | None

    @classmethod
    def of(cls, row: Any) -> "Meeting":
        """From a row of the queries."""
        return cls(**row._asdict())

    @property
    def phases(self) -> Sequence[Phase]:
        """The evening's parts in order, the lobby first. No guest is known to be coming."""
        return require_run_of_show(self.run_of_show).without_guest().phases

    @property
    def phase_key(self) -> str | None:
        """The key of the phase it is in; None while the door is shut."""
        return None if self.phase is None else self.phases[self.phase].key

    @property
    def planned_end(self) -> datetime:
        """When it is to be over; only a leader's word moves it, and no longer phase does."""
        return self.starts_at + timedelta(minutes=self.minutes)

    def is_left(self, now: datetime) -> bool:
        """True while it is to come or goes on. Of a local group nobody knows here what was held: its time decides."""
        to_come = self.state in (MeetingState.PLANNED, MeetingState.LOBBY) and self.planned_end > now
        return to_come or self.state == MeetingState.OPEN

    @property
    def ends_at(self) -> datetime:
        """When it is over by its plan, or by what its leaders have said since."""
        return max(self.planned_end, self.phase_until or self.planned_end)


@dataclass(frozen=True, slots=True)
class Due:
    """What comes due, and when."""

    at: datetime
    meeting: Meeting
    after: MeetingState


def next_due(meetings: Sequence[Meeting], now: datetime) -> Due | None:
    """The next thing that time alone brings to these unfinished meetings.

    A lobby that a downtime has slept through is not opened for nobody: the meeting is missed.
    """
    dues = [_due(meeting, now) for meeting in meetings]
    return min(dues, key=lambda due: due.at, default=None)


def entering(meeting: Meeting, phase: int, now: datetime) -> Mapping[str, Any]:
    """The facts that change when the open meeting comes to a phase."""
    return {
        "phase": phase,
        "phase_since": now,
        "phase_until": now + timedelta(minutes=meeting.phases[phase].minutes),
    }


def _due(meeting: Meeting, now: datetime) -> Due:
    if meeting.state == MeetingState.OPEN:
        return Due(meeting.ends_at + FORGOTTEN_AFTER, meeting, MeetingState.HELD)
    over = meeting.starts_at + timedelta(minutes=meeting.minutes)
    if meeting.state == MeetingState.LOBBY or over <= now:
        return Due(over, meeting, MeetingState.MISSED)
    return Due(meeting.starts_at - LOBBY_BEFORE, meeting, MeetingState.LOBBY)
