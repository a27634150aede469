"""Groups, who owns them, who is in them under which name, and invitations by address."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.db.model import Base, BigId


class Group(Base):
    """A peer group; its one room is `room_id`."""

    __tablename__ = "groups"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True)
    name: Mapped[str] = mapped_column(String(60))
    language: Mapped[str] = mapped_column(String(10))
    room_id: Mapped[int] = mapped_column(ForeignKey("rooms.id"), unique=True)
    created_at: Mapped[datetime]


class GroupOwner(Base):
    """An association that owns a group; a group may have several."""

    __tablename__ = "group_owners"
    __table_args__ = (UniqueConstraint("group_id", "association_id"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    association_id: Mapped[int] = mapped_column(ForeignKey("associations.id"), index=True)


class Membership(Base):
    """One person in one group under one name. `member_id` is random and belongs to this group alone.

    Joining again after leaving makes a new row, so what was before stays unlinkable.
    """

    __tablename__ = "memberships"
    __table_args__ = (Index("ix_memberships_group_id_account_id", "group_id", "account_id"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    member_id: Mapped[str] = mapped_column(String(22), unique=True)
    role: Mapped[str] = mapped_column(String(10))
    state: Mapped[str] = mapped_column(String(10))
    display_name: Mapped[str] = mapped_column(String(40))
    name_key: Mapped[str] = mapped_column(String(80))
    motif: Mapped[str] = mapped_column(String(10))
    yarn: Mapped[str] = mapped_column(String(12))
    joined_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class Invitation(Base):
    """Someone may come into a group: the address is known to the account alone. Ended by joining or taking back."""

    __tablename__ = "invitations"
    __table_args__ = (Index("ix_invitations_account_id_state", "account_id", "state"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), index=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"))
    role: Mapped[str] = mapped_column(String(10))
    state: Mapped[str] = mapped_column(String(10))
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
