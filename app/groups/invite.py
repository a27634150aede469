"""Staff invite someone by address, and take invitations back. The address is typed once and never shown again."""

from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from app.accounts import service as accounts
from app.accounts.access import Person, require_staff
from app.base.clock import Clock
from app.base.errors import BadInput, NotFound
from app.base.ids import random_id
from app.db.database import Database, WriteSession
from app.groups import access, queries
from app.groups.access import GroupFacts
from app.groups.law import DoorShut, GroupClock, is_shut
from app.groups.letters import INVITATION_LETTER
from app.jobs.queue import JobQueue
from app.rooms import service as rooms
from app.rooms.access import Place

ROLES = ("member", "leader")


@dataclass(frozen=True)
class NewInvitation:
    """Who shall come in as what: `role` is `member` or `leader`."""

    address: str = field(repr=False)
    role: str


class Invite:
    """The use cases of invitations. Safe from any thread."""

    def __init__(self, database: Database, clock: Clock, queue: JobQueue, group_clock: GroupClock) -> None:
        self._database = database
        self._clock = clock
        self._queue = queue
        self._group_clock = group_clock

    def invite(self, person: Person, group: str, new: NewInvitation) -> None:
        """Writes the invitation and the job of its letter.

        Raises NotFound for anybody but staff and for a missing group; BadInput on `role` (`bad_choice`) and on
        `address` (`address_missing`, `address_bad`, `already_invited`: one answer for who is invited and who is in,
        so that nobody can ask this form who came); DoorShut where the group takes nobody any more.
        """
        require_staff(person)
        if new.role not in ROLES:
            raise BadInput("bad_choice", field="role")
        with self._database.transaction() as session:
            refusal = self._invite(session, access.require_group(session, person, group), new)
        # Raised only now: what the clock brought to the group stands.
        if refusal is not None:
            raise refusal

    def _invite(self, session: WriteSession, facts: GroupFacts, new: NewInvitation) -> DoorShut | None:
        law = self._group_clock.advance(session, facts.id)
        now = self._clock.now()
        if is_shut(law, now):
            return DoorShut()
        account_id = accounts.create_or_find_account(session, new.address, facts.language, now=now)
        fresh = access.list_open_invitations(session, account_id, now)
        if any(open_one.group_id == facts.id for open_one in fresh) or _has_place(session, facts, account_id):
            raise BadInput("already_invited", field="address")
        invitation_id = queries.insert_invitation(
            session,
            {
                "public_id": random_id(),
                "group_id": facts.id,
                "account_id": account_id,
                "role": new.role,
                "state": "open",
                "created_at": now,
            },
        )
        self._queue.enqueue(session, INVITATION_LETTER, {"invitation_id": invitation_id})
        return None

    def take_back(self, person: Person, group: str, invitation: str) -> None:
        """Ends an open invitation; does nothing to one that has ended already.

        Raises NotFound for anybody but staff, and for an invitation that is missing or of another group.
        """
        require_staff(person)
        now = self._clock.now()
        with self._database.transaction() as session:
            facts = access.require_group(session, person, group)
            queries.lock_group(session, facts.id)
            queries.end_invitation(session, access.require_invitation_of(session, facts, invitation), "taken_back", now)


def _has_place(session: Session, facts: GroupFacts, account_id: int) -> bool:
    room = rooms.find_public_id(session, facts.room_id)
    if room is None:
        raise NotFound
    standing = rooms.lock_standing(session, room, account_id)
    return standing is not None and standing.place != Place.LEFT
