"""A leader asks a member of their group to lead it with them, and the member says yes or no.

It is one more invitation, by a way that leads from a place in the group and seats nobody: the same membership, name and
cushion, another role. Only who leads the group sees whom they may ask, so contacts and staff ask successors by address.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.audit import service as audit
from app.audit.entry import AuditEntry, Doer
from app.base.errors import AppError, NotAllowed, NotFound
from app.base.ids import may_be_id
from app.db.database import Database, WriteSession
from app.groups import access, queries
from app.groups import service as groups
from app.groups.access import OpenInvitation
from app.groups.door.places import note_place_free
from app.groups.events import role_changed_event
from app.groups.invitations import queries as invitation_queries
from app.groups.invitations.invite import Terms, count_leader_places, require_calm, send_invitation
from app.groups.law import GroupClock, GroupLaw, LeadersFull, require_succession
from app.groups.letters import tell_of_no
from app.groups.people import PersonView
from app.groups.seat import AfterPromotion
from app.jobs.queue import JobQueue
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.access import Place, Standing, require_group_leader, require_reader
from app.rooms.entries import Entry


@dataclass(frozen=True, slots=True)
class Asked:
    """An open question to a member, as its page shows it."""

    invitation: OpenInvitation
    leading: list[str]


class Promote:
    """The use cases. Safe from any thread."""

    def __init__(
        self,
        database: Database,
        queue: JobQueue,
        *,
        group_clock: GroupClock,
        publisher: Publishes,
        after_promotion: AfterPromotion | None = None,
    ) -> None:
        """`after_promotion` is called in the transaction, under its locks, with the standing as it was."""
        self._database = database
        self._queue = queue
        self._group_clock = group_clock
        self._publisher = publisher
        self._after_promotion = after_promotion

    def find_target(self, account_id: int, room: str, member: str) -> PersonView:
        """Whom this leader might ask. Raises as `ask`, but for what the group says to it."""
        with self._database.read() as session:
            require_group_leader(rooms.find_standing(session, access.require_id(room), account_id))
            target = _require_target(rooms.find_member_standing(session, room, member) if may_be_id(member) else None)
            person = groups.find_person(session, target.room_id, member)
        if person is None:
            raise NotFound
        return person

    def ask(self, account_id: int, room: str, member: str) -> None:
        """The member is asked, once however often this is called; the room hears nothing of it.

        Raises NotFound for strangers and for who is not here, NotAllowed for members and about leaders; DoorShut where
        the group does not run, LeadersFull where both leaders' places are taken or asked for, BadInput
        `too_many_invitations`.
        """
        with self._database.transaction() as session:
            law = self._lock(session, account_id, room)
            require_group_leader(rooms.lock_standing(session, room, account_id))
            target = _require_target(rooms.find_member_standing(session, room, member) if may_be_id(member) else None)
            now = self._queue.now()
            if _find_open(session, target.account_id, law.id, now) is not None:
                return
            require_succession(law)
            if count_leader_places(session, law, now, way="promotion") == 0:
                raise LeadersFull
            require_calm(session, law, now)
            by = Doer("leader", account_id)
            send_invitation(session, self._queue, law, target.account_id, Terms("leader", "promotion", by))

    def find_asked(self, account_id: int, room: str) -> Asked:
        """The question that waits for this member. Raises NotFound where none does, and as `require_reader`."""
        with self._database.read() as session:
            reader = require_reader(rooms.find_standing(session, access.require_id(room), account_id))
            group_id = groups.find_group_of_room(session, reader.room_id) or 0
            found = _find_open(session, account_id, group_id, self._queue.now())
            people = groups.list_people(session, reader.room_id)
        if found is None:
            raise NotFound
        return Asked(found, [one.name for one in people if one.role == "leader" and one.state == "here" and one.name])

    def answer(self, account_id: int, room: str, *, leads: bool) -> None:
        """A yes makes the member a leader from a number of the room on; a no ends the question.

        Twice changes nothing. Raises NotFound for strangers and where nothing was asked, as `require_reader`, and
        DoorShut and LeadersFull by the law of the group.
        """
        with self._database.transaction() as session:
            outcome = self._answer(session, account_id, room, leads=leads)
        # Raised only now: what the clock brought to the group stands.
        if outcome is not None:
            raise outcome

    def _answer(self, session: WriteSession, account_id: int, room: str, *, leads: bool) -> AppError | None:
        law = self._lock(session, account_id, room)
        reader, now = require_reader(rooms.lock_standing(session, room, account_id)), self._queue.now()
        if reader.is_leader and leads:
            return None
        found = _find_open(session, account_id, law.id, now)
        if found is None:
            return NotFound()
        if not leads:
            invitation_queries.end_invitation(session, found.id, "declined", now)
            tell_of_no(session, self._queue, found, account_id, now)
            return None
        try:
            require_succession(law)
        except AppError as refusal:
            return refusal
        invitation_queries.end_invitation(session, found.id, "joined", now)
        self._promote(session, law, reader, now)
        return None

    def _promote(self, session: WriteSession, law: GroupLaw, reader: Standing, now: datetime) -> None:
        entry = rooms.set_role(session, reader, "leader", now)
        queries.set_membership_role(session, reader.member, "leader")
        audit.note(session, law.id, AuditEntry("leader_joined", now, Doer("leader", reader.account_id)))
        # Leaders are not counted in a group's size.
        note_place_free(session, self._queue, law.id)
        if self._after_promotion is not None:
            self._after_promotion(session, reader, now)
        _tell_role(session, self._publisher, reader, entry)
        # Asked once more, the clock tells a group without a leader that it has one.
        self._group_clock.advance(session, law.id)

    def _lock(self, session: WriteSession, account_id: int, room: str) -> GroupLaw:
        group = groups.lock_group_of_room(session, room, account_id=account_id)
        return self._group_clock.advance(session, group.id)


def step_down(session: WriteSession, publisher: Publishes, leader: Standing, now: datetime, *, by: Doer) -> None:
    """A leader is a member of the group again, and its room is told. The locks of the group and the room are held."""
    entry = rooms.set_role(session, leader, "member", now)
    queries.set_membership_role(session, leader.member, "member")
    group_id = groups.find_group_of_room(session, leader.room_id)
    if group_id is not None:
        audit.note(session, group_id, AuditEntry("leader_stepped_down", now, by, subject_id=leader.account_id))
    _tell_role(session, publisher, leader, entry)


def _tell_role(session: WriteSession, publisher: Publishes, of: Standing, entry: Entry) -> None:
    person = groups.find_person(session, of.room_id, of.member)
    if person is not None:
        event = role_changed_event(of.room, entry, person)
        session.after_commit(lambda: publisher.publish([event]))


def _require_target(target: Standing | None) -> Standing:
    if target is None or target.place != Place.HERE or target.is_blocked:
        raise NotFound
    if target.role != "member":
        raise NotAllowed
    return target


def _find_open(session: Session, account_id: int, group_id: int, now: datetime) -> OpenInvitation | None:
    own = access.list_open_invitations(session, account_id, now)
    return next((one for one in own if one.group_id == group_id and one.way == "promotion"), None)
