"""What the use cases of proposals share: their names in the log, and the locks under which they are decided."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from app.accounts.access import Person, require_staff
from app.associations.access import require_own_association
from app.audit.entry import Action
from app.base.errors import NotFound
from app.groups import service as groups
from app.groups.access import ROOM_KIND, require_id
from app.groups.owners.service import list_rooms_of
from app.groups.pair.seats import list_pair_rooms_beside
from app.rooms import service as rooms
from app.rooms.access import Standing, require_leader
from app.rooms.visiting import list_visits_of
from app.safety import queries
from app.safety.access import ProposalFacts
from app.safety.models import RemovalProposal


@dataclass(frozen=True, slots=True)
class ProposalRungs:
    """What the log calls the steps of a proposal of one kind."""

    proposed: Action
    taken_back: Action
    declined: Action
    lapsed: Action


RUNGS: Final[Mapping[str, ProposalRungs]] = {
    "remove": ProposalRungs("propose_removal", "take_back_removal", "decline_removal", "removal_lapsed"),
    "set_aside": ProposalRungs("propose_set_aside", "take_back_set_aside", "decline_set_aside", "set_aside_lapsed"),
}


@dataclass(frozen=True, slots=True)
class Case:
    """A proposal, its group, and the standing of the member it is about: None where that one was erased meanwhile."""

    group_id: int
    proposal: ProposalFacts
    subject: Standing | None


def lock_case(session: Session, proposal: str) -> Case:
    """A proposal under the locks of its group and its room. Raises NotFound for a missing one."""
    room = rooms.find_public_id(session, queries.find_room_of_proposal(session, require_id(proposal)) or 0)
    if room is None:
        raise NotFound
    group = groups.lock_group_of_room(session, room)
    rooms.lock_room(session, room)
    facts = as_proposal(queries.find_proposal(session, proposal))
    if facts is None:
        raise NotFound
    subject = rooms.list_standings_by_id(session, [facts.subject_id]).get(facts.subject_id)
    return Case(group.id, facts, subject)


def lock_case_as_leader(session: Session, account_id: int, room: str, proposal: str) -> tuple[Standing, Case]:
    """The same for a leader of that room.

    Raises NotFound for strangers and for proposals of other rooms, NotAllowed for members.
    """
    groups.lock_group_of_room(session, room, account_id=account_id)
    leader = require_leader(rooms.lock_standing(session, room, account_id))
    if queries.find_room_of_proposal(session, require_id(proposal)) != leader.room_id:
        raise NotFound
    return leader, lock_case(session, proposal)


def lock_case_as_staff(session: Session, person: Person, proposal: str) -> Case:
    """The same for staff. Raises NotFound for anybody else, and for groups that they are or were in themselves."""
    require_staff(person)
    case = lock_case(session, proposal)
    if case.proposal.room_id in rooms_of(session, person.account_id):
        raise NotFound
    return case


def lock_case_as_contact(session: Session, person: Person, association: str, proposal: str) -> Case:
    """The same for a contact of this association.

    Raises NotFound for anybody else, for proposals in others' groups, and for groups that they are or were in
    themselves.
    """
    own = require_own_association(session, person, association)
    case = lock_case(session, proposal)
    outside = list_rooms_of(session, [own.id])[own.id] - rooms_of(session, person.account_id)
    if case.proposal.room_id not in outside:
        raise NotFound
    return case


def rooms_of(session: Session, account_id: int) -> set[int]:
    """Inner ids of the rooms of groups in which this account has or had a place: there it is nobody from outside.

    The leaders' own rooms of these groups are among them. A visit that is over is none, or a group would run out of
    staff who may help it; but where their own words as a visitor were reported to staff, others judge.
    """
    standings = rooms.list_standings_of(session, account_id, ROOM_KIND)
    own = {standing.room_id for standing in standings if not standing.was_visit}
    inside = own | list_pair_rooms_beside(session, own)
    if len(own) == len(standings):
        return inside
    return inside | queries.list_rooms_reported(session, list_visits_of(session, account_id))


def as_proposal(row: RemovalProposal | None) -> ProposalFacts | None:
    """A row as a value."""
    if row is None:
        return None
    return ProposalFacts(
        id=row.id,
        proposal=row.public_id,
        room_id=row.room_id,
        subject_id=row.subject_id,
        proposer_id=row.proposer_id,
        kind=row.kind,
        reason=row.reason,
        state=row.state,
        created_at=row.created_at,
        decided_at=row.decided_at,
    )
