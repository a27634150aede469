"""Inviting someone by address, and taking it back. The address is typed once and never shown again."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from app.accounts import service as accounts
from app.accounts.access import Person
from app.audit import service as audit
from app.audit.entry import Action, AuditEntry, Doer
from app.base.clock import Clock
from app.base.errors import BadInput, Clash, NotFound
from app.base.ids import random_id
from app.db.database import Database, WriteSession
from app.groups import access
from app.groups import queries as group_queries
from app.groups.access import GroupFacts, OpenInvitation
from app.groups.invitations import queries
from app.groups.law import (
    AS_STAND_IN,
    BY_ADDRESS,
    MAX_LEADERS,
    TO_LEAD_NEXT,
    DoorShut,
    GroupClock,
    GroupLaw,
    Way,
    is_shut,
)
from app.groups.letters import INVITATION_LETTER, tell_of_no
from app.groups.lifecycle import BEFORE_START, LIVING, MEETS
from app.groups.plans.access import doer_for_owner
from app.groups.substitutes import queries as substitute_queries
from app.jobs.queue import JobQueue
from app.rooms import service as rooms
from app.rooms.access import Place

ROLES = ("member", "leader")
# Of one group, those that were taken back too: more than it has places, and no flood of letters to anybody.
MAX_INVITATIONS_A_DAY = 30
# To one address, from all groups together; later invitations of a day wait for it at its next sign-in.
_A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class NewInvitation:
    """Who shall come in as what: `role` is `member` or `leader`."""

    address: str = field(repr=False)
    role: str


@dataclass(frozen=True, slots=True)
class Terms:
    """As what an invitation leads in, by which way, and who asked."""

    role: str
    way: Way
    by: Doer


class Invite:
    """The use cases of invitations. Safe from any thread."""

    def __init__(self, database: Database, clock: Clock, queue: JobQueue, group_clock: GroupClock) -> None:
        self._database = database
        self._clock = clock
        self._queue = queue
        self._group_clock = group_clock

    def invite(self, person: Person, group: str, new: NewInvitation) -> None:
        """Writes the invitation and the job of its letter. Contacts invite leaders, staff everybody.

        Raises NotFound where the group is not theirs to see, NotAllowed for a contact who invites a member; BadInput
        on `role` (`bad_choice`) and on `address` (`address_missing`, `address_bad`, `already_invited`,
        `too_many_leaders`, `too_many_invitations`, `staff_outside` for those who work for the federation); DoorShut
        where the group takes nobody of this role any more. Who is in the group already is answered as anybody else,
        and gets no letter: nobody can ask this form who came.
        """
        if new.role not in ROLES:
            raise BadInput("bad_choice", field="role")
        with self._database.transaction() as session:
            facts = access.require_inviter(session, person, group, new.role)
            refusal = self.write(session, facts, new, by=doer_for_owner(person))
        # Raised only now: what the clock brought to the group stands.
        if refusal is not None:
            raise refusal

    def write(self, session: WriteSession, facts: GroupFacts, new: NewInvitation, *, by: Doer) -> DoorShut | None:
        """The same inside the caller's transaction; whether the door is shut comes back as a value.

        An address gets three letters of invitation a day; for the others one comes the next morning. Nobody is told
        so here: that would tell who is asked into other groups.
        """
        law = self._group_clock.advance(session, facts.id)
        now = self._clock.now()
        # Who leads is settled before the start.
        if is_shut(law, now) or (new.role == "leader" and law.state not in BEFORE_START):
            return DoorShut()
        account_id = accounts.create_or_find_account(session, new.address, facts.language, now=now)
        fresh = access.list_open_invitations(session, account_id, now)
        if new.role == "leader" and self._leader_places(session, law) == 0:
            raise BadInput("too_many_leaders", field="address", count=MAX_LEADERS)
        if any(one.group_id == facts.id and one.way in BY_ADDRESS for one in fresh):
            raise BadInput("already_invited", field="address")
        access.require_no_staff(session, account_id, "address")
        # Of contacts alone, so that none of them can use up what staff need to help a group.
        if by.role != "staff":
            require_calm(session, law, now)
        send_invitation(session, self._queue, law, account_id, Terms(new.role, "door", by))
        return None

    def take_back(self, person: Person, group: str, invitation: str) -> None:
        """Ends an open invitation, and a no that could still be changed; does nothing to one that has ended otherwise.

        Raises NotFound where the group is not theirs to see and for an invitation that is missing or of another
        group, NotAllowed for a contact and a member's invitation.
        """
        now = self._clock.now()
        with self._database.transaction() as session:
            facts, invitation_id = access.require_sent_invitation(session, person, group, invitation)
            group_queries.lock_group(session, facts.id)
            take_back_invitation(session, (facts.id, invitation_id), doer_for_owner(person), now)

    def decline(self, account_id: int, invitation: str) -> None:
        """The addressee says no; no reason is asked. Saying it twice changes nothing.

        Raises NotFound for missing invitations, other people's, and those that have ended otherwise.
        """
        now = self._clock.now()
        with self._database.transaction() as session:
            group_id, _ = access.require_addressee(session, account_id, invitation)
            group_queries.lock_group(session, group_id)
            if not access.has_declined(session, account_id, invitation):
                found = access.require_invitation(session, account_id, invitation, now)
                queries.end_invitation(session, found.id, "declined", now)
                if found.role == "leader":
                    tell_of_no(session, self._queue, found, account_id, now)

    def change_mind(self, account_id: int, invitation: str) -> None:
        """The addressee takes back their no, within an hour of it; the invitation is open as before, and counts so.

        Saying it twice changes nothing. Raises NotFound for missing invitations, other people's, and those that have
        ended otherwise or longer ago; Clash where the place was given to another meanwhile, the group has begun, or the
        addressee is in it by another way.
        """
        now = self._clock.now()
        with self._database.transaction() as session:
            group_id, _ = access.require_addressee(session, account_id, invitation)
            law = self._group_clock.advance(session, group_id)
            own = access.list_open_invitations(session, account_id, now)
            if any(one.public_id == invitation for one in own):
                return
            found = access.find_declined(session, account_id, invitation, now)
            if found is None:
                raise NotFound
            is_asked_anew = any(one.group_id == group_id for one in own)
            is_in = _has_place(session, law.room_id, account_id)
            refused = not self._still_asks(session, law, found) or is_asked_anew or is_in
            if not refused:
                queries.reopen_invitation(session, found.id)
        # Raised only now: what the clock brought to the group stands.
        if refused:
            raise Clash

    def _still_asks(self, session: WriteSession, law: GroupLaw, found: OpenInvitation) -> bool:
        """Whether an invitation that was answered with a no could be sent now."""
        if found.way == "substitute":
            asked = queries.count_open_to_lead(
                session, law.id, self._clock.now() - access.INVITATION_LIFE, ways=AS_STAND_IN
            )
            return law.state in MEETS and asked == 0 and substitute_queries.find_of_group(session, law.id) is None
        if found.way == "successor":
            return law.state in LIVING and count_leader_places(session, law, self._clock.now(), way=found.way) > 0
        may_lead = found.role != "leader" or (law.state in BEFORE_START and self._leader_places(session, law) > 0)
        return may_lead and not is_shut(law, self._clock.now())

    def _leader_places(self, session: WriteSession, law: GroupLaw) -> int:
        return count_leader_places(session, law, self._clock.now(), way="door")


def send_invitation(session: WriteSession, queue: JobQueue, law: GroupLaw, account_id: int, terms: Terms) -> None:
    """Writes the invitation and the job of its letter; who has a place in the group gets none, but for a promotion.

    The caller holds the group's lock and has judged that this account may be asked.
    """
    invitation_id = write_invitation(session, law, account_id, terms, now=queue.now())
    if terms.way == "promotion" or not _has_place(session, law.room_id, account_id):
        queue.enqueue(session, INVITATION_LETTER, {"invitation_id": invitation_id})


def write_invitation(session: WriteSession, law: GroupLaw, account_id: int, terms: Terms, *, now: datetime) -> int:
    """Writes the invitation without a letter: its reader is here, and led to it. Its inner id. As `send_invitation`."""
    values = {
        "public_id": random_id(),
        "group_id": law.id,
        "account_id": account_id,
        "role": terms.role,
        "way": terms.way,
        "state": "open",
        "created_at": now,
    }
    asked = AuditEntry(_asked(terms), now, terms.by, subject_id=account_id)
    audit.note(session, law.id, asked)
    return queries.insert_invitation(session, values)


def take_back_invitation(session: WriteSession, invitation: tuple[int, int], by: Doer, now: datetime) -> None:
    """Ends an open invitation, by the inner ids of its group and its own, and a no that could still be changed.

    The group's lock is held. Twice changes nothing, and stands in the log once.
    """
    group_id, invitation_id = invitation
    was_open = queries.end_invitation(session, invitation_id, "taken_back", now)
    if queries.end_change_of_mind(session, invitation_id) or was_open:
        audit.note(session, group_id, AuditEntry("invitation_taken_back", now, by))


def count_leader_places(session: Session, law: GroupLaw, now: datetime, *, way: Way) -> int:
    """How many may still be asked to lead by this way: those who were asked keep a place until they answer."""
    sent_after, ways = now - access.INVITATION_LIFE, (way,) if way == "door" else TO_LEAD_NEXT
    return max(0, MAX_LEADERS - law.leaders - queries.count_open_to_lead(session, law.id, sent_after, ways=ways))


def require_calm(session: Session, law: GroupLaw, now: datetime) -> None:
    """Raises BadInput `too_many_invitations` where the group has sent as many within a day as it may."""
    if queries.count_invitations(session, law.id, now - _A_DAY) >= MAX_INVITATIONS_A_DAY:
        raise BadInput("too_many_invitations", field="address")


def _asked(terms: Terms) -> Action:
    if terms.role == "member":
        return "member_asked"
    return "stand_in_asked" if terms.way == "substitute" else "leader_asked"


def _has_place(session: Session, room_id: int, account_id: int) -> bool:
    room = rooms.find_public_id(session, room_id)
    if room is None:
        raise NotFound
    standing = rooms.lock_standing(session, room, account_id)
    return standing is not None and standing.place != Place.LEFT
