"""Leaving is no way round the ladder: who left under a set-aside or a proposal comes back by a leader's word alone."""

from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import select

from app.base.errors import BadInput
from app.groups.door.letters import REQUEST_LETTER
from app.groups.door.places import PLACE_FREE
from app.groups.door.request import AlreadyAnswered
from app.groups.law import DoorShut
from app.groups.leave_group import LeaveGroup
from app.groups.models import Membership
from app.jobs.models import Job
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.rooms import service as rooms
from app.rooms.access import Place
from app.safety.access import PROPOSAL_LIFE, NeedsSecond
from app.safety.after_leaving import AfterLeaving
from app.safety.propose_removal import ProposeRemoval
from app.safety.put_aside import ASIDE_FOR
from app.safety.schemas import SetAside as SetAsideBody
from app.safety.set_aside import SetAside
from tests.at_once import at_once
from tests.groups.house import visit
from tests.outreach.doorway import YES

MEMBER = "havu@koti.example"
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def members(house, group_id):
    """The names of those who are in the group now and don't lead it."""
    here = (Membership.group_id == group_id, Membership.state == "here", Membership.role == "member")
    with house.database.read() as session:
        return session.scalars(select(Membership.display_name).where(*here).order_by(Membership.id)).all()


class Circle:
    """An open group that runs, its leader, and a member whom the leader deals with."""

    def __init__(self, house, plans, door):
        self.house, self.plans, self.door, self.clock = house, plans, door, house.clock
        self.group_id, self.group = plans.published(intake="open", state="running", started_at=house.clock.now())
        self.leader, self.room = house.join(self.group, "pihka@koti.example", "Pihka", "leader")
        self.member, _ = house.join(self.group, MEMBER, "Havu")
        jobs = JobQueue(house.clock)
        self._aside = SetAside(house.database, house.heard, jobs, house.clock)
        self._removal = ProposeRemoval(house.database, jobs, house.clock)
        self._leaving = LeaveGroup(
            house.database, house.group_clock, house.heard, jobs, after_leaving=AfterLeaving(jobs)
        )

    def standing(self, person=None):
        with self.house.database.read() as session:
            return rooms.find_standing(session, self.room, (person or self.member).account_id)

    def set_aside(self, leader=None):
        body = SetAsideBody(room=self.room, member=self.standing().member, reason="rules")
        self._aside.set_aside((leader or self.leader).account_id, body)

    def propose(self):
        self._removal.propose(self.leader.account_id, self.room, self.standing().member, "hurts")

    def leave(self, person=None):
        self._leaving.leave((person or self.member).account_id, self.room)

    def ask(self, name="Aivan Toinen", address=MEMBER):
        return self.door.waiting(self.group, address, name)[1]

    def place_free(self):
        self.door.settle.place_free(Work(1, PLACE_FREE, {"group_id": self.group_id}, 1))

    def jobs(self, kind):
        with self.house.database.read() as session:
            return session.scalars(select(Job.facts).where(Job.kind == kind).order_by(Job.id)).all()

    def members(self):
        return members(self.house, self.group_id)

    def log(self):
        with self.house.database.read() as session:
            standing = self.standing()
            return rooms.list_entries(session, standing.room_id, after=0, limit=200)


@pytest.fixture
def circle(house, plans, door):
    return Circle(house, plans, door)


@pytest.mark.parametrize(("deed", "lasts"), [("set_aside", ASIDE_FOR), ("propose", PROPOSAL_LIFE)])
def test_who_left_under_it_waits_for_a_leaders_word(circle, deed, lasts):
    getattr(circle, deed)()
    circle.leave()
    request = circle.ask()
    circle.place_free()
    assert (circle.standing().place, circle.members(), circle.door.states()) == (Place.LEFT, [], ["waiting"])
    # The leader is told that somebody waits.
    assert circle.jobs(REQUEST_LETTER) == [{"group_id": circle.group_id, "account_id": circle.leader.account_id}]
    circle.door.answer.answer(circle.leader, circle.group, request, YES)
    assert (circle.standing().place, circle.members()) == (Place.HERE, ["Aivan Toinen"])
    circle.leave()
    assert not circle.standing().is_bound(circle.clock.now() + lasts)


@pytest.mark.parametrize(("deed", "lasts"), [("set_aside", ASIDE_FOR), ("propose", PROPOSAL_LIFE)])
@ON_SQLITE
def test_it_binds_no_longer_than_it_would_have_lasted(circle, deed, lasts):
    getattr(circle, deed)()
    circle.leave()
    circle.ask()
    circle.clock.move(seconds=(lasts - timedelta(seconds=1)).total_seconds())
    circle.place_free()
    assert circle.members() == []
    circle.clock.move(seconds=1)
    circle.place_free()
    assert circle.door.offered() == ["Aivan Toinen"]


@ON_SQLITE
def test_those_behind_in_the_queue_do_not_wait_for_it(circle):
    circle.set_aside()
    circle.leave()
    circle.ask()
    circle.ask("Kanerva", "kanerva@koti.example")
    assert circle.members() == ["Kanerva"]


@ON_SQLITE
def test_who_left_of_themselves_comes_back_at_once(circle):
    circle.leave()
    circle.ask()
    assert circle.members() == ["Aivan Toinen"]


