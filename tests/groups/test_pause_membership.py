"""A break from a group: the place is held, the room is told at both ends, and nothing of it is lost."""

import json

import pytest

from app.base.errors import NotAllowed, NotFound
from app.chat.post_batch import Draft, make_post_batch
from app.groups import overview, service
from app.groups.access import NoPause
from app.groups.lifecycle import GroupState
from app.rooms import service as rooms
from app.rooms.access import Paused, Place, Removed, SetAside
from app.rooms.entries import Removal
from tests.at_once import at_once
from tests.groups.house import Heard, visit
from tests.groups.test_leave_group import NO_IDS, standing_of
from tests.groups.test_succession import Begun


class Pausing(Begun):
    """A group that runs, and a member who takes a break."""

    def __init__(self, house, **begun):
        super().__init__(house, **begun)
        house.heard.events.clear()

    def pause(self, person=None):
        self.house.pausing.pause((person or self.member).account_id, self.room)

    def come_back(self, person=None):
        self.house.pausing.come_back((person or self.member).account_id, self.room)

    def standing(self):
        return standing_of(self.house, self.room, self.member)

    def spans(self):
        with self.house.database.read() as session:
            return rooms.list_spans(session, self.standing())

    def say(self, person=None, text="sana"):
        person = person or self.leaders[0]
        with self.house.database.transaction() as session:
            number = rooms.find_standing(session, self.room, person.account_id).last_number
            draft = Draft(self.room, person.account_id, f"viesti-{number:06}", text, b"x" * 32)
            return make_post_batch(Heard(), self.house.clock)(session, [draft])[0]

    def put_aside(self):
        return self.house.put_aside(self.leaders[0], self.member, self.room)

    def bring_back(self):
        with self.house.database.transaction() as session:
            standing = rooms.lock_standing(session, self.room, self.member.account_id)
            rooms.bring_back(session, standing, self.house.clock.now())

    def told(self):
        return [json.loads(event.full) for event in self.house.heard.events]

    def person(self):
        with self.house.database.read() as session:
            return service.find_person(session, self.standing().room_id, self.standing().member)


@pytest.fixture
def pausing(house):
    return Pausing(house)


@pytest.mark.parametrize("intake", ["open", "closed"])
def test_a_member_pauses_and_comes_back_as_the_same_person_who_missed_nothing(house, clock, intake):
    pausing = Pausing(house, intake=intake)
    before, spans = pausing.standing(), pausing.spans()
    last = pausing.say().number
    pausing.pause()
    pausing.say(text="tauon aikana")
    paused = pausing.standing()
    assert (paused.place, paused.paused_at, paused.seen_number) == ("paused", clock.now(), before.seen_number)
    assert pausing.person().state == "paused"
    assert pausing.person().name == "Havu 0"
    assert pausing.law.members == 4
    pausing.come_back()
    after = pausing.standing()
    assert (after.place, after.paused_at, after.seen_number) == ("here", None, before.seen_number)
    assert (after.member, after.room_member_id) == (before.member, before.room_member_id)
    # From the first number on there is none that they may not see; a cursor from before is no way on.
    first = spans.pairs[0][0]
    assert all(number in pausing.spans() for number in range(first, after.last_number + 1))
    assert not pausing.spans().follows(last + 1)
    assert pausing.spans().follows(last + 2)


def test_the_room_hears_of_both_ends_and_the_reader_of_the_first_alone(pausing):
    member = pausing.standing().member
    pausing.pause()
    pausing.come_back()
    gone, back = pausing.told()
    first, last = pausing.house.heard.events
    assert (gone["event"], gone["member"]) == ("paused", member)
    assert (first.ends, first.opens, first.own) == (member, None, None)
    assert (back["event"], back["member"]["member"], back["member"]["state"]) == ("pause_over", member, "here")
    assert (last.ends, last.opens, back["number"]) == (None, member, gone["number"] + 1)


@pytest.mark.race
def test_a_second_tap_and_two_devices_are_one_break_and_one_return(pausing):
    assert at_once(*[pausing.pause] * 4) == [None] * 4
    pausing.pause()
    assert at_once(*[pausing.come_back] * 4) == [None] * 4
    pausing.come_back()
    assert [frame["event"] for frame in pausing.told()] == ["paused", "pause_over"]


def test_however_often_somebody_pauses_their_spans_stay_two(pausing):
    (first, _), *_ = pausing.spans().pairs
    for _ in range(4):
        pausing.pause()
        pausing.say()
        pausing.come_back()
    last = pausing.standing().last_number
    assert len(pausing.spans().pairs) == 2
    assert all(number in pausing.spans() for number in range(first, last + 1))


