"""All the SQL of the notes on a case."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.db.rows import insert_row
from app.safety.models import Report, ReportNote


def insert_note(session: Session, values: Mapping[str, Any]) -> None:
    """One note. The room's lock is held."""
    insert_row(session, ReportNote, values)


def list_notes(session: Session, report_id: int) -> Sequence[ReportNote]:
    """The notes on a case, the first first."""
    of_case = select(ReportNote).where(ReportNote.report_id == report_id)
    return session.scalars(of_case.order_by(ReportNote.id)).all()


def list_notes_by(session: Session, account_id: int) -> Sequence[ReportNote]:
    """What somebody has noted, the first first."""
    return session.scalars(select(ReportNote).where(ReportNote.account_id == account_id).order_by(ReportNote.id)).all()


def delete_notes_by(session: Session, account_id: int) -> None:
    """Removes what somebody has noted."""
    session.execute(delete(ReportNote).where(ReportNote.account_id == account_id))


def delete_notes_about(session: Session, author_ids: Collection[int]) -> None:
    """Removes what is noted of reports about these members' messages."""
    about = select(Report.id).where(Report.author_id.in_(author_ids))
    unsynced = {"synchronize_session": False}
    session.execute(delete(ReportNote).where(ReportNote.report_id.in_(about)).execution_options(**unsynced))


def list_own(session: Session, reporter_id: int, limit: int) -> Sequence[Report]:
    """What this member has reported and not taken back, the newest first."""
    mine = select(Report).where(Report.reporter_id == reporter_id, Report.state.in_(("open", "closed")))
    return session.scalars(mine.order_by(Report.id.desc()).limit(limit)).all()
