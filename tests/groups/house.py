"""What tests of groups begin with: people, an association, a group, invitations. No test reads it twice."""

from dataclasses import dataclass, field, replace
from datetime import timedelta

from sqlalchemy import select, update

from app.accounts.access import Person
from app.accounts.consents import give_consents
from app.accounts.models import Account
from app.accounts.service import create_or_find_account
from app.associations.add_contact import AddContact
from app.associations.correct_association import CorrectAssociation
from app.associations.create_association import CreateAssociation, NewAssociation
from app.base.ids import random_id
from app.groups import service as groups
from app.groups.agreements import RULES_PURPOSE, VERSIONS
from app.groups.cushions import choose_cushion
from app.groups.door.request import agreed_versions
from app.groups.invitations.ask_successor import AskSuccessor
from app.groups.invitations.invite import Invite, NewInvitation
from app.groups.join_group import FirstVisit, JoinGroup
from app.groups.leave_group import LeaveGroup
from app.groups.models import Group, Invitation
from app.groups.names import require_name
from app.groups.pause_membership import PauseMembership
from app.groups.people import PersonView
from app.groups.plans import service as plans
from app.groups.promotion import Promote
from app.groups.renaming.change_name import ChangeName
from app.groups.seat import Newcomer, Seats, Table
from app.groups.table import find_taken
from app.jobs.queue import JobQueue
from app.meetings.build import House as MeetingsHouse
from app.meetings.build import Meetings
from app.meetings.changes.plan_edits import PlanEdits
from app.meetings.changes.put_back import PutBack
from app.meetings.edit_rules import EditRules
from app.meetings.found_group import FoundGroup, NewGroup
from app.meetings.overview import list_planned_evenings
from app.meetings.plan_door import PlanDoor
from app.meetings.plan_group import PlanGroup
from app.meetings.plan_programme import PlanProgramme
from app.meetings.publish_group import PublishGroup
from app.meetings.write_idea import WriteIdea
from app.rooms import pause_place
from app.rooms import service as rooms
from app.rooms.entries import Absence
from app.rooms.models import Room
from tests.shared_texts import shared_texts

TEXTS = shared_texts()
# The version of the ten ready house rules.
READY_RULES = VERSIONS[RULES_PURPOSE]
EVERY_CONSENT = frozenset({"keep_words", "reminders", "feedback"})


@dataclass
class Heard:
    """A publisher that keeps what it was told: of the groups' rooms, and apart from it of their leaders' own."""

    events: list = field(default_factory=list)
    of_pairs: list = field(default_factory=list)
    database: object = None
    _are_pairs: dict = field(default_factory=dict)

    def publish(self, events):
        for event in events:
            (self.of_pairs if self.database and self._is_pair(event.room) else self.events).append(event)

    def _is_pair(self, room):
        """Asked once for each room: none becomes one."""
        if room not in self._are_pairs:
            with self.database.read() as session:
                self._are_pairs[room] = session.scalar(select(Room.kind).where(Room.public_id == room)) == "pair"
        return self._are_pairs[room]


