"""Reports, proposals of removal, requests for a review, break-glass, and the log of what leaders and staff did.

No message text, but for what a report that waits is about.
"""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.db.model import Base, BigId


class Report(Base):
    """A member's report of one message. `audience` is `leaders`, or `staff` where the writer is a leader.

    `as_reported` is what the message said then, so that whoever edits or removes it is not judged by what is left; it
    goes when the report is handled or taken back, and with its writer.
    """

    __tablename__ = "reports"
    __table_args__ = (
        UniqueConstraint("room_id", "message_number", "reporter_id"),
        Index("ix_reports_audience_state", "audience", "state"),
    )
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("rooms.id", ondelete="CASCADE"))
    message_number: Mapped[int]
    reporter_id: Mapped[int] = mapped_column(ForeignKey("room_members.id", ondelete="CASCADE"), index=True)
    audience: Mapped[str] = mapped_column(String(10))
    author_id: Mapped[int | None] = mapped_column(ForeignKey("room_members.id", ondelete="SET NULL"), index=True)
    as_reported: Mapped[str | None]
    reason: Mapped[str] = mapped_column(String(20))
    words: Mapped[str | None]
    state: Mapped[str] = mapped_column(String(10))
    created_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    # What was decided, a code, and what its handler wrote to the reporter.
    decision: Mapped[str | None] = mapped_column(String(10))
    answer: Mapped[str | None]


class ReportNote(Base):
    """What a handler of a report has noted down for the others who handle it. `member` is a leader's outward id."""

    __tablename__ = "report_notes"
    __table_args__ = (UniqueConstraint("report_id", "client_id"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id", ondelete="CASCADE"))
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    side: Mapped[str] = mapped_column(String(10))
    member: Mapped[str | None] = mapped_column(String(22))
    client_id: Mapped[str] = mapped_column(String(22))
    body: Mapped[str]
    written_at: Mapped[datetime]


class RemovalProposal(Base):
    """A leader's proposal about a member, and what became of it; `reason` is a code.

    `kind` is `remove`, or `set_aside` for the second time for the same person.
    """

    __tablename__ = "removal_proposals"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("rooms.id", ondelete="CASCADE"), index=True)
    subject_id: Mapped[int] = mapped_column(ForeignKey("room_members.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str] = mapped_column(String(10), server_default="remove")
    proposer_id: Mapped[int | None] = mapped_column(ForeignKey("room_members.id", ondelete="SET NULL"), index=True)
    reason: Mapped[str] = mapped_column(String(20))
    state: Mapped[str] = mapped_column(String(12), index=True)
    created_at: Mapped[datetime]
    decided_at: Mapped[datetime | None] = mapped_column(index=True)


class ReviewRequest(Base):
    """What somebody set aside or removed asks of staff: one for each time, which `about` and `until` name.

    `state` is `asked`, `stands` or `undone`, or `over` where the person came back or left before an answer.
    """

    __tablename__ = "review_requests"
    __table_args__ = (UniqueConstraint("subject_id", "about", "until"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("rooms.id", ondelete="CASCADE"), index=True)
    subject_id: Mapped[int] = mapped_column(ForeignKey("room_members.id", ondelete="CASCADE"))
    about: Mapped[str] = mapped_column(String(10))
    until: Mapped[datetime] = mapped_column(index=True)
    words: Mapped[str | None]
    state: Mapped[str] = mapped_column(String(10), index=True)
    created_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]


class ModerationEntry(Base):
    """One rung of the moderation ladder: who did what to whom, by a reason code. Kept 12 months.

    The actor is a room member (`actor_id`), or an account from outside (`staff_id`): of staff, or of a contact, as the
    audit log says; neither where time itself did it.
    `account_id` is whom a rung about a whole account concerns; `room_id` is where its reason lay, and null where that
    is not known any more.
    """

    __tablename__ = "moderation_entries"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    room_id: Mapped[int | None] = mapped_column(ForeignKey("rooms.id", ondelete="CASCADE"), index=True)
    at: Mapped[datetime] = mapped_column(index=True)
    action: Mapped[str] = mapped_column(String(20))
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("room_members.id", ondelete="SET NULL"), index=True)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id", ondelete="SET NULL"), index=True)
    subject_id: Mapped[int | None] = mapped_column(ForeignKey("room_members.id", ondelete="SET NULL"), index=True)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id", ondelete="SET NULL"), index=True)
    message_number: Mapped[int | None]
    reason: Mapped[str | None] = mapped_column(String(20))


class GlassOpening(Base):
    """Break-glass: one of staff may read the room until then, for a reason. Whoever else would read opens their own.

    `words` is why, for staff alone. `number` is the event by which the room was told. `closed_at` is null while it
    lasts, and also after `until` while nobody has told the room yet: reading ends at `until` all the same.
    """

    __tablename__ = "glass_openings"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("rooms.id", ondelete="CASCADE"), index=True)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id", ondelete="SET NULL"), index=True)
    reason: Mapped[str] = mapped_column(String(20))
    words: Mapped[str]
    number: Mapped[int]
    opened_at: Mapped[datetime] = mapped_column(index=True)
    until: Mapped[datetime]
    closed_at: Mapped[datetime | None]
