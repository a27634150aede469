"""How long the members of a group that has ended may look back on it (domain.md section 2). Pure.

Handed in from above is who of them still may: groups know no feedback.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.orm import Session

FEEDBACK_OPEN: Final = timedelta(days=14)

# Of these groups (inner id, when it ended), in which the account is a member: until when it may still give feedback.
# Those that it has answered about, or whose time is over, are missing.
ListLookingBack = Callable[[Session, int, Mapping[int, datetime], datetime], Mapping[int, datetime]]


def closes_at(ended_at: datetime) -> datetime:
    """From this moment on nobody answers any more, and the answers of a group that ended then are shown."""
    return ended_at + FEEDBACK_OPEN
