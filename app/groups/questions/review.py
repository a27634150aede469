"""Staff review the ready questions before groups may ask them, and take one out of use again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.accounts.access import Person
from app.base.clock import Clock
from app.base.errors import NotFound
from app.db.database import Database
from app.groups.questions import queries
from app.groups.questions.library import QUESTIONS, WORDINGS, Question
from app.texts.dates import HELSINKI


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A question as staff see it: since when groups may ask it; None while they may not."""

    question: Question
    since: date | None


class ReviewQuestions:
    """The use cases. Safe from any thread. All raise NotFound for anybody but staff, and for an unknown question."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def list_all(self, person: Person) -> Sequence[Reviewed]:
        """Every question that needs a review, in the order of the library."""
        _require_staff(person)
        with self._database.read() as session:
            days = {(row.question, row.wording): row.reviewed_on for row in queries.list_reviews(session)}
        return [Reviewed(one, days.get((one, WORDINGS[one]))) for one in QUESTIONS if one in WORDINGS]

    def mark(self, person: Person, question: str) -> None:
        """Groups may ask it from now on, in its present wording. Twice is once, with the later day."""
        wording = _require_question(person, question)
        day = self._clock.now().astimezone(HELSINKI).date()
        with self._database.transaction() as session:
            queries.delete_reviews(session, question)
            queries.insert_review(session, question, wording, day, person.account_id)

    def take_back(self, person: Person, question: str) -> None:
        """No group asks it any more; which ones have chosen it is kept, for a review anew."""
        _require_question(person, question)
        with self._database.transaction() as session:
            queries.delete_reviews(session, question)


def _require_staff(person: Person) -> None:
    if not person.is_staff:
        raise NotFound


def _require_question(person: Person, question: str) -> int:
    _require_staff(person)
    wording = next((number for key, number in WORDINGS.items() if key == question), None)
    if wording is None:
        raise NotFound
    return wording
