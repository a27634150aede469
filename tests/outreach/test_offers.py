"""A place that comes free is offered to who has waited longest, held for them, and passed on when they do not come."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import select

from app.db.database import Database
from app.groups.door.letters import OfferLetters
from app.groups.door.offer import OFFER_LETTER, lapses_at
from app.groups.door.places import PLACE_FREE
from app.groups.door.request import AlreadyAnswered, Arrival
from app.groups.door.withdraw import withdraw_requests_of
from app.groups.law import GroupFull
from app.groups.models import Membership
from app.jobs.worker import Work
from app.texts.dates import HELSINKI
from app.texts.languages import LANGUAGES
from tests.at_once import at_once
from tests.groups.house import House, visit
from tests.meetings.closing import taken
from tests.outreach.doorway import NO, Doorway
from tests.outreach.test_places import here
from tests.postbox import Postbox
from tests.races import rounds
from tests.shared_texts import shared_texts

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
ROUNDS = rounds(short=5, full=30)


@pytest.fixture
def offered(house, plans, door, clock):
    """A group of four in which a place is held for Lumme while Kanerva waits: (group, outward, leader, both)."""
    return offer(house, plans, door)


def offer(house, plans, door):
    now = house.clock.now()
    times = {"started_at": now, "end_date": now.date() + timedelta(days=365)}
    group_id, outward = plans.published(intake="open", size=4, state="running", **times)
    leader, _ = plans.lead(outward)
    for number in range(4):
        house.join(outward, f"{outward}-{number}@koti.example", f"Havu {number}")
    asked = [door.waiting(outward, f"{outward}-{name}@koti.example".lower(), name) for name in ("Lumme", "Kanerva")]
    house.leave(plans.lead(outward, "Sammal")[1], house.person(f"{outward}-0@koti.example"))
    move_up(door)
    return group_id, outward, leader, asked


def move_up(door):
    """Does the jobs of places that have come free since, each once."""
    Postbox(door.house, lambda _: {PLACE_FREE: door.settle.place_free}).run()


def until_the_last_second(clock):
    """Moves to the last moment before the offer made now lapses."""
    clock.move(seconds=(lapses_at(clock.now()) - clock.now()).total_seconds() - 1)


def test_who_comes_to_the_place_sits_down_once_however_often_they_press(house, door, offered):
    group_id, _, _, [(person, request), _] = offered
    assert door.offered() == ["Lumme"]
    first = door.settle.take_place(person.account_id, request)
    assert first.room is not None
    assert door.settle.take_place(person.account_id, request) == first
    assert "Lumme" in here(house, group_id)
    move_up(door)
    assert (door.states(), door.offered()) == (["accepted", "waiting"], [])


def test_nobody_else_comes_to_a_place_that_is_held(house, door, offered):
    group_id, outward, _, [_, (kanerva, waiting)] = offered
    person, request = door.proved(outward, "usva@koti.example", "Usva")
    assert door.settle.settle(person.account_id, request).room is None
    invited, invitation = house.invited(outward, "tuisku@koti.example")
    with pytest.raises(GroupFull):
        house.join_group.join(invited.account_id, invitation, visit("Tuisku"))
    assert door.settle.take_place(kanerva.account_id, waiting) == Arrival(waiting)
    assert [*here(house, group_id)] == ["Havu 1", "Havu 2", "Havu 3"]


def test_an_offer_lapses_on_the_third_evening_and_the_next_one_is_asked(house, plans, door, offered, clock):
    group_id, _, _, [(person, request), _] = offered
    until_the_last_second(clock)
    assert plans.advance(group_id).offers == 1
    clock.move(seconds=1)
    assert plans.advance(group_id).offers == 0
    move_up(door)
    assert (door.states(), door.offered()) == (["lapsed", "waiting"], ["Kanerva"])
    assert door.settle.take_place(person.account_id, request) == Arrival(request)
    assert "Lumme" not in here(house, group_id)


@ON_SQLITE
def test_whoever_presses_too_late_is_told_so_though_no_job_has_run(door, offered, clock):
    _, _, _, [(person, request), _] = offered
    until_the_last_second(clock)
    clock.move(seconds=1)
    assert door.settle.take_place(person.account_id, request) == Arrival(request)
    assert door.states() == ["lapsed", "waiting"]


@ON_SQLITE
def test_the_next_one_gets_their_days_in_full_after_a_long_downtime(house, door, offered, clock):
    group_id, _, _, _ = offered
    clock.move(days=20)
    door.settle.offer_due(Work(1, "offer_due", {"group_id": group_id}, 1))
    move_up(door)
    [row] = [row for row in door.rows() if row.display_name == "Kanerva"]
    assert row.offered_until.replace(tzinfo=UTC) == lapses_at(clock.now())


@pytest.mark.parametrize("way", ["take_back", "decline", "block"])
def test_a_place_that_is_not_wanted_goes_to_the_next(house, door, offered, way):
    _, outward, leader, [(person, request), _] = offered
    if way == "take_back":
        door.settle.take_back(person.account_id, request)
    elif way == "decline":
        door.answer.answer(leader, outward, request, NO)
    else:
        with house.database.transaction() as session:
            withdraw_requests_of(session, house.queue, person.account_id, house.clock.now())
    move_up(door)
    assert door.offered() == ["Kanerva"]


@ON_SQLITE
def test_whoever_is_invited_as_well_comes_to_the_place_that_is_held_for_them(house, door, offered):
    group_id, outward, _, [(person, _), _] = offered
    _, invitation = house.invited(outward, f"{outward}-lumme@koti.example")
    house.join_group.join(person.account_id, invitation, visit("Lumme"))
    move_up(door)
    assert (len(here(house, group_id)), door.offered()) == (4, [])


@ON_SQLITE
def test_the_end_of_a_group_ends_what_it_offered_in_the_same_breath(plans, door, offered, clock):
    group_id, outward, _, [(person, request), _] = offered
    plans.set(outward, state="ending", end_date=clock.now().astimezone(HELSINKI).date())
    clock.move(days=1)
    assert plans.advance(group_id).state == "ended"
    assert door.states() == ["closed"] * 2
    assert door.settle.take_place(person.account_id, request) == Arrival(request)


@ON_SQLITE
def test_an_offer_outlives_neither_its_answer_nor_its_letter(house, door, offered):
    post = Postbox(house, lambda letters: {OFFER_LETTER: OfferLetters(letters).send})
    _, _, _, [(person, request), _] = offered
    door.settle.take_back(person.account_id, request)
    move_up(door)
    [letter] = post.run()
    assert "kanerva" in letter.to
    with pytest.raises(AlreadyAnswered):
        door.answer.answer(offered[2], offered[1], request, NO)


@pytest.mark.parametrize(
    ("at", "until"),
    [
        (datetime(2026, 9, 22, 3, tzinfo=HELSINKI), datetime(2026, 9, 25, 21, tzinfo=HELSINKI)),
        (datetime(2026, 9, 22, 23, 59, tzinfo=HELSINKI), datetime(2026, 9, 25, 21, tzinfo=HELSINKI)),
        # The clocks go back in the night before the third evening.
        (datetime(2026, 10, 22, 12, tzinfo=HELSINKI), datetime(2026, 10, 25, 19, tzinfo=UTC)),
    ],
)
def test_the_third_evening_is_by_the_clock_of_helsinki(at, until):
    assert lapses_at(at.astimezone(UTC)) == until


# --- races


@pytest.fixture
def elsewhere(house, clock, database_url):
    """A second process, where the database takes several: its use cases of a group's door."""
    if database_url.startswith("sqlite"):
        yield Doorway(house)
        return
    database = Database(database_url, clock=clock)
    yield Doorway(House(database, clock, staff=house.staff))
    database.close()


