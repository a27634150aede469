"""How long the members of a group that has ended may look back on it (domain.md section 2). Pure.

Handed in from above is who of them still may: groups know no feedback.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Final

from sqlalchemy.orm import Session

from app.texts.dates import HELSINKI

FEEDBACK_OPEN: Final = timedelta(days=14)

# Of these groups (inner id, when it ended) those in which the account is a member, with the last day on which it may
# still give feedback. Those that it has answered about, or whose time is over, are missing.
ListLookingBack = Callable[[Session, int, Mapping[int, datetime], datetime], Mapping[int, date]]


def closes_at(ended_at: datetime) -> datetime:
    """From this moment on nobody answers any more, and the answers of a group that ended then are shown.

    A midnight by the clock of Helsinki, so that people are told a day and no hour: of a group that ended in the evening
    the days are counted from the midnight that follows.
    """
    ended = ended_at.astimezone(HELSINKI)
    first = ended.date() if ended.time() == time(0) else ended.date() + timedelta(days=1)
    return datetime.combine(first + FEEDBACK_OPEN, time(0), HELSINKI)


def last_day_of(close: datetime) -> date:
    """The day that ends with the close."""
    return close.astimezone(HELSINKI).date() - timedelta(days=1)
