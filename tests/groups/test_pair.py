"""The leaders' own room: who leads the group sits there, from one number to another, and nobody else."""

import json

import pytest
from sqlalchemy import select, update

from app.accounts.models import Account
from app.audit import queries as audit_queries
from app.audit import service as audit
from app.audit.access import audience_of
from app.audit.entry import CLOCK, AuditEntry
from app.audit.verify import verify
from app.base.errors import NotFound
from app.chat.own_words import OwnWords
from app.chat.post_batch import Draft, make_post_batch
from app.chat.read_room import ReadRoom
from app.chat.replay import read_after
from app.chat.schemas import Subscribe
from app.groups import service as groups
from app.groups.lifecycle import GroupState
from app.groups.pair.doors import list_own_pairs
from app.groups.substitutes.stand_in import StandIns
from app.jobs.models import Job
from app.meetings.events import BESIDE
from app.meetings.plan_door import PlanDoor
from app.meetings.substitutes.call import CallSubstitute
from app.rooms.access import Place, RoomMode
from app.safety.cases.case import Verdict
from app.safety.cases.close_case import CloseCases
from app.safety.named import find_name
from app.safety.proposals import rooms_of
from app.safety.report_message import ReportMessages
from app.safety.reports import ReadReports
from app.safety.schemas import ReportMessage
from app.safety.unhandled import REPORTS_LAST_CALL, UNHANDLED_LETTER, LastCall, UnhandledLetters
from tests.db.waiting import waits_in_the_middle
from tests.groups.house import visit
from tests.groups.pairs import Pair
from tests.groups.test_promotion import Asking
from tests.meetings.drafts import Drafts
from tests.noted import noted
from tests.postbox import Postbox
from tests.safety.test_blocked_leader import Led


class Leaders(Asking):
    """A group that runs, led by two."""

    def __init__(self, house, *, leaders=2):
        super().__init__(house, leaders=leaders)
        self.plans.publish(self.group_id)
        self.pair = Pair(house, self.group_id)
        self.plans.set(self.group, first_meeting_at=None)
        self.plans.advance(self.group_id)

    def say(self, person, text, client_id="sana-0001"):
        draft = Draft(self.pair.room, person.account_id, client_id, text, b"x" * 16)
        with self.house.database.transaction() as session:
            return make_post_batch(self.house.heard, self.house.clock)(session, [draft])[0]

    def answer(self, person, *, leads):
        super().say(person, leads=leads)

    def open(self, person):
        reading = ReadRoom(self.house.database, BESIDE)
        return reading.open(person.account_id, Subscribe(room=self.pair.room, epoch=None, after=None)).answer

    def leave(self, person):
        self.house.leave_group.leave(person.account_id, self.room)


@pytest.fixture
def led(house):
    return Leaders(house)


def test_after_every_deed_that_makes_or_ends_a_leader_both_sets_are_one(house):
    led = Leaders(house, leaders=1)
    stand_ins = StandIns(house.database, house.clock, house.queue, house.group_clock)
    calling = CallSubstitute(PlanDoor(house.database, house.clock, house.group_clock), house.queue)

    def call_substitute():
        stand_ins.ask(led.leaders[0], led.group, "sijainen@koti.example")
        person, invitation = house.invitation_of(led.group, "sijainen@koti.example")
        house.join_group.join(person.account_id, invitation, visit("Tuulas"))
        with house.database.read() as session:
            calling.call(led.leaders[0], led.group, house.evenings(session, led.group)[0])

    def promote():
        led.ask_member()
        led.answer(led.member, leads=True)

    deeds = {
        "a substitute is called": (call_substitute, 1),
        "a member is promoted": (promote, 2),
        "the promoted leaves": (lambda: led.leave(led.member), 1),
        "a successor comes": (lambda: led.accept(*led.ask()), 2),
        "the first leader leaves": (lambda: led.leave(led.leaders[0]), 1),
        "the last leader leaves": (lambda: led.leave(house.person("seuraaja@koti.example")), 0),
        "another comes": (lambda: led.accept(*led.ask("uusi@koti.example"), name="Kaisla"), 1),
        "the group ends": (lambda: led.enter(GroupState.ENDED), 1),
    }
    for name, (deed, number) in deeds.items():
        deed()
        leading, sitting = led.pair.seats()
        assert leading == sitting, name
        assert len(sitting) == number, name
    assert led.pair.log() == ["joined", "joined", "left", "joined", "left", "left", "joined"]
    house.clock.move(days=31)
    led.plans.advance(led.group_id)
    assert (led.law.state, led.pair.seats(), led.pair.log()) == (GroupState.ARCHIVED, ([], []), ["cleared"])
    led.pair.mend()
    assert led.pair.log() == ["cleared"]