@pytest.mark.race
def test_leaving_and_coming_back_at_once_leave_one_place_or_none(circle):
    circle.leave()
    person, request = circle.door.proved(circle.group, MEMBER, "Aivan Toinen")
    come = partial(circle.door.settle.settle, person.account_id, request)
    *came, one, other = at_once(come, come, circle.leave, circle.leave)
    assert one is other is None
    is_here = circle.standing().place == Place.HERE
    # Whoever asks after they have left once more is told of no room.
    told = {outcome.room for outcome in came}
    assert told == {circle.room} if is_here else circle.room in told <= {circle.room, None}
    assert circle.members() == ["Aivan Toinen"] * is_here
    numbers = [entry.number for entry in circle.log()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert [entry.kind for entry in circle.log()][2:] == ["left", "joined", "left"][: 2 if is_here else 3]


@ON_SQLITE
def test_an_invitation_is_no_way_round_it_either(circle):
    circle.set_aside()
    circle.leave()
    person, invitation = circle.house.invited(circle.group, "havu@koti.example")
    with pytest.raises(BadInput) as refused:
        circle.house.join_group.join(person.account_id, invitation, visit("Toinen"))
    assert (refused.value.field, refused.value.code) == ("name", "left_bound")
    circle.clock.move(days=1)
    assert circle.house.join_group.join(person.account_id, invitation, visit("Toinen")) == circle.room


@ON_SQLITE
def test_a_second_time_is_the_second_time_of_the_person_under_whatever_name(circle):
    circle.set_aside()
    circle.leave()
    circle.clock.move(days=1)
    circle.ask()
    with pytest.raises(NeedsSecond):
        circle.set_aside()
    other, _ = circle.plans.lead(circle.group, "Sammal")
    circle.set_aside(other)
    assert circle.standing().place == Place.ASIDE


@ON_SQLITE
def test_what_was_done_in_another_group_is_no_first_time(circle, house, plans, door):
    circle.set_aside()
    elsewhere = Circle(house, plans, door)
    assert elsewhere.leader.account_id == circle.leader.account_id
    elsewhere.set_aside()
    assert elsewhere.standing().place == Place.ASIDE


@pytest.mark.parametrize("sits_as", ["leader", "member"])
def test_whoever_is_in_or_has_left_has_no_other_invitation_waiting(house, plans, sits_as):
    """Else a leader could leave, sit down anew as another and agree to what they had proposed themselves."""
    _, group = plans.published(intake="open")
    person, room = house.join(group, "pihka@koti.example", "Pihka", sits_as)
    for _ in range(2):
        _, invitation = house.invited(group, "pihka@koti.example", "leader")
        house.leave(room, person)
        with pytest.raises(Exception, match="not_found"):
            house.join_group.join(person.account_id, invitation, visit("Toinen"))
        _, invitation = house.invited(group, "pihka@koti.example", "leader")
        house.join_group.join(person.account_id, invitation, visit("Pihka"))


@ON_SQLITE
def test_whoever_sits_down_by_another_road_frees_the_place_that_an_invitation_kept(house, plans):
    _, group = plans.published(intake="open")
    house.invited(group, "pihka@koti.example", "leader")
    house.join(group, "pihka@koti.example", "Pihka", "leader")
    assert house.leaders_asked(group) == []


@pytest.mark.parametrize("state", ["running", "ending"])
@ON_SQLITE
def test_who_was_asked_to_lead_does_not_sit_down_after_the_start(house, plans, state):
    _, group = plans.published(intake="open")
    person, invitation = house.invited(group, "pihka@koti.example", "leader")
    plans.set(group, state=state)
    with pytest.raises(DoorShut, match="leaders_settled"):
        house.join_group.join(person.account_id, invitation, visit("Pihka"))
    member, invitation = house.invited(group, "havu@koti.example")
    house.join_group.join(member.account_id, invitation, visit("Havu"))


@ON_SQLITE
def test_whoever_has_become_staff_while_they_waited_is_let_in_by_nobody(house, plans, door):
    group_id, group = plans.published()
    leader, _ = plans.lead(group)
    _, request = door.waiting(group, "havu@koti.example", "Havu")
    house.person("havu@koti.example", is_staff=True)
    with pytest.raises(AlreadyAnswered):
        door.answer.answer(leader, group, request, YES)
    assert (door.states(), members(house, group_id)) == (["taken_back"], [])


@ON_SQLITE
def test_a_queue_goes_on_past_whoever_has_become_staff(house, plans, door):
    group_id, group = plans.published(intake="open", size=4)
    _, room = house.seat(group, [(f"{number}@koti.example", f"Lumme {number}", "member") for number in range(4)])
    for name in ("havu", "kanerva"):
        door.waiting(group, f"{name}@koti.example", name.title())
    house.person("havu@koti.example", is_staff=True)
    house.leave(room, house.person("0@koti.example"))
    door.settle.place_free(Work(1, PLACE_FREE, {"group_id": group_id}, 1))
    assert door.offered() == ["Kanerva"]


@ON_SQLITE
def test_nobody_of_the_staff_is_seated_by_any_use_case(house, plans):
    _, group = plans.published()
    with pytest.raises(BadInput, match="staff_outside"):
        house.join(group, "staff@liitto.example", "Tuisku")
