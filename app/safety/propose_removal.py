"""Proposing that a member be removed (rung 6 of the ladder), or set aside a second time (rung 6a).

Nothing happens until somebody else agrees. A proposal ends by itself after seven days, of setting aside after 24 hours,
by a job that was written in the same transaction, and at once when the member leaves. Who may be the second gets a
letter that tells nothing but that an answer is waited for.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.base.clock import Clock
from app.base.errors import NotFound
from app.base.ids import random_id
from app.db.database import Database, WriteSession
from app.groups import service as groups
from app.groups.access import require_id
from app.groups.service import LockedGroup
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.rooms import service as rooms
from app.rooms.access import Standing, require_leader
from app.safety import queries
from app.safety.access import (
    AlreadyDecided,
    ProposalFacts,
    require_not_aside,
    require_open,
    require_proposer,
    require_removable,
    require_target,
)
from app.safety.moderation import Rung, Time, note_rung
from app.safety.proposals import RUNGS, as_proposal, lock_case, lock_case_as_leader
from app.safety.schemas import LeaderReason
from app.safety.seconds import tell_seconds

PROPOSAL_LAPSES = "proposal_lapses"


class ProposeRemoval:
    """The use cases. Blocking: call from `def` endpoints."""

    def __init__(self, database: Database, jobs: JobQueue, clock: Clock) -> None:
        self._database = database
        self._jobs = jobs
        self._clock = clock

    def propose(self, account_id: int, room: str, member: str, reason: LeaderReason) -> str:
        """The proposal's outward id; where one is open about this member already, that one's, unchanged.

        Raises NotAllowed for members, about leaders and about oneself, NotFound for strangers.
        """
        now = self._clock.now()
        with self._database.transaction() as session:
            group, leader, target = _lock(session, account_id, room, member)
            require_removable(target, leader)
            earlier = _find_open(session, target, "remove", now)
            return earlier or self._write(session, group, _New("remove", reason, leader, target), now)

    def ask_aside(self, account_id: int, room: str, member: str, reason: LeaderReason) -> str:
        """The same for a second time aside, where this leader needs another's word for it.

        Raises NotAllowed for members, about leaders and about oneself, NotFound for strangers, AlreadyDecided for who
        is aside now and where this leader may do it alone: another has done it meanwhile.
        """
        now = self._clock.now()
        with self._database.transaction() as session:
            group, leader, target = _lock(session, account_id, room, member)
            earlier = _find_open(session, target, "set_aside", now)
            if earlier is not None:
                return earlier
            if not needs_second(session, leader, require_not_aside(target)):
                raise AlreadyDecided
            return self._write(session, group, _New("set_aside", reason, leader, target), now)

    def take_back(self, account_id: int, room: str, proposal: str) -> None:
        """Takes one's own open proposal back.

        Raises NotFound, NotAllowed for members and for another's proposal, AlreadyDecided for a closed one.
        """
        now = self._clock.now()
        with self._database.transaction() as session:
            leader, case = lock_case_as_leader(session, account_id, room, proposal)
            require_proposer(case.proposal, leader)
            subject = require_open(case.proposal, case.subject, now)
            queries.close_proposal(session, case.proposal.id, "taken_back", now)
            taken_back = RUNGS[case.proposal.kind].taken_back
            note_rung(session, leader, now, Rung(taken_back, case.proposal.reason, subject=subject))

    def lapse(self, work: Work) -> None:
        """The job: its time has passed without an answer. A proposal that was closed meanwhile stays as it is."""
        with self._database.transaction() as session:
            try:
                case = lock_case(session, str(work.facts["proposal"]))
            except NotFound:
                return
            if case.proposal.state == "open":
                _lapse(session, case.proposal, case.subject, self._clock.now())

    def _write(self, session: WriteSession, group: LockedGroup, new: "_New", now: datetime) -> str:
        proposal = random_id()
        queries.insert_proposal(
            session,
            {
                "public_id": proposal,
                "room_id": new.leader.room_id,
                "subject_id": new.target.room_member_id,
                "proposer_id": new.leader.room_member_id,
                "kind": new.kind,
                "reason": new.reason,
                "state": "open",
                "created_at": now,
            },
        )
        note_rung(session, new.leader, now, Rung(RUNGS[new.kind].proposed, new.reason, subject=new.target))
        made = as_proposal(queries.find_proposal(session, proposal))
        if made is not None:
            self._jobs.enqueue(session, PROPOSAL_LAPSES, {"proposal": proposal}, due_at=made.lapses_at)
            tell_seconds(session, self._jobs, group.id, made, now)
        return proposal


def lapse_about(session: WriteSession, leaver: Standing, now: datetime) -> None:
    """Ends what is open about someone whose place ends by itself; the locks are held.

    They come back by a leader's word alone while it would have been open: leaving is no way round it.
    """
    for proposal in _list_open(session, leaver):
        rooms.bind_leaver(session, leaver, proposal.lapses_at)
        _lapse(session, proposal, leaver, now)


def lapse_of_leader(session: WriteSession, member: Standing, now: datetime) -> None:
    """Ends what is open about a member who leads the group from now on; the locks are held."""
    for proposal in _list_open(session, member):
        _lapse(session, proposal, member, now)


def needs_second(session: Session, leader: Standing, target: Standing) -> bool:
    """True where this leader was the last of the leaders to set the person aside. The room's lock is held.

    What a contact or staff did after that changes nothing, or the third time would be this leader's alone.
    """
    # By the person, not the place: who left and came back is still the same.
    places = rooms.list_member_ids_of(session, target.account_id)
    last = queries.find_last_actor_id(session, target.room_id, places, "set_aside")
    return rooms.is_same_person(session, leader, last)


@dataclass(frozen=True, slots=True)
class _New:
    kind: str
    reason: LeaderReason
    leader: Standing
    target: Standing


def _lock(session: WriteSession, account_id: int, room: str, member: str) -> tuple[LockedGroup, Standing, Standing]:
    group = groups.lock_group_of_room(session, room, account_id=account_id)
    leader = require_leader(rooms.lock_standing(session, room, account_id))
    return group, leader, require_target(rooms.find_member_standing(session, room, require_id(member)), leader)


def _find_open(session: Session, target: Standing, kind: str, now: datetime) -> str | None:
    found = (one for one in _list_open(session, target) if one.kind == kind and one.is_open(target, now))
    return next((one.proposal for one in found), None)


def _list_open(session: Session, target: Standing) -> list[ProposalFacts]:
    rows = queries.list_open_proposals(session, subject_id=target.room_member_id)
    return [facts for row in rows if (facts := as_proposal(row)) is not None]


def _lapse(session: WriteSession, proposal: ProposalFacts, subject: Standing | None, now: datetime) -> None:
    queries.close_proposal(session, proposal.id, "lapsed", now)
    if subject is not None:
        lapsed = RUNGS[proposal.kind].lapsed
        note_rung(session, Time(subject.room_id), now, Rung(lapsed, proposal.reason, subject=subject))
