"""All the SQL of safety."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from app.safety.models import ModerationEntry, Report


def insert_entry(session: Session, values: Mapping[str, Any]) -> None:
    """One rung of the ladder."""
    session.execute(insert(ModerationEntry).values(dict(values)))


def list_actor_ids(session: Session, subject_id: int, action: str) -> set[int]:
    """Who has done this to the person before."""
    rows = session.scalars(
        select(ModerationEntry.actor_id).where(
            ModerationEntry.subject_id == subject_id, ModerationEntry.action == action
        )
    )
    return {actor for actor in rows if actor is not None}


def delete_entries_before(session: Session, before: datetime, limit: int) -> int:
    """Removes old rungs, at most `limit`."""
    ids = session.scalars(select(ModerationEntry.id).where(ModerationEntry.at < before).limit(limit)).all()
    session.execute(delete(ModerationEntry).where(ModerationEntry.id.in_(ids)))
    return len(ids)


def find_report(session: Session, report: str) -> Report | None:
    """A report by its outward id."""
    return session.scalars(select(Report).where(Report.public_id == report)).one_or_none()


def find_report_of(session: Session, room_id: int, number: int, reporter_id: int) -> Report | None:
    """What this member has reported of this message."""
    return session.scalars(
        select(Report).where(
            Report.room_id == room_id, Report.message_number == number, Report.reporter_id == reporter_id
        )
    ).one_or_none()


def insert_report(session: Session, values: Mapping[str, Any]) -> None:
    """A new report."""
    session.execute(insert(Report).values(dict(values)))


def update_report(session: Session, report_id: int, values: Mapping[str, Any]) -> None:
    """Changes one report."""
    session.execute(
        update(Report).where(Report.id == report_id).values(dict(values)).execution_options(synchronize_session=False)
    )


def list_reports(session: Session, *, audience: str, room_id: int | None, limit: int) -> Sequence[Report]:
    """Reports for leaders of a room, or for staff (`room_id` None), the open ones first, the oldest of them first."""
    statement = select(Report).where(Report.audience == audience, Report.state.in_(("open", "closed")))
    if room_id is not None:
        statement = statement.where(Report.room_id == room_id)
    return session.scalars(statement.order_by(Report.state.desc(), Report.id).limit(limit)).all()


def delete_reports_before(session: Session, before: datetime, limit: int) -> int:
    """Removes reports that were closed or taken back long ago, at most `limit`."""
    ids = session.scalars(select(Report.id).where(Report.closed_at < before).limit(limit)).all()
    session.execute(delete(Report).where(Report.id.in_(ids)))
    return len(ids)


def list_reports_of(session: Session, reporter_ids: Collection[int]) -> Sequence[Report]:
    """What these members have reported."""
    return session.scalars(select(Report).where(Report.reporter_id.in_(reporter_ids)).order_by(Report.id)).all()


def delete_reports_of(session: Session, reporter_ids: Collection[int]) -> None:
    """Removes what these members have reported."""
    session.execute(delete(Report).where(Report.reporter_id.in_(reporter_ids)))
