import pytest

from tests.groups.house import House


@pytest.fixture
def house(database, clock):
    """The use cases, once on each kind of database."""
    return House(database, clock)
