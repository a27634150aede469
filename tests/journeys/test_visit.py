"""The federation is invited to a meeting: asked for, taken, there with a mark, and gone with the meeting's end."""

from types import SimpleNamespace

import pytest
from playwright.sync_api import expect

from app.jobs.queue import JobQueue
from app.meetings.group_clock import GroupClock
from tests.journeys.scene import Scene
from tests.journeys.served import ServedHouse
from tests.journeys.test_meeting import begins_early, closes, heading, steps_to
from tests.journeys.visited import VISITOR, begin_soon
from tests.journeys.visitor import PHONE
from tests.journeys.words import fi
from tests.seed import NobodyListens

PHASES = ("opening_round", "question_1", "break", "question_2", "closing_round", "closing")


@pytest.fixture
def evening(tmp_path):
    """A served house with one closed group whose meeting begins in five minutes, and one of the federation."""
    served = ServedHouse(tmp_path)
    scene = Scene(served.database_url)
    circle, staff = scene.circle("Sammal", "Havu"), scene.person(staff=True)
    scene.publish(circle, state="running", intake="closed", started_at=scene.clock.now())
    meeting, starts_at = begin_soon(scene, circle)[0]
    clockwork = GroupClock(scene.database, scene.clock, JobQueue(scene.clock), NobodyListens())
    with scene.database.transaction() as session:
        clockwork.advance(session, scene.group_id(session, circle))
    scene.say(circle, ("Havu", "Tämä sanottiin ennen käyntiä."))
    scene.close()
    served.start()
    yield served, circle, SimpleNamespace(staff=staff, meeting=meeting, starts_at=starts_at)
    served.stop()


def test_leaders_invite_one_of_staff_who_comes_writes_and_is_out_with_the_meeting(visitors, evening):
    house, circle, told = evening
    sammal = visitors(house).has_session(circle.people["Sammal"])
    sammal.page.goto(f"/ryhmat/{circle.seeded.group}/tapaamiset")
    sammal.page.get_by_text(fi("meeting-changes")).first.click()
    sammal.page.get_by_role("link", name=fi("visit-invite")).first.click()
    sammal.page.get_by_role("button", name=fi("visit-invite")).click()
    expect(sammal.page.get_by_role("status")).to_contain_text(fi("visit-saved-asked"))

    staff = visitors(house, **PHONE).has_session(told.staff)
    staff.page.goto("/liitto")
    staff.page.get_by_role("link", name=fi("staff-see-visits")).click()
    staff.page.get_by_role("link", name=fi("staff-visit-open")).click()
    staff.page.get_by_label(fi("staff-visit-name")).fill(VISITOR)
    staff.page.get_by_role("button", name=fi("staff-visit-take")).click()
    expect(staff.page.get_by_role("status")).to_contain_text(fi("staff-visit-saved-booked"))

    havu = visitors(house, **PHONE).has_session(circle.people["Havu"]).enter(circle.room)
    sammal.enter(circle.room)
    staff.page.get_by_role("link", name=fi("staff-visit-open")).click()
    staff.page.get_by_role("button", name=fi("staff-visit-come")).click()
    staff.is_connected()
    expect(havu.page.get_by_text(fi("line-joined-visit", name=VISITOR), exact=True)).to_be_visible()
    staff.write("Kiitos kutsusta.")
    havu.sees("Kiitos kutsusta.")
    expect(havu.message("Kiitos kutsusta.")).to_contain_text(fi("role-visitor"))
    expect(staff.message("Tämä sanottiin ennen käyntiä.")).to_have_count(0)

    begins_early(sammal, told)
    for phase in PHASES:
        steps_to(sammal, phase)
    closes(sammal)
    expect(heading(havu)).to_have_text(fi("end-held"))
    expect(havu.page.get_by_text(fi("line-left-visitor"), exact=True)).to_be_visible()
    expect(staff.page.get_by_role("log")).to_have_count(0)
    staff.allow("status of 404")
    assert staff.page.goto(f"/huone/{circle.room}").status == 404
