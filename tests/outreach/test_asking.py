"""Asking to join: one request, one place or one wait, whoever comes twice and whatever the clock brings."""

import pytest
from sqlalchemy import func, select, update

from app.accounts.models import Account, Consent
from app.base.errors import BadInput, NotFound
from app.groups.door.places import note_place_free
from app.groups.law import DoorShut
from app.groups.models import Membership
from app.jobs.models import Job
from app.jobs.worker import Work
from app.rooms import service as rooms
from app.rooms.access import Place
from tests.at_once import at_once
from tests.groups.house import visit
from tests.meetings.plans import A_WEEK
from tests.outreach.doorway import answers

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
OPEN = {"intake": "open"}


def members(house, group_id):
    with house.database.read() as session:
        rows = session.execute(
            select(Membership.display_name).where(Membership.group_id == group_id, Membership.role == "member")
        )
        return sorted(rows.scalars())


def letters(house, kind="decision_letter"):
    with house.database.read() as session:
        return session.scalar(select(func.count(Job.id)).where(Job.kind == kind))


def end_place(house, room, person, place):
    with house.database.transaction() as session:
        standing = rooms.lock_standing(session, room, person.account_id)
        rooms.end_place(session, standing, place, house.clock.now())


# --- by letter


def test_an_unproven_request_names_no_account_and_makes_none(house, plans, door):
    _, outward = plans.published(**OPEN, asks_first=True)
    with house.database.read() as session:
        before = session.scalar(select(func.count(Account.id)))
    told = answers(" \u202eHavu\u200b ", why=" Miksi\u200bpä ei ", heard="friend")
    door.by_letter(outward, "havu@koti.example", told)
    [row] = door.rows()
    assert (row.state, row.account_id) == ("unproven", None)
    assert (row.display_name, row.why, row.heard) == ("Havu", "Miksipä ei", "friend")
    assert row.agreed == dict.fromkeys(("house_rules", "keep_words", "reminders", "feedback"), "2026-11")
    with house.database.read() as session:
        assert session.scalar(select(func.count(Account.id))) == before
        assert session.scalar(select(func.count(Consent.id))) == 0


def test_a_proved_request_of_an_open_group_is_a_membership_at_once(house, plans, door, clock):
    group_id, outward = plans.published(**OPEN)
    person, request = door.proved(outward, "havu@koti.example", "Havu")
    arrival = door.settle.settle(person.account_id, request)
    assert members(house, group_id) == ["Havu"]
    assert door.states() == ["accepted"]
    with house.database.read() as session:
        assert rooms.find_standing(session, arrival.room, person.account_id).place == Place.HERE
        rows = session.execute(select(Consent.purpose, Consent.subject, Consent.version, Consent.account_id)).all()
    assert {tuple(row) for row in rows} == {
        (purpose, outward, "2026-11", person.account_id)
        for purpose in ("house_rules", "keep_words", "reminders", "feedback")
    }
    assert letters(house) == 0  # whoever is here needs no letter
    assert any(b'"joined"' in event.full for event in house.heard.events)


@pytest.mark.parametrize("group", [{"intake": "closed"}, {"intake": "open", "asks_first": True}])
def test_where_leaders_are_asked_a_proved_request_waits(house, plans, door, group):
    group_id, outward = plans.published(**group)
    person, request = door.waiting(outward, "havu@koti.example", "Havu")
    assert (door.states(), members(house, group_id)) == (["waiting"], [])
    assert door.settle.settle(person.account_id, request).room is None


@pytest.mark.race
def test_settling_twice_at_once_makes_one_membership(house, plans, door):
    group_id, outward = plans.published(**OPEN)
    person, request = door.proved(outward, "havu@koti.example", "Havu")
    first, second = at_once(*[lambda: door.settle.settle(person.account_id, request)] * 2)
    assert first.room == second.room
    assert members(house, group_id) == ["Havu"]


@ON_SQLITE
def test_a_request_is_its_own_persons_alone(house, plans, door):
    _, outward = plans.published(**OPEN)
    _, request = door.proved(outward, "havu@koti.example", "Havu")
    unproven = door.by_letter(outward, "tuisku@koti.example", answers("Tuisku"))
    stranger = house.person("lumme@koti.example")
    for wanted in (request, unproven, "", "ei-ole", "x" * 23):
        with pytest.raises(NotFound):
            door.settle.settle(stranger.account_id, wanted)
        with pytest.raises(NotFound):
            door.settle.take_back(stranger.account_id, wanted)


