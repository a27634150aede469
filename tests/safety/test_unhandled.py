"""Reports that nobody handles until their group is forgotten: staff are told in time, and the log keeps the fact."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select, update

from app.base.ids import random_id
from app.jobs.queue import JobQueue
from app.rooms import service as rooms
from app.rooms.models import RoomMember
from app.safety.models import ModerationEntry, Report
from app.safety.privacy import TABLES
from app.safety.reports import ReadReports
from app.safety.unhandled import REPORTS_LAST_CALL, UNHANDLED_LETTER, LastCall, UnhandledLetters
from tests.groups.house import House
from tests.meetings.plans import Plans
from tests.postbox import URL, Postbox

LAST_DAY = date(2026, 12, 1)
MIDNIGHT = datetime.fromisoformat("2026-12-02T00:00:00+02:00")


class Scene:
    """A group that has just ended, with a report for its leaders and one for staff."""

    def __init__(self, database, clock):
        self.house = House(database, clock)
        self.plans = Plans(self.house)
        self.group_id, self.group = self.plans.full(leaders=1, members=4, end_date=LAST_DAY)
        self.room_id = self.plans.law(self.group_id).room_id
        self.report("leaders", "private")
        self.report("staff", "hurts")
        clock.move(seconds=(MIDNIGHT - clock.now()).total_seconds())
        self.plans.advance(self.group_id)

        def handlers(letters):
            last_call = LastCall(database, JobQueue(clock)).run
            return {REPORTS_LAST_CALL: last_call, UNHANDLED_LETTER: UnhandledLetters(letters, clock).send}

        self.post = Postbox(self.house, handlers)
        self.reports = ReadReports(database, clock)

    def report(self, audience, reason):
        with self.house.database.transaction() as session:
            reporter = session.scalars(
                select(RoomMember.id).where(RoomMember.room_id == self.room_id, RoomMember.role == "member")
            ).first()
            facts = {"room_id": self.room_id, "reporter_id": reporter, "state": "open", "words": "Kanarialintu"}
            at = {"created_at": self.house.clock.now(), "message_number": len(reason)}
            session.add(Report(public_id=random_id(), audience=audience, reason=reason, **facts, **at))

    def handle(self):
        with self.house.database.transaction() as session:
            session.execute(update(Report).values(state="closed", closed_at=self.house.clock.now()))

    def rungs(self):
        with self.house.database.read() as session:
            rows = session.scalars(select(ModerationEntry).order_by(ModerationEntry.id)).all()
            return [(row.action, row.reason, row.message_number, row.actor_id, row.subject_id) for row in rows]


@pytest.fixture
def scene(database, clock):
    return Scene(database, clock)


def test_staff_get_what_waits_two_weeks_before_it_goes_and_one_letter(scene, clock):
    staff = scene.house.staff
    clock.move(days=16, seconds=-1)
    assert (scene.post.run(), scene.reports.waiting_for_staff(staff.account_id)) == ([], 1)
    clock.move(seconds=1)
    [letter] = scene.post.run()
    assert (letter.to, letter.subject) == ("staff@liitto.example", "Sinua odotetaan Vertaistuvassa")
    assert f"{URL}/liitto/ilmoitukset" in letter.text.split("\n")
    assert "pe 1.1. klo 0.00" in letter.text
    assert "Kanarialintu" not in letter.text
    assert scene.reports.waiting_for_staff(staff.account_id) == 2
    assert scene.post.run() == []


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("why", ["all handled", "handled as it leaves", "leads there"])
def test_no_letter_where_nothing_waits_for_its_reader(scene, clock, why):
    if why == "all handled":
        scene.handle()
    clock.move(days=16)
    if why == "leads there":
        with scene.house.database.transaction() as session:
            session.execute(update(RoomMember).where(RoomMember.role == "leader").values(
                account_id=scene.house.staff.account_id
            ))  # fmt: skip
    with scene.house.database.transaction() as session:
        scene.house.queue.enqueue(
            session, UNHANDLED_LETTER, {"group_id": scene.group_id, "account_id": scene.house.staff.account_id}
        )
    if why == "handled as it leaves":
        scene.handle()
    assert scene.post.run() == []


def test_what_was_never_handled_goes_with_its_words_and_the_log_says_so_for_a_year(scene, clock):
    clock.move(days=30)
    for _ in range(2):
        scene.plans.advance(scene.group_id)
    assert scene.rungs() == [
        ("report_unhandled", "private", 7, None, None),
        ("report_unhandled", "hurts", 5, None, None),
    ]
    with scene.house.database.read() as session:
        assert session.scalars(select(Report.id)).all() == []
        assert rooms.list_places(session, scene.room_id) == {}
    clock.move(days=365)
    with scene.house.database.transaction() as session:
        assert TABLES["moderation_entries"].due(session, clock.now()) == 0
        assert TABLES["moderation_entries"].due(session, clock.now() + timedelta(seconds=1)) == 2


def test_a_report_that_was_handled_leaves_no_such_rung(scene, clock):
    scene.handle()
    clock.move(days=30)
    scene.plans.advance(scene.group_id)
    assert scene.rungs() == []
