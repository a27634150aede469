"""The letter of the first meeting: to those who are in and wish it, once for each time, and never untrue."""

from datetime import UTC, datetime, time, timedelta

import pytest
from sqlalchemy import select, update

from app.accounts.consents import end_consents
from app.accounts.models import Account
from app.audit.entry import Doer
from app.jobs.models import Job
from app.jobs.worker import Work
from app.meetings.first_meeting import FIRST_MEETING, FIRST_MEETING_LETTER, TellFirstMeeting, told_from
from app.meetings.replan_meeting import ReplanMeeting
from app.rooms import service as rooms
from app.texts.dates import HELSINKI
from tests.at_once import at_once
from tests.meetings.plans import A_WEEK
from tests.postbox import URL, Postbox

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
TO_THE_AFTERNOON_BEFORE = {"days": 5, "hours": 19, "minutes": 30}


class Scene:
    """A group with two leaders and four members, a week before it first meets."""

    def __init__(self, plans, members=4):
        self.plans, self.house = plans, plans.house
        self.group_id, self.group = plans.full(leaders=2, members=members)
        plans.advance(self.group_id)
        self.leader, self.second = (self.house.person(f"{self.group}-o{number}@koti.example") for number in (0, 1))
        self.member = self.house.person(f"{self.group}-0@koti.example")
        self.post = Postbox(self.house, self.house.meetings.handlers)
        with self.house.database.read() as session:
            self.room = rooms.find_public_id(session, plans.law(self.group_id).room_id)

    def afternoon_before(self):
        self.house.clock.move(**TO_THE_AFTERNOON_BEFORE)

    def move_first(self, minutes):
        """Moves the first meeting to so many minutes past eight in the evening."""
        first = self.plans.law(self.group_id).first_meeting_at.astimezone(HELSINKI)
        with self.house.database.read() as session:
            meeting = self.house.evenings(session, self.group)[0]
        replan = ReplanMeeting(self.house.plan_door, self.house.queue, self.house.heard)
        replan.move(self.leader, self.group, meeting, first.date(), time(20, minutes))

    def write(self):
        """Does the job of telling, whatever became of it before."""
        [told] = self.jobs(FIRST_MEETING)
        house = self.house
        tell = TellFirstMeeting(house.database, house.clock, house.queue, house.group_clock)
        tell.run(Work(told.id, told.kind, told.facts, 1))

    def to_the_member(self):
        return self.post.run(to=f"{self.group}-0@koti.example".lower())

    def jobs(self, kind):
        with self.house.database.read() as session:
            return session.scalars(select(Job).where(Job.kind == kind).order_by(Job.id)).all()


@pytest.fixture
def scene(plans):
    return Scene(plans)


@pytest.mark.parametrize(
    ("first", "told"),
    [
        (datetime(2026, 9, 22, 17, 30, tzinfo=UTC), datetime(2026, 9, 21, 13, 0, tzinfo=UTC)),
        # At 00.30 in Helsinki: the day before is Monday there, though it is one more in UTC.
        (datetime(2026, 9, 21, 21, 30, tzinfo=UTC), datetime(2026, 9, 21, 13, 0, tzinfo=UTC)),
        # The clocks went back in the night before.
        (datetime(2026, 10, 25, 16, 30, tzinfo=UTC), datetime(2026, 10, 24, 13, 0, tzinfo=UTC)),
    ],
)
def test_it_is_told_on_the_afternoon_of_the_day_before_in_helsinki(first, told):
    assert told_from(first) == told


def test_everybody_who_is_in_gets_one_letter_the_day_before_and_no_second(scene, clock):
    assert scene.post.run() == []
    clock.move(**TO_THE_AFTERNOON_BEFORE)
    clock.move(seconds=-1)
    assert scene.post.run() == []
    clock.move(seconds=1)
    letters = scene.post.run()
    assert len({letter.to for letter in letters}) == len(letters) == 6
    for letter in letters:
        assert "ti 22.9. klo 20.30" in letter.text
        assert f"{URL}/huone/{scene.room}" in letter.text.split("\n")
        assert scene.plans.law(scene.group_id).first_meeting_at == clock.now() + timedelta(days=1, hours=4, minutes=30)
    scene.plans.advance(scene.group_id)
    clock.move(hours=4)
    assert scene.post.run() == []


@pytest.mark.parametrize(
    ("language", "time"),
    [("fi-selko", "ti 22.9. klo 20.30"), ("sv", "ti 22.9 kl. 20.30"), ("en", "Tue 22 Sept at 20:30")],
)
@ON_SQLITE
def test_it_speaks_the_readers_language(scene, language, time):
    with scene.house.database.transaction() as session:
        session.execute(update(Account).where(Account.id == scene.member.account_id).values(language=language))
    scene.afternoon_before()
    [letter] = scene.to_the_member()
    assert time in letter.text


@ON_SQLITE
@pytest.mark.parametrize(
    "why",
    ["left", "set aside", "removed", "no reminders", "cancelled", "planned anew", "started", "moved", "down too long"],
)
def test_nobody_gets_a_letter_that_is_not_theirs_or_not_true_as_it_leaves(scene, why):
    scene.afternoon_before()
    scene.write()
    assert len(scene.jobs(FIRST_MEETING_LETTER)) == 6
    _happens(scene, why)
    assert [letter for letter in scene.to_the_member() if letter.subject != "Uutta Vertaistuvassa"] == []


