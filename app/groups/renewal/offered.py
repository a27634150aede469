"""Places that are held for the people of a group that goes on, as values. Pure."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class OfferState(StrEnum):
    """From the letter to an answer. `ended`: by what became of the group, or of the person's place in the former."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    LAPSED = "lapsed"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Offered:
    """Which open offers: those for which all that is said here is so.

    Into the group `group_id`; to the people of the room `former_room_id` of the group that it continues; to one
    account; until `lapsing_at` at the latest.
    """

    group_id: int | None = None
    former_room_id: int | None = None
    account_id: int | None = None
    lapsing_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RenewalFacts:
    """An offer as its person sees it."""

    id: int
    public_id: str
    group_id: int
    group: str
    group_name: str
    room_id: int
    former_id: int
    former_room_id: int
    account_id: int
    state: OfferState
    offered_until: datetime
    created_at: datetime
    ended_at: datetime | None
