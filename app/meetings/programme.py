"""What others ask of a group's programme: its dates and themes, and when the group meets next. Reads only."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.meetings import queries

HELD = ("open", "held")


@dataclass(frozen=True, slots=True)
class ProgrammeMeeting:
    """An evening as everybody may know it. Of theme key and own words one is set, or neither: an evening without.

    `state` is `planned`, `open`, `held` or `cancelled`.
    """

    starts_at: datetime
    minutes: int
    theme: str | None
    own_theme: str | None
    state: str


def list_programme(session: Session, group_id: int) -> list[ProgrammeMeeting]:
    """The group's meetings in their order, cancelled ones left out. One statement."""
    return [
        ProgrammeMeeting(row.starts_at, row.minutes, row.theme, row.own_theme, row.state)
        for row in queries.list_meetings(session, group_id)
        if row.state != "cancelled"
    ]


def find_next_times(session: Session, group_ids: Collection[int], now: datetime) -> dict[int, datetime]:
    """When each of these groups meets next, by inner id; who has no meeting ahead is missing. One statement."""
    return queries.list_next_times(session, group_ids, now)
