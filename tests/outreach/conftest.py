import pytest

from tests.groups.house import House
from tests.meetings.plans import Plans
from tests.outreach.doorway import Doorway
from tests.outreach.street import Street
from tests.shared_texts import shared_texts


@pytest.fixture
def house(database, clock):
    """The use cases, once on each kind of database."""
    return House(database, clock)


@pytest.fixture
def plans(house):
    return Plans(house)


@pytest.fixture
def door(house):
    return Doorway(house)


@pytest.fixture
def street(sqlite_url, clock, tmp_path):
    """The whole application on SQLite, without its server, and browsers that visit it."""
    made = Street(sqlite_url, clock, shared_texts(), tmp_path)
    yield made
    made.close()


@pytest.fixture
def any_street(database_url, clock, tmp_path):
    """The same on each kind of database."""
    made = Street(database_url, clock, shared_texts(), tmp_path)
    yield made
    made.close()


@pytest.fixture
def full(house, plans, door):
    """A full open group of two leaders, and two who wait: inner id, outward id, leaders, members, their room."""
    group_id, outward = plans.published(intake="open", size=4)
    leaders = [plans.lead(outward, name)[0] for name in ("Pihka", "Sammal")]
    seated = [house.join(outward, f"{number}@koti.example", f"Havu {number}") for number in range(4)]
    for name in ("Lumme", "Kanerva"):
        door.waiting(outward, f"{name}@koti.example".lower(), name)
    assert door.states() == ["waiting"] * 2
    return group_id, outward, leaders, [person for person, _ in seated], seated[0][1]