@ON_SQLITE
@pytest.mark.parametrize(
    ("given", "field", "code"),
    [
        ({"name": ""}, "name", "empty"),
        ({"name": "\u200b\u202e"}, "name", "empty"),
        ({"name": "x" * 41}, "name", "too_long"),
        ({"name": "Ha\x00vu"}, "name", "bad_characters"),
        ({"name": "Ohjaaja"}, "name", "name_reserved"),
        ({"name": "Tukiliitto"}, "name", "name_reserved"),
        ({"name": "Tuk\u200biliitto"}, "name", "bad_characters"),
        ({"name": "\u200bTukiliitto"}, "name", "name_reserved"),
        ({"name": "Havu@koti.fi"}, "name", "name_address"),
        ({"name": "WWW.koti.fi"}, "name", "name_address"),
        ({"name": "Тukiliittо"}, "name", "name_reserved"),
        ({"name": "Pihka"}, "name", "name_taken"),
        ({"name": "P\u202eihka"}, "name", "bad_characters"),
        ({"name": "\u202ePihka"}, "name", "name_taken"),
        ({"name": "Píhka"}, "name", "name_taken"),
        ({"name": "Рihkа"}, "name", "name_characters"),
        ({"why": "x" * 501}, "why", "too_long"),
        ({"why": "x\x00"}, "why", "bad_characters"),
        ({"accepts_rules": False}, "rules", "rules_needed"),
        ({"consents": frozenset({"reminders"})}, "keep_words", "consent_needed"),
    ],
)
def test_bad_answers_are_refused_and_nothing_is_stored(plans, door, given, field, code):
    _, outward = plans.published()
    plans.lead(outward, "Pihka")
    door.waiting(outward, "usva@koti.example", "Usva")
    with pytest.raises(BadInput) as refused:
        door.by_letter(outward, "havu@koti.example", answers(**given))
    assert (refused.value.field, refused.value.code) == (field, code)
    assert len(door.rows()) == 1


def test_nobody_learns_from_the_form_who_is_in_the_group_or_asks_to_be(plans, door, house):
    _, outward = plans.published()
    house.seat(outward, [("havu@koti.example", "Havu", "member")])
    door.waiting(outward, "usva@koti.example", "Usva")
    for name in ("Havu", "Usva"):
        person, request = door.proved(outward, f"{name}2@koti.example".lower(), name)
        with pytest.raises(BadInput) as refused:
            door.settle.settle(person.account_id, request)
        assert refused.value.code == "name_taken"


@ON_SQLITE
@pytest.mark.parametrize(
    "address", ["", "havu", "havu@", "havu@koti.example, tuisku@koti.example", "ha\u202evu@koti.example"]
)
def test_an_address_that_is_none_gets_no_letter(house, plans, door, address):
    _, outward = plans.published()
    with pytest.raises(BadInput) as refused:
        door.by_letter(outward, address, answers())
    assert refused.value.field == "address"
    assert letters(house, "sign_in_letter") == 0


@ON_SQLITE
@pytest.mark.parametrize("state", ["idea", "planning", "cancelled", "archived"])
def test_a_group_that_nobody_may_know_of_cannot_be_asked(plans, door, state):
    _, outward = plans.published(state=state)
    with pytest.raises(NotFound):
        door.by_letter(outward, "havu@koti.example", answers())


def test_a_started_group_cannot_be_asked_and_the_asking_starts_it(plans, door, clock):
    group_id, outward = plans.full()
    clock.move(days=7)
    with pytest.raises(DoorShut):
        door.by_letter(outward, "havu@koti.example", answers())
    assert plans.law(group_id).state == "running"
    assert door.rows() == []


def test_a_group_whose_start_the_clock_puts_off_can_be_asked(plans, door, clock):
    _, outward = plans.full(members=1)
    clock.move(days=7)
    door.by_letter(outward, "havu@koti.example", answers())
    assert door.states() == ["unproven"]


def test_a_link_followed_after_the_close_is_answered_kindly(house, plans, door, clock):
    group_id, outward = plans.full()
    person, request = door.proved(outward, "havu@koti.example", "Lumme")
    clock.move(days=7)
    assert door.settle.settle(person.account_id, request).room is None
    assert door.states() == ["closed"]
    assert len(members(house, group_id)) == 4


def test_a_name_taken_meanwhile_is_asked_anew_and_nothing_is_lost(house, plans, door):
    group_id, outward = plans.published(**OPEN)
    person, request = door.proved(outward, "havu@koti.example", "Havu")
    house.join(outward, "toinen@koti.example", "Hávu")
    with pytest.raises(BadInput) as refused:
        door.settle.settle(person.account_id, request)
    assert refused.value.code == "name_taken"
    assert door.states() == ["proved"]
    assert door.settle.settle(person.account_id, request, name="Kanerva").room
    assert members(house, group_id) == ["Hávu", "Kanerva"]


def test_a_name_that_waits_is_kept_from_those_who_are_invited(house, plans, door):
    _, outward = plans.published()
    door.waiting(outward, "havu@koti.example", "Havu")
    person, invitation = house.invited(outward, "toinen@koti.example")
    with pytest.raises(BadInput) as refused:
        house.join_group.join(person.account_id, invitation, visit("Havu"))
    assert refused.value.code == "name_taken"


# --- signed in already, and twice


def test_someone_signed_in_needs_no_letter(house, plans, door):
    group_id, outward = plans.published(**OPEN)
    person = house.person("havu@koti.example")
    request = door.ask.as_person(person.account_id, outward, answers())
    assert door.settle.settle(person.account_id, request).room
    assert (members(house, group_id), letters(house, "sign_in_letter")) == (["Havu"], 0)


