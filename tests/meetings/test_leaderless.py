"""A group is never leaderless in silence, whatever way its last leader went (domain.md section 2)."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import select

from app.accounts.blocking.block_account import AccountBlocker
from app.accounts.end_sessions import SessionEnder
from app.associations.models import Contact
from app.chat.read_room import ReadRoom
from app.chat.replay import read_after
from app.chat.schemas import Subscribe
from app.groups import privacy as group_rows
from app.groups import service as groups
from app.groups.build import LEADERLESS_LETTER, LeaderlessLetters
from app.groups.lifecycle import GroupState
from app.meetings.events import BESIDE
from app.rooms import privacy as room_rows
from app.rooms import service as rooms
from app.rooms.access import Place
from app.rooms.entries import Absence
from tests.at_once import at_once
from tests.groups.test_succession import Begun
from tests.postbox import Postbox

CONTACTS = ["eka@yhdistys.example", "toka@yhdistys.example"]
STAFF = "staff@liitto.example"


class Led(Begun):
    """A group that runs, and every way in which its leader may go."""

    def leave(self, leader):
        self.house.leave(self.room, leader)

    def block(self, leader):
        self._by_force(
            leader,
            lambda session, _: AccountBlocker(SessionEnder(lambda: None)).block(
                session, leader.account_id, now=self.house.clock.now()
            ),
        )

    def erase(self, leader):
        def gone(session, _):
            for line in (*group_rows.TABLES.values(), *room_rows.TABLES.values()):
                if line.erase:
                    line.erase(session, leader.account_id)

        self._by_force(leader, gone)

    def remove(self, leader):
        def removed(session, standing):
            rooms.end_place(session, standing, Place.REMOVED, self.house.clock.now())
            groups.end_by_removal(session, standing.member, self.house.clock.now())

        self._by_force(leader, removed)

    def set_aside(self, leader):
        absence = Absence(self.house.clock.now() + timedelta(days=1), "rules")
        self._by_force(leader, lambda session, one: rooms.set_aside(session, one, one, absence, self.house.clock.now()))

    def told(self):
        """(number, kind, facts) of what the room's log says of its leaders."""
        with self.house.database.read() as session:
            entries = rooms.list_entries(session, self.law.room_id, after=0, limit=300)
        return [(one.number, one.kind, dict(one.facts)) for one in entries if one.kind.startswith("leaderless")]

    def advance(self):
        return self.plans.advance(self.group_id)

    def _by_force(self, leader, do):
        """The place ends by a way that asks no clock; the next who asks finds it so."""
        with self.house.database.transaction() as session:
            groups.lock_law(session, self.group_id)
            do(session, rooms.lock_standing(session, self.room, leader.account_id))
        self.advance()


@pytest.fixture
def led(house):
    return Led(house)


@pytest.fixture
def office(house):
    return Postbox(house, lambda letters: {LEADERLESS_LETTER: LeaderlessLetters(letters).send})


WAYS = pytest.mark.parametrize("way", ["leave", "block", "erase", "remove", "set_aside"])


@WAYS
def test_whatever_way_the_last_leader_goes_the_room_contacts_and_staff_are_told_once(led, house, office, way):
    before = len(house.heard.events)
    getattr(led, way)(led.leaders[0])
    led.advance()
    [(number, kind, _)] = led.told()
    assert kind == "leaderless"
    assert led.law.leaderless_since == house.clock.now()
    [event] = [one for one in house.heard.events[before:] if one.number == number]
    with house.database.read() as session:
        [again] = read_after(session, led.room, number - 1, BESIDE)
    assert json.loads(event.full) == json.loads(again.full)
    fresh = ReadRoom(house.database).open(led.member.account_id, Subscribe(room=led.room, after=None, epoch=None))
    assert fresh.answer.facts["room"]["leaderless"] == json.loads(event.full)["at"]
    letters = office.run()
    assert sorted(letter.to for letter in letters) == sorted([*CONTACTS, STAFF])
    assert all(f"/ryhmat/{led.group}/ohjaajat" in letter.text for letter in letters)
    assert office.run() == []


