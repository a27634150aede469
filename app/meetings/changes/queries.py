"""All the SQL of changes to plans."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Row, delete, func, or_, select, update
from sqlalchemy.orm import Session

from app.db.rows import insert_row
from app.meetings.changes.change import Change
from app.meetings.models import PlanChange, PlanLook

Found = Row[*tuple[Any, ...]]
# Of one plan: a page to scroll, and no flood of rows. The oldest go first.
MAX_KEPT = 200


def insert_change(session: Session, group_id: int, values: Mapping[str, Any]) -> None:
    """Writes what was changed, and lets go of what is older than MAX_KEPT. The caller holds the group's lock."""
    insert_row(session, PlanChange, {"group_id": group_id, **values})
    kept = select(PlanChange.id).where(PlanChange.group_id == group_id)
    oldest = session.scalar(kept.order_by(PlanChange.id.desc()).offset(MAX_KEPT - 1).limit(1))
    if oldest is not None:
        session.execute(delete(PlanChange).where(PlanChange.group_id == group_id, PlanChange.id < oldest))


def list_changes(session: Session, group_id: int) -> list[Change]:
    """The changes of a plan, the newest first."""
    return [Change(*row) for row in session.execute(_changes(group_id).order_by(PlanChange.id.desc()))]


def find_change(session: Session, group_id: int, change: str) -> Change | None:
    """One change of this plan by its outward id."""
    row = session.execute(_changes(group_id).where(PlanChange.public_id == change)).first()
    return Change(*row) if row is not None else None


def find_seen(session: Session, group_id: int, account_id: int) -> int:
    """The inner id of the newest change that somebody has seen; 0 before their first look."""
    seen = select(PlanLook.seen_id).where(PlanLook.group_id == group_id, PlanLook.account_id == account_id)
    return session.scalar(seen) or 0


def write_seen(session: Session, group_id: int, account_id: int, seen_id: int) -> None:
    """Somebody has seen all up to this change. The caller holds the group's lock."""
    mine = (PlanLook.group_id == group_id, PlanLook.account_id == account_id)
    if session.scalar(select(PlanLook.id).where(*mine)) is None:
        insert_row(session, PlanLook, {"group_id": group_id, "account_id": account_id, "seen_id": seen_id})
    else:
        session.execute(update(PlanLook).where(*mine, PlanLook.seen_id < seen_id).values(seen_id=seen_id))


def count_unseen(session: Session, group_id: int, account_id: int, *, role: str | None = None) -> int:
    """How many changes of others came since somebody's last look; `role`: of those who acted as it alone."""
    seen = select(PlanLook.seen_id).where(PlanLook.group_id == group_id, PlanLook.account_id == account_id)
    since = PlanChange.id > func.coalesce(seen.scalar_subquery(), 0)
    others = or_(PlanChange.account_id.is_(None), PlanChange.account_id != account_id)
    asked = [PlanChange.group_id == group_id, since, others, *([PlanChange.role == role] if role else [])]
    return session.scalars(select(func.count(PlanChange.id)).where(*asked)).one()


def delete_changes_of_group(session: Session, group_id: int) -> None:
    """Forgets what was changed in a plan, and who has looked."""
    for table in (PlanChange, PlanLook):
        session.execute(delete(table).where(table.group_id == group_id))


def list_changes_by(session: Session, account_id: int) -> Sequence[Found]:
    """(group, part, role, when) of what an account has changed in plans, the first first."""
    told = select(PlanChange.group_id, PlanChange.part, PlanChange.role, PlanChange.changed_at)
    return session.execute(told.where(PlanChange.account_id == account_id).order_by(PlanChange.id)).all()


def forget_account(session: Session, account_id: int) -> None:
    """The changes stay, of nobody."""
    session.execute(update(PlanChange).where(PlanChange.account_id == account_id).values(account_id=None))


def list_looks_of(session: Session, account_id: int) -> Sequence[int]:
    """The inner ids of the groups whose changes an account has looked at."""
    looks = select(PlanLook.group_id).where(PlanLook.account_id == account_id)
    return session.scalars(looks.order_by(PlanLook.id)).all()


def delete_looks_of(session: Session, account_id: int) -> None:
    """The account has looked at nothing."""
    session.execute(delete(PlanLook).where(PlanLook.account_id == account_id))


def _changes(group_id: int) -> Any:
    return select(
        PlanChange.id,
        PlanChange.public_id,
        PlanChange.part,
        PlanChange.role,
        PlanChange.account_id,
        PlanChange.puts_back,
        PlanChange.earlier,
        PlanChange.later,
        PlanChange.changed_at,
    ).where(PlanChange.group_id == group_id)
