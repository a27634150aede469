"""A page of a group's audit log for one reader, the newest first: which side did what, and whether to the reader."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from app.audit import queries
from app.audit.access import Audience
from app.audit.entry import Fact

PAGE: Final = 30


@dataclass(frozen=True, slots=True)
class Told:
    """A row as a reader sees it: no person but whether it was the reader."""

    place: int
    at: datetime
    action: str
    role: str
    reason: str | None
    facts: Mapping[str, Fact]
    is_by_reader: bool
    is_about_reader: bool


@dataclass(frozen=True, slots=True)
class LogPage:
    """`older` is the place to ask the next page with, None at the end."""

    rows: list[Told]
    older: int | None


def read_page(session: Session, group_id: int, audience: Audience, *, before: int | None = None) -> LogPage:
    """The newest rows that this reader may read, or those before a place."""
    found = queries.list_entries_for(session, group_id, audience, before=before, limit=PAGE + 1)
    rows = [
        Told(
            row.place,
            row.at,
            row.action,
            row.role,
            row.reason,
            json.loads(row.facts),
            row.actor_id == audience.account_id,
            row.subject_id == audience.account_id,
        )
        for row in found[:PAGE]
    ]
    return LogPage(rows, rows[-1].place if len(found) > PAGE else None)
