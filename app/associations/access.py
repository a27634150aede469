"""The only place that judges who sees an association. Facts and counts only: no role reads a name or an address."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.accounts.access import Person
from app.associations import queries
from app.base.errors import NotFound
from app.base.ids import may_be_id


@dataclass(frozen=True, slots=True)
class AssociationFacts:
    """What may be told of an association: its name and how many answer for it."""

    id: int
    public_id: str
    name: str
    contacts: int


def require_association(session: Session, person: Person, association: str) -> AssociationFacts:
    """The association, for staff and for its own contacts. Raises NotFound for anybody else, as for a missing one."""
    if not may_be_id(association):
        raise NotFound
    row = queries.find_association(session, association)
    is_contact = queries.is_contact(session, row.id if row else 0, person.account_id)
    if row is None or not (person.is_staff or is_contact):
        raise NotFound
    return AssociationFacts(*row)
