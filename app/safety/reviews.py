"""What the use cases of reviews share: the deed that somebody may ask about, and what was asked of it."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from app.chat.events import stamp
from app.db.database import WriteSession
from app.jobs.queue import JobQueue
from app.rooms import service as rooms
from app.rooms.access import Standing
from app.safety import queries
from app.safety.access import Deed, ReviewFacts, find_deed
from app.safety.models import ReviewRequest

# To the person: there is an answer. To staff: an answer is waited for.
REVIEW_LETTER = "review_letter"
REVIEW_ASKED_LETTER = "review_asked_letter"


def deed_of(session: Session, standing: Standing | None, now: datetime) -> Deed | None:
    """What this person may ask a review of now."""
    removals = rooms.list_removals(session, [standing] if standing else [])
    return find_deed(standing, next(iter(removals.values()), None), now)


def deeds_of(session: Session, standings: Mapping[int, Standing], now: datetime) -> dict[int, Deed | None]:
    """The same for many, by the member's inner id. One statement at most."""
    removals = rooms.list_removals(session, standings.values())
    return {inner: find_deed(standing, removals.get(inner), now) for inner, standing in standings.items()}


def find_review_of(session: Session, standing: Standing, deed: Deed | None) -> ReviewFacts | None:
    """What this person has asked about the deed."""
    if deed is None:
        return None
    return as_review(queries.find_review_of(session, standing.room_member_id, deed.about, deed.until))


def read_shut(session: Session, standing: Standing, now: datetime) -> Mapping[str, object]:
    """What a shut room says more to the one it is shut to: `review`, what they have asked and its answer."""
    review = find_review_of(session, standing, deed_of(session, standing, now))
    return {"review": {"state": review.state, "at": stamp(review.created_at)} if review else None}


def answer_by_reinstating(session: WriteSession, jobs: JobQueue, subject: Standing, now: datetime) -> None:
    """What a removed person has asked is answered by taking them back, whoever asked staff for it."""
    deed = deed_of(session, subject, now)
    review = find_review_of(session, subject, deed)
    if review is not None and review.waits(deed):
        write_answer(session, jobs, review, "undone", now)


def write_answer(session: WriteSession, jobs: JobQueue, review: ReviewFacts, state: str, now: datetime) -> None:
    """Writes the answer and the job of its letter."""
    queries.answer_review(session, review.id, state, now)
    jobs.enqueue(session, REVIEW_LETTER, {"review": review.review})


def as_review(row: ReviewRequest | None) -> ReviewFacts | None:
    """A row as a value."""
    if row is None:
        return None
    return ReviewFacts(
        id=row.id,
        review=row.public_id,
        room_id=row.room_id,
        subject_id=row.subject_id,
        about=row.about,
        until=row.until,
        words=row.words,
        state=row.state,
        created_at=row.created_at,
    )
