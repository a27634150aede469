"""A first meeting with too few members: who may do something is warned the day before, and the room hears the rest."""

import json

import pytest
from sqlalchemy import update

from app.groups.models import Group
from app.meetings.commands import AtMeeting
from app.meetings.events import read_states
from app.meetings.few_members import FEW_MEMBERS_LETTER
from app.meetings.view_meeting import ViewMeeting
from tests.meetings.evenings import Evening
from tests.meetings.plans import A_WEEK
from tests.meetings.test_first_meeting import Scene
from tests.postbox import URL
from tests.shared_texts import shared_texts

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
CONTACTS = ("eka@yhdistys.example", "toka@yhdistys.example")
WAITED_FOR = "Sinua odotetaan Vertaistuvassa"


def warnings(scene):
    return [letter for letter in scene.post.run() if letter.subject == WAITED_FOR]


def test_leaders_and_contacts_are_warned_the_day_before_each_once(plans, clock):
    scene = Scene(plans, members=2)
    leaders = {f"{scene.group}-o{number}@koti.example".lower() for number in (0, 1)}
    assert warnings(scene) == []
    scene.afternoon_before()
    assert warnings(scene) == []
    clock.move(minutes=15)
    letters = warnings(scene)
    assert sorted(letter.to for letter in letters) == sorted({*leaders, *CONTACTS})
    for letter in letters:
        assert f"{URL}/ryhmat/{scene.group}/suunnitelma" in letter.text.split("\n")
        assert "ti 22.9. klo 20.30" in letter.text
        assert "Ryhmä " not in letter.text
    # Whoever comes later is told of the meeting, and one more is still too few.
    scene.house.join(scene.group, "sara@koti.example", "Sara")
    assert warnings(scene) == []
    # The next date is another time to be warned of.
    clock.move(days=7)
    plans.advance(scene.group_id)
    warnings(scene)
    clock.move(minutes=15)
    assert len(warnings(scene)) == len(letters)


def test_who_leaves_after_that_afternoon_leaves_a_warning_behind(plans, clock):
    scene = Scene(plans, members=4)
    scene.afternoon_before()
    assert warnings(scene) == []
    clock.move(hours=20)
    assert warnings(scene) == []
    scene.house.leave(scene.room, scene.member)
    assert warnings(scene) == []
    clock.move(minutes=2)
    assert len(warnings(scene)) == 4


@ON_SQLITE
def test_who_leaves_a_group_that_is_full_enough_or_has_begun_warns_nobody(plans, clock):
    scene = Scene(plans, members=5)
    scene.afternoon_before()
    scene.house.leave(scene.room, scene.member)
    warnings(scene)
    clock.move(minutes=15)
    assert warnings(scene) == []
    clock.move(days=2)
    plans.advance(scene.group_id)
    scene.house.leave(scene.room, scene.house.person(f"{scene.group}-1@koti.example"))
    warnings(scene)
    clock.move(minutes=15)
    assert warnings(scene) == []


@ON_SQLITE
def test_who_moves_it_to_and_fro_sends_one_warning_of_the_time_that_stands(plans, clock):
    scene = Scene(plans, members=3)
    scene.afternoon_before()
    for minutes in range(1, 12):
        scene.move_first(minutes)
        scene.post.run()
    clock.move(minutes=15)
    letters = warnings(scene)
    assert len(letters) == len({letter.to for letter in letters}) == 4
    assert all("klo 20.11" in letter.text for letter in letters)


@ON_SQLITE
@pytest.mark.parametrize("why", ["enough came", "small start", "cancelled", "moved"])
def test_nobody_is_warned_of_what_is_not_so_as_the_letter_leaves(plans, why):
    scene = Scene(plans, members=3)
    scene.afternoon_before()
    scene.write()
    if why == "enough came":
        scene.house.join(scene.group, "sara@koti.example", "Sara")
    elif why == "moved":
        plans.set(scene.group, first_meeting_at=plans.law(scene.group_id).first_meeting_at + A_WEEK)
    else:
        plans.set(scene.group, **({"small_start": True} if why == "small start" else {"state": "cancelled"}))
    scene.house.clock.move(minutes=15)
    assert warnings(scene) == []


@ON_SQLITE
def test_of_a_group_that_may_begin_there_is_nothing_to_write(plans):
    scene = Scene(plans)
    scene.afternoon_before()
    scene.write()
    assert scene.jobs(FEW_MEMBERS_LETTER) == []


def heard(evening, kind):
    told = [json.loads(event.full) for event in evening.house.heard.events]
    return [event for event in told if event["event"] == kind]


def begins(evening):
    with evening.house.database.read() as session:
        return read_states(session, [evening.room_id])[evening.room_id]["begins"]


def stamped(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def test_the_room_hears_of_the_start_that_moved_and_why(plans, clock):
    evening = Evening(plans, members=3)
    assert begins(evening) == stamped(evening.first)
    clock.move(days=7)
    evening.advance()
    [moved] = heard(evening, "meeting_moved")
    later = stamped(evening.first + A_WEEK)
    assert (moved["was"], moved["starts_at"], moved["reason"]) == (stamped(evening.first), later, "too_few")
    assert moved["begins"] == begins(evening) == later


@ON_SQLITE
def test_without_another_date_the_room_hears_that_nothing_begins(plans, clock):
    evening = Evening(plans, members=3)
    clock.move(days=21)
    evening.advance()
    *_, last = heard(evening, "meeting_cancelled")
    assert (last["reason"], last["begins"], begins(evening)) == ("too_few", None, None)


@ON_SQLITE
def test_a_group_that_begins_begins_no_more(plans):
    evening = Evening(plans)
    evening.open()
    [mode] = heard(evening, "mode")
    assert (mode["mode"], mode["begins"], begins(evening)) == ("open", None, None)


@ON_SQLITE
@pytest.mark.parametrize(("members", "missing"), [(3, 1), (4, 0)])
def test_leaders_alone_see_how_many_the_start_lacks(plans, members, missing):
    evening = Evening(plans, members=members)
    viewing = ViewMeeting(evening.house.database, evening.house.clock, shared_texts())
    body = AtMeeting(room=evening.room, meeting=evening.meeting)
    assert viewing.read(evening.leader.account_id, body, "fi")["missing"] == missing
    assert viewing.read(evening.member.account_id, body, "fi")["missing"] is None


@ON_SQLITE
@pytest.mark.parametrize("intake", ["open", "closed"])
def test_leaders_alone_see_whether_the_start_is_the_end_of_joining(plans, intake):
    evening = Evening(plans)
    with evening.house.database.transaction() as session:
        session.execute(update(Group).where(Group.id == evening.group_id).values(intake=intake))
    viewing = ViewMeeting(evening.house.database, evening.house.clock, shared_texts())
    body = AtMeeting(room=evening.room, meeting=evening.meeting)
    assert viewing.read(evening.leader.account_id, body, "fi")["shuts"] is (intake == "closed")
    assert viewing.read(evening.member.account_id, body, "fi")["shuts"] is None
    evening.open()
    assert viewing.read(evening.leader.account_id, body, "fi")["shuts"] is False
