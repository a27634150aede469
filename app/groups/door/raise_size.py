"""A group takes more people than was thought: its size is the leaders' to raise, and is never lowered."""

from app.accounts.access import Person
from app.audit import service as audit
from app.audit.entry import AuditEntry, Doer
from app.base.errors import AppError, BadInput, Clash
from app.db.database import Database, WriteSession
from app.groups import queries as group_queries
from app.groups.door import access
from app.groups.door.places import note_place_free
from app.groups.law import MAX_SIZE, MIN_SIZE, GroupClock, GroupLaw
from app.jobs.queue import JobQueue


class RaiseSize:
    """The use case. Safe from any thread."""

    def __init__(self, database: Database, queue: JobQueue, group_clock: GroupClock) -> None:
        self._database = database
        self._queue = queue
        self._group_clock = group_clock

    def raise_to(self, person: Person, group: str, size: int) -> None:
        """The group has `size` places from now on, and whoever waits for one moves up soon after.

        Raises NotFound for everybody but the group's leaders; Clash where the group takes nobody; BadInput on `size`:
        `bad_size` above the hard limit, `size_not_raised` (`count` places) for what is no more than there are.
        """
        with self._database.transaction() as session:
            self._group_clock.advance(session, access.require_door_leader(session, person, group).law.id)
            judge = access.require_door_leader(session, person, group)
            refusal = self._raise(session, person, judge.law, size)
        # Raised only now: what the clock brought to the group stands.
        if refusal is not None:
            raise refusal

    def _raise(self, session: WriteSession, person: Person, law: GroupLaw, size: int) -> AppError | None:
        if not access.may_grow(law):
            return Clash()
        if size > MAX_SIZE:
            return BadInput("bad_size", field="size", smallest=MIN_SIZE, largest=MAX_SIZE)
        if size <= law.size:
            return BadInput("size_not_raised", field="size", count=law.size)
        group_queries.update_group(session, law.id, {"size": size})
        note_place_free(session, self._queue, law.id)
        told = {"before": law.size, "after": size}
        by = Doer("leader", person.account_id)
        audit.note(session, law.id, AuditEntry("size_raised", self._queue.now(), by, facts=told))
        return None
