"""Whether the leaders of an open group say yes to each newcomer (domain.md section 2): theirs to choose."""

from app.accounts.access import Person
from app.audit import service as audit
from app.audit.entry import AuditEntry, Doer
from app.base.errors import Clash
from app.db.database import Database
from app.groups import queries as group_queries
from app.groups.door import access
from app.groups.door.places import note_place_free
from app.groups.law import GroupClock
from app.jobs.queue import JobQueue


class ChooseAcceptance:
    """The use case. Safe from any thread."""

    def __init__(self, database: Database, queue: JobQueue, group_clock: GroupClock) -> None:
        self._database = database
        self._queue = queue
        self._group_clock = group_clock

    def choose(self, person: Person, group: str, *, asks_first: bool) -> None:
        """From now on a wish to join waits for a leader, or a confirmed letter lets in; then who waits moves up soon.

        Raises NotFound for everybody but the group's leaders; Clash for a closed group, whose leaders always answer,
        and for one that takes nobody.
        """
        with self._database.transaction() as session:
            self._group_clock.advance(session, access.require_door_leader(session, person, group).law.id)
            judge = access.require_door_leader(session, person, group)
            may_choose = access.may_choose_acceptance(judge.law)
            if may_choose and judge.law.asks_first != asks_first:
                group_queries.update_group(session, judge.law.id, {"asks_first": asks_first})
                told, by = {"asks_first": int(asks_first)}, Doer("leader", person.account_id)
                audit.note(session, judge.law.id, AuditEntry("acceptance_changed", self._queue.now(), by, facts=told))
                if not asks_first:
                    note_place_free(session, self._queue, judge.law.id)
        # Raised only now: what the clock brought to the group stands.
        if not may_choose:
            raise Clash
