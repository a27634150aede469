"""The four questions for the audit log."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.orm import Session

from app.audit import queries
from app.audit.access import AUDIENCE, READERS
from app.base.privacy import ROWS_AT_ONCE, TablePrivacy

KEEP_ENTRIES: Final = timedelta(days=365)


# What was thought of a person and not done to them they read no more here than in a group's log.
_TOLD: Final = frozenset(action for action, shares in AUDIENCE.items() if shares[READERS.index("member")] != "none")


def _export_entries(session: Session, account_id: int) -> list[Mapping[str, object]]:
    return [
        {
            "at": row.at,
            "action": row.action,
            "by": row.role,
            "done_by_you": row.actor_id == account_id,
            "reason": row.reason,
        }
        for row in queries.list_entries_about(session, account_id)
        if row.actor_id == account_id or row.action in _TOLD
    ]


def _due_entries(session: Session, now: datetime) -> int:
    """Takes old rows from one chain's front. Rows behind a younger one wait for it, so that no chain gets a hole."""
    before = now - KEEP_ENTRIES
    group_id = queries.find_old_chain(session, before)
    chain = queries.lock_chain(session, group_id) if group_id is not None else None
    if group_id is None or chain is None:
        return 0
    kept = queries.find_first_kept(session, group_id, before) or chain.last_place + 1
    was: int = chain.first_place
    first: int = min(kept, was + ROWS_AT_ONCE)
    queries.delete_entries_before(session, group_id, first)
    queries.update_chain(session, group_id, {"first_place": first})
    return first - was


TABLES: Final = {
    "audit_chains": TablePrivacy(
        owner="group",
        kept="As long as the group is known. Holds nothing of a person.",
    ),
    "audit_entries": TablePrivacy(
        owner="member",
        kept="12 months. Ids and salts of persons go on erasure, and all of a group's when its people are forgotten; "
        "the seals that stay say nothing of anybody.",
        export=_export_entries,
        erase=queries.forget_account,
        due=_due_entries,
    ),
}
