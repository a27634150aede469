"""A substitute: asked ahead, called in one tap for one meeting, gone with it, on both kinds of database."""

import json
from datetime import time, timedelta

import pytest
from sqlalchemy import func, select, update

from app.accounts.models import Account
from app.audit.models import AuditRow
from app.base.errors import BadInput, Clash, NotAllowed, NotFound
from app.chat.replay import read_after
from app.groups.law import DoorShut
from app.groups.lifecycle import GroupState
from app.groups.models import Membership, StandIn
from app.groups.substitutes.stand_in import StandIns
from app.meetings.events import BESIDE
from app.meetings.models import SubstituteCall
from app.meetings.plan_door import PlanDoor
from app.meetings.replan_meeting import ReplanMeeting
from app.meetings.substitutes.call import CallSubstitute
from app.meetings.write_welcome import WriteWelcome
from app.rooms import service as rooms
from app.rooms.access import Place
from app.safety.decide_removal import DecideRemoval
from app.safety.propose_removal import ProposeRemoval
from tests.at_once import at_once
from tests.groups.house import visit
from tests.groups.test_succession import Begun
from tests.meetings.drafts import CONTACT
from tests.meetings.evenings import Evening
from tests.postbox import Postbox

SUBSTITUTE = "sijainen@koti.example"


class Called:
    """A closed group that runs, one leader, and somebody who has promised to stand in."""

    def __init__(self, plans, *, leaders=1):
        self.plans, self.house = plans, plans.house
        house = plans.house
        self.evening = Evening(plans, leaders=leaders)
        self.group_id, self.room = self.evening.group_id, self.evening.room
        self.group = self.evening.law().public_id
        plans.set(self.group, state=GroupState.RUNNING, started_at=house.clock.now(), first_meeting_at=None)
        plans.publish(self.group_id)
        self.leader, self.contact = self.evening.leader, house.person(CONTACT)
        door = PlanDoor(house.database, house.clock, house.group_clock)
        self.stand_ins = StandIns(house.database, house.clock, house.queue, house.group_clock)
        self.calling = CallSubstitute(door, house.queue)
        self.replanning = ReplanMeeting(door, house.queue, house.heard)
        with house.database.read() as session:
            self.first, self.second, self.third = house.evenings(session, self.group)

    def promise(self, address=SUBSTITUTE, name="Kuusama"):
        self.stand_ins.ask(self.leader, self.group, address)
        return self.say_yes(address, name)

    def say_yes(self, address=SUBSTITUTE, name="Kuusama"):
        person, invitation = self.house.invitation_of(self.group, address)
        return person, self.house.join_group.join(person.account_id, invitation, visit(name))

    def call(self, by=None, meeting=None):
        self.calling.call(by or self.leader, self.group, meeting or self.first)

    def standing(self, person):
        with self.house.database.read() as session:
            return rooms.find_standing(session, self.room, person.account_id)

    def told(self, before=0):
        return [json.loads(event.full) for event in self.house.heard.events[before:]]

    def kinds(self, before=0):
        return [frame["event"] for frame in self.told(before)]

    def audit(self):
        with self.house.database.read() as session:
            rows = select(AuditRow.action, AuditRow.role).where(AuditRow.group_id == self.group_id)
            return [tuple(row) for row in session.execute(rows.order_by(AuditRow.place))]

    def calls(self):
        with self.house.database.read() as session:
            return list(session.scalars(select(SubstituteCall.state).order_by(SubstituteCall.id)))


@pytest.fixture
def called(plans):
    return Called(plans)


def test_who_promises_has_a_name_in_the_group_and_neither_a_place_nor_a_count(called, house):
    before = len(house.heard.events)
    person, room = called.promise()
    assert room is None
    assert called.say_yes() == (person, None)
    assert called.standing(person) is None
    assert (called.evening.law().leaders, called.evening.law().members) == (1, 4)
    assert called.told(before) == []
    with house.database.read() as session:
        assert session.scalars(select(StandIn.display_name)).all() == ["Kuusama"]
        assert session.scalar(select(func.count(Membership.id))) == 5
    assert called.audit()[-1] == ("stand_in_named", "substitute")


