"""A visit of the federation: invited by leaders, taken by one of staff, over with the meeting, on both databases."""

import json
from datetime import time, timedelta

import pytest
from sqlalchemy import update

from app.accounts.models import Account
from app.base.errors import BadInput, Clash, NotAllowed, NotFound
from app.chat.replay import read_after
from app.groups import access
from app.groups.law import DoorShut
from app.groups.lifecycle import GroupState
from app.meetings.events import BESIDE
from app.meetings.visits.overview import list_for_staff, list_told
from app.rooms import service as rooms
from app.rooms.access import Freeze, FrozenBy, Place
from app.rooms.entries import Absence
from app.safety.freeze_room import Freezer
from app.safety.moderation import Staff
from app.safety.outside import require_room
from app.safety.propose_removal import ProposeRemoval
from tests.at_once import at_once
from tests.meetings.visits import VISITOR_NAME, Invited
from tests.postbox import Postbox


@pytest.fixture
def invited(plans):
    return Invited(plans)


def test_who_is_invited_and_comes_reads_and_writes_from_their_own_number_on(invited, house, clock):
    visit = invited.ask()
    assert invited.states() == [("asked", None, None)]
    invited.take(visit)
    assert invited.states() == [("booked", 1, None)]
    assert invited.standing() is None
    with pytest.raises(Clash):
        invited.come(visit)
    clock.move(days=7, minutes=-10)
    before = len(house.heard.events)
    for _ in range(2):
        assert invited.come(visit) == invited.room
    lobby, frame = invited.told(before)
    assert (lobby["event"], frame["event"], frame["way"]) == ("meeting_lobby", "joined", "visit")
    assert (frame["member"]["role"], frame["member"]["name"]) == ("visitor", VISITOR_NAME)
    assert invited.spans() == ((frame["number"], None),)
    with house.database.read() as session:
        [again] = read_after(session, invited.room, frame["number"] - 1, BESIDE)
        told = list_told(session, invited.group_id)
    assert json.loads(again.full) == frame
    assert [(one.number, one.is_done) for one in told.visits] == [(1, False)]
    standing = invited.standing()
    assert (standing.is_leader, standing.leads_group, standing.place) == (False, False, Place.HERE)
    law = invited.evening.law()
    assert (law.members, law.leaders) == (4, 2)
    assert invited.audit()[-3:] == [
        ("visit_asked", "leader", "online"),
        ("visit_booked", "staff", "online"),
        ("visitor_came", "staff", None),
    ]


def test_the_meetings_end_is_the_visits_in_the_same_transaction(invited, house, clock):
    invited.come_in()
    clock.move(minutes=9)
    invited.evening.start()
    before = len(house.heard.events)
    number = invited.evening.close()
    told = invited.told(before)
    assert [(one["event"], one["number"]) for one in told] == [("meeting_closed", number), ("left", number + 1)]
    assert told[1]["member"] == invited.standing().member
    assert (invited.standing().place, invited.standing().was_visit) == (Place.LEFT, True)
    assert invited.states() == [("done", 1, None)]
    assert invited.audit()[-1] == ("visitor_gone", "clock", None)
    invited.evening.advance()
    assert invited.kinds(before).count("left") == 1


def _moved(invited):
    day = (invited.house.clock.now() + timedelta(days=2)).date()
    invited.replanning.move(invited.leader, invited.group, invited.first, day, time(18))


def _frozen(invited):
    house, now = invited.house, invited.house.clock.now()
    with house.database.transaction() as session:
        rooms.lock_room(session, invited.room)
        mark = Freeze(now, None, FrozenBy.STAFF)
        actor = Staff(invited.colleague.account_id, invited.evening.room_id)
        Freezer(house.heard, house.queue).freeze(session, invited.room, mark, actor, "worried")


def _frozen_while_aside(invited):
    house, now = invited.house, invited.house.clock.now()
    with house.database.transaction() as session:
        visitor = rooms.lock_standing(session, invited.room, invited.staff.account_id)
        leader = rooms.find_standing(session, invited.room, invited.leader.account_id)
        rooms.set_aside(session, visitor, leader, Absence(now + timedelta(hours=24), "rules"), now)
    _frozen(invited)


def _account(invited, **values):
    with invited.house.database.transaction() as session:
        session.execute(update(Account).where(Account.id == invited.staff.account_id).values(**values))


def _group_ended(invited):
    invited.plans.set(invited.group, end_date=invited.house.clock.now().date() - timedelta(days=1))


def _missed(invited):
    invited.house.clock.move(hours=2)


ENDS = {
    "taken back": lambda invited: invited.take_back(),
    "cancelled": lambda invited: invited.replanning.cancel(invited.leader, invited.group, invited.first, "ill"),
    "moved": _moved,
    "missed": _missed,
    "left": lambda invited: invited.house.leave(invited.room, invited.staff),
    "frozen": _frozen,
    "frozen while set aside": _frozen_while_aside,
    "no staff": lambda invited: _account(invited, is_staff=False),
    "blocked": lambda invited: _account(invited, blocked_at=invited.house.clock.now()),
    "group ended": _group_ended,
}


