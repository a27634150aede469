"""What tests of groups begin with: people, an association, a group, invitations. No test reads it twice."""

from dataclasses import dataclass, field
from datetime import timedelta

from sqlalchemy import select, update

from app.accounts.access import Person
from app.accounts.models import Account
from app.accounts.service import create_or_find_account
from app.associations.create_association import CreateAssociation, NewAssociation
from app.groups.found_group import FoundGroup, NewGroup
from app.groups.invite import Invite, NewInvitation
from app.groups.join_group import FirstVisit, JoinGroup
from app.groups.models import Invitation
from app.jobs.queue import JobQueue
from app.meetings.group_clock import GroupClock
from app.rooms import service as rooms
from app.rooms.access import Place
from app.rooms.entries import Absence

EVERY_CONSENT = frozenset({"keep_words", "reminders", "feedback"})


@dataclass
class Heard:
    """A publisher that keeps what it was told."""

    events: list = field(default_factory=list)

    def publish(self, events):
        self.events += events


class House:
    """The use cases over one database, and a staff member to call them: their own, or another house's."""

    def __init__(self, database, clock, staff=None):
        self.database = database
        self.clock = clock
        self.heard = Heard()
        self.queue = JobQueue(clock)
        self.create_association = CreateAssociation(database, clock, self.queue)
        self.found_group = FoundGroup(database, clock)
        self.group_clock = GroupClock(database, clock, self.queue, self.heard)
        self.invitations = Invite(database, clock, self.queue, self.group_clock)
        self.join_group = JoinGroup(database, clock, self.heard, self.group_clock)
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
        person = self.person(address)
        with self.database.read() as session:
            found = session.scalars(
                select(Invitation.public_id)
                .where(Invitation.account_id == person.account_id)
                .order_by(Invitation.id.desc())
            )
            return person, found.first()

    def join(self, group, address, name, role="member"):
        """The person and their room."""
        person, invitation = self.invited(group, address, role)
        return person, self.join_group.join(person.account_id, invitation, visit(name))

    def leave(self, room, person):
        """The person leaves the room."""
        with self.database.transaction() as session:
            standing = rooms.lock_standing(session, room, person.account_id)
            rooms.end_place(session, standing, Place.LEFT, self.clock.now())

    def put_aside(self, leader, person, room):
        """A leader sets the person aside; the number of the room."""
        now = self.clock.now()
        with self.database.transaction() as session:
            standing = rooms.lock_standing(session, room, person.account_id)
            judge = rooms.find_standing(session, room, leader.account_id)
            rooms.set_aside(session, standing, judge, Absence(now, "rules"), now)
        return standing.room_id


def visit(name, *, accepts_rules=True, consents=EVERY_CONSENT):
    return FirstVisit(name, accepts_rules, frozenset(consents))
