"""When a guest may be in, and what they may see then (domain.md section 1, `guest_speaker`). Pure.

The last of the ways into a closed group, and the narrowest: one meeting's introduction and nothing else. Whoever gives
a guest a pass asks this at every step; a pass that outlives its phase opens nothing.
"""

from dataclasses import dataclass
from typing import Final

from app.meetings.meeting_now import Meeting, MeetingState
from app.meetings.run_of_show import PhaseKey

GUEST_PHASE: Final[PhaseKey] = "theme_intro"


@dataclass(frozen=True, slots=True)
class GuestSight:
    """What a guest sees who is in: numbers of the room from their own on, and nobody's names but of who speaks."""

    from_number: int
    members: bool = False

    def shows(self, number: int) -> bool:
        """Whether this number of the room is theirs to see."""
        return number >= self.from_number


def may_guest_be_in(told_of: tuple[int, int], meeting: Meeting) -> bool:
    """Whether a guest of (group, meeting), by their inner ids, may be in while this meeting stands as it does.

    During the introduction of their own meeting alone: not before it, not after it, and in no other group.
    """
    is_theirs = told_of == (meeting.group_id, meeting.id)
    return is_theirs and meeting.state == MeetingState.OPEN and meeting.phase_key == GUEST_PHASE


def sight_of_guest(told_of: tuple[int, int], meeting: Meeting, came_number: int) -> GuestSight | None:
    """What a guest sees who came by `came_number`; None where they may not be in."""
    return GuestSight(came_number) if may_guest_be_in(told_of, meeting) else None
