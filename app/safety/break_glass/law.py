"""What break-glass allows, and for how long. Pure: an opening and a moment in, a judgement out."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Final, Literal

from pydantic import BaseModel, StringConstraints

from app.base.errors import NotFound

# danger: somebody's life or safety. serious_report: a report that cannot be judged by the reported words alone.
# no_leader: nobody leads the group any more. authority: an authority asks with the right to.
GlassReason = Literal["danger", "serious_report", "no_leader", "authority"]
GlassLength = Literal["1", "4", "24"]
FEWEST_CHARS: Final = 10
MOST_CHARS: Final = 500


@dataclass(frozen=True, slots=True)
class Opening:
    """An opening as it stands; `staff_id` never leaves this feature."""

    id: int
    room_id: int
    staff_id: int | None
    reason: str
    number: int
    opened_at: datetime
    until: datetime
    closed_at: datetime | None

    def allows(self, account_id: int, now: datetime) -> bool:
        """Whether this account may read by it now: time ends it, whether the room was told of that yet or not."""
        return self.staff_id == account_id and self.closed_at is None and now < self.until


class GlassForm(BaseModel):
    """Why, in a code that the group reads and in words that only staff do; for how many hours."""

    reason: GlassReason
    words: Annotated[str, StringConstraints(strip_whitespace=True, min_length=FEWEST_CHARS, max_length=MOST_CHARS)]
    hours: GlassLength


def ends_at(now: datetime, hours: GlassLength) -> datetime:
    """When an opening of now ends by itself."""
    return now + timedelta(hours=int(hours))


class GlassShut(NotFound):
    """Staff read nothing of this room now: they have opened nothing, or their time is over."""


def require_allowed(opening: Opening | None, account_id: int, now: datetime) -> Opening:
    """An opening by which they may read. Raises GlassShut: without one the page is not there."""
    if opening is None or not opening.allows(account_id, now):
        raise GlassShut
    return opening
