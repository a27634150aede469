"""Leading a meeting: who may, what each step brings, what the clock alone does, each on both kinds of database."""

import json
from datetime import timedelta

import pytest

from app.base.errors import BadInput, NotAllowed, NotFound
from app.chat.read_room import ReadRoom
from app.chat.replay import read_after
from app.chat.schemas import Subscribe
from app.groups.plans import service as plans_service
from app.jobs.worker import Work
from app.meetings.commands import AtMeeting, LengthenPhase
from app.meetings.events import BESIDE
from app.meetings.meeting_clock import MEETING_DUE
from app.meetings.run_meeting import MovedOn, RunMeeting, TooFew
from app.meetings.view_meeting import ViewMeeting
from app.rooms import service as rooms
from app.rooms.access import RoomMode, SetAside
from app.rooms.entries import Absence
from tests.at_once import at_once
from tests.groups.house import TEXTS
from tests.meetings.evenings import Evening
from tests.meetings.plans import A_WEEK

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
THREADS = 4


@pytest.fixture
def evening(plans):
    """A group of two leaders and four members, a week before its first meeting."""
    return Evening(plans)


# --- the clock


def test_the_lobby_opens_ten_minutes_before_by_a_job_that_any_process_may_run(evening, clock):
    evening.advance()
    assert evening.jobs() == [evening.first - timedelta(minutes=10)]
    clock.move(days=7, minutes=-10, seconds=-1)
    evening.advance()
    assert evening.state() is None
    clock.move(seconds=1)
    for _ in range(2):
        evening.house.group_clock.run(Work(1, MEETING_DUE, {"group_id": evening.group_id}, 1))
    state = evening.state()
    assert (state["state"], state["phase"], state["until"]) == ("lobby", "lobby", state["starts_at"])
    assert evening.told() == ["meeting_lobby"]


def test_two_processes_open_one_lobby(evening, clock):
    clock.move(days=7, minutes=-10)
    assert all(law.state == "recruiting" for law in at_once(*[evening.advance] * THREADS))
    assert evening.told() == ["meeting_lobby"]


def test_writing_opens_at_the_hour_and_the_meeting_waits_for_a_leader(evening, clock):
    evening.close_room()
    clock.move(days=7, minutes=-10)
    evening.advance()
    assert evening.mode() == "read_only"
    clock.move(minutes=10)
    evening.advance()
    assert (evening.mode(), evening.state()["state"], evening.law().state) == ("open", "lobby", "running")


@ON_SQLITE
def test_where_no_leader_comes_the_meeting_is_missed_and_the_next_one_has_its_lobby(evening, clock):
    clock.move(days=7, minutes=60)
    evening.advance()
    # Nobody was there to open it for: the door was never opened, the room never told.
    assert (evening.told(), evening.states()) == ([], ["missed", "planned", "planned"])
    clock.move(days=7, minutes=-60)
    evening.advance()
    clock.move(minutes=60)
    evening.advance()
    assert evening.told() == ["meeting_lobby", "meeting_closed"]
    assert (evening.state()["state"], evening.states()) == ("missed", ["missed", "missed", "planned"])


@ON_SQLITE
def test_downtime_over_the_hour_brings_the_lobby_and_the_start_at_once(evening, clock):
    clock.move(days=7, minutes=20)
    evening.advance()
    assert (evening.told(), evening.law().state) == (["meeting_lobby"], "running")
    assert evening.law().started_at == evening.first


@ON_SQLITE
def test_a_first_meeting_that_moves_shuts_its_lobby(plans, clock):
    small = Evening(plans, members=3)
    clock.move(days=7, minutes=-10)
    small.advance()
    clock.move(minutes=10)
    small.advance()
    assert small.told() == ["meeting_lobby", "meeting_closed", "meeting_moved"]
    told = [json.loads(event.full) for event in small.house.heard.events if b"meeting_closed" in event.full]
    assert (small.state()["state"], small.state()["phase"]) == ("off", None)
    assert [frame["meeting"] for frame in told] == [small.state()]
    assert small.law().first_meeting_at == small.first + A_WEEK


@ON_SQLITE
def test_a_meeting_that_nobody_closes_is_closed_two_hours_after_its_time(evening, clock):
    evening.open()
    assert evening.jobs()[-1] == evening.first + timedelta(hours=3)
    clock.move(hours=3)
    evening.advance()
    assert (evening.state()["state"], evening.told()[-1]) == ("held", "meeting_closed")
    assert evening.row().closed_at == evening.first + timedelta(hours=1)


