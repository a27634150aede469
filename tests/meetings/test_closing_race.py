"""Nobody comes into a closed group after its start, however close the race (domain.md section 2, promise P11)."""

import os
from functools import partial

import pytest
from sqlalchemy import select

from app.db.database import Database
from app.groups.law import DoorShut
from app.groups.models import Membership
from app.jobs.worker import Work
from app.meetings.group_clock import GROUP_DUE
from tests.at_once import at_once
from tests.groups.house import House, visit

ROUNDS = 30 * int(os.environ.get("FAULT_ROUNDS", "0")) or 5
GUESTS = 3


@pytest.fixture
def elsewhere(house, clock, database_url):
    """The use cases of a second process, where the database takes several."""
    if database_url.startswith("sqlite"):
        yield house
        return
    database = Database(database_url, clock=clock)
    yield House(database, clock, staff=house.staff)
    database.close()


def test_joins_race_with_the_start(plans, clock, house, elsewhere):
    accepted = 0
    for turn in range(ROUNDS):
        group_id, outward = plans.full()
        guests = [house.invited(outward, f"{outward}-v{number}@koti.example") for number in range(GUESTS)]
        shut = plans.law(group_id).first_meeting_at
        clock.move(seconds=(shut - clock.now()).total_seconds() - 1)
        due = Work(1, GROUP_DUE, {"group_id": group_id}, 1)
        joins = [
            partial(use.join_group.join, person.account_id, invitation, visit(f"Vieras {number}"))
            for number, ((person, invitation), use) in enumerate(zip(guests, (house, elsewhere, house), strict=True))
        ]
        starts = [partial(use.group_clock.run, due) for use in (house, elsewhere)]
        clock.jump_after(5 * (turn % 5), seconds=1)
        outcomes = at_once(*joins, *starts)
        assert all(isinstance(outcome, str | DoorShut) for outcome in outcomes[:GUESTS]), outcomes
        assert outcomes[GUESTS:] == [None] * 2
        clock.move(seconds=1)
        joined = _joined(house, group_id)
        assert [moment for moment in joined if moment >= shut] == []
        inside = sum(isinstance(outcome, str) for outcome in outcomes[:GUESTS])
        assert len(joined) == 5 + inside
        assert plans.advance(group_id).state == "running"
        accepted += inside
    assert 0 < accepted < GUESTS * ROUNDS, "the race was never close"


def _joined(house, group_id):
    with house.database.read() as session:
        return session.scalars(select(Membership.joined_at).where(Membership.group_id == group_id)).all()
