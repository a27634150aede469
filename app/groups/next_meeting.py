"""When a group meets next, as its own people's pages say it. Handed in from above, for groups know no meetings."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """The meeting that is on, or else the next to come. From `opens_at` its door is open."""

    starts_at: datetime
    opens_at: datetime

    def is_on(self, now: datetime) -> bool:
        """True from its time on."""
        return now >= self.starts_at

    def is_open(self, now: datetime) -> bool:
        """True from the opening of its door on."""
        return now >= self.opens_at


@dataclass(frozen=True, slots=True)
class UnledMeeting:
    """A meeting to come that none of the group's leaders can lead, and for which no substitute has come."""

    public_id: str
    starts_at: datetime


# By the inner ids of groups; those that have nothing ahead are missing.
ListNextMeetings = Callable[[Session, Collection[int], datetime], Mapping[int, NextMeeting]]
ListUnled = Callable[[Session, Collection[int]], Mapping[int, Sequence[UnledMeeting]]]
