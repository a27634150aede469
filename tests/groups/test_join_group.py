"""The first visit: one membership, one place in the room and one `joined`, or nothing at all."""

import json

import pytest
from sqlalchemy import func, select

from app.accounts.models import Consent
from app.base.errors import BadInput, NotFound
from app.groups import events, overview, service
from app.groups.models import Invitation, Membership
from app.groups.people import PersonView
from app.rooms import service as rooms
from app.rooms.access import Place
from tests.at_once import at_once
from tests.groups.house import visit

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def _counts(house):
    with house.database.read() as session:
        return [session.scalar(select(func.count(table.id))) for table in (Membership, Consent)]


def _standing(house, room, person):
    with house.database.read() as session:
        return rooms.find_standing(session, room, person.account_id)


def test_joining_gives_a_name_a_cushion_consents_and_a_place_in_one_go(house, clock):
    group = house.group()
    person, invitation = house.invited(group, "havu@koti.example")
    room = house.join_group.join(person.account_id, invitation, visit("  Havu "))
    standing = _standing(house, room, person)
    assert (standing.place, standing.role, standing.last_number) == ("here", "member", 1)
    with house.database.read() as session:
        [seen] = service.list_people(session, standing.room_id)
        assert seen == service.find_person(session, standing.room_id, standing.member)
        consents = {
            (row.purpose, row.subject, row.version, row.given_at, row.withdrawn_at)
            for row in session.scalars(select(Consent).where(Consent.account_id == person.account_id))
        }
        assert session.scalars(select(Invitation.state)).all() == ["joined"]
    assert (seen.name, seen.role, seen.state, seen.member) == ("Havu", "member", "here", standing.member)
    assert consents == {
        (purpose, group, "2026-11", clock.now(), None)
        for purpose in ("house_rules", "keep_words", "reminders", "feedback")
    }


def test_the_room_is_told_in_the_words_of_the_protocol(house, clock):
    _, room = house.join(house.group(), "havu@koti.example", "Havu", role="leader")
    [event] = house.heard.events
    frame = json.loads(event.full)
    member = frame.pop("member")
    assert frame == {"event": "joined", "room": room, "number": 1, "at": "2026-09-15T17:30:00Z"}
    assert (member["name"], member["role"], member["state"]) == ("Havu", "leader", "here")
    assert set(member) == {"member", "name", "role", "motif", "yarn", "state"}
    assert (event.room, event.number, event.about) == (room, 1, 0)


def test_only_what_was_ticked_is_agreed_to(house):
    person, invitation = house.invited(house.group(), "havu@koti.example")
    house.join_group.join(person.account_id, invitation, visit("Havu", consents={"keep_words", "made_up"}))
    with house.database.read() as session:
        assert set(session.scalars(select(Consent.purpose))) == {"house_rules", "keep_words"}


@ON_SQLITE
@pytest.mark.parametrize(
    ("answers", "field", "code"),
    [
        (visit(""), "name", "empty"),
        (visit("x" * 41), "name", "too_long"),
        (visit("Ha\x00vu"), "name", "bad_characters"),
        (visit("Ohjaaja"), "name", "name_reserved"),
        (visit("Havu", accepts_rules=False), "rules", "rules_needed"),
        (visit("Havu", consents={"reminders"}), "keep_words", "consent_needed"),
    ],
)
def test_a_wrong_answer_is_refused_by_its_field_and_stores_nothing(house, answers, field, code):
    person, invitation = house.invited(house.group(), "havu@koti.example")
    with pytest.raises(BadInput) as refused:
        house.join_group.join(person.account_id, invitation, answers)
    assert (refused.value.field, refused.value.code) == (field, code)
    assert _counts(house) == [0, 0]
    assert house.heard.events == []


@pytest.mark.race
def test_two_tabs_that_join_at_once_make_one_membership(house):
    person, invitation = house.invited(house.group(), "havu@koti.example")
    first, second = at_once(
        lambda: house.join_group.join(person.account_id, invitation, visit("Havu")),
        lambda: house.join_group.join(person.account_id, invitation, visit("Kanerva")),
    )
    assert isinstance(first, str)
    assert first == second
    assert _counts(house)[0] == 1
    assert len(house.heard.events) == 1


@pytest.mark.race
def test_of_two_who_want_one_name_at_once_one_gets_it(house):
    group = house.group()
    havu, to_havu = house.invited(group, "a@koti.example")
    other, to_other = house.invited(group, "b@koti.example")
    answers = at_once(
        lambda: house.join_group.join(havu.account_id, to_havu, visit("Havu")),
        lambda: house.join_group.join(other.account_id, to_other, visit("Ｈａｖｕ")),  # the same in wide letters
    )
    [refused] = [answer for answer in answers if isinstance(answer, Exception)]
    assert (refused.code, refused.field) == ("name_taken", "name")
    assert _counts(house)[0] == 1


