"""Staff freeze a room from outside: longer than leaders may, over theirs, and nobody else lifts it."""

import re

import pytest
from sqlalchemy import select, update
from starlette.testclient import TestClient

from app.accounts.models import Account
from app.base.errors import NotAllowed, NotFound
from app.chat.service import clear_room
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.rooms import service as rooms
from app.rooms.access import FrozenBy
from app.safety.access import AlreadyDecided
from app.safety.freeze_room import FREEZE_ENDS, Freezer, FreezeRoom
from app.safety.models import ModerationEntry
from app.safety.schemas import FreezeRoom as FreezeBody
from app.safety.staff_freeze import StaffFreeze
from tests.groups.browser import PUBLIC_URL, Browser
from tests.groups.house import House
from tests.seed import NobodyListens, make_person, make_room


class Rooms:
    """A group with a leader and a member, and both sides that may freeze its room."""

    def __init__(self, database, clock):
        self.database, self.clock = database, clock
        self.heard = NobodyListens()
        self.leader, self.member = (make_person(database, clock) for _ in range(2))
        self.seeded = make_room(database, clock, [self.leader, self.member], leaders=[self.leader])
        self.house = House(database, clock)
        self.staff = self.house.staff
        freezer = Freezer(self.heard, JobQueue(clock))
        self.leaders = FreezeRoom(database, freezer, clock)
        self.office = StaffFreeze(database, freezer, clock)

    def by_leader(self, hours=24):
        body = FreezeBody(room=self.seeded.room, reason="calm", hours=hours)
        return self.leaders.freeze(self.leader.account_id, body)

    def by_staff(self, length="week", person=None):
        self.office.freeze(person or self.staff, self.seeded.group, length, "privacy")

    def open_by_staff(self, person=None):
        self.office.thaw(person or self.staff, self.seeded.group)

    def time_comes(self):
        self.leaders.end(Work(1, FREEZE_ENDS, {"room": self.seeded.room}, 1))

    @property
    def mark(self):
        with self.database.read() as session:
            return rooms.find_freeze(session, self.seeded.room_id)

    def told(self):
        with self.database.read() as session:
            entries = rooms.list_entries(session, self.seeded.room_id, after=0, limit=50)
            return [(entry.kind, entry.facts["by"]) for entry in entries if entry.kind.startswith("room_")]

    def rungs(self):
        with self.database.read() as session:
            rows = session.scalars(select(ModerationEntry).order_by(ModerationEntry.id)).all()
            return [(row.action, row.reason, "staff" if row.staff_id else row.actor_id and "leader") for row in rows]


@pytest.fixture
def stage(database, clock):
    return Rooms(database, clock)


def test_staff_freeze_over_a_leaders_freeze_and_its_end_no_longer_counts(stage, clock):
    until = stage.by_leader(hours=1).until
    stage.by_staff("week")
    assert stage.mark.by == FrozenBy.STAFF
    assert stage.mark.until > until
    clock.move(hours=2)
    stage.time_comes()
    assert stage.mark is not None
    with pytest.raises(NotAllowed):
        stage.leaders.thaw(stage.leader.account_id, stage.seeded.room)
    clock.move(days=7)
    for _ in range(2):
        stage.time_comes()
    assert stage.mark is None
    assert stage.told() == [("room_frozen", "leader"), ("room_frozen", "staff"), ("room_thawed", "time")]
    assert stage.rungs() == [
        ("freeze_room", "calm", "leader"),
        ("freeze_room", "privacy", "staff"),
        ("thaw_room", None, None),
    ]


def test_without_an_end_it_lasts_until_staff_lift_it(stage, clock):
    stage.by_staff("open")
    assert stage.by_leader().number is None
    clock.move(days=300)
    stage.time_comes()
    assert (stage.mark.by, stage.mark.until) == (FrozenBy.STAFF, None)
    stage.open_by_staff()
    assert stage.mark is None
    with pytest.raises(AlreadyDecided):
        stage.open_by_staff()
    # What staff froze is not of the leaders' time.
    assert stage.by_leader(hours=24).until - clock.now() >= (stage.mark.until - stage.mark.at)


def test_staff_lift_what_a_leader_froze(stage):
    stage.by_leader()
    stage.open_by_staff()
    assert stage.told()[-1] == ("room_thawed", "staff")


def test_nobody_from_the_group_decides_from_outside_and_nobody_but_staff(stage, database):
    with database.transaction() as session:
        session.execute(update(Account).where(Account.id == stage.member.account_id).values(is_staff=True))
    insider = stage.house.as_person(stage.member.account_id, is_staff=True)
    stranger = stage.house.as_person(stage.leader.account_id)
    for person in (insider, stranger):
        for act in (stage.by_staff, stage.open_by_staff):
            with pytest.raises(NotFound):
                act(person=person)
    assert stage.told() == []


def test_nothing_of_it_is_left_with_a_room_that_is_forgotten(stage, database, clock):
    stage.by_staff("open")
    with database.transaction() as session:
        clear_room(session, stage.heard, stage.seeded.room_id, clock.now())
    assert stage.mark is None
    for act in (stage.by_staff, stage.open_by_staff):
        with pytest.raises(NotFound):
            act()


def test_the_page_says_what_it_means_asks_both_and_the_desk_shows_what_is_frozen(whole_app, clock):
    stage = Rooms(whole_app.state.house.database, clock)
    client = TestClient(whole_app, base_url=PUBLIC_URL, follow_redirects=False)
    staff, leader = (Browser(client, stage, who) for who in (make_staff(stage), stage.leader))
    group = f"/liitto/ryhmat/{stage.seeded.group}"
    path = f"{group}/pysaytys"
    assert leader.get(path).status_code == 404
    assert f'href="{path}"' in staff.get(group).text
    assert "Et näe ryhmän viestejä." in staff.get(path).text
    refused = staff.post(path, {"length": "week"})
    assert refused.status_code == 422
    assert 'href="#reason"' in refused.text
    assert staff.post(path, {"length": "year", "reason": "calm"}).status_code == 422
    assert stage.mark is None

    answer = staff.post(path, {"length": "open", "reason": "privacy"})
    assert (answer.status_code, answer.headers["location"]) == (303, f"{path}?saved=frozen")
    page = staff.get(f"{path}?saved=frozen").text
    for words in ("Ryhmä sai siitä tiedon.", "Liitto pysäytti sen.", "Se aukeaa, kun joku liitosta avaa sen."):
        assert words in page
    assert "Keskustelu on pysäytetty" in staff.get("/liitto").text
    assert 'data-mode="frozen"' in leader.get(f"/huone/{stage.seeded.room}").text
    assert re.search(r"saved=thawed$", staff.post(f"{path}/avaa", {}).headers["location"])
    assert re.search(r"saved=already$", staff.post(f"{path}/avaa", {}).headers["location"])
    assert "Keskustelu on pysäytetty" not in staff.get("/liitto").text


def make_staff(stage):
    return make_person(stage.database, stage.clock, staff=True)
