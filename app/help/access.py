"""The only place that judges who checks numbers, and which there are."""

from app.accounts.access import Person, require_staff
from app.base.errors import NotFound
from app.help.numbers import EMERGENCY, NUMBERS, HelpNumber


def require_checker(person: Person) -> Person:
    """A staff member. Raises NotFound for everybody else: what staff have is hidden."""
    require_staff(person)
    return person


def require_number(dialled: str) -> HelpNumber:
    """The number of the page that is dialled so. Raises NotFound for one that this release does not know."""
    found = next((number for number in (EMERGENCY, *NUMBERS) if number.dialled == dialled), None)
    if found is None:
        raise NotFound
    return found
