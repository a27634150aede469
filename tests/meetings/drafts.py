"""Plans as tests of founding want them: looked at, filled, ready to be published."""

from dataclasses import replace
from datetime import date, time

from sqlalchemy import delete, select, update

from app.accounts.models import Account
from app.associations.models import Contact
from app.groups.models import Group
from app.jobs.models import Job
from app.meetings import overview
from app.meetings.drafting import Answers
from app.meetings.found_group import NewGroup
from app.meetings.models import Meeting
from app.meetings.plan_group import Frame
from app.rooms.models import Room
from app.texts.dates import HELSINKI
from tests.groups.house import READY_RULES

FRAME = Frame(
    name="Pihlajapiha",
    language="fi",
    target_group="Vanhemmille, joiden pieni lapsi tarvitsee erityistä tukea.",
    what_connects="Meitä yhdistää pieni lapsi, joka tarvitsee erityistä tukea.",
    intake="closed",
    mode="online",
    start_date=date(2027, 1, 12),
    end_date=date(2027, 7, 12),
    rhythm="three_weeks",
    meeting_time=time(20, 0),
)
CONTACT = "eka@yhdistys.example"
OTHER_CONTACT = "toka@yhdistys.example"


class Drafts:
    """Founds and fills over a `tests.groups.house.House`; the contact does it unless another is named."""

    def __init__(self, house):
        self.house = house
        self.association = house.association()
        self.contact = house.person(CONTACT)

    def self_service(self, template="small", name="Pihlajapiha"):
        return self.house.found_group.found(self.contact, NewGroup(self.association, name, "fi", template))

    def turnkey(self, *leaders, **change):
        answers = Answers(
            association=self.association,
            template="small",
            target_group=None,
            leaders=leaders or ("sammal@koti.example",),
            month=date(2027, 1, 1),
            evening="tue",
            intake="closed",
            language="fi",
        )
        return self.house.found_group.ask_for(self.contact, replace(answers, **change))

    def save_frame(self, group, person=None, **change):
        self.house.plan_group.save_frame(person or self.contact, group, replace(FRAME, **change))

    def ready(self, leaders=1, name="Pihlajapiha"):
        """A self-service group that misses nothing."""
        group = self.self_service(name=name)
        self.save_frame(group, name=name)
        self.house.plan_group.save_communication(self.contact, group, ["letters"], None)
        self.house.rules.accept(self.contact, group, READY_RULES)
        for number in range(leaders):
            self.house.join(group, f"{group}-{number}@koti.example", f"Sammal {number}", "leader")
        return group

    def view(self, group, person=None):
        with self.house.database.read() as session:
            return overview.read_plan(session, person or self.contact, group, self.house.clock.now())

    def missing(self, group):
        return [condition.key for condition in self.view(group).missing]

    def programme(self, group):
        """(theme, day and time in Helsinki) of each planned meeting, in order."""
        return [
            (evening.theme or evening.own_theme, f"{evening.starts_at.astimezone(HELSINKI):%Y-%m-%d %H.%M}")
            for evening in self.view(group).evenings
        ]

    def row(self, group):
        with self.house.database.read() as session:
            return session.execute(select(Group).where(Group.public_id == group)).scalar_one()

    def room_mode(self, room_id):
        with self.house.database.read() as session:
            return session.scalars(select(Room.mode).where(Room.id == room_id)).one()

    def meeting_rows(self, group):
        with self.house.database.read() as session:
            found = select(Meeting).join(Group, Group.id == Meeting.group_id).where(Group.public_id == group)
            return session.scalars(found.order_by(Meeting.id)).all()

    def forget_contacts(self):
        """Nobody answers for any association any more."""
        with self.house.database.transaction() as session:
            session.execute(delete(Contact))

    def put_into(self, group, state):
        """The group is in this state, whatever led there."""
        with self.house.database.transaction() as session:
            session.execute(update(Group).where(Group.public_id == group).values(state=state))

    def dismiss(self, person):
        """They work for the federation no more."""
        with self.house.database.transaction() as session:
            session.execute(update(Account).where(Account.id == person.account_id).values(is_staff=False))

    def jobs(self, kind):
        with self.house.database.read() as session:
            return session.scalars(select(Job).where(Job.kind == kind).order_by(Job.id)).all()
