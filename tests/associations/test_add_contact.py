"""One more contact, so that an association never hangs on one person."""

import pytest
from sqlalchemy import select

from app.accounts.models import Account
from app.associations.models import Contact
from app.base.errors import BadInput, NotFound
from app.jobs.models import Job
from tests.at_once import at_once
from tests.groups.house import House


@pytest.fixture
def house(database, clock):
    return House(database, clock)


def contacts(house):
    with house.database.read() as session:
        found = select(Account.address).join(Contact, Contact.account_id == Account.id).order_by(Contact.id)
        return session.scalars(found).all()


def add(house, association, address, person=None):
    house.add_contact.add(person or house.staff, association, address, language="fi")


def test_a_new_contact_gets_a_letter_and_the_staff_member_steps_aside(house):
    association = house.association(first="eka@y.example", second=None)
    assert contacts(house) == ["eka@y.example", "staff@liitto.example"]
    add(house, association, " Toka@y.example")
    assert contacts(house) == ["eka@y.example", "toka@y.example"]
    with house.database.read() as session:
        assert len(session.scalars(select(Job.id).where(Job.kind == "contact_letter")).all()) == 2


def test_the_staff_member_stays_while_there_would_be_one_alone(house):
    association = house.association(first="eka@y.example", second=None)
    with house.database.transaction() as session:
        session.delete(session.scalars(select(Contact).order_by(Contact.id)).first())
    add(house, association, "toka@y.example")
    assert contacts(house) == ["staff@liitto.example", "toka@y.example"]


def test_a_third_contact_takes_nobodys_place(house):
    association = house.association(first="eka@y.example", second="toka@y.example")
    add(house, association, "kolmas@y.example")
    assert contacts(house) == ["eka@y.example", "toka@y.example", "kolmas@y.example"]


@pytest.mark.parametrize(
    ("address", "code"),
    [("", "address_missing"), ("kolmas", "address_bad"), ("EKA@y.example", "same_contact")],
)
def test_what_cannot_be_added_is_told_and_not_stored(house, address, code):
    association = house.association(first="eka@y.example", second="toka@y.example")
    with pytest.raises(BadInput) as refused:
        add(house, association, address)
    assert (refused.value.field, refused.value.code) == ("address", code)
    assert contacts(house) == ["eka@y.example", "toka@y.example"]


def test_the_same_contact_at_once_is_added_once(house):
    association = house.association(first="eka@y.example", second="toka@y.example")
    house.person("kolmas@y.example")
    answers = at_once(*[lambda: add(house, association, "kolmas@y.example")] * 6)
    assert sorted(getattr(answer, "code", str(answer)) for answer in answers) == ["None", *["same_contact"] * 5]


def test_only_staff_add_contacts_and_only_to_what_is_there(house):
    association = house.association(first="eka@y.example", second="toka@y.example")
    with pytest.raises(NotFound):
        add(house, association, "kolmas@y.example", house.person("eka@y.example"))
    for asked in ("A" * 22, "\x00"):
        with pytest.raises(NotFound):
            add(house, asked, "kolmas@y.example")
    assert len(contacts(house)) == 2
