"""An archived group: what was said and who was there is nowhere, how many they were is kept."""

import json
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from app.base.ids import random_id
from app.chat.models import Message
from app.chat.read_room import ReadRoom
from app.chat.replay import read_after
from app.chat.schemas import Subscribe
from app.groups import service
from app.groups.door.request import RequestState
from app.groups.models import JoinRequest, Membership
from app.groups.overview import list_own_groups
from app.jobs.worker import Work
from app.meetings.events import BESIDE
from app.meetings.group_clock import GROUP_DUE
from app.rooms import service as rooms
from app.rooms.models import RoomMember
from app.tables import metadata
from tests.postbox import URL, Postbox

CANARY = "Kanarialintu"
LAST_DAY = date(2026, 12, 1)


@pytest.fixture
def ended(plans, house, clock):
    """A group that has just ended, with a welcome, a name, a message and a wish to join that say CANARY in it."""
    group_id, outward = plans.full(members=4, end_date=LAST_DAY, welcome=f"Tervetuloa, sanoo {CANARY}")
    person, _ = house.join(outward, "aina@koti.example", CANARY)
    with house.database.transaction() as session:
        author = session.scalars(
            select(RoomMember).join(Membership, Membership.member_id == RoomMember.member_id)
            .where(Membership.display_name == CANARY)
        ).one()  # fmt: skip
        said = {"room_id": author.room_id, "author_id": author.id, "sent_at": clock.now(), "state": "visible"}
        session.add(Message(number=1, client_id="c-1", text=f"{CANARY} laulaa", **said))
        asked = {"public_id": random_id(), "group_id": group_id, "name_key": CANARY.lower(), "agreed": {}}
        session.add(
            JoinRequest(
                display_name=CANARY, why=f"{CANARY} kysyy", state=RequestState.DECLINED, created_at=clock.now(), **asked
            )
        )
    clock.move(seconds=(house_midnight(LAST_DAY) - clock.now()).total_seconds())
    plans.advance(group_id)
    return group_id, person


def house_midnight(day):
    return datetime.fromisoformat(f"{day + timedelta(days=1)}T00:00:00+02:00")


def mentions(house):
    with house.database.read() as session:
        return [table.name for table in metadata.sorted_tables if CANARY in repr(session.execute(select(table)).all())]


def test_the_room_hears_that_its_group_has_ended_and_a_fresh_state_says_the_same(ended, house):
    _, person = ended
    told = [json.loads(event.full) for event in house.heard.events if b'"ended"' in event.full]
    with house.database.read() as session:
        member = session.scalars(select(RoomMember).where(RoomMember.account_id == person.account_id)).one()
        room = rooms.find_public_id(session, member.room_id)
        read = [json.loads(event.full) for event in read_after(session, room, 0, BESIDE)]
    opened = ReadRoom(house.database, BESIDE).open(person.account_id, Subscribe(room=room, epoch=None, after=None))
    # The day ends in Helsinki: what was said there is kept to the very end of the thirtieth day after it.
    end = {"last_day": LAST_DAY.isoformat(), "cleared_at": "2026-12-31T22:00:00Z"}
    assert [frame for frame in read if frame["event"] == "ended"] == told
    assert [{name: told[0][name] for name in end}] == [end]
    assert [opened.answer.facts["room"][name] for name in ("mode", "end")] == ["read_only", end]
    assert json.loads(opened.answer.frames[-1])["event"] == "ended"


def test_nothing_that_was_said_and_nobody_who_was_there_is_left(ended, plans, house, clock):
    group_id, _ = ended
    assert set(mentions(house)) == {"groups", "memberships", "messages", "join_requests"}
    clock.move(days=30)
    law = plans.advance(group_id)
    assert (law.state, law.members, law.leaders) == ("archived", 5, 1)
    assert mentions(house) == []
    with house.database.read() as session:
        for table in ("memberships", "room_members", "visible_spans", "messages", "join_requests"):
            assert session.execute(select(metadata.tables[table])).all() == []
        # That it was cleared is all that the log still says, of the group's room and of its leaders' own.
        last = session.execute(select(metadata.tables["room_log"])).all()
    assert [(one.kind, one.actor_id, one.subject_id, one.facts) for one in last] == [("cleared", None, None, None)] * 2


def test_another_groups_words_stay(ended, plans, house, clock):
    group_id, _ = ended
    other, outward = plans.full(members=4, end_date=date(2027, 6, 1))
    house.join(outward, "toinen@koti.example", CANARY)
    clock.move(days=30)
    plans.advance(group_id)
    assert mentions(house) == ["memberships"]
    assert plans.advance(other).members == 5


def test_who_was_in_is_told_at_the_end_and_two_weeks_before_the_words_go(ended, house, clock):
    group_id, person = ended
    post = Postbox(house, house.meetings.handlers)
    with house.database.read() as session:
        [own] = list_own_groups(session, person.account_id)
    assert own.forgotten_at == clock.now() + timedelta(days=30)
    clock.move(minutes=15)
    [told] = post.run(to="aina@koti.example")
    assert "ryhmäsi on päättynyt. Voit vielä lukea viestejä ja ottaa omasi talteen:" in told.text
    clock.move(days=16, minutes=-16)
    assert post.run(to="aina@koti.example") == []
    clock.move(minutes=1)
    reminders = post.run()
    [told] = [letter for letter in reminders if letter.to == "aina@koti.example"]
    # They go at midnight, when the year begins.
    assert "Ota omat viestisi talteen viimeistään 31.12.2026." in told.text
    assert f"{URL}/omat-ryhmat" in told.text.split("\n")
    with house.database.read() as session:
        assert len(reminders) == len(service.list_accounts(session, group_id)) == 6


def test_of_a_cancelled_group_nobody_is_known_after_two_weeks(drafts, clock):
    house, group = drafts.house, drafts.ready()
    house.publishing.publish(drafts.contact, group, with_one_leader=True)
    group_id, room_id = drafts.row(group).id, drafts.row(group).room_id
    house.join(group, "aina@koti.example", CANARY)
    house.invited(group, "kutsuttu@koti.example")
    asked = {"public_id": random_id(), "group_id": group_id, "name_key": CANARY.lower(), "agreed": {}}
    with house.database.transaction() as session:
        waiting = {"state": RequestState.WAITING, "created_at": clock.now(), "waiting_since": clock.now()}
        session.add(JoinRequest(display_name=CANARY, why=f"{CANARY} kysyy", **waiting, **asked))
    house.publishing.cancel(drafts.contact, group, "few_people", message=f"{CANARY} lensi pois.")
    [due] = [job for job in drafts.jobs(GROUP_DUE) if ":people_forgotten:" in job.unique_key]
    assert due.due_at == clock.now() + timedelta(days=14)
    clock.move(days=14, seconds=-1)
    house.group_clock.run(Work(due.id, due.kind, due.facts, 1))
    assert set(mentions(house)) == {"group_plans", "memberships", "join_requests"}
    clock.move(seconds=1)
    for _ in range(2):
        house.group_clock.run(Work(due.id, due.kind, due.facts, 1))
    assert mentions(house) == []
    with house.database.read() as session:
        for table in ("memberships", "invitations", "room_members", "visible_spans", "join_requests"):
            assert session.execute(select(metadata.tables[table])).all() == [], table
        law = service.read_law(session, group_id)
        ends = [entry.kind for entry in rooms.list_entries(session, room_id, after=0, limit=9)]
    assert (law.state, law.members, law.leaders, ends) == ("cancelled", 1, 1, ["cleared"])
