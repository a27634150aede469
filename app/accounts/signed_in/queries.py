"""All the SQL of who is signed in: the one statement of every page."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Row, Select, bindparam, or_, select
from sqlalchemy.orm import Session

from app.accounts.models import Account, SecondCheck, SignInSession

Found = Row[*tuple[Any, ...]]
# Columns of the tables themselves: what the mapper would do for each page comes to a third of the statement's time.
_SESSIONS, _ACCOUNTS, _CHECKS = (model.__table__ for model in (SignInSession, Account, SecondCheck))
_SESSION, _ACCOUNT = _SESSIONS.c, _ACCOUNTS.c
_FACTS = (
    _SESSION.id,
    _SESSION.account_id,
    _SESSION.public_id,
    _SESSION.token_hash,
    _SESSION.previous_token_hash,
    _SESSION.rotated_at,
    _SESSION.shared_device,
    _SESSION.created_at,
    _SESSION.seen_at,
    _SESSION.idle_until,
    _SESSION.expires_at,
    _SESSION.second_check_at,
    _ACCOUNT.is_staff,
    _ACCOUNT.language,
    _ACCOUNT.local_key,
    _ACCOUNT.text_size,
    _ACCOUNT.colours,
    _CHECKS.c.on_since.label("check_on_since"),
)


def list_facts(session: Session, token_hashes: Sequence[bytes]) -> Sequence[Found]:
    """Sessions that one of the hashes opens, as the current token or the previous one. One statement for all."""
    return session.execute(_facts_of_tokens(), {"hashes": list(token_hashes)}).all()


def list_facts_of_token(session: Session, token_hash: bytes) -> Sequence[Found]:
    """As `list_facts` for one: the statement of every page, which has nothing to be unfolded."""
    return session.execute(_facts_of_token(), {"hash": token_hash}).all()


@cache
def _facts_of_tokens() -> Select[*tuple[Any, ...]]:
    hashes: BindParameter[bytes] = bindparam("hashes", expanding=True)
    opened = or_(_SESSION.token_hash.in_(hashes), _SESSION.previous_token_hash.in_(hashes))
    return _facts_where(opened)


@cache
def _facts_of_token() -> Select[*tuple[Any, ...]]:
    hashed: BindParameter[bytes] = bindparam("hash")
    return _facts_where(or_(_SESSION.token_hash == hashed, _SESSION.previous_token_hash == hashed))


def _facts_where(opened: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    looked_in = _SESSIONS.join(_ACCOUNTS, _ACCOUNT.id == _SESSION.account_id)
    looked_in = looked_in.outerjoin(_CHECKS, _CHECKS.c.account_id == _ACCOUNT.id)
    # No session outlives the block of its account; one that did would open nothing.
    return select(*_FACTS).select_from(looked_in).where(opened, _ACCOUNT.blocked_at.is_(None))
