"""A leader asks a member to lead with them: the member answers, and stays the same person in the room."""

import json
import re

import pytest
from sqlalchemy import func, select

from app.base.errors import BadInput, NotAllowed, NotFound
from app.chat.replay import read_after
from app.groups.build import LEADER_ANSWERED_LETTER, InvitationLetters, LeaderAnsweredLetters
from app.groups.door.places import PLACE_FREE
from app.groups.invitations.invite import NewInvitation
from app.groups.law import DoorShut, LeadersFull
from app.groups.letters import INVITATION_LETTER
from app.groups.lifecycle import GroupState
from app.groups.models import Invitation, Membership
from app.groups.substitutes.stand_in import StandIns
from app.jobs.models import Job
from app.meetings.events import BESIDE
from app.rooms import service as rooms
from tests.at_once import at_once
from tests.groups.test_succession import Begun
from tests.meetings.test_meetings_pages import words
from tests.postbox import Postbox


class Asking(Begun):
    """A group that runs, and a leader who asks."""

    def member_of(self, person):
        with self.house.database.read() as session:
            return rooms.find_standing(session, self.room, person.account_id).member

    def ask_member(self, person=None, by=None):
        member = self.member_of(person or self.member)
        self.house.promoting.ask((by or self.leaders[0]).account_id, self.room, member)

    def say(self, person=None, *, leads=True):
        self.house.promoting.answer((person or self.member).account_id, self.room, leads=leads)

    def asked(self):
        """How many questions were ever put to members of this group."""
        with self.house.database.read() as session:
            found = select(func.count(Invitation.id)).where(Invitation.group_id == self.group_id)
            return session.scalar(found.where(Invitation.way == "promotion"))


@pytest.fixture
def asking(house):
    return Asking(house)


@pytest.fixture
def office(house):
    return Postbox(
        house,
        lambda letters: {
            INVITATION_LETTER: InvitationLetters(letters, house.clock).send,
            LEADER_ANSWERED_LETTER: LeaderAnsweredLetters(letters, house.clock).send,
        },
    )


@pytest.mark.parametrize("intake", ["closed", "open"])
def test_a_member_who_says_yes_leads_from_a_number_of_the_room_on_under_the_same_name(house, intake):
    asking = Asking(house, intake=intake)
    before, member = len(house.heard.events), asking.member_of(asking.member)
    asking.ask_member()
    assert house.heard.events[before:] == []
    for _ in range(2):
        asking.say()
    [event] = house.heard.events[before:]
    frame = json.loads(event.full)
    assert (frame["event"], frame["member"]["member"], frame["member"]["role"]) == ("role_changed", member, "leader")
    assert (frame["member"]["name"], frame["role"]) == ("Havu 0", "leader")
    with house.database.read() as session:
        [again] = read_after(session, asking.room, event.number - 1, BESIDE)
        standing = rooms.find_standing(session, asking.room, asking.member.account_id)
        role = session.scalar(select(Membership.role).where(Membership.member_id == member))
        moved = session.scalars(select(Job.facts).where(Job.kind == PLACE_FREE)).all()
    assert json.loads(again.full) == frame
    assert (standing.is_leader, standing.member, role) == (True, member, "leader")
    assert (asking.law.leaders, asking.law.members) == (2, 3)
    assert {"group_id": asking.group_id} in moved


def test_only_a_leader_asks_and_only_a_member_who_is_here_is_asked(asking, house):
    other = Asking(house)
    with pytest.raises(NotAllowed):
        asking.ask_member(by=asking.member)
    for stranger in (asking.contact, house.staff, other.leaders[0]):
        with pytest.raises(NotFound):
            asking.ask_member(by=stranger)
    with pytest.raises(NotAllowed):
        asking.ask_member(asking.leaders[0])
    gone = house.person(f"{asking.group}-1@koti.example")
    member = asking.member_of(gone)
    house.leave(asking.room, gone)
    for missing in (member, other.member_of(other.member), "a" * 22, "?"):
        with pytest.raises(NotFound):
            house.promoting.ask(asking.leaders[0].account_id, asking.room, missing)
    assert asking.asked() == other.asked() == 0


@pytest.mark.parametrize("form", ["stand-in", "successor", "door"])
def test_no_form_tells_by_which_address_a_member_who_is_asked_came(house, form):
    """Whoever types an address hears of it what they would hear of anybody's, and the question stands."""
    asking = Asking(house, intake="open")
    asking.ask_member()
    address = f"{asking.group}-0@koti.example"
    if form == "stand-in":
        stand_ins = StandIns(house.database, house.clock, house.queue, house.group_clock)
        stand_ins.ask(asking.leaders[0], asking.group, address)
    elif form == "successor":
        house.leave(asking.room, asking.leaders[0])
        house.succession.ask(asking.contact, asking.group, address)
    else:
        house.invitations.invite(house.staff, asking.group, NewInvitation(address, "member"))
    asking.say()
    assert asking.law.leaders == (1 if form == "successor" else 2)


def test_who_was_not_asked_makes_themselves_nothing(asking, house):
    asking.ask_member()
    other = house.person(f"{asking.group}-1@koti.example")
    for person in (other, house.staff, house.person("outo@koti.example")):
        with pytest.raises(NotFound):
            asking.say(person)
    assert asking.law.leaders == 1


