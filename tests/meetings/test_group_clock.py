"""What time alone brings to a group: each step once, in order, however late."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from app.base.errors import NotFound
from app.groups.law import DoorShut, GroupFull, GroupLaw, require_way_in
from app.groups.lifecycle import GroupState
from app.jobs.models import Job
from app.jobs.worker import Work
from app.meetings.group_clock import GROUP_DUE
from app.meetings.moments import ending_at
from app.rooms import service as rooms
from app.safety.answer_review import AnswerReview
from app.safety.ask_review import AskReview
from app.safety.decide_removal import DecideRemoval
from app.safety.propose_removal import ProposeRemoval
from app.safety.schemas import AskReview as AskReviewBody
from tests.groups.house import visit
from tests.meetings.plans import A_WEEK

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
NOW = datetime(2026, 9, 15, 17, 30, tzinfo=UTC)


def law(**facts):
    given = {
        "id": 1, "public_id": "g", "room_id": 1, "state": GroupState.RECRUITING, "state_since": None,
        "intake": "closed", "asks_first": False, "small_start": False, "size": 8, "end_date": date(2026, 12, 31),
        "first_meeting_at": NOW + A_WEEK, "started_at": None, "members": 0, "leaders": 1,
    }  # fmt: skip
    return GroupLaw(**{**given, **facts})


def due_jobs(house):
    with house.database.read() as session:
        return session.scalars(select(Job.due_at).where(Job.kind == GROUP_DUE).order_by(Job.due_at)).all()


# --- the law itself


def test_a_closed_group_takes_people_to_the_last_moment_before_its_first_meeting():
    at = NOW + A_WEEK
    require_way_in(law(), "member", at - timedelta(microseconds=1))
    with pytest.raises(DoorShut) as refused:
        require_way_in(law(), "member", at)
    assert refused.value.code == "group_started"


def test_a_closed_group_that_started_early_is_shut_early():
    early = law(state=GroupState.RUNNING, started_at=NOW)
    with pytest.raises(DoorShut):
        require_way_in(early, "member", NOW)
    with pytest.raises(DoorShut):
        require_way_in(early, "leader", NOW)


@pytest.mark.parametrize("state", [GroupState.RECRUITING, GroupState.RUNNING, GroupState.ENDING])
def test_an_open_group_takes_people_as_long_as_it_lives(state):
    require_way_in(law(intake="open", state=state, started_at=NOW), "member", NOW + 20 * A_WEEK)


@pytest.mark.parametrize("state", [GroupState.ENDED, GroupState.ARCHIVED, GroupState.CANCELLED])
@pytest.mark.parametrize("intake", ["open", "closed"])
def test_what_is_over_takes_nobody(state, intake):
    with pytest.raises(DoorShut) as refused:
        require_way_in(law(intake=intake, state=state), "member", NOW)
    assert refused.value.code == "group_ended"


def test_a_place_must_be_free_for_a_member_and_none_is_needed_for_a_leader():
    full = law(members=8)
    with pytest.raises(GroupFull):
        require_way_in(full, "member", NOW)
    require_way_in(full, "leader", NOW)


def test_the_end_begins_thirty_days_before_or_when_two_meetings_are_left():
    running = {"state": GroupState.RUNNING, "started_at": NOW, "first_meeting_at": NOW}
    ends = [NOW + number * A_WEEK for number in range(1, 9)]
    thirty_before = datetime(2026, 11, 30, 22, tzinfo=UTC)
    assert ending_at(law(**running), date(2026, 12, 31), ends) == ends[5]
    assert ending_at(law(**running), date(2026, 12, 31), [*ends, *[NOW + 20 * A_WEEK] * 3]) == thirty_before
    assert ending_at(law(**running), date(2026, 12, 31), ends[:2]) == NOW
    assert ending_at(law(**running), date(2026, 9, 30), ends) == NOW


# --- starting


def test_the_first_meeting_starts_a_group_of_four_and_a_leader(plans, clock, house):
    group_id, _ = plans.full()
    clock.move(days=7, seconds=-1)
    assert plans.advance(group_id).state == "recruiting"
    clock.move(minutes=5)
    started = plans.advance(group_id)
    assert (started.state, started.started_at) == ("running", started.first_meeting_at)
    assert any(b'"mode"' in event.full for event in house.heard.events)


@ON_SQLITE
def test_too_few_wait_for_the_next_date_and_the_closing_meeting_stays(plans, clock):
    group_id, _ = plans.full(members=3)
    first = clock.now() + A_WEEK
    clock.move(days=7)
    assert plans.advance(group_id).state == "recruiting"
    assert plans.law(group_id).first_meeting_at == first + A_WEEK
    assert plans.meetings(group_id) == [
        ("Aihe 0", first + A_WEEK, "planned"),
        ("Aihe 1", first + A_WEEK, "cancelled"),
        ("Aihe 2", first + 2 * A_WEEK, "planned"),
    ]


@ON_SQLITE
def test_where_no_date_is_left_the_group_is_planned_anew(plans, clock):
    group_id, _ = plans.full(members=3)
    clock.move(days=21)
    assert plans.advance(group_id).state == "planning"
    assert plans.law(group_id).first_meeting_at is None
    assert {state for _, _, state in plans.meetings(group_id)} == {"cancelled"}


@ON_SQLITE
@pytest.mark.parametrize(("leaders", "small_start", "state"), [(1, True, "running"), (0, True, "recruiting")])
def test_a_smaller_start_is_the_contacts_to_confirm_and_nothing_starts_without_a_leader(
    plans, clock, leaders, small_start, state
):
    group_id, _ = plans.full(leaders=leaders, members=1, small_start=small_start)
    clock.move(days=7)
    assert plans.advance(group_id).state == state


# --- the whole way


def test_after_a_long_downtime_every_step_is_taken_once_and_in_order(plans, clock, house):
    group_id, _ = plans.full(end_date=date(2026, 12, 1))
    first = clock.now() + A_WEEK
    clock.move(days=90)
    assert plans.advance(group_id).state == "ended"
    row = plans.law(group_id)
    end = datetime(2026, 12, 1, 22, tzinfo=UTC)
    assert (row.started_at, row.state_since) == (first, end)
    with house.database.read() as session:
        entries = rooms.list_entries(session, row.room_id, after=0, limit=100)
    assert [entry.facts["mode"] for entry in entries if entry.kind == "mode"] == ["open", "read_only"]
    clock.move(days=310)
    assert plans.advance(group_id).state == "archived"
    assert plans.law(group_id).state_since == end + timedelta(days=30)
    before = plans.law(group_id)
    plans.advance(group_id)
    assert plans.law(group_id) == before


def test_each_step_leaves_the_job_of_the_next(plans, clock, house):
    group_id, _ = plans.full(end_date=date(2026, 12, 1))
    plans.advance(group_id)
    first = clock.now() + A_WEEK
    ends = datetime(2026, 12, 1, 22, tzinfo=UTC)
    assert due_jobs(house) == [first]
    for moment in (first, first + timedelta(hours=1), ends, ends + timedelta(days=30)):
        assert due_jobs(house)[-1] == moment
        clock.move(seconds=(moment - clock.now()).total_seconds())
        for _ in range(2):
            house.group_clock.run(Work(1, GROUP_DUE, {"group_id": group_id}, 1))
    assert plans.law(group_id).state == "archived"
    assert len(due_jobs(house)) == 4


def test_the_clock_of_a_group_that_is_not_there_is_told_so(plans):
    with pytest.raises(NotFound):
        plans.advance(1_000_000)


# --- the doors


def test_an_invitation_of_before_opens_nothing_after_the_start(plans, clock, house):
    group_id, outward = plans.full()
    person, invitation = house.invited(outward, "tuisku@koti.example")
    clock.move(days=7)
    with pytest.raises(DoorShut):
        house.join_group.join(person.account_id, invitation, visit("Tuisku"))
    assert plans.law(group_id).state == "running"  # the refused themselves let the clock have its way
    with pytest.raises(DoorShut):
        house.invited(outward, "kanerva@koti.example")


def test_who_leaves_after_the_hour_undoes_no_start_and_opens_no_door(plans, clock, house):
    """The clock's job may be seconds late, or a night: till then the fourth of four had the start in their hands."""
    group_id, outward = plans.full()
    member = house.person(f"{outward}-0@koti.example")
    late, invitation = house.invited(outward, "sara@koti.example")
    with house.database.read() as session:
        room = rooms.find_public_id(session, plans.law(group_id).room_id)
    clock.move(days=7, seconds=1)
    house.leave(room, member)
    with pytest.raises(DoorShut):
        house.join_group.join(late.account_id, invitation, visit("Sara"))
    assert plans.law(group_id).state == "running"
    assert plans.law(group_id).started_at == NOW + A_WEEK