@pytest.mark.parametrize("end", ENDS)
def test_every_end_ends_the_place_once_and_it_was_a_visit(invited, end):
    invited.come_in()
    ENDS[end](invited)
    if end in ("missed", "no staff", "blocked", "group ended"):
        invited.evening.advance()
    # What no clock need be asked for has ended it by itself.
    assert invited.standing().place == Place.LEFT
    invited.evening.advance()
    assert invited.kinds().count("left") == 1
    assert invited.states() == [("done", 1, None)]
    [gone] = [row for row in invited.audit() if row[0] == "visitor_gone"]
    assert gone[1] == ("staff" if end == "left" else "clock")


@pytest.mark.parametrize("end", ["taken back", "cancelled", "moved", "missed", "group ended"])
def test_what_ends_before_anybody_came_is_no_visit_and_who_had_taken_it_hears(invited, house, clock, end):
    visit = invited.book()
    office = Postbox(house, house.meetings.handlers)
    office.run()
    clock.move(days=7, minutes=-9)
    ENDS[end](invited)
    invited.evening.advance()
    [(state, number, reason)] = invited.states()
    reasons = {"taken back": "taken_back", "missed": "not_made"}
    assert (state, number, reason) == ("cancelled", None, reasons.get(end, "off"))
    with pytest.raises(Clash):
        invited.come(visit)
    assert invited.standing() is None
    [letter] = [letter for letter in office.run(to="staff@liitto.example") if "/liitto/kaynnit" in letter.text]
    assert "Ryhmä" not in letter.text


@pytest.mark.parametrize(
    ("mode", "who", "kinds"),
    [
        ("online", "leader", ["online"]),
        ("online", "contact", []),
        ("mixed", "leader", ["online", "on_site"]),
        ("mixed", "contact", ["on_site"]),
        ("local", "leader", ["on_site"]),
        ("local", "contact", ["on_site"]),
    ],
)
def test_leaders_alone_open_their_room(plans, mode, who, kinds):
    invited = Invited(plans, mode=mode)
    by = {"leader": invited.leader, "contact": invited.contact}[who]
    for kind in kinds:
        for _ in range(2):
            invited.ask(by=by, kind=kind)
        invited.take_back(by=by)
    for kind in {"online", "on_site"} - set(kinds):
        with pytest.raises(BadInput, match="bad_choice"):
            invited.ask(by=by, kind=kind)
    assert invited.states() == [("cancelled", None, "taken_back")] * len(kinds)


def test_a_contact_ends_no_visit_that_leaders_asked_for(plans):
    invited = Invited(plans, mode="mixed")
    invited.ask()
    with pytest.raises(NotAllowed):
        invited.take_back(by=invited.contact)


def test_who_may_not_ask_or_answer_finds_nothing(invited, house):
    visit = invited.ask()
    # A parent who has come to work for the federation since is of the group all the same.
    insider = house.as_person(invited.member.account_id, is_staff=True)
    with house.database.transaction() as session:
        session.execute(update(Account).where(Account.id == insider.account_id).values(is_staff=True))
    for person in (invited.member, invited.leader, invited.contact, insider):
        for answer in (
            lambda person: invited.take(visit, by=person),
            lambda person: invited.come(visit, by=person),
            lambda person: invited.answering.refuse(person, visit, "later"),
        ):
            with pytest.raises(NotFound):
                answer(person)
    for stranger in (invited.member, house.person("outo@koti.example")):
        with pytest.raises(NotFound):
            invited.ask(by=stranger)
    with pytest.raises(NotAllowed):
        invited.ask(by=invited.staff)
    invited.take(visit)
    # What somebody has taken is theirs alone.
    for answer in (invited.take, invited.come):
        with pytest.raises(NotFound):
            answer(visit, by=invited.colleague)
    with house.database.read() as session:
        assert list_for_staff(session, invited.colleague) == []
        [own] = list_for_staff(session, invited.staff)
    assert (own.number, own.count, own.group_name) == (1, 1, own.group_name)


def test_without_an_invitation_staff_find_no_room_and_after_a_visit_neither(invited, house, clock):
    def opens(person):
        with house.database.read() as session, pytest.raises(NotFound):
            access.require_way_in(session, person.account_id, invited.room, clock.now())

    invited.book()
    opens(invited.staff)
    house.clock.move(days=7, minutes=-9)
    invited.come(invited.visits()[0].public_id)
    opens(invited.colleague)
    with house.database.read() as session:
        assert access.require_way_in(session, invited.staff.account_id, invited.room, clock.now()).mode == "open"
        with pytest.raises(NotFound):
            require_room(session, invited.staff, invited.group)
    invited.take_back()
    opens(invited.staff)
    # Who has visited a group may help it from outside as before.
    with house.database.read() as session:
        assert require_room(session, invited.staff, invited.group).public_id == invited.group
        assert access.require_log_reader_of_staff(session, invited.staff, invited.group).group == invited.group


