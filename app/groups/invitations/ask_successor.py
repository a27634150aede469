"""Asking somebody to follow a leader of a group that has begun: one of the four named ways into a closed one.

Leaders, the owners' contacts and staff ask by address; who is asked comes by the same page as every leader, and the
room hears as what. `law.require_succession` judges, here and again at the yes, under the group's lock.
"""

from app.accounts import service as accounts
from app.accounts.access import Person
from app.base.clock import Clock
from app.base.errors import BadInput, NotFound
from app.base.ids import may_be_id
from app.db.database import Database, WriteSession
from app.groups import access
from app.groups.invitations import queries
from app.groups.invitations.invite import (
    Terms,
    count_leader_places,
    require_calm,
    send_invitation,
    take_back_invitation,
)
from app.groups.law import BY_ADDRESS, FROM_INSIDE, MAX_LEADERS, GroupClock, GroupLaw
from app.groups.plans.access import doer_of, require_plan
from app.groups.plans.plan import SeenPlan
from app.jobs.queue import JobQueue


class AskSuccessor:
    """The use cases. Both raise as `require_plan` and `SeenPlan.require`. Safe from any thread."""

    def __init__(self, database: Database, clock: Clock, queue: JobQueue, group_clock: GroupClock) -> None:
        self._database = database
        self._clock = clock
        self._queue = queue
        self._group_clock = group_clock

    def ask(self, person: Person, group: str, address: str) -> None:
        """Writes the invitation and the job of its letter.

        Raises BadInput on `address`: `address_missing`, `address_bad`, `too_many_leaders` where both leaders' places
        are taken or asked for, `already_invited`, `staff_outside`, and `too_many_invitations`, to all but staff. Who
        is in the group already is answered as anybody else and gets no letter: the form tells nobody who came.
        """
        with self._database.transaction() as session:
            law, seen = self._open(session, person, group)
            now = self._clock.now()
            if count_leader_places(session, law, now, way="successor") == 0:
                raise BadInput("too_many_leaders", field="address", count=MAX_LEADERS)
            account_id = accounts.create_or_find_account(session, address, seen.plan.language, now=now)
            own = [one for one in access.list_open_invitations(session, account_id, now) if one.group_id == law.id]
            if any(one.way in FROM_INSIDE and one.way in BY_ADDRESS for one in own):
                raise BadInput("already_invited", field="address")
            access.require_no_staff(session, account_id, "address")
            if not person.is_staff:
                require_calm(session, law, now)
            # What asked them in before, as a leader of the start or as a member, is answered by this.
            queries.end_open_invitations_of(session, law.id, account_id, now, ways=BY_ADDRESS)
            send_invitation(session, self._queue, law, account_id, Terms("leader", "successor", doer_of(seen, person)))

    def take_back(self, person: Person, group: str, invitation: str) -> None:
        """Ends an open invitation to lead it next or to be its stand-in, and a no that could still be changed.

        Twice changes nothing. Raises NotFound for an invitation that is missing, of another group, or by the group's
        door.
        """
        now = self._clock.now()
        with self._database.transaction() as session:
            law, seen = self._open(session, person, group)
            row = queries.find_invitation(session, invitation) if may_be_id(invitation) else None
            if row is None or row.group_id != law.id or row.way not in FROM_INSIDE:
                raise NotFound
            take_back_invitation(session, (law.id, row.id), doer_of(seen, person), now)

    def _open(self, session: WriteSession, person: Person, group: str) -> tuple[GroupLaw, SeenPlan]:
        group_id = require_plan(session, person, group).plan.group_id
        law = self._group_clock.advance(session, group_id)
        # Judged under the lock, by the group as the clock has left it.
        seen = require_plan(session, person, group)
        seen.require("ask_successor")
        return law, seen
