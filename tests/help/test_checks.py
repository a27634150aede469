"""Staff say when a number was checked; it is kept on both databases, and nothing else can be said."""

from datetime import date

import pytest
from sqlalchemy import select

from app.base.errors import NotFound, Unavailable
from app.help import service
from app.help.checks import HelpChecks
from app.help.models import HelpCheck
from app.help.numbers import EMERGENCY, NUMBERS
from app.help.privacy import TABLES
from tests.help.people import person_of
from tests.seed import make_person

ALL = len(NUMBERS) + 1
PARENT = "080092277"


def rows(database):
    with database.read() as session:
        found = session.execute(select(HelpCheck.number, HelpCheck.checked_on, HelpCheck.account_id)).all()
    return [tuple(row) for row in found]


def test_a_check_is_a_number_a_day_and_who_made_it(database, clock, checks, staff):
    checks.mark(person_of(database, staff, clock), PARENT)
    assert rows(database) == [(PARENT, date(2026, 9, 15), staff.account_id)]
    assert checks.known() == {PARENT: date(2026, 9, 15)}


def test_the_day_is_the_day_in_helsinki(database, clock, checks, staff):
    clock.move(hours=4)
    checks.mark(person_of(database, staff, clock), "112")
    assert checks.known() == {"112": date(2026, 9, 16)}


def test_a_new_check_takes_the_place_of_the_old_one(database, clock, checks, staff):
    other = make_person(database, clock, staff=True)
    checks.mark(person_of(database, staff, clock), PARENT)
    checks.mark(person_of(database, staff, clock), "112")
    clock.move(hours=24)
    checks.mark(person_of(database, other, clock), PARENT)
    assert sorted(rows(database)) == [
        (PARENT, date(2026, 9, 16), other.account_id),
        ("112", date(2026, 9, 15), staff.account_id),
    ]


def test_a_check_that_is_taken_back_never_was(database, clock, checks, staff):
    person = person_of(database, staff, clock)
    checks.mark(person, PARENT)
    checks.mark(person, "112")
    checks.take_back(person, PARENT)
    checks.take_back(person, PARENT)
    assert checks.known() == {"112": date(2026, 9, 15)}


@pytest.mark.parametrize("number", ["", "0", "113", "0800 92277", "Ⅻ", "1" * 300])
def test_a_number_that_is_not_on_the_page_cannot_be_checked(database, clock, checks, staff, number):
    person = person_of(database, staff, clock)
    for verb in (checks.mark, checks.take_back):
        with pytest.raises(NotFound):
            verb(person, number)
    assert rows(database) == []


def test_for_everybody_else_nothing_of_it_is_there(database, clock, checks, staff, member):
    checks.mark(person_of(database, staff, clock), PARENT)
    person = person_of(database, member, clock)
    for refused in (checks.list_all, lambda who: checks.mark(who, "112"), lambda who: checks.take_back(who, PARENT)):
        with pytest.raises(NotFound):
            refused(person)
    with database.read() as session, pytest.raises(NotFound):
        service.count_needing_check(session, person, clock.now())
    assert checks.known() == {PARENT: date(2026, 9, 15)}


def test_what_needs_a_check_is_counted_and_stands_first(database, clock, checks, staff):
    person = person_of(database, staff, clock)

    def waiting():
        with database.read() as session:
            return service.count_needing_check(session, person, clock.now())

    assert waiting() == ALL
    for number in (EMERGENCY, *NUMBERS[:-1]):
        checks.mark(person, number.dialled)
    listed = checks.list_all(person)
    assert (waiting(), len(listed)) == (1, ALL)
    assert [number.dialled for number in listed[:2]] == [NUMBERS[-1].dialled, "112"]
    clock.move(days=181)
    assert waiting() == ALL


def test_while_the_database_is_away_what_was_known_holds(database, clock, staff):
    class Away:
        def __init__(self):
            self.is_away = False

        def read(self):
            if self.is_away:
                raise Unavailable
            return database.read()

    HelpChecks(database, clock).mark(person_of(database, staff, clock), PARENT)
    door = Away()
    checks = HelpChecks(door, clock)
    known = checks.known()
    door.is_away = True
    assert checks.known() == known == {PARENT: date(2026, 9, 15)}
    assert HelpChecks(door, clock).known() == {}


def test_erasing_a_person_leaves_the_day_and_forgets_who(database, clock, checks, staff):
    other = make_person(database, clock, staff=True)
    checks.mark(person_of(database, staff, clock), PARENT)
    checks.mark(person_of(database, other, clock), "112")
    line = TABLES["help_checks"]
    with database.read() as session:
        assert line.export(session, staff.account_id) == [{"number": PARENT, "checked_on": date(2026, 9, 15)}]
        assert line.export(session, other.account_id + 100) == []
    with database.transaction() as session:
        line.erase(session, staff.account_id)
    assert sorted(rows(database)) == [
        (PARENT, date(2026, 9, 15), None),
        ("112", date(2026, 9, 15), other.account_id),
    ]
