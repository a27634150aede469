"""The only place that judges what a stranger sees of a group: its page, its place on the list, its door."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy.orm import Session

from app.base.errors import NotFound
from app.groups.door import access as door_access
from app.groups.door import published
from app.groups.door.published import PublishedGroup
from app.groups.law import GroupLaw, is_shut
from app.groups.lifecycle import GroupState


class Door(StrEnum):
    """How somebody comes in now: by proving the address, by a leader's answer, or no more."""

    OPEN = "open"
    ASKS = "asks"
    STARTED = "started"
    ENDED = "ended"


def door_of(law: GroupLaw, now: datetime) -> Door:
    """The door of a group that may be known of."""
    if law.state == GroupState.ENDED:
        return Door.ENDED
    if is_shut(law, now):
        return Door.STARTED
    return Door.ASKS if door_access.asks_leaders(law) else Door.OPEN


def takes_people(law: GroupLaw, now: datetime) -> bool:
    """Whether somebody may ask to join now."""
    return law.state in door_access.JOINABLE and not is_shut(law, now)


def require_page(session: Session, group: str) -> PublishedGroup:
    """A group that has a page. Raises NotFound alike for missing, planned, cancelled and archived ones."""
    found = published.find_published(session, group)
    if found is None or found.law.state not in door_access.PUBLIC:
        raise NotFound
    return found


def list_offered(session: Session, now: datetime, *, besides: int = 0) -> list[PublishedGroup]:
    """Listed groups that take people now, apart from the one with the inner id `besides`. One statement."""
    return [
        group for group in published.list_listed(session) if takes_people(group.law, now) and group.law.id != besides
    ]


def may_be_indexed(group: PublishedGroup) -> bool:
    """A group that is found by its link alone stays out of search engines."""
    return group.visibility == "listed"
