"""Messages: the only table that holds what people say."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.db.model import Base, BigId


class Message(Base):
    """One message.

    `text` is null once removed, and `text_hash` (keyed, of the first text) goes with it; `client_id` stays until the
    room is archived, so that a late retry cannot post again.
    """

    __tablename__ = "messages"
    __table_args__ = (
        UniqueConstraint("room_id", "number"),
        UniqueConstraint("author_id", "client_id"),
    )
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("rooms.id", ondelete="CASCADE"))
    number: Mapped[int]
    author_id: Mapped[int] = mapped_column(ForeignKey("room_members.id", ondelete="CASCADE"))
    client_id: Mapped[str] = mapped_column(String(64))
    text: Mapped[str | None]
    text_hash: Mapped[bytes | None] = mapped_column(LargeBinary(32))
    quote_number: Mapped[int | None]
    state: Mapped[str] = mapped_column(String(10))
    sent_at: Mapped[datetime]
    edited_at: Mapped[datetime | None]
    hidden_reason: Mapped[str | None] = mapped_column(String(20))
