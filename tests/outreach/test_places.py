"""Where a place comes free those who wait move up; where a door shuts they get their answer in the same transaction."""

import pytest
from sqlalchemy import select

from app.groups.leave_group import LeaveGroup
from app.groups.models import Membership
from app.jobs.models import Job
from app.jobs.worker import Work
from app.safety.decide_removal import DecideRemoval
from app.safety.propose_removal import ProposeRemoval
from tests.outreach.test_asking import OPEN, letters

FREED = "place_free"


def here(house, group_id):
    """The members who have a place, by name."""
    with house.database.read() as session:
        rows = session.execute(
            select(Membership.display_name, Membership.member_id)
            .where(Membership.group_id == group_id, Membership.role == "member", Membership.state == "here")
            .order_by(Membership.display_name)
        )
        return {row.display_name: row for row in rows}


def move_up(house, door):
    """Does the jobs of free places."""
    with house.database.read() as session:
        jobs = session.scalars(select(Job).where(Job.kind == FREED)).all()
    for job in jobs:
        door.settle.place_free(Work(job.id, FREED, job.facts, 1))
    return len(jobs)


def test_who_leaves_makes_room_for_who_has_waited_longest(house, door, full):
    group_id, _, _, seated, room = full
    house.leave_group.leave(seated[0].account_id, room)
    assert move_up(house, door) == 1
    assert door.offered() == ["Lumme"]
    assert [*here(house, group_id)] == ["Havu 1", "Havu 2", "Havu 3"]
    house.leave_group.leave(seated[0].account_id, room)
    assert letters(house, FREED) == 1, "leaving again frees nothing"


def test_a_leader_who_leaves_makes_no_room(house, door, full):
    _, _, leaders, _, room = full
    house.leave_group.leave(leaders[1].account_id, room)
    assert move_up(house, door) == 0
    assert door.states() == ["waiting"] * 2


def test_who_is_removed_makes_room_and_who_stays_does_not(house, door, full, clock):
    group_id, _, leaders, _, room = full
    proposing = ProposeRemoval(house.database, house.queue, clock)
    deciding = DecideRemoval(house.database, house.heard, house.queue, house.group_clock)
    for name, agrees in (("Havu 0", False), ("Havu 1", True)):
        member = here(house, group_id)[name].member_id
        proposal = proposing.propose(leaders[0].account_id, room, member, "rules")
        deciding.decide_as_leader(leaders[1].account_id, room, proposal, agrees=agrees)
        assert move_up(house, door) == agrees
    assert door.offered() == ["Lumme"]
    assert [*here(house, group_id)] == ["Havu 0", "Havu 2", "Havu 3"]


def test_nobody_moves_up_where_leaving_was_undone(house, door, full):
    _, _, _, seated, room = full

    def fail(*_):
        raise LookupError

    leaving = LeaveGroup(house.database, house.group_clock, house.heard, house.queue, after_leaving=fail)
    with pytest.raises(LookupError):
        leaving.leave(seated[0].account_id, room)
    assert move_up(house, door) == 0


# --- doors that shut


@pytest.mark.parametrize("step", ["take_back", "cancel"])
def test_who_waits_is_answered_when_a_group_is_planned_anew_or_cancelled(house, plans, door, step):
    _, outward = plans.published(**OPEN, asks_first=True)
    contact = house.person("eka@yhdistys.example")
    door.waiting(outward, "havu@koti.example", "Havu")
    _, other = plans.published(**OPEN, asks_first=True)
    door.waiting(other, "tuisku@koti.example", "Tuisku")
    steps = {"take_back": (contact, outward), "cancel": (contact, outward, "few_people")}
    getattr(house.publishing, step)(*steps[step])
    assert door.states() == ["closed", "waiting"]
    assert letters(house) == 1


def test_a_series_that_runs_out_before_a_start_answers_who_waits_and_tells_who_is_in(house, plans, door, clock):
    group_id, outward = plans.published(meetings=1)
    house.join(outward, "tuisku@koti.example", "Tuisku")
    door.waiting(outward, "havu@koti.example", "Havu")
    clock.move(days=7)
    assert plans.advance(group_id).state == "planning"
    assert door.states() == ["closed"]
    assert (letters(house), letters(house, "group_news_letter")) == (1, 1)


def test_a_first_meeting_that_moves_is_told_to_all_who_are_in(house, plans, clock):
    group_id, outward = plans.published(meetings=3)
    for name in ("Tuisku", "Havu"):
        house.join(outward, f"{name}@koti.example".lower(), name)
    clock.move(days=7)
    assert plans.advance(group_id).state == "recruiting"
    assert letters(house, "group_news_letter") == 2


def test_a_letter_that_is_followed_while_the_group_is_planned_anew_leads_to_an_answer(house, plans, door):
    _, outward = plans.published(**OPEN)
    person, request = door.proved(outward, "havu@koti.example", "Havu")
    house.publishing.take_back(house.person("eka@yhdistys.example"), outward)
    assert door.settle.settle(person.account_id, request).room is None
    assert door.states() == ["closed"]
