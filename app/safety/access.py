"""Who may use which rung of the moderation ladder. The only place in safety that judges it."""

from dataclasses import dataclass
from datetime import datetime

from app.base.errors import NotAllowed, NotFound
from app.chat.access import MessageFacts
from app.rooms.access import Place, Standing, refusal_to_read

MAX_OPEN_REPORTS = 20


class NeedsSecond(NotAllowed):
    """A second time for the same person asks for another leader than the first."""

    code = "needs_second"


class TooManyReports(NotAllowed):
    """So many reports of one member wait already that more would hide the others'."""

    code = "too_many_reports"


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """A report as it stands. `reporter_id` never leaves this feature."""

    id: int
    report: str
    room_id: int
    number: int
    reporter_id: int
    audience: str
    reason: str
    words: str | None
    state: str
    created_at: datetime


def require_target(target: Standing | None, leader: Standing) -> Standing:
    """A member whom this leader may set aside. Raises NotFound for strangers, NotAllowed for oneself and leaders."""
    if target is None or target.place in (Place.LEFT, Place.REMOVED):
        raise NotFound
    if target.role == "leader" or target.room_member_id == leader.room_member_id:
        raise NotAllowed
    return target


def require_other_than_before(leader: Standing, earlier_actor_ids: set[int]) -> None:
    """Raises NeedsSecond where this leader alone has set the person aside before."""
    if earlier_actor_ids and earlier_actor_ids <= {leader.room_member_id}:
        raise NeedsSecond


def require_reportable(message: MessageFacts, reporter: Standing) -> MessageFacts:
    """Another's message. Raises NotAllowed for one's own."""
    if message.author_id == reporter.room_member_id:
        raise NotAllowed
    return message


def audience_of(author: Standing | None, *, has_other_leader: bool) -> str:
    """`staff` for a report about a leader, and where nobody else leads; else `leaders`."""
    about_leader = author is not None and author.role == "leader"
    return "staff" if about_leader or not has_other_leader else "leaders"


def require_own_report(report: ReportFacts | None, reporter: Standing | None) -> ReportFacts:
    """One's own open report. Raises NotFound for others', for closed ones, and for whoever may not see the room."""
    if report is None or report.state != "open":
        raise NotFound
    if reporter is None or refusal_to_read(reporter) or report.reporter_id != reporter.room_member_id:
        raise NotFound
    return report


def require_place_for_report(open_reports: int) -> None:
    """Raises TooManyReports where a member has `MAX_OPEN_REPORTS` waiting in the room already."""
    if open_reports >= MAX_OPEN_REPORTS:
        raise TooManyReports
