"""Answering a request: who may, exactly one outcome, and a letter that says nothing."""

import pytest
from sqlalchemy import update

from app.accounts.models import Account
from app.base.errors import BadInput, NotFound
from app.groups.door.access import require_judge
from app.groups.door.answer import Decision
from app.groups.door.request import AlreadyAnswered
from app.groups.door.view import find_decider, view_waiting
from app.groups.law import GroupFull
from app.rooms import service as rooms
from app.rooms.access import Place
from tests.at_once import at_once
from tests.groups.house import visit
from tests.outreach.doorway import NO, YES, answers
from tests.outreach.test_asking import end_place, letters, members

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def asked(plans, door):
    """A closed group of two leaders, and one who waits: group ids, leaders, the applicant, the request."""
    group_id, outward = plans.published()
    leaders = [plans.lead(outward, name)[0] for name in ("Pihka", "Sammal")]
    applicant, request = door.waiting(outward, "havu@koti.example", "Havu")
    return group_id, outward, leaders, applicant, request


def test_accepting_gives_a_place_and_one_letter(house, door, asked):
    group_id, outward, leaders, _, request = asked
    door.answer.answer(leaders[0], outward, request, YES)
    assert (members(house, group_id), door.states(), letters(house)) == (["Havu"], ["accepted"], 1)
    with pytest.raises(AlreadyAnswered):
        door.answer.answer(leaders[1], outward, request, NO)
    assert letters(house) == 1


def test_a_kind_no_keeps_its_words_and_gives_no_place(house, door, asked):
    group_id, outward, leaders, _, request = asked
    door.answer.answer(leaders[0], outward, request, Decision(accepts=False, words=" Kiitos,\r\nettä \u202ekysyit. "))
    [row] = door.rows()
    assert (row.state, row.answer, members(house, group_id)) == ("declined", "Kiitos,\nettä kysyit.", [])
    assert letters(house) == 1


