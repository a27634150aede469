"""Reading what is proposed and what was decided: the leaders of a group with names, staff without any."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.accounts.access import Person, require_staff
from app.base.clock import Clock
from app.base.errors import NotFound
from app.db.database import Database
from app.groups import service as groups
from app.groups.access import require_id
from app.groups.people import PersonView
from app.rooms import service as rooms
from app.rooms.access import Place, Standing, require_leader
from app.safety import queries
from app.safety.access import (
    REVIEW_FOR,
    ProposalFacts,
    has_other_leader,
    is_staffs_turn,
    require_removable,
    require_target,
)
from app.safety.models import RemovalProposal
from app.safety.proposals import as_proposal, rooms_of


@dataclass(frozen=True, slots=True)
class LeadersProposal:
    """An open proposal as a leader of the group sees it. `proposer` is None where they are gone.

    `waits_for_staff`: staff may answer it now; `has_other`: another leads, and may answer.
    """

    proposal: ProposalFacts
    person: PersonView
    proposer: PersonView | None
    is_own: bool
    waits_for_staff: bool
    has_other: bool
    aside_until: datetime | None


@dataclass(frozen=True, slots=True)
class LeadersView:
    """What the leaders' page shows: what is open, and about whom something may be proposed."""

    group: str
    proposals: list[LeadersProposal]
    members: list[PersonView]


@dataclass(frozen=True, slots=True)
class StaffsProposal:
    """A proposal or a removal as staff see it: the group's name, nobody's name, no message."""

    proposal: ProposalFacts
    group: str
    times_aside: int
    is_aside: bool


class ReadRemovals:
    """The use cases. Blocking: call from `def` endpoints."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def for_leader(self, account_id: int, room: str) -> LeadersView:
        """What is open in this leader's group. Raises NotFound for strangers, NotAllowed for members."""
        now = self._clock.now()
        with self._database.read() as session:
            leader = require_leader(rooms.find_standing(session, require_id(room), account_id))
            facts = groups.find_room_facts(session, leader.room_id)
            people = groups.list_people(session, leader.room_id)
            rows = queries.list_open_proposals(session, room_id=leader.room_id)
            opened = list_open_ones(session, rows, now)
            leaders = rooms.list_leader_ids(session, leader.room_id)
            names = _names(session, opened, people)
        proposed = {subject.member for proposal, subject in opened if not proposal.is_aside}
        return LeadersView(
            facts.name if facts else "",
            [
                LeadersProposal(
                    proposal=proposal,
                    person=names[proposal.subject_id],
                    proposer=names.get(proposal.proposer_id or 0),
                    is_own=proposal.proposer_id == leader.room_member_id,
                    waits_for_staff=is_staffs_turn(proposal, leaders, now),
                    has_other=has_other_leader(proposal, leaders),
                    aside_until=subject.aside_until,
                )
                for proposal, subject in opened
            ],
            [one for one in people if one.role == "member" and one.state != "gone" and one.member not in proposed],
        )

    def find_target(self, account_id: int, room: str, member: str) -> PersonView:
        """Whom a leader may propose to remove. Raises as `ProposeRemoval.propose`."""
        return self._find(account_id, room, member, require_removable)

    def find_aside_target(self, account_id: int, room: str, member: str) -> PersonView:
        """Whom a leader may ask to set aside again. Raises as `ProposeRemoval.ask_aside` but AlreadyDecided."""
        return self._find(account_id, room, member, require_target)

    def for_staff(self, person: Person) -> tuple[list[StaffsProposal], list[StaffsProposal]]:
        """What waits for staff, the oldest first, and which removals may still be undone, the newest first.

        None of a group that the reader is or was in. Raises NotFound for anybody but staff.
        """
        require_staff(person)
        now = self._clock.now()
        with self._database.read() as session:
            own = rooms_of(session, person.account_id)
            waiting = _waiting_for_staff(session, own, now)
            confirmed = _with_subjects(session, queries.list_confirmed_proposals(session, now - REVIEW_FOR))
            removed = [
                (proposal, subject)
                for proposal, subject in confirmed
                if proposal.room_id not in own and proposal.may_be_undone(subject, now)
            ]
            return _for_staff(session, waiting), _for_staff(session, removed)

    def count_for_staff(self, account_id: int) -> int:
        """How many wait for a member of staff."""
        with self._database.read() as session:
            return len(_waiting_for_staff(session, rooms_of(session, account_id), self._clock.now()))

    def _find(
        self,
        account_id: int,
        room: str,
        member: str,
        require: Callable[[Standing | None, Standing], Standing],
    ) -> PersonView:
        with self._database.read() as session:
            leader = require_leader(rooms.find_standing(session, require_id(room), account_id))
            target = require(rooms.find_member_standing(session, room, require_id(member)), leader)
            person = groups.find_person(session, target.room_id, target.member)
        if person is None:
            raise NotFound
        return person


def list_open_ones(
    session: Session, rows: Iterable[RemovalProposal], now: datetime
) -> list[tuple[ProposalFacts, Standing]]:
    """Of these rows those that wait for an answer now, each with whom it is about."""
    return [(one, subject) for one, subject in _with_subjects(session, rows) if one.is_open(subject, now)]


def _waiting_for_staff(session: Session, own: set[int], now: datetime) -> list[tuple[ProposalFacts, Standing]]:
    opened = list_open_ones(session, queries.list_open_proposals(session), now)
    leaders = rooms.list_leaders_of(session, {proposal.room_id for proposal, _ in opened})
    return [
        (proposal, subject)
        for proposal, subject in opened
        if proposal.room_id not in own and is_staffs_turn(proposal, leaders.get(proposal.room_id, ()), now)
    ]


def _with_subjects(session: Session, rows: Iterable[RemovalProposal]) -> list[tuple[ProposalFacts, Standing]]:
    proposals = [facts for row in rows if (facts := as_proposal(row)) is not None]
    standings = rooms.list_standings_by_id(session, {proposal.subject_id for proposal in proposals})
    return [(one, standings[one.subject_id]) for one in proposals if one.subject_id in standings]


def _names(
    session: Session, opened: list[tuple[ProposalFacts, Standing]], people: list[PersonView]
) -> dict[int, PersonView]:
    """Who is who, by the inner ids that proposals keep."""
    inner = {one for proposal, _ in opened for one in (proposal.subject_id, proposal.proposer_id) if one is not None}
    views = {person.member: person for person in people}
    members = rooms.list_member_ids(session, inner) if inner else {}
    return {one: views[member] for one, member in members.items() if member in views}


def _for_staff(session: Session, found: list[tuple[ProposalFacts, Standing]]) -> list[StaffsProposal]:
    names = groups.list_room_names(session, {proposal.room_id for proposal, _ in found})
    times = queries.count_rungs(session, {proposal.subject_id for proposal, _ in found}, "set_aside")
    return [
        StaffsProposal(
            proposal,
            names.get(proposal.room_id, ""),
            times.get(proposal.subject_id, 0),
            subject.place == Place.ASIDE,
        )
        for proposal, subject in found
    ]
