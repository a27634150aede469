"""A break: leaders set its days, no meeting lies in it, the room is told, and time ends it once."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from app.base.errors import BadInput, Clash, NotAllowed, NotFound
from app.chat.replay import read_after
from app.groups import overview
from app.groups import service as groups
from app.groups.law import Break
from app.groups.lifecycle import GroupState
from app.jobs.models import Job
from app.meetings.events import BESIDE
from app.meetings.group_clock import GROUP_DUE
from app.meetings.models import Meeting
from app.meetings.moments import find_moment
from app.meetings.move_end_date import MoveEndDate
from app.meetings.replan_meeting import ReplanMeeting
from app.meetings.take_break import MeetingsInBreak, TakeBreak
from app.rooms import service as rooms
from app.texts.dates import HELSINKI
from tests.at_once import at_once
from tests.meetings.drafts import CONTACT
from tests.meetings.test_group_clock import law

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


class Running:
    """A group of eight weekly meetings, at the hour of its first; leaders, a member and the association's contact."""

    def __init__(self, plans):
        self.house = house = plans.house
        self.group_id, self.group = plans.full(leaders=2, meetings=8)
        plans.publish(self.group_id, start_date=house.clock.now().date())
        self.leader, self.second = (house.person(f"{self.group}-o{number}@koti.example") for number in (0, 1))
        self.member, self.contact = house.person(f"{self.group}-0@koti.example"), house.person(CONTACT)
        self.breaks = TakeBreak(house.plan_door, house.group_clock, house.heard)
        house.clock.move(days=7)
        self.advance()
        self.today = house.clock.now().astimezone(HELSINKI).date()

    def advance(self):
        with self.house.database.transaction() as session:
            return self.house.group_clock.advance(session, self.group_id)

    def days(self, first, last):
        return Break(self.today + timedelta(days=first), self.today + timedelta(days=last))

    def take(self, first, last, person=None):
        self.breaks.take(person or self.leader, self.group, self.days(first, last))

    def end(self, person=None):
        self.breaks.end(person or self.leader, self.group)

    def told(self):
        """(kind, reason) of what the room heard of breaks."""
        with self.house.database.read() as session:
            room_id = self.written(session).room_id
            entries = rooms.list_entries(session, room_id, after=0, limit=300)
        return [(one.kind, one.facts.get("reason")) for one in entries if one.kind.startswith("break_")]

    def written(self, session):
        """The law as it is written, the clock not asked."""
        return groups.read_law(session, self.group_id)

    @property
    def room(self):
        with self.house.database.read() as session:
            return rooms.find_public_id(session, self.written(session).room_id)

    @property
    def rest(self):
        with self.house.database.read() as session:
            return self.written(session).rest

    def meeting(self, place):
        with self.house.database.read() as session:
            found = select(Meeting.public_id).where(Meeting.group_id == self.group_id).order_by(Meeting.starts_at)
            return session.scalars(found).all()[place]


@pytest.fixture
def running(plans):
    return Running(plans)


def refused(call, *arguments, **facts):
    with pytest.raises(BadInput) as refusal:
        call(*arguments, **facts)
    return refusal.value.field, refusal.value.code


def test_it_is_told_and_ends_by_itself_once_however_late_and_often_it_is_asked(running):
    running.take(1, 6)
    assert running.rest == running.days(1, 6)
    assert running.told() == [("break_set", None)]
    over = datetime.combine(running.today + timedelta(days=7), time(), HELSINKI).astimezone(UTC)
    with running.house.database.read() as session:
        assert over in session.scalars(select(Job.due_at).where(Job.kind == GROUP_DUE)).all()
    seconds = (over - running.house.clock.now()).total_seconds()
    running.house.clock.move(seconds=seconds - 1)
    running.advance()
    assert running.rest is not None
    # The program was away for two days.
    running.house.clock.move(days=2)
    at_once(*[running.advance] * 3)
    assert running.rest is None
    assert running.told() == [("break_set", None), ("break_over", None)]


