"""Who follows a leader: the one way of an invitation into a group that has begun, and that nobody else comes by it."""

import json

import pytest
from sqlalchemy import select

from app.base.errors import BadInput, Clash, NotFound
from app.chat.replay import read_after
from app.groups import service as groups
from app.groups.build import LEADER_ANSWERED_LETTER, InvitationLetters, LeaderAnsweredLetters
from app.groups.law import DoorShut, LeadersFull
from app.groups.letters import INVITATION_LETTER
from app.groups.lifecycle import GroupState
from app.groups.models import Membership
from app.meetings.events import BESIDE
from app.rooms import service as rooms
from app.rooms.access import Place
from tests.at_once import at_once
from tests.groups.house import visit
from tests.meetings.drafts import CONTACT
from tests.meetings.plans import Plans
from tests.postbox import Postbox


class Begun:
    """A closed group that runs, with the leaders asked for, four members, and the association's contact."""

    def __init__(self, house, *, leaders=1, state=GroupState.RUNNING, intake="closed"):
        self.house = house
        self.plans = Plans(house)
        self.group_id, self.group = self.plans.full(leaders=leaders, intake=intake)
        self.leaders = [house.person(f"{self.group}-o{number}@koti.example") for number in range(leaders)]
        self.member, self.contact = house.person(f"{self.group}-0@koti.example"), house.person(CONTACT)
        self.enter(state)

    def enter(self, state):
        started = None if state == GroupState.RECRUITING else self.house.clock.now()
        self.plans.set(self.group, state=state, state_since=self.house.clock.now(), started_at=started)

    @property
    def room(self):
        with self.house.database.read() as session:
            return rooms.find_public_id(session, groups.read_law(session, self.group_id).room_id)

    @property
    def law(self):
        with self.house.database.read() as session:
            return groups.read_law(session, self.group_id)

    def ask(self, address="seuraaja@koti.example", by=None):
        """The invited person, and their newest invitation into the group."""
        self.house.succession.ask(by or self.house.staff, self.group, address)
        return self.house.invitation_of(self.group, address)

    def accept(self, person, invitation, name="Kuusama"):
        return self.house.join_group.join(person.account_id, invitation, visit(name))

    def roles(self):
        """How many are in as what."""
        with self.house.database.read() as session:
            here = select(Membership.role).where(Membership.group_id == self.group_id, Membership.state == "here")
            return sorted(session.scalars(here))


@pytest.fixture
def begun(house):
    return Begun(house)


@pytest.mark.parametrize("asker", ["leader", "contact", "staff"])
def test_whom_a_closed_group_asks_to_follow_a_leader_comes_in_and_leads_and_its_room_says_so(begun, house, asker):
    person, invitation = begun.ask(
        by={"leader": begun.leaders[0], "contact": begun.contact, "staff": house.staff}[asker]
    )
    before = len(house.heard.events)
    room = begun.accept(person, invitation)
    assert begun.accept(person, invitation) == room
    assert (begun.law.leaders, begun.law.members) == (2, 4)
    [event] = house.heard.events[before:]
    frame = json.loads(event.full)
    assert (frame["event"], frame["way"], frame["member"]["role"]) == ("joined", "successor", "leader")
    assert frame["member"]["name"] == "Kuusama"
    with house.database.read() as session:
        [again] = read_after(session, room, event.number - 1, BESIDE)
        standing = rooms.find_standing(session, room, person.account_id)
        spans = rooms.list_spans(session, standing)
    assert json.loads(again.full) == frame
    assert standing.is_leader
    assert spans.pairs == ((event.number, None),)


def test_who_came_by_the_door_came_by_no_other_way(begun, house):
    begun.enter(GroupState.RECRUITING)
    person, invitation = house.invited(begun.group, "uusi@koti.example")
    begun.accept(person, invitation)
    assert "way" not in json.loads(house.heard.events[-1].full)


