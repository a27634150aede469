"""Whoever was in a group is offered a place in the one that continues it: held, answered by themselves, and ended."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import select

from app.accounts.models import Account, Consent
from app.base.errors import BadInput, NotFound
from app.db.database import Database
from app.groups.door.request import AlreadyAnswered, Arrival
from app.groups.door.withdraw import lock_groups_touched_by, withdraw_requests_of
from app.groups.law import DoorShut, GroupFull
from app.groups.leave_group import LeaveGroup
from app.groups.renewal.answer_offer import AnswerOffer
from app.groups.renewal.letters import RenewalLetters
from app.groups.renewal.offer import RENEWAL_LETTER
from app.jobs.worker import Work
from app.meetings.group_clock import GROUP_DUE
from app.rooms import service as rooms
from app.safety.after_leaving import AfterLeaving
from app.safety.decide_removal import DecideRemoval
from app.safety.propose_removal import ProposeRemoval
from app.safety.schemas import SetAside as SetAsideBody
from app.safety.set_aside import SetAside
from app.texts.dates import HELSINKI
from app.texts.languages import LANGUAGES
from tests.at_once import at_once
from tests.groups.house import House, visit
from tests.meetings.closing import taken
from tests.meetings.renewing import MEMBERS, Renewing
from tests.outreach.doorway import YES, Doorway, answers
from tests.outreach.test_places import here
from tests.postbox import URL, Postbox
from tests.races import rounds
from tests.shared_texts import shared_texts

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
ROUNDS = rounds(short=4, full=30)


@pytest.fixture
def renewing(house, plans):
    return Renewing(house, plans)


def room_of(house, room_id):
    with house.database.read() as session:
        return rooms.find_public_id(session, room_id)


def set_aside(renewing, person):
    house, room = renewing.house, room_of(renewing.house, renewing.room_id)
    aside = SetAside(house.database, house.heard, house.queue, house.clock)
    member = next(one for one in renewing.people(renewing.group_id) if one.account_id == person.account_id)
    aside.set_aside(renewing.leaders[0].account_id, SetAsideBody(room=room, member=member.member_id, reason="rules"))


def remove(renewing, person):
    house, room = renewing.house, room_of(renewing.house, renewing.room_id)
    member = next(one for one in renewing.people(renewing.group_id) if one.account_id == person.account_id)
    proposing = ProposeRemoval(house.database, house.queue, house.clock)
    deciding = DecideRemoval(house.database, house.heard, house.queue, house.group_clock)
    proposal = proposing.propose(renewing.leaders[0].account_id, room, member.member_id, "rules")
    deciding.decide_as_leader(renewing.leaders[1].account_id, room, proposal, agrees=True)


def block(renewing, person):
    house = renewing.house
    with house.database.transaction() as session:
        lock_groups_touched_by(session, person.account_id)
        rooms.lock_rooms_of(session, person.account_id)
        account = session.get(Account, person.account_id)
        account.blocked_at = house.clock.now()
        withdraw_requests_of(session, house.queue, person.account_id, house.clock.now())


def test_everybody_with_a_live_place_is_asked_and_nobody_else(renewing, house):
    room = room_of(house, renewing.room_id)
    aside, paused, left, here_still = renewing.members
    set_aside(renewing, aside)
    house.put_on_break(paused, room)
    house.leave(room, left)
    next_id = renewing.published()
    # Who leads the next one, or was asked to, has another way; it said nothing of it.
    assert renewing.offers() == [(1, "open"), (3, "open")]
    assert renewing.law().renewals == 2
    until = datetime(2026, 9, 29, 21, tzinfo=HELSINKI)
    assert {row.offered_until.replace(tzinfo=UTC) for row in renewing.rows()} == {until.astimezone(UTC)}
    assert here(house, next_id) == {}
    post = Postbox(house, lambda letters: {RENEWAL_LETTER: RenewalLetters(letters).send})
    letters = post.run()
    assert sorted(letter.to for letter in letters) == sorted(
        renewing._address(person) for person in (paused, here_still)
    )
    for letter in letters:
        assert f"{URL}/jatko/" in letter.text
        assert not {renewing.row(renewing.group).name, "Havu", "Pihka"} & set(letter.text.split())


def test_a_yes_seats_them_anew_once_however_often_they_press(renewing, house):
    next_id = renewing.published()
    person = renewing.members[0]
    with house.database.read() as session:
        agreed = select(Consent).where(Consent.account_id == person.account_id)
        assert {row.subject for row in session.scalars(agreed)} == {renewing.group}
    room = renewing.accept(person, "Kaisla")
    assert room == renewing.accept(person, "Kaisla") == room_of(house, renewing.law().room_id)
    assert [*here(house, next_id)] == ["Kaisla"]
    before = {one.member_id for one in renewing.people(renewing.group_id)}
    assert not before & {one.member_id for one in renewing.people(next_id)}
    with house.database.read() as session:
        assert renewing.next.public_id in {row.subject for row in session.scalars(agreed)}
    assert (renewing.law().members, renewing.law().renewals) == (1, MEMBERS - 1)
    assert renewing.states() == ["accepted", *["open"] * (MEMBERS - 1)]


@ON_SQLITE
def test_rules_consent_and_a_free_name_are_asked_as_of_anybody(renewing):
    renewing.published()
    first, second, *_ = renewing.members
    assert renewing.answering.find(first.account_id, renewing.offer_of(first).public_id).name == "Havu 0"
    offer = renewing.offer_of(second).public_id
    renewing.accept(first, "Kaisla")
    for asked, field in (
        (visit("Kaisla"), "name"),
        (visit("Ohjaaja"), "name"),
        (visit("Usva", accepts_rules=False), "rules"),
        (visit("Usva", consents=()), "keep_words"),
    ):
        with pytest.raises(BadInput) as refusal:
            renewing.answering.accept(second.account_id, offer, asked)
        assert refusal.value.field == field
    with pytest.raises(NotFound):
        renewing.answering.accept(first.account_id, offer, visit("Usva"))
    assert renewing.accept(second, "Usva") is not None


def test_held_places_are_nobody_elses_and_the_group_grows_to_hold_them(renewing, house, door):
    renewing.go_on()
    renewing.plans.set(renewing.next.public_id, size=4, intake="open")
    renewing.lead(renewing.leaders[0])
    stranger, invitation = house.invited(renewing.next.public_id, "usva@koti.example")
    renewing.publish()
    # The wish for a small group stands behind the promise to those who are in it.
    assert (renewing.law().size, renewing.law().free) == (4, 0)
    with pytest.raises(GroupFull):
        house.join_group.join(stranger.account_id, invitation, visit("Usva"))
    asked, request = door.proved(renewing.next.public_id, "tuisku@koti.example", "Tuisku")
    assert door.settle.settle(asked.account_id, request) == Arrival(request)
    for number, person in enumerate(renewing.members):
        assert renewing.accept(person, f"Havu {number}") is not None
    assert (renewing.law().members, renewing.law().free) == (MEMBERS, 0)


@ON_SQLITE
def test_more_than_the_size_are_held_to_the_hard_limit_and_who_came_first_is_asked_first(house, plans):
    renewing = Renewing(house, plans, members=12)
    next_id = renewing.published(size=5)
    assert (renewing.law().size, renewing.law().renewals) == (12, 12)
    house.publishing.take_back(renewing.contact, renewing.next.public_id)
    house.seat(renewing.next.public_id, [("usva@koti.example", "Usva", "member")])
    renewing.publish()
    assert (renewing.law(next_id).renewals, renewing.law(next_id).free) == (11, 0)
    assert [number for number, state in renewing.offers() if state == "open"] == list(range(11))


@ON_SQLITE
def test_who_comes_by_another_way_comes_to_the_place_that_is_held(renewing, house, door):
    renewing.published(size=4)
    person, other, *_ = renewing.members
    _, invitation = house.invited(renewing.next.public_id, renewing._address(person))
    house.join_group.join(person.account_id, invitation, visit("Kaisla"))
    request = door.ask.as_person(other.account_id, renewing.next.public_id, answers("Usva"))
    door.settle.settle(other.account_id, request)
    door.answer.answer(renewing.leaders[0], renewing.next.public_id, request, YES)
    assert renewing.states()[:2] == ["accepted"] * 2
    assert (renewing.law().members, renewing.law().renewals, renewing.law().free) == (2, 2, 0)


@pytest.mark.parametrize("deed", [set_aside, remove, block])
def test_who_is_set_aside_removed_or_blocked_keeps_no_place_from_that_moment_on(renewing, house, deed):
    next_id = renewing.published()
    person, *others = renewing.members
    deed(renewing, person)
    assert renewing.states() == ["ended", *["open"] * len(others)]
    assert renewing.accept(person) is None
    assert renewing.accept(others[0], "Usva") is not None
    assert [*here(house, next_id)] == ["Usva"]


def test_leaving_while_a_removal_is_proposed_is_no_way_round_it(renewing, house):
    renewing.published()
    person, room = renewing.members[0], room_of(house, renewing.room_id)
    member = next(one for one in renewing.people(renewing.group_id) if one.account_id == person.account_id)
    proposing = ProposeRemoval(house.database, house.queue, house.clock)
    proposing.propose(renewing.leaders[0].account_id, room, member.member_id, "rules")
    after = AfterLeaving(house.queue)
    leaving = LeaveGroup(house.database, house.group_clock, house.heard, house.queue, after_leaving=after)
    leaving.leave(person.account_id, room)
    assert renewing.states()[0] == "ended"
    assert renewing.accept(person) is None


def test_who_is_bound_to_stay_out_of_the_next_group_is_not_let_in_by_an_offer(renewing, house):
    renewing.published()
    person = renewing.members[0]
    room = renewing.accept(person)
    house.leave(room, person)
    with house.database.transaction() as session:
        gone = rooms.lock_standing(session, room, person.account_id)
        rooms.bind_leaver(session, gone, house.clock.now() + timedelta(days=7))
    # Publishing asks everybody anew who has not said no; not who comes back by a leader's word alone.
    offers = len(renewing.rows())
    house.publishing.take_back(renewing.contact, renewing.next.public_id)
    renewing.publish()
    assert person.account_id not in [row.account_id for row in renewing.rows()[offers:]]


@pytest.mark.parametrize("way", ["unpublish", "cancel", "start", "lapse", "archive"])
def test_offers_end_with_what_they_are_an_offer_of(renewing, house, plans, clock, way):
    next_id = renewing.published(intake="open")
    following = renewing.next.public_id
    if way == "unpublish":
        house.publishing.take_back(renewing.contact, following)
    elif way == "cancel":
        house.publishing.cancel(renewing.contact, following, "other")
    elif way == "start":
        plans.set(following, small_start=True, first_meeting_at=clock.now() + timedelta(days=3))
        clock.move(days=3)
    elif way == "lapse":
        clock.move(days=14, hours=4)
    else:
        plans.set(renewing.group, state="ended", state_since=clock.now() - timedelta(days=30))
        plans.advance(renewing.group_id)
    plans.advance(next_id)
    ended = {"start": ["lapsed"] * MEMBERS, "lapse": ["lapsed"] * MEMBERS, "archive": []}
    assert renewing.states() == ended.get(way, ["ended"] * MEMBERS)
    assert renewing.law(next_id).renewals == 0
    if way != "archive":
        assert renewing.accept(renewing.members[0]) is None
    assert here(house, next_id) == {}


@ON_SQLITE
def test_they_stand_until_the_last_second_and_whoever_is_late_is_told_though_no_job_has_run(renewing, clock):
    next_id = renewing.published()
    last = datetime(2026, 9, 29, 21, tzinfo=HELSINKI) - clock.now()
    clock.move(seconds=last.total_seconds() - 1)
    assert renewing.accept(renewing.members[0], "Kaisla") is not None
    clock.move(seconds=1)
    assert renewing.accept(renewing.members[1], "Usva") is None
    assert renewing.states() == ["accepted", *["lapsed"] * (MEMBERS - 1)]
    assert renewing.law(next_id).free == renewing.law(next_id).size - 1


@ON_SQLITE
def test_a_no_is_told_to_nobody_and_not_asked_again_while_whoever_did_not_answer_is(renewing, house):
    renewing.published()
    before = len(renewing.jobs("decision_letter")), len(house.heard.events)
    first, second, *_ = renewing.members
    for _ in range(2):
        renewing.answering.decline(first.account_id, renewing.offer_of(first).public_id)
    assert (len(renewing.jobs("decision_letter")), len(house.heard.events)) == before
    assert renewing.law().renewals == MEMBERS - 1
    assert renewing.accept(second, "Usva") is not None
    house.publishing.take_back(renewing.contact, renewing.next.public_id)
    renewing.publish()
    assert [number for number, state in renewing.offers() if state == "open"] == [2, 3]


@ON_SQLITE
def test_places_that_nobody_took_go_to_those_who_wait(renewing, house, door, clock):
    renewing.published(size=4, intake="open")
    door.waiting(renewing.next.public_id, "lumme@koti.example", "Lumme")
    assert door.offered() == []
    clock.move(days=14, hours=4)
    Postbox(house, lambda _: {GROUP_DUE: house.group_clock.run, "place_free": door.settle.place_free}).run()
    assert door.offered() == ["Lumme"]


# --- races


@pytest.fixture
def elsewhere(house, clock, database_url):
    """A second process, where the database takes several."""
    if database_url.startswith("sqlite"):
        yield house
        return
    database = Database(database_url, clock=clock)
    yield House(database, clock, staff=house.staff)
    database.close()


@pytest.mark.race(rounds=ROUNDS)
def test_a_yes_races_with_the_start_a_stranger_at_the_last_place_and_a_removal(house, plans, elsewhere, clock):
    """All by the law of one moment: nobody after the close, nobody over the size, nobody who was just set aside."""
    sat = closed = 0
    for turn in range(ROUNDS):
        renewing = Renewing(house, plans, end_date=clock.now().date() + timedelta(days=300))
        next_id = renewing.published(size=5, small_start=True)
        outward, shut = renewing.next.public_id, clock.now() + timedelta(days=2)
        plans.set(outward, first_meeting_at=shut)
        doors = [Doorway(use) for use in (house, elsewhere)]
        strangers = [
            doors[0].waiting(outward, f"{outward}-{number}@koti.example", f"Vieras {number}") for number in range(2)
        ]
        clock.move(days=2, seconds=-1)
        uses = [
            AnswerOffer(use.database, clock, use.seats, queue=use.queue, group_clock=use.group_clock)
            for use in (house, elsewhere)
        ]
        yeses = [
            partial(renewing.accept, person, f"Havu {number}", uses[number % 2])
            for number, person in enumerate([*renewing.members, renewing.members[0]])
        ]
        decides = [
            partial(use.answer.answer, renewing.leaders[0], outward, request, YES)
            for use, (_, request) in zip(doors, strangers, strict=True)
        ]
        starts = [partial(use.group_clock.run, Work(1, GROUP_DUE, {"group_id": next_id}, 1)) for use in (elsewhere,)]
        aside = partial(set_aside, renewing, renewing.members[1])
        clock.jump_after(5 * (turn % 7), seconds=1)
        outcomes = at_once(*map(taken, (*yeses, *decides, *starts, aside)))
        came, let_in = outcomes[: MEMBERS + 1], outcomes[MEMBERS + 1 : -2]
        assert all(outcome is None or isinstance(outcome, str | DoorShut) for outcome in came), outcomes
        allowed = AlreadyAnswered | GroupFull | DoorShut
        assert all(outcome is None or isinstance(outcome, allowed) for outcome in let_in), outcomes
        assert outcomes[-2:] == [None] * 2, outcomes
        clock.move(seconds=1)
        law, people = plans.advance(next_id), [one for one in renewing.people(next_id) if one.role == "member"]
        assert (law.state, law.renewals) == ("running", 0)
        assert len(people) == len({one.account_id for one in people}) <= 5
        assert [one for one in people if one.joined_at.replace(tzinfo=UTC) >= shut] == []
        # The place of who was set aside before their yes is free for the second stranger.
        freed = came[1] is None
        assert sum(one.display_name.startswith("Vieras") for one in people) == let_in.count(None) <= 1 + freed
        of_former = {one.account_id for one in people} - {person.account_id for person, _ in strangers}
        assert of_former == {
            person.account_id
            for person, outcome in zip([*renewing.members, renewing.members[0]], came, strict=True)
            if isinstance(outcome, str)
        }
        states = sorted(renewing.states())
        assert states.count("accepted") == len(of_former)
        assert "open" not in states
        sat += len(of_former)
        closed += MEMBERS - len(of_former)
    if ROUNDS >= 100:
        assert sat > 0 < closed, "the race was never close"


# --- on screen


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_place_stands_on_its_pages_with_the_name_and_is_gone_when_it_is(street, language):
    renewing = Renewing(street.house, street.plans)
    renewing.published()
    t = partial(shared_texts().get, language)
    first, second, *_ = renewing.members
    paths = {person: f"/jatko/{renewing.offer_of(person).public_id}" for person in (first, second)}
    browser = street.browser(first, language=language)
    assert f'href="{paths[first]}"' in browser.get("/omat-ryhmat").text
    room = room_of(street.house, renewing.room_id)
    assert f'data-next="{paths[first]}"' in browser.get(f"/huone/{room}").text
    page = browser.get(paths[first]).text
    assert 'value="Havu 0"' in page
    assert t("renewal-lead") in page
    asked_again = browser.post(paths[first], data={"answer": "yes", "name": "Ohjaaja"})
    assert (asked_again.status_code, 'value="Ohjaaja"' in asked_again.text) == (422, True)
    came = browser.post(paths[first], data={"answer": "yes", "name": "Havu 0", "rules": "yes", "keep_words": "yes"})
    assert came.headers["location"] == f"/huone/{room_of(street.house, renewing.law().room_id)}"
    assert browser.get(paths[first]).headers["location"] == came.headers["location"]
    other = street.browser(second, language=language)
    assert other.post(paths[second], data={"answer": "no"}).headers["location"] == paths[second]
    assert t("renewal-declined") in other.get(paths[second]).text
    assert paths[second] not in other.get("/omat-ryhmat").text
    for stranger, status in ((renewing.contact, 404), (first, 404)):
        assert street.browser(stranger).get(paths[second]).status_code == status
    third = renewing.members[2]
    set_aside(renewing, third)
    gone = street.browser(third, language=language).get(f"/jatko/{renewing.offer_of(third).public_id}").text
    assert t("renewal-gone") in gone
