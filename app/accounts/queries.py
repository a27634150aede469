"""All the SQL of accounts. Judges nothing: who may is access.py's business, when is the use cases'."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any, cast

from sqlalchemy import (
    CursorResult,
    Delete,
    Insert,
    Select,
    Table,
    Update,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session

from app.accounts.blocking.queries import is_blocked
from app.accounts.models import Account, Consent, Revocation, SentLetters, SignInSession, SignInToken
from app.db.dialects import lock_rows
from app.db.rows import insert_row_for_id, insert_row_if_new

# No loaded row is brought up to date by a statement: nobody keeps rows across one.
_AS_WRITTEN = {"synchronize_session": False}


@dataclass(frozen=True)
class NewToken:
    """A row of `sign_in_tokens` before it is written."""

    purpose: str
    address_hash: bytes
    account_id: int | None
    token_hash: bytes
    code_hash: bytes
    browser_hash: bytes
    shared_device: bool
    next_path: str
    created_at: datetime
    expires_at: datetime
    tries_left: int = field(default=5)
    address: str | None = field(default=None, repr=False)
    language: str | None = None


# --- accounts


def find_account_id(session: Session, address: str) -> int | None:
    """The account of a tidy address."""
    return session.scalar(_id_of_account(), {"address": address})


def require_account_id(session: Session, address: str) -> int:
    """As `find_account_id` where there is one for certain."""
    return session.scalars(_id_of_account(), {"address": address}).one()


def find_account(session: Session, account_id: int) -> Account | None:
    """The whole row, to be read only."""
    return session.get(Account, account_id)


def find_account_by_address(session: Session, address: str) -> Account | None:
    """The whole row, to be read only."""
    return session.scalar(select(Account).where(Account.address == address))


def lock_account(session: Session, account_id: int) -> Account | None:
    """The row, locked: what is decided about its password or staff rights stays true until the commit."""
    statement = lock_rows(select(Account).where(Account.id == account_id))
    return session.scalar(statement, execution_options={"populate_existing": True})


def insert_account(session: Session, *, address: str, local_key: str, language: str, now: datetime) -> int | None:
    """A new account's id; None where the address has one, even one written this very moment."""
    values = {
        "address": address,
        "local_key": local_key,
        "language": language,
        "is_staff": False,
        "text_size": "normal",
        "colours": "device",
        "created_at": now,
    }
    return insert_row_if_new(session, Account, values, unique="address")


def update_account(session: Session, account_id: int, **values: object) -> None:
    """Sets columns of one account."""
    _changed(session, update(Account).where(Account.id == account_id).values(**values))


def staff_exist(session: Session) -> bool:
    """True where any account is staff."""
    return bool(session.scalar(select(exists().where(Account.is_staff.is_(True)))))


def list_staff_ids(session: Session) -> list[int]:
    """The ids of all staff."""
    return list(session.scalars(_staff()))


# --- letters' tokens


def insert_token(session: Session, token: NewToken) -> int:
    """Writes the row; the same statement for known and unknown addresses."""
    return insert_row_for_id(session, SignInToken, vars(token))


def find_token(session: Session, hashed: bytes) -> SignInToken | None:
    """The row of a link, whatever its state."""
    return session.scalar(select(SignInToken).where(SignInToken.token_hash == hashed))


def find_token_by_id(session: Session, token_id: int) -> SignInToken | None:
    """The row that a letter's job names."""
    return session.get(SignInToken, token_id)


def find_newest_token_of_browser(session: Session, browser_hash: bytes, purposes: Sequence[str]) -> SignInToken | None:
    """The last one that this browser asked for."""
    return session.scalar(
        select(SignInToken)
        .where(SignInToken.browser_hash == browser_hash, SignInToken.purpose.in_(purposes))
        .order_by(SignInToken.id.desc())
        .limit(1)
    )


def count_newer_tokens(session: Session, token: SignInToken) -> tuple[int, int]:
    """How many later letters the address was asked for with the same purpose: by the same browser, and by any."""
    by_same = func.count().filter(SignInToken.browser_hash == token.browser_hash)
    newer = (SignInToken.address_hash == token.address_hash, SignInToken.purpose == token.purpose)
    same, any_browser = session.execute(select(by_same, func.count()).where(*newer, SignInToken.id > token.id)).one()
    return same, any_browser


def use_token(session: Session, token_id: int, now: datetime) -> bool:
    """True for the one caller that used it up. The row forgets the address that it kept."""
    statement = update(SignInToken).where(SignInToken.id == token_id, SignInToken.used_at.is_(None))
    return _changed(session, statement.values(used_at=now, address=None)) == 1


