"""Who must pass the second check before they go on: the one judge, for pages, forms and the wire alike.

A parent never meets it. Somebody with a power is asked where that power is used and nowhere else: `Powers`, made by
the wiring, knows which page is whose, and who holds what.
"""

from collections.abc import Set as AbstractSet
from datetime import datetime, timedelta
from typing import Final, Literal, Protocol

from sqlalchemy.orm import Session

from app.accounts import service
from app.accounts.access import Person
from app.accounts.second_check import queries
from app.base.clock import Clock
from app.base.errors import SecondCheckNeeded
from app.db.database import Database

Role = Literal["leader", "contact", "staff"]
Step = Literal["door", "act"]
# A page asks for a check of the last twelve hours, and what was begun behind it has four more: nobody who opened a
# meeting or a long form in time is stopped in the middle of it.
LIFE: Final[dict[Step, timedelta]] = {"door": timedelta(hours=12), "act": timedelta(hours=16)}


class Powers(Protocol):
    """What the features know of power."""

    def roles_at(self, path: str) -> AbstractSet[Role]:
        """Whose power is used at this path; none where everybody's own things are."""
        ...

    def holds(self, session: Session, account_id: int, roles: AbstractSet[Role]) -> bool:
        """Whether the account holds one of these roles, wherever. Staff are judged before."""
        ...


class NoPowers:
    """Of a program without features: nothing is anybody's."""

    def roles_at(self, path: str) -> AbstractSet[Role]:  # noqa: ARG002 - the protocol's
        """No page asks."""
        return frozenset()

    def holds(self, session: Session, account_id: int, roles: AbstractSet[Role]) -> bool:  # noqa: ARG002 - the same
        """Nobody holds anything."""
        return False


class SecondCheckDoor:
    """Safe from any thread; reads only where power is used."""

    def __init__(self, database: Database, clock: Clock, powers: Powers, *, is_required: bool) -> None:
        """`is_required`: whoever holds power must have a second check; else only who has one is asked for it."""
        self._database = database
        self._clock = clock
        self._powers = powers
        self._is_required = is_required

    @property
    def is_required(self) -> bool:
        """Whether those with power must have one."""
        return self._is_required

    def require_at(self, person: Person, path: str, *, step: Step) -> None:
        """Raises SecondCheckNeeded where the path is a power's that the person holds, and the session has not passed.

        Judged before the page: whoever holds no such power goes on, and is told what anybody is told there. So nobody
        learns by it what there is.
        """
        roles = self._powers.roles_at(path)
        if not roles or self.has_passed(person.second_check_at, step):
            return
        if not self._is_required and not person.has_second_check:
            return
        with self._database.read() as session:
            self._require(session, person.account_id, roles)

    def require_of(self, account_id: int, session_id: int, *, step: Step) -> None:
        """The same for a leader's act over a socket, which may be open for days: the session's row is asked."""
        with self._database.read() as session:
            passed = self.has_passed(queries.find_passed_at(session, session_id), step)
            if not passed and (self._is_required or queries.is_on(session, account_id)):
                self._require(session, account_id, {"leader"})

    def has_passed(self, passed_at: datetime | None, step: Step) -> bool:
        """True while a check that was passed then is enough."""
        return passed_at is not None and self._clock.now() < passed_at + LIFE[step]

    def _require(self, session: Session, account_id: int, roles: AbstractSet[Role]) -> None:
        is_staff = "staff" in roles and service.is_staff(session, account_id)
        if is_staff or self._powers.holds(session, account_id, roles):
            raise SecondCheckNeeded
