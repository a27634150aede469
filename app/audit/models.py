"""The audit log of groups: chains and their rows. The database itself refuses to change a row (migration 0020)."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.db.model import Base, BigId


class AuditChain(Base):
    """One group's chain: where it begins and ends. Its row is the lock under which the next row gets its place.

    `first_place` rises as old rows go from the front; the first row kept names the hash of the one before it.
    """

    __tablename__ = "audit_chains"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), unique=True)
    first_place: Mapped[int]
    last_place: Mapped[int]
    last_hash: Mapped[bytes]


class AuditRow(Base):
    """A deed: codes, numbers and times (`facts`, as JSON text, is hashed as it stands). See `entry.py` for the hash.

    `place` is dense in its group. Of a person only the seal outlives erasure.
    """

    __tablename__ = "audit_entries"
    __table_args__ = (UniqueConstraint("group_id", "place"), Index("ix_audit_entries_group_id_at", "group_id", "at"))
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    place: Mapped[int]
    at: Mapped[datetime]
    action: Mapped[str] = mapped_column(String(40))
    role: Mapped[str] = mapped_column(String(20))
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id", ondelete="SET NULL"), index=True)
    actor_salt: Mapped[bytes | None]
    actor_seal: Mapped[bytes | None]
    subject_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id", ondelete="SET NULL"), index=True)
    subject_salt: Mapped[bytes | None]
    subject_seal: Mapped[bytes | None]
    reason: Mapped[str | None] = mapped_column(String(40))
    facts: Mapped[str]
    form: Mapped[int]
    previous_hash: Mapped[bytes]
    hash: Mapped[bytes]
