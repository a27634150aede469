"""The only place that judges who sees an association. Facts and counts only: no role reads a name or an address."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.accounts import service as accounts
from app.accounts.access import Person, require_staff
from app.associations import queries
from app.base.errors import Clash, NotFound
from app.base.ids import may_be_id


class AlreadyFollowed(Clash):
    """The contact has come: the address is somebody's who answers for the association, and no mistake."""

    code = "already_followed"


@dataclass(frozen=True, slots=True)
class ContactFacts:
    """A contact as staff see them, without a name or an address. `has_come`: they followed their letter."""

    id: int
    account_id: int
    since: datetime
    has_come: bool


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


def require_own_association(session: Session, person: Person, association: str) -> AssociationFacts:
    """The association, for its own contacts alone. Raises NotFound for anybody else, staff too."""
    if not may_be_id(association):
        raise NotFound
    row = queries.find_association(session, association)
    is_contact = queries.is_contact(session, row.id if row else 0, person.account_id)
    if row is None or not is_contact:
        raise NotFound
    return AssociationFacts(*row)


def list_contacts(session: Session, person: Person, association: str) -> list[ContactFacts]:
    """Those who answer for the association, the first put down first. Raises NotFound for anybody but staff."""
    require_staff(person)
    rows = queries.list_contacts(session, require_association(session, person, association).id)
    seen = accounts.list_last_seen(session, [row.account_id for row in rows])
    facts = []
    for row in rows:
        day = seen.get(row.account_id)
        # The day alone is known: who was here on the day they were put down counts as come.
        has_come = day is not None and day >= row.created_at.date()
        facts.append(ContactFacts(row.id, row.account_id, row.created_at, has_come))
    return facts


def require_correctable(session: Session, person: Person, association: str, contact: int) -> ContactFacts:
    """A contact whose address may still be a mistake.

    Raises NotFound for anybody but staff, and for a contact that is not (any more) this association's;
    AlreadyFollowed for whoever has come, and for staff themselves.
    """
    found = next((one for one in list_contacts(session, person, association) if one.id == contact), None)
    if found is None:
        raise NotFound
    if found.has_come or found.account_id == person.account_id:
        raise AlreadyFollowed
    return found
