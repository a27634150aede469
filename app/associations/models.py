"""Associations and their contacts."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.db.model import Base, BigId


class Association(Base):
    """An association that starts groups."""

    __tablename__ = "associations"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    municipality: Mapped[str | None] = mapped_column(String(60))
    created_at: Mapped[datetime]


class Contact(Base):
    """A person who answers for an association; never reads messages."""

    __tablename__ = "contacts"
    __table_args__ = (UniqueConstraint("association_id", "account_id"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    association_id: Mapped[int] = mapped_column(ForeignKey("associations.id", ondelete="CASCADE"))
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime]
