"""Two groups of two associations in one state, and everybody who may stand before a door of the first."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from app.accounts.models import SignInSession
from app.associations.models import Association
from app.base.ids import random_id
from app.groups.models import Membership, OwnerAsk
from app.meetings.models import Meeting
from app.rooms import service as rooms
from app.rooms.access import Freeze, FrozenBy
from tests.groups.house import House
from tests.groups.pairs import Pair
from tests.journeys.apart import APART, Apart
from tests.journeys.open_cases import OpenCases
from tests.meetings.plans import A_WEEK, Plans
from tests.seed import add_session

# From the scene's day on: the first and the last day of a group, and another last day that waits for an answer.
FIRST, LAST, OTHER_LAST = (timedelta(days=days) for days in (77, 107, 127))
NAMES = ("group", "association", "room", "meeting", "member")
# What belongs to no group, and what another tenant's contact asks of the first's.
OF_NOBODY = ("ask", "device_key", "question", "help_number", "stand_in", "blocked_key")
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


@dataclass(frozen=True)
class Scene:
    """What a group is in a walk: its state of life, who may join it, and which mark it bears (`frozen`, `on_break`)."""

    state: str
    intake: str = "open"
    mark: str = ""


class Tenant:
    """One group with two leaders and four members, its association with contacts of its own.

    `apart` are those of one tenant of whom no other is asked anything.
    """

    def __init__(self, house, scene, *, has_apart=False, **plan):
        self.house, self.scene, self._plans = house, scene, Plans(house)
        today = house.clock.now().date()
        self.group_id, outward = self._plans.full(leaders=2, members=4, intake=scene.intake, end_date=today + LAST)
        self._plans.publish(self.group_id, **_decided(today), **plan)
        self.leader = house.person(f"{outward}-o0@koti.example")
        self.member = house.person(f"{outward}-0@koti.example")
        self.second = house.person(f"{outward}-1@koti.example")
        self.aside = house.person(f"{outward}-o1@koti.example")
        self.paused = house.person(f"{outward}-2@koti.example")
        self.contact = house.contacts[-1]
        self.room_id = self._plans.law(self.group_id).room_id
        self.ids = self._read_ids(house.outward[-1], outward)
        house.put_aside(self.leader, self.aside, self.ids["room"], lasts=timedelta(hours=24))
        house.put_on_break(self.paused, self.ids["room"])
        self.apart = Apart(house, self.group_id, self.ids["room"], self.ids["meeting"])
        self.pair = Pair(house, self.group_id)
        if has_apart:
            self.apart.seat(outward)
        self.pair.mend()
        self.pair_room = self.pair.room
        self.cases = OpenCases(self, house.outward[-1])
        self.ids |= self.cases.ids | self.apart.ids
        self._begin(outward)

    def _begin(self, outward):
        """Puts the group where the scene has it, as its clock leaves it there."""
        # An archived group has been forgotten by the clock: it is taken there, not put there.
        state, now = self.scene.state, self.house.clock.now()
        put = "ended" if state == "archived" else state
        begun = {"started_at": now} if state in BEGUN else {}
        self._plans.set(outward, state=put, state_since=now - timedelta(days=31 if put != state else 1), **begun)
        if self.scene.mark == "on_break":
            today = now.date()
            self._plans.set(outward, break_from=today, break_until=today + timedelta(days=A_WEEK.days - 2))
        if self.scene.mark == "frozen":
            with self.house.database.transaction() as session:
                rooms.lock_room(session, self.ids["room"])
                rooms.freeze(session, self.room_id, Freeze(now, now + timedelta(hours=1), FrozenBy.LEADER), now)
        assert self._plans.advance(self.group_id).state == state

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


def _decided(today):
    """All that publishing asks for, and a last day that the leaders have been asked about."""
    other = {"new_end_date": today + OTHER_LAST, "new_end_by": "association_contact"}
    return {"start_date": today + FIRST, "rules_version": "2026-11", **other}


class TwoTenants:
    """`people` are named by what they are to the first tenant or, where `APART` has them, to the second.

    `ids_of` a role are what they are asked of. `second` is another member of the first tenant.
    """

    def __init__(self, database, clock, scene, **plan):
        self.house = _Associations(database, clock)
        own = Tenant(self.house, scene, **plan)
        other = Tenant(self.house, scene, has_apart=True, **plan)
        alike = self._ask_to_share(own, other) | self._nobodys(own) | other.apart.ids
        self.own, self.other, self.second = own, other, own.second
        self.ids, self._ids_of_apart = own.ids | alike, other.ids | alike
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
            **other.apart.people,
        }

    def ids_of(self, role):
        """What this one is asked of."""
        return self._ids_of_apart if role in APART else self.ids

    def pair_ids_of(self, role):
        """The same, of the leaders' own room."""
        return {**self.ids_of(role), "room": (self.other if role in APART else self.own).pair_room}

    def _ask_to_share(self, own, other):
        """The other tenant's association asks the first one's to share its group."""
        public_id = random_id()
        with self.house.database.transaction() as session:
            asked = select(Association.id).where(Association.public_id == own.ids["association"])
            facts = {"group_id": other.group_id, "association_id": session.scalars(asked).one()}
            now = self.house.clock.now()
            session.add(OwnerAsk(**facts, public_id=public_id, state="open", created_at=now))
        return {"ask": public_id, "other_association": other.ids["association"]}

    def _nobodys(self, own):
        """What belongs to no group: a question, a number of help, and a device of the first tenant's member."""
        with self.house.database.transaction() as session:
            row, _ = add_session(session, own.member.account_id, self.house.clock.now())
            device = session.get_one(SignInSession, row).public_id
        return {"device_key": device, "question": "hope", "help_number": "112"}
