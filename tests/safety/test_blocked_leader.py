"""A leader whose account is blocked leads nothing; whoever took the place keeps it when the account is opened again."""

import pytest
from sqlalchemy import select

from app.groups import service as groups
from app.groups.invitations.invite import count_leader_places
from app.groups.models import Group, Membership
from app.groups.plans import service as plans
from app.rooms import service as rooms
from tests.groups.house import House
from tests.noted import noted
from tests.safety.test_block_account import Blocks


class Led(Blocks):
    """A group that runs; its only leader is blocked."""

    def __init__(self, database, clock):
        super().__init__(database, clock)
        self.house = House(database, clock)
        self.run_group()
        self.block(self.report(self.reporters[0], self.say(self.leader)[0]))
        with database.read() as session:
            self.group_id = session.scalar(select(Group.id).where(Group.public_id == self.seeded.group))

    @property
    def law(self):
        with self.database.read() as session:
            return groups.read_law(session, self.group_id)

    def places(self):
        with self.database.read() as session:
            return count_leader_places(session, self.law, self.clock.now(), way="successor")

    def lead_by(self, *names):
        self.house.seat(self.seeded.group, [(f"{name}@koti.example", name, "leader") for name in names])

    def open_again(self):
        [row] = self.blocked()
        self.blocking.unblock(self.person, row.key)

    def told(self):
        with self.database.read() as session:
            entries = rooms.list_entries(session, self.law.room_id, after=0, limit=100)
        return [dict(one.facts) for one in entries if one.kind == "role_changed"]


@pytest.fixture
def led(database, clock):
    return Led(database, clock)


def test_the_place_of_a_blocked_leader_is_free_and_the_page_names_them_no_more(led):
    assert (led.law.leaders, led.places()) == (0, 2)
    with led.database.read() as session:
        assert plans.list_leaders(session, led.group_id, led.clock.now()).names == []
        assert plans.list_leader_accounts(session, led.group_id) == []


def test_where_two_lead_meanwhile_who_comes_back_is_a_member_and_the_room_is_told(led):
    led.lead_by("Vaahtera", "Kuusama")
    assert led.places() == 0
    led.open_again()
    with led.database.read() as session:
        standing = rooms.find_standing(session, led.room, led.leader.account_id)
        role = session.scalar(select(Membership.role).where(Membership.member_id == standing.member))
    assert (standing.role, role, led.law.leaders) == ("member", "member", 2)
    assert led.told() == [{"role": "member"}]
    [row] = [row for row in noted(led.database) if row[0] == "leader_stepped_down"]
    assert row[1:] == ("staff", led.person.account_id, led.leader.account_id, None, {})


def test_where_a_place_is_free_they_lead_again(led):
    led.lead_by("Vaahtera")
    led.open_again()
    assert (led.law.leaders, led.told()) == (2, [])
    assert "leader_stepped_down" not in [row[0] for row in noted(led.database)]
