"""A guest: told by leaders, heard of in the room by one kind of event, and let in by a law that knows one phase."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from app.base.errors import Clash, NotAllowed, NotFound
from app.chat.events import stamp
from app.chat.replay import read_after
from app.groups.lifecycle import GroupState
from app.meetings.events import BESIDE
from app.meetings.guests.guest_law import may_guest_be_in, sight_of_guest
from app.meetings.guests.queries import ToldGuest, list_guests
from app.meetings.guests.tell_guest import TellGuest
from app.meetings.meeting_now import Meeting, MeetingState
from app.meetings.models import Guest
from app.rooms import service as rooms
from app.rooms.access import Freeze, FrozenBy, RoomFrozen
from tests.meetings.visits import Invited

NOW = datetime(2026, 11, 24, 18, tzinfo=UTC)
# Of a run-of-show in which somebody introduces the theme: lobby, opening, opening round, introduction, theme round …
INTRODUCTION = 3
MEETING = Meeting(
    id=7, group_id=3, public_id="a", starts_at=NOW, minutes=90, kind="talk", theme=None, own_theme=None,
    own_question=None, run_of_show="standard_90", state="open", phase=INTRODUCTION, phase_since=NOW, phase_until=NOW,
    opened_at=NOW, closed_at=None, opened_number=10, told_number=12, host_id=None, watcher_id=None,
)  # fmt: skip
OWN = (3, 7)


@pytest.mark.parametrize(
    ("facts", "is_in"),
    [
        ({}, True),
        *(({"phase": phase}, phase == INTRODUCTION) for phase in range(9)),
        *(({"state": state}, state == MeetingState.OPEN) for state in MeetingState),
        *(({"state": state, "phase": None}, False) for state in MeetingState),
        ({"id": 8}, False),
        ({"group_id": 4}, False),
        ({"run_of_show": "coffee_60"}, False),
    ],
)
def test_a_guest_is_in_during_the_introduction_of_their_own_meeting_alone(facts, is_in):
    meeting = replace(MEETING, **facts)
    assert may_guest_be_in(OWN, meeting) is is_in
    sight = sight_of_guest(OWN, meeting, 14)
    assert (sight is not None) is is_in
    if sight:
        assert (sight.shows(13), sight.shows(14), sight.members) == (False, True, False)


class Telling(Invited):
    def __init__(self, plans, **more):
        super().__init__(plans, **more)
        self.telling = TellGuest(self.house.plan_door, self.house.heard)

    def tell(self, name="Kertoja", origin="Kunta", by=None, meeting=None):
        self.telling.tell(by or self.leader, self.group, meeting or self.first, ToldGuest(name, origin))

    def untell(self, by=None):
        self.telling.take_back(by or self.leader, self.group, self.first)

    def guests(self):
        with self.house.database.read() as session:
            return list_guests(session, self.group_id)


@pytest.fixture
def telling(plans):
    return Telling(plans)


def test_the_room_hears_each_change_once_and_never_who_it_is(telling, house):
    before = len(house.heard.events)
    for name in ("Kertoja", "Kertoja", "Toinen"):
        telling.tell(name)
    assert telling.guests() == {telling.first: ToldGuest("Toinen", "Kunta")}
    for _ in range(2):
        telling.untell()
    assert telling.guests() == {}
    told = telling.told(before)
    assert [(frame["event"], frame["news"]) for frame in told] == [
        ("guest", "comes"),
        ("guest", "changed"),
        ("guest", "off"),
    ]
    assert {frame["starts_at"] for frame in told} == {stamp(telling.evening.first)}
    assert not any("Kertoja" in json.dumps(frame) for frame in told)
    with house.database.read() as session:
        again = read_after(session, telling.room, told[0]["number"] - 1, BESIDE)
    assert [json.loads(event.full) for event in again] == told
    assert telling.audit()[-1] == ("guest_told", "leader", "off")


def test_leaders_alone_tell_and_of_meetings_to_come(telling, house, clock):
    for person, refusal in ((telling.contact, NotAllowed), (house.staff, NotAllowed), (telling.member, NotFound)):
        with pytest.raises(refusal):
            telling.tell(by=person)
        with pytest.raises(refusal):
            telling.untell(by=person)
    with pytest.raises(NotFound):
        telling.tell(meeting="ei-sellaista")
    clock.move(days=7, hours=2)
    with pytest.raises(Clash):
        telling.tell()
    assert telling.guests() == {}


def test_a_frozen_room_takes_no_guest_for_a_name_is_words_too(telling, house, clock):
    telling.tell()
    with house.database.transaction() as session:
        room_id = rooms.lock_standing(session, telling.room, telling.leader.account_id).room_id
        rooms.freeze(session, room_id, Freeze(clock.now(), None, FrozenBy.STAFF), clock.now())
    with pytest.raises(RoomFrozen):
        telling.tell("Sinä siellä")
    assert telling.guests() == {telling.first: ToldGuest("Kertoja", "Kunta")}
    telling.untell()
    assert telling.guests() == {}


def test_whose_group_is_forgotten_is_forgotten_with_it(telling, house, clock):
    telling.tell()
    visit = telling.book()
    telling.plans.set(telling.group, state=GroupState.ENDED, state_since=clock.now())
    clock.move(days=31)
    telling.evening.advance()
    with house.database.read() as session:
        assert session.scalar(select(func.count(Guest.id))) == 0
    [kept] = telling.visits()
    assert (kept.public_id, kept.account_id, kept.display_name) == (visit, None, None)
