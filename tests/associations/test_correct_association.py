"""What staff mistyped is mended: a name everywhere at once, an address only while nobody has come with it."""

import pytest
from sqlalchemy import select, update

from app.accounts.models import Account
from app.associations.access import AlreadyFollowed, list_contacts
from app.associations.models import Contact
from app.base.errors import BadInput, NotFound
from app.groups.plans import service as plans
from app.jobs.models import Job
from tests.at_once import at_once
from tests.groups.house import House

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def house(database, clock):
    return House(database, clock)


def addresses(house):
    with house.database.read() as session:
        found = select(Account.address).join(Contact, Contact.account_id == Account.id).order_by(Contact.id)
        return session.scalars(found).all()


def contacts(house, association):
    with house.database.read() as session:
        return list_contacts(session, house.staff, association)


def replace(house, association, contact, address="oikea@y.example", person=None):
    house.correct_association.replace_contact(person or house.staff, association, contact, address, language="fi")


def comes(house, address):
    """As a sign-in writes it."""
    day = house.clock.now().replace(hour=0, minute=0)
    with house.database.transaction() as session:
        session.execute(update(Account).where(Account.address == address).values(last_seen_on=day))


@ON_SQLITE
def test_a_new_name_is_the_only_one_wherever_it_is_told(house):
    association = house.association("Kuusikulma Tuki ry")
    group = house.group("Pihlajapiha", association)
    house.correct_association.rename(house.staff, association, "  Kuusikulman   Tuki ry ")
    with house.database.read() as session:
        plan = plans.find_plan(session, group)
        assert plans.list_owner_names(session, plan.group_id) == ["Kuusikulman Tuki ry"]
    with pytest.raises(NotFound):
        house.correct_association.rename(house.person("eka@yhdistys.example"), association, "Toinen")


@ON_SQLITE
@pytest.mark.parametrize(
    ("name", "code"), [(" ", "empty"), ("toinen RY", "association_exists"), ("a\x00b", "bad_characters")]
)
def test_a_name_that_cannot_be_is_told_and_not_stored(house, name, code):
    association = house.association("Kuusikulman Tuki ry")
    house.association("Toinen ry", first="kolmas@y.example", second="neljas@y.example")
    with pytest.raises(BadInput) as refused:
        house.correct_association.rename(house.staff, association, name)
    assert (refused.value.field, refused.value.code) == ("name", code)
    # Its own name in other letters is no other association's.
    house.correct_association.rename(house.staff, association, "KUUSIKULMAN Tuki ry")


def test_the_right_address_takes_the_place_of_the_mistyped_one_and_gets_the_letter(house):
    association = house.association(first="eka@y.example", second="vaara@y.example")
    [_, mistyped] = contacts(house, association)
    replace(house, association, mistyped.id)
    assert addresses(house) == ["eka@y.example", "oikea@y.example"]
    with house.database.read() as session:
        told = session.scalars(select(Job.facts).where(Job.kind == "contact_letter").order_by(Job.id)).all()
        right = session.scalars(select(Account.id).where(Account.address == "oikea@y.example")).one()
    assert told[-1] == {"account_id": right}
    # The form sent twice finds nobody in that place any more.
    with pytest.raises(NotFound):
        replace(house, association, mistyped.id, "kolmas@y.example")
    assert addresses(house) == ["eka@y.example", "oikea@y.example"]


def test_two_who_correct_at_once_correct_once(house):
    association = house.association(first="eka@y.example", second="vaara@y.example")
    mistyped = contacts(house, association)[1].id
    answers = at_once(*[lambda n=n: replace(house, association, mistyped, f"oikea{n}@y.example") for n in range(4)])
    assert sorted(type(answer).__name__ for answer in answers) == ["NoneType", *["NotFound"] * 3]
    assert len(addresses(house)) == 2


@ON_SQLITE
def test_whoever_has_come_stays_and_so_do_staff(house, clock):
    comes(house, "staff@liitto.example")
    clock.move(days=2)
    house.person("tuttu@y.example")
    comes(house, "tuttu@y.example")
    clock.move(days=2)
    association = house.association(first="tuttu@y.example", second=None)
    known, own = contacts(house, association)
    # Somebody who came for another reason before they were put down has not come for this.
    assert (known.has_come, own.account_id) == (False, house.staff.account_id)
    comes(house, "tuttu@y.example")
    for contact in (known.id, own.id):
        with pytest.raises(AlreadyFollowed):
            replace(house, association, contact)
    assert addresses(house) == ["tuttu@y.example", "staff@liitto.example"]


@ON_SQLITE
@pytest.mark.parametrize(
    ("address", "code"), [("", "address_missing"), ("kolmas", "address_bad"), ("EKA@y.example", "same_contact")]
)
def test_an_address_that_cannot_be_is_told_and_not_stored(house, address, code):
    association = house.association(first="eka@y.example", second="vaara@y.example")
    with pytest.raises(BadInput) as refused:
        replace(house, association, contacts(house, association)[1].id, address)
    assert (refused.value.field, refused.value.code) == ("address", code)
    assert addresses(house) == ["eka@y.example", "vaara@y.example"]


@ON_SQLITE
def test_only_staff_correct_and_only_an_associations_own_contacts(house):
    association = house.association(first="eka@y.example", second="vaara@y.example")
    other = house.association("Toinen ry", first="kolmas@y.example", second="neljas@y.example")
    mistyped = contacts(house, association)[1].id
    for person, which in ((house.person("eka@y.example"), association), (house.staff, other)):
        with pytest.raises(NotFound):
            replace(house, which, mistyped, person=person)