def test_nobody_asks_who_neither_leads_nor_answers_for_the_group(begun, house):
    for stranger in (begun.member, house.person("outo@koti.example"), house.person("eka@muu.example")):
        with pytest.raises(NotFound):
            begun.ask(by=stranger)
    with pytest.raises(NotFound):
        house.succession.ask(house.staff, "kauemmas-ei-paase", "seuraaja@koti.example")


@pytest.mark.parametrize("state", [GroupState.RECRUITING, GroupState.ENDED])
def test_before_its_start_and_after_its_end_a_group_asks_no_successor(house, state):
    begun = Begun(house, state=state)
    for asker in (begun.leaders[0], begun.contact, house.staff):
        with pytest.raises(Clash):
            begun.ask(by=asker)
    assert house.invitation_of(begun.group, "seuraaja@koti.example")[1] is None


def test_an_invitation_of_before_the_start_opens_nothing_after_it(house):
    begun = Begun(house, state=GroupState.RECRUITING)
    member = house.invited(begun.group, "vieras@koti.example")
    leader = house.invited(begun.group, "ohjaaja@koti.example", "leader")
    begun.enter(GroupState.RUNNING)
    for person, invitation in (member, leader):
        with pytest.raises(DoorShut):
            begun.accept(person, invitation)
    assert begun.roles() == ["leader", *["member"] * 4]
    # The place that the old one kept is free for a successor, be it the same person.
    person, invitation = begun.ask("ohjaaja@koti.example")
    assert invitation != leader[1]
    begun.accept(person, invitation)
    assert begun.roles() == ["leader", "leader", *["member"] * 4]
    with pytest.raises(DoorShut):
        begun.accept(*member)


def test_an_invitation_that_was_taken_back_or_has_lapsed_is_as_one_that_never_was(begun, house, clock):
    person, invitation = begun.ask()
    house.succession.take_back(begun.leaders[0], begun.group, invitation)
    house.succession.take_back(begun.leaders[0], begun.group, invitation)
    with pytest.raises(NotFound):
        begun.accept(person, invitation)
    person, invitation = begun.ask()
    clock.move(days=30)
    with pytest.raises(NotFound):
        begun.accept(person, invitation)
    assert begun.roles() == ["leader", *["member"] * 4]


def test_only_invitations_of_this_way_into_this_group_are_taken_back_by_it(begun, house):
    other = Begun(house)
    _, of_other = other.ask()
    begun.enter(GroupState.RECRUITING)
    _, by_door = house.invited(begun.group, "vieras@koti.example")
    begun.enter(GroupState.RUNNING)
    for invitation in (of_other, by_door, "a" * 22, "?"):
        with pytest.raises(NotFound):
            house.succession.take_back(begun.leaders[0], begun.group, invitation)


def test_each_place_is_asked_for_once_and_two_lead_at_most(begun, house):
    begun.ask()
    unled = Begun(house, leaders=0)
    unled.ask()
    for asked, code in ((unled, "already_invited"), (begun, "too_many_leaders")):
        with pytest.raises(BadInput) as refused:
            asked.ask()
        assert (refused.value.code, refused.value.field) == (code, "address")
    pair = Begun(house, leaders=2)
    with pytest.raises(BadInput, match="too_many_leaders"):
        pair.ask()


def test_staff_follow_nobody_and_only_staff_may_write_without_end(begun, house, monkeypatch):
    house.person("tyo@liitto.example", is_staff=True)
    with pytest.raises(BadInput, match="staff_outside"):
        begun.ask("tyo@liitto.example")
    monkeypatch.setattr("app.groups.invitations.invite.MAX_INVITATIONS_A_DAY", 0)
    for asker in (begun.leaders[0], begun.contact):
        with pytest.raises(BadInput, match="too_many_invitations"):
            begun.ask(by=asker)
    begun.ask(by=house.staff)


def test_who_is_in_already_gets_no_letter_and_becomes_nothing_by_it(begun, house):
    office = _postbox(house)
    person, invitation = begun.ask(f"{begun.group}-0@koti.example")
    assert office.run() == []
    assert begun.accept(person, invitation) == begun.room
    assert begun.roles() == ["leader", *["member"] * 4]


