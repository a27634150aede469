"""Another last day: one side proposes it, the other agrees, and what comes after it falls out."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from app.base.errors import BadInput, Clash, NotAllowed, NotFound
from app.groups import service as groups
from app.groups.plans.service import find_plan
from app.jobs.models import Job
from app.meetings.group_clock import GROUP_DUE
from app.meetings.letters import END_DATE_LETTER, GROUP_NEWS_LETTER
from app.meetings.move_end_date import MoveEndDate
from app.rooms import service as rooms
from tests.at_once import at_once
from tests.meetings.drafts import CONTACT
from tests.meetings.evenings import Evening
from tests.postbox import URL, Postbox

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
END = date(2026, 12, 31)
EARLIER = date(2026, 10, 1)
LATER = date(2027, 3, 31)


@pytest.fixture
def evening(plans):
    """The evening on which a group of three began, led once; its last two meetings are on 29.9. and 6.10."""
    made = Evening(plans)
    plans.publish(made.group_id, start_date=date(2026, 9, 15))
    made.group = made.law().public_id
    made.moving = MoveEndDate(made.house.plan_door, made.house.queue, made.house.heard)
    made.contact = made.house.person(CONTACT)
    made.open()
    return made


def plan(evening):
    with evening.house.database.read() as session:
        return find_plan(session, evening.group)


def jobs(evening, kind):
    with evening.house.database.read() as session:
        return session.scalars(select(Job).where(Job.kind == kind).order_by(Job.id)).all()


def days_told(evening):
    """What the room was told of the group's last day."""
    told = [json.loads(event.full) for event in evening.house.heard.events]
    kinds = ("ending", "last_day_moved")
    return [(one["event"], one["last_day"], one.get("reason")) for one in told if one["event"] in kinds]


def ahead(evening):
    """How many of the meetings are still to come."""
    return evening.states().count("planned")


def refused(call, *arguments, **facts):
    with pytest.raises(BadInput) as refusal:
        call(*arguments, **facts)
    return refusal.value.field, refusal.value.code


def test_an_earlier_day_needs_both_and_leaves_out_what_comes_after_it(evening):
    evening.moving.propose(evening.leader, evening.group, EARLIER, members_asked=False)
    assert (evening.law().end_date, plan(evening).new_end_date, ahead(evening)) == (END, EARLIER, 2)
    told = {job.facts["account_id"] for job in jobs(evening, END_DATE_LETTER)}
    assert evening.contact.account_id in told
    assert not told & {evening.leader.account_id, evening.second.account_id}
    before = len(jobs(evening, GROUP_NEWS_LETTER))
    evening.moving.agree(evening.contact, evening.group, EARLIER)
    assert (evening.law().end_date, plan(evening).new_end_date, ahead(evening)) == (EARLIER, None, 1)
    assert evening.told()[-1] == "meeting_cancelled"
    # So near a day is told as a change, and as the beginning of the last weeks; by letter once.
    day = EARLIER.isoformat()
    assert days_told(evening) == [("last_day_moved", day, None), ("ending", day, None)]
    assert len(jobs(evening, GROUP_NEWS_LETTER)) == before + 6
    midnight = datetime(2026, 10, 1, 21, tzinfo=UTC)
    assert midnight in [job.due_at for job in jobs(evening, GROUP_DUE)]
    evening.house.clock.move(seconds=(midnight - evening.house.clock.now()).total_seconds())
    assert evening.advance().state == "ended"


@pytest.mark.parametrize("meanwhile", ["nothing", "agreed", "taken away", "another day", "ended", "left"])
@ON_SQLITE
def test_the_letter_leaves_while_this_very_day_waits_for_its_reader(evening, plans, meanwhile):
    moving, group = evening.moving, evening.group
    post = Postbox(evening.house, evening.house.meetings.handlers)
    post.run()
    moving.propose(evening.contact, group, EARLIER, members_asked=False)
    if meanwhile == "agreed":
        moving.agree(evening.leader, group, EARLIER)
    elif meanwhile == "taken away":
        moving.take_away(evening.contact, group)
    elif meanwhile == "another day":
        moving.propose(evening.contact, group, EARLIER + timedelta(days=1), members_asked=False)
    elif meanwhile == "ended":
        plans.set(group, state="ended")
    elif meanwhile == "left":
        evening.house.leave(evening.room, evening.second)
    letters = [letter for letter in post.run() if letter.subject == "Sinua odotetaan Vertaistuvassa"]
    assert len(letters) == {"nothing": 2, "another day": 2, "left": 1}.get(meanwhile, 0)
    for letter in letters:
        assert f"{URL}/ryhmat/{group}/paattymispaiva" in letter.text.split("\n")


def test_nobody_says_yes_to_what_their_own_side_proposed(evening):
    evening.moving.propose(evening.leader, evening.group, EARLIER, members_asked=False)
    for leader in (evening.leader, evening.second):
        with pytest.raises(Clash):
            evening.moving.agree(leader, evening.group, EARLIER)
    with pytest.raises(NotAllowed):
        evening.moving.agree(evening.house.staff, evening.group, EARLIER)
    with pytest.raises(NotFound):
        evening.moving.agree(evening.member, evening.group, EARLIER)
    assert evening.law().end_date == END


