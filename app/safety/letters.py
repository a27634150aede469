"""Letters of reviews. None names a group, a person, or what is asked or answered."""

from sqlalchemy.orm import Session

from app.accounts import service as accounts
from app.accounts.account_letters import AccountLetters, Addressee
from app.base.clock import Clock
from app.jobs.worker import Work
from app.rooms import service as rooms
from app.rooms.access import Place
from app.safety import queries
from app.safety.proposals import rooms_of
from app.safety.reviews import as_review, deed_of


class ReviewLetters:
    """The handlers of REVIEW_ASKED_LETTER and REVIEW_LETTER jobs."""

    def __init__(self, letters: AccountLetters, clock: Clock) -> None:
        self._letters = letters
        self._clock = clock

    def ask_staff(self, work: Work) -> None:
        """Sends the letter while the request waits and its reader is staff from outside the group; it says until when.

        Raises as `AccountLetters.send`.
        """
        account_id, review = int(str(work.facts["account_id"])), str(work.facts["review"])
        self._letters.send("case_waits", lambda session: self._staff(session, account_id, review), work)

    def tell(self, work: Work) -> None:
        """Sends the letter to whoever asked, while the answer is still about their place.

        Raises as `AccountLetters.send`.
        """
        self._letters.send("decision", lambda session: self._asker(session, str(work.facts["review"])), work)

    def _staff(self, session: Session, account_id: int, public_id: str) -> Addressee | None:
        review = as_review(queries.find_review(session, public_id))
        if review is None or account_id not in accounts.list_staff_ids(session):
            return None
        subject = rooms.list_standings_by_id(session, [review.subject_id]).get(review.subject_id)
        waits = review.waits(deed_of(session, subject, self._clock.now()))
        if not waits or review.room_id in rooms_of(session, account_id):
            return None
        return Addressee(account_id, "/liitto/poistot", review.until)

    def _asker(self, session: Session, public_id: str) -> Addressee | None:
        review = as_review(queries.find_review(session, public_id))
        if review is None:
            return None
        subject = rooms.list_standings_by_id(session, [review.subject_id]).get(review.subject_id)
        if subject is None:
            return None
        is_back = review.state == "undone" and subject.place in (Place.HERE, Place.PAUSED)
        is_out = review.state == "stands" and review.is_about(deed_of(session, subject, self._clock.now()))
        return Addressee(subject.account_id, f"/huone/{subject.room}") if is_back or is_out else None
