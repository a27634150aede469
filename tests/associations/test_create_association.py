"""An association never hangs on one person."""

import pytest
from sqlalchemy import select

from app.accounts.models import Account
from app.associations.alphabet import sort_key
from app.associations.create_association import NewAssociation
from app.associations.models import Association, Contact
from app.associations.service import list_all, list_own
from app.base.errors import BadInput, NotFound
from app.jobs.models import Job
from tests.groups.house import House

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def house(database, clock):
    return House(database, clock)


def _refusal(house, *, name="Kuusikulman Tuki ry", first="eka@y.example", second="toka@y.example"):
    with pytest.raises(BadInput) as refused:
        house.create_association.create(house.staff, NewAssociation(name, first, second), language="fi")
    with house.database.read() as session:
        assert session.scalars(select(Association.id)).all() == []
        assert session.scalars(select(Contact.id)).all() == []
        assert session.scalars(select(Job.id)).all() == []
        assert len(session.scalars(select(Account.id)).all()) == 1  # the staff member alone
    return refused.value.field, refused.value.code


def test_two_contacts_are_put_down_and_get_letters(house):
    house.association("  Kuusikulman   Tuki ry ")
    with house.database.read() as session:
        assert session.scalars(select(Association.name)).all() == ["Kuusikulman Tuki ry"]
        contacts = session.scalars(select(Account.address).join(Contact)).all()
        letters = session.scalars(select(Job.kind)).all()
    assert sorted(contacts) == ["eka@yhdistys.example", "toka@yhdistys.example"]
    assert letters == ["contact_letter", "contact_letter"]


def test_one_contact_and_the_staff_member_are_enough(house):
    house.association(second=None)
    with house.database.read() as session:
        assert house.staff.account_id in session.scalars(select(Contact.account_id)).all()
        assert [one.contacts for one in list_own(session, house.staff)] == [2]


@ON_SQLITE
@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"second": "EKA@y.example"}, ("second_address", "same_contact")),
        ({"first": "staff@liitto.example", "second": None}, ("second", "same_contact")),
        ({"first": ""}, ("first_address", "address_missing")),
        ({"first": "eka"}, ("first_address", "address_bad")),
        ({"second": ""}, ("second_address", "address_missing")),
        ({"second": "to\x00ka@y.example"}, ("second_address", "address_bad")),
        ({"name": ""}, ("name", "empty")),
        ({"name": "..."}, ("name", "empty")),
        ({"name": "\u3164"}, ("name", "empty")),
        ({"name": "x" * 121}, ("name", "too_long")),
        ({"name": "a\ud800b"}, ("name", "bad_characters")),
    ],
)
def test_what_is_wrong_is_told_by_its_field_and_nothing_is_stored(house, typed, told):
    assert _refusal(house, **typed) == told


def test_the_same_association_is_not_added_twice(house):
    house.association("Kuusikulman Tuki ry")
    with pytest.raises(BadInput) as refused:
        house.association("KUUSIKULMAN tuki ry", first="a@y.example", second="b@y.example")
    assert (refused.value.field, refused.value.code) == ("name", "association_exists")


def test_only_staff_add_associations(house):
    person = house.person("x@koti.example")
    with pytest.raises(NotFound):
        house.create_association.create(person, NewAssociation("A ry", "a@y.example", "b@y.example"), language="fi")


def test_lists_follow_the_alphabet_of_their_readers(house):
    for number, name in enumerate(["Öljymäki ry", "Ärjä ry", "Zeta ry", "Åbo rf", "ahti ry", "Éclair ry"]):
        house.association(name, first=f"{number}a@y.example", second=f"{number}b@y.example")
    with house.database.read() as session:
        names = [one.name for one in list_all(session, house.staff)]
    assert names == ["ahti ry", "Éclair ry", "Zeta ry", "Åbo rf", "Ärjä ry", "Öljymäki ry"]


def test_the_sort_key_does_not_mind_how_a_letter_is_composed():
    assert sort_key("A\u0308rja\u0308") == sort_key("Ärjä")
