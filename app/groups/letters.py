"""The letter of an invitation. It names no group and no role: whoever sees it on a screen learns nothing."""

from sqlalchemy.orm import Session

from app.accounts.account_letters import AccountLetters, Addressee
from app.base.clock import Clock
from app.groups import access, queries
from app.jobs.worker import Work

INVITATION_LETTER = "invitation_letter"
FIRST_VISIT_PATH = "/tervetuloa/"


class InvitationLetters:
    """The handler of INVITATION_LETTER jobs."""

    def __init__(self, letters: AccountLetters, clock: Clock) -> None:
        self._letters = letters
        self._clock = clock

    def send(self, work: Work) -> None:
        """Sends the letter if the invitation still stands; whoever was taken back gets none.

        Raises as `AccountLetters.send`.
        """

        def find(session: Session) -> Addressee | None:
            row = queries.find_invitation_by_id(session, int(str(work.facts["invitation_id"])))
            if row is None or not access.is_open(row, self._clock.now()):
                return None
            return Addressee(row.account_id, FIRST_VISIT_PATH + row.public_id)

        self._letters.send("invitation", find)
