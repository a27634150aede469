"""Who sees a group from outside, and that the walls ask the same questions of everybody."""

from contextlib import contextmanager, suppress

import pytest
from sqlalchemy import event

from app.associations.access import require_association
from app.base.errors import BadInput, NotFound
from app.groups import access, overview
from app.groups.plans.access import require_plan
from app.meetings.found_group import NewGroup


@contextmanager
def _statements(database):
    """The texts of the statements that readers run meanwhile."""
    seen = []

    def note(connection, cursor, statement, *rest):
        seen.append(statement)

    event.listen(database.reader, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(database.reader, "before_cursor_execute", note)


def _asks(house, ask, *arguments):
    with _statements(house.database) as seen, house.database.read() as session, suppress(NotFound):
        ask(session, *arguments)
    return seen


def test_staff_and_the_owners_contacts_see_facts_and_counts(house):
    association = house.association("Kuusikulman Tuki ry", first="eka@yhdistys.example")
    group = house.group("Pihlajapiha", association)
    house.join(group, "havu@koti.example", "Havu")
    house.join(group, "sammal@koti.example", "Sammal", role="leader")
    house.invited(group, "tuisku@koti.example")
    contact = house.person("eka@yhdistys.example")
    with house.database.read() as session:
        for person in (house.staff, contact):
            facts = access.require_group(session, person, group)
            assert (facts.name, facts.members, facts.leaders, facts.invited) == ("Pihlajapiha", 1, 1, 1)
            assert require_association(session, person, association).contacts == 2
        [row] = overview.list_own_associations(session, contact)
        assert (row.facts.name, row.groups, row.members) == ("Kuusikulman Tuki ry", 1, 1)
        assert overview.list_own_associations(session, house.staff) == []


@pytest.mark.parametrize("who", ["stranger", "member", "contact of another"])
def test_everybody_else_cannot_tell_a_hidden_thing_from_a_missing_one(house, who):
    association = house.association("Kuusikulman Tuki ry", first="eka@yhdistys.example")
    group = house.group("Pihlajapiha", association)
    house.join(group, "havu@koti.example", "Havu")
    house.association("Lehtorannan Tuki ry", first="muu@yhdistys.example")
    addresses = {"stranger": "x@koti.example", "member": "havu@koti.example"}
    person = house.person(addresses.get(who, "muu@yhdistys.example"))
    for require, hidden in (
        (access.require_group, group),
        (require_association, association),
        (require_plan, group),
    ):
        asked = []
        for thing in (hidden, "A" * 22):
            with house.database.read() as session, pytest.raises(NotFound):
                require(session, person, thing)
            asked.append(_asks(house, require, person, thing))
        assert asked[0] == asked[1]


def test_hidden_rooms_and_invitations_cost_the_same_statements_as_missing_ones(house, clock):
    _, room = house.join(house.group("Pihlajapiha"), "sammal@koti.example", "Sammal")
    _, invitation = house.invited(house.group("Suopursu"), "tuisku@koti.example")
    stranger = house.person("x@koti.example").account_id
    for require, hidden in ((access.require_way_in, room), (access.require_invitation, invitation)):
        asked = [_asks(house, require, stranger, thing, clock.now()) for thing in (hidden, "A" * 22)]
        assert asked[0] == asked[1]


def test_lists_cost_the_same_number_of_statements_however_long_they_are(house):
    person, _ = house.join(house.group("Pihlajapiha"), "havu@koti.example", "Havu")
    asks = (
        (overview.list_own_groups, person.account_id),
        (overview.list_all_groups, house.staff),
        (overview.list_all_associations, house.staff),
    )
    short = [len(_asks(house, *ask)) for ask in asks]
    for name in ("Suopursu", "Saunapolku", "Lumikello"):
        house.join(house.group(name), "havu@koti.example", "Havu")
    assert [len(_asks(house, *ask)) for ask in asks] == short


def test_staff_lists_are_for_staff(house):
    person = house.person("x@koti.example")
    with house.database.read() as session:
        for ask in (overview.list_all_groups, overview.list_all_associations):
            with pytest.raises(NotFound):
                ask(session, person)


def test_an_association_has_each_group_name_once_and_others_may_have_it_too(house):
    first, second = house.association("Kuusikulman Tuki ry"), house.association("Lehtorannan Tuki ry")
    house.group("Pihlajapiha", first)
    house.group("Pihlajapiha", second)
    with pytest.raises(BadInput) as refused:
        house.found_group.found(house.staff, NewGroup(first, " pihlajapiha ", "fi"))
    assert (refused.value.code, refused.value.field) == ("group_exists", "name")


def test_staff_and_the_own_contacts_found_groups_and_nobody_else(house):
    association = house.association("Kuusikulman Tuki ry", first="eka@yhdistys.example")
    house.association("Lehtorannan Tuki ry", first="muu@yhdistys.example")
    for address in ("muu@yhdistys.example", "x@koti.example"):
        with pytest.raises(BadInput) as refused:
            house.found_group.found(house.person(address), NewGroup(association, "Pihlajapiha", "fi"))
        assert (refused.value.code, refused.value.field) == ("bad_choice", "association")
    for person, name in ((house.person("eka@yhdistys.example"), "Pihlajapiha"), (house.staff, "Suopursu")):
        assert house.found_group.found(person, NewGroup(association, name, "fi"))