def use_living_tokens(session: Session, purpose: str, now: datetime) -> bool:
    """Uses up every living token of a purpose; True for the caller that found one."""
    statement = update(SignInToken).where(
        SignInToken.purpose == purpose, SignInToken.used_at.is_(None), SignInToken.expires_at > now
    )
    return _changed(session, statement.values(used_at=now)) > 0


def use_tokens_of(session: Session, account_id: int, now: datetime) -> None:
    """Uses up every letter of one account, those that only name its address too."""
    address = select(Account.address).where(Account.id == account_id).scalar_subquery()
    whose = or_(SignInToken.account_id == account_id, SignInToken.address == address)
    statement = update(SignInToken).where(whose, SignInToken.used_at.is_(None))
    _changed(session, statement.values(used_at=now, address=None))


def take_try(session: Session, token_id: int) -> bool:
    """True where a try was left; it is one less now."""
    statement = update(SignInToken).where(
        SignInToken.id == token_id, SignInToken.tries_left > 0, SignInToken.used_at.is_(None)
    )
    return _changed(session, statement.values(tries_left=SignInToken.tries_left - 1)) == 1


def delete_tokens(session: Session, *, expired_before: datetime, limit: int) -> int:
    """Deletes old letters' rows, used or not."""
    old = select(SignInToken.id).where(SignInToken.expires_at < expired_before).limit(limit)
    return _changed(session, delete(SignInToken).where(SignInToken.id.in_(old)))


# --- sessions


def list_sessions(session: Session, account_id: int, *, now: datetime, limit: int = 100) -> Sequence[SignInSession]:
    """Living sessions of one account, the last used first."""
    return session.scalars(
        select(SignInSession)
        .where(SignInSession.account_id == account_id, SignInSession.idle_until > now, SignInSession.expires_at > now)
        .order_by(SignInSession.seen_at.desc(), SignInSession.id.desc())
        .limit(limit)
    ).all()


def insert_session(session: Session, **values: object) -> int:
    """Writes a session's row."""
    return insert_row_for_id(session, SignInSession, values)


def update_session_seen(session: Session, session_id: int, *, now: datetime, idle_until: datetime) -> None:
    """The session was used just now."""
    _changed(
        session,
        update(SignInSession)
        .where(SignInSession.id == session_id, SignInSession.seen_at <= now)
        .values(seen_at=now, idle_until=idle_until),
    )


def update_sessions_seen(
    session: Session, session_ids: Sequence[int], *, now: datetime, idle_until: datetime, shared_idle_until: datetime
) -> None:
    """As `update_session_seen` for many."""
    idle = case((SignInSession.shared_device.is_(True), shared_idle_until), else_=idle_until)
    statement = update(SignInSession).where(SignInSession.id.in_(session_ids), SignInSession.seen_at <= now)
    _changed(session, statement.values(seen_at=now, idle_until=idle))


def rotate_session(session: Session, session_id: int, *, known: tuple[bytes, datetime], **values: object) -> bool:
    """Gives the session another token, unless another request did or the newer token has been seen meanwhile.

    `known` is the current token's hash and the `seen_at` that the decision was made on.
    """
    token_hash, seen_at = known
    statement = update(SignInSession).where(
        SignInSession.id == session_id, SignInSession.token_hash == token_hash, SignInSession.seen_at == seen_at
    )
    return _changed(session, statement.values(**values)) == 1


def find_living_session_ids(session: Session, session_ids: Sequence[int], now: datetime) -> set[int]:
    """Those of the ids that are not ended, idle, too old or a blocked account's."""
    return set(session.scalars(_living_sessions(), {"ids": list(session_ids), "now": now}))


def delete_sessions(
    session: Session, account_id: int, *, only: str | None = None, keep: int | None = None
) -> Sequence[int]:
    """Deletes one account's sessions: all, `only` the one of a public id, or all but `keep`. Returns their ids."""
    statement = delete(SignInSession).where(SignInSession.account_id == account_id)
    if only is not None:
        statement = statement.where(SignInSession.public_id == only)
    if keep is not None:
        statement = statement.where(SignInSession.id != keep)
    return session.scalars(statement.returning(SignInSession.id).execution_options(**_AS_WRITTEN)).all()


def delete_dead_sessions(session: Session, *, now: datetime, limit: int) -> int:
    """Deletes sessions that have ended by themselves."""
    dead = select(SignInSession.id).where(or_(SignInSession.expires_at <= now, SignInSession.idle_until <= now))
    return _changed(session, delete(SignInSession).where(SignInSession.id.in_(dead.limit(limit))))


# --- revocations


