"""Two groups of two associations in one state, and everybody who may stand before a door of the first."""

from datetime import date, timedelta

from sqlalchemy import select

from app.associations.models import Association
from app.base.ids import random_id
from app.groups.models import Membership, OwnerAsk
from app.meetings.models import Meeting
from app.rooms import service as rooms
from tests.groups.house import House
from tests.groups.pairs import Pair
from tests.journeys.open_cases import OpenCases
from tests.meetings.plans import Plans

LAST_DAY = date(2026, 12, 31)
# All that publishing asks for, and another last day that waits for the leaders' answer.
DECIDED = {
    "start_date": date(2026, 12, 1),
    "rules_version": "2026-11",
    "new_end_date": date(2027, 1, 20),
    "new_end_by": "association_contact",
}
NAMES = ("group", "association", "room", "meeting", "member")
BEGUN = ("running", "ending", "ended", "archived")


class _Associations(House):
    """Each association has contacts of its own; `contacts` are the first of each, in order."""

    def __init__(self, database, clock):
        super().__init__(database, clock)
        self.contacts, self.outward = [], []

    def association(self, name="Kuusikulman Tuki ry", **_):
        first, second = (f"{which}-{len(self.contacts)}@yhdistys.example" for which in ("eka", "toka"))
        self.contacts.append(self.person(first))
        self.outward.append(super().association(name, first, second))
        return self.outward[-1]


class Tenant:
    """One group with two leaders and four members, its association with contacts of its own."""

    def __init__(self, house, state, **plan):
        self.house, self.state, plans, now = house, state, Plans(house), house.clock.now()
        self.group_id, outward = plans.full(leaders=2, members=4, intake="open", end_date=LAST_DAY)
        plans.publish(self.group_id, **DECIDED, **plan)
        self.leader = house.person(f"{outward}-o0@koti.example")
        self.member = house.person(f"{outward}-0@koti.example")
        self.second = house.person(f"{outward}-1@koti.example")
        self.aside = house.person(f"{outward}-o1@koti.example")
        self.paused = house.person(f"{outward}-2@koti.example")
        self.contact = house.contacts[-1]
        self.room_id = plans.law(self.group_id).room_id
        self.ids = self._read_ids(house.outward[-1], outward)
        house.put_aside(self.leader, self.aside, self.ids["room"], lasts=timedelta(hours=24))
        house.put_on_break(self.paused, self.ids["room"])
        self.pair = Pair(house, self.group_id)
        self.pair.mend()
        self.pair_room = self.pair.room
        self.cases = OpenCases(self, house.outward[-1])
        self.ids |= self.cases.ids
        # An archived group has been forgotten by the clock: it is taken there, not put there.
        put = "ended" if state == "archived" else state
        begun = {"started_at": now} if state in BEGUN else {}
        plans.set(outward, state=put, state_since=now - timedelta(days=31 if put != state else 1), **begun)
        if put != state:
            assert plans.advance(self.group_id).state == state

    def _read_ids(self, association, group):
        with self.house.database.read() as session:
            of_group = select(Membership.member_id).where(Membership.group_id == self.group_id)
            return {
                "group": group,
                "association": association,
                "room": rooms.find_public_id(session, self.room_id),
                "meeting": session.scalars(select(Meeting.public_id).where(Meeting.group_id == self.group_id)).first(),
                "member": session.scalars(of_group.where(Membership.role == "member")).first(),
            }


class TwoTenants:
    """`ids` are those of the first tenant; `people` are named by what they are to it, `second` is another member."""

    def __init__(self, database, clock, state, **plan):
        self.house = _Associations(database, clock)
        own, other = (Tenant(self.house, state, **plan) for _ in range(2))
        self.ids, self.second = own.ids | self._ask_to_share(own, other), own.second
        self.pair_ids = {**self.ids, "room": own.pair_room}
        self.people = {
            "nobody": None,
            "somebody": self.house.person("joku@koti.example"),
            "member": own.member,
            "leader": own.leader,
            "aside": own.aside,
            "paused": own.paused,
            "contact": own.contact,
            "staff": self.house.staff,
            "applicant": own.cases.applicant,
            "invited": own.cases.invited,
            "other_member": other.member,
            "other_leader": other.leader,
            "other_contact": other.contact,
        }

    def _ask_to_share(self, own, other):
        """The other tenant's association asks the first one's to share its group."""
        public_id = random_id()
        with self.house.database.transaction() as session:
            asked = select(Association.id).where(Association.public_id == own.ids["association"])
            facts = {"group_id": other.group_id, "association_id": session.scalars(asked).one()}
            now = self.house.clock.now()
            session.add(OwnerAsk(**facts, public_id=public_id, state="open", created_at=now))
        return {"ask": public_id, "other_association": other.ids["association"]}
