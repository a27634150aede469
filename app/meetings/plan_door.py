"""The one way to change a plan: under the group's lock, with the clock asked first, by somebody who may."""

from collections.abc import Iterator
from contextlib import contextmanager

from app.accounts.access import Person
from app.base.clock import Clock
from app.db.database import Database, WriteSession
from app.groups.law import GroupClock
from app.groups.plans import service as plans
from app.groups.plans.access import require_plan
from app.groups.plans.plan import Right, SeenPlan


class PlanDoor:
    """Opens plans for writing. Safe from any thread."""

    def __init__(self, database: Database, clock: Clock, group_clock: GroupClock) -> None:
        self._database = database
        self._group_clock = group_clock
        self.clock = clock

    @contextmanager
    def open(
        self, person: Person, group: str, right: Right, *, lock_owners: bool = False
    ) -> Iterator[tuple[WriteSession, SeenPlan]]:
        """The transaction, and the plan as it stands under the group's lock.

        `lock_owners` for what must differ between the groups of an association. Raises NotFound where the plan is
        not theirs to see, NotAllowed where this never is theirs to do, Clash where the group has moved on.
        """
        with self._database.transaction() as session:
            group_id = require_plan(session, person, group).plan.group_id
            if lock_owners:
                plans.lock_owners(session, group_id)
            self._group_clock.advance(session, group_id)
            seen = require_plan(session, person, group)
            seen.require(right)
            yield session, seen

    def ask_clock(self, session: WriteSession, group_id: int) -> None:
        """Lets the clock look at what was just written, inside the same transaction."""
        self._group_clock.advance(session, group_id)
