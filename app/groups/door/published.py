"""What everybody may know of a group: read here, judged by `door.access` and by those who show it."""

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from app.associations import service as associations
from app.base.ids import may_be_id
from app.groups import queries as group_queries
from app.groups import service as groups
from app.groups.door import access, queries
from app.groups.law import GroupLaw
from app.groups.lifecycle import GroupState
from app.groups.people import PersonView

_LAW_FACTS = len(GroupLaw.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class PublishedGroup:
    """A planned group as its page tells it. `template` is one of the ready ones, None for a programme of one's own."""

    law: GroupLaw
    name: str
    language: str
    template: str | None
    target_group: str | None
    what_connects: str | None
    description: str | None
    mode: str | None
    municipality: str | None
    visibility: str
    rhythm: str | None


def find_published(session: Session, group: str) -> PublishedGroup | None:
    """The group, whatever its state; None where there is none, or none with a plan. One statement."""
    row = queries.find_published(session, group) if may_be_id(group) else None
    return _published(row) if row else None


def list_listed(session: Session) -> list[PublishedGroup]:
    """Groups that are listed and in a state in which someone may come in. One statement."""
    return [_published(row) for row in queries.list_published(session, access.JOINABLE)]


def list_leaders(session: Session, group: PublishedGroup) -> list[PersonView]:
    """The group's leaders who are here: they chose their names for this page too. Two statements."""
    people = groups.list_people(session, group.law.room_id)
    return [person for person in people if person.role == "leader" and person.state == "here"]


def list_associations(session: Session, group: PublishedGroup) -> list[str]:
    """Names of the associations whose group it is. Two statements."""
    owners = group_queries.list_owners(session, [group.law.id])
    return associations.list_names_of(session, [row.association_id for row in owners])


def _published(row: queries.Found) -> PublishedGroup:
    facts = tuple(row)
    law = GroupLaw(*facts[:_LAW_FACTS])
    return PublishedGroup(replace(law, state=GroupState(law.state)), *facts[_LAW_FACTS:])