@ON_SQLITE
def test_whoever_leads_and_answers_for_the_association_speaks_for_the_leaders(evening):
    evening.house.seat(evening.group, [(CONTACT, "Kaarna", "leader")])
    evening.moving.propose(evening.contact, evening.group, EARLIER, members_asked=False)
    with pytest.raises(Clash):
        evening.moving.agree(evening.contact, evening.group, EARLIER)
    assert plan(evening).new_end_by == "leader"


@ON_SQLITE
def test_a_yes_is_for_the_day_that_was_seen(evening):
    evening.moving.propose(evening.contact, evening.group, EARLIER, members_asked=False)
    evening.moving.propose(evening.contact, evening.group, EARLIER + timedelta(days=1), members_asked=False)
    with pytest.raises(Clash):
        evening.moving.agree(evening.leader, evening.group, EARLIER)
    assert evening.law().end_date == END


@ON_SQLITE
def test_either_side_takes_a_proposal_away(evening):
    for person in (evening.leader, evening.contact):
        evening.moving.propose(evening.leader, evening.group, EARLIER, members_asked=False)
        evening.moving.take_away(person, evening.group)
        assert plan(evening).new_end_date is None
        with pytest.raises(Clash):
            evening.moving.agree(evening.contact, evening.group, EARLIER)


@ON_SQLITE
def test_a_day_must_be_ahead_another_and_within_a_year_of_the_start(evening):
    def asked(day, **facts):
        return refused(evening.moving.propose, evening.leader, evening.group, day, **facts)

    today = evening.house.clock.now().date()
    assert asked(today - timedelta(days=1), members_asked=True) == ("day", "in_past")
    assert asked(END, members_asked=True) == ("day", "same_end")
    assert asked(date(2027, 9, 16), members_asked=True) == ("day", "too_long_period")
    assert asked(LATER, members_asked=False) == ("asked", "members_not_asked")
    evening.moving.propose(evening.leader, evening.group, date(2027, 9, 15), members_asked=True)
    evening.moving.propose(evening.leader, evening.group, today, members_asked=False)


@ON_SQLITE
def test_a_proposal_that_waited_too_long_changes_nothing(evening, clock):
    evening.moving.propose(evening.leader, evening.group, EARLIER, members_asked=False)
    clock.move(days=10)
    assert refused(evening.moving.agree, evening.contact, evening.group, EARLIER) == ("day", "in_past")
    assert evening.law().end_date == END


@ON_SQLITE
def test_a_group_that_was_about_to_end_goes_on_where_the_new_day_leaves_it_time(plans, clock):
    evening = Evening(plans)
    group = evening.law().public_id
    plans.publish(evening.group_id, start_date=date(2026, 9, 15))
    plans.set(group, end_date=date(2026, 10, 12))
    moving = MoveEndDate(evening.house.plan_door, evening.house.queue, evening.house.heard)
    evening.open()
    assert evening.advance().state == "ending"
    post = Postbox(evening.house, evening.house.meetings.handlers)
    place = f"{URL}/huone/{evening.room}/tapaamiset"

    def count(words):
        clock.move(minutes=15)
        return sum(words in letter.text and place in letter.text.split("\n") for letter in post.run())

    # Four members; the two who lead have the letter of the list.
    assert count("ryhmäsi viimeinen päivä lähestyy.") == 4
    moving.propose(evening.leader, group, LATER, members_asked=True)
    moving.agree(evening.house.person(CONTACT), group, LATER)
    moved = ("last_day_moved", LATER.isoformat(), "goes_on")
    assert days_told(evening) == [("ending", "2026-10-12", None), moved]
    assert count("ryhmäsi viimeinen päivä on muuttunut.") == 6
    # Three meetings were left, so the last month had begun by the date alone.
    assert (evening.law().state, evening.law().end_date) == ("running", LATER)
    clock.move(hours=1, minutes=1)
    assert evening.advance().state == "ending"


@ON_SQLITE
def test_where_two_meetings_are_left_a_later_day_keeps_it_ending(evening, clock):
    clock.move(hours=1, minutes=1)
    evening.close()
    assert evening.advance().state == "ending"
    evening.moving.propose(evening.contact, evening.group, LATER, members_asked=True)
    evening.moving.agree(evening.second, evening.group, LATER)
    assert (evening.law().state, evening.law().end_date) == ("ending", LATER)


@ON_SQLITE
def test_before_the_start_and_after_the_end_there_is_nothing_to_agree_on(evening, plans):
    for state in ("planning", "ended"):
        plans.set(evening.group, state=state)
        with pytest.raises(Clash):
            evening.moving.propose(evening.leader, evening.group, EARLIER, members_asked=False)


def test_two_yeses_at_once_change_it_once(evening):
    evening.moving.propose(evening.contact, evening.group, EARLIER, members_asked=False)
    before = len(jobs(evening, GROUP_NEWS_LETTER))
    calls = [
        lambda who=who: evening.moving.agree(who, evening.group, EARLIER) for who in (evening.leader, evening.second)
    ]
    assert sorted(type(result).__name__ for result in at_once(*calls)) == ["Clash", "NoneType"]
    assert len(jobs(evening, GROUP_NEWS_LETTER)) == before + 6
    with evening.house.database.read() as session:
        law = groups.read_law(session, evening.group_id)
        kinds = [entry.kind for entry in rooms.list_entries(session, law.room_id, after=0, limit=200)]
    assert kinds.count("meeting_cancelled") == 1
