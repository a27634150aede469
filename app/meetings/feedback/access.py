"""The only place that judges who may look back on a group, and when."""

from datetime import date, datetime, timedelta
from typing import Final

from app.base.errors import Clash, NotFound
from app.groups.law import GroupLaw
from app.groups.lifecycle import GroupState
from app.groups.looking_back import closes_at, last_day_of
from app.rooms.access import Standing

# From the close until figures are shown: an answer that was in time may still be on its way to the disk, or come by a
# process whose clock is behind. Of two looks, one without it and one with it, whoever looks twice reads whose it was.
SETTLES_IN: Final = timedelta(minutes=10)


class FeedbackClosed(Clash):
    """The group has not ended yet, or its time for feedback is over."""

    code = "feedback_closed"


def is_member(standing: Standing | None) -> bool:
    """Whether somebody is a member, be they on a break or set aside: it is their group all the same."""
    return standing is not None and standing.role == "member" and standing.has_place


def require_member(standing: Standing | None) -> Standing:
    """The standing of a member.

    Raises NotFound for everybody else, leaders among them: they are looked back on, and learn of the page by nothing.
    """
    if standing is None or not is_member(standing):
        raise NotFound
    return standing


def find_close(law: GroupLaw) -> datetime | None:
    """Until when feedback of a group that has ended is given; None before its end and after its archiving."""
    if law.state != GroupState.ENDED or law.state_since is None:
        return None
    return closes_at(law.state_since)


def find_last_day(law: GroupLaw) -> date | None:
    """The last day on which members may answer; None for a group that has not ended, or is archived."""
    close = find_close(law)
    return last_day_of(close) if close is not None else None


def is_open(law: GroupLaw, now: datetime) -> bool:
    """Whether an answer counts now: from the moment of the end on, to the moment of the close without it."""
    until = find_close(law)
    return until is not None and now < until


def are_settled(law: GroupLaw, now: datetime) -> bool:
    """Whether the answers of a group that has ended are all there, so that their figures never change any more."""
    until = find_close(law)
    return until is None or now >= until + SETTLES_IN
