"""A group with leaders and members, and every use case of removal over it. No test reads it twice."""

from sqlalchemy import select

from app.associations.models import Association, Contact
from app.groups.leave_group import LeaveGroup
from app.groups.models import Group, GroupOwner, Membership
from app.jobs.queue import JobQueue
from app.rooms import service as rooms
from app.safety.after_leaving import AfterLeaving
from app.safety.answer_review import AnswerReview
from app.safety.ask_review import AskReview
from app.safety.cases.case import Verdict
from app.safety.decide_removal import DecideRemoval
from app.safety.models import ModerationEntry, RemovalProposal
from app.safety.propose_removal import ProposeRemoval
from app.safety.removals import ReadRemovals
from app.safety.removals_of_contacts import ReadAsContact
from app.safety.schemas import AskReview as AskReviewBody
from app.safety.schemas import BringBack
from app.safety.schemas import SetAside as SetAsideBody
from app.safety.set_aside import SetAside
from tests.groups.house import House
from tests.seed import NobodyListens, make_person, make_room

KEPT = Verdict("kept")


class Bench:
    def __init__(self, database, clock, *, leaders=2):
        self.database, self.clock = database, clock
        self.heard = NobodyListens()
        self.leaders = [make_person(database, clock) for _ in range(leaders)]
        self.member, self.third = (make_person(database, clock) for _ in range(2))
        everyone = [*self.leaders, self.member, self.third]
        self.seeded = make_room(database, clock, everyone, leaders=self.leaders)
        house = House(database, clock)
        self.house = house
        self.staff = house.staff
        self.contacts_person = make_person(database, clock)
        with database.read() as session:
            owner = select(Association).join(GroupOwner).join(Group).where(Group.public_id == self.seeded.group)
            association = session.scalars(owner).one()
            self.association_id, self.association = association.id, association.public_id
        self.contact = self.make_contact(self.contacts_person.account_id)
        self.as_contact = ReadAsContact(database, clock)
        jobs = JobQueue(clock)
        self.proposing = ProposeRemoval(database, jobs, clock)
        self.deciding = DecideRemoval(database, self.heard, jobs, house.group_clock)
        self.reading = ReadRemovals(database, clock)
        self.leaving = LeaveGroup(database, house.group_clock, self.heard, jobs, after_leaving=AfterLeaving(jobs))
        self.asking = AskReview(database, jobs, clock)
        self.reviews = AnswerReview(database, self.heard, jobs, clock, group_clock=house.group_clock)
        self._aside = SetAside(database, self.heard, jobs, clock)

    def make_contact(self, account_id):
        with self.database.transaction() as session:
            of = {"association_id": self.association_id, "account_id": account_id}
            session.add(Contact(**of, created_at=self.clock.now()))
        return self.house.as_person(account_id)

    @property
    def room(self):
        return self.seeded.room

    def member_id(self, person):
        return self.seeded.members[person.account_id]

    def propose(self, leader=0, person=None, reason="hurts"):
        target = self.member_id(person or self.member)
        return self.proposing.propose(self.leaders[leader].account_id, self.room, target, reason)

    def ask_aside(self, leader=0, person=None, reason="hurts"):
        target = self.member_id(person or self.member)
        return self.proposing.ask_aside(self.leaders[leader].account_id, self.room, target, reason)

    def decide(self, proposal, leader=1, *, agrees=True):
        self.deciding.decide_as_leader(self.leaders[leader].account_id, self.room, proposal, agrees=agrees)

    def take_back(self, proposal, leader=0):
        self.proposing.take_back(self.leaders[leader].account_id, self.room, proposal)

    def set_aside(self, person=None, leader=0):
        body = SetAsideBody(room=self.room, member=self.member_id(person or self.member), reason="rules")
        self._aside.set_aside(self.leaders[leader].account_id, body)

    def bring_back(self, person=None, leader=0):
        body = BringBack(room=self.room, member=self.member_id(person or self.member))
        self._aside.bring_back(self.leaders[leader].account_id, body)

    def ask_review(self, person=None, words=None):
        return self.asking.ask((person or self.member).account_id, AskReviewBody(room=self.room, words=words))

    def leave(self, person):
        self.leaving.leave(person.account_id, self.room)

    def standing(self, person=None):
        with self.database.read() as session:
            return rooms.find_standing(session, self.room, (person or self.member).account_id)

    def membership(self, person=None):
        with self.database.read() as session:
            found = select(Membership).where(Membership.member_id == self.member_id(person or self.member))
            return session.scalars(found).one()

    def states(self):
        with self.database.read() as session:
            return session.scalars(select(RemovalProposal.state).order_by(RemovalProposal.id)).all()

    def rungs(self):
        """(action, reason, who) of the whole log; who is `leader 0`, `staff` or None."""
        actors = {self.standing(leader).room_member_id: f"leader {n}" for n, leader in enumerate(self.leaders)}
        with self.database.read() as session:
            rows = session.scalars(select(ModerationEntry).order_by(ModerationEntry.id)).all()
            return [(row.action, row.reason, actors.get(row.actor_id) or (row.staff_id and "staff")) for row in rows]
