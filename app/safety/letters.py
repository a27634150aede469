"""The letter to a leader whose answer a proposal waits for. It names no group, no person and not what is proposed."""

from sqlalchemy.orm import Session

from app.accounts.account_letters import AccountLetters, Addressee
from app.base.clock import Clock
from app.jobs.worker import Work
from app.rooms import service as rooms
from app.safety import queries
from app.safety.proposals import as_proposal

PROPOSAL_LETTER = "proposal_letter"


class ProposalLetters:
    """The handler of PROPOSAL_LETTER jobs."""

    def __init__(self, letters: AccountLetters, clock: Clock) -> None:
        self._letters = letters
        self._clock = clock

    def send(self, work: Work) -> None:
        """Sends the letter while the proposal is open and its reader still leads the group.

        Raises as `AccountLetters.send`.
        """
        leader_id, proposal = int(str(work.facts["leader_id"])), str(work.facts["proposal"])
        self._letters.send("answer_needed", lambda session: self._addressee(session, leader_id, proposal))

    def _addressee(self, session: Session, leader_id: int, public_id: str) -> Addressee | None:
        proposal = as_proposal(queries.find_proposal(session, public_id))
        if proposal is None:
            return None
        standings = rooms.list_standings_by_id(session, [leader_id, proposal.subject_id])
        leader = standings.get(leader_id)
        is_open = proposal.is_open(standings.get(proposal.subject_id), self._clock.now())
        if leader is None or not leader.is_leader or not is_open:
            return None
        return Addressee(leader.account_id, f"/huone/{leader.room}/poistot")
