"""A group's meetings: when, about what, and how far the evening has come."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.db.model import Base, BigId


class Meeting(Base):
    """One evening. Of theme and question either the key of a ready one is set or the planner's own words, or neither.

    `state` is `planned`, `open`, `held` or `cancelled`. `phase` counts from 0 in the run-of-show while it is open.
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
    opened_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