def insert_revocations(
    session: Session, *, account_id: int, session_ids: Sequence[int], kind: str, now: datetime
) -> None:
    """One row for each session that has ended."""
    if session_ids:
        session.execute(
            insert(Revocation),
            [{"at": now, "kind": kind, "account_id": account_id, "session_id": each} for each in session_ids],
        )


def list_revocations(session: Session, *, after_id: int, limit: int) -> Sequence[Revocation]:
    """Rows with a higher id, in order."""
    return session.scalars(
        select(Revocation).where(Revocation.id > after_id).order_by(Revocation.id).limit(limit)
    ).all()


def latest_revocation_id(session: Session) -> int:
    """The highest id, 0 where there is none."""
    return session.scalar(select(func.coalesce(func.max(Revocation.id), 0))) or 0


def delete_revocations(session: Session, *, before: datetime, limit: int) -> int:
    """Deletes what every process has obeyed long ago."""
    old = select(Revocation.id).where(Revocation.at < before).limit(limit)
    return _changed(session, delete(Revocation).where(Revocation.id.in_(old)))


# --- one person's rows, for privacy.py


def list_last_seen(session: Session, account_ids: Collection[int]) -> dict[int, datetime | None]:
    """When each of these accounts was last used, to the day."""
    found = select(Account.id, Account.last_seen_on).where(Account.id.in_(account_ids))
    return dict(session.execute(found).all())


def insert_consents(session: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    """Writes given consents."""
    session.execute(_consents(), list(rows))


def list_standing_consents(session: Session, account_id: int, subject: str) -> dict[str, datetime]:
    """When the account agreed to what it has not taken back about one thing, by purpose."""
    standing = (Consent.account_id == account_id, Consent.subject == subject, Consent.withdrawn_at.is_(None))
    rows = session.execute(select(Consent.purpose, Consent.given_at).where(*standing).order_by(Consent.id))
    return {row.purpose: row.given_at for row in rows}


def list_versions(session: Session, subject: str, purpose: str, account_ids: Collection[int]) -> dict[int, str]:
    """The newest version that each of the accounts agreed to and has not taken back; who has none is missing."""
    about = (Consent.subject == subject, Consent.purpose == purpose, Consent.withdrawn_at.is_(None))
    found = select(Consent.account_id, Consent.version).where(Consent.account_id.in_(account_ids), *about)
    return dict(session.execute(found.order_by(Consent.id)).all())


def withdraw_consents(
    session: Session, account_id: int, subject: str, now: datetime, purposes: Collection[str] | None
) -> None:
    """Ends what the account has agreed to about one thing, for these purposes or for all."""
    standing = [Consent.account_id == account_id, Consent.subject == subject, Consent.withdrawn_at.is_(None)]
    if purposes is not None:
        standing.append(Consent.purpose.in_(purposes))
    session.execute(
        update(Consent).where(*standing).values(withdrawn_at=now).execution_options(synchronize_session=False)
    )


def list_rows_of(
    session: Session, table: type[Consent | SignInSession | SignInToken], account_id: int
) -> Sequence[Any]:
    """Every row of a table that names the account."""
    return session.scalars(select(table).where(table.account_id == account_id).order_by(table.id)).all()


def delete_rows_of(
    session: Session, table: type[Consent | Revocation | SentLetters | SignInToken], account_id: int
) -> None:
    """Deletes every row of a table that names the account."""
    _changed(session, delete(table).where(table.account_id == account_id))


def delete_account(session: Session, account_id: int) -> None:
    """Deletes the account, and by foreign keys what hangs on it; letters that its address waits for go too."""
    address = select(Account.address).where(Account.id == account_id).scalar_subquery()
    _changed(session, delete(SignInToken).where(SignInToken.address == address))
    _changed(session, delete(Account).where(Account.id == account_id))


@cache
def _id_of_account() -> Select[int]:
    return select(Account.id).where(Account.address == bindparam("address"))


@cache
def _consents() -> Insert:
    return insert(cast("Table", Consent.__table__))


@cache
def _staff() -> Select[int]:
    return select(Account.id).where(Account.is_staff.is_(True)).order_by(Account.id)


@cache
def _living_sessions() -> Select[int]:
    asked = SignInSession.id.in_(bindparam("ids", expanding=True))
    in_time = SignInSession.idle_until > bindparam("now"), SignInSession.expires_at > bindparam("now")
    return select(SignInSession.id).where(asked, *in_time, ~is_blocked(SignInSession.account_id))


def _changed(session: Session, statement: Update | Delete) -> int:
    result = cast("CursorResult[Any]", session.execute(statement.execution_options(**_AS_WRITTEN)))
    return result.rowcount
