"""A leader ends the group after its last meeting: once, with all that its last day would bring."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from app.base.errors import Clash, NotAllowed, NotFound
from app.groups.law import ARCHIVED_AFTER, REMINDED_BEFORE
from app.groups.plans.service import find_plan
from app.jobs.models import Job
from app.meetings.end_group import EndGroup, MeetingsLeft
from app.meetings.letters import GROUP_NEWS_LETTER
from app.meetings.overview import list_meetings_left
from app.meetings.own_words import OWN_WORDS_LETTER
from app.rooms import service as rooms
from app.safety.unhandled import REPORTS_LAST_CALL
from tests.at_once import at_once
from tests.meetings.evenings import Evening
from tests.meetings.plans import A_WEEK

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def evening(plans):
    return evening_of(plans)


def evening_of(plans):
    """A published group of three evenings, a week before the first."""
    made = Evening(plans)
    plans.publish(made.group_id)
    made.group = made.law().public_id
    made.leaders = (made.leader, made.second)
    made.ending = EndGroup(made.house.plan_door, made.house.group_clock)
    return made


def after_last(evening):
    """An hour after the last of the three, which nobody led: the last day is months away."""
    evening.house.clock.move(seconds=(evening.first + 2 * A_WEEK + timedelta(hours=2)).timestamp() - now(evening))
    assert evening.advance().state == "ending"


def now(evening):
    return evening.house.clock.now().timestamp()


def due(evening, *kinds):
    """(kind, when) of the jobs of these kinds."""
    with evening.house.database.read() as session:
        found = select(Job.kind, Job.due_at).where(Job.kind.in_(kinds)).order_by(Job.kind, Job.due_at, Job.id)
        return [tuple(row) for row in session.execute(found)]


def ended_events(evening):
    with evening.house.database.read() as session:
        entries = rooms.list_entries(session, evening.room_id, after=0, limit=200)
    return [entry.facts for entry in entries if entry.kind == "ended"]


def test_everything_is_as_at_the_end_of_the_last_day_but_the_day(evening):
    after_last(evening)
    at = evening.house.clock.now()
    letters_before = len(due(evening, GROUP_NEWS_LETTER))
    evening.ending.end(evening.leader, evening.group)
    assert (evening.law().state, evening.law().state_since, evening.mode()) == ("ended", at, "read_only")
    assert [facts["ended_at"] for facts in ended_events(evening)] == [at.isoformat()]
    letters = due(evening, GROUP_NEWS_LETTER)[letters_before:]
    last_call = at + ARCHIVED_AFTER - REMINDED_BEFORE
    assert len(letters) == 6
    assert [when for _, when in due(evening, OWN_WORDS_LETTER)] == [last_call] * 6
    assert due(evening, REPORTS_LAST_CALL) == [(REPORTS_LAST_CALL, last_call)]
    evening.house.clock.move(days=30)
    assert evening.advance().state == "archived"


def test_it_ends_once_whoever_says_so_again(evening, clock):
    after_last(evening)
    evening.ending.end(evening.leader, evening.group)
    jobs = due(evening, GROUP_NEWS_LETTER, REPORTS_LAST_CALL)
    clock.move(hours=1)
    for leader in evening.leaders:
        with pytest.raises(Clash):
            evening.ending.end(leader, evening.group)
    clock.move(days=20)
    evening.advance()
    assert len(ended_events(evening)) == 1
    assert due(evening, GROUP_NEWS_LETTER, REPORTS_LAST_CALL) == jobs


@pytest.mark.race
def test_two_leaders_at_once_and_the_clock_end_it_once(evening):
    after_last(evening)
    ends = [lambda leader=leader: evening.ending.end(leader, evening.group) for leader in evening.leaders]
    results = at_once(*ends, evening.advance)
    assert sorted(type(result).__name__ for result in results) == ["Clash", "GroupLaw", "NoneType"]
    assert len(ended_events(evening)) == 1
    assert len(due(evening, REPORTS_LAST_CALL)) == 1


@ON_SQLITE
def test_the_clock_that_was_quicker_has_ended_it(evening, clock):
    after_last(evening)
    clock.move(days=100)
    with pytest.raises(Clash):
        evening.ending.end(evening.leader, evening.group)
    assert evening.advance().state == "ended"
    assert len(ended_events(evening)) == 1


@ON_SQLITE
def test_nobody_ends_what_is_still_ahead_or_goes_on(evening, clock):
    with pytest.raises(Clash):
        evening.ending.end(evening.leader, evening.group)
    evening.open()
    with pytest.raises(Clash):
        evening.ending.end(evening.leader, evening.group)
    clock.move(hours=1, minutes=1)
    evening.close()
    assert evening.advance().state == "ending"
    with pytest.raises(MeetingsLeft):
        evening.ending.end(evening.leader, evening.group)
    clock.move(days=13, hours=23)
    assert evening.advance().state == "ending"
    with pytest.raises(MeetingsLeft):
        evening.ending.end(evening.leader, evening.group)
    assert (evening.law().state, evening.mode(), ended_events(evening)) == ("ending", "open", [])


@ON_SQLITE
def test_an_open_meeting_that_runs_over_its_time_is_closed_first(evening, clock):
    clock.move(days=7)
    evening.advance()
    clock.move(days=14, minutes=-5)
    evening.advance()
    evening.meeting = last_meeting(evening)
    evening.start()
    clock.move(minutes=90)
    with pytest.raises(MeetingsLeft):
        evening.ending.end(evening.leader, evening.group)
    evening.close()
    evening.ending.end(evening.leader, evening.group)
    assert evening.law().state == "ended"


@ON_SQLITE
def test_of_a_local_group_the_hour_decides(evening, plans, clock):
    plans.publish(evening.group_id, mode="local", municipality="Kuopio")
    clock.move(days=21, minutes=30)
    assert evening.advance().state == "ending"
    with pytest.raises(MeetingsLeft):
        evening.ending.end(evening.leader, evening.group)
    clock.move(minutes=30)
    evening.ending.end(evening.leader, evening.group)
    assert evening.law().state == "ended"


@ON_SQLITE
def test_it_is_the_leaders_to_do(evening):
    after_last(evening)
    house = evening.house
    with pytest.raises(NotAllowed):
        evening.ending.end(house.staff, evening.group)
    with pytest.raises(NotFound):
        evening.ending.end(evening.member, evening.group)
    house.leave(evening.room, evening.second)
    with pytest.raises(NotFound):
        evening.ending.end(evening.second, evening.group)
    assert evening.law().state == "ending"


@ON_SQLITE
def test_a_leader_who_is_set_aside_ends_nothing(evening):
    after_last(evening)
    evening.house.put_aside(evening.second, evening.leader, evening.room, lasts=timedelta(hours=24))
    with pytest.raises(NotFound):
        evening.ending.end(evening.leader, evening.group)
    assert evening.law().state == "ending"
    evening.ending.end(evening.second, evening.group)
    assert evening.law().state == "ended"


def last_meeting(evening):
    with evening.house.database.read() as session:
        return list_meetings_left(session, find_plan(session, evening.group), evening.house.clock.now())[-1].public_id
