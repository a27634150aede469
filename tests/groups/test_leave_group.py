"""Leaving: the place, the name and the consents end at one number, whoever asks how often from wherever."""

import json

import pytest
from sqlalchemy import select

from app.accounts.models import Consent
from app.base.errors import NotFound
from app.groups import overview, service
from app.groups.leave_group import LeaveGroup
from app.groups.models import Membership
from app.rooms import service as rooms
from app.rooms.access import Place, Removed
from tests.at_once import at_once
from tests.groups.house import Heard, visit

NO_IDS = ["", "x", "a" * 23, "å", "\x00", "a/b"]


@pytest.fixture
def left(house, clock):
    """Someone among two others, a minute after joining: (group, person, room)."""
    group = house.group()
    house.join(group, "sammal@koti.example", "Sammal", role="leader")
    house.join(group, "tuisku@koti.example", "Tuisku")
    person, room = house.join(group, "havu@koti.example", "Havu")
    house.heard.events.clear()
    clock.move(minutes=1)
    return group, person, room


def standing_of(house, room, person):
    with house.database.read() as session:
        return rooms.find_standing(session, room, person.account_id)


def test_leaving_ends_the_place_the_membership_and_the_consents(house, clock, left):
    group, person, room = left
    before = standing_of(house, room, person)
    house.leave_group.leave(person.account_id, room)
    after = standing_of(house, room, person)
    assert (after.place, after.last_number) == ("left", before.last_number + 1)
    with house.database.read() as session:
        spans = rooms.list_spans(session, after)
        [row] = session.scalars(select(Membership).where(Membership.account_id == person.account_id))
        consents = session.scalars(select(Consent).where(Consent.account_id == person.account_id)).all()
        others = session.scalars(select(Consent.withdrawn_at).where(Consent.account_id != person.account_id))
        assert set(others) == {None}
        assert overview.list_own_groups(session, person.account_id) == []
    assert spans.pairs == ((3, 4),)
    assert (row.state, row.ended_at) == ("left", clock.now())
    assert {(consent.subject, consent.withdrawn_at) for consent in consents} == {(group, clock.now())}
    assert len(consents) == 4


def test_the_others_are_told_calmly_and_see_no_name_any_more(house, left):
    _, person, room = left
    member = standing_of(house, room, person).member
    house.leave_group.leave(person.account_id, room)
    [event] = house.heard.events
    frame = json.loads(event.full)
    assert frame == {"event": "left", "room": room, "number": 4, "at": "2026-09-15T17:31:00Z", "member": member}
    assert (event.ends, event.own) == (member, None)
    with house.database.read() as session:
        people = service.list_people(session, standing_of(house, room, person).room_id)
    gone = next(one for one in people if one.member == member)
    assert (gone.name, gone.motif, gone.yarn, gone.state) == (None, None, None, "gone")


def test_leaving_again_changes_nothing(house, left):
    _, person, room = left
    for _ in range(3):
        house.leave_group.leave(person.account_id, room)
    assert standing_of(house, room, person).last_number == 4
    assert len(house.heard.events) == 1


@pytest.mark.race
def test_two_devices_that_leave_at_once_leave_once(house, left):
    _, person, room = left
    results = at_once(*[lambda: house.leave_group.leave(person.account_id, room)] * 4)
    assert results == [None] * 4
    assert standing_of(house, room, person).last_number == 4
    assert [event.number for event in house.heard.events] == [4]


def test_someone_set_aside_may_leave_and_is_not_brought_back(house, left):
    group, person, room = left
    leader, _ = house.join(group, "kanerva@koti.example", "Kanerva", role="leader")
    house.put_aside(leader, person, room)
    house.leave_group.leave(person.account_id, room)
    standing = standing_of(house, room, person)
    # Bound by it until then: a leader's word alone brings them back.
    assert (standing.place, standing.aside_until, standing.aside_reason) == ("left", house.clock.now(), "rules")
    with house.database.read() as session:
        assert rooms.list_spans(session, standing).pairs == ((3, 5),)


@pytest.mark.parametrize("who", ["stranger", "staff", "contact"])
def test_who_has_no_place_can_leave_nothing(house, left, who):
    _, _, room = left
    people = {"staff": house.staff, "contact": house.person("eka@yhdistys.example")}
    person = people.get(who) or house.person("x@koti.example")
    for asked in [room, *NO_IDS]:
        with pytest.raises(NotFound):
            house.leave_group.leave(person.account_id, asked)
    assert house.heard.events == []


def test_the_removed_have_nothing_to_leave(house, clock, left):
    _, person, room = left
    with house.database.transaction() as session:
        rooms.end_place(session, rooms.lock_standing(session, room, person.account_id), Place.REMOVED, clock.now())
    with pytest.raises(Removed):
        house.leave_group.leave(person.account_id, room)
    assert standing_of(house, room, person).place == "removed"


def test_coming_back_by_a_new_invitation_starts_anew(house, clock, left):
    group, person, room = left
    first = standing_of(house, room, person)
    house.leave_group.leave(person.account_id, room)
    clock.move(days=2)
    again, invitation = house.invited(group, "havu@koti.example")
    assert again.account_id == person.account_id
    assert house.join_group.join(person.account_id, invitation, visit("Havu")) == room
    second = standing_of(house, room, person)
    assert second.member != first.member
    with house.database.read() as session:
        assert rooms.list_spans(session, second).pairs == ((5, None),)
        living = select(Consent.purpose).where(Consent.account_id == person.account_id, Consent.withdrawn_at.is_(None))
        assert len(session.scalars(living).all()) == 4
    house.leave_group.leave(person.account_id, room)
    assert standing_of(house, room, person).place == "left"


def test_what_follows_from_leaving_is_done_in_the_same_transaction_or_nothing_is(house, clock, left):
    _, person, room = left
    told = []

    def fail(session, standing, now):
        told.append((standing.place, now))
        raise LookupError

    heard = Heard()
    leaving = LeaveGroup(house.database, house.group_clock, heard, house.queue, after_leaving=fail)
    with pytest.raises(LookupError):
        leaving.leave(person.account_id, room)
    assert told == [("here", clock.now())]
    assert standing_of(house, room, person).place == "here"
    assert heard.events == []
