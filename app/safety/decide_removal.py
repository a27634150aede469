"""Deciding on what a leader has proposed about a member, and taking a removed person back within 14 days.

The second leader or a contact decides; where nobody else leads, or neither has answered in time, staff do. Whoever
comes second finds the proposal closed: everything is read and decided under the locks of the group and the room.
"""

from datetime import datetime

from app.accounts.access import Person
from app.base.errors import NotFound
from app.db.database import Database, WriteSession
from app.groups import events as group_events
from app.groups import service as groups
from app.groups.door.places import note_place_free
from app.groups.law import GroupClock
from app.jobs.queue import JobQueue
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.access import Standing
from app.rooms.entries import Removal
from app.safety import queries
from app.safety.access import (
    REVIEW_FOR,
    is_contacts_turn,
    is_staffs_turn,
    require_open,
    require_second,
    require_undoable,
)
from app.safety.moderation import Actor, Contact, Rung, Staff, note_rung
from app.safety.proposals import RUNGS, Case, lock_case_as_contact, lock_case_as_leader, lock_case_as_staff
from app.safety.put_aside import PutAside
from app.safety.returning import reinstate
from app.safety.reviews import answer_by_reinstating


class DecideRemoval:
    """The use cases. Blocking: call from `def` endpoints."""

    def __init__(self, database: Database, publisher: Publishes, jobs: JobQueue, group_clock: GroupClock) -> None:
        self._database = database
        self._publisher = publisher
        self._jobs = jobs
        self._group_clock = group_clock
        self._put_aside = PutAside(publisher, jobs)

    def decide_as_leader(self, account_id: int, room: str, proposal: str, *, agrees: bool) -> None:
        """Another leader's answer: the member is removed or set aside at once, or stays.

        Raises NotFound, NotAllowed for members, NeedsSecond for the proposer, AlreadyDecided for a closed proposal.
        """
        now = self._jobs.now()
        with self._database.transaction() as session:
            leader, case = lock_case_as_leader(session, account_id, room, proposal)
            if agrees:
                # As with leaving: who goes after the hour was in at the hour. Judged anew by what the clock has left:
                # an evening's substitute may have gone, or the group with all who were in it.
                self._group_clock.advance(session, case.group_id)
                leader, case = lock_case_as_leader(session, account_id, room, proposal)
            require_second(is_proposer=rooms.is_same_person(session, leader, case.proposal.proposer_id))
            self._decide(session, case, leader, now, agrees=agrees)

    def decide_as_contact(self, person: Person, association: str, proposal: str, *, agrees: bool) -> None:
        """A contact's answer, beside the second leader's.

        Raises NotFound for anybody but this association's contacts, for groups of others, for those that they are or
        were in themselves, and where nobody but the proposer leads; AlreadyDecided for a closed proposal.
        """
        now = self._jobs.now()
        with self._database.transaction() as session:
            case = lock_case_as_contact(session, person, association, proposal)
            if agrees:
                self._group_clock.advance(session, case.group_id)
                case = lock_case_as_contact(session, person, association, proposal)
            if not is_contacts_turn(case.proposal, rooms.list_leader_ids(session, case.proposal.room_id)):
                raise NotFound
            self._decide(session, case, Contact(person.account_id, case.proposal.room_id), now, agrees=agrees)

    def decide_as_staff(self, person: Person, proposal: str, *, agrees: bool) -> None:
        """The staff's answer, where no second leader is there or nobody has answered in time.

        Raises NotFound for anybody but staff, for groups that they are or were in themselves, and while it is not
        their turn; AlreadyDecided for a closed proposal.
        """
        now = self._jobs.now()
        with self._database.transaction() as session:
            case = lock_case_as_staff(session, person, proposal)
            if agrees:
                self._group_clock.advance(session, case.group_id)
                case = lock_case_as_staff(session, person, proposal)
            if not is_staffs_turn(case.proposal, rooms.list_leader_ids(session, case.proposal.room_id), now):
                raise NotFound
            self._decide(session, case, Staff(person.account_id, case.proposal.room_id), now, agrees=agrees)

    def reinstate(self, person: Person, proposal: str) -> None:
        """Staff take a removed person back: the same membership, seen by the room as a return.

        Raises NotFound for anybody but staff and for groups that they are or were in themselves, AlreadyDecided where
        14 days have passed or the person is back.
        """
        now = self._jobs.now()
        with self._database.transaction() as session:
            case = lock_case_as_staff(session, person, proposal)
            # Who comes back after the hour was not in at the hour: whether the group began is settled first.
            self._group_clock.advance(session, case.group_id)
            case = lock_case_as_staff(session, person, proposal)
            subject = require_undoable(case.proposal, case.subject, now)
            answer_by_reinstating(session, self._jobs, subject, now)
            reinstate(session, self._publisher, subject, now, proposal=case.proposal)
            staff = Staff(person.account_id, subject.room_id)
            note_rung(session, staff, now, Rung("reinstate", case.proposal.reason, subject=subject))

    def _decide(self, session: WriteSession, case: Case, actor: Actor, now: datetime, *, agrees: bool) -> None:
        proposal, subject = case.proposal, require_open(case.proposal, case.subject, now)
        queries.close_proposal(session, proposal.id, "confirmed" if agrees else "declined", now)
        if not agrees:
            note_rung(session, actor, now, Rung(RUNGS[proposal.kind].declined, proposal.reason, subject=subject))
        elif proposal.is_aside:
            self._put_aside(session, subject, actor, proposal.reason, now)
        else:
            queries.close_aside_asks(session, subject.room_member_id, "lapsed", now)
            note_rung(session, actor, now, Rung("remove_member", proposal.reason, subject=subject))
            self._remove(session, subject, actor, Removal(proposal.reason, now + REVIEW_FOR), now)
            # Leaders are never proposed for removal, so the place is a member's.
            note_place_free(session, self._jobs, case.group_id)

    def _remove(self, session: WriteSession, subject: Standing, actor: Actor, removal: Removal, now: datetime) -> None:
        leader = actor if isinstance(actor, Standing) else None
        number = rooms.remove(session, subject, leader, removal, now)
        groups.end_by_removal(session, subject.member, now)
        groups.end_renewal_of(session, self._jobs, subject, now)
        told = group_events.told_of_removal(removal)
        event = group_events.removed_event(subject.room, number, now, subject.member, told)
        session.after_commit(lambda: self._publisher.publish([event]))