@pytest.mark.parametrize("caller", ["leader", "contact", "staff"])
def test_one_tap_seats_the_stand_in_with_a_leaders_rights_from_the_number_of_the_call(called, house, caller):
    person, _ = called.promise()
    before = len(house.heard.events)
    by = {"leader": called.leader, "contact": called.contact, "staff": house.staff}[caller]
    for _ in range(2):
        called.call(by)
    [frame] = called.told(before)
    assert (frame["event"], frame["way"], frame["member"]["role"]) == ("joined", "substitute", "substitute")
    standing = called.standing(person)
    assert (standing.is_leader, standing.leads_group) == (True, False)
    with house.database.read() as session:
        assert rooms.list_spans(session, standing).pairs == ((frame["number"], None),)
        [again] = read_after(session, called.room, frame["number"] - 1, BESIDE)
    assert json.loads(again.full) == frame
    law = called.evening.law()
    assert (law.leaders, law.members) == (1, 4)
    doer = "association_contact" if caller == "contact" else caller
    assert called.audit()[-2:] == [("substitute_called", doer), ("substitute_came", "substitute")]


def test_a_meeting_is_led_by_its_substitute_alone_and_its_end_takes_the_rights_away_once(called, house, clock):
    person, _ = called.promise()
    called.call()
    house.leave(called.room, called.leader)
    clock.move(days=7)
    called.evening.advance()
    called.evening.start(person)
    assert called.evening.state()["host"] == called.standing(person).member
    before = len(house.heard.events)
    number = called.evening.close(person)
    told = called.told(before)
    assert [(one["event"], one["number"]) for one in told] == [("meeting_closed", number), ("left", number + 1)]
    assert told[1]["member"] == called.standing(person).member
    assert called.standing(person).place == Place.LEFT
    with pytest.raises(NotFound):
        called.evening.close(person)
    called.evening.advance()
    assert called.kinds(before).count("left") == 1
    with house.database.read() as session:
        events = read_after(session, called.room, number, BESIDE)
        state = session.scalars(select(Membership.state).where(Membership.role == "substitute")).all()
    assert [json.loads(event.full) for event in events] == told[1:]
    assert state == ["left"]
    assert called.audit()[-1] == ("substitute_gone", "clock")
    assert called.calls() == ["ended"]


def test_a_substitute_is_no_leader_of_the_group_so_it_stays_leaderless_beside_them(called, house):
    called.promise()
    called.call()
    house.leave(called.room, called.leader)
    assert called.evening.law().leaderless_since is not None


def _missed(called, _):
    called.house.clock.move(days=7, hours=2)
    called.evening.advance()


def _moved(called, _):
    day = (called.house.clock.now() + timedelta(days=9)).date()
    called.replanning.move(called.leader, called.group, called.first, day, time(18))


def _withdrawn(called, person):
    with called.house.database.read() as session:
        promise = session.scalars(select(StandIn.public_id)).one()
    with pytest.raises(NotFound):
        called.stand_ins.withdraw(called.leader.account_id, promise)
    called.stand_ins.withdraw(person.account_id, promise)


def _group_ended(called, _):
    called.plans.set(called.group, end_date=called.house.clock.now().date())
    called.house.clock.move(days=2)
    called.evening.advance()


ENDS = {
    "cancelled": lambda called, _: called.replanning.cancel(called.leader, called.group, called.first, "ill"),
    "moved": _moved,
    "missed": _missed,
    "taken_back": lambda called, _: called.calling.take_back(called.leader, called.group, called.first),
    "let_go": lambda called, _: called.stand_ins.let_go(called.contact, called.group),
    "withdrawn": _withdrawn,
    "left": lambda called, person: called.house.leave(called.room, person),
    "ended": _group_ended,
}


@pytest.mark.parametrize("end", ENDS)
def test_every_end_ends_the_place_once(called, house, end):
    person, _ = called.promise()
    called.call()
    ENDS[end](called, person)
    called.evening.advance()
    assert called.standing(person).place == Place.LEFT
    assert called.kinds().count("left") == 1
    assert called.calls() == ["ended"]
    assert [row for row in called.audit() if row[0] == "substitute_gone"] == [
        ("substitute_gone", "substitute" if end == "left" else "clock")
    ]
    with house.database.read() as session:
        promised = session.scalars(select(StandIn.id)).all()
    assert bool(promised) == (end not in ("let_go", "withdrawn", "left"))