def test_where_the_place_was_taken_meanwhile_nobody_comes_in(begun, house):
    person, invitation = begun.ask()
    house.seat(begun.group, [("toinen@koti.example", "Vaahtera", "leader")])
    with pytest.raises(LeadersFull):
        begun.accept(person, invitation)
    assert begun.roles() == ["leader", "leader", *["member"] * 4]
    begun.enter(GroupState.ENDED)
    with pytest.raises(DoorShut, match="group_ended"):
        begun.accept(person, invitation)


def test_a_removed_member_does_not_come_back_as_a_leader(begun, house, clock):
    with house.database.transaction() as session:
        standing = rooms.lock_standing(session, begun.room, begun.member.account_id)
        rooms.end_place(session, standing, Place.REMOVED, clock.now())
        groups.end_by_removal(session, standing.member, clock.now())
    person, invitation = begun.ask(f"{begun.group}-0@koti.example")
    with pytest.raises(NotFound):
        begun.accept(person, invitation)


def test_a_no_is_taken_back_within_the_hour_while_the_place_is_free(begun, house, clock):
    person, invitation = begun.ask()
    house.invitations.decline(person.account_id, invitation)
    house.invitations.change_mind(person.account_id, invitation)
    house.invitations.decline(person.account_id, invitation)
    begun.ask("toinen@koti.example")
    with pytest.raises(Clash):
        house.invitations.change_mind(person.account_id, invitation)
    with pytest.raises(NotFound):
        begun.accept(person, invitation)


def test_an_answer_is_told_to_the_contact_and_to_the_leader_who_is_left(begun, house, clock):
    office = _postbox(house)
    person, invitation = begun.ask()
    [letter] = office.run()
    assert (letter.to, "/tervetuloa/" in letter.text) == ("seuraaja@koti.example", True)
    house.invitations.decline(person.account_id, invitation)
    assert office.run() == []
    clock.move(hours=1)
    told = office.run()
    asking = ["eka@yhdistys.example", f"{begun.group}-o0@koti.example".lower(), "toka@yhdistys.example"]
    assert sorted(letter.to for letter in told) == sorted(asking)
    assert all(f"/ryhmat/{begun.group}/ohjaajat" in letter.text for letter in told)
    begun.accept(*begun.ask("toinen@koti.example", by=begun.leaders[0]))
    begun.enter(GroupState.ENDED)
    # Judged again as it leaves: nobody is asked to look at the leaders of a group that is over.
    assert office.run() == []


@pytest.mark.race
def test_two_askers_at_once_ask_for_the_one_place_once(begun, house):
    def ask(asker, address):
        try:
            begun.house.succession.ask(asker, begun.group, address)
        except BadInput as refused:
            return refused.code
        return "asked"

    outcomes = at_once(
        lambda: ask(begun.leaders[0], "yksi@koti.example"), lambda: ask(begun.contact, "kaksi@koti.example")
    )
    assert sorted(outcomes) == ["asked", "too_many_leaders"]


@pytest.mark.race
def test_two_who_accept_at_once_never_make_three_leaders(house):
    begun = Begun(house, leaders=0)
    asked = [begun.ask(f"seuraaja-{number}@koti.example") for number in range(2)]
    house.seat(begun.group, [("ensin@koti.example", "Vaahtera", "leader")])

    def accept(number):
        try:
            begun.accept(*asked[number], f"Kuusama {number}")
        except LeadersFull:
            return "full"
        return "in"

    assert sorted(at_once(lambda: accept(0), lambda: accept(1))) == ["full", "in"]
    assert begun.law.leaders == 2


def _postbox(house):
    return Postbox(
        house,
        lambda letters: {
            INVITATION_LETTER: InvitationLetters(letters, house.clock).send,
            LEADER_ANSWERED_LETTER: LeaderAnsweredLetters(letters, house.clock).send,
        },
    )
