"""An idea of a group, beside what its plan says already: who could lead, when it could begin, what staff say. Pure."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final, Literal, get_args

Leading = Literal["known", "sought", "unknown"]
# Besides a month of the calendar.
Season = Literal["this_season", "next_season", "unknown"]
LEADING: Final[tuple[Leading, ...]] = get_args(Leading)
SEASONS: Final[tuple[Season, ...]] = get_args(Season)
# Staff give a hint or two; what takes longer is a matter for a call.
MAX_COMMENTS: Final = 10
MAX_COMMENT_CHARS: Final = 500


@dataclass(frozen=True, slots=True)
class Idea:
    """Two of the four answers, and the day they are of: "this season" says nothing without it.

    `begins` is a Season or a month ("2027-01"). None: not answered.
    """

    leading: str | None
    begins: str | None
    answered_at: datetime

    @property
    def month(self) -> date | None:
        """The first day of the month in which it could begin, where one was said."""
        return month_of(self.begins)


@dataclass(frozen=True, slots=True)
class ListedIdea:
    """An idea as a list of them shows it: for whom, when, and how often staff have commented."""

    target_group: str | None
    idea: Idea
    comments: int


@dataclass(frozen=True, slots=True)
class Comment:
    """What one of staff has said to an idea."""

    said_at: datetime
    body: str = field(repr=False)


def month_of(begins: str | None) -> date | None:
    """The first day of the month that is told so; None for a season, and for nothing."""
    return None if begins is None or begins in SEASONS else date.fromisoformat(f"{begins}-01")
