"""A group whose last weeks have begun, its people, and the group as which it goes on."""

from datetime import date, timedelta

from sqlalchemy import select

from app.accounts.models import Account
from app.groups import service as groups
from app.groups.agreements import RULES_PURPOSE, VERSIONS
from app.groups.models import Group, Membership, RenewalOffer
from app.groups.renewal import service as renewals
from app.groups.renewal.answer_offer import AnswerOffer
from app.jobs.models import Job
from app.meetings.renewal.continue_group import ContinueGroup
from tests.groups.house import visit

CONTACT = "eka@yhdistys.example"
MEMBERS = 4


class Renewing:
    """Over a `tests.groups.house.House` and its `Plans`: two leaders and four members, on 15.9., to end on 13.10."""

    def __init__(self, house, plans, *, members=MEMBERS, state="ending", **facts):
        self.house, self.plans = house, plans
        now = house.clock.now()
        given = {"end_date": date(2026, 10, 13), "started_at": now - timedelta(days=120), "size": 6, **facts}
        self.group_id, self.group = plans.full(leaders=2, members=members, state=state, **given)
        plans.publish(
            self.group_id, start_date=date(2026, 5, 12), rules_version=VERSIONS[RULES_PURPOSE], rhythm="three_weeks"
        )
        self.leaders = [self._person(f"o{number}") for number in range(2)]
        self.members = [self._person(str(number)) for number in range(members)]
        self.contact = house.person(CONTACT)
        self.room_id = plans.law(self.group_id).room_id
        self.continuing = ContinueGroup(house.plan_door, house.queue)
        self.answering = AnswerOffer(
            house.database, house.clock, house.seats, queue=house.queue, group_clock=house.group_clock
        )

    def _person(self, which):
        return self.house.person(f"{self.group}-{which}@koti.example")

    @property
    def next(self):
        """The next group; None before it is there."""
        with self.house.database.read() as session:
            return renewals.find_next(session, self.group_id)

    def go_on(self, person=None):
        """A leader presses, and comes to lead; the next group."""
        self.continuing.go_on(person or self.leaders[0], self.group)
        return self.next

    def lead(self, person, name="Pihka"):
        """The person says yes to leading the next group. Their room there."""
        _, invitation = self.house.invitation_of(self.next.public_id, self._address(person))
        return self.house.join_group.join(person.account_id, invitation, visit(name))

    def published(self, **facts):
        """The next group, published by its leader; `facts` are written before. Its inner id."""
        following = self.go_on()
        self.lead(self.leaders[0])
        if facts:
            self.plans.set(following.public_id, **facts)
        self.publish()
        return following.id

    def publish(self):
        self.house.publishing.publish(self.contact, self.next.public_id, with_one_leader=True)

    def accept(self, person, name="Havu", use=None):
        """The person's room in the next group, or None."""
        return (use or self.answering).accept(person.account_id, self.offer_of(person).public_id, visit(name))

    def offers(self):
        """(who by place among the members, state) of all offers, in order."""
        accounts = {person.account_id: number for number, person in enumerate(self.members)}
        return [(accounts.get(row.account_id), row.state) for row in self.rows()]

    def states(self):
        return [row.state for row in self.rows()]

    def offer_of(self, person):
        """Their newest one."""
        return next(row for row in reversed(self.rows()) if row.account_id == person.account_id)

    def rows(self):
        with self.house.database.read() as session:
            mine = select(RenewalOffer).where(RenewalOffer.former_id == self.group_id)
            return session.scalars(mine.order_by(RenewalOffer.id)).all()

    def law(self, group_id=None):
        with self.house.database.read() as session:
            return groups.read_law(session, group_id or self.next.id)

    def row(self, group):
        with self.house.database.read() as session:
            return session.scalars(select(Group).where(Group.public_id == group)).one()

    def people(self, group_id):
        """Everybody who ever sat there, in order of joining."""
        with self.house.database.read() as session:
            here = select(Membership).where(Membership.group_id == group_id).order_by(Membership.id)
            return session.scalars(here).all()

    def jobs(self, kind):
        with self.house.database.read() as session:
            return session.scalars(select(Job).where(Job.kind == kind).order_by(Job.id)).all()

    def _address(self, person):
        with self.house.database.read() as session:
            return session.scalars(select(Account.address).where(Account.id == person.account_id)).one()
