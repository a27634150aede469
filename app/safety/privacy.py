"""The three questions for reports and for the log of rungs."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.orm import Session

from app.base.privacy import ROWS_AT_ONCE, TablePrivacy
from app.rooms import service as rooms
from app.safety import queries

KEEP_CLOSED_REPORTS = timedelta(days=90)
KEEP_RUNGS = timedelta(days=365)


def _export_reports(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [
        {"reason": row.reason, "words": row.words, "state": row.state, "created_at": row.created_at}
        for row in queries.list_reports_of(session, rooms.list_member_ids_of(session, account_id))
    ]


def _erase_reports(session: Session, account_id: int) -> None:
    queries.delete_reports_of(session, rooms.list_member_ids_of(session, account_id))


def _due_reports(session: Session, now: datetime) -> int:
    return queries.delete_reports_before(session, now - KEEP_CLOSED_REPORTS, ROWS_AT_ONCE)


def _due_rungs(session: Session, now: datetime) -> int:
    return queries.delete_entries_before(session, now - KEEP_RUNGS, ROWS_AT_ONCE)


TABLES: Final = {
    "reports": TablePrivacy(
        owner="member",
        kept="90 days after it was handled or taken back.",
        export=_export_reports,
        erase=_erase_reports,
        due=_due_reports,
    ),
    "moderation_entries": TablePrivacy(
        owner="member",
        kept="12 months; the person's inner id is emptied by the database on erasure.",
        due=_due_rungs,
    ),
}
