"""Reading what waits for an association's contacts: the group and the reason. Nobody's name, no message.

That somebody is in a group tells of a child's disability, and contacts see counts alone (domain.md section 2): here no
name stands, nor how often anybody was set aside.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.accounts.access import Person
from app.associations import service as associations
from app.associations.access import AssociationFacts, require_own_association
from app.base.clock import Clock
from app.db.database import Database
from app.groups import service as groups
from app.groups.owners.service import list_rooms_of
from app.rooms import service as rooms
from app.safety import queries
from app.safety.access import ProposalFacts, is_contacts_turn
from app.safety.proposals import rooms_of
from app.safety.removals import list_open_ones


@dataclass(frozen=True, slots=True)
class ContactsProposal:
    """A proposal as a contact sees it, with the group's name."""

    proposal: ProposalFacts
    group: str


@dataclass(frozen=True, slots=True)
class ContactsView:
    """What the contacts' page shows, the oldest first."""

    association: AssociationFacts
    waiting: list[ContactsProposal]


class ReadAsContact:
    """The use cases. Blocking: call from `def` endpoints."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def list_waiting(self, person: Person, association: str) -> ContactsView:
        """What waits for the contacts of this association, of no group that the reader is or was in.

        Raises NotFound for anybody but its contacts.
        """
        with self._database.read() as session:
            own = require_own_association(session, person, association)
            waiting = self._waiting(session, person, [own])[own.public_id]
            names = groups.list_room_names(session, {proposal.room_id for proposal in waiting})
        return ContactsView(own, [ContactsProposal(one, names.get(one.room_id, "")) for one in waiting])

    def count_waiting(self, person: Person) -> Mapping[str, int]:
        """How many wait for this contact, by the association's outward id; those of none are missing."""
        with self._database.read() as session:
            own = associations.list_own(session, person)
            waiting = self._waiting(session, person, own)
        return {association: len(found) for association, found in waiting.items() if found}

    def _waiting(
        self, session: Session, person: Person, own: list[AssociationFacts]
    ) -> Mapping[str, list[ProposalFacts]]:
        inside = rooms_of(session, person.account_id)
        owned = list_rooms_of(session, [facts.id for facts in own])
        rows = queries.list_open_in_rooms(session, {room for rooms_of_one in owned.values() for room in rooms_of_one})
        opened = [proposal for proposal, _ in list_open_ones(session, rows, self._clock.now())]
        leaders = rooms.list_leaders_of(session, {proposal.room_id for proposal in opened})
        theirs = [
            one for one in opened if one.room_id not in inside and is_contacts_turn(one, leaders.get(one.room_id, ()))
        ]
        return {facts.public_id: [one for one in theirs if one.room_id in owned[facts.id]] for facts in own}
