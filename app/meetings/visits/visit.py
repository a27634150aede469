"""What a visit of the federation is, and what may become of it (domain.md sections 1 and 2). Pure.

    asked → booked → here → done
      ↘       ↘ done (on site, by the word of who went)
       cancelled

Leaders alone let anybody into their room; a contact may ask for somebody on site, which opens none. A visit is done
when somebody of the federation came.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, Literal

from app.groups.plans.plan import Viewpoint
from app.meetings.meeting_now import MeetingState

# So many a group may have; one more needs a word of staff that says which it is.
MOST_VISITS: Final = 3
Kind = Literal["online", "on_site"]
# Why staff do not come.
Refusal = Literal["no_time", "later", "other_help"]
Ending = Literal[Refusal, "taken_back", "off", "not_made"]
# In which of them a visitor comes in.
DOOR_OPEN: Final = (MeetingState.LOBBY, MeetingState.OPEN)
_UNFINISHED: Final = (MeetingState.PLANNED, *DOOR_OPEN)
_KINDS: Final[dict[str, tuple[Kind, ...]]] = {"local": ("on_site",), "mixed": ("online", "on_site")}


class VisitState(StrEnum):
    """Where a visit stands."""

    ASKED = "asked"
    BOOKED = "booked"
    HERE = "here"
    DONE = "done"
    CANCELLED = "cancelled"


STANDING: Final = (VisitState.ASKED, VisitState.BOOKED, VisitState.HERE)
COUNTED: Final = (VisitState.BOOKED, VisitState.HERE, VisitState.DONE)


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit, with what is true of its meeting now."""

    id: int
    public_id: str
    group_id: int
    meeting_id: int
    meeting: str
    meeting_at: datetime
    meeting_state: str
    starts_at: datetime
    minutes: int
    kind: Kind
    asked_by: str
    state: str
    number: int | None
    reason: str | None
    account_id: int | None
    name: str | None
    room_member_id: int | None

    @property
    def opens_door(self) -> bool:
        """True while whoever has taken it may come into the room."""
        return self.state == VisitState.BOOKED and self.kind == "online" and self.meeting_state in DOOR_OPEN

    @property
    def is_standing(self) -> bool:
        """True until it is made or comes to nothing."""
        return self.state in STANDING

    def waits_for_word(self, now: datetime) -> bool:
        """True of one on site whose time has come: who took it says whether it was made."""
        return self.state == VisitState.BOOKED and self.kind == "on_site" and now >= self.starts_at


def kinds_for(who: Viewpoint, mode: str | None) -> tuple[Kind, ...]:
    """What this person may ask for, in a group that meets like this: nobody but its leaders opens its room."""
    kinds = _KINDS.get(mode or "", ("online",))
    if who.is_leader:
        return kinds
    return tuple(kind for kind in kinds if kind == "on_site") if who.is_contact else ()


def next_number(taken: Collection[int]) -> int:
    """Which of the group's visits one more would be: the first number that no other has."""
    return next(number for number in range(1, len(taken) + 2) if number not in taken)


def needs_confirming(number: int) -> bool:
    """Whether staff must say that they know which visit of the group it is."""
    return number > MOST_VISITS


def is_ahead(visit: Visit) -> bool:
    """Whether its meeting is still to come or goes on, at the time of which it was asked."""
    return visit.meeting_state in _UNFINISHED and visit.starts_at == visit.meeting_at


def count_of(visits: Sequence[Visit]) -> int:
    """How many of a group's visits are booked or made."""
    return sum(visit.state in COUNTED for visit in visits)
