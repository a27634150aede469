"""Telling those who may be the second that a proposal waits. No letter names a group, a person or the proposal.

While another leads the group these are that leader and the contacts of the associations that own it. Each gets one a
day at most; a contact who has or had a place in the group gets none.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from app.accounts.account_letters import AccountLetters, Addressee, DailyLetter, enqueue_once_a_day
from app.associations import service as associations
from app.base.clock import Clock
from app.db.database import WriteSession
from app.groups.owners.service import list_owners, list_rooms_of
from app.jobs.keys import nameless
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.rooms import service as rooms
from app.rooms.access import Standing
from app.safety import queries
from app.safety.access import ProposalFacts, is_contacts_turn
from app.safety.proposals import as_proposal, rooms_of

PROPOSAL_LETTER: Final = "proposal_letter"
CONTACTS_PROPOSAL_LETTER: Final = "contacts_proposal_letter"
CONTACT_REMOVALS_PATH: Final = "/yhdistykset/{association}/poistot"


def tell_seconds(session: WriteSession, queue: JobQueue, group_id: int, proposer: Standing, now: datetime) -> None:
    """Whoever may answer the leader's new proposal gets a letter. The caller holds the locks."""
    others = rooms.list_leader_ids(session, proposer.room_id) - {proposer.room_member_id}
    for leader_id in sorted(others):
        facts = {"room_id": proposer.room_id, "leader_id": leader_id}
        letter = DailyLetter(PROPOSAL_LETTER, f"{PROPOSAL_LETTER}:{leader_id}", facts)
        enqueue_once_a_day(session, queue, letter, now)
    if others:
        _tell_contacts(session, queue, group_id, proposer, now)


class ProposalLetters:
    """The handlers of PROPOSAL_LETTER and CONTACTS_PROPOSAL_LETTER jobs."""

    def __init__(self, letters: AccountLetters, clock: Clock) -> None:
        self._letters = letters
        self._clock = clock

    def tell_leader(self, work: Work) -> None:
        """Sends the letter while another's proposal is open in the room and its reader leads the group.

        Raises as `AccountLetters.send`.
        """
        leader_id, room_id = int(str(work.facts["leader_id"])), int(str(work.facts["room_id"]))
        self._letters.send("answer_needed", lambda session: self._leader(session, leader_id, room_id), work)

    def tell_contact(self, work: Work) -> None:
        """Sends the letter while a proposal in the room waits for a contact and its reader still is one.

        Raises as `AccountLetters.send`.
        """
        account_id, room_id = int(str(work.facts["account_id"])), int(str(work.facts["room_id"]))
        association_id = int(str(work.facts["association_id"]))

        def find(session: Session) -> Addressee | None:
            owned = list_rooms_of(session, [association_id])[association_id]
            is_theirs = account_id in associations.list_contact_accounts(session, [association_id])
            if not is_theirs or room_id not in owned - rooms_of(session, account_id):
                return None
            leaders = rooms.list_leader_ids(session, room_id)
            if not self._waits(session, room_id, lambda one: is_contacts_turn(one, leaders)):
                return None
            [association] = associations.list_facts_of(session, [association_id])
            return Addressee(account_id, CONTACT_REMOVALS_PATH.replace("{association}", association.public_id))

        self._letters.send("answer_needed", find, work)

    def _leader(self, session: Session, leader_id: int, room_id: int) -> Addressee | None:
        leader = rooms.list_standings_by_id(session, [leader_id]).get(leader_id)
        waits = self._waits(session, room_id, lambda one: one.proposer_id != leader_id)
        if leader is None or not leader.is_leader or not waits:
            return None
        return Addressee(leader.account_id, f"/huone/{leader.room}/poistot")

    def _waits(self, session: Session, room_id: int, is_theirs: Callable[[ProposalFacts], bool]) -> bool:
        rows = queries.list_open_proposals(session, room_id=room_id)
        open_ones = [one for row in rows if (one := as_proposal(row))]
        subjects = rooms.list_standings_by_id(session, [one.subject_id for one in open_ones])
        now = self._clock.now()
        return any(one.is_open(subjects.get(one.subject_id), now) and is_theirs(one) for one in open_ones)


def _tell_contacts(session: WriteSession, queue: JobQueue, group_id: int, proposer: Standing, now: datetime) -> None:
    for owner in list_owners(session, group_id):
        for account_id in associations.list_contact_accounts(session, [owner.id]):
            facts = {"room_id": proposer.room_id, "association_id": owner.id, "account_id": account_id}
            # Whoever answers for both associations that share the group gets one.
            key = nameless(CONTACTS_PROPOSAL_LETTER, proposer.room_id, account_id)
            enqueue_once_a_day(session, queue, DailyLetter(CONTACTS_PROPOSAL_LETTER, key, facts), now)
