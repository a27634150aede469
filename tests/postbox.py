"""A mailer that keeps what it was given, and the jobs that give it letters."""

from sqlalchemy import select

from app.accounts.account_letters import AccountLetters
from app.jobs.models import Job
from app.jobs.worker import Work
from tests.live import shared_texts

URL = "https://stupa.example"


class Postbox:
    """Letters of a `tests.groups.house.House`; `handlers(letters)` are those of a feature's `build.py`."""

    def __init__(self, house, handlers):
        self.letters = []
        self.house = house
        office = AccountLetters(house.database, house.queue, texts=shared_texts(), mailer=self, public_url=URL)
        self._handlers = handlers(office)

    def send(self, letter):
        self.letters.append(letter)

    def run(self, *, to=None):
        """Does what is due by the clock, once each. The letters that came of it, or those of one address."""
        already, ran = len(self.letters), None
        while ran != []:
            ran = self._due()
            for job in ran:
                self._handlers[job.kind](Work(job.id, job.kind, job.facts, 1))
                self.end(job)
        return [letter for letter in self.letters[already:] if to in (None, letter.to)]

    def end(self, job):
        """As the worker writes it down."""
        with self.house.database.transaction() as session:
            row = session.get(Job, job.id)
            row.state, row.facts, row.finished_at = "done", {}, self.house.clock.now()

    def _due(self):
        now = self.house.clock.now()
        with self.house.database.read() as session:
            waits = select(Job).where(Job.state == "waiting", Job.due_at <= now, Job.kind.in_(self._handlers))
            return list(session.scalars(waits.order_by(Job.due_at, Job.id)))
