"""Staff say that a number still answers, or that it was not so after all. What they say is a day, and nothing else."""

from datetime import date, datetime

from app.accounts.access import Person
from app.base.clock import Clock
from app.base.errors import Unavailable
from app.db.database import Database
from app.help import queries
from app.help.access import require_checker, require_number
from app.help.numbers import Checks, JudgedNumber, judge_all
from app.texts.dates import HELSINKI


def day_in_helsinki(now: datetime) -> date:
    """The day that readers live by."""
    return now.astimezone(HELSINKI).date()


class HelpChecks:
    """Reads and writes the checks. Safe from any thread; blocks for the database."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._last_known: Checks = {}

    def today(self) -> date:
        """The day in Helsinki."""
        return day_in_helsinki(self._clock.now())

    def known(self) -> Checks:
        """When each number was checked last. While the database is away, as it was known before; never raises."""
        try:
            with self._database.read() as session:
                self._last_known = queries.list_latest_checks(session)
        except Unavailable:
            # Nobody who needs help now shall read that something is out of order.
            return self._last_known
        return self._last_known

    def list_all(self, person: Person) -> list[JudgedNumber]:
        """Every number for the staff's page, those that need a check first. Raises NotFound for anybody but staff."""
        require_checker(person)
        with self._database.read() as session:
            checks = queries.list_latest_checks(session)
        return sorted(judge_all(checks, self.today()), key=lambda number: not number.needs_check)

    def mark(self, person: Person, dialled: str) -> None:
        """The number was checked today. Raises NotFound for anybody but staff, and for an unknown number."""
        require_checker(person)
        number = require_number(dialled)
        today = self.today()
        with self._database.transaction() as session:
            queries.delete_checks(session, number.dialled)
            queries.insert_check(session, number.dialled, today, person.account_id)

    def take_back(self, person: Person, dialled: str) -> None:
        """The number counts as never checked. Raises NotFound for anybody but staff, and for an unknown number."""
        require_checker(person)
        number = require_number(dialled)
        with self._database.transaction() as session:
            queries.delete_checks(session, number.dialled)
