"""Tables of accounts: an address and how it signs in. Nothing about a child, ever.

SQLite would give the id of a deleted newest row to the next one; a revocation of the old session would then end the
new one. Where ids are named in revocations they are never used twice.
"""

from datetime import date, datetime
from typing import Final

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.db.model import Base, BigId

ID_USED_ONCE: Final = {"sqlite_autoincrement": True}
_IS_BLOCKED: Final = text("blocked_at IS NOT NULL")


class Account(Base):
    """One person's key to the house.

    `address` is in lower case and unique; `local_key` names the person's own storage on a device, never the id.
    While `blocked_at` stands nobody comes in as this account, and no group writes to it. `groupless_since` is the first
    day's look that found nothing to tie it to a group, or when its person last chose to keep it; `asked_to_keep_at` is
    when the letter left that asks (`keeping`).
    """

    __tablename__ = "accounts"
    __table_args__ = (
        # Of the few that are blocked alone: every batch of messages asks it, whatever the number of accounts.
        Index("ix_accounts_id_blocked", "id", sqlite_where=_IS_BLOCKED, postgresql_where=_IS_BLOCKED),
        ID_USED_ONCE,
    )
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    address: Mapped[str] = mapped_column(String(320), unique=True)
    local_key: Mapped[str] = mapped_column(String(22), unique=True)
    language: Mapped[str] = mapped_column(String(10))
    is_staff: Mapped[bool] = mapped_column(default=False)
    password_hash: Mapped[str | None]
    text_size: Mapped[str] = mapped_column(String(10), default="normal")
    colours: Mapped[str] = mapped_column(String(10), default="device")
    created_at: Mapped[datetime]
    last_seen_on: Mapped[datetime | None]
    blocked_at: Mapped[datetime | None]
    groupless_since: Mapped[datetime | None]
    asked_to_keep_at: Mapped[datetime | None]


class SignInToken(Base):
    """One letter's link and code.

    Written alike for known and unknown addresses; `account_id` is null for unknown ones: their letter is never sent.
    `purpose` is `sign_in`, `first_staff` (the link of an empty house), `staff_proof` (its follower's own address) or
    `join`: who asks to join a group may have no account yet, so that row alone keeps the address (and the language
    it was asked in) until its link is followed, and no account is named, known or not.
    """

    __tablename__ = "sign_in_tokens"
    __table_args__ = (Index("ix_sign_in_tokens_address_hash_purpose", "address_hash", "purpose"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    purpose: Mapped[str] = mapped_column(String(20))
    address_hash: Mapped[bytes] = mapped_column(LargeBinary(32))
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    code_hash: Mapped[bytes] = mapped_column(LargeBinary(32))
    browser_hash: Mapped[bytes] = mapped_column(LargeBinary(32), index=True)
    tries_left: Mapped[int]
    shared_device: Mapped[bool]
    next_path: Mapped[str] = mapped_column(String(200))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)
    used_at: Mapped[datetime | None]
    address: Mapped[str | None] = mapped_column(String(320))
    language: Mapped[str | None] = mapped_column(String(10))


class SignInSession(Base):
    """One browser that is signed in. The cookie's token is stored as a hash; `public_id` names the row in lists.

    `second_check_at` is when it last passed the second check.
    """

    __tablename__ = "sessions"
    __table_args__ = ID_USED_ONCE
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    public_id: Mapped[str] = mapped_column(String(22), unique=True)
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    previous_token_hash: Mapped[bytes | None] = mapped_column(LargeBinary(32), index=True)
    rotated_at: Mapped[datetime]
    device: Mapped[str] = mapped_column(String(40))
    shared_device: Mapped[bool]
    created_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    idle_until: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)
    second_check_at: Mapped[datetime | None]


class Revocation(Base):
    """Something that open sockets must obey: a rising id, written in the transaction that revokes."""

    __tablename__ = "revocations"
    __table_args__ = ID_USED_ONCE
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    kind: Mapped[str] = mapped_column(String(20))
    account_id: Mapped[int] = mapped_column(index=True)
    session_id: Mapped[int | None]


class Consent(Base):
    """One purpose, one version, one answer of one account; a withdrawal sets `withdrawn_at`."""

    __tablename__ = "consents"
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    purpose: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(String(22))
    version: Mapped[str] = mapped_column(String(20))
    given_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class SecondCheck(Base):
    """An account's second check: begun, or switched on since `on_since`.

    Of the seeds the app's key and the recovery codes are made with the program's secret (`second_check/codes.py`).
    `last_step` is the last step of the clock whose code was taken, `recovery_used` has a bit for each recovery code
    that was. `begun_by` is the id of the session that may switch it on.
    """

    __tablename__ = "second_checks"
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True)
    seed: Mapped[str] = mapped_column(String(43))
    recovery_seed: Mapped[str] = mapped_column(String(43))
    recovery_used: Mapped[int]
    last_step: Mapped[int]
    begun_by: Mapped[int] = mapped_column(BigId)
    begun_at: Mapped[datetime]
    on_since: Mapped[datetime | None]


class SentLetters(Base):
    """How many letters of one kind left for one account on one day of Helsinki's, so that nobody can be flooded."""

    __tablename__ = "sent_letters"
    __table_args__ = (UniqueConstraint("account_id", "kind", "day"),)
    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(30))
    day: Mapped[date] = mapped_column(index=True)
    count: Mapped[int]
