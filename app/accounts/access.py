"""The only place that judges who is who, and which link still opens a door. Writes nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Row
from sqlalchemy.orm import Session

from app.accounts import queries
from app.accounts.lifetimes import FRESH_SIGN_IN, PREVIOUS_TOKEN_GRACE
from app.accounts.models import Account, SignInToken
from app.accounts.signed_in import queries as signed_in
from app.base.errors import NotAllowed, NotFound
from app.base.ids import token_hash

MAX_TOKEN_CHARS = 64
# More than the limits let strangers ask for while a link lives: it holds where the counters were lost or many.
MAX_LIVING_LETTERS = 40
# Of a letter that proves the address of somebody who asks to join a group.
JOIN = "join"


class AccountBlocked(NotAllowed):
    """The account is blocked on the whole platform. Told to whoever has proved that it is theirs, to nobody else."""

    code = "account_blocked"


@dataclass(frozen=True)
class Person:
    """Who is signed in, by which session. Holds no address, so that no log can.

    `session_key` names the session in the person's own list of devices; `local_key` names their storage on a
    device. `ends_at` is when the session ends unless it is used before, `second_check_at` when it last passed the
    second check; `has_second_check` where the account has one that is switched on.
    """

    account_id: int
    session_id: int
    session_key: str
    is_staff: bool
    language: str
    local_key: str
    text_size: str
    colours: str
    shared_device: bool
    signed_in_at: datetime
    ends_at: datetime
    second_check_at: datetime | None = None
    has_second_check: bool = False


@dataclass(frozen=True)
class Visit:
    """A person, and what keeping the session alive needs to know of the token that was shown."""

    person: Person
    token_hash: bytes = field(repr=False)
    is_current_token: bool
    newer_token_seen: bool
    rotated_at: datetime
    seen_at: datetime
    expires_at: datetime


def find_person(session: Session, token: str | None, now: datetime) -> Person | None:
    """Who holds the session cookie's token, or None where it opens nothing (any more)."""
    visit = find_visit(session, token, now)
    return visit.person if visit else None


def find_people(session: Session, tokens: Sequence[str], now: datetime) -> Mapping[str, Person]:
    """As `find_person` for many tokens in one statement; tokens that open nothing are left out."""
    hashes = {token_hash(token): token for token in tokens if _may_be_token(token)}
    found: dict[str, Person] = {}
    for row in signed_in.list_facts(session, list(hashes)) if hashes else ():
        for hashed in (row.token_hash, row.previous_token_hash):
            visit = _judge(row, hashed, now) if hashed in hashes else None
            if visit:
                found[hashes[hashed]] = visit.person
    return found


def find_visit(session: Session, token: str | None, now: datetime) -> Visit | None:
    """As `find_person`, with what `KeepSession` decides on."""
    if not _may_be_token(token):
        return None
    hashed = token_hash(token or "")
    for row in signed_in.list_facts_of_token(session, hashed):
        if visit := _judge(row, hashed, now):
            return visit
    return None


def session_is_alive(session: Session, session_id: int, now: datetime) -> bool:
    """False once the session was ended, has been idle too long or is too old."""
    return session_id in queries.find_living_session_ids(session, [session_id], now)


def living_sessions(session: Session, session_ids: Sequence[int], now: datetime) -> set[int]:
    """As `session_is_alive` for many, in one statement."""
    return queries.find_living_session_ids(session, session_ids, now)


def require_staff(person: Person) -> None:
    """Raises NotFound for everybody else: what staff have is hidden."""
    if not person.is_staff:
        raise NotFound


def require_open(account: Account) -> None:
    """Raises AccountBlocked where nobody may come in as this account. The caller holds the row's lock."""
    if account.blocked_at is not None:
        raise AccountBlocked


def is_fresh(person: Person, now: datetime) -> bool:
    """True where the person proved who they are just now, so that a lent device cannot change the locks."""
    return now - person.signed_in_at < FRESH_SIGN_IN


def token_is_alive(session: Session, token: SignInToken | None, now: datetime) -> bool:
    """True for a link that is neither used, old nor unknown, and whose browser asked for no newer one.

    Of one address the last MAX_LIVING_LETTERS live, whoever asked for them; of those that lead to a wish to join all
    do: they live for a day, in which strangers may ask for more.
    """
    if token is None or token.used_at is not None or now >= token.expires_at:
        return False
    by_same_browser, by_any = queries.count_newer_tokens(session, token)
    return by_same_browser == 0 and (token.purpose == JOIN or by_any < MAX_LIVING_LETTERS)


def _may_be_token(token: str | None) -> bool:
    return bool(token) and len(token or "") <= MAX_TOKEN_CHARS and (token or "").isascii()


def _judge(row: Row[*tuple[Any, ...]], hashed: bytes, now: datetime) -> Visit | None:
    if now >= row.idle_until or now >= row.expires_at:
        return None
    is_current = bytes(hashed) == bytes(row.token_hash)
    newer_token_seen = row.seen_at > row.rotated_at
    if not is_current and newer_token_seen and now >= row.rotated_at + PREVIOUS_TOKEN_GRACE:
        return None
    return Visit(
        person=Person(
            account_id=row.account_id,
            session_id=row.id,
            session_key=row.public_id,
            is_staff=row.is_staff,
            language=row.language,
            local_key=row.local_key,
            text_size=row.text_size,
            colours=row.colours,
            shared_device=row.shared_device,
            signed_in_at=row.created_at,
            ends_at=min(row.idle_until, row.expires_at),
            second_check_at=row.second_check_at,
            has_second_check=row.check_on_since is not None,
        ),
        token_hash=bytes(row.token_hash),
        is_current_token=is_current,
        newer_token_seen=newer_token_seen,
        rotated_at=row.rotated_at,
        seen_at=row.seen_at,
        expires_at=row.expires_at,
    )
