"""The daily letting go: every table that has something due, in small steps, once a day."""

from sqlalchemy import select

from app.base.privacy import TablePrivacy
from app.jobs.models import Job
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.privacy.due import Due
from app.privacy.tables import TABLES
from app.tables import metadata

TODAY = Work(1, "due", {}, 1)


def _keys(database):
    with database.read() as session:
        return session.scalars(select(Job.unique_key).where(Job.kind == "due").order_by(Job.id)).all()


def test_all_tables_are_asked():
    assert TABLES.keys() == metadata.tables.keys()


def test_the_job_writes_its_own_next_day_once(database, clock):
    due = Due(database, clock, JobQueue(clock), TABLES.values())
    due.schedule()
    due.schedule()
    due.run(TODAY)
    due.run(TODAY)
    assert _keys(database) == ["due:2026-09-15", "due:2026-09-16"]


def test_a_table_is_asked_until_nothing_is_left_each_time_in_its_own_transaction(database, clock):
    left, sessions = [3], []

    def take_some(session, now):
        assert now == clock.now()
        sessions.append(session)
        left[0] -= 1
        return max(left[0], 0)

    line = TablePrivacy(owner="nobody", kept="A test.", due=take_some)
    Due(database, clock, JobQueue(clock), [line, TablePrivacy(owner="nobody", kept="Nothing due.")]).run(TODAY)
    assert len({id(session) for session in sessions}) == len(sessions) == 3
