"""Writes work down, in the same transaction as its cause."""

from collections.abc import Callable, Mapping
from datetime import datetime

from app.base.clock import Clock
from app.db.database import WriteSession
from app.db.rows import insert_row_if_new
from app.jobs.models import Job


class JobQueue:
    """Where features put work. Safe to use from any thread."""

    def __init__(self, clock: Clock) -> None:
        """The clock dates the rows."""
        self._clock = clock
        self._wake: Callable[[], None] = lambda: None

    def now(self) -> datetime:
        """The moment by the clock that dates the rows."""
        return self._clock.now()

    def on_new(self, wake: Callable[[], None]) -> None:
        """`wake` is called from any thread after a commit that holds new work. It must not block."""
        self._wake = wake

    def enqueue(
        self,
        session: WriteSession,
        kind: str,
        facts: Mapping[str, object],
        *,
        due_at: datetime | None = None,
        unique_key: str | None = None,
    ) -> bool:
        """Writes the work down; it exists if and only if the caller's transaction commits.

        `facts` is plain JSON and holds ids rather than words; `due_at` None means now. A `unique_key` that was used
        within the last 30 days changes nothing. Returns whether a row was written.
        """
        now = self._clock.now()
        row = {
            "kind": kind,
            "facts": dict(facts),
            "unique_key": unique_key,
            "state": "waiting",
            "due_at": due_at or now,
            "attempts": 0,
            "created_at": now,
        }
        is_new = insert_row_if_new(session, Job, row, unique="unique_key") is not None
        if is_new:
            session.after_commit(self._wake)
        return is_new
