import pytest

from tests.groups.house import House
from tests.meetings.drafts import Drafts
from tests.meetings.plans import Plans


@pytest.fixture
def house(database, clock):
    """The use cases, once on each kind of database."""
    return House(database, clock)


@pytest.fixture
def plans(house):
    """Groups with meetings."""
    return Plans(house)


@pytest.fixture
def drafts(house):
    """Groups that are being planned."""
    return Drafts(house)
