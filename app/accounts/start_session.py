"""Begins a session inside the transaction that proved who the person is."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session

from app.accounts import access, queries
from app.accounts.addresses import hash_address
from app.accounts.end_sessions import SessionEnder
from app.accounts.known_browsers import KnownBrowsers
from app.accounts.lifetimes import Lifetimes
from app.accounts.models import Account
from app.base.ids import random_id, random_token, token_hash
from app.db.database import WriteSession


@dataclass(frozen=True)
class Visitor:
    """The browser in which someone is about to be signed in; `session_token` is what its cookie held before."""

    device: str
    session_token: str | None = field(default=None, repr=False)


@dataclass(frozen=True)
class SignedIn:
    """A new session and the choices that its pages begin with. `cookie_seconds` None: until the browser closes.

    `known_browser` is what the browser keeps beyond the session; None: a shared device, which keeps nothing.
    `purpose` and `next_path` are those of the letter that was followed.
    """

    token: str = field(repr=False)
    cookie_seconds: int | None
    known_browser: str | None = field(repr=False)
    language: str
    text_size: str
    colours: str
    account_id: int
    purpose: str = ""
    next_path: str = ""


class SessionStarter:
    """Makes sessions. Safe from any thread."""

    def __init__(self, lifetimes: Lifetimes, ender: SessionEnder, *, key: bytes) -> None:
        """`key` is the program's secret."""
        self._lifetimes = lifetimes
        self._ender = ender
        self._key = key
        self._known = KnownBrowsers(key)

    def start(
        self, session: WriteSession, account: Account, visitor: Visitor, *, now: datetime, shared_device: bool
    ) -> SignedIn:
        """The new session; the caller knows where its person goes next.

        Always a fresh token, whatever the browser brought along: a token planted there beforehand opens nothing.
        What that browser was signed in to before ends. Raises AccountBlocked, judged under the account's lock: whoever
        blocks it meanwhile waits, and then ends this session too.
        """
        is_staff = _lock_open(session, account).is_staff
        expires_at = self._lifetimes.expires_at(now, is_staff=is_staff)
        before = access.find_person(session, visitor.session_token, now)
        token = random_token()
        queries.insert_session(
            session,
            account_id=account.id,
            public_id=random_id(),
            token_hash=token_hash(token),
            rotated_at=now,
            device=visitor.device,
            shared_device=shared_device,
            created_at=now,
            seen_at=now,
            idle_until=min(self._lifetimes.idle_until(now, shared_device=shared_device), expires_at),
            expires_at=expires_at,
        )
        queries.update_account(session, account.id, last_seen_on=_day_of(now))
        if before is not None:
            self._ender.end_one(session, before.account_id, before.session_key, now=now)
        return SignedIn(
            token=token,
            cookie_seconds=cookie_seconds(expires_at, now, shared_device=shared_device),
            known_browser=None if shared_device else self._known.make(hash_address(self._key, account.address)),
            language=account.language,
            text_size=account.text_size,
            colours=account.colours,
            account_id=account.id,
        )


def cookie_seconds(expires_at: datetime, now: datetime, *, shared_device: bool) -> int | None:
    """A shared device forgets the cookie when its browser closes."""
    return None if shared_device else max(1, int((expires_at - now).total_seconds()))


def _lock_open(session: Session, account: Account) -> Account:
    locked = queries.lock_account(session, account.id) or account
    access.require_open(locked)
    return locked


def _day_of(now: datetime) -> datetime:
    """The day alone is kept: when in the evening somebody was here is nobody's business."""
    return now.replace(hour=0, minute=0, second=0, microsecond=0)
