"""Rooms, who is in them, what numbers they may see, and the numbered log. Knows no message, group or meeting."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.db.model import Base, BigId


class Room(Base):
    """A place with one dense order of numbers. The row is the lock that every change of the room takes."""

    __tablename__ = "rooms"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True)
    kind: Mapped[str] = mapped_column(String(20))
    mode: Mapped[str] = mapped_column(String(20), default="open")
    epoch: Mapped[str] = mapped_column(String(22))
    last_number: Mapped[int] = mapped_column(default=0)
    # The safety mark: set while nobody may write, whatever the mode. Without an end it lasts until somebody lifts it.
    frozen_at: Mapped[datetime | None]
    frozen_until: Mapped[datetime | None]
    frozen_by: Mapped[str | None] = mapped_column(String(10))
    created_at: Mapped[datetime]


class RoomMember(Base):
    """One membership's place in one room. `member_id` is the random id that others see."""

    __tablename__ = "room_members"
    __table_args__ = (Index("ix_room_members_account_id_room_id", "account_id", "room_id"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("rooms.id", ondelete="CASCADE"), index=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"))
    member_id: Mapped[str] = mapped_column(String(22), unique=True)
    role: Mapped[str] = mapped_column(String(10))
    state: Mapped[str] = mapped_column(String(10))
    aside_until: Mapped[datetime | None]
    aside_reason: Mapped[str | None] = mapped_column(String(20))
    # Set while the person pauses, be they set aside meanwhile or not.
    paused_at: Mapped[datetime | None]
    muted_until: Mapped[datetime | None]
    seen_number: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]


class VisibleSpan(Base):
    """Numbers that a room member may see: from `from_number` to `to_number`, open while that is null."""

    __tablename__ = "visible_spans"
    __table_args__ = (UniqueConstraint("room_member_id", "from_number"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    room_member_id: Mapped[int] = mapped_column(ForeignKey("room_members.id", ondelete="CASCADE"))
    from_number: Mapped[int]
    to_number: Mapped[int | None]


class LogEntry(Base):
    """One number of a room. Carries no text: `about_number` names the message it touches, `facts` a few codes."""

    __tablename__ = "room_log"
    room_id: Mapped[int] = mapped_column(ForeignKey("rooms.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    at: Mapped[datetime]
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("room_members.id", ondelete="SET NULL"), index=True)
    subject_id: Mapped[int | None] = mapped_column(ForeignKey("room_members.id", ondelete="SET NULL"), index=True)
    about_number: Mapped[int | None]
    facts: Mapped[dict[str, str] | None] = mapped_column(JSON)


class ServerMark(Base):
    """One row: how often this database has been started and how long it has run, to notice a copy put back."""

    __tablename__ = "server_marks"
    id: Mapped[int] = mapped_column(primary_key=True)
    generation: Mapped[str] = mapped_column(String(22))
    beat: Mapped[int]