def test_nothing_is_written_from_a_break(pausing):
    pausing.pause()
    assert isinstance(pausing.say(pausing.member), Paused)
    assert pausing.standing().last_number == pausing.told()[-1]["number"]


def test_a_leader_finds_another_leader_first(pausing):
    with pytest.raises(NotAllowed):
        pausing.pause(pausing.leaders[0])
    assert pausing.told() == []


@pytest.mark.parametrize("state", [GroupState.RECRUITING, GroupState.ENDED])
def test_a_group_that_has_not_begun_or_is_over_knows_no_break(house, state):
    pausing = Pausing(house)
    pausing.enter(state)
    with pytest.raises(NoPause):
        pausing.pause()
    assert pausing.standing().place == "here"


def test_who_pauses_when_the_group_ends_comes_back_to_read(pausing):
    pausing.pause()
    pausing.enter(GroupState.ENDED)
    pausing.come_back()
    assert pausing.standing().place == "here"


@pytest.mark.parametrize("who", ["stranger", "staff", "left"])
def test_who_has_no_place_pauses_nothing_and_comes_back_to_nothing(house, pausing, who):
    person = {"staff": house.staff, "left": pausing.member}.get(who) or house.person("x@koti.example")
    if who == "left":
        house.leave(pausing.room, person)
    before = len(house.heard.events)
    for asked in [pausing.room, *NO_IDS]:
        for act in (house.pausing.pause, house.pausing.come_back):
            with pytest.raises(NotFound):
                act(person.account_id, asked)
    assert len(house.heard.events) == before


def test_who_is_set_aside_can_neither_pause_nor_come_back(pausing):
    pausing.put_aside()
    for act in (pausing.pause, pausing.come_back):
        with pytest.raises(SetAside):
            act()


def test_a_time_aside_in_a_break_hides_its_own_numbers_alone_and_the_break_goes_on(pausing):
    last = pausing.say().number
    pausing.pause()
    meant = pausing.say().number
    pausing.put_aside()
    hidden = pausing.say().number
    with pytest.raises(SetAside):
        pausing.come_back()
    pausing.bring_back()
    assert (pausing.standing().place, pausing.person().state) == ("paused", "paused")
    later = pausing.say().number
    pausing.come_back()
    seen = {number for number in range(last, later + 2) if number in pausing.spans()}
    assert seen == {last, last + 1, meant, meant + 1, hidden + 1, later, later + 1}
    assert pausing.standing().place == "here"


def test_who_pauses_may_leave_and_is_gone_for_good(pausing, house):
    pausing.pause()
    house.leave(pausing.room, pausing.member)
    assert (pausing.standing().place, pausing.standing().paused_at) == ("left", None)
    with pytest.raises(NotFound):
        pausing.come_back()


def test_who_was_removed_in_a_break_and_taken_back_is_here(pausing, clock):
    pausing.pause()
    with pausing.house.database.transaction() as session:
        standing = rooms.lock_standing(session, pausing.room, pausing.member.account_id)
        rooms.remove(session, standing, None, Removal("hurts", clock.now()), clock.now())
    with pytest.raises(Removed):
        pausing.come_back()
    pausing.bring_back()
    assert pausing.standing().place == "here"


def test_a_link_from_before_leads_whoever_pauses_to_their_room_and_seats_nobody(house):
    pausing = Pausing(house, intake="open")
    person, invitation = house.invited(pausing.group, f"{pausing.group}-0@koti.example")
    pausing.pause(person)
    assert house.join_group.join(person.account_id, invitation, visit("Toinen nimi")) == pausing.room
    assert pausing.standing().place == Place.PAUSED


def test_a_leaders_question_does_not_wait_for_whoever_pauses(pausing, house):
    pausing.house.promoting.ask(pausing.leaders[0].account_id, pausing.room, pausing.standing().member)
    pausing.pause()
    with house.database.read() as session:
        assert overview.list_shown_invitations(session, pausing.member.account_id, house.clock.now()) == []
    with pytest.raises(NotFound):
        pausing.house.promoting.ask(pausing.leaders[0].account_id, pausing.room, pausing.standing().member)
    pausing.come_back()
    with pytest.raises(NotFound):
        house.promoting.answer(pausing.member.account_id, pausing.room, leads=True)


def test_what_waits_is_not_counted_at_whoever_pauses(pausing, house):
    pausing.pause()
    pausing.say()

    def own():
        with house.database.read() as session:
            return overview.list_own_groups(session, pausing.member.account_id)[0]

    assert (own().place, own().has_news, own().meets) == ("paused", False, False)
    pausing.come_back()
    assert (own().place, own().has_news, own().meets) == ("here", True, True)
