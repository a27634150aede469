"""The letter to a leader whose answer a proposal waits for. It names no group, no person and not what is proposed."""

from app.accounts import service as accounts
from app.base.clock import Clock
from app.db.database import Database
from app.jobs.worker import Work
from app.mail.letter import Mailer, compose
from app.rooms import service as rooms
from app.safety import queries
from app.safety.proposals import as_proposal
from app.texts.languages import pick_language
from app.texts.texts import Texts

PROPOSAL_LETTER = "proposal_letter"


class ProposalLetters:
    """The handler of PROPOSAL_LETTER jobs. Safe from any thread; blocks while the letter leaves."""

    def __init__(self, database: Database, clock: Clock, *, texts: Texts, mailer: Mailer, public_url: str) -> None:
        self._database = database
        self._clock = clock
        self._texts = texts
        self._mailer = mailer
        self._public_url = public_url.rstrip("/")

    def send(self, work: Work) -> None:
        """Sends the letter while the proposal is open and its reader still leads the group.

        Raises MailDown, to be tried again, and LetterRefused.
        """
        leader_id = int(str(work.facts["leader_id"]))
        with self._database.read() as session:
            proposal = as_proposal(queries.find_proposal(session, str(work.facts["proposal"])))
            if proposal is None:
                return
            standings = rooms.list_standings_by_id(session, [leader_id, proposal.subject_id])
            leader = standings.get(leader_id)
            is_open = proposal.is_open(standings.get(proposal.subject_id), self._clock.now())
            if leader is None or not leader.is_leader or not is_open:
                return
            address = accounts.find_address(session, leader.account_id)
            language = accounts.find_language(session, leader.account_id)
        letter = compose(
            self._texts,
            "answer_needed",
            language=pick_language(language, None),
            to=address,
            public_url=self._public_url,
            link=f"{self._public_url}/huone/{leader.room}/poistot",
        )
        self._mailer.send(letter)
