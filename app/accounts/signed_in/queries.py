"""All the SQL of who is signed in: the one statement of every page."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Row, Select, bindparam, or_, select
from sqlalchemy.orm import Session

from app.accounts.models import Account, SecondCheck, SignInSession

Found = Row[*tuple[Any, ...]]
_FACTS = (
    SignInSession.id,
    SignInSession.account_id,
    SignInSession.public_id,
    SignInSession.token_hash,
    SignInSession.previous_token_hash,
    SignInSession.rotated_at,
    SignInSession.shared_device,
    SignInSession.created_at,
    SignInSession.seen_at,
    SignInSession.idle_until,
    SignInSession.expires_at,
    SignInSession.second_check_at,
    Account.is_staff,
    Account.language,
    Account.local_key,
    Account.text_size,
    Account.colours,
    SecondCheck.on_since.label("check_on_since"),
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
    opened = or_(SignInSession.token_hash.in_(hashes), SignInSession.previous_token_hash.in_(hashes))
    return _facts_where(opened)


@cache
def _facts_of_token() -> Select[*tuple[Any, ...]]:
    hashed: BindParameter[bytes] = bindparam("hash")
    return _facts_where(or_(SignInSession.token_hash == hashed, SignInSession.previous_token_hash == hashed))


def _facts_where(opened: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    facts = select(*_FACTS).join(Account, Account.id == SignInSession.account_id)
    facts = facts.outerjoin(SecondCheck, SecondCheck.account_id == SignInSession.account_id)
    # No session outlives the block of its account; one that did would open nothing.
    return facts.where(opened, Account.blocked_at.is_(None))