def test_a_leader_ends_it_early_or_calls_it_off(running):
    running.take(1, 6)
    running.take(1, 6)
    running.end(running.second)
    running.end()
    assert running.told() == [("break_set", None), ("break_over", "called_off")]
    running.take(1, 6)
    running.house.clock.move(days=1)
    running.end()
    assert running.told()[-1] == ("break_over", None)


def test_meetings_in_it_stand_in_its_way_and_none_is_moved_into_it(running):
    with pytest.raises(MeetingsInBreak):
        running.take(1, 8)
    assert running.told() == []
    replanning = ReplanMeeting(running.house.plan_door, running.house.queue, running.house.heard)
    replanning.cancel(running.leader, running.group, running.meeting(1), "other")
    running.take(1, 8)
    clock = time(18)
    into = running.today + timedelta(days=8)
    moved = refused(replanning.move, running.leader, running.group, running.meeting(2), into, clock)
    assert moved == ("day", "in_break")


@ON_SQLITE
@pytest.mark.parametrize(
    ("first", "last", "field", "code"),
    [
        (-1, 3, "first", "in_past"),
        (3, 2, "last", "break_backwards"),
        (1, 400, "last", "outside_period"),
    ],
)
def test_its_days_lie_within_the_groups(running, first, last, field, code):
    assert refused(running.take, first, last) == (field, code)


@ON_SQLITE
def test_it_ends_before_the_group_begins_to(running):
    end = date(2026, 12, 31) - timedelta(days=30)
    last = (end - running.today).days
    assert refused(running.take, last, last) == ("last", "break_too_late")
    running.take(last - 1, last - 1)


@ON_SQLITE
def test_it_is_a_leaders_to_take_while_the_group_runs(running, plans):
    for person in (running.contact, running.house.staff):
        with pytest.raises(NotAllowed):
            running.take(1, 6, person)
    with pytest.raises(NotFound):
        running.take(1, 6, running.member)
    plans.set(running.group, state="ending")
    with pytest.raises(Clash):
        running.take(1, 6)


@ON_SQLITE
def test_no_last_day_is_agreed_before_its_end(running):
    running.take(1, 6)
    moving = MoveEndDate(running.house.plan_door, running.house.queue, running.house.heard)
    day = running.today + timedelta(days=6)
    assert refused(moving.propose, running.leader, running.group, day, members_asked=False) == ("day", "end_in_break")


@ON_SQLITE
def test_what_is_left_of_it_goes_with_running(running, plans):
    """Meetings are cancelled until two are left: the group begins to end, and a break lies inside running alone."""
    running.take(1, 6)
    replanning = ReplanMeeting(running.house.plan_door, running.house.queue, running.house.heard)
    for place in range(1, 6):
        replanning.cancel(running.leader, running.group, running.meeting(place), "other")
    running.house.clock.move(hours=2)
    assert running.advance().state == GroupState.ENDING
    assert running.rest is None
    assert running.told()[-1][0] == "break_over"


@ON_SQLITE
def test_what_the_room_was_told_is_what_its_log_says(running):
    running.take(1, 6)
    running.end()
    with running.house.database.read() as session:
        said = read_after(session, running.room, 0, BESIDE)
    told = {event.number: event.full for event in running.house.heard.events}
    breaks = [event for event in said if b'"break_' in event.full]
    assert [event.full for event in breaks] == [told[event.number] for event in breaks]
    assert len(breaks) == 2


@ON_SQLITE
def test_ones_own_groups_tell_of_it(running):
    running.take(1, 6)
    with running.house.database.read() as session:
        [own] = overview.list_own_groups(session, running.member.account_id)
    assert own.rest == running.days(1, 6)


@given(last=st.integers(0, 300), end=st.integers(1, 366))
def test_of_two_moments_the_clock_brings_the_earlier_one(last, end):
    start = date(2026, 9, 15)
    rest = {"break_from": start, "break_until": start + timedelta(days=last)}
    group = law(state=GroupState.RUNNING, end_date=start + timedelta(days=end), **rest)
    alone = find_moment(law(state=GroupState.RUNNING, end_date=group.end_date), list)
    found = find_moment(group, list)
    assert found.at <= alone.at
    assert found == alone or found.name == "break_over"
