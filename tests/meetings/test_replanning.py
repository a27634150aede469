"""One meeting moved or cancelled, and a local group's meetings marked held: by those who may, and told."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import select

from app.base.errors import BadInput, Clash, NotFound
from app.jobs.models import Job
from app.meetings.letters import GROUP_NEWS_LETTER
from app.meetings.models import Meeting
from app.meetings.replan_meeting import ReplanMeeting
from app.texts.dates import HELSINKI
from tests.meetings.evenings import Evening
from tests.meetings.plans import A_WEEK


@pytest.fixture
def evening(plans):
    made = Evening(plans)
    plans.publish(made.group_id)
    made.group = made.law().public_id
    house = made.house
    made.replanning = ReplanMeeting(house.plan_door, house.queue, house.heard)
    return made


def move(evening, moment, person=None, meeting=None):
    local = moment.astimezone(HELSINKI)
    evening.replanning.move(
        person or evening.leader, evening.group, meeting or evening.meeting, local.date(), local.time()
    )


def letters(evening):
    with evening.house.database.read() as session:
        return len(session.scalars(select(Job.id).where(Job.kind == GROUP_NEWS_LETTER)).all())


def test_a_moved_first_meeting_moves_the_start_and_everybody_is_told(evening):
    to = evening.first + timedelta(days=1, hours=1)
    move(evening, to)
    assert evening.law().first_meeting_at == evening.row().starts_at == to
    told = json.loads(evening.house.heard.events[-1].full)
    assert (told["event"], told["was"], told["starts_at"]) == (
        "meeting_moved",
        evening.first.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        to.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
    )
    assert letters(evening) == 6
    assert evening.jobs()[-1] == to - timedelta(minutes=10)
    move(evening, to)
    assert letters(evening) == 6


@pytest.mark.parametrize(("hours_before", "longest"), [(11, 2), (13, 15)])
def test_who_would_come_for_the_former_time_hears_of_another_before_it(evening, clock, hours_before, longest):
    clock.move(seconds=(evening.first - timedelta(hours=hours_before) - clock.now()).total_seconds())
    move(evening, evening.first + A_WEEK / 2)
    with evening.house.database.read() as session:
        due = session.scalars(select(Job.due_at).where(Job.kind == GROUP_NEWS_LETTER)).all()
    waits = {at - clock.now() for at in due}
    assert max(waits) <= timedelta(minutes=longest)
    assert (max(waits) > timedelta(minutes=2)) == (longest > 2)


@pytest.mark.parametrize(
    ("days", "hours", "code"),
    [(-8, 0, "in_past"), (7, 0.5, "meeting_clash"), (200, 0, "outside_period")],
)
def test_a_time_that_does_not_fit_is_refused(evening, days, hours, code):
    with pytest.raises(BadInput) as refused:
        move(evening, evening.first + timedelta(days=days, hours=hours))
    assert (refused.value.code, refused.value.field) == (code, "day")
    assert (evening.row().starts_at, letters(evening)) == (evening.first, 0)


def test_the_hour_that_summer_time_skips_is_refused(evening, plans):
    plans.set(evening.group, end_date=evening.first.date().replace(year=2027, month=6))
    skipped = evening.first.date().replace(year=2027, month=3, day=28)
    with pytest.raises(BadInput) as refused:
        clock = evening.first.time().replace(hour=3, minute=30)
        evening.replanning.move(evening.leader, evening.group, evening.meeting, skipped, clock)
    assert (refused.value.code, refused.value.field) == ("no_such_time", "clock")


def test_a_cancelled_first_meeting_gives_its_place_to_the_next(evening):
    evening.replanning.cancel(evening.leader, evening.group, evening.meeting, "ill")
    assert evening.states() == ["cancelled", "planned", "planned"]
    assert evening.law().first_meeting_at == evening.first + A_WEEK
    told = json.loads(evening.house.heard.events[-1].full)
    assert (told["event"], told["reason"]) == ("meeting_cancelled", "ill")
    assert letters(evening) == 6
    evening.replanning.cancel(evening.leader, evening.group, evening.meeting, "few")
    assert letters(evening) == 6
    with pytest.raises(Clash):
        move(evening, evening.first + timedelta(hours=3))


def test_the_only_meeting_of_a_group_that_has_not_begun_stays(evening):
    with evening.house.database.read() as session:
        found = select(Meeting.public_id).where(Meeting.group_id == evening.group_id).order_by(Meeting.starts_at)
        first, second, third = session.scalars(found)
    for meeting in (first, second):
        evening.replanning.cancel(evening.leader, evening.group, meeting, "few")
    with pytest.raises(BadInput) as refused:
        evening.replanning.cancel(evening.leader, evening.group, third, "few")
    assert refused.value.code == "only_meeting"


def test_an_open_lobby_shuts_when_its_meeting_moves_and_an_open_meeting_stays(evening, clock):
    clock.move(days=7, minutes=-10)
    evening.advance()
    move(evening, evening.first + timedelta(days=1))
    assert (evening.state()["state"], evening.row().state) == ("off", "planned")
    clock.move(days=1, minutes=10)
    evening.advance()
    evening.start()
    for deed in (
        lambda: move(evening, evening.first + timedelta(days=2)),
        lambda: evening.replanning.cancel(evening.leader, evening.group, evening.meeting, "ill"),
    ):
        with pytest.raises(Clash):
            deed()


def test_members_and_strangers_find_no_such_page(evening):
    for person in (evening.member, evening.house.person("outo@koti.example")):
        with pytest.raises(NotFound):
            move(evening, evening.first + timedelta(days=1), person)
    with pytest.raises(NotFound):
        move(evening, evening.first + timedelta(days=1), meeting="x" * 22)
    move(evening, evening.first + timedelta(days=1), evening.house.staff)


def test_a_local_groups_meetings_are_marked_and_marked_anew(evening, plans, clock):
    plans.publish(evening.group_id, mode="local")

    def mark(*, held):
        evening.replanning.mark(evening.leader, evening.group, evening.meeting, held=held)

    clock.move(days=7, minutes=59)
    with pytest.raises(Clash):
        mark(held=True)
    clock.move(minutes=1)
    evening.advance()
    assert evening.row().state == "planned"
    mark(held=True)
    row = evening.row()
    assert (row.state, row.opened_at, row.closed_at) == ("held", evening.first, evening.first + timedelta(minutes=60))
    mark(held=False)
    assert (evening.row().state, evening.row().opened_at) == ("missed", None)
    assert evening.told() == []
    plans.publish(evening.group_id, mode="online")
    with pytest.raises(Clash):
        mark(held=True)
