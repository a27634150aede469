"""Asking staff for a review, by whoever is set aside or removed (rungs 6a and 6 of the ladder).

One request for each time aside and each removal: asked twice it is the first one, unchanged. Neither the leaders nor
the group hear of it.
"""

from datetime import datetime

from app.accounts import service as accounts
from app.base.clock import Clock
from app.base.ids import random_id
from app.base.text import tidy_body
from app.db.database import Database
from app.jobs.queue import JobQueue
from app.rooms import service as rooms
from app.safety import queries
from app.safety.access import require_deed
from app.safety.reviews import REVIEW_ASKED_LETTER, deed_of, find_review_of
from app.safety.schemas import AskReview as AskReviewBody


class AskReview:
    """The use case. Blocking: call through `database.run`."""

    def __init__(self, database: Database, jobs: JobQueue, clock: Clock) -> None:
        self._database = database
        self._jobs = jobs
        self._clock = clock

    def ask(self, account_id: int, body: AskReviewBody) -> datetime:
        """When it was asked. Raises NotFound for strangers, NothingToReview."""
        now = self._clock.now()
        words = tidy_body(body.words or "") or None
        with self._database.transaction() as session:
            standing = rooms.lock_place(session, body.room, account_id)
            standing, deed = require_deed(standing, deed_of(session, standing, now))
            earlier = find_review_of(session, standing, deed)
            if earlier is not None:
                return earlier.created_at
            review = random_id()
            queries.insert_review(
                session,
                {
                    "public_id": review,
                    "room_id": standing.room_id,
                    "subject_id": standing.room_member_id,
                    "about": deed.about,
                    "until": deed.until,
                    "words": words,
                    "state": "asked",
                    "created_at": now,
                },
            )
            for staff_id in accounts.list_staff_ids(session):
                self._jobs.enqueue(session, REVIEW_ASKED_LETTER, {"review": review, "account_id": staff_id})
        return now