@ON_SQLITE
def test_a_group_that_meets_in_person_has_no_lobby(evening, clock, house):
    with house.database.transaction() as session:
        plans_service.write_plan(session, evening.group_id, mode="local")
    clock.move(days=7, minutes=70)
    evening.advance()
    assert (evening.told(), set(evening.states()), evening.law().state) == ([], {"planned"}, "ending")


# --- leading


def test_a_leader_starts_early_and_the_group_starts_with_it(evening, clock):
    evening.close_room()
    clock.move(days=7, minutes=-10)
    evening.advance()
    clock.move(minutes=5)
    number = evening.start()
    law = evening.law()
    assert (law.state, law.started_at, evening.mode()) == ("running", clock.now(), RoomMode.OPEN)
    state = evening.state()
    assert (state["state"], state["phase"], state["opened"], state["host"]) == (
        "open", "opening", number, evening.member_of(evening.leader),
    )  # fmt: skip
    assert evening.start() is None


@ON_SQLITE
def test_nothing_starts_before_its_lobby_or_without_enough_people(plans, clock):
    small = Evening(plans, members=3)
    with pytest.raises(MovedOn):
        small.start()
    clock.move(days=7, minutes=-5)
    with pytest.raises(TooFew):
        small.start()
    assert small.law().state == "recruiting"


def test_members_strangers_and_leaders_set_aside_lead_nothing(evening, clock):
    clock.move(days=7, minutes=-5)
    evening.advance()
    with pytest.raises(NotAllowed):
        evening.start(evening.member)
    with pytest.raises(NotFound):
        evening.start(evening.house.staff)
    evening.put_aside(evening.leader)
    with pytest.raises(SetAside):
        evening.start(evening.leader)
    assert evening.start(evening.second)
    with pytest.raises(NotAllowed):
        evening.go_to("opening", "opening_round", evening.member)
    with pytest.raises(NotAllowed):
        evening.close(evening.member)


@ON_SQLITE
def test_a_meeting_of_another_room_is_not_found(evening, plans, clock):
    other = Evening(plans)
    clock.move(days=7)
    evening.advance()
    with pytest.raises(NotFound):
        evening.leading.start(evening.leader.account_id, AtMeeting(room=evening.room, meeting=other.meeting))


def test_two_leaders_who_step_at_once_step_once(evening):
    evening.open()
    numbers = at_once(
        lambda: evening.go_to("opening", "opening_round", evening.leader),
        lambda: evening.go_to("opening", "opening_round", evening.second),
    )
    assert sorted(number is None for number in numbers) == [False, True]
    assert evening.told().count("meeting_phase") == 1
    assert evening.state()["phase"] == "opening_round"


@ON_SQLITE
def test_who_wished_for_another_step_is_told_that_the_meeting_moved_on(evening):
    evening.open()
    evening.go_to("opening", "question_1")
    with pytest.raises(MovedOn):
        evening.go_to("opening", "opening_round", evening.second)
    assert evening.go_to("opening", "question_1") is None
    assert evening.go_to("question_1", "opening")


@ON_SQLITE
@pytest.mark.parametrize("phase", ["lobby", "theme_intro", "nowhere"])
def test_only_phases_of_this_evening_can_be_stepped_to(evening, phase):
    evening.open()
    with pytest.raises(BadInput) as refused:
        evening.go_to("opening", phase)
    assert refused.value.field == "to"


@ON_SQLITE
def test_more_time_is_given_once_and_within_an_hour(evening, clock):
    evening.open()
    until = clock.now() + timedelta(minutes=10)
    assert evening.lengthen("opening", until)
    assert evening.lengthen("opening", until, evening.second) is None
    assert evening.state()["until"] == until.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    for wrong in (clock.now(), clock.now() + timedelta(minutes=61)):
        with pytest.raises(BadInput):
            evening.lengthen("opening", wrong)
    with pytest.raises(MovedOn):
        evening.lengthen("opening_round", until)