def test_a_fourth_visit_waits_for_a_word_that_says_which_it_is(plans):
    invited = Invited(plans)
    plans.add_meeting(invited.group_id, weeks=4)
    with invited.house.database.read() as session:
        meetings = invited.house.evenings(session, invited.group)
    for meeting in meetings[:3]:
        invited.book(meeting)
    fourth = invited.ask(meetings[3])
    for word in (None, 3, 5):
        with pytest.raises(BadInput, match="visit_confirm") as refused:
            invited.take(fourth, confirmed=word)
        assert refused.value.facts == {"number": 4}
    # One that comes to nothing is none: the next one has its number, and needs no word.
    invited.take_back(meetings[1])
    invited.take(fourth)
    assert [number for _, number, _ in invited.states()] == [1, None, 3, 2]


def test_a_no_says_why_and_they_may_be_asked_anew(invited, house):
    office = Postbox(house, house.meetings.handlers)
    visit = invited.ask()
    asked = {letter.to for letter in office.run()}
    assert asked == {"staff@liitto.example", "toinen@liitto.example"}
    invited.answering.refuse(invited.staff, visit, "no_time")
    assert invited.states() == [("cancelled", None, "no_time")]
    told = {letter.to for letter in office.run()}
    assert told == {f"{invited.group}-o{number}@koti.example".lower() for number in (0, 1)}
    with pytest.raises(Clash):
        invited.take(visit)
    again = invited.ask()
    assert again != visit
    invited.take(again)
    invited.answering.refuse(invited.staff, again, "later")
    assert invited.states()[-1] == ("cancelled", None, "later")


def test_one_on_site_opens_no_room_and_is_done_by_the_word_of_who_went(plans, clock):
    invited = Invited(plans, mode="mixed")
    visit = invited.book(kind="on_site", by=invited.contact)
    with pytest.raises(Clash):
        invited.answering.mark(invited.staff, visit, made=True)
    clock.move(days=7, minutes=-9)
    with pytest.raises(Clash):
        invited.come(visit)
    clock.move(hours=3)
    invited.evening.advance()
    assert invited.states() == [("booked", 1, None)]
    invited.answering.mark(invited.staff, visit, made=True)
    assert invited.states() == [("done", 1, None)]
    assert invited.standing() is None


@pytest.mark.parametrize("name", ["Liiton Maija", "Työntekijä Maija", "Staff", "Förbundets Maija", "Havu 0"])
def test_names_are_judged_as_everybodys(invited, clock, name):
    visit = invited.ask()
    with pytest.raises(BadInput, match=r"name_reserved|name_taken"):
        invited.take(visit, name=name)
    invited.take(visit)
    clock.move(days=7, minutes=-9)
    with pytest.raises(BadInput, match=r"name_reserved|name_taken"):
        invited.come(visit, name=name)


def test_a_visitor_is_nobody_who_may_decide_pause_be_asked_or_be_taken_back(invited, house, clock):
    invited.come_in()
    visitor = invited.standing()
    with pytest.raises(NotAllowed):
        house.promoting.ask(invited.leader.account_id, invited.room, visitor.member)
    with pytest.raises(NotAllowed):
        house.pausing.pause(invited.staff.account_id, invited.room)
    proposing = ProposeRemoval(house.database, house.queue, clock)
    with pytest.raises(NotAllowed):
        proposing.propose(invited.leader.account_id, invited.room, visitor.member, "rules")
    with pytest.raises(NotAllowed):
        proposing.propose(invited.staff.account_id, invited.room, invited.standing(invited.member).member, "rules")
    house.leave(invited.room, invited.leader)
    house.leave(invited.room, invited.evening.second)
    assert invited.evening.law().leaderless_since is not None


@pytest.mark.race
def test_two_of_staff_at_once_make_one_booking_and_two_presses_one_place(invited, clock):
    visit = invited.ask()

    def take(person):
        try:
            invited.take(visit, by=person, name=f"Vieras {person.account_id}")
        except (Clash, NotFound):
            return False
        return True

    assert sorted(at_once(lambda: take(invited.staff), lambda: take(invited.colleague))) == [False, True]
    [booked] = invited.visits()
    by = next(one for one in (invited.staff, invited.colleague) if one.account_id == booked.account_id)
    clock.move(days=7, minutes=-9)
    assert at_once(*[lambda: invited.come(visit, by=by)] * 3) == [invited.room] * 3
    assert [frame["way"] for frame in invited.told() if "way" in frame] == ["visit"]


def test_before_a_groups_start_a_visit_is_asked_for_and_after_its_end_none(plans):
    invited = Invited(plans, state=GroupState.RECRUITING)
    invited.ask()
    over = Invited(plans, state=GroupState.ENDED)
    with pytest.raises((Clash, DoorShut)):
        over.ask()