def test_people_who_join_at_once_never_share_a_cushion(house):
    group = house.group()
    people = [house.invited(group, f"{number}@koti.example") for number in range(6)]
    names = ["Havu", "Tuisku", "Kanerva", "Sammal", "Lumme", "Naava"]
    answers = at_once(
        *(
            lambda person=person, invitation=invitation, name=name: house.join_group.join(
                person.account_id, invitation, visit(name)
            )
            for (person, invitation), name in zip(people, names, strict=True)
        )
    )
    assert len(set(answers)) == 1
    with house.database.read() as session:
        room_id = rooms.find_room_id(session, answers[0])
        seen = service.list_people(session, room_id)
    assert len({(person.motif, person.yarn) for person in seen}) == 6
    assert len({person.motif for person in seen}) == 6
    assert sorted(event.number for event in house.heard.events) == [1, 2, 3, 4, 5, 6]


def test_the_cushion_shown_before_is_the_one_given(house, clock):
    person, invitation = house.invited(house.group(), "havu@koti.example")
    with house.database.read() as session:
        shown = overview.find_welcome(session, person.account_id, invitation, clock.now()).cushion
    room = house.join_group.join(person.account_id, invitation, visit("Havu"))
    with house.database.read() as session:
        [seen] = service.list_people(session, rooms.find_room_id(session, room))
    assert (seen.motif, seen.yarn) == (shown.motif, shown.yarn)


@pytest.mark.parametrize("what", ["missing", "another's", "taken back", "old", "no id"])
def test_an_invitation_that_is_not_ones_own_to_follow_does_not_exist(house, clock, what):
    group = house.group()
    person, invitation = house.invited(group, "havu@koti.example")
    asking = house.person("tuisku@koti.example") if what == "another's" else person
    if what == "taken back":
        house.invitations.take_back(house.staff, group, invitation)
    if what == "old":
        clock.move(days=30)
    asked = {"missing": "A" * 22, "no id": "\x00../'"}.get(what, invitation)
    with pytest.raises(NotFound):
        house.join_group.join(asking.account_id, asked, visit("Havu"))
    assert _counts(house) == [0, 0]


def _end_place(house, room, person, place):
    with house.database.transaction() as session:
        standing = rooms.lock_standing(session, room, person.account_id)
        rooms.end_place(session, standing, place, house.clock.now())


def test_who_left_may_be_invited_again_and_is_somebody_new(house):
    group = house.group()
    person, room = house.join(group, "havu@koti.example", "Havu")
    before = _standing(house, room, person).member
    _end_place(house, room, person, Place.LEFT)
    house.join(group, "havu@koti.example", "Havu")
    now = _standing(house, room, person)
    with house.database.read() as session:
        gone, here = service.list_people(session, now.room_id)
    assert now.member != before
    assert (gone.member, gone.name, gone.motif, gone.yarn, gone.state) == (before, None, None, None, "gone")
    assert (here.member, here.name, here.state) == (now.member, "Havu", "here")


def test_who_was_removed_keeps_name_and_cushion_and_gets_in_by_no_invitation(house):
    group = house.group()
    person, room = house.join(group, "havu@koti.example", "Havu")
    _end_place(house, room, person, Place.REMOVED)
    _, invitation = house.invited(group, "havu@koti.example")
    with pytest.raises(NotFound):
        house.join_group.join(person.account_id, invitation, visit("Havu"))
    with pytest.raises(BadInput) as refused:
        house.join_by_invitation(group, "tuisku@koti.example", "Havu")
    assert refused.value.code == "name_taken"


def test_who_is_set_aside_is_away_for_the_others(house, clock):
    group = house.group()
    leader, room = house.join(group, "sammal@koti.example", "Sammal", role="leader")
    person, _ = house.join(group, "havu@koti.example", "Havu")
    room_id = house.put_aside(leader, person, room)
    with house.database.read() as session:
        seen = service.list_people(session, room_id)
    assert [(one.name, one.state) for one in seen] == [("Sammal", "here"), ("Havu", "away")]


def test_a_person_has_different_ids_in_two_groups(house):
    person, first = house.join(house.group("Pihlajapiha"), "havu@koti.example", "Havu")
    _, second = house.join(house.group("Suopursu"), "havu@koti.example", "Havu")
    assert _standing(house, first, person).member != _standing(house, second, person).member


def test_room_facts_name_the_group_and_its_language(house):
    _, room = house.join(house.group("Snöbollen", language="sv"), "havu@koti.example", "Havu")
    with house.database.read() as session:
        room_id = rooms.find_room_id(session, room)
        assert service.find_room_facts(session, room_id) == service.RoomFacts("Snöbollen", "sv", end=None)
        assert service.find_room_facts(session, 0) is None
        assert service.find_person(session, room_id, "nobody") is None


def test_who_comes_back_opens_the_room_for_their_own_screens(clock):
    person = PersonView("m1", "Havu", "member", "aalto", "lake", "here")
    event = events.returned_event("r1", 7, clock.now(), person)
    assert json.loads(event.full) == {
        "event": "returned",
        "room": "r1",
        "number": 7,
        "at": "2026-09-15T17:30:00Z",
        "member": person.frame(),
    }
    assert (event.opens, event.ends) == ("m1", None)