def test_asking_twice_is_one_request(house, plans, door):
    _, outward = plans.published()
    person, first = door.waiting(outward, "havu@koti.example", "Havu")
    assert door.ask.as_person(person.account_id, outward, answers()) == first
    again = door.by_letter(outward, "havu@koti.example", answers("Lumme"))
    with house.database.transaction() as session:
        door.settle.claim(session, person.account_id, again)
    assert door.settle.settle(person.account_id, again).request == first
    assert door.states() == ["waiting", "taken_back"]


@pytest.mark.parametrize("place", [Place.HERE, Place.REMOVED])
def test_someone_with_a_place_is_led_to_the_room_and_the_removed_stay_out(house, plans, door, place):
    group_id, outward = plans.published(**OPEN)
    person, room = house.join(outward, "havu@koti.example", "Havu")
    if place == Place.REMOVED:
        end_place(house, room, person, place)
    _, request = door.proved(outward, "havu@koti.example", "Lumme")
    assert door.settle.settle(person.account_id, request).room == room
    with house.database.read() as session:
        assert rooms.find_standing(session, room, person.account_id).place == place
    assert members(house, group_id) == ["Havu"]


def test_sitting_down_by_an_invitation_answers_what_was_asked(house, plans, door):
    _, outward = plans.published()
    person, _ = door.waiting(outward, "havu@koti.example", "Havu")
    _, invitation = house.invited(outward, "havu@koti.example")
    house.join_group.join(person.account_id, invitation, visit("Havu"))
    assert door.states() == ["accepted"]


def test_taking_back_ends_a_request_and_frees_its_name(plans, door, clock):
    _, outward = plans.published()
    person, request = door.waiting(outward, "havu@koti.example", "Havu")
    for _ in range(2):
        door.settle.take_back(person.account_id, request)
    assert door.states() == ["taken_back"]
    door.waiting(outward, "tuisku@koti.example", "Havu")
    assert door.states() == ["taken_back", "waiting"]


# --- the waiting list of a full open group


def test_a_full_open_group_keeps_a_list_that_moves_in_order(house, plans, door, clock):
    group_id, outward = plans.published(**OPEN, size=4)
    for number in range(4):
        house.join(outward, f"{number}@koti.example", f"Havu {number}")
    for name in ("Lumme", "Kanerva"):
        door.waiting(outward, f"{name}@koti.example".lower(), name)
        clock.move(minutes=1)
    assert door.states() == ["waiting"] * 2
    with house.database.transaction() as session:
        gone = select(Membership.id).where(Membership.display_name == "Havu 0").scalar_subquery()
        session.execute(update(Membership).where(Membership.id == gone).values(state="left"))
        note_place_free(session, house.queue, group_id)
    assert letters(house, "place_free") == 1
    for _ in range(2):
        door.settle.place_free(Work(1, "place_free", {"group_id": group_id}, 1))
    assert door.offered() == ["Lumme"]
    assert letters(house, "offer_letter") == 1
    plans.set(outward, size=5)
    person, request = door.proved(outward, "viimeinen@koti.example", "Usva")
    assert door.settle.settle(person.account_id, request).room is None  # whoever has waited comes first
    assert (door.states(), door.offered()) == (["waiting"] * 3, ["Lumme", "Kanerva"])


def test_a_full_group_that_asks_its_leaders_moves_nobody_by_itself(house, plans, door):
    group_id, outward = plans.published(**OPEN, asks_first=True)
    door.waiting(outward, "havu@koti.example", "Havu")
    door.settle.place_free(Work(1, "place_free", {"group_id": group_id}, 1))
    assert door.states() == ["waiting"]


# --- when the door closes


def test_the_start_of_a_closed_group_answers_all_who_wait_in_one_go(house, plans, door, clock):
    group_id, outward = plans.full()
    for number in range(2):
        door.waiting(outward, f"odottaja{number}@koti.example", f"Lumme {number}")
    # Proved, and not settled yet.
    door.proved(outward, "todistanut@koti.example", "Lumme 2")
    _, other = plans.published()
    door.waiting(other, "muu@koti.example", "Muu")
    clock.move(days=7)
    plans.advance(group_id)
    assert door.states() == ["closed", "closed", "closed", "waiting"]
    assert letters(house) == 3
    plans.advance(group_id)
    assert letters(house) == 3


def test_a_first_meeting_that_moves_closes_nothing(plans, door, clock):
    group_id, outward = plans.full(members=1)
    door.waiting(outward, "havu@koti.example", "Lumme")
    clock.move(days=7)
    plans.advance(group_id)
    assert door.states() == ["waiting"]


def test_the_end_of_an_open_group_answers_those_who_wait(plans, door, clock):
    group_id, outward = plans.published(
        **OPEN, asks_first=True, state="ending", started_at=clock.now() - 9 * A_WEEK, end_date=clock.now().date()
    )
    door.waiting(outward, "havu@koti.example", "Havu")
    clock.move(days=1)
    assert plans.advance(group_id).state == "ended"
    assert door.states() == ["closed"]
    assert {row.ended_at for row in door.rows()} == {clock.now()}
