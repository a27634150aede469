"""All the SQL of associations."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Row, Select, bindparam, delete, exists, func, insert, select, update
from sqlalchemy.orm import Session

from app.associations.models import Association, Contact
from app.db.dialects import lock_rows
from app.db.rows import insert_row_for_id

Found = Row[*tuple[Any, ...]]
MAX_ASSOCIATIONS = 1000


def insert_association(session: Session, values: Mapping[str, Any]) -> int:
    """The new association's inner id."""
    return insert_row_for_id(session, Association, values)


def insert_contacts(session: Session, association_id: int, account_ids: Sequence[int], now: datetime) -> None:
    """Puts the accounts down as contacts."""
    rows = [{"association_id": association_id, "account_id": account, "created_at": now} for account in account_ids]
    session.execute(insert(Contact), rows)


def delete_contact(session: Session, association_id: int, account_id: int) -> None:
    """Takes one account off the association; nothing where it was no contact."""
    here = Contact.association_id == association_id
    session.execute(delete(Contact).where(here, Contact.account_id == account_id))


def list_contacts(session: Session, association_id: int) -> Sequence[Found]:
    """(inner id, account, since when) of an association's contacts, in the order in which they were put down."""
    found = select(Contact.id, Contact.account_id, Contact.created_at).where(Contact.association_id == association_id)
    return session.execute(found.order_by(Contact.id)).all()


def is_contact_anywhere(session: Session, account_id: int) -> bool:
    """Whether the account is a contact of any association."""
    return bool(session.scalar(select(exists().where(Contact.account_id == account_id))))


def list_contacts_among(session: Session, account_ids: Collection[int]) -> set[int]:
    """Those of the accounts that answer for an association."""
    return set(session.scalars(select(Contact.account_id).where(Contact.account_id.in_(account_ids))))


def update_name(session: Session, association_id: int, name: str) -> None:
    """What the association is called."""
    session.execute(update(Association).where(Association.id == association_id).values(name=name))


def list_names(session: Session, *, but: int = 0) -> Sequence[str]:
    """The names of all associations but one."""
    return session.scalars(_names_of_others(), {"but": but}).all()


def list_names_of(session: Session, association_ids: Collection[int]) -> Sequence[str]:
    """The names of these associations."""
    return session.scalars(_names_of(), {"association_ids": list(association_ids)}).all()


def list_associations(session: Session, account_id: int | None = None) -> Sequence[Found]:
    """Associations with their number of contacts; those of one contact where `account_id` is given."""
    if account_id is None:
        return session.execute(_associations()).all()
    return session.execute(_associations_of(), {"account_id": account_id}).all()


def list_facts_of(session: Session, association_ids: Collection[int]) -> Sequence[Found]:
    """(inner id, public id, name, contacts) of these associations."""
    return session.execute(_associations().where(Association.id.in_(association_ids))).all()


def find_association(session: Session, association: str) -> Found | None:
    """(inner id, public id, name, contacts) of one association."""
    return session.execute(_association(), {"association": association}).first()


def is_contact(session: Session, association_id: int, account_id: int) -> bool:
    """True where the account answers for the association."""
    asked = {"association_id": association_id, "account_id": account_id}
    return session.execute(_contact(), asked).first() is not None


def list_contact_accounts(session: Session, association_ids: Collection[int]) -> list[int]:
    """The accounts that answer for any of these associations, each once."""
    return list(session.scalars(_contact_accounts(), {"association_ids": list(association_ids)}))


def lock_association(session: Session, association_id: int) -> None:
    """Takes the association's row lock."""
    session.execute(_locked_association(), {"association_id": association_id}).all()


def list_contact_rows(session: Session, account_id: int) -> Sequence[Found]:
    """(association's name, since when) for which the account answers."""
    return session.execute(
        select(Association.name, Contact.created_at)
        .join(Association, Association.id == Contact.association_id)
        .where(Contact.account_id == account_id)
        .order_by(Contact.id)
    ).all()


def delete_contacts_of(session: Session, account_id: int) -> None:
    """Takes the account off every association."""
    session.execute(delete(Contact).where(Contact.account_id == account_id))


@cache
def _associations() -> Select[*tuple[Any, ...]]:
    return (
        select(Association.id, Association.public_id, Association.name, func.count(Contact.id).label("contacts"))
        .join(Contact, Contact.association_id == Association.id, isouter=True)
        .group_by(Association.id)
        .order_by(Association.id)
        .limit(MAX_ASSOCIATIONS)
    )


@cache
def _associations_of() -> Select[*tuple[Any, ...]]:
    own = select(Contact.association_id).where(Contact.account_id == bindparam("account_id"))
    return _associations().where(Association.id.in_(own))


@cache
def _association() -> Select[*tuple[Any, ...]]:
    contacts = select(func.count(Contact.id)).where(Contact.association_id == Association.id).correlate(Association)
    facts = (Association.id, Association.public_id, Association.name, contacts.scalar_subquery().label("contacts"))
    return select(*facts).where(Association.public_id == bindparam("association"))


@cache
def _contact() -> Select[int]:
    here = Contact.association_id == bindparam("association_id")
    return select(Contact.id).where(here, Contact.account_id == bindparam("account_id"))


@cache
def _locked_association() -> Select[int]:
    return lock_rows(select(Association.id).where(Association.id == bindparam("association_id")))


@cache
def _names_of_others() -> Select[str]:
    found = select(Association.name).where(Association.id != bindparam("but"))
    return found.order_by(Association.id).limit(MAX_ASSOCIATIONS)


@cache
def _contact_accounts() -> Select[int]:
    answering = Contact.association_id.in_(bindparam("association_ids", expanding=True))
    return select(Contact.account_id).where(answering).distinct().order_by(Contact.account_id)


@cache
def _names_of() -> Select[str]:
    return select(Association.name).where(Association.id.in_(bindparam("association_ids", expanding=True)))
