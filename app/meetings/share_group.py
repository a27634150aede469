"""Two associations share a group: one asks, the other answers, either may go (domain.md section 1, source 21, 55)."""

from app.accounts.access import Person
from app.associations import service as associations
from app.audit import service as audit
from app.audit.entry import Action, AuditEntry
from app.base.errors import BadInput, Clash
from app.db.database import Database, WriteSession
from app.groups import service as groups
from app.groups.owners import service as owners
from app.groups.owners.service import MAX_OWNERS, Ask, AskState
from app.groups.plans import service as plans
from app.groups.plans.access import doer_for_owner
from app.groups.plans.plan import MAY_BE_SHARED, Plan
from app.jobs.queue import JobQueue
from app.meetings.owner_letters import tell_asked, tell_owners
from app.meetings.plan_door import PlanDoor


class AskOver(Clash):
    """The ask was answered, taken back or has lapsed; or the group takes no other association any more."""

    code = "ask_over"


class LastOwner(Clash):
    """No group is without an association."""

    code = "last_owner"


class ShareGroup:
    """The use cases. Safe from any thread."""

    def __init__(self, database: Database, door: PlanDoor, queue: JobQueue) -> None:
        self._database = database
        self._door = door
        self._queue = queue

    def ask(self, person: Person, group: str, association: str) -> None:
        """The contacts of another association are asked; asking the same again while it waits changes nothing.

        Raises as `PlanDoor.open`; BadInput on `association` (`choose_association` for one that is not there or owns
        the group, `ask_waits` where another was asked, `owners_enough` where two share it).
        """
        with self._door.open(person, group, "share") as (session, seen):
            plan, now = seen.plan, self._door.clock.now()
            own = owners.list_owners(session, plan.group_id)
            if len(own) >= MAX_OWNERS:
                raise BadInput("owners_enough", field="association")
            wanted = next((one for one in owners.list_to_ask(session, own) if one.public_id == association), None)
            if wanted is None:
                raise BadInput("choose_association", field="association")
            waits = owners.find_newest_ask(session, plan.group_id, now)
            if waits and waits.is_open:
                if waits.association.id == wanted.id:
                    return
                raise BadInput("ask_waits", field="association")
            tell_asked(session, self._queue, owners.write_ask(session, plan.group_id, wanted.id, now), wanted.id)

    def take_back(self, person: Person, group: str, ask: str) -> None:
        """Nothing is waited for any more. An ask that is over stays as it is. Raises as `PlanDoor.open`."""
        with self._door.open(person, group, "share") as (session, seen):
            now = self._door.clock.now()
            asked = owners.find_newest_ask(session, seen.plan.group_id, now)
            if asked and asked.public_id == ask:
                owners.end_ask(session, asked, "taken_back", now)

    def answer(self, person: Person, ask: str, *, shares: bool) -> None:
        """The association shares the group from now on, or does not; those who answer for it by now are told.

        The same answer again changes nothing. Raises NotFound for anybody but its contacts, AskOver where it is too
        late, BadInput on `answer` (`name_taken_here`: the association has a group of that name).
        """
        with self._database.transaction() as session:
            asked = self._lock(session, person, ask)
            wished: AskState = "accepted" if shares else "declined"
            if asked.state == wished:
                return
            plan = plans.find_plan(session, groups.read_law(session, asked.group_id).public_id)
            if not asked.is_open or plan is None or not _may_be_shared(session, plan):
                raise AskOver
            if shares:
                self._share(session, plan, asked)
                self._note(session, plan, "owner_joined", person)
            owners.end_ask(session, asked, wished, self._door.clock.now())
            tell_owners(session, self._queue, plan, apart_from=person.account_id)

    def leave(self, person: Person, group: str, association: str) -> None:
        """The association owns the group no more, and its contacts see nothing of it; the other one goes on alone.

        Raises as `PlanDoor.open`; BadInput on `association` (`choose_association`: none of this group that they
        answer for); LastOwner where it is the only one.
        """
        with self._door.open(person, group, "leave_sharing") as (session, seen):
            own = owners.list_owners(session, seen.plan.group_id)
            mine = {one.id for one in associations.list_own(session, person)}
            going = [one for one in own if one.public_id == association and (person.is_staff or one.id in mine)]
            if len(own) == 1:
                raise LastOwner
            if not going:
                raise BadInput("choose_association", field="association")
            owners.remove_owner(session, seen.plan.group_id, going[0].id)
            self._note(session, seen.plan, "owner_left", person)
            tell_owners(session, self._queue, seen.plan, apart_from=person.account_id)

    def _lock(self, session: WriteSession, person: Person, ask: str) -> Ask:
        """The ask as it stands under all locks: the associations' before the group's, each kind in order of ids."""
        now = self._door.clock.now()
        asked = owners.require_ask(session, person, ask, now)
        own = {one.id for one in owners.list_owners(session, asked.group_id)}
        for association_id in sorted(own | {asked.association.id}):
            associations.lock_association(session, association_id)
        self._door.ask_clock(session, asked.group_id)
        return owners.require_ask(session, person, ask, now)

    def _note(self, session: WriteSession, plan: Plan, action: Action, person: Person) -> None:
        doer = doer_for_owner(person)
        audit.note(session, plan.group_id, AuditEntry(action, self._door.clock.now(), doer))

    def _share(self, session: WriteSession, plan: Plan, asked: Ask) -> None:
        if plan.name.casefold() in plans.list_taken_names(session, asked.association.id):
            raise BadInput("name_taken_here", field="answer")
        owners.add_owner(session, plan.group_id, asked.association.id)


def _may_be_shared(session: WriteSession, plan: Plan) -> bool:
    return plan.state in MAY_BE_SHARED and len(owners.list_owners(session, plan.group_id)) < MAX_OWNERS
