"""What the audit log holds, in few words, and that it is whole; for tests of deeds."""

import json

from sqlalchemy import select

from app.audit.models import AuditRow
from app.audit.verify import list_broken


def noted(database, *, but=()):
    """(action, role, actor, subject, reason, facts) of every row in order, persons by account id."""
    with database.read() as session:
        assert list_broken(session) == {}
        rows = session.scalars(select(AuditRow).order_by(AuditRow.id)).all()
    return [
        (row.action, row.role, row.actor_id, row.subject_id, row.reason, json.loads(row.facts))
        for row in rows
        if row.action not in but
    ]