def test_a_removal_after_the_hour_undoes_no_start_either(plans, clock, house):
    group_id, outward = plans.full(leaders=2)
    first, second = (house.person(f"{outward}-o{number}@koti.example") for number in range(2))
    with house.database.read() as session:
        room = rooms.find_public_id(session, plans.law(group_id).room_id)
        member = rooms.find_standing(session, room, house.person(f"{outward}-0@koti.example").account_id).member
    clock.move(days=6, hours=23)
    proposal = ProposeRemoval(house.database, house.queue, clock).propose(first.account_id, room, member, "rules")
    clock.move(hours=1, seconds=1)
    deciding = DecideRemoval(house.database, house.heard, house.queue, house.group_clock)
    deciding.decide_as_leader(second.account_id, room, proposal, agrees=True)
    assert plans.law(group_id).state == "running"
    assert plans.law(group_id).started_at == NOW + A_WEEK


@pytest.mark.parametrize("way", ["of_themselves", "as_was_asked"])
def test_who_is_taken_back_after_the_hour_makes_no_start_of_that_hour(plans, clock, house, way):
    group_id, outward = plans.full(leaders=2)
    first, second = (house.person(f"{outward}-o{number}@koti.example") for number in range(2))
    member = house.person(f"{outward}-0@koti.example")
    with house.database.read() as session:
        room = rooms.find_public_id(session, plans.law(group_id).room_id)
        target = rooms.find_standing(session, room, member.account_id).member
    clock.move(days=6, hours=23)
    deciding = DecideRemoval(house.database, house.heard, house.queue, house.group_clock)
    proposal = ProposeRemoval(house.database, house.queue, clock).propose(first.account_id, room, target, "rules")
    deciding.decide_as_leader(second.account_id, room, proposal, agrees=True)
    AskReview(house.database, house.queue, clock).ask(member.account_id, AskReviewBody(room=room, words=None))
    answering = AnswerReview(house.database, house.heard, house.queue, clock, group_clock=house.group_clock)
    clock.move(hours=1, seconds=1)
    if way == "of_themselves":
        deciding.reinstate(house.staff, proposal)
    else:
        [asked] = answering.list_waiting(house.staff)
        answering.answer(house.staff, asked.review.review, undoes=True)
    law = plans.advance(group_id)
    # Three were in at the hour: the group waits a week, and the one who is back counts then.
    assert (law.state, law.members, law.first_meeting_at) == ("recruiting", 4, NOW + 2 * A_WEEK)


def test_a_first_meeting_that_moved_leaves_the_door_open(plans, clock, house):
    _, outward = plans.full(members=3)
    person, invitation = house.invited(outward, "tuisku@koti.example")
    clock.move(days=7)
    assert house.join_group.join(person.account_id, invitation, visit("Tuisku"))


def test_the_ninth_member_waits_for_a_place(plans, house):
    _, outward = plans.full(members=8, intake="open")
    person, invitation = house.invited(outward, "tuisku@koti.example")
    with pytest.raises(GroupFull):
        house.join_group.join(person.account_id, invitation, visit("Tuisku"))