def test_a_substitute_comes_again_as_somebody_new_who_sees_nothing_from_between(called, house):
    person, _ = called.promise()
    called.call()
    first = called.standing(person)
    called.calling.take_back(called.leader, called.group, called.first)
    house.put_aside(called.leader, called.evening.member, called.room)
    called.call(meeting=called.second)
    again = called.standing(person)
    assert again.member != first.member
    with house.database.read() as session:
        assert rooms.list_spans(session, again).pairs == ((again.last_number, None),)


def test_the_room_has_one_substitute_and_a_second_call_is_refused(called):
    called.stand_ins.ask(called.leader, called.group, SUBSTITUTE)
    with pytest.raises(BadInput, match="stand_in_taken"):
        called.stand_ins.ask(called.leader, called.group, "toinen@koti.example")
    called.say_yes()
    with pytest.raises(BadInput, match="stand_in_taken"):
        called.stand_ins.ask(called.leader, called.group, "toinen@koti.example")
    called.call()
    with pytest.raises(Clash):
        called.call(meeting=called.second)
    assert called.calls() == ["open"]


@pytest.mark.race
def test_two_calls_at_once_make_one_substitute(called):
    called.promise()
    at_once(*[called.call] * 4)
    assert called.calls() == ["open"]
    assert [frame["way"] for frame in called.told() if "way" in frame] == ["substitute"]


def test_a_yes_to_an_invitation_for_a_meeting_is_the_call(called):
    called.calling.ask(called.contact, called.group, called.first, SUBSTITUTE)
    assert called.calls() == ["waiting"]
    person, room = called.say_yes()
    assert room == called.room
    assert called.standing(person).is_leader
    assert called.calls() == ["open"]


def test_a_yes_after_the_meeting_promises_and_opens_nothing(called, clock):
    called.calling.ask(called.leader, called.group, called.first, SUBSTITUTE)
    clock.move(days=7, hours=2)
    person, room = called.say_yes()
    assert room is None
    assert called.standing(person) is None
    assert called.calls() == ["ended"]


def test_nobody_calls_who_neither_leads_nor_answers_for_the_group(called, house):
    person, _ = called.promise()
    called.call()
    for stranger in (called.evening.member, house.person("outo@koti.example"), person):
        for deed in (called.calling.call, called.calling.take_back):
            with pytest.raises(NotFound):
                deed(stranger, called.group, called.first)
        with pytest.raises(NotFound):
            called.stand_ins.let_go(stranger, called.group)
    for group, meeting in ((called.group, "ei-sellaista"), ("ei-sellaista", called.first)):
        with pytest.raises(NotFound):
            called.calling.call(called.leader, group, meeting)
    assert called.calls() == ["open"]


def test_without_a_promise_or_for_what_is_over_nobody_is_called(called, clock):
    with pytest.raises(Clash):
        called.call()
    called.promise()
    clock.move(days=7, hours=2)
    with pytest.raises(Clash):
        called.call()
    assert called.calls() == []


@pytest.mark.parametrize("why", ["blocked", "removed"])
def test_whom_the_room_does_not_take_is_not_seated(called, house, why):
    person, _ = called.promise()
    called.call()
    if why == "removed":
        with house.database.transaction() as session:
            standing = rooms.lock_standing(session, called.room, person.account_id)
            rooms.end_place(session, standing, Place.REMOVED, house.clock.now())
    else:
        with house.database.transaction() as session:
            now = house.clock.now()
            session.execute(update(Account).where(Account.id == person.account_id).values(blocked_at=now))
    called.evening.advance()
    assert called.calls() == ["ended"]
    with pytest.raises(Clash):
        called.call()
    assert called.standing(person).place == (Place.REMOVED if why == "removed" else Place.LEFT)


