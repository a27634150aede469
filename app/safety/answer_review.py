"""Staff read what those set aside or removed ask them to look at, and answer: undone, or it stands.

Nobody who has or had a place in the group answers for it. The staff see the group, the reason and the asker's own
words: no name, no message. What is undone the room sees as a return; that a review was asked it never hears.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.accounts.access import Person, require_staff
from app.base.clock import Clock
from app.base.errors import NotFound
from app.db.database import Database, WriteSession
from app.groups import service as groups
from app.groups.access import require_id
from app.groups.law import GroupClock
from app.jobs.queue import JobQueue
from app.realtime.publisher import Publishes
from app.rooms import service as rooms
from app.rooms.access import Standing
from app.safety import queries
from app.safety.access import AlreadyDecided, Deed, ProposalFacts, ReviewFacts
from app.safety.moderation import Rung, Staff, note_rung
from app.safety.proposals import as_proposal, rooms_of
from app.safety.returning import bring_back, reinstate
from app.safety.reviews import as_review, deed_of, deeds_of, write_answer


@dataclass(frozen=True, slots=True)
class AskedReview:
    """A request that waits, as staff see it."""

    review: ReviewFacts
    deed: Deed
    group: str


class AnswerReview:
    """The use cases. Blocking: call from `def` endpoints."""

    def __init__(
        self, database: Database, publisher: Publishes, jobs: JobQueue, clock: Clock, *, group_clock: GroupClock
    ) -> None:
        self._database = database
        self._publisher = publisher
        self._jobs = jobs
        self._clock = clock
        self._group_clock = group_clock

    def list_waiting(self, person: Person) -> list[AskedReview]:
        """What waits for this member of staff, the oldest first. Raises NotFound for anybody else."""
        require_staff(person)
        with self._database.read() as session:
            found = _waiting(session, person.account_id, self._clock.now())
            names = groups.list_room_names(session, {review.room_id for review, _ in found})
        return [AskedReview(review, deed, names.get(review.room_id, "")) for review, deed in found]

    def count_waiting(self, account_id: int) -> int:
        """How many wait for a member of staff."""
        with self._database.read() as session:
            return len(_waiting(session, account_id, self._clock.now()))

    def answer(self, person: Person, review: str, *, undoes: bool) -> None:
        """Raises NotFound for anybody but staff from outside the group, AlreadyDecided where nothing waits any more."""
        require_staff(person)
        now = self._clock.now()
        with self._database.transaction() as session:
            group_id, asked, subject = _lock(session, person, review)
            if undoes:
                # As when staff take somebody back by themselves: the hour of the group comes first.
                self._group_clock.advance(session, group_id)
                _, asked, subject = _lock(session, person, review)
            if subject is None or not asked.waits(deed_of(session, subject, now)):
                raise AlreadyDecided
            write_answer(session, self._jobs, asked, "undone" if undoes else "stands", now)
            staff = Staff(person.account_id, asked.room_id)
            if not undoes:
                note_rung(session, staff, now, Rung("review_stands", subject=subject))
            elif asked.about == "set_aside":
                bring_back(session, self._publisher, subject, now)
                note_rung(session, staff, now, Rung("bring_back", subject=subject))
            else:
                proposal = _confirmed(session, subject)
                reinstate(session, self._publisher, subject, now, proposal=proposal)
                note_rung(session, staff, now, Rung("reinstate", proposal.reason, subject=subject))


def _confirmed(session: WriteSession, subject: Standing) -> ProposalFacts:
    """The proposal by which somebody was removed."""
    rows = queries.list_proposals_about(session, [subject.room_member_id])
    confirmed = [
        proposal
        for row in rows
        if (proposal := as_proposal(row)) and proposal.state == "confirmed" and not proposal.is_aside
    ]
    if not confirmed:
        raise AlreadyDecided
    return confirmed[-1]


def _lock(session: WriteSession, person: Person, review: str) -> tuple[int, ReviewFacts, Standing | None]:
    room_id = queries.find_room_of_review(session, require_id(review))
    room = rooms.find_public_id(session, room_id or 0)
    if room is None or room_id in rooms_of(session, person.account_id):
        raise NotFound
    group = groups.lock_group_of_room(session, room)
    rooms.lock_room(session, room)
    asked = as_review(queries.find_review(session, review))
    if asked is None:
        raise NotFound
    return group.id, asked, rooms.list_standings_by_id(session, [asked.subject_id]).get(asked.subject_id)


def _waiting(session: Session, account_id: int, now: datetime) -> list[tuple[ReviewFacts, Deed]]:
    own = rooms_of(session, account_id)
    asked = [review for row in queries.list_asked_reviews(session, now) if (review := as_review(row)) is not None]
    standings = rooms.list_standings_by_id(session, {review.subject_id for review in asked})
    deeds = deeds_of(session, standings, now)
    return [
        (review, deed)
        for review in asked
        if review.room_id not in own and (deed := deeds.get(review.subject_id)) is not None and review.waits(deed)
    ]