@WAYS
def test_while_another_leads_nobody_is_told(house, office, way):
    led = Led(house, leaders=2)
    getattr(led, way)(led.leaders[0])
    assert (led.told(), led.law.leaderless_since, office.run()) == ([], None, [])
    getattr(led, way)(led.leaders[1])
    assert [kind for _, kind, _ in led.told()] == ["leaderless"]


def test_leaving_itself_tells_and_a_second_tap_tells_nothing(led, house):
    before = len(house.heard.events)
    for _ in range(2):
        led.leave(led.leaders[0])
        assert [json.loads(event.full)["event"] for event in house.heard.events[before:]] == ["left", "leaderless"]


def test_a_member_who_leaves_leaves_no_group_without_a_leader(led):
    led.leave(led.member)
    assert led.told() == []


def test_a_successor_ends_it_in_the_transaction_of_the_yes_and_what_still_waits_is_not_sent(led, house, office):
    led.leave(led.leaders[0])
    person, invitation = led.ask(by=led.contact)
    before = len(house.heard.events)
    led.accept(person, invitation)
    told = [json.loads(event.full) for event in house.heard.events[before:]]
    assert [frame["event"] for frame in told] == ["joined", "leaderless_over"]
    assert told[-1]["reason"] == "led"
    assert led.law.leaderless_since is None
    with house.database.read() as session:
        [again] = read_after(session, led.room, told[-1]["number"] - 1, BESIDE)
    assert json.loads(again.full) == told[-1]
    assert office.run() == []


def test_a_letter_is_judged_again_as_it_leaves(led, house, office):
    led.leave(led.leaders[0])
    with house.database.transaction() as session:
        contacts = session.scalars(select(Contact).order_by(Contact.id)).all()
        session.delete(next(one for one in contacts if one.account_id == led.contact.account_id))
    assert sorted(letter.to for letter in office.run()) == sorted([*CONTACTS[1:], STAFF])


def test_a_second_loss_is_told_again(led, house, office):
    led.leave(led.leaders[0])
    office.run()
    person, invitation = led.ask()
    led.accept(person, invitation)
    house.clock.move(minutes=1)
    led.leave(person)
    assert [kind for _, kind, _ in led.told()] == ["leaderless", "leaderless_over", "leaderless"]
    assert len(office.run()) == 3


@pytest.mark.race
def test_two_leaders_who_leave_at_once_are_told_of_once(house):
    led = Led(house, leaders=2)
    at_once(*(lambda one=one: led.leave(one) for one in led.leaders))
    assert [kind for _, kind, _ in led.told()] == ["leaderless"]


def test_before_the_start_the_way_leads_to_the_plan_and_a_group_that_will_not_be_needs_nobody(house, office):
    led = Led(house, state=GroupState.RECRUITING)
    led.plans.publish(led.group_id)
    led.leave(led.leaders[0])
    assert {f"/ryhmat/{led.group}/suunnitelma" in letter.text for letter in office.run()} == {True}
    house.publishing.cancel(led.contact, led.group, "other")
    assert [facts for _, kind, facts in led.told() if kind == "leaderless_over"] == [{"reason": "over"}]
    assert led.law.leaderless_since is None


def test_a_group_in_planning_seeks_its_leaders_anyway(house):
    led = Led(house, state=GroupState.PLANNING)
    led.leave(led.leaders[0])
    assert led.told() == []


def test_a_group_that_ends_needs_no_leader_and_a_cleared_room_is_told_nothing(led, house, clock):
    led.leave(led.leaders[0])
    clock.move(days=200)
    law = led.advance()
    assert (law.state, law.leaderless_since) == (GroupState.ARCHIVED, None)
    with house.database.read() as session:
        assert [one.kind for one in rooms.list_entries(session, law.room_id, after=0, limit=300)] == ["cleared"]


def test_an_end_by_the_clock_ends_the_search(led, clock):
    led.leave(led.leaders[0])
    led.plans.set(led.group, end_date=clock.now().date())
    clock.move(days=1)
    assert led.advance().leaderless_since is None
    assert [kind for _, kind, _ in led.told()] == ["leaderless", "leaderless_over"]
