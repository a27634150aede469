"""Every saved edit of a plan goes through here, and leaves one row of what it has changed."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from app.accounts.access import Person
from app.base.ids import random_id
from app.db.database import WriteSession
from app.groups.plans import service as plans
from app.groups.plans.access import side_of
from app.groups.plans.plan import Plan, SeenPlan
from app.jobs.queue import JobQueue
from app.meetings import queries as meetings
from app.meetings.changes import queries
from app.meetings.changes.change import RIGHTS, Part, Values, difference, values_of
from app.meetings.changes.letters import tell_of_staff
from app.meetings.plan_door import PlanDoor


class PlanEdits:
    """Opens plans for editing. Safe from any thread."""

    def __init__(self, door: PlanDoor, queue: JobQueue) -> None:
        self._door = door
        self._queue = queue
        self.clock = door.clock

    @contextmanager
    def open(
        self, person: Person, group: str, part: Part, *, lock_owners: bool = False, puts_back: bool = False
    ) -> Iterator[tuple[WriteSession, SeenPlan]]:
        """As `PlanDoor.open` with the part's own right.

        What differs when the caller is done is noted in the same transaction; an edit that changes nothing is none.
        Of the staff's edits those hear by letter who lead the group or answer for it.
        """
        with self._door.open(person, group, RIGHTS[part], lock_owners=lock_owners) as (session, seen):
            before = standing_values(session, seen.plan)
            yield session, seen
            plan = plans.find_plan(session, group) or seen.plan
            earlier, later = difference(before, standing_values(session, plan))
            if not later:
                return
            now, side = self.clock.now(), side_of(seen)
            row = {
                "public_id": random_id(),
                "part": part,
                "role": side,
                "account_id": person.account_id,
                "puts_back": puts_back,
                "earlier": earlier,
                "later": later,
                "changed_at": now,
            }
            queries.insert_change(session, plan.group_id, row)
            if side == "staff":
                tell_of_staff(session, self._queue, plan, now, apart_from=person.account_id)


def standing_values(session: Session, plan: Plan) -> Values:
    """The plan and its planned meetings as they stand, as changes keep them."""
    return values_of(plan, meetings.list_meetings(session, plan.group_id))
