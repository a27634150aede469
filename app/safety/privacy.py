"""The four questions for reports, proposals of removal, requests for a review, break-glass and the log of rungs."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.orm import Session

from app.base.privacy import ROWS_AT_ONCE, TablePrivacy
from app.rooms import service as rooms
from app.safety import queries
from app.safety.break_glass import queries as glass_queries
from app.safety.cases import queries as case_queries

KEEP_CLOSED_REPORTS = timedelta(days=90)
KEEP_CLOSED_PROPOSALS = timedelta(days=30)
KEEP_REVIEWS = timedelta(days=30)
KEEP_RUNGS = timedelta(days=365)


def _export_reports(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [
        {
            "reason": row.reason,
            "words": row.words,
            "state": row.state,
            "created_at": row.created_at,
            "decision": row.decision,
            "answer": row.answer,
        }
        for row in queries.list_reports_of(session, rooms.list_member_ids_of(session, account_id))
    ]


def _erase_reports(session: Session, account_id: int) -> None:
    members = rooms.list_member_ids_of(session, account_id)
    queries.delete_reports_of(session, members)
    queries.forget_reported_words(session, members)
    case_queries.delete_notes_about(session, members)


def _export_notes(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [
        {"side": row.side, "body": row.body, "written_at": row.written_at}
        for row in case_queries.list_notes_by(session, account_id)
    ]


def _due_reports(session: Session, now: datetime) -> int:
    return queries.delete_reports_before(session, now - KEEP_CLOSED_REPORTS, ROWS_AT_ONCE)


def _export_proposals(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [
        {
            "kind": row.kind,
            "reason": row.reason,
            "state": row.state,
            "created_at": row.created_at,
            "decided_at": row.decided_at,
        }
        for row in queries.list_proposals_about(session, rooms.list_member_ids_of(session, account_id))
    ]


def _due_proposals(session: Session, now: datetime) -> int:
    return queries.delete_proposals_before(session, now - KEEP_CLOSED_PROPOSALS, ROWS_AT_ONCE)


def _export_reviews(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [
        {"about": row.about, "words": row.words, "state": row.state, "created_at": row.created_at}
        for row in queries.list_reviews_of(session, rooms.list_member_ids_of(session, account_id))
    ]


def _erase_reviews(session: Session, account_id: int) -> None:
    queries.delete_reviews_of(session, rooms.list_member_ids_of(session, account_id))


def _due_reviews(session: Session, now: datetime) -> int:
    return queries.delete_reviews_before(session, now - KEEP_REVIEWS, ROWS_AT_ONCE)


def _due_rungs(session: Session, now: datetime) -> int:
    return queries.delete_entries_before(session, now - KEEP_RUNGS, ROWS_AT_ONCE)


def _export_openings(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [
        {"reason": row.reason, "words": row.words, "opened_at": row.opened_at, "closed_at": row.closed_at}
        for row in glass_queries.list_openings_by(session, account_id)
    ]


def _due_openings(session: Session, now: datetime) -> int:
    return glass_queries.delete_openings_before(session, now - KEEP_RUNGS, ROWS_AT_ONCE)


TABLES: Final = {
    "reports": TablePrivacy(
        owner="member",
        kept="90 days after it was handled or taken back; until the group is archived at the latest, handled or not. "
        "What the message said then goes as soon as it is handled. It is in no export: that would tell the writer "
        "that they were reported.",
        export=_export_reports,
        erase=_erase_reports,
        due=_due_reports,
    ),
    "report_notes": TablePrivacy(
        owner="account",
        kept="As long as the report: gone with it, with whoever wrote the note, and with whoever it is about. It is in "
        "no export of theirs: that would tell them that they were reported.",
        export=_export_notes,
        erase=case_queries.delete_notes_by,
    ),
    "removal_proposals": TablePrivacy(
        owner="member",
        kept="30 days after the decision; gone with its member's place. Open ones end in seven days, those of setting "
        "aside in 24 hours.",
        export=_export_proposals,
        due=_due_proposals,
    ),
    "review_requests": TablePrivacy(
        owner="member",
        kept="30 days after the time for it was over; at the latest until the group is archived.",
        export=_export_reviews,
        erase=_erase_reviews,
        due=_due_reviews,
    ),
    "glass_openings": TablePrivacy(
        owner="account",
        kept="12 months; with its words until the group is archived at the latest. On erasure it names nobody.",
        export=_export_openings,
        erase=glass_queries.forget_staff,
        due=_due_openings,
    ),
    "moderation_entries": TablePrivacy(
        owner="member",
        kept="12 months; the inner ids of persons and accounts are emptied by the database on erasure.",
        due=_due_rungs,
    ),
}