class House:
    """The use cases over one database, and a staff member to call them: their own, or another house's."""

    def __init__(self, database, clock, staff=None):
        self.database = database
        self.clock = clock
        self.heard = Heard(database=database)
        self.queue = JobQueue(clock)
        self.create_association = CreateAssociation(database, clock, self.queue)
        self.add_contact = AddContact(database, clock, self.queue)
        self.correct_association = CorrectAssociation(database, clock, self.queue)
        self.meetings = Meetings(MeetingsHouse(database, clock, self.queue, self.heard))
        self.group_clock = self.meetings.group_clock
        self.invitations = Invite(database, clock, self.queue, self.group_clock)
        self.succession = AskSuccessor(database, clock, self.queue, self.group_clock)
        self.found_group = FoundGroup(database, clock, self.queue, self.invitations, TEXTS)
        self.plan_door = PlanDoor(database, clock, self.group_clock)
        self.plan_edits = PlanEdits(self.plan_door, self.queue)
        self.plan_group = PlanGroup(self.plan_edits, self.queue)
        self.putting_back = PutBack(database, self.plan_edits)
        self.ideas = WriteIdea(database, self.plan_door, queue=self.queue, texts=TEXTS)
        self.programme = PlanProgramme(self.plan_edits)
        self.rules = EditRules(self.plan_edits)
        self.publishing = PublishGroup(self.plan_door, self.queue, self.heard)
        self.seats = Seats(self.heard, self.queue)
        self.join_group = JoinGroup(database, clock, self.seats, queue=self.queue, group_clock=self.group_clock)
        self.leave_group = LeaveGroup(database, self.group_clock, self.heard, self.queue)
        self.pausing = PauseMembership(database, self.group_clock, self.heard, self.queue)
        self.renaming = ChangeName(database, self.group_clock, self.heard, self.queue)
        self.promoting = Promote(database, self.queue, group_clock=self.group_clock, publisher=self.heard)
        self.waiting_reports = {}
        self.staff = staff or self.person("staff@liitto.example", is_staff=True)

    def person(self, address, *, is_staff=False):
        with self.database.transaction() as session:
            account_id = create_or_find_account(session, address, "fi", now=self.clock.now())
            if is_staff:
                session.execute(update(Account).where(Account.id == account_id).values(is_staff=True))
        return self.as_person(account_id, is_staff=is_staff)

    def as_person(self, account_id, *, is_staff=False):
        return Person(
            account_id=account_id,
            session_id=account_id,
            session_key=f"session-{account_id}",
            is_staff=is_staff,
            language="fi",
            local_key=f"local-{account_id}",
            text_size="normal",
            colours="device",
            shared_device=False,
            signed_in_at=self.clock.now(),
            ends_at=self.clock.now() + timedelta(days=1),
        )

    def association(self, name="Kuusikulman Tuki ry", first="eka@yhdistys.example", second="toka@yhdistys.example"):
        return self.create_association.create(self.staff, NewAssociation(name, first, second), language="fi")

    def group(self, name="Pihlajapiha", association=None, language="fi"):
        owner = association or self.association(name=f"{name} ry")
        return self.found_group.found(self.staff, NewGroup(owner, name, language))

    def invited(self, group, address, role="member"):
        """The person, and the outward id of their invitation."""
        self.invitations.invite(self.staff, group, NewInvitation(address, role))
        return self.invitation_of(group, address)

    def invitation_of(self, group, address):
        """The person, and the outward id of their newest invitation into this group."""
        person = self.person(address)
        found = select(Invitation.public_id).join(Group, Group.id == Invitation.group_id)
        own = found.where(Invitation.account_id == person.account_id, Group.public_id == group)
        with self.database.read() as session:
            return person, session.scalars(own.order_by(Invitation.id.desc())).first()

    def leaders_asked(self, group):
        """Who was asked to lead, as planners see it."""
        with self.database.read() as session:
            plan = plans.find_plan(session, group)
            return plans.list_leaders(session, plan.group_id, self.clock.now()).asked

    def join(self, group, address, name, role="member"):
        """The person and their room. They sit down as if they had followed an invitation, without its letter."""
        people, room = self.seat(group, [(address, name, role)])
        return people[0], room

    def seat(self, group, newcomers):
        """Seats (address, name, role) after each other, without invitations and without asking the clock."""
        people, now = [], self.clock.now()
        with self.database.transaction() as session:
            facts = groups.lock_law(session, session.scalars(select(Group.id).where(Group.public_id == group)).one())
            room = rooms.find_public_id(session, facts.room_id)
            rooms.lock_room(session, room)
            taken = find_taken(session, facts.room_id, apart_from=0).cushions
            for address, name, role in newcomers:
                account_id = create_or_find_account(session, address, "fi", now=now)
                cushion = choose_cushion(address, taken)
                taken |= {cushion}
                person = PersonView(random_id(), name, role, cushion.motif, cushion.yarn, "here")
                newcomer = Newcomer(account_id, person, require_name(name)[1])
                # As they would have before a closed group's start, from which on no seat takes them.
                self.seats.seat(session, Table(replace(facts, intake="open"), room), newcomer, now)
                give_consents(
                    session, account_id, group, agreed_versions(accepts_rules=True, consents=EVERY_CONSENT), now=now
                )
                people.append(self.as_person(account_id))
        return people, room

    def join_by_invitation(self, group, address, name, role="member"):
        """The person and their room, by the use cases."""
        person, invitation = self.invited(group, address, role)
        return person, self.join_group.join(person.account_id, invitation, visit(name))

    def invite_to_lead(self, person, group, address):
        """Somebody who may asks another to lead."""
        self.invitations.invite(person, group, NewInvitation(address, "leader"))

    def evenings(self, session, group):
        """The outward ids of a group's planned meetings, in order."""
        return [evening.public_id for evening in list_planned_evenings(session, plans.find_plan(session, group))]

    def join_group_of(self, invitation, address, name):
        """Follows an invitation that was sent already. The person and their room."""
        person = self.person(address)
        return person, self.join_group.join(person.account_id, invitation, visit(name))

    def leave(self, room, person):
        """The person leaves the room."""
        self.leave_group.leave(person.account_id, room)

    def put_aside(self, leader, person, room, *, lasts=timedelta(0)):
        """A leader sets the person aside, for no time if none is given; the number of the room."""
        now = self.clock.now()
        with self.database.transaction() as session:
            standing = rooms.lock_standing(session, room, person.account_id)
            judge = rooms.find_standing(session, room, leader.account_id)
            rooms.set_aside(session, standing, judge, Absence(now + lasts, "rules"), now)
        return standing.room_id

    def put_on_break(self, person, room):
        """The person pauses, whatever state their group is in."""
        with self.database.transaction() as session:
            standing = rooms.lock_standing(session, room, person.account_id)
            pause_place.pause(session, standing, self.clock.now())


def visit(name, *, accepts_rules=True, consents=EVERY_CONSENT):
    return FirstVisit(name, accepts_rules, frozenset(consents))