def _happens(scene, why):
    house = scene.house
    if why == "left":
        house.leave(scene.room, scene.member)
    elif why == "set aside":
        house.put_aside(scene.leader, scene.member, scene.room)
    elif why == "removed":
        with house.database.transaction() as session:
            standing = rooms.lock_standing(session, scene.room, scene.member.account_id)
            rooms.end_place(session, standing, "removed", house.clock.now())
    elif why == "no reminders":
        with house.database.transaction() as session:
            end_consents(session, scene.member.account_id, scene.group, now=house.clock.now())
    elif why == "started":
        with house.database.transaction() as session:
            law = house.group_clock.advance(session, scene.group_id)
            house.group_clock.start(session, law, house.clock.now(), by=Doer("leader"))
    elif why == "moved":
        later = scene.plans.law(scene.group_id).first_meeting_at + A_WEEK
        scene.plans.set(scene.group, first_meeting_at=later)
    elif why == "down too long":
        house.clock.move(days=2)
    else:
        contact = house.person("eka@yhdistys.example")
        call = house.publishing.cancel if why == "cancelled" else house.publishing.take_back
        call(contact, scene.group, *(["other"] if why == "cancelled" else []))


def test_whoever_sits_down_later_than_that_gets_it_at_once(scene, clock):
    scene.afternoon_before()
    scene.post.run()
    clock.move(days=1, hours=4)
    scene.house.join(scene.group, "sara@koti.example", "Sara")
    [letter] = scene.post.run()
    assert (letter.to, letter.subject) == ("sara@koti.example", "Muistutus Vertaistuvasta")
    assert "ti 22.9. klo 20.30" in letter.text


@ON_SQLITE
def test_a_group_that_meets_in_person_is_not_asked_into_its_room(scene):
    scene.plans.publish(scene.group_id, mode="local")
    scene.afternoon_before()
    [letter] = scene.to_the_member()
    assert "Ryhmähuone on täällä:" in letter.text
    assert "Tule silloin tästä:" not in letter.text


def test_a_group_without_a_time_yet_writes_nothing(drafts):
    group = drafts.ready()
    drafts.house.invited(group, "havu@koti.example")
    assert drafts.jobs("newcomer") == drafts.jobs(FIRST_MEETING) == []


def test_another_time_gets_another_letter_that_says_so(plans, clock):
    scene = Scene(plans, members=3)
    scene.afternoon_before()
    waited_for = "Sinua odotetaan Vertaistuvassa"
    assert len([letter for letter in scene.post.run() if letter.subject != waited_for]) == 5
    clock.move(days=1, hours=5)
    assert scene.post.run() == []
    clock.move(minutes=15)
    news = scene.post.run()
    assert {letter.subject for letter in news} == {"Uutta Vertaistuvassa"}
    assert all("Seuraava tapaaminen on ti 29.9. klo 20.30." in letter.text for letter in news)
    assert plans.law(scene.group_id).first_meeting_at == datetime(2026, 9, 29, 17, 30, tzinfo=UTC)
    scene.house.join(scene.group, "sara@koti.example", "Sara")
    clock.move(days=5, hours=17, minutes=45)
    assert scene.post.run() == []
    clock.move(hours=1)
    letters = scene.post.run()
    clock.move(minutes=15)
    letters += scene.post.run()
    assert len(letters) == 6
    assert all("ti 29.9. klo 20.30" in letter.text for letter in letters)
    # Who came after the change never knew the former time.
    assert {letter.to for letter in letters if "muuttunut" not in letter.text} == {"sara@koti.example"}


@ON_SQLITE
def test_moved_to_and_fro_within_a_quarter_it_is_one_letter_of_the_time_that_stands(scene, clock):
    scene.afternoon_before()
    scene.post.run()
    for minutes in (1, 2, 3):
        scene.move_first(minutes)
        assert scene.post.run() == []
    clock.move(minutes=15)
    letters = [letter for letter in scene.post.run() if "muuttunut" in letter.text]
    assert len(letters) == 6
    assert all("klo 20.03" in letter.text for letter in letters)


def test_published_anew_with_the_same_time_nobody_gets_a_second_copy(scene, clock):
    scene.afternoon_before()
    assert len(scene.post.run()) == 6
    first = scene.plans.law(scene.group_id).first_meeting_at
    contact = scene.house.person("eka@yhdistys.example")
    scene.house.publishing.take_back(contact, scene.group)
    clock.move(hours=1)
    assert {letter.subject for letter in scene.post.run()} == {"Uutta Vertaistuvassa"}
    scene.plans.set(scene.group, state="recruiting", first_meeting_at=first, state_since=clock.now())
    scene.plans.advance(scene.group_id)
    assert scene.post.run() == []


def test_published_anew_after_the_hour_of_telling_they_are_told_at_once(scene, clock):
    clock.move(days=5)
    first = scene.plans.law(scene.group_id).first_meeting_at
    scene.plans.set(scene.group, state="planning", first_meeting_at=None)
    clock.move(days=1)
    assert scene.post.run() == []
    scene.plans.set(scene.group, state="recruiting", first_meeting_at=first, state_since=clock.now())
    scene.plans.advance(scene.group_id)
    assert len(scene.post.run()) == 6


def test_two_processes_and_a_crash_write_each_letter_once(scene):
    scene.afternoon_before()
    assert at_once(*[scene.write] * 3) == [None] * 3
    scene.write()
    assert len(scene.jobs(FIRST_MEETING_LETTER)) == 6
    assert len(scene.post.run()) == 6


def test_a_downtime_over_the_hour_only_delays(scene, clock):
    clock.move(seconds=(A_WEEK - timedelta(minutes=20)).total_seconds())
    assert len(scene.post.run()) == 6


def test_keys_that_outlive_their_jobs_name_no_account(scene):
    scene.afternoon_before()
    scene.post.run()
    keys = [job.unique_key for job in scene.jobs(FIRST_MEETING_LETTER)]
    with scene.house.database.read() as session:
        members = set(rooms.list_places(session, scene.plans.law(scene.group_id).room_id))
    assert {key.split(":")[1] for key in keys} == members