def test_a_leader_who_was_asked_before_the_start_comes_to_it_and_a_cancelled_group_has_it_to_read(house):
    drafts = Drafts(house)
    group = drafts.ready()
    pair = Pair(house, drafts.row(group).id)
    pair.mend()
    person, invitation = house.invited(group, "toinen-ohjaaja@koti.example", "leader")
    house.join_group.join(person.account_id, invitation, visit("Kuusama"))
    leading, sitting = pair.seats()
    assert leading == sitting
    assert len(sitting) == 2
    assert pair.standing(person).mode == RoomMode.OPEN
    house.publishing.cancel(drafts.contact, group, "few_people")
    assert (pair.standing(person).mode, pair.standing(person).place) == (RoomMode.READ_ONLY, Place.HERE)
    house.clock.move(days=14)
    with house.database.transaction() as session:
        house.group_clock.advance(session, pair.group_id)
    assert pair.log() == ["cleared"]


def test_a_blocked_leader_sits_there_no_more_and_comes_back_only_to_lead(database, clock):
    led = Led(database, clock)
    pair = Pair(led.house, led.group_id)
    assert pair.seats() == ([], [])
    led.lead_by("Vaahtera")
    pair.mend()
    led.open_again()
    leading, sitting = pair.seats()
    assert leading == sitting
    assert len(sitting) == 2
    led.block(led.report(led.reporters[1], led.say(led.leader)[0]))
    assert [len(one) for one in pair.seats()] == [1, 1]
    led.lead_by("Kuusama")
    led.open_again()
    leading, sitting = pair.seats()
    assert leading == sitting
    assert led.leader.account_id not in sitting
    assert pair.log() == ["joined", "joined", "left", "joined"]


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_the_coming_of_the_room_makes_nobody_wait_who_writes_a_row_of_the_group(database, clock):
    """A leader who hides a message holds the group's own room meanwhile: the two would wait in a circle."""
    led = Led(database, clock)
    pair = Pair(led.house, led.group_id)
    led.lead_by("Vaahtera")

    def note():
        with database.transaction() as session:
            audit.note(session, led.group_id, AuditEntry("hide_message", clock.now(), CLOCK))

    assert pair.room_id is None
    assert not waits_in_the_middle(database, pair.mend_in, note)
    assert pair.room_id is not None


def test_who_comes_later_sees_nothing_from_before_and_who_leaves_nothing_from_after(led):
    first, second = led.leaders
    led.say(first, "Vain me kaksi.")
    led.leave(second)
    led.ask_member()
    led.answer(led.member, leads=True)
    led.say(first, "Tervetuloa.", "sana-0002")
    told = [json.loads(frame) for frame in led.open(led.member).frames]
    assert [frame.get("text") for frame in told if frame["event"] == "message"] == ["Tervetuloa."]
    assert "Vain me kaksi." not in str(told)
    with pytest.raises(NotFound):
        led.open(second)
    assert isinstance(led.say(second, "Vielä yksi.", "sana-0003"), NotFound)


def test_names_are_those_of_the_group_and_change_with_them(led, house):
    first, second = led.leaders
    [mine] = [one for one in led.open(first).facts["members"] if one["member"] != led.open(first).facts["me"]]
    with house.database.read() as session:
        own = groups.find_person(session, led.law.room_id, led.member_of(second))
        assert list_own_pairs(session, led.member.account_id) == []
        [door] = list_own_pairs(session, first.account_id)
    assert (mine["name"], mine["motif"], mine["yarn"], mine["role"]) == (own.name, own.motif, own.yarn, "member")
    assert mine["member"] != own.member
    assert (door.room, door.beside, door.group) == (led.pair.room, led.room, led.group)
    house.renaming.change(second.account_id, led.room, "Pihlaja")
    assert "Pihlaja" in [one["name"] for one in led.open(first).facts["members"]]
    led.leave(second)
    assert [one["state"] for one in led.open(first).facts["members"]] == ["here", "gone"]
    assert led.open(first).facts["room"]["kind"] == "pair"


def test_what_was_told_is_what_a_replay_tells(led, house):
    led.leave(led.leaders[1])
    led.ask_member()
    led.answer(led.member, leads=True)
    heard = {event.number: json.loads(event.full) for event in house.heard.of_pairs}
    with house.database.read() as session:
        again = [json.loads(event.full) for event in read_after(session, led.pair.room, 2, BESIDE)]
    assert [frame["event"] for frame in again] == ["left", "joined"]
    assert again == [heard[3], heard[4]]