def test_asking_twice_is_one_question_and_one_letter_which_leads_to_it(asking, house, office):
    for _ in range(2):
        asking.ask_member()
    assert asking.asked() == 1
    [letter] = office.run()
    assert letter.to == f"{asking.group}-0@koti.example".lower()
    assert "/tervetuloa/" in letter.text


def test_a_question_holds_one_of_the_two_places(house):
    with pytest.raises(LeadersFull):
        Asking(house, leaders=2).ask_member()
    asked = Asking(house)
    asked.ask_member()
    with pytest.raises(BadInput, match="too_many_leaders"):
        asked.ask()
    with pytest.raises(LeadersFull):
        asked.ask_member(house.person(f"{asked.group}-1@koti.example"))
    by_address = Asking(house)
    by_address.ask()
    with pytest.raises(LeadersFull):
        by_address.ask_member()


@pytest.mark.parametrize("state", [GroupState.RECRUITING, GroupState.ENDED])
def test_a_group_that_has_not_begun_or_is_over_asks_no_member(house, state):
    asking = Asking(house)
    asking.ask_member()
    asking.enter(state)
    with pytest.raises(DoorShut):
        asking.ask_member(house.person(f"{asking.group}-1@koti.example"))
    with pytest.raises(DoorShut):
        asking.say()
    assert asking.law.leaders == 1


def test_a_no_ends_the_question_and_the_leader_hears_of_an_answer_when_it_is_final(asking, house, office, clock):
    asking.ask_member()
    office.run()
    asking.say(leads=False)
    with pytest.raises(NotFound):
        asking.say()
    assert office.run() == []
    clock.move(hours=1)
    assert [letter.to for letter in office.run()] == [f"{asking.group}-o0@koti.example".lower()]
    assert asking.law.leaders == 1


def test_a_question_that_was_taken_back_has_lapsed_or_was_left_behind_is_no_way(asking, house, clock):
    def latest():
        return house.invitation_of(asking.group, f"{asking.group}-0@koti.example")[1]

    asking.ask_member()
    house.succession.take_back(asking.leaders[0], asking.group, latest())
    with pytest.raises(NotFound):
        asking.say()
    asking.ask_member()
    clock.move(days=30)
    with pytest.raises(NotFound):
        asking.say()
    asking.ask_member()
    house.leave(asking.room, asking.member)
    with pytest.raises(NotFound):
        asking.say()
    with pytest.raises(NotFound):
        asking.accept(asking.member, latest())


def test_where_the_place_was_taken_meanwhile_the_member_stays_one(asking, house):
    asking.ask_member()
    house.seat(asking.group, [("toinen@koti.example", "Vaahtera", "leader")])
    with pytest.raises(LeadersFull):
        asking.say()
    assert asking.roles() == ["leader", "leader", *["member"] * 4]


@pytest.mark.race
def test_a_member_and_a_successor_who_say_yes_at_once_never_make_three_leaders(asking, house):
    asking.ask_member()
    house.leave(asking.room, asking.leaders[0])
    person, invitation = asking.ask()
    house.seat(asking.group, [("ensin@koti.example", "Vaahtera", "leader")])

    def take(call):
        try:
            call()
        except LeadersFull:
            return "full"
        return "leads"

    outcomes = at_once(lambda: take(asking.say), lambda: take(lambda: asking.accept(person, invitation)))
    assert sorted(outcomes) == ["full", "leads"]
    assert asking.law.leaders == 2


def test_a_yes_after_the_last_leader_has_gone_gives_the_group_one(asking, house):
    asking.ask_member()
    house.leave(asking.room, asking.leaders[0])
    before = len(house.heard.events)
    asking.say()
    told = [json.loads(event.full)["event"] for event in house.heard.events[before:]]
    assert told == ["role_changed", "leaderless_over"]


def test_two_taps_each_and_the_question_is_found_from_the_letter_the_groups_and_the_room(asking, house, browse):
    leader, member = browse(asking.leaders[0]), browse(asking.member)
    path = f"/huone/{asking.room}/ohjaajaksi/{asking.member_of(asking.member)}"
    asked = f"/huone/{asking.room}/kutsu-ohjaajaksi"
    assert "Havu 0" in words(leader.get(path))
    assert member.get(asked).status_code == 404
    assert f'data-asked="{asked}"' not in member.get(f"/huone/{asking.room}").text
    assert leader.post(path, {}).headers["location"] == f"/huone/{asking.room}"
    assert f'data-asked="{asked}"' in member.get(f"/huone/{asking.room}").text
    [letter] = re.findall(r'href="(/tervetuloa/[^"]+)"', member.get("/omat-ryhmat").text)
    assert member.get(letter).headers["location"] == asked
    assert "Pihka 0 pyytää sinua ohjaajaksi." in words(member.get(asked))
    assert member.post(asked, {"answer": "yes"}).headers["location"] == f"/huone/{asking.room}"
    assert member.get(asked).status_code == 404
    assert "/tervetuloa/" not in member.get("/omat-ryhmat").text
    assert asking.law.leaders == 2
