"""An account with no group is kept twelve months, then its person is asked, and 30 days later it is erased."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from app.accounts.models import Account
from app.base.ids import random_id
from app.groups import service as groups
from app.groups.models import Group, JoinRequest, RenewalOffer, StandIn
from app.mail.letter import LetterRefused, MailDown
from app.rooms import service as rooms
from app.rooms.entries import Removal
from tests.privacy.conftest import TODAY, words_of

KEEP = "/asetukset/pida-tili"
WAYS = [
    "member",
    "leader",
    "paused",
    "aside",
    "stand_in",
    "invited",
    "asking",
    "offered",
    "contact",
    "staff",
    "blocked",
]


def _group_id(village, group):
    with village.database.read() as session:
        return session.query(Group.id).filter(Group.public_id == group).scalar()


def _write(village, row):
    with village.database.transaction() as session:
        session.add(row)


def _mark(village, person, **values):
    with village.database.transaction() as session:
        session.execute(update(Account).where(Account.id == person.account_id).values(**values))


def _stand_in(group_id, person, now):
    look = {"display_name": "Havu", "name_key": "havu", "motif": "aalto", "yarn": "lake"}
    return StandIn(public_id=random_id(), group_id=group_id, account_id=person.account_id, accepted_at=now, **look)


def _wish(group_id, person, now):
    named = {"display_name": "Havu", "name_key": "havu", "agreed": {}}
    return JoinRequest(
        public_id=random_id(), group_id=group_id, account_id=person.account_id, state="waiting", created_at=now, **named
    )


def _offer(group_id, former_id, person, now):
    groups = {"group_id": group_id, "former_id": former_id}
    times = {"offered_until": now + timedelta(days=14), "created_at": now}
    return RenewalOffer(public_id=random_id(), account_id=person.account_id, state="open", **groups, **times)


def _tie(village, way, address):
    """Somebody whom something keeps in this way."""
    house, now = village.groups, village.clock.now()
    if way in ("member", "leader", "paused", "aside"):
        group = house.group()
        leader, room = house.join(group, "pihka@koti.example", "Pihka", "leader")
        person, _ = house.join(group, address, "Havu", "leader" if way == "leader" else "member")
        if way == "paused":
            house.put_on_break(person, room)
        if way == "aside":
            house.put_aside(leader, person, room, lasts=timedelta(days=1))
        return person
    person = house.person(address)
    if way in ("staff", "blocked"):
        _mark(village, person, **({"is_staff": True} if way == "staff" else {"blocked_at": now}))
    elif way == "contact":
        house.association(first=address)
    elif way == "invited":
        house.invited(house.group(), address)
    else:
        group_id = _group_id(village, house.group())
        former_id = _group_id(village, house.group(name="Edellinen"))
        rows = {
            "stand_in": _stand_in(group_id, person, now),
            "asking": _wish(group_id, person, now),
            "offered": _offer(group_id, former_id, person, now),
        }
        _write(village, rows[way])
    return person


@pytest.mark.parametrize("way", WAYS)
def test_whom_something_ties_to_a_group_or_a_task_is_never_without_one(village, way):
    person = _tie(village, way, "havu@koti.example")
    assert village.is_tied(person)
    village.program.due.run(TODAY)
    assert village.account(person).groupless_since is None


def test_after_a_year_a_letter_asks_and_thirty_days_later_the_account_is_gone(village, havu):
    village.look()
    assert village.account(havu).groupless_since == village.clock.now()
    village.look(days=364, hours=23)
    assert village.letters_to(havu) == []
    village.look(hours=1)
    [letter] = village.letters_to(havu)
    assert letter.subject == "Tilisi Vertaistuvassa"
    assert "Tilisi poistetaan 15.10.2027." in letter.text
    assert "https://stupa.example/asetukset" in letter.text
    village.look(days=15)
    village.look(days=14, hours=23, minutes=59)
    assert village.account(havu) is not None
    assert len(village.letters_to(havu)) == 1
    village.look(minutes=1)
    assert village.account(havu) is None


def test_the_letter_comes_in_the_language_of_its_reader(village, havu):
    _mark(village, havu, language="sv")
    assert "Vill du behålla kontot?" in village.ask(havu).text


def test_looking_twice_changes_nothing(village, havu):
    village.ask(havu)
    village.program.due.run(TODAY)
    village.look()
    assert len(village.letters_to(havu)) == 1
    village.look(days=30)
    village.program.due.run(TODAY)
    village.look()
    assert village.account(havu) is None


def test_whoever_presses_keeps_the_account_for_another_year(village, havu):
    village.ask(havu)
    browser = village.browse(havu)
    day = "Tilisi poistetaan 15.10.2027."
    for path in ("/asetukset", "/omat-ryhmat"):
        assert day in words_of(browser.get(path))
    assert browser.get(KEEP).status_code in (404, 405)
    assert village.account(havu).asked_to_keep_at is not None
    village.clock.move(days=29)
    assert browser.post(KEEP, {}).headers["location"] == "/asetukset?saved=kept"
    shown = words_of(browser.get("/asetukset?saved=kept"))
    assert "Tilisi säilyy." in shown
    assert "Tilisi poistetaan" not in shown
    village.look(days=2)
    village.look(days=362)
    assert len(village.letters_to(havu)) == 1
    village.look(days=1)
    assert len(village.letters_to(havu)) == 2


def test_pressing_unasked_changes_nothing(village, havu):
    village.look()
    begun = village.clock.now()
    village.clock.move(days=10)
    village.browse(havu).post(KEEP, {})
    assert village.account(havu).groupless_since == begun


def test_signing_in_alone_keeps_nothing(village, havu):
    village.ask(havu)
    _mark(village, havu, last_seen_on=village.clock.now())
    village.browse(havu).get("/asetukset")
    village.look(days=30)
    assert village.account(havu) is None


def test_an_invitation_ends_the_asking_and_when_it_ended_the_year_begins_anew(village, havu):
    village.ask(havu)
    village.look(days=20)
    village.groups.invited(village.groups.group(), "havu@koti.example")
    assert "Tilisi poistetaan" not in words_of(village.browse(havu).get("/asetukset"))
    village.look(days=10)
    account = village.account(havu)
    assert (account.groupless_since, account.asked_to_keep_at) == (None, None)
    village.look(days=21)
    assert village.account(havu).groupless_since == village.clock.now()


def test_who_came_and_left_between_two_looks_has_a_year_from_then_on(village, havu):
    village.ask(havu)
    _, room = village.groups.join(village.groups.group(), "havu@koti.example", "Havu")
    village.clock.move(hours=3)
    village.groups.leave(room, havu)
    assert "Tilisi poistetaan" not in words_of(village.browse(havu).get("/asetukset"))
    village.look(days=30)
    account = village.account(havu)
    assert (account.groupless_since, account.asked_to_keep_at) == (village.clock.now(), None)


def test_a_yes_between_the_look_and_the_erasure_is_in_time(village, havu):
    village.ask(havu)
    village.clock.move(days=30)
    village.program.due.run(TODAY)
    village.groups.invited(village.groups.group(), "havu@koti.example")
    village.work()
    assert village.account(havu) is not None


def test_whoever_leaves_is_without_a_group_and_whoever_was_removed_two_weeks_later(village):
    group = village.groups.group()
    leaver, room = village.groups.join(group, "havu@koti.example", "Havu")
    removed, _ = village.groups.join(group, "tuisku@koti.example", "Tuisku")
    village.groups.leave(room, leaver)
    assert not village.is_tied(leaver)
    now = village.clock.now()
    with village.database.transaction() as session:
        standing = rooms.lock_standing(session, room, removed.account_id)
        rooms.remove(session, standing, None, Removal("hurts", now + timedelta(days=14)), now)
        groups.end_by_removal(session, standing.member, now)
    village.clock.move(days=14, seconds=-1)
    assert village.is_tied(removed)
    village.clock.move(seconds=1)
    assert not village.is_tied(removed)


def test_whose_group_was_archived_is_without_one_from_then_on(village):
    group = village.groups.group()
    person, _ = village.groups.join(group, "havu@koti.example", "Havu")
    group_id = _group_id(village, group)
    with village.database.transaction() as session:
        values = {"state": "ended", "state_since": village.clock.now()}
        session.execute(update(Group).where(Group.id == group_id).values(**values))
    village.look(days=29)
    assert village.is_tied(person)
    village.clock.move(days=2)
    with village.database.transaction() as session:
        village.groups.group_clock.advance(session, group_id)
    village.look()
    assert village.account(person).groupless_since == village.clock.now()


def test_a_program_that_stood_still_asks_first_and_erases_no_sooner_than_thirty_days_later(village, havu):
    village.look()
    village.look(days=500)
    assert len(village.letters_to(havu)) == 1
    village.look(days=29)
    assert village.account(havu) is not None
    village.look(days=1)
    assert village.account(havu) is None


def test_while_no_letter_leaves_no_day_counts(village, havu):
    village.look()
    with village.mail_refuses(MailDown()):
        village.look(days=365)
        village.look(days=1)
        village.look(days=40)
    assert village.account(havu).asked_to_keep_at is None
    village.look(days=1)
    village.look(days=1)
    [letter] = village.letters_to(havu)
    assert "Tilisi poistetaan 26.11.2027." in letter.text
    village.look(days=28)
    assert village.account(havu) is not None
    village.look(days=1)
    assert village.account(havu) is None


def test_where_an_address_is_refused_for_good_the_days_count_all_the_same(village, havu):
    village.look()
    with village.mail_refuses(LetterRefused()):
        village.look(days=365)
    assert village.account(havu).asked_to_keep_at == village.clock.now()
    village.look(days=30)
    assert village.account(havu) is None


def test_a_clock_that_was_ahead_erases_nothing_sooner(village, havu):
    village.clock.move(days=400)
    village.look()
    village.clock.move(days=-400)
    village.look(days=365)
    assert village.letters_to(havu) == []
    assert village.account(havu) is not None
