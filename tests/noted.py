"""What the audit log holds, in few words, and that it is whole; for tests of deeds."""

import json

from sqlalchemy import select

from app.audit.models import AuditRow
from app.audit.verify import list_broken

# What every group of a test begins with.
BEGINNING = ("group_founded", "leader_asked", "member_asked")


def noted(database, *, but=(), all_of_it=False):
    """(action, role, actor, subject, reason, facts) of every row in order, persons by account id.

    Of how a group began and who was asked into it only where `all_of_it` is wanted.
    """
    but = but if all_of_it else (*but, *BEGINNING)
    with database.read() as session:
        assert list_broken(session) == {}
        rows = session.scalars(select(AuditRow).order_by(AuditRow.id)).all()
    return [
        (row.action, row.role, row.actor_id, row.subject_id, row.reason, json.loads(row.facts))
        for row in rows
        if row.action not in but
    ]
