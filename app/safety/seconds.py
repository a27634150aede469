"""Telling those who may be the second that a proposal waits. No letter names a group, a person or the proposal.

While another leads the group these are that leader and the contacts of the associations that own it, each once a day
at most, and staff after 48 hours; where nobody else leads, staff at once. Setting aside cannot wait: of that all get a
letter at once, which says until when it waits. Whoever is from inside the group gets none of an outsider's.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from app.accounts import service as accounts
from app.accounts.account_letters import AccountLetters, Addressee, DailyLetter, enqueue_once_a_day
from app.associations import service as associations
from app.base.clock import Clock
from app.db.database import WriteSession
from app.groups import service as groups
from app.groups.owners.service import list_owners, list_rooms_of
from app.jobs.keys import nameless
from app.jobs.queue import JobQueue
from app.jobs.worker import Work
from app.rooms import service as rooms
from app.safety import queries
from app.safety.access import ProposalFacts, is_contacts_turn, is_staffs_turn
from app.safety.proposals import as_proposal, rooms_of

PROPOSAL_LETTER: Final = "proposal_letter"
CONTACTS_PROPOSAL_LETTER: Final = "contacts_proposal_letter"
STAFFS_PROPOSAL_LETTER: Final = "staffs_proposal_letter"
ASIDE_ASKED_LETTER: Final = "aside_asked_letter"
STAFF_REMOVALS_PATH: Final = "/liitto/poistot"
CONTACT_REMOVALS_PATH: Final = "/yhdistykset/{association}/poistot"


def tell_seconds(session: WriteSession, queue: JobQueue, group_id: int, made: ProposalFacts, now: datetime) -> None:
    """Whoever may answer the new proposal gets a letter. The caller holds the locks."""
    if made.is_aside:
        _tell_all(session, queue, group_id, made)
        return
    others = rooms.list_leader_ids(session, made.room_id) - {made.proposer_id or 0}
    for leader_id in sorted(others):
        facts = {"room_id": made.room_id, "leader_id": leader_id}
        letter = DailyLetter(PROPOSAL_LETTER, f"{PROPOSAL_LETTER}:{leader_id}", facts)
        enqueue_once_a_day(session, queue, letter, now)
    if others:
        _tell_contacts(session, queue, group_id, made.room_id, now)
    # Written now, sent if it still waits then: nobody has to look after it meanwhile.
    due_at = made.staff_from if others else None
    for account_id in accounts.list_staff_ids(session):
        told = {"proposal": made.proposal, "account_id": account_id}
        queue.enqueue(session, STAFFS_PROPOSAL_LETTER, told, due_at=due_at)


class ProposalLetters:
    """The handlers of the four kinds of jobs."""

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

    def tell_staff(self, work: Work) -> None:
        """Sends the letter while the proposal waits for staff and its reader is one of them; it says until when.

        Raises as `AccountLetters.send`.
        """
        account_id, public_id = int(str(work.facts["account_id"])), str(work.facts["proposal"])

        def find(session: Session) -> Addressee | None:
            made = as_proposal(queries.find_proposal(session, public_id))
            if made is None or account_id not in accounts.list_staff_ids(session):
                return None
            subject = rooms.list_standings_by_id(session, [made.subject_id]).get(made.subject_id)
            now, leaders = self._clock.now(), rooms.list_leader_ids(session, made.room_id)
            waits = made.is_open(subject, now) and is_staffs_turn(made, leaders, now)
            if not waits or made.room_id in rooms_of(session, account_id):
                return None
            return Addressee(account_id, STAFF_REMOVALS_PATH, made.lapses_at)

        self._letters.send("case_waits", find, work)

    def tell_all(self, work: Work) -> None:
        """Sends the letter while the ask to set somebody aside waits and its reader may answer it.

        Raises as `AccountLetters.send`.
        """
        account_id, public_id = int(str(work.facts["account_id"])), str(work.facts["proposal"])

        def find(session: Session) -> Addressee | None:
            made = as_proposal(queries.find_proposal(session, public_id))
            if made is None:
                return None
            subject = rooms.list_standings_by_id(session, [made.subject_id]).get(made.subject_id)
            path = _path_of(session, made, account_id) if made.is_open(subject, self._clock.now()) else None
            return Addressee(account_id, path, made.lapses_at) if path else None

        self._letters.send("case_waits", find, work)

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


def _path_of(session: Session, made: ProposalFacts, account_id: int) -> str | None:
    """Where this account may answer the proposal now: in the group, for an association, or as staff."""
    room = rooms.find_public_id(session, made.room_id) or ""
    standing = rooms.find_standing(session, room, account_id)
    if standing is not None and standing.is_leader and standing.room_member_id != made.proposer_id:
        return f"/huone/{room}/poistot"
    if made.room_id in rooms_of(session, account_id):
        return None
    group_id = groups.find_group_of_room(session, made.room_id) or 0
    for owner in list_owners(session, group_id):
        if account_id in associations.list_contact_accounts(session, [owner.id]):
            return CONTACT_REMOVALS_PATH.replace("{association}", owner.public_id)
    return STAFF_REMOVALS_PATH if account_id in accounts.list_staff_ids(session) else None


def _tell_all(session: WriteSession, queue: JobQueue, group_id: int, made: ProposalFacts) -> None:
    leaders = rooms.list_leader_ids(session, made.room_id) - {made.proposer_id or 0}
    of_leaders = {one.account_id for one in rooms.list_standings_by_id(session, leaders).values()}
    contacts = associations.list_contact_accounts(session, [owner.id for owner in list_owners(session, group_id)])
    for account_id in sorted({*of_leaders, *contacts, *accounts.list_staff_ids(session)}):
        queue.enqueue(session, ASIDE_ASKED_LETTER, {"proposal": made.proposal, "account_id": account_id})


def _tell_contacts(session: WriteSession, queue: JobQueue, group_id: int, room_id: int, now: datetime) -> None:
    for owner in list_owners(session, group_id):
        for account_id in associations.list_contact_accounts(session, [owner.id]):
            facts = {"room_id": room_id, "association_id": owner.id, "account_id": account_id}
            # Whoever answers for both associations that share the group gets one.
            key = nameless(CONTACTS_PROPOSAL_LETTER, room_id, account_id)
            enqueue_once_a_day(session, queue, DailyLetter(CONTACTS_PROPOSAL_LETTER, key, facts), now)