@pytest.mark.race
def test_of_two_leaders_who_answer_at_once_one_is_heard_and_the_other_told_by_whom(house, door, asked):
    group_id, outward, leaders, _, request = asked
    outcomes = at_once(
        lambda: door.answer.answer(leaders[0], outward, request, YES),
        lambda: door.answer.answer(leaders[1], outward, request, NO),
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["AlreadyAnswered", "NoneType"]
    first = "Pihka" if outcomes[0] is None else "Sammal"
    assert (door.states(), members(house, group_id)) == (
        (["accepted"], ["Havu"]) if first == "Pihka" else (["declined"], [])
    )
    with house.database.read() as session:
        judge = require_judge(session, leaders[1], outward)
        assert find_decider(session, judge, door.rows()[0]) == first


@pytest.mark.parametrize("words", ["", " \n ", "\u200b", "x" * 501])
def test_a_no_needs_kind_words(door, asked, words):
    _, outward, leaders, _, request = asked
    with pytest.raises(BadInput) as refused:
        door.answer.answer(leaders[0], outward, request, Decision(accepts=False, words=words))
    assert refused.value.field == "words"
    assert door.states() == ["waiting"]


def test_an_applicant_who_took_back_is_not_let_in(house, door, asked):
    group_id, outward, leaders, applicant, request = asked
    door.settle.take_back(applicant.account_id, request)
    with pytest.raises(AlreadyAnswered):
        door.answer.answer(leaders[0], outward, request, YES)
    assert members(house, group_id) == []


def test_a_full_group_lets_nobody_in_and_the_request_waits(house, plans, door, asked):
    _, outward, leaders, _, request = asked
    plans.set(outward, size=0)
    with pytest.raises(GroupFull):
        door.answer.answer(leaders[0], outward, request, YES)
    assert (door.states(), letters(house)) == (["waiting"], 0)


def test_after_the_start_a_yes_comes_too_late_and_the_applicant_has_their_answer(house, plans, door, clock, asked):
    group_id, outward, leaders, _, request = asked
    plans.set(outward, small_start=True)
    clock.move(days=7)
    with pytest.raises(AlreadyAnswered):
        door.answer.answer(leaders[0], outward, request, YES)
    assert (door.states(), members(house, group_id), letters(house)) == (["closed"], [], 1)


def test_a_person_removed_meanwhile_is_not_let_in_by_a_yes(house, plans, door):
    _, outward = plans.published()
    leader, _ = plans.lead(outward)
    applicant, request = door.waiting(outward, "havu@koti.example", "Havu")
    _, room = house.join(outward, "havu@koti.example", "Lumme")
    end_place(house, room, applicant, Place.REMOVED)
    with pytest.raises(AlreadyAnswered):
        door.answer.answer(leader, outward, request, YES)
    with house.database.read() as session:
        assert rooms.find_standing(session, room, applicant.account_id).place == Place.REMOVED


# --- who may


@ON_SQLITE
def test_nobody_else_may_look_or_answer(house, plans, door, asked):
    _, outward, _, applicant, request = asked
    member, _ = house.join(outward, "tuisku@koti.example", "Tuisku")
    _, other = plans.published()
    foreign, _ = plans.lead(other)
    for person in (member, applicant, foreign, house.staff, house.person("vieras@koti.example")):
        with house.database.read() as session, pytest.raises(NotFound):
            view_waiting(session, person, outward)
        with pytest.raises(NotFound):
            door.answer.answer(person, outward, request, YES)
    with pytest.raises(NotFound):
        door.answer.answer(foreign, other, request, YES)
    assert door.states() == ["waiting"]


@ON_SQLITE
def test_a_leader_who_is_aside_may_not_answer(house, door, asked):
    _, outward, leaders, _, request = asked
    with house.database.read() as session:
        room = require_judge(session, leaders[0], outward).room
    house.put_aside(leaders[1], leaders[0], room)
    with pytest.raises(NotFound):
        door.answer.answer(leaders[0], outward, request, YES)


def test_a_contact_counts_and_answers_only_while_nobody_leads(house, plans, door):
    group_id, outward = plans.published()
    contact = house.person("eka@yhdistys.example")
    _, request = door.waiting(outward, "havu@koti.example", "Havu")
    _, later = door.waiting(outward, "tuisku@koti.example", "Tuisku")
    with house.database.read() as session:
        assert [one.name for one in view_waiting(session, contact, outward).requests] == ["Havu", "Tuisku"]
    door.answer.answer(contact, outward, request, YES)
    assert members(house, group_id) == ["Havu"]
    plans.lead(outward)
    with house.database.read() as session:
        seen = view_waiting(session, contact, outward)
        assert (seen.count, seen.requests) == (1, ())
    with pytest.raises(NotFound):
        door.answer.answer(contact, outward, later, YES)


def test_staff_answer_in_a_turnkey_group_until_it_starts(house, plans, door, clock):
    group_id, outward = plans.published(intake="open", asks_first=True, plan={"support_model": "turnkey"})
    plans.lead(outward)
    requests = [door.waiting(outward, f"{name}@koti.example".lower(), name)[1] for name in ("Havu", "Tuisku", "Lumme")]
    with house.database.read() as session:
        assert [one.name for one in view_waiting(session, house.staff, outward).requests] == ["Havu", "Tuisku", "Lumme"]
    door.answer.answer(house.staff, outward, requests[0], YES)
    door.answer.answer(house.staff, outward, requests[1], NO)
    assert (members(house, group_id), door.states()) == (["Havu"], ["accepted", "declined", "waiting"])
    with house.database.read() as session:
        assert find_decider(session, require_judge(session, house.staff, outward), door.rows()[0]) is None
    plans.set(outward, state="running", started_at=clock.now())
    with pytest.raises(NotFound):
        door.answer.answer(house.staff, outward, requests[2], YES)


@ON_SQLITE
def test_staff_who_sit_in_the_group_themselves_do_not_answer(house, plans, door):
    _, outward = plans.published(plan={"support_model": "turnkey"})
    _, request = door.waiting(outward, "havu@koti.example", "Havu")
    sitting, _ = house.join(outward, "tuisku@koti.example", "Tuisku")
    now_staff = house.person("tuisku@koti.example", is_staff=True)
    assert now_staff.account_id == sitting.account_id
    with pytest.raises(NotFound):
        door.answer.answer(now_staff, outward, request, YES)


def test_nobody_answers_their_own_wish(house, plans, door):
    _, outward = plans.published()
    contact = house.person("eka@yhdistys.example")
    own = door.ask.as_person(contact.account_id, outward, answers("Sirpa"))
    door.settle.settle(contact.account_id, own)
    assert door.states() == ["waiting"]
    with pytest.raises(NotFound):
        door.answer.answer(contact, outward, own, YES)
    _, another = door.waiting(outward, "usva@koti.example", "Usva")
    door.answer.answer(contact, outward, another, YES)
    assert door.states() == ["waiting", "accepted"]


def test_the_federations_staff_sit_down_by_no_road(house, plans, door):
    """Neither by a wish, nor by one from before they were staff, nor by an invitation from then."""
    group_id, outward = plans.published(intake="open")
    person, proved = door.proved(outward, "sirpa@liitto.example", "Sirpa")
    _, invitation = house.invited(outward, "sirpa@liitto.example")
    with house.database.transaction() as session:
        session.execute(update(Account).where(Account.id == person.account_id).values(is_staff=True))
    for road in (
        lambda: door.ask.as_person(person.account_id, outward, answers("Sirpa")),
        lambda: door.settle.settle(person.account_id, proved),
        lambda: house.join_group.join(person.account_id, invitation, visit("Sirpa")),
    ):
        with pytest.raises(BadInput) as refused:
            road()
        assert (refused.value.field, refused.value.code) == ("name", "staff_outside")
    assert members(house, group_id) == []
