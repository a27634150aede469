"""Who may use which rung of the moderation ladder. The only place in safety that judges it."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.base.errors import Clash, NotAllowed, NotFound
from app.chat.access import MessageFacts, MessageGone, MessageState
from app.groups.law import TAKEN_BACK_WITHIN
from app.rooms.access import LEADING, VISITOR, Place, Standing, refusal_to_read
from app.rooms.entries import Removal

MAX_OPEN_REPORTS = 20
PROPOSAL_LIFE = timedelta(days=7)
# Whoever is to be set aside is so now or not: what a second has not answered by then is over.
ASIDE_ASK_LIFE = timedelta(hours=24)
# How long the other leader and the contacts alone may answer; after that staff may too. Staff get the next working day
# and more within the week that is left, and nobody's evening is hurried.
SECOND_ALONE_FOR = timedelta(hours=48)
# How long the removed may ask staff for a review, and staff may take them back.
REVIEW_FOR = TAKEN_BACK_WITHIN


class NeedsSecond(NotAllowed):
    """A second time for the same person asks for another leader than the first."""

    code = "needs_second"


class AlreadyDecided(Clash):
    """The proposal is not open any more: somebody decided, it was taken back, or its time has passed."""

    code = "already_decided"


class NothingToReview(Clash):
    """Nobody may ask about this now: the person is back, or the time for it has passed."""

    code = "nothing_to_review"


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
    as_reported: str | None
    state: str
    created_at: datetime
    # The inner id of who wrote the message; None where they are gone.
    author_id: int | None = None
    decision: str | None = None
    answer: str | None = field(default=None, repr=False)
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ProposalFacts:
    """A proposal as it stands, to remove a member or to set one aside again. No inner id leaves this feature."""

    id: int
    proposal: str
    room_id: int
    subject_id: int
    proposer_id: int | None
    kind: str
    reason: str
    state: str
    created_at: datetime
    decided_at: datetime | None

    @property
    def is_aside(self) -> bool:
        """True where the member would be set aside, and not removed."""
        return self.kind == "set_aside"

    def is_open(self, subject: Standing | None, now: datetime) -> bool:
        """True while it waits for an answer: until it lapses, and only while the member has a place."""
        has_place = subject is not None and subject.has_place
        return self.state == "open" and has_place and now < self.lapses_at

    def may_be_undone(self, subject: Standing | None, now: datetime) -> bool:
        """True while staff may take the removed person back: for 14 days after the removal."""
        is_removed = subject is not None and subject.place == Place.REMOVED
        return (
            not self.is_aside
            and self.state == "confirmed"
            and is_removed
            and self.decided_at is not None
            and now < self.review_until
        )

    @property
    def lapses_at(self) -> datetime:
        """When it ends without an answer."""
        return self.created_at + (ASIDE_ASK_LIFE if self.is_aside else PROPOSAL_LIFE)

    @property
    def staff_from(self) -> datetime:
        """From when on staff may answer though another leads."""
        return self.created_at + SECOND_ALONE_FOR

    @property
    def review_until(self) -> datetime:
        """When the time for a review ends, counted from the decision."""
        return (self.decided_at or self.created_at) + REVIEW_FOR


@dataclass(frozen=True, slots=True)
class Deed:
    """What keeps somebody out of a room now, and until when they may ask for a review of it."""

    about: str
    until: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class ReviewFacts:
    """A request for a review as it stands. The inner id of the member never leaves this feature."""

    id: int
    review: str
    room_id: int
    subject_id: int
    about: str
    until: datetime
    words: str | None
    state: str
    created_at: datetime

    def is_about(self, deed: Deed | None) -> bool:
        """True while what was asked about is what keeps the person out."""
        return deed is not None and (self.about, self.until) == (deed.about, deed.until)

    def waits(self, deed: Deed | None) -> bool:
        """True while staff may answer it."""
        return self.state == "asked" and self.is_about(deed)


def find_deed(standing: Standing | None, removal: Removal | None, now: datetime) -> Deed | None:
    """What somebody may ask a review of now: of being set aside while it lasts, of a removal for 14 days."""
    if standing is None:
        return None
    if standing.place == Place.ASIDE and standing.aside_until is not None and now < standing.aside_until:
        return Deed("set_aside", standing.aside_until, standing.aside_reason or "other")
    if standing.place == Place.REMOVED and removal is not None and now < removal.review_until:
        return Deed("removal", removal.review_until, removal.reason)
    return None


def require_deed(standing: Standing | None, deed: Deed | None) -> tuple[Standing, Deed]:
    """Who asks, and about what.

    Raises NotFound for strangers and those who left, NothingToReview for whoever is in or asks too late.
    """
    if standing is None or standing.place == Place.LEFT:
        raise NotFound
    if deed is None:
        raise NothingToReview
    return standing, deed


def require_target(target: Standing | None, leader: Standing) -> Standing:
    """A member whom this leader may set aside. Raises NotFound for strangers, NotAllowed for oneself and leaders."""
    if target is None or target.place in (Place.LEFT, Place.REMOVED):
        raise NotFound
    if target.role in LEADING or target.room_member_id == leader.room_member_id:
        raise NotAllowed
    return target


def require_removable(target: Standing | None, leader: Standing) -> Standing:
    """A member whose removal this leader may propose. Raises as `require_target`, NotAllowed for a visitor.

    What was a visit must not be taken back as a membership: leaders take the invitation back instead.
    """
    found = require_target(target, leader)
    if found.role == VISITOR:
        raise NotAllowed
    return found


def require_other_than_before(*, was_same_leader: bool) -> None:
    """Raises NeedsSecond where it was this leader who set the person aside the last time, under whatever names."""
    if was_same_leader:
        raise NeedsSecond


def require_others(message: MessageFacts, leader: Standing) -> MessageFacts:
    """Another's message. Raises NotAllowed for one's own, which would be out of sight before anybody reports it."""
    if message.author_id == leader.room_member_id:
        raise NotAllowed
    return message


def require_reportable(message: MessageFacts, reporter: Standing) -> MessageFacts:
    """Another's message. Raises NotAllowed for one's own."""
    if message.author_id == reporter.room_member_id:
        raise NotAllowed
    return message


def require_reportable_state(message: MessageFacts) -> MessageFacts:
    """A message that holds words still, hidden or not. Raises MessageGone for a removed one."""
    if message.state == MessageState.REMOVED:
        raise MessageGone
    return message


def audience_of(author: Standing | None, *, has_other_leader: bool) -> str:
    """`staff` for a report about a leader, and where nobody else leads; else `leaders`."""
    about_leader = author is not None and author.role in LEADING
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


def require_writer_of(report: ReportFacts, author: Standing | None) -> Standing:
    """Who wrote what was reported. Raises NotFound where they are known no more."""
    if report.author_id is None or author is None:
        raise NotFound
    return author


def require_open(proposal: ProposalFacts, subject: Standing | None, now: datetime) -> Standing:
    """The member whom an open proposal is about. Raises AlreadyDecided where it is not open."""
    if subject is None or not proposal.is_open(subject, now):
        raise AlreadyDecided
    return subject


def require_not_aside(target: Standing) -> Standing:
    """The member. Raises AlreadyDecided for one who is set aside now."""
    if target.place == Place.ASIDE:
        raise AlreadyDecided
    return target


def require_proposer(proposal: ProposalFacts, leader: Standing) -> None:
    """Raises NotAllowed where another leader made the proposal."""
    if proposal.proposer_id != leader.room_member_id:
        raise NotAllowed


def require_second(*, is_proposer: bool) -> None:
    """Raises NeedsSecond where this very person made the proposal, from whichever place of theirs."""
    if is_proposer:
        raise NeedsSecond


def has_other_leader(proposal: ProposalFacts, leader_ids: Collection[int]) -> bool:
    """True while another than the proposer leads the group. `leader_ids` are those who are here."""
    return bool(set(leader_ids) - {proposal.proposer_id})


def is_contacts_turn(proposal: ProposalFacts, leader_ids: Collection[int]) -> bool:
    """True where a contact may answer beside the others, whoever is quicker (domain.md section 6).

    To set somebody aside again: always. To remove: while another leads, for what a sole leader proposes is the staff's.
    """
    return proposal.is_aside or has_other_leader(proposal, leader_ids)


def is_staffs_turn(proposal: ProposalFacts, leader_ids: Collection[int], now: datetime) -> bool:
    """True where staff may answer.

    To set somebody aside again: always. To remove: where nobody but the proposer leads the group, and where nobody has
    answered in `SECOND_ALONE_FOR`.
    """
    return proposal.is_aside or now >= proposal.staff_from or not has_other_leader(proposal, leader_ids)


def require_undoable(proposal: ProposalFacts, subject: Standing | None, now: datetime) -> Standing:
    """The removed member whom staff may take back. Raises AlreadyDecided where it is too late or was done."""
    if subject is None or not proposal.may_be_undone(subject, now):
        raise AlreadyDecided
    return subject
