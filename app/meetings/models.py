"""A group's meetings: when, about what, how far the evening has come, who else comes to one, and in whose place.

What was changed in a plan before there were any, and how its people look back when all are over.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.db.model import Base, BigId


class Meeting(Base):
    """One evening. Of theme and question either the key of a ready one is set or the planner's own words, or neither.

    `state` is `planned`, `lobby`, `open`, `held`, `missed` (no leader came) or `cancelled`. `phase` counts from 0 in
    the run-of-show while the door is open; `phase_since` is when it came to where it is, `phase_until` a sign and no
    cut. Held, it is the span of its room that begins with `opened_number`; `told_number` is what the room was last
    told of it. `host_id` is the room member who hosts, `watcher_id` the one who watches the messages.
    """

    __tablename__ = "meetings"
    __table_args__ = (Index("ix_meetings_group_id_starts_at", "group_id", "starts_at"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    starts_at: Mapped[datetime]
    minutes: Mapped[int] = mapped_column(default=60)
    kind: Mapped[str] = mapped_column(String(10))
    theme: Mapped[str | None] = mapped_column(String(30))
    own_theme: Mapped[str | None] = mapped_column(String(60))
    own_question: Mapped[str | None] = mapped_column(String(300))
    run_of_show: Mapped[str] = mapped_column(String(12))
    state: Mapped[str] = mapped_column(String(10))
    phase: Mapped[int | None]
    phase_since: Mapped[datetime | None]
    phase_until: Mapped[datetime | None]
    opened_number: Mapped[int | None]
    told_number: Mapped[int | None]
    host_id: Mapped[int | None] = mapped_column(ForeignKey("room_members.id", ondelete="SET NULL"), index=True)
    watcher_id: Mapped[int | None] = mapped_column(ForeignKey("room_members.id", ondelete="SET NULL"), index=True)
    opened_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    created_at: Mapped[datetime]


class SubstituteCall(Base):
    """The group's stand-in is to lead one meeting.

    `state` is `waiting` until somebody is the group's stand-in, `open` while they have their place in the room,
    `taken_back` until the clock is asked in the same transaction, and `ended`. `meeting_at` is the meeting's time at
    the call: a meeting that is moved ends it.
    """

    __tablename__ = "substitute_calls"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), index=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="CASCADE"), index=True)
    room_member_id: Mapped[int | None] = mapped_column(ForeignKey("room_members.id", ondelete="CASCADE"), index=True)
    meeting_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(String(10))
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class LeaderAbsence(Base):
    """A leader's word that they cannot lead a meeting at this time; of another time nothing was said."""

    __tablename__ = "leader_absences"
    __table_args__ = (UniqueConstraint("meeting_id", "account_id"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="CASCADE"))
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    meeting_at: Mapped[datetime]
    said_at: Mapped[datetime]


class SupportVisit(Base):
    """The federation is invited to one meeting; `meetings.visits.visit` says what each state is.

    `meeting_at` is the meeting's time of which it was asked: a meeting that is moved ends it. `number` counts the
    group's visits from 1 while somebody has taken it; null before that and once it came to nothing. `reason` says why.
    `account_id` and `display_name` are of whoever of staff has taken it, under the name the group sees.
    """

    __tablename__ = "support_visits"
    __table_args__ = (UniqueConstraint("group_id", "number"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="CASCADE"), index=True)
    meeting_at: Mapped[datetime]
    kind: Mapped[str] = mapped_column(String(10))
    asked_by: Mapped[str] = mapped_column(String(20))
    state: Mapped[str] = mapped_column(String(10))
    number: Mapped[int | None]
    reason: Mapped[str | None] = mapped_column(String(12))
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id", ondelete="SET NULL"), index=True)
    display_name: Mapped[str | None] = mapped_column(String(40))
    room_member_id: Mapped[int | None] = mapped_column(ForeignKey("room_members.id", ondelete="SET NULL"), index=True)
    asked_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class Guest(Base):
    """Who introduces a meeting's theme: told ahead, and neither an account nor a place in the room."""

    __tablename__ = "guests"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), index=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="CASCADE"), unique=True)
    name: Mapped[str] = mapped_column(String(60))
    origin: Mapped[str | None] = mapped_column(String(80))
    added_by: Mapped[int | None] = mapped_column(ForeignKey("room_members.id", ondelete="SET NULL"), index=True)
    told_at: Mapped[datetime]


class PlanChange(Base):
    """One saved edit of a plan: as whom (`role`), which part (`changes.change.Part`), and only the values that differ.

    Of a value: null for what was not decided, or not planned. `puts_back` for an edit that restored earlier values.
    """

    __tablename__ = "plan_changes"
    __table_args__ = (Index("ix_plan_changes_group_id_id", "group_id", "id"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    part: Mapped[str] = mapped_column(String(13))
    role: Mapped[str] = mapped_column(String(20))
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id", ondelete="SET NULL"), index=True)
    puts_back: Mapped[bool]
    earlier: Mapped[dict[str, Any]] = mapped_column(JSON)
    later: Mapped[dict[str, Any]] = mapped_column(JSON)
    changed_at: Mapped[datetime]


class PlanLook(Base):
    """Up to which change somebody has seen the changes of a plan."""

    __tablename__ = "plan_looks"
    __table_args__ = (UniqueConstraint("group_id", "account_id"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    seen_id: Mapped[int] = mapped_column(BigInteger)


class GroupFeedback(Base):
    """How a group that has ended was looked back on, and its leaders' final note; kept as long as the group is known.

    `asked` is how many members it ended with. `answered`, `sums` and `quotes` are what the archiving leaves of the
    answers (`feedback.figures`), null until then. `note_version` counts the savings of the note.
    """

    __tablename__ = "group_feedback"
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), primary_key=True)
    asked: Mapped[int]
    answered: Mapped[int | None]
    sums: Mapped[dict[str, list[int]] | None] = mapped_column(JSON)
    quotes: Mapped[list[str] | None] = mapped_column(JSON)
    note: Mapped[str | None] = mapped_column(String(1000))
    note_version: Mapped[int] = mapped_column(default=0)


class FeedbackAnswer(Base):
    """What one person answered: nothing says who, or when. `marks` are from 1 to 5, by statement; skipped ones miss.

    This table and the two below have no number that counts up, and all rows of a group are written anew, shuffled,
    with each new answer (`feedback.queries.write_answer`).
    """

    __tablename__ = "feedback_answers"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - as SQLAlchemy wants it
    id: Mapped[str] = mapped_column(String(22), primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), index=True)
    marks: Mapped[dict[str, int]] = mapped_column(JSON)


class FeedbackQuote(Base):
    """Words that may be used, of somebody who answered. Apart from the marks: whoever knows a voice learns no mark."""

    __tablename__ = "feedback_quotes"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - the same
    id: Mapped[str] = mapped_column(String(22), primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), index=True)
    words: Mapped[str] = mapped_column(String(300))


class FeedbackGiven(Base):
    """Somebody has answered about this group, so that each does once. No row that is found by this says what."""

    __tablename__ = "feedback_given"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - the same
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True, index=True)
