"""The daily job that lets go of what has come due in all tables, one small transaction at a time."""

from collections.abc import Callable, Iterable
from datetime import timedelta

from app.base.clock import Clock
from app.base.privacy import TablePrivacy
from app.db.database import Database
from app.jobs.queue import JobQueue
from app.jobs.worker import Work

DUE_JOB = "due"
_EVERY = timedelta(days=1)


class Due:
    """The handler of `due`, which writes its own next day. Running twice changes nothing more."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        jobs: JobQueue,
        tables: Iterable[TablePrivacy],
        *,
        look: Callable[[], None] = lambda: None,
    ) -> None:
        """`look` is what else is looked at once a day, after the tables."""
        self._database = database
        self._clock = clock
        self._jobs = jobs
        self._tables = tuple(tables)
        self._look = look

    def schedule(self) -> None:
        """Makes sure that today's run is written down. Called at start; several processes write one job."""
        with self._database.transaction() as session:
            today = self._clock.now().date()
            self._jobs.enqueue(session, DUE_JOB, {}, unique_key=f"{DUE_JOB}:{today}")

    def run(self, work: Work) -> None:  # noqa: ARG002 - the shape of a handler
        """Removes everything that is due, then writes tomorrow's job."""
        now = self._clock.now()
        for table in self._tables:
            while table.due is not None:
                with self._database.transaction() as session:
                    if not table.due(session, now):
                        break
        self._look()
        tomorrow = now + _EVERY
        with self._database.transaction() as session:
            self._jobs.enqueue(session, DUE_JOB, {}, due_at=tomorrow, unique_key=f"{DUE_JOB}:{tomorrow.date()}")
