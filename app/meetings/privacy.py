"""The four questions for the tables of meetings."""

from collections.abc import Mapping
from typing import Final

from sqlalchemy.orm import Session

from app.base.privacy import TablePrivacy
from app.groups import service as groups
from app.meetings.absences import queries
from app.meetings.changes import queries as change_queries
from app.meetings.feedback import queries as feedback_queries
from app.meetings.visits import queries as visit_queries


def _export_absences(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [
        {
            "group": groups.read_law(session, row.group_id).public_id,
            "meeting_at": row.meeting_at,
            "said_at": row.said_at,
        }
        for row in queries.list_absences_of(session, account_id)
    ]


def _export_visits(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [
        {
            "group": groups.read_law(session, row.group_id).public_id,
            "meeting_at": row.meeting_at,
            "kind": row.kind,
            "state": row.state,
            "name": row.display_name,
        }
        for row in visit_queries.list_of_account(session, account_id)
    ]


def _export_changes(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [
        {
            "group": groups.read_law(session, row.group_id).public_id,
            "part": row.part,
            "as": row.role,
            "changed_at": row.changed_at,
        }
        for row in change_queries.list_changes_by(session, account_id)
    ]


def _export_looks(session: Session, account_id: int) -> list[Mapping[str, object]]:
    looked_at = change_queries.list_looks_of(session, account_id)
    return [{"group": groups.read_law(session, group_id).public_id} for group_id in looked_at]


def _export_given(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [
        {"group": groups.read_law(session, group_id).public_id, "has_answered": True}
        for group_id in sorted(feedback_queries.list_given_by(session, account_id))
    ]


TABLES: Final = {
    "meetings": TablePrivacy(
        owner="group",
        kept="As long as the group is known: what is planned and what was held. Who hosted goes with their place.",
    ),
    "substitute_calls": TablePrivacy(
        owner="group",
        kept="As long as the substitute's place in the room is known; it goes with the place.",
    ),
    "leader_absences": TablePrivacy(
        owner="account",
        kept="As long as the meeting is known. No reason is asked.",
        export=_export_absences,
        erase=queries.delete_absences_of,
    ),
    "support_visits": TablePrivacy(
        owner="account",
        kept="As long as the group is known: that somebody came. Who it was, until the group is archived.",
        export=_export_visits,
        erase=visit_queries.forget_account,
    ),
    "guests": TablePrivacy(
        owner="group",
        kept="The name and where from, as the leaders wrote them, until the group is archived. A guest has no account.",
    ),
    "plan_changes": TablePrivacy(
        owner="account",
        kept="Until the group starts or is cancelled, 200 of a plan at most. Erasure leaves the change, of nobody.",
        export=_export_changes,
        erase=change_queries.forget_account,
    ),
    "plan_looks": TablePrivacy(
        owner="account",
        kept="Until the group starts or is cancelled: up to which change a planner has looked.",
        export=_export_looks,
        erase=change_queries.delete_looks_of,
    ),
    "group_feedback": TablePrivacy(
        owner="group",
        kept="As long as the group is known: sums, words that may be used, and the leaders' note, with nobody's name.",
    ),
    "feedback_answers": TablePrivacy(
        owner="nobody",
        kept="Until the group is archived, then as sums alone. Nothing says whose an answer is, to its writer neither.",
    ),
    "feedback_quotes": TablePrivacy(
        owner="nobody",
        kept="Until the group is archived; then in its feedback, or gone where too few answered.",
    ),
    "feedback_given": TablePrivacy(
        owner="account",
        kept="That somebody has answered, until the group is archived, or until erasure; what, is not known.",
        export=_export_given,
        erase=feedback_queries.forget_given_by,
    ),
}