@pytest.mark.race(rounds=ROUNDS)
def test_two_devices_the_clock_and_a_newcomer_race_for_one_place(house, plans, door, elsewhere, clock):
    came = 0
    for turn in range(ROUNDS):
        group_id, outward, _, [(person, request), _] = offer(house, plans, door)
        stranger, asked = door.proved(outward, f"{outward}-usva@koti.example", "Usva")
        until_the_last_second(clock)
        presses = [partial(use.settle.take_place, person.account_id, request) for use in (door, elsewhere)]
        lapses = [
            partial(use.settle.offer_due, Work(1, "offer_due", {"group_id": group_id}, 1)) for use in (elsewhere,)
        ]
        comes = partial(elsewhere.settle.settle, stranger.account_id, asked)
        clock.jump_after(5 * (turn % 7), seconds=1)
        outcomes = at_once(*map(taken, (*presses, lapses, comes)))
        assert all(isinstance(outcome, Arrival) for outcome in (*outcomes[:2], outcomes[3])), outcomes
        move_up(door)
        sat = [outcome for outcome in outcomes[:2] if outcome.room is not None]
        seated = here(house, group_id)
        assert ("Lumme" in seated) == bool(sat)
        assert outcomes[3].room is None, "somebody passed those who wait"
        law = plans.advance(group_id)
        assert (law.members, law.offers) == ((4, 0) if sat else (3, 1))
        came += bool(sat)
        with house.database.read() as session:
            rows = session.scalars(select(Membership.account_id).where(Membership.group_id == group_id)).all()
        assert len(rows) == len(set(rows)) == 4 + 2 + bool(sat)
    if ROUNDS >= 100:
        assert 0 < came < ROUNDS, "the race was never close"


# --- on screen


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_a_request_holds_the_place_and_says_when_it_is_gone(street, language):
    _, outward, leader, [(person, request), _] = offer(street.house, street.plans, street.door)
    browser = street.browser(person, language=language)
    t = partial(shared_texts().get, language)
    page = browser.get(f"/pyynto/{request}").text
    assert t("request-offered") in page
    assert t("request-offered") in browser.get("/omat-ryhmat").text
    assert f'action="/pyynto/{request}/paikka"' in page
    led = street.browser(leader, language=language)
    for path in (f"/ryhmat/{outward}/pyynnot", f"/ryhmat/{outward}/pyynnot/{request}"):
        assert t("request-offered-to", moment="¤").split("¤")[0].strip("\u2068 ") in led.get(path).text
    until_the_last_second(street.clock)
    street.clock.move(seconds=1)
    late = browser.post(f"/pyynto/{request}/paikka")
    assert late.headers["location"] == f"/pyynto/{request}"
    gone = browser.get(late.headers["location"]).text
    assert t("request-lapsed") in gone
    assert f'href="/ryhmat/{outward}/liity"' in gone
    assert t("decided-lapsed") in led.get(f"/ryhmat/{outward}/pyynnot/{request}").text
    _, kanerva = street.door.rows()
    move_up(street.door)
    next_one = street.house.person(f"{outward}-kanerva@koti.example")
    came = street.browser(next_one, language=language).post(f"/pyynto/{kanerva.public_id}/paikka")
    assert came.headers["location"].startswith("/huone/")


def test_nobody_but_its_person_takes_the_place(street):
    _, _, _, [(_, request), _] = offer(street.house, street.plans, street.door)
    stranger = street.browser(street.house.person("vieras@koti.example"))
    assert stranger.post(f"/pyynto/{request}/paikka").status_code == 404
    assert street.browser().post(f"/pyynto/{request}/paikka").status_code == 401
    assert street.door.offered() == ["Lumme"]
