"""A person who was asked keeps their account: the year without a group begins anew."""

from app.accounts.access import Person
from app.accounts.keeping import service
from app.base.clock import Clock
from app.base.errors import SignInNeeded
from app.db.database import Database


class KeepAccount:
    """The use case. Safe from any thread."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def keep(self, person: Person) -> None:
        """The same under the lock that the erasure takes: one of the two comes first, and the other sees it.

        Does nothing where nothing was asked. Raises SignInNeeded where the account is gone meanwhile.
        """
        with self._database.transaction() as session:
            kept = service.lock_account(session, person.account_id)
            if kept is None:
                raise SignInNeeded
            if kept.asked_at is not None:
                service.begin(session, [person.account_id], self._clock.now())