def test_a_stand_ins_name_and_cushion_are_nobody_elses(called, house):
    person, _ = called.promise(name="Kuusama")
    with house.database.read() as session:
        kept = session.execute(select(StandIn.motif, StandIn.yarn)).one()
    house.succession.ask(house.staff, called.group, "seuraaja@koti.example")
    follower, invitation = house.invitation_of(called.group, "seuraaja@koti.example")
    with pytest.raises(BadInput, match="name_taken"):
        house.join_group.join(follower.account_id, invitation, visit("Kuusama"))
    house.join_group.join(follower.account_id, invitation, visit("Katajisto"))
    called.call()
    with house.database.read() as session:
        others = select(Membership.motif, Membership.yarn).where(Membership.role != "substitute")
        assert tuple(kept) not in {tuple(row) for row in session.execute(others)}
    assert called.standing(person).is_leader


@pytest.mark.parametrize("name", ["Sijainen", "Kuusama sijaisena", "Substitute", "Ersättaren"])
def test_no_name_takes_the_mark(called, name):
    called.stand_ins.ask(called.leader, called.group, SUBSTITUTE)
    with pytest.raises(BadInput, match="name_reserved"):
        called.say_yes(name=name)


def test_what_outlives_the_evening_is_not_a_substitutes_to_decide(called, house):
    person, _ = called.promise()
    called.call()
    member = called.standing(called.evening.member).member
    with pytest.raises(NotAllowed):
        house.promoting.ask(person.account_id, called.room, member)
    with pytest.raises(NotFound):
        house.succession.ask(person, called.group, "seuraaja@koti.example")
    with pytest.raises(NotAllowed):
        WriteWelcome(house.database).write(person.account_id, called.room, "Hei", 0)


def test_a_substitute_whose_evening_is_over_removes_nobody_be_the_clock_late(called, house, clock):
    person, _ = called.promise()
    called.call()
    clock.move(days=6)
    member = called.standing(called.evening.member).member
    proposing = ProposeRemoval(house.database, house.queue, clock)
    proposal = proposing.propose(called.leader.account_id, called.room, member, "hurts")
    clock.move(days=2)
    deciding = DecideRemoval(house.database, house.heard, house.queue, house.group_clock)
    with pytest.raises(NotFound):
        deciding.decide_as_leader(person.account_id, called.room, proposal, agrees=True)
    assert called.standing(called.evening.member).place == Place.HERE


def test_nobody_else_comes_in_by_it(called, house):
    called.stand_ins.ask(called.leader, called.group, SUBSTITUTE)
    _, invitation = house.invitation_of(called.group, SUBSTITUTE)
    with pytest.raises(NotFound):
        house.join_group.join(house.person("outo@koti.example").account_id, invitation, visit("Outo"))
    house.clock.move(days=31)
    with pytest.raises(NotFound):
        called.say_yes()


def test_a_group_that_is_over_takes_no_stand_in(house):
    begun = Begun(house, state=GroupState.RUNNING)
    stand_ins = StandIns(house.database, house.clock, house.queue, house.group_clock)
    stand_ins.ask(begun.leaders[0], begun.group, SUBSTITUTE)
    person, invitation = house.invitation_of(begun.group, SUBSTITUTE)
    begun.enter(GroupState.ENDED)
    with pytest.raises(DoorShut):
        begun.accept(person, invitation)
    with pytest.raises(Clash):
        stand_ins.ask(begun.leaders[0], begun.group, "toinen@koti.example")


def test_letters_go_to_the_substitute_and_the_leaders_while_the_call_stands(called, house, clock):
    office = Postbox(house, house.meetings.handlers)
    called.promise()
    called.call()
    letters = {letter.to: letter.text for letter in office.run()}
    assert set(letters) == {SUBSTITUTE, f"{called.group}-o0@koti.example".lower()}
    assert f"/huone/{called.room}" in letters[SUBSTITUTE]
    assert all(word not in text for text in letters.values() for word in ("Kuusama", "Ryhmä "))
    called.calling.take_back(called.leader, called.group, called.first)
    called.call()
    called.calling.take_back(called.leader, called.group, called.first)
    # Judged again as they leave: nobody is waited for any more.
    assert office.run() == []