def test_a_report_made_there_goes_to_staff_alone_who_were_never_in_the_group(led, house):
    first, second = led.leaders
    number = led.say(second, "Tämä satutti.").number
    told = ReportMessages(house.database, house.clock, house.queue).report(
        first.account_id, ReportMessage(room=led.pair.room, number=number, reason="hurts")
    )
    assert told.audience == "staff"
    with house.database.read() as session:
        kinds = set(session.scalars(select(Job.kind)))
        assert led.pair.room_id in rooms_of(session, led.member.account_id)
        assert led.pair.room_id not in rooms_of(session, house.staff.account_id)
        assert groups.list_room_names(session, [led.pair.room_id]).keys() == {led.pair.room_id}
    assert "staffs_report_letter" in kinds
    assert "leaders_report_letter" not in kinds


class Reported:
    """What the first leader has reported of what the second said in the leaders' room."""

    def __init__(self, led, house):
        self.led, self.house = led, house
        self.number = led.say(led.leaders[1], "Tämä satutti.").number
        body = ReportMessage(room=led.pair.room, number=self.number, reason="hurts")
        reporting = ReportMessages(house.database, house.clock, house.queue)
        self.report = reporting.report(led.leaders[0].account_id, body).report


def test_what_staff_do_about_it_stands_in_the_groups_log_for_staff_alone(led, house):
    reported, (first, second) = Reported(led, house), led.leaders
    ReadReports(house.database, house.clock).open_as_staff(house.staff.account_id, reported.report)
    closing = CloseCases(house.database, house.clock, house.queue)
    closing.by_staff(house.staff.account_id, reported.report, Verdict("kept"))
    rows = [row for row in noted(house.database) if row[0].startswith("staff_")]
    assert [row[0] for row in rows] == ["staff_read_report", "staff_handled_report"]
    assert {(row[1], row[2]) for row in rows} == {("staff", house.staff.account_id)}
    assert all(row[5] == {"number": reported.number, "room": "pair"} for row in rows)
    with house.database.read() as session:
        assert verify(session, led.group_id) is None
        for person in (first, second):
            audience = audience_of(person.account_id, {"member", "leader"})
            read = audit_queries.list_entries_for(session, led.group_id, audience, before=None, limit=50)
            assert [row.action for row in read if "report" in row.action] == []


def test_what_was_reported_there_and_waits_is_told_to_staff_before_it_goes(led, house, clock):
    Reported(led, house)
    led.plans.set(led.group, state=GroupState.ENDED, state_since=clock.now())
    clock.move(days=16)

    def handlers(letters):
        last_call = LastCall(house.database, house.queue).run
        return {REPORTS_LAST_CALL: last_call, UNHANDLED_LETTER: UnhandledLetters(letters, clock).send}

    post = Postbox(house, handlers)
    with house.database.transaction() as session:
        house.queue.enqueue(session, REPORTS_LAST_CALL, {"group_id": led.group_id})
    assert [letter.to for letter in post.run()] == ["staff@liitto.example"]
    clock.move(days=15)
    led.plans.advance(led.group_id)
    assert [(row[0], row[5]) for row in noted(house.database)][-1] == (
        "report_unhandled",
        {"number": 3, "room": "pair"},
    )


def test_staff_are_told_the_name_of_a_leader_whose_seat_ended_with_their_account(led, house):
    second = led.leaders[1]
    with house.database.read() as session:
        name = find_name(session, led.pair.standing(second))
        assert name == groups.find_person(session, led.law.room_id, led.member_of(second)).name
    with house.database.transaction() as session:
        session.execute(update(Account).where(Account.id == second.account_id).values(blocked_at=house.clock.now()))
    led.pair.mend()
    assert led.pair.standing(second).place == Place.LEFT
    with house.database.read() as session:
        assert find_name(session, led.pair.standing(second)) == name
    led.leave(second)
    with house.database.read() as session:
        assert find_name(session, led.pair.standing(second)) is None


def test_own_words_of_that_room_are_taken_along_by_who_sits_there(led, house):
    first, second = led.leaders
    led.say(first, "Minun sanani.")
    led.say(second, "Toisen sanat.", "sana-0002")
    place, words = OwnWords(house.database).take(first.account_id, led.pair.room)
    assert [word.text for word in words] == ["Minun sanani."]
    assert place.group == led.group
    led.leave(second)
    for person in (second, led.member, led.contact, house.staff):
        with pytest.raises(NotFound):
            OwnWords(house.database).take(person.account_id, led.pair.room)
