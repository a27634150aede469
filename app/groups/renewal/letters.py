"""The letter that a place is held: the same as of any other place, so it says nothing of a group that ended."""

from typing import Final

from sqlalchemy.orm import Session

from app.accounts.account_letters import AccountLetters, Addressee
from app.groups import service as groups
from app.groups.lifecycle import GroupState
from app.groups.renewal.access import find_offer_of_letter
from app.jobs.worker import Work

OFFER_PATH: Final = "/jatko/{offer}"


class RenewalLetters:
    """The handler of RENEWAL_LETTER jobs."""

    def __init__(self, letters: AccountLetters) -> None:
        self._letters = letters

    def send(self, work: Work) -> None:
        """Sends the letter while the place is held. Raises as `AccountLetters.send`."""

        def find(session: Session) -> Addressee | None:
            offer = find_offer_of_letter(session, int(str(work.facts["offer_id"])))
            law = groups.read_law(session, offer.group_id) if offer else None
            if offer is None or law is None or law.state != GroupState.RECRUITING:
                return None
            until = min(offer.offered_until, law.first_meeting_at or offer.offered_until)
            return Addressee(offer.account_id, OFFER_PATH.replace("{offer}", offer.public_id), until)

        self._letters.send("place_offered", find, work)
