"""What other features ask of associations."""

from collections.abc import Collection

from sqlalchemy.orm import Session

from app.accounts.access import Person, require_staff
from app.associations import queries
from app.associations.access import AssociationFacts
from app.associations.alphabet import sort_key


def list_all(session: Session, person: Person) -> list[AssociationFacts]:
    """Every association, by name. For staff alone: raises NotFound for others."""
    require_staff(person)
    return _by_name(session)


def list_own(session: Session, person: Person) -> list[AssociationFacts]:
    """The associations that the person answers for, by name."""
    return _by_name(session, person.account_id)


def list_register(session: Session) -> list[AssociationFacts]:
    """Every association, by name: whoever answers for one may ask another to share a group."""
    return _by_name(session)


def list_facts_of(session: Session, association_ids: Collection[int]) -> list[AssociationFacts]:
    """What may be told of these associations, by name."""
    found = [AssociationFacts(*row) for row in queries.list_facts_of(session, association_ids)]
    return sorted(found, key=lambda facts: (sort_key(facts.name), facts.id))


def answers_for(session: Session, person: Person, association_id: int) -> bool:
    """True where the person is a contact of this association; False for one that is not there, as for others'."""
    return queries.is_contact(session, association_id, person.account_id)


def list_names_of(session: Session, association_ids: Collection[int]) -> list[str]:
    """The names of these associations, in order. A published group tells them; a planned one to those it asks in."""
    return sorted(queries.list_names_of(session, association_ids), key=sort_key)


def list_contact_accounts(session: Session, association_ids: Collection[int]) -> list[int]:
    """The inner ids of everybody who answers for one of these associations, for letters alone."""
    return queries.list_contact_accounts(session, association_ids)


def is_contact_anywhere(session: Session, account_id: int) -> bool:
    """True where the account answers for any association."""
    return queries.is_contact_anywhere(session, account_id)


def lock_association(session: Session, association_id: int) -> None:
    """Takes the association's lock, which comes before any group's."""
    queries.lock_association(session, association_id)


def _by_name(session: Session, account_id: int | None = None) -> list[AssociationFacts]:
    rows = queries.list_associations(session, account_id)
    return sorted((AssociationFacts(*row) for row in rows), key=lambda facts: (sort_key(facts.name), facts.id))