@ON_SQLITE
def test_a_meeting_is_closed_once_and_its_real_length_is_kept(evening, clock):
    clock.move(days=7)
    evening.advance()
    with pytest.raises(MovedOn):
        evening.close()
    evening.start()
    clock.move(minutes=50)
    assert evening.close()
    assert evening.close(evening.second) is None
    row = evening.row()
    assert row.closed_at - row.opened_at == timedelta(minutes=50)
    with pytest.raises(MovedOn):
        evening.go_to("opening", "opening_round")
    with pytest.raises(MovedOn):
        evening.start()


# --- what the room is told


def test_a_fresh_state_is_the_state_of_the_events_at_every_step(evening, clock, house):
    steps = [
        lambda: clock.move(days=7, minutes=-10) or evening.advance(),
        evening.start,
        lambda: evening.go_to("opening", "opening_round"),
        lambda: evening.lengthen("opening_round", clock.now() + timedelta(minutes=30)),
        lambda: evening.go_to("opening_round", "question_1", evening.second),
        evening.close,
    ]
    for step in steps:
        step()
        clock.move(seconds=7)
        published = [json.loads(event.full) for event in house.heard.events if b'"meeting_' in event.full]
        with house.database.read() as session:
            read = [json.loads(event.full) for event in read_after(session, evening.room, 0, BESIDE)]
        assert [frame for frame in read if "meeting" in frame] == published
        body = Subscribe(room=evening.room, epoch=None, after=None)
        opened = ReadRoom(house.database, BESIDE).open(evening.member.account_id, body)
        assert opened.answer.facts["meeting"] == published[-1]["meeting"]


@ON_SQLITE
def test_the_log_of_a_meeting_holds_codes_and_times_alone(evening, house):
    evening.open()
    evening.go_to("opening", "question_1")
    with house.database.read() as session:
        entries = rooms.list_entries(session, evening.room_id, after=0, limit=100)
    facts = [entry.facts for entry in entries if entry.kind.startswith("meeting")]
    times = {"starts_at", "ends", "since", "until"}
    assert {name for row in facts for name in row} == {"id", "state", "phase", "opened", "watcher", *times}
    assert not any("Aihe" in value for row in facts for value in row.values())


@ON_SQLITE
def test_the_run_of_show_is_told_to_those_in_the_room_in_their_own_language(evening, clock, house):
    evening.open()
    viewing = ViewMeeting(house.database, clock, TEXTS)
    at = AtMeeting(room=evening.room, meeting=evening.meeting)
    told = viewing.read(evening.member.account_id, at, "sv")
    assert [phase["phase"] for phase in told["phases"]] == [
        "lobby", "opening", "opening_round", "question_1", "break", "question_2", "closing_round", "closing",
    ]  # fmt: skip
    assert told["theme"] == "Aihe 0"
    assert told["phases"][2]["question"] == TEXTS.get("sv", "prompt-opening_round")
    assert told["phases"][3]["question"] is None
    assert told["next_at"] == (evening.first + A_WEEK).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    with pytest.raises(NotFound):
        viewing.read(house.staff.account_id, at, "sv")


@pytest.mark.parametrize("until", ["kohta", "2026-09-22T18:00:00", 5, None])
def test_a_moment_that_is_none_is_bad_input(until):
    with pytest.raises(ValueError):  # noqa: PT011 - pydantic's, which dispatch turns into bad_input
        LengthenPhase(room="r", meeting="m", phase="opening", until=until)


@ON_SQLITE
def test_the_room_is_at_the_meeting_that_it_was_told_of_last(evening, clock):
    evening.open()
    evening.close()
    assert evening.state()["state"] == "held"
    clock.move(days=7)
    evening.advance()
    state = evening.state()
    assert (state["state"], state["id"] != evening.meeting) == ("lobby", True)


@ON_SQLITE
def test_a_leader_set_aside_while_the_lock_was_waited_for_leads_nothing(evening, house):
    evening.open()

    class Meanwhile:
        """The clock, before whose lock somebody else sets the leader aside."""

        def advance(self, session, group_id):
            leader = rooms.lock_standing(session, evening.room, evening.leader.account_id)
            second = rooms.find_standing(session, evening.room, evening.second.account_id)
            rooms.set_aside(session, leader, second, Absence(house.clock.now(), "rules"), house.clock.now())
            return house.group_clock.advance(session, group_id)

    evening.leading = RunMeeting(house.database, house.clock, Meanwhile(), house.heard)
    with pytest.raises(SetAside):
        evening.go_to("opening", "opening_round")
    assert evening.state()["phase"] == "opening"
