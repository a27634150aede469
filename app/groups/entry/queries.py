"""All the SQL of entry links."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, select
from sqlalchemy.orm import Session

from app.db.rows import insert_row
from app.groups.models import EntryLink, Group

Found = Row[*tuple[Any, ...]]


def insert_link(session: Session, values: Mapping[str, Any]) -> None:
    """A link; the caller has removed the person's older one. The room's lock is held."""
    insert_row(session, EntryLink, values)


def delete_links_of(session: Session, account_id: int, group_id: int | None = None) -> None:
    """Ends a person's link to this group, or to all."""
    theirs = delete(EntryLink).where(EntryLink.account_id == account_id)
    session.execute(theirs if group_id is None else theirs.where(EntryLink.group_id == group_id))


def find_link(session: Session, token_hash: bytes, made_after: datetime) -> Found | None:
    """(account, room) of a link that was made after a moment."""
    found = select(EntryLink.account_id, Group.room_id).join(Group, Group.id == EntryLink.group_id)
    return session.execute(found.where(EntryLink.token_hash == token_hash, EntryLink.made_at > made_after)).first()


def list_links_of(session: Session, account_id: int) -> Sequence[Found]:
    """(group's name, made at) of a person's links."""
    mine = select(Group.name.label("group_name"), EntryLink.made_at).join(Group, Group.id == EntryLink.group_id)
    return session.execute(mine.where(EntryLink.account_id == account_id).order_by(EntryLink.id)).all()


def delete_links_before(session: Session, before: datetime, limit: int) -> int:
    """Removes old links, at most `limit`."""
    ids = session.scalars(select(EntryLink.id).where(EntryLink.made_at <= before).limit(limit)).all()
    session.execute(delete(EntryLink).where(EntryLink.id.in_(ids)))
    return len(ids)
