"""Proposing that a member be removed (rung 6 of the ladder): nothing happens until somebody else agrees.

A proposal ends by itself after seven days, by a job that was written in the same transaction, and at once when the
member leaves. Who may be the second gets a letter that tells nothing but that an answer is waited for.
"""

from datetime import datetime

from app.base.clock import Clock
from app.base.errors import NotFound
from app.base.ids import random_id
from app.db.database import Database, WriteSession
from app.groups import service as groups
from app.groups.access import require_id
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.rooms import service as rooms
from app.rooms.access import Standing, require_leader
from app.safety import queries
from app.safety.access import PROPOSAL_LIFE, require_open, require_proposer, require_removable
from app.safety.moderation import Rung, Time, note_rung
from app.safety.proposals import as_proposal, lock_case, lock_case_as_leader
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
            group = groups.lock_group_of_room(session, room, account_id=account_id)
            leader = require_leader(rooms.lock_standing(session, room, account_id))
            target = require_removable(rooms.find_member_standing(session, room, require_id(member)), leader)
            for row in queries.list_open_proposals(session, subject_id=target.room_member_id):
                earlier = as_proposal(row)
                if earlier is not None and earlier.is_open(target, now):
                    return earlier.proposal
            proposal = random_id()
            queries.insert_proposal(
                session,
                {
                    "public_id": proposal,
                    "room_id": leader.room_id,
                    "subject_id": target.room_member_id,
                    "proposer_id": leader.room_member_id,
                    "reason": reason,
                    "state": "open",
                    "created_at": now,
                },
            )
            note_rung(session, leader, now, Rung("propose_removal", reason, subject=target))
            due = now + PROPOSAL_LIFE
            self._jobs.enqueue(session, PROPOSAL_LAPSES, {"proposal": proposal}, due_at=due)
            made = as_proposal(queries.find_proposal(session, proposal))
            if made is not None:
                tell_seconds(session, self._jobs, group.id, made, now)
        return proposal

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
            note_rung(session, leader, now, Rung("take_back_removal", case.proposal.reason, subject=subject))

    def lapse(self, work: Work) -> None:
        """The job: seven days have passed without an answer. A proposal that was closed meanwhile stays as it is."""
        with self._database.transaction() as session:
            try:
                case = lock_case(session, str(work.facts["proposal"]))
            except NotFound:
                return
            if case.proposal.state == "open":
                _lapse(session, case.proposal.id, case.proposal.reason, case.subject, self._clock.now())


def lapse_about(session: WriteSession, leaver: Standing, now: datetime) -> None:
    """Ends what is open about someone whose place ends by itself; the locks are held.

    They come back by a leader's word alone while it would have been open: leaving is no way round it.
    """
    for row in queries.list_open_proposals(session, subject_id=leaver.room_member_id):
        rooms.bind_leaver(session, leaver, row.created_at + PROPOSAL_LIFE)
        _lapse(session, row.id, row.reason, leaver, now)


def lapse_of_leader(session: WriteSession, member: Standing, now: datetime) -> None:
    """Ends what is open about a member who leads the group from now on; the locks are held."""
    for row in queries.list_open_proposals(session, subject_id=member.room_member_id):
        _lapse(session, row.id, row.reason, member, now)


def _lapse(session: WriteSession, proposal_id: int, reason: str, subject: Standing | None, now: datetime) -> None:
    queries.close_proposal(session, proposal_id, "lapsed", now)
    if subject is not None:
        note_rung(session, Time(subject.room_id), now, Rung("removal_lapsed", reason, subject=subject))
