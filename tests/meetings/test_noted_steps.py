"""Each step of a group's state stands in its audit log, by the side that took it; so do breaks and who comes."""

import threading
from datetime import timedelta

import pytest
from sqlalchemy import select

from app.audit import service as audit
from app.audit.entry import CLOCK, AuditEntry
from app.audit.models import AuditRow
from app.groups import service as groups
from app.groups.door.choose_acceptance import ChooseAcceptance
from app.groups.door.raise_size import RaiseSize
from app.rooms import service as rooms
from tests.at_once import at_once
from tests.groups.test_promotion import Asking
from tests.meetings.test_archive import CANARY, ended  # noqa: F401 - a fixture
from tests.meetings.test_share_group import Sharing
from tests.meetings.test_take_break import Running
from tests.noted import noted

COMING = ("member_joined", "leader_joined")


def test_publishing_taking_back_and_cancelling_are_noted_as_the_contacts(drafts):
    house, group = drafts.house, drafts.ready()
    contact = drafts.contact.account_id
    house.publishing.publish(drafts.contact, group, with_one_leader=True)
    house.publishing.take_back(drafts.contact, group)
    house.publishing.cancel(drafts.contact, group, "few_people")
    steps = [(row[1], row[2], row[5]["step"]) for row in noted(house.database, but=COMING)]
    by = ("association_contact", contact)
    assert steps == [(*by, "publish"), (*by, "unpublish"), (*by, "cancel")]


def test_breaks_are_noted_with_their_days_and_so_is_the_clock(plans):
    running = Running(plans)
    first, last = running.days(1, 5).first, running.days(1, 5).last
    running.take(1, 5)
    running.end()
    running.end()
    leader = running.leader.account_id
    steps = noted(running.house.database, but=COMING)
    assert steps == [
        ("state_changed", "clock", None, None, None, {"step": "start", "before": "recruiting", "after": "running"}),
        ("break_set", "leader", leader, None, None, {"first_day": first.isoformat(), "last_day": last.isoformat()}),
        ("break_over", "leader", leader, None, None, {}),
    ]


def test_size_and_acceptance_are_noted_with_what_they_were(plans):
    group_id, group = plans.full(leaders=1, members=4)
    house = plans.house
    plans.set(group, intake="open")
    leader = house.person(f"{group}-o0@koti.example")
    growing = RaiseSize(house.database, house.queue, house.group_clock)
    with house.database.read() as session:
        size = groups.read_law(session, group_id).size
    growing.raise_to(leader, group, size + 2)
    choosing = ChooseAcceptance(house.database, house.queue, house.group_clock)
    for _ in range(2):
        choosing.choose(leader, group, asks_first=True)
    assert [(row[0], row[5]) for row in noted(house.database, but=(*COMING, "state_changed"))] == [
        ("size_raised", {"before": size, "after": size + 2}),
        ("acceptance_changed", {"asks_first": 1}),
    ]


def test_who_comes_is_noted_by_role_and_account(plans):
    house, (_, outward) = plans.house, plans.full(leaders=1, members=1)
    person, _ = house.join(outward, "aina@koti.example", "Havu")
    assert ("member_joined", "member", person.account_id, None, None, {}) == noted(house.database)[-1]
    assert "leader_joined" in [row[0] for row in noted(house.database)]


def test_an_archived_groups_log_stays_and_names_nobody(ended, plans, house, clock):  # noqa: F811
    group_id, person = ended
    assert person.account_id in {row[2] for row in noted(house.database)}
    before = len(noted(house.database))
    clock.move(days=30)
    plans.advance(group_id)
    rows = noted(house.database)
    assert {row[2:4] for row in rows} == {(None, None)}
    assert rows[-1][5]["step"] == "archive"
    assert len(rows) > before
    with house.database.read() as session:
        kept = session.scalars(select(AuditRow)).all()
    assert {(row.actor_salt, row.subject_salt) for row in kept} == {(None, None)}
    assert CANARY not in repr([vars(row) for row in kept])
    assert min(row.at for row in kept) > clock.now() - timedelta(days=365)


def test_another_owner_is_noted_once_when_it_comes_and_when_it_goes(drafts):
    sharing = Sharing(drafts)
    ask = sharing.ask()
    for _ in range(2):
        sharing.answer(ask)
    sharing.leave(sharing.neighbour, sharing.of_neighbour)
    assert [row[:3] for row in noted(drafts.house.database)] == [
        ("owner_joined", "association_contact", sharing.of_neighbour.account_id),
        ("owner_left", "association_contact", sharing.of_neighbour.account_id),
    ]


def test_a_member_who_comes_to_lead_is_noted_as_a_leader_who_comes(house):
    asking = Asking(house)
    asking.ask_member()
    for _ in range(2):
        asking.say()
    led = [row[:3] for row in noted(house.database) if row[2] == asking.member.account_id]
    assert led[-1] == ("leader_joined", "leader", asking.member.account_id)
    assert [row[0] for row in led].count("leader_joined") == 1


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_deed_in_the_room_and_one_about_its_group_do_not_wait_in_a_circle(plans):
    """One holds the room and notes what it did; the other holds the group and waits for the room."""
    house, (group_id, _) = plans.house, plans.full(leaders=1, members=1)
    room_id = plans.law(group_id).room_id
    in_room, in_group = threading.Event(), threading.Event()

    def deed():
        with house.database.transaction() as session:
            rooms.lock_room(session, rooms.find_public_id(session, room_id))
            in_room.set()
            assert in_group.wait(10)
            audit.note(session, group_id, AuditEntry("hide_message", house.clock.now(), CLOCK))

    def about_group():
        assert in_room.wait(10)
        with house.database.transaction() as session:
            groups.lock_law(session, group_id)
            in_group.set()
            rooms.lock_room(session, rooms.find_public_id(session, room_id))

    assert at_once(deed, about_group) == [None, None]
