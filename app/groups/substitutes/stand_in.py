"""A group's stand-in: somebody asked ahead of time, by address, who leads one meeting when a call says so.

They have a name in the group and nothing else of it: no place in the room, no sight of it, no count. A group has one
at most, asked or accepted, so that a call needs no choosing.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from app.accounts import service as accounts
from app.accounts.access import Person
from app.accounts.consents import end_consents
from app.audit import service as audit
from app.audit.entry import AuditEntry, Doer
from app.base.clock import Clock
from app.base.errors import BadInput, NotFound
from app.base.ids import may_be_id
from app.db.database import Database, WriteSession
from app.groups import access
from app.groups import queries as group_queries
from app.groups.cushions import Cushion
from app.groups.invitations import queries as invitation_queries
from app.groups.invitations.invite import Terms, require_calm, send_invitation
from app.groups.law import AS_STAND_IN, BY_ADDRESS, FROM_INSIDE, GroupClock, GroupLaw, require_stand_in
from app.groups.plans.access import doer_of, require_plan
from app.groups.plans.plan import SeenPlan
from app.groups.substitutes import queries
from app.jobs.queue import JobQueue


@dataclass(frozen=True, slots=True)
class KeptStandIn:
    """A group's stand-in, as whoever answers for the group sees them, and as they see themselves."""

    public_id: str
    group_id: int
    account_id: int
    name: str
    name_key: str
    cushion: Cushion
    group: str
    group_name: str


class StandIns:
    """The use cases. Those of leaders, contacts and staff raise as `require_plan` and `SeenPlan.require`."""

    def __init__(self, database: Database, clock: Clock, queue: JobQueue, group_clock: GroupClock) -> None:
        self._database = database
        self._clock = clock
        self._queue = queue
        self._group_clock = group_clock

    def ask(self, person: Person, group: str, address: str) -> None:
        """Writes the invitation and the job of its letter.

        Raises as `ask_stand_in`.
        """
        with self._database.transaction() as session:
            law, seen = self._open(session, person, group)
            ask_stand_in(session, self._queue, law, address, by=doer_of(seen, person))

    def let_go(self, person: Person, group: str) -> None:
        """The group has no stand-in any more, and a call that stands ends; twice changes nothing."""
        with self._database.transaction() as session:
            law, seen = self._open(session, person, group)
            self._end(session, law, doer_of(seen, person))

    def withdraw(self, account_id: int, stand_in: str) -> None:
        """The stand-in themself is none any more. Raises NotFound for missing ones and for other people's."""
        with self._database.transaction() as session:
            row = queries.find(session, stand_in) if may_be_id(stand_in) else None
            if row is None or row.account_id != account_id:
                raise NotFound
            law = self._group_clock.advance(session, row.group_id)
            found = find_stand_in(session, law.id)
            if found is not None and found.account_id == account_id:
                self._end(session, law, Doer("substitute", account_id))

    def _end(self, session: WriteSession, law: GroupLaw, by: Doer) -> None:
        end_stand_in(session, law, by, self._clock.now())
        # Asked once more, the clock ends a call that somebody would have answered.
        self._group_clock.advance(session, law.id)

    def _open(self, session: WriteSession, person: Person, group: str) -> tuple[GroupLaw, SeenPlan]:
        group_id = require_plan(session, person, group).plan.group_id
        law = self._group_clock.advance(session, group_id)
        # Judged under the lock, by the group as the clock has left it.
        seen = require_plan(session, person, group)
        seen.require("ask_successor")
        return law, seen


def ask_stand_in(session: WriteSession, queue: JobQueue, law: GroupLaw, address: str, *, by: Doer) -> None:
    """Somebody is invited under this address to be the stand-in. The group's lock is held.

    Raises BadInput on `address`: `address_missing`, `address_bad`, `stand_in_taken` where there is one or one is
    asked, `already_invited`, `staff_outside`, and `too_many_invitations`, to all but staff; DoorShut by the law. Who
    is in the group already is answered as anybody else and gets no letter: the form tells nobody who came.
    """
    require_stand_in(law)
    now = queue.now()
    if not has_room_for_stand_in(session, law.id, now):
        raise BadInput("stand_in_taken", field="address")
    row = group_queries.find_group(session, law.public_id)
    language = row.language if row else "fi"
    account_id = accounts.create_or_find_account(session, address, language, now=now)
    own = [one for one in access.list_open_invitations(session, account_id, now) if one.group_id == law.id]
    if any(one.way in FROM_INSIDE and one.way in BY_ADDRESS for one in own):
        raise BadInput("already_invited", field="address")
    access.require_no_staff(session, account_id, "address")
    if by.role != "staff":
        require_calm(session, law, now)
    invitation_queries.end_open_invitations_of(session, law.id, account_id, now, ways=BY_ADDRESS)
    send_invitation(session, queue, law, account_id, Terms("leader", "substitute", by))


def write_stand_in(session: WriteSession, law: GroupLaw, kept: KeptStandIn, now: datetime) -> None:
    """Somebody is the group's stand-in from now on. The caller holds the group's lock and has judged the way in."""
    looks = {"display_name": kept.name, "name_key": kept.name_key}
    cushion = {"motif": kept.cushion.motif, "yarn": kept.cushion.yarn}
    row = {"public_id": kept.public_id, "group_id": law.id, "account_id": kept.account_id, "accepted_at": now}
    queries.insert_stand_in(session, {**row, **looks, **cushion})
    by = Doer("substitute", kept.account_id)
    audit.note(session, law.id, AuditEntry("stand_in_named", now, by))


def end_stand_in(session: WriteSession, law: GroupLaw, by: Doer, now: datetime) -> None:
    """The group has no stand-in any more, and they agree to nothing about it. The group's lock is held."""
    found = find_stand_in(session, law.id)
    if found is None:
        return
    queries.delete_of_group(session, law.id, account_id=found.account_id)
    end_consents(session, found.account_id, law.public_id, now=now)
    audit.note(session, law.id, AuditEntry("stand_in_gone", now, by, subject_id=found.account_id))


def find_stand_in(session: Session, group_id: int) -> KeptStandIn | None:
    """The group's stand-in; None where it has none."""
    row = queries.find_of_group(session, group_id)
    return _kept(row) if row else None


def is_stand_in(session: Session, group_id: int, account_id: int) -> bool:
    """True where this account is the group's stand-in."""
    found = find_stand_in(session, group_id)
    return found is not None and found.account_id == account_id


def list_own_stand_ins(session: Session, account_id: int) -> list[KeptStandIn]:
    """Of which groups the account is the stand-in."""
    return [_kept(row) for row in queries.list_of(session, account_id)]


def has_room_for_stand_in(session: Session, group_id: int, now: datetime) -> bool:
    """Whether the group has no stand-in and waits for nobody's answer."""
    sent_after = now - access.INVITATION_LIFE
    asked = invitation_queries.count_open_to_lead(session, group_id, sent_after, ways=AS_STAND_IN)
    return asked == 0 and find_stand_in(session, group_id) is None


def _kept(row: Any) -> KeptStandIn:
    of_person = (row.display_name, row.name_key, Cushion(row.motif, row.yarn))
    return KeptStandIn(row.public_id, row.group_id, row.account_id, *of_person, row.group, row.group_name)
