"""All the SQL of the audit log. Nothing here changes a row but for forgetting a person."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Row, Select, and_, bindparam, delete, func, or_, select, union, update
from sqlalchemy.orm import Session

from app.audit.access import Audience
from app.audit.models import AuditChain, AuditRow
from app.db.dialects import lock_rows
from app.db.rows import insert_row, insert_row_if_new, update_rows

Found = Row[*tuple[Any, ...]]
_NOBODY: Mapping[str, Mapping[str, None]] = {
    "actor": {"actor_id": None, "actor_salt": None},
    "subject": {"subject_id": None, "subject_salt": None},
}


def insert_chain_if_new(session: Session, values: Mapping[str, Any]) -> None:
    """A group's chain, where it has none; one that is being written is waited for."""
    insert_row_if_new(session, AuditChain, values, unique="group_id")


def lock_chain(session: Session, group_id: int) -> Found | None:
    """(first place, last place, last hash) of a group's chain under its lock, the last of all locks."""
    return session.execute(_locked_chain(), {"of_group": group_id}).one_or_none()


def update_chain(session: Session, group_id: int, values: Mapping[str, Any]) -> None:
    """Where the chain begins or ends now."""
    update_rows(session, AuditChain, values, group_id=group_id)


def insert_entry(session: Session, values: Mapping[str, Any]) -> None:
    """The next row of a chain whose lock is held."""
    insert_row(session, AuditRow, values)


def find_chain(session: Session, group_id: int) -> AuditChain | None:
    """A group's chain, without a lock."""
    return session.scalars(select(AuditChain).where(AuditChain.group_id == group_id)).one_or_none()


def list_entries(session: Session, group_id: int, *, after: int, limit: int) -> Sequence[AuditRow]:
    """Rows of one group after a place, in their order."""
    found = select(AuditRow).where(AuditRow.group_id == group_id, AuditRow.place > after)
    return session.scalars(found.order_by(AuditRow.place).limit(limit)).all()


def list_groups(session: Session) -> list[int]:
    """The inner ids of all groups that have a chain or a row of one."""
    return sorted(session.scalars(union(select(AuditChain.group_id), select(AuditRow.group_id))))


def list_entries_about(session: Session, account_id: int) -> Sequence[AuditRow]:
    """What one account did or what was done to it, in all groups."""
    concerned = or_(AuditRow.actor_id == account_id, AuditRow.subject_id == account_id)
    return session.scalars(select(AuditRow).where(concerned).order_by(AuditRow.id)).all()


def forget_account(session: Session, account_id: int) -> None:
    """Nobody can tell any more that it was this account."""
    session.execute(update(AuditRow).where(AuditRow.actor_id == account_id).values(**_NOBODY["actor"]))
    session.execute(update(AuditRow).where(AuditRow.subject_id == account_id).values(**_NOBODY["subject"]))


def forget_accounts_of_group(session: Session, group_id: int) -> None:
    """The same of everybody in one group's rows."""
    everybody = {**_NOBODY["actor"], **_NOBODY["subject"]}
    session.execute(update(AuditRow).where(AuditRow.group_id == group_id).values(**everybody))


def find_old_chain(session: Session, before: datetime) -> int | None:
    """The group of a chain whose first row is older than this; None where there is none."""
    first = (AuditRow.group_id == AuditChain.group_id) & (AuditRow.place == AuditChain.first_place)
    old = select(AuditChain.group_id).join(AuditRow, first).where(AuditRow.at < before)
    return session.scalars(old.order_by(AuditChain.id).limit(1)).first()


def find_first_kept(session: Session, group_id: int, kept_since: datetime) -> int | None:
    """The place of a group's first row that is not old yet; None where all are."""
    kept = select(func.min(AuditRow.place)).where(AuditRow.group_id == group_id, AuditRow.at >= kept_since)
    return session.scalars(kept).one()


def delete_entries_before(session: Session, group_id: int, place: int) -> None:
    """Removes a chain's front."""
    session.execute(delete(AuditRow).where(AuditRow.group_id == group_id, AuditRow.place < place))


def list_entries_for(
    session: Session, group_id: int, audience: Audience, *, before: int | None, limit: int
) -> Sequence[AuditRow]:
    """Rows that this reader may read, the newest first."""
    by_or_to = or_(AuditRow.actor_id == audience.account_id, AuditRow.subject_id == audience.account_id)
    is_theirs = and_(AuditRow.action.in_(sorted(audience.own_actions)), by_or_to)
    found = select(AuditRow).where(
        AuditRow.group_id == group_id, or_(AuditRow.action.in_(sorted(audience.actions)), is_theirs)
    )
    not_about_them = or_(AuditRow.subject_id.is_(None), AuditRow.subject_id != audience.account_id)
    found = found.where(or_(AuditRow.action.not_in(sorted(audience.unless_about_reader)), not_about_them))
    if before is not None:
        found = found.where(AuditRow.place < before)
    return session.scalars(found.order_by(AuditRow.place.desc()).limit(limit)).all()


@cache
def _locked_chain() -> Select[*tuple[Any, ...]]:
    ends = select(AuditChain.first_place, AuditChain.last_place, AuditChain.last_hash)
    return lock_rows(ends.where(AuditChain.group_id == bindparam("of_group")))
